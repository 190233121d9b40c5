"""OpenID Connect with Authlib: the authorization code flow with PKCE, and an ID token that is checked in full.

After OpenID Connect Core 1.0, section 3.1, and RFC 7636; what the checks are for is in RFC 9700.
"""

import hmac
import secrets
from collections.abc import Mapping
from typing import Any

import requests
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.requests_client import OAuth2Session
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from samspill.app.ports.outside import Departure, NotProven

ALGORITHMS = ["RS256", "PS256", "ES256", "ES384", "EdDSA"]
"""Signatures that may vouch; never ``none``, never one with a shared secret."""
SECONDS = 10
LEEWAY = 60
"""In seconds: clocks differ."""


class OidcSignIn:
    """Meets ``OutsideSignIn``. Most services want a ``secret``; without one PKCE alone ties the answer to us."""

    def __init__(self, name: str, issuer: str, client_id: str, secret: str = "") -> None:
        self._name, self._issuer, self._client_id, self._secret = name, issuer, client_id, secret
        self._described: dict[str, Any] | None = None

    @property
    def name(self) -> str:
        """See the port."""
        return self._name

    @property
    def issuer(self) -> str:
        """See the port."""
        return self._issuer

    def leave(self, back: str) -> Departure:
        """See the port."""
        kept = {"nonce": secrets.token_urlsafe(24), "verifier": secrets.token_urlsafe(48)}
        where = self._service()["authorization_endpoint"]
        address, state = self._client(back).create_authorization_url(
            where, nonce=kept["nonce"], code_verifier=kept["verifier"]
        )
        return Departure(str(address), kept | {"state": str(state)})

    def returned(self, back: str, kept: Mapping[str, str], given: Mapping[str, str]) -> str:
        """See the port."""
        if not hmac.compare_digest(kept["state"].encode(), given.get("state", "").encode()):
            raise NotProven("the state is not the one this browser left with")
        if not given.get("code"):
            raise NotProven(f"no code came back, but {given.get('error', 'nothing')!r}")
        if given.get("iss", self._issuer) != self._issuer:  # RFC 9207
            raise NotProven("the answer is from another issuer")
        return self._subject(self._token(back, kept["verifier"], given["code"]), kept["nonce"])

    def _client(self, back: str) -> OAuth2Session:
        method = "client_secret_basic" if self._secret else "none"
        return OAuth2Session(
            self._client_id,
            self._secret or None,
            token_endpoint_auth_method=method,
            scope="openid",
            redirect_uri=back,
            code_challenge_method="S256",
        )

    def _token(self, back: str, verifier: str, code: str) -> str:
        try:
            answer = self._client(back).fetch_token(
                self._service()["token_endpoint"], code=code, code_verifier=verifier, timeout=SECONDS
            )
        except (AuthlibBaseError, requests.RequestException, ValueError) as failed:
            raise NotProven(f"the service gave no token: {failed}") from failed
        token = answer.get("id_token")
        if not isinstance(token, str):
            raise NotProven("the service gave no ID token")
        return token

    def _subject(self, token: str, nonce: str) -> str:
        try:
            keys: Any = self._get(self._service()["jwks_uri"])
            claims = jwt.decode(token, KeySet.import_key_set(keys), ALGORITHMS).claims
            self._rules(nonce).validate(claims)
        except (JoseError, ValueError, KeyError, TypeError) as wrong:
            raise NotProven(f"the ID token does not hold: {wrong}") from wrong
        audience = claims["aud"]
        if isinstance(audience, list) and len(audience) > 1 and claims.get("azp") != self._client_id:
            raise NotProven("the ID token was made for others too, and not at our request")
        return str(claims["sub"])

    def _rules(self, nonce: str) -> jwt.JWTClaimsRegistry:
        return jwt.JWTClaimsRegistry(
            leeway=LEEWAY,
            iss={"essential": True, "value": self._issuer},
            aud={"essential": True, "value": self._client_id},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
            nonce={"essential": True, "value": nonce},
        )

    def _service(self) -> dict[str, Any]:
        """What the service says of itself (OpenID Connect Discovery 1.0), asked once."""
        if self._described is None:
            described = self._get(self._issuer.rstrip("/") + "/.well-known/openid-configuration")
            if described.get("issuer") != self._issuer:
                raise NotProven(f"{self._issuer} says it is {described.get('issuer')!r}")
            self._described = described
        return self._described

    @staticmethod
    def _get(address: str) -> dict[str, Any]:
        try:
            answer = requests.get(address, timeout=SECONDS)
            answer.raise_for_status()
            found = answer.json()
        except (requests.RequestException, ValueError) as failed:
            raise NotProven(f"{address} does not answer as expected: {failed}") from failed
        if not isinstance(found, dict):
            raise NotProven(f"{address} does not answer as expected")
        return found

"""Passkeys with py_webauthn: registration and sign-in as WebAuthn Level 3, sections 7.1 and 7.2, ask for."""

import json
from typing import Any

from webauthn import (
    base64url_to_bytes,
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from samspill.app.ports.passkeys import Asked, NewKey, PasskeyRefused, Site

LONGEST_ANSWER = 20_000
_WRONG = (WebAuthnException, ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What the library, and what it is built on, raise for an answer that is no answer."""


class WebAuthnPasskeys:
    """Meets ``Passkeys``."""

    def ask_new(self, site: Site, member: str, name: str, known: tuple[str, ...]) -> Asked:
        """See the port."""
        options = generate_registration_options(
            rp_id=site.host,
            rp_name="samspill",
            user_id=member.encode(),
            user_name=name,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
            ),
            exclude_credentials=[PublicKeyCredentialDescriptor(id=base64url_to_bytes(known_id)) for known_id in known],
        )
        return Asked(options_to_json(options), bytes_to_base64url(options.challenge))

    def new(self, site: Site, challenge: str, answer: str) -> NewKey:
        """See the port."""
        try:
            made = verify_registration_response(
                credential=_read(answer),
                expected_challenge=base64url_to_bytes(challenge),
                expected_rp_id=site.host,
                expected_origin=site.origin,
                require_user_verification=True,
            )
        except _WRONG as wrong:
            raise PasskeyRefused(str(wrong)) from wrong
        return NewKey(
            bytes_to_base64url(made.credential_id), bytes_to_base64url(made.credential_public_key), made.sign_count
        )

    def ask(self, site: Site) -> Asked:
        """See the port."""
        options = generate_authentication_options(
            rp_id=site.host, user_verification=UserVerificationRequirement.REQUIRED
        )
        return Asked(options_to_json(options), bytes_to_base64url(options.challenge))

    def credential(self, answer: str) -> str:
        """See the port."""
        said = _read(answer).get("id")
        if not isinstance(said, str):
            raise PasskeyRefused("it does not say which passkey it is from")
        return said

    def used(self, site: Site, challenge: str, answer: str, key: NewKey) -> int:
        """See the port."""
        try:
            return verify_authentication_response(
                credential=_read(answer),
                expected_challenge=base64url_to_bytes(challenge),
                expected_rp_id=site.host,
                expected_origin=site.origin,
                credential_public_key=base64url_to_bytes(key.public_key),
                credential_current_sign_count=key.counter,
                require_user_verification=True,
            ).new_sign_count
        except _WRONG as wrong:
            raise PasskeyRefused(str(wrong)) from wrong


def _read(answer: str) -> dict[str, Any]:
    try:
        read = json.loads(answer[: LONGEST_ANSWER + 1])
    except (ValueError, RecursionError) as wrong:
        raise PasskeyRefused("it is not JSON") from wrong
    if not isinstance(read, dict):
        raise PasskeyRefused("it is not an object")
    return read

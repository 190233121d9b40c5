"""A passkey in software: makes key pairs and signs challenges as WebAuthn Level 3, sections 6 and 7, says."""

import hashlib
import json
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from secrets import token_bytes

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

PRESENT, VERIFIED, HAS_KEY = 0x01, 0x04, 0x40


def text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def raw(written: str) -> bytes:
    return urlsafe_b64decode(written + "=" * (-len(written) % 4))


class Authenticator:
    """One passkey; ``flags`` can be made to say that nobody was there."""

    def __init__(self, origin: str, flags: int = PRESENT | VERIFIED) -> None:
        self.origin, self.flags, self.count = origin, flags, 0
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._id = token_bytes(32)

    def create(self, options: dict[str, object]) -> str:
        """Answer what a page asks for when one is added."""
        numbers = self._key.public_key().public_numbers()
        key = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        made = bytes(16) + struct.pack(">H", len(self._id)) + self._id + cbor2.dumps(key)
        data = self._data(str(options["rp"]["id"]), self.flags | HAS_KEY) + made  # type: ignore[index]
        attested = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        client = self._client("webauthn.create", str(options["challenge"]))
        return self._answer({"clientDataJSON": text(client), "attestationObject": text(attested)})

    def get(self, options: dict[str, object]) -> str:
        """Answer what a page asks for when one signs in."""
        self.count += 1
        data = self._data(str(options["rpId"]), self.flags)
        client = self._client("webauthn.get", str(options["challenge"]))
        signature = self._key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(SHA256()))
        told = {"clientDataJSON": text(client), "authenticatorData": text(data), "signature": text(signature)}
        return self._answer(told)

    def _data(self, host: str, flags: int) -> bytes:
        return hashlib.sha256(host.encode()).digest() + struct.pack(">BI", flags, self.count)

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _answer(self, response: dict[str, str]) -> str:
        return json.dumps({"id": text(self._id), "rawId": text(self._id), "type": "public-key", "response": response})

"""Keys for signing parcels, as PEM."""

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)


class BadKey(ValueError):
    """A file is not an Ed25519 key; the message says what was expected."""


def public_part(key: Ed25519PrivateKey) -> bytes:
    """The public key that goes with a private one, as PEM."""
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def signing_key(pem: bytes) -> Ed25519PrivateKey:
    """The private key in ``pem``; raises ``BadKey``."""
    try:
        key = load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise BadKey("this is not a private key in PEM without a password") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise BadKey("this is a private key of another kind; expected Ed25519")
    return key


def trusted_key(pem: bytes) -> str:
    """The public key in ``pem``, as it stands in a signature; raises ``BadKey``."""
    try:
        key = load_pem_public_key(pem)
    except (ValueError, UnsupportedAlgorithm):
        raise BadKey("this is not a public key in PEM") from None
    if not isinstance(key, Ed25519PublicKey):
        raise BadKey("this is a public key of another kind; expected Ed25519")
    return key.public_bytes(Encoding.Raw, PublicFormat.Raw).hex()

"""A pack as one file to send: the same bytes from the same pack, a hash of each file and, if wanted, a signature."""

from .building import build, digest
from .keys import BadKey, public_part, signing_key, trusted_key
from .manifest import FORMAT, MANIFEST, SIGNATURE, Manifest, Signature
from .verifying import Verified, verify

__all__ = [
    "FORMAT",
    "MANIFEST",
    "SIGNATURE",
    "BadKey",
    "Manifest",
    "Signature",
    "Verified",
    "build",
    "digest",
    "public_part",
    "signing_key",
    "trusted_key",
    "verify",
]

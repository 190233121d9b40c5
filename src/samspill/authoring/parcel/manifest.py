"""What a parcel says about itself."""

import msgspec

FORMAT = "parcel/1"
MANIFEST, SIGNATURE = "manifest.json", "signature.json"


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which pack it is, the sha256 of each of its files, and one over all of them."""

    format: str
    pack: str
    version: str
    files: dict[str, str]
    digest: str


class Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ed25519 (RFC 8032) over the bytes of the manifest; ``key`` is the public key. Both as hexadecimal."""

    algorithm: str
    key: str
    signature: str

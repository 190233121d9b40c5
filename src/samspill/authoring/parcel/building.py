"""Putting a parcel together."""

from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from .manifest import FORMAT, MANIFEST, SIGNATURE, Manifest, Signature

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o100644 << 16


def build(pack: str, version: str, files: Mapping[str, bytes], key: Ed25519PrivateKey | None = None) -> bytes:
    """The parcel as a zip archive.

    Names are sorted, dates are fixed and nothing is compressed (pictures, people and sound are already), so that any
    machine makes the same bytes of the same files.
    """
    hashes = {name: sha256(files[name]).hexdigest() for name in sorted(files)}
    manifest = msgspec.json.encode(Manifest(FORMAT, pack, version, hashes, digest(hashes)))
    inside = {MANIFEST: manifest}
    if key is not None:
        inside[SIGNATURE] = msgspec.json.encode(_signed(manifest, key))
    inside |= {name: files[name] for name in sorted(files)}
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, content in inside.items():
            entry = ZipInfo(name, _LONG_AGO)
            entry.create_system, entry.external_attr = 3, _READABLE
            archive.writestr(entry, content)
    return out.getvalue()


def digest(hashes: Mapping[str, str]) -> str:
    """One sha256 over the names and hashes of all files."""
    lines = "".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes))
    return sha256(lines.encode()).hexdigest()


def _signed(manifest: bytes, key: Ed25519PrivateKey) -> Signature:
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return Signature("Ed25519", public.hex(), key.sign(manifest).hex())

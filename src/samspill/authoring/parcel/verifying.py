"""Looking whether a parcel is what it says it is."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .building import digest
from .manifest import FORMAT, MANIFEST, SIGNATURE, Manifest, Signature


class Verified(msgspec.Struct, frozen=True):
    """What was found: the manifest (none when it cannot be read), who signed it, and every problem in words."""

    manifest: Manifest | None
    signed_by: str
    problems: tuple[str, ...]


def verify(inside: Mapping[str, bytes], trusted: str = "") -> Verified:
    """Compare the files of a parcel with its manifest; with ``trusted``, demand a signature by that key."""
    try:
        manifest = msgspec.json.decode(inside.get(MANIFEST, b""), type=Manifest)
    except (msgspec.DecodeError, RecursionError):
        return Verified(None, "", (f"It has no readable {MANIFEST}, so it was not made by samspill pack build.",))
    signature = _signature(inside)
    by = signature.key if signature is not None and _holds(signature, inside[MANIFEST]) else ""
    problems = (*_wrong(manifest, inside), *_unsigned(signature, by, trusted))
    return Verified(manifest, by, problems)


def _wrong(manifest: Manifest, inside: Mapping[str, bytes]) -> Iterator[str]:
    if manifest.format != FORMAT:
        yield f"Its format is {manifest.format}; this samspill reads {FORMAT}."
    there = {name: content for name, content in inside.items() if name not in (MANIFEST, SIGNATURE)}
    for name in sorted({*manifest.files, *there}):
        if name not in there:
            yield f"{name} is missing."
        elif name not in manifest.files:
            yield f"{name} is not in the manifest: someone has put it in afterwards."
        elif sha256(there[name]).hexdigest() != manifest.files[name]:
            yield f"{name} is not as it was when the parcel was made."
    if digest(manifest.files) != manifest.digest:
        yield "The manifest does not agree with itself: it was changed."


def _unsigned(signature: Signature | None, by: str, trusted: str) -> Iterator[str]:
    if signature is not None and not by:
        yield "The signature does not fit: the manifest was changed after it was signed."
    elif trusted and signature is None:
        yield "It is not signed, and a signature was asked for."
    elif trusted and by != trusted:
        yield f"It is signed with another key ({by[:16]}…) than the one that is trusted ({trusted[:16]}…)."


def _signature(inside: Mapping[str, bytes]) -> Signature | None:
    if SIGNATURE not in inside:
        return None
    try:
        return msgspec.json.decode(inside[SIGNATURE], type=Signature)
    except (msgspec.DecodeError, RecursionError):
        return Signature("", "", "")


def _holds(signature: Signature, manifest: bytes) -> bool:
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signature.key))
        key.verify(bytes.fromhex(signature.signature), manifest)
    except (ValueError, InvalidSignature):
        return False
    return signature.algorithm == "Ed25519"

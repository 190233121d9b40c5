"""A parcel is the same bytes each time, and whatever was done to it afterwards is noticed."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from samspill.authoring.parcel import MANIFEST, BadKey, build, public_part, signing_key, trusted_key, verify
from samspill.authoring.parcel.opening import BadParcel, opened

FILES = {"pack.yaml": b"id: x\n", "scenarios/a.yaml": b"a: 1\n"}
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
TRUSTED = trusted_key(public_part(KEY))


def test_the_same_files_make_the_same_bytes_in_any_order() -> None:
    assert build("x", "1", FILES, KEY) == build("x", "1", dict(reversed(FILES.items())), KEY)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?\.yaml", fullmatch=True), st.binary(max_size=200)))
def test_what_is_packed_is_what_comes_out(files: dict[str, bytes]) -> None:
    inside = opened(build("x", "1", files))
    assert {name: content for name, content in inside.items() if name != MANIFEST} == files
    assert verify(inside).problems == ()


def test_a_signature_holds_and_is_asked_for() -> None:
    signed, unsigned = opened(build("x", "1", FILES, KEY)), opened(build("x", "1", FILES))
    assert verify(signed, TRUSTED).problems == ()
    assert verify(signed).signed_by == TRUSTED
    assert verify(unsigned, TRUSTED).problems == ("It is not signed, and a signature was asked for.",)
    other = opened(build("x", "1", FILES, Ed25519PrivateKey.from_private_bytes(bytes(32))))
    assert "signed with another key" in verify(other, TRUSTED).problems[0]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"pack.yaml": b"id: y\n"}, "pack.yaml is not as it was when the parcel was made."),
        ({"extra.yaml": b""}, "extra.yaml is not in the manifest: someone has put it in afterwards."),
        ({"pack.yaml": None}, "pack.yaml is missing."),
        ({MANIFEST: None}, "It has no readable manifest.json, so it was not made by samspill pack build."),
    ],
)
def test_what_was_done_to_it_is_said(change: dict[str, bytes | None], said: str) -> None:
    inside = {**opened(build("x", "1", FILES)), **change}
    assert verify({name: content for name, content in inside.items() if content is not None}).problems == (said,)


def test_who_changes_the_manifest_breaks_the_signature() -> None:
    inside = opened(build("x", "1", FILES, KEY))
    inside[MANIFEST] = inside[MANIFEST].replace(b'"version":"1"', b'"version":"2"')
    assert "The signature does not fit" in verify(inside).problems[0]


def archive(*entries: tuple[str, bytes], link: bool = False) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, content in entries:
            entry = ZipInfo(name)
            entry.external_attr = (0o120777 << 16) if link else 0
            entry.compress_type = ZIP_DEFLATED
            made.writestr(entry, content)
    return out.getvalue()


@pytest.mark.parametrize("name", ["../x.yaml", "/etc/x", "a/../../x", "a\\x", "c:x", "a//x", "./x", "x/"])
def test_nothing_leads_out_of_the_pack(name: str) -> None:
    with pytest.raises(BadParcel, match=r"outside the pack|not every computer"):
        opened(archive((name, b"")))


def test_what_is_too_large_or_twice_or_a_link_is_refused() -> None:
    with pytest.raises(BadParcel, match="has more than"):
        opened(archive(("bomb.yaml", bytes(70_000_000))))
    with pytest.raises(BadParcel, match="larger than"):
        opened(archive(("bomb.glb", bytes(70_000_000))))
    with pytest.raises(BadParcel, match="the same file"):
        opened(archive(("a.yaml", b""), ("A.yaml", b"")))
    with pytest.warns(UserWarning, match="Duplicate"), pytest.raises(BadParcel, match="twice"):
        opened(archive(("a.yaml", b""), ("a.yaml", b"x")))
    with pytest.raises(BadParcel, match="a link"):
        opened(archive(("a.yaml", b"/etc/passwd"), link=True))
    with pytest.raises(BadParcel, match="files"):
        opened(archive(*((f"{n}.yaml", b"") for n in range(5_001))))


@given(st.binary(max_size=300))
def test_any_other_bytes_are_refused_in_words(content: bytes) -> None:
    with pytest.raises(BadParcel):
        opened(content)


@given(st.integers(0, 400), st.integers(1, 255))
def test_one_changed_byte_never_passes_for_whole(at: int, by: int) -> None:
    good = build("x", "1", FILES, KEY)
    harmed = bytearray(good)
    harmed[at % len(good)] ^= by
    try:
        inside = opened(bytes(harmed))
    except BadParcel:
        return
    assert inside == opened(good) or verify(inside, TRUSTED).problems


@pytest.mark.parametrize("pem", [b"", b"hello", public_part(KEY)])
def test_what_is_no_key_is_refused(pem: bytes) -> None:
    with pytest.raises(BadKey):
        signing_key(pem)


def test_a_private_key_is_read_back() -> None:
    pem = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    assert public_part(signing_key(pem)) == public_part(KEY)
    with pytest.raises(BadKey):
        trusted_key(pem)

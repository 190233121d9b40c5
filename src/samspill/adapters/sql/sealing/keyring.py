"""The keys of persons: one small file each, outside the database, so that no old backup of the database holds a key.

Each key is wrapped with a key that is derived from the clinic's own (HKDF-SHA256, RFC 5869). Texts are sealed with
AES-256-GCM (NIST SP 800-38D) under a random 96-bit nonce; the person and the name of the column are authenticated, so
that a sealed text cannot be moved to another person or field unseen.
"""

import os
import secrets
from base64 import urlsafe_b64encode
from binascii import a2b_base64
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Lock

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from .names import Names, RememberedNames

KEY_BYTES, NONCE_BYTES = 32, 12
VERSION = "1"


class KeyGone(Exception):
    """The key of this person was destroyed, or its file is missing or damaged: what it sealed cannot be read."""


class Keyring:
    """Seals and opens; safe to use from several threads. ``folder`` is made with the first key."""

    def __init__(self, folder: Path, master: bytes) -> None:
        self._folder = folder
        kek = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=b"samspill person keys").derive(master)
        self._wrap = AESGCM(kek)
        self._ready: dict[str, AESGCM] = {}
        self._names: dict[str, RememberedNames] = {}
        self._lock = Lock()
        self.person_of_session: dict[str, str] = {}

    def seal(self, person: str, label: str, text: bytes) -> str:
        """``text`` as a token that only ``open`` with the same ``label`` reads; makes the person's key if need be."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        closed = self._key(person, make=True).encrypt(nonce, text, _bound(person, label))
        return f"{VERSION}.{person}.{urlsafe_b64encode(nonce + closed).decode()}"

    def open(self, token: str, label: str) -> bytes:
        """What was sealed; raises ``KeyGone``, also for a token that was changed or moved."""
        version, _, rest = token.partition(".")
        person, _, kept = rest.rpartition(".")
        if version != VERSION:
            raise KeyGone(f"a sealed text of version {version!r}; expected {VERSION!r}")
        raw = a2b_base64(kept.replace("-", "+").replace("_", "/"))
        key = self._ready.get(person) or self._key(person, make=False)
        try:
            return key.decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], _bound(person, label))
        except InvalidTag:
            raise KeyGone(f"a sealed text about {person} does not fit its key or its place ({label})") from None

    def names(self, whose: str, tokens: str, label: str) -> Names:
        """As ``open``, for the short names of a long list, a line each: person and name, by name.

        They are remembered as long as they lie there, and no longer than their person's key.
        """
        with self._lock:
            remembered = self._names.setdefault(label, RememberedNames(partial(self._named, label)))
        return remembered.listed(whose, tokens)

    def has(self, person: str) -> bool:
        """Whether there is a key for this person."""
        return self._file(person).exists()

    def destroyed(self, person: str) -> bool:
        """Whether the key of this person was destroyed on purpose, here or wherever this folder was copied from."""
        return self._mark(person).exists()

    def destroy(self, person: str) -> None:
        """Destroy the key and leave a mark, so that no new one is made; doing it again changes nothing."""
        with self._lock:
            self._ready.pop(person, None)
            for remembered in self._names.values():
                remembered.forget(person)
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _written(self._mark(person), b"")
            file = self._file(person)
            if file.exists():
                _overwritten(file)
                file.unlink()
            _kept_on_disk(self._folder)

    def _named(self, label: str, token: str) -> tuple[str, str]:
        return _person(token), self.open(token, label).decode()

    def _key(self, person: str, *, make: bool) -> AESGCM:
        ready = self._ready.get(person)
        if ready is None:
            with self._lock:
                ready = self._ready[person] = self._read(person) if self.has(person) else self._made(person, make)
        return ready

    def _read(self, person: str) -> AESGCM:
        raw = self._file(person).read_bytes()
        try:
            return AESGCM(self._wrap.decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], person.encode()))
        except (InvalidTag, ValueError):
            raise KeyGone(f"{self._file(person)} is damaged or belongs to another clinic's key") from None

    def _made(self, person: str, make: bool) -> AESGCM:
        if not make or self.destroyed(person):
            raise KeyGone(f"there is no key for {person} in {self._folder}")
        key, nonce = secrets.token_bytes(KEY_BYTES), secrets.token_bytes(NONCE_BYTES)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            _written(self._file(person), nonce + self._wrap.encrypt(nonce, key, person.encode()))
        except FileExistsError:  # another node was first
            return self._read(person)
        _kept_on_disk(self._folder)
        return AESGCM(key)

    def _file(self, person: str) -> Path:
        return self._folder / f"{_named(person)}.key"

    def _mark(self, person: str) -> Path:
        return self._folder / f"{_named(person)}.gone"


def _person(token: str) -> str:
    return token.partition(".")[2].rpartition(".")[0]


def _bound(person: str, label: str) -> bytes:
    return f"{person}\n{label}".encode()


def _named(person: str) -> str:
    return sha256(person.encode()).hexdigest()[:32]


def _written(file: Path, content: bytes) -> None:
    """Whole or not at all: a reader never sees half a key, and the second of two makers is told."""
    if not content:
        file.touch(mode=0o600)
        return
    draft = file.with_suffix(f".{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(draft, file)
    finally:
        draft.unlink()


def _overwritten(file: Path) -> None:
    with file.open("r+b") as out:
        out.write(bytes(file.stat().st_size))
        out.flush()
        os.fsync(out.fileno())


def _kept_on_disk(folder: Path) -> None:
    at = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(at)
    finally:
        os.close(at)

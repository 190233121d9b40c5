"""The bytes of an SQLCipher 4 file as SQLite would have written them, free pages and log included.

A database that is encrypted as a whole gives no hits for anything, so looking into the file as it is proves nothing.
Layout: https://www.zetetic.net/sqlcipher/design/ (AES-256-CBC for each page; 80 bytes kept at its end: IV, then HMAC).
"""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED, SALT, IV = 4096, 80, 16, 16
WAL_HEADER, FRAME_HEADER = 32, 24


def plain(database: Path, key: str) -> bytes:
    """Everything in the file and its write-ahead log, decrypted page by page."""
    secret = bytes.fromhex(key)
    raw = database.read_bytes()
    pages = [_page(secret, raw[at : at + PAGE], SALT if at == 0 else 0) for at in range(0, len(raw), PAGE)]
    log = Path(f"{database}-wal")
    return b"".join(pages) + (_log(secret, log.read_bytes()) if log.exists() else b"")


def _log(secret: bytes, raw: bytes) -> bytes:
    found = b""
    for at in range(WAL_HEADER, len(raw) - FRAME_HEADER, FRAME_HEADER + PAGE):
        number = int.from_bytes(raw[at : at + 4], "big")
        page = raw[at + FRAME_HEADER : at + FRAME_HEADER + PAGE]
        found += _page(secret, page, SALT if number == 1 else 0)
    return found


def _page(secret: bytes, page: bytes, skipped: int) -> bytes:
    body, iv = page[skipped : PAGE - RESERVED], page[PAGE - RESERVED : PAGE - RESERVED + IV]
    if len(iv) < IV or not any(page):
        return b""
    cipher = Cipher(algorithms.AES(secret), modes.CBC(iv)).decryptor()
    return cipher.update(body) + cipher.finalize()

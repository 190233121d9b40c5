"""The form token as pages carry it: masked anew each time, so that the size of a packed page says nothing about it.

Without a mask, whoever can make a browser ask for pages and see how large the packed answers are could guess the token
byte by byte (BREACH; Gluck, Harris and Prado 2013).
"""

import base64
import binascii
import hmac
import secrets


def masked(token: str) -> str:
    """``token`` under a mask drawn anew, with the mask before it."""
    plain = token.encode()
    mask = secrets.token_bytes(len(plain))
    return base64.urlsafe_b64encode(mask + _under(mask, plain)).decode()


def is_token(given: str, token: str) -> bool:
    """Whether ``given`` is ``token``, masked or as it is; an empty token is nobody's."""
    return bool(token) and (_same(given.encode(), token) or _same(_unmasked(given), token))


def _unmasked(given: str) -> bytes:
    try:
        both = base64.b64decode(given.encode(), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return b""
    half = len(both) // 2
    return _under(both[:half], both[half:]) if len(both) == 2 * half else b""


def _under(mask: bytes, text: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(mask, text, strict=True))


def _same(given: bytes, token: str) -> bool:
    return hmac.compare_digest(given, token.encode())

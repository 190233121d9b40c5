"""What every answer carries so that a browser runs our code only, and the names of our cookies."""

import msgspec
from litestar.datastructures import Cookie, MutableScopeHeaders
from litestar.types import Message, Scope

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "connect-src 'self' blob:",  # textures inside a model are read through blob addresses of our own making
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
FRAMED_BY_US = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
"""For a page that may stand inside one of our own, and nowhere else."""

HEADERS = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "permissions-policy": "xr-spatial-tracking=(self), microphone=(), camera=(), geolocation=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
NOT_KEPT = "no-store"
"""Pages hold health data: no browser or proxy may keep a copy."""

LARGEST_BODY = 256 * 1024
"""In bytes; the longest form is the barrier profile, far below this."""


async def guard_answer(message: Message, _scope: Scope) -> None:
    """Add the headers to every answer, errors and unknown addresses included."""
    if message["type"] != "http.response.start":
        return
    headers = MutableScopeHeaders.from_message(message)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    headers.setdefault("cache-control", NOT_KEPT)


class CookieNames(msgspec.Struct, frozen=True):
    """Our cookies; over https the ``__Host-`` prefix binds them to this host (RFC 6265bis, section 4.1.3.2)."""

    https: bool

    @property
    def staff(self) -> str:
        """The staff session."""
        return self._named("staff")

    @property
    def half_way(self) -> str:
        """The password was right; a code is still to come."""
        return self._named("half-way")

    @property
    def own_phone(self) -> str:
        """The phone of a participant; alone it opens nothing."""
        return self._named("own-phone")

    @property
    def own_visit(self) -> str:
        """A participant's own page is open."""
        return self._named("own-visit")

    @property
    def device(self) -> str:
        """The token of a headset, phone or laptop; it carries no name of any person."""
        return self._named("device")

    @property
    def forms(self) -> str:
        """The double-submit token of forms."""
        return self._named("forms")

    @property
    def language(self) -> str:
        """The language of the pages."""
        return self._named("language")

    @property
    def look(self) -> str:
        """How the pages look."""
        return self._named("look")

    def cookie(self, key: str, value: str, max_age: int | None = None) -> Cookie:
        """A cookie that scripts cannot read and other sites' forms do not bring along."""
        return Cookie(key=key, value=value, path="/", max_age=max_age, httponly=True, secure=self.https, samesite="lax")

    def gone(self, key: str) -> Cookie:
        """The same cookie, taken back."""
        return self.cookie(key, "", max_age=0)

    def _named(self, name: str) -> str:
        return f"__Host-{name}" if self.https else name

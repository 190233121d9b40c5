"""A form that is sent twice does one thing: the second time it gets the answer the first one got.

A form that came with a page carries that page's own mask of the form token (``pages.form_token``), so the same mask
with the same fields from the same browser is the same form: tapped twice, or sent again because the network took the
answer. Where a page stays while its form is sent piece by piece, the form is named in a field of its own (``ONCE``),
which a script names anew after each answer. What did not end well is forgotten, and may be sent again. What is known
lives in this process for a while, not for ever: docs/explanations/decisions/ says why that is enough.
"""

import asyncio
import hashlib
import time
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from litestar.datastructures import MutableScopeHeaders
from litestar.types import Message, Scope

from .pages.form import Form

KEPT_SECONDS = 15 * 60
MOST = 5_000
PATIENCE_SECONDS = 20
"""So long the second waits for the first to be answered."""
DRAFT = "draft"
"""The field in which a script says under which name it keeps what was written."""
ONCE = "once"
"""The field that names a form of a page that stays, as it stands there now."""
SAVED = "saved"
"""The cookie that tells the script which draft has been taken and need not be kept; it may be read by our script."""
_STATE, _TAKEN_DRAFT, _NOT_TAKEN = "sent_form", "sent_form_draft", "sent_form_not_taken"


class SentBefore(Exception):
    """This very form has been taken already; ``where`` is where it led."""

    def __init__(self, where: str) -> None:
        super().__init__(f"this form was taken before and led to {where}")
        self.where = where


class SentForms:
    """The forms taken lately, by their mark, each with where it led once that is known."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[float, asyncio.Future[str | None]]] = OrderedDict()

    async def claim(self, mark: str) -> None:
        """Take the form with this ``mark``; raises ``SentBefore`` if it was taken, after waiting for how it ended."""
        self._forget()
        while mark in self._known:
            where = await asyncio.wait_for(asyncio.shield(self._known[mark][1]), PATIENCE_SECONDS)
            if where is not None:
                raise SentBefore(where)
        self._known[mark] = (time.monotonic(), asyncio.get_running_loop().create_future())

    def answered(self, mark: str, where: str | None) -> None:
        """It led to ``where``; ``None`` when it was not taken after all."""
        _, ended = self._known[mark]
        if where is None:
            del self._known[mark]
        if not ended.done():
            ended.set_result(where)

    def _forget(self) -> None:
        old = time.monotonic() - KEPT_SECONDS
        while self._known and (len(self._known) > MOST or next(iter(self._known.values()))[0] < old):
            self._known.popitem(last=False)


async def take_once(scope: Scope, form: Mapping[str, str], browser: str, given: str) -> None:
    """Claim a form that came with a page, or has a name; what has neither a mask nor a name is not counted."""
    if ONCE not in form and (form.get("form_token") != given or len(given) <= _PLAIN):
        return
    text = repr((browser, scope["path"], sorted(item for item in form.items() if item[0] != DRAFT)))
    mark = hashlib.sha256(text.encode()).hexdigest()
    scope["state"][_TAKEN_DRAFT] = form.get(DRAFT, "")
    await scope["litestar_app"].state.sent_forms.claim(mark)
    scope["state"][_STATE] = mark


def not_taken(scope: Scope) -> None:
    """The form of this request met a locked door: wherever the answer leads, nothing was done."""
    scope["state"][_NOT_TAKEN] = True


async def remember_answer(message: Message, scope: Scope) -> None:
    """When a form is answered: keep where it led, and tell the browser that its draft is taken, now or before."""
    if message["type"] != "http.response.start" or _TAKEN_DRAFT not in scope.get("state", {}):
        return
    draft: str = scope["state"].pop(_TAKEN_DRAFT)
    headers: Any = MutableScopeHeaders.from_message(message)
    taken = message["status"] in _TAKEN and _NOT_TAKEN not in scope["state"]
    if mark := scope["state"].pop(_STATE, None):
        led_to = headers.get("location") or (_STAYED if _asked_by_script(scope) else None)
        where = led_to if taken and "set-cookie" not in headers else None
        scope["litestar_app"].state.sent_forms.answered(mark, where)
    if taken and draft.isalnum() and draft.isascii() and len(draft) <= _LONGEST_NAME:
        headers.add("set-cookie", f"{SAVED}={draft}; Path=/; Max-Age=60; SameSite=Lax")


def form_name(form: Form) -> str:
    """What tells this very form from every other, for a record that knows by itself whether it was written before."""
    given = form.text("form_token", _LONGEST_TOKEN)
    return hashlib.sha256(given.encode()).hexdigest()[:_LONGEST_NAME] if len(given) > _PLAIN else ""


def _asked_by_script(scope: Scope) -> bool:
    return any(name == b"hx-request" for name, _ in scope["headers"])


_STAYED = ""
"""Where a form led whose page stays."""
_LONGEST_TOKEN = 400
_PLAIN = 64
"""A token without a mask is shorter, with one longer."""
_LONGEST_NAME = 40
_TAKEN = {200, 303}
"""A form with a mistake comes back with 422."""

"""The forms of authoring mode."""

from collections.abc import Callable, Mapping
from typing import Any

from litestar import get, post

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.library.writing import (
    beat_form,
    draft_fields,
    draft_view,
    drop_draft,
    edit_beat,
    edit_levels,
    edit_words,
    levels_form,
    save_draft,
    undo,
    words_form,
)
from samspill.app.refusals import Missing, Problems, Refusal
from samspill.web.addresses import see
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page
from samspill.web.threads import in_thread

from .filling import beat_fields, level_fields, with_rows
from .reading import LONGEST, beat_of, levels_of

HERE = "console/library/edit/templates"


@get("/library/{scenario:str}/edit/beats/{beat:str}")
@in_thread
def show_beat(request: AnyRequest, clinic: TheClinic, actor: TheActor, scenario: InPath, beat: InPath) -> Page:
    """One beat to edit."""
    return _beat_page(request, clinic, actor, scenario, beat, kept=_written(request, clinic, actor))


@post("/library/{scenario:str}/edit/beats/{beat:str}")
@in_thread
def write_beat(
    request: AnyRequest, clinic: TheClinic, actor: TheActor, scenario: InPath, beat: InPath, form: TheForm
) -> Answer:
    """Go on to the difference; a small button only adds or moves a row."""
    if "row" in form:
        return _beat_page(request, clinic, actor, scenario, beat, kept=with_rows(form.kept, form.kept["row"], beat))
    shown = beat_form(clinic, actor, scenario, beat)

    def make() -> str:
        sheet = beat_of(form, shown)
        form.check()
        return edit_beat(clinic, actor, scenario, beat, form.kept, sheet)

    return _drafted(make, lambda **more: _beat_page(request, clinic, actor, scenario, beat, kept=form.kept, **more))


@get("/library/{scenario:str}/edit/levels")
@in_thread
def show_levels(request: AnyRequest, clinic: TheClinic, actor: TheActor, scenario: InPath) -> Page:
    """The table of levels to edit."""
    return _levels_page(request, clinic, actor, scenario, kept=_written(request, clinic, actor))


@post("/library/{scenario:str}/edit/levels")
@in_thread
def write_levels(request: AnyRequest, clinic: TheClinic, actor: TheActor, scenario: InPath, form: TheForm) -> Answer:
    """Go on to the difference."""
    shown = levels_form(clinic, actor, scenario)

    def make() -> str:
        levels = levels_of(form, shown)
        form.check()
        return edit_levels(clinic, actor, scenario, form.kept, levels)

    return _drafted(make, lambda **more: _levels_page(request, clinic, actor, scenario, kept=form.kept, **more))


@get("/library/{scenario:str}/edit/words")
@in_thread
def show_words(request: AnyRequest, clinic: TheClinic, actor: TheActor, scenario: InPath) -> Page:
    """Every text of the scenario, both languages side by side."""
    return _words_page(request, clinic, actor, scenario, kept=_written(request, clinic, actor))


@post("/library/{scenario:str}/edit/words")
@in_thread
def write_words(request: AnyRequest, clinic: TheClinic, actor: TheActor, scenario: InPath, form: TheForm) -> Answer:
    """Go on to the difference."""
    shown = words_form(clinic, actor, scenario)

    def make() -> str:
        words = {
            row.key: {language: form.text(f"w.{n}.{language}", LONGEST) for language in ("nb", "en")}
            for n, row in enumerate(shown.rows)
        }
        form.check()
        return edit_words(clinic, actor, scenario, form.kept, words)

    return _drafted(make, lambda **more: _words_page(request, clinic, actor, scenario, kept=form.kept, **more))


@get("/drafts/{draft:str}")
@in_thread
def show_draft(request: AnyRequest, clinic: TheClinic, actor: TheActor, draft: InPath) -> Page:
    """What a change would do to the file, before it does."""
    return _draft_page(request, clinic, actor, draft)


@post("/drafts/{draft:str}")
@in_thread
def settle_draft(request: AnyRequest, clinic: TheClinic, actor: TheActor, draft: InPath, form: TheForm) -> Answer:
    """Save it, or let it go."""
    wanted = form.one_of("do", {"save", "drop"})
    form.check()
    try:
        scenario = (save_draft if wanted == "save" else drop_draft)(clinic, actor, draft)
    except Refusal as raised:
        return _draft_page(request, clinic, actor, draft, refused=raised.message, status=409)
    return see(f"/library/{scenario}#beats")


@post("/library/{scenario:str}/undo")
@in_thread
def take_back(request: AnyRequest, clinic: TheClinic, actor: TheActor, scenario: InPath) -> Answer:
    """Undo the last change saved here."""
    undo(clinic, actor, scenario)
    return see(f"/library/{scenario}#beats")


def _written(request: AnyRequest, clinic: Clinic, actor: Actor) -> Mapping[str, str] | None:
    """What had been written before the difference was looked at, for those who come back from it."""
    draft = request.query_params.get("draft")
    try:
        return draft_fields(clinic, actor, draft) if draft else None
    except Missing:
        return None


def _drafted(make: Callable[[], str], again: Callable[..., Page]) -> Answer:
    try:
        return see(f"/drafts/{make()}")
    except Problems as raised:
        return again(status=422, problems=by_field(raised))
    except Refusal as raised:
        return again(status=409, refused=raised.message)


def _beat_page(request: AnyRequest, clinic: Clinic, actor: Actor, scenario: str, beat: str, **more: Any) -> Page:
    shown = beat_form(clinic, actor, scenario, beat)
    return _page(request, "beat", shown, more, lambda: beat_fields(shown))


def _levels_page(request: AnyRequest, clinic: Clinic, actor: Actor, scenario: str, **more: Any) -> Page:
    shown = levels_form(clinic, actor, scenario)
    return _page(request, "levels", shown, more, lambda: level_fields(shown))


def _words_page(request: AnyRequest, clinic: Clinic, actor: Actor, scenario: str, **more: Any) -> Page:
    shown = words_form(clinic, actor, scenario)
    rows = ((f"w.{n}", row) for n, row in enumerate(shown.rows))
    fields = {f"{name}.{language}": getattr(row, language) for name, row in rows for language in ("nb", "en")}
    return _page(request, "words", shown, more, lambda: fields)


def _page(request: AnyRequest, name: str, shown: Any, more: dict[str, Any], fields: Callable[[], Any]) -> Page:
    values = {"kept": None, "problems": {}, "refused": None, "status": 200} | more
    if values["kept"] is None:
        values["kept"] = fields()
    return page(request, f"{HERE}/{name}.html", form=shown, editing=shown.editing, **values)


def _draft_page(request: AnyRequest, clinic: Clinic, actor: Actor, draft: str, **more: Any) -> Page:
    values = {"refused": None, "status": 200} | more
    return page(request, f"{HERE}/draft.html", draft=draft_view(clinic, actor, draft), **values)

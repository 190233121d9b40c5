"""The form that says what to preview."""

from samspill.app.previews.wanted import Wanted
from samspill.app.views.library import ScenarioView
from samspill.model.words import Language
from samspill.web.pages.form import Form
from samspill.web.pages.page import AnyRequest, page_language

LARGEST_SEED = 9_999


def wanted_of(form: Form, view: ScenarioView, request: AnyRequest) -> Wanted:
    """What the form asks for; what it leaves out, or says in a way nobody can mean, is as one would expect."""
    levels = [level for level in view.row.levels if str(level) == form.kept.get("level")]
    languages = [language for language in Language if language.value == form.kept.get("language")]
    beats = [name for name, _ in view.beats if name == form.kept.get("beat")]
    seed = form.kept.get("seed", "1").strip()
    return Wanted(
        scenario=view.row.id,
        level=next(iter([*levels, *view.row.levels]), 1),
        language=next(iter([*languages, page_language(request)])),
        seed=min(int(seed[:6]), LARGEST_SEED) if seed.isascii() and seed.isdigit() else 1,
        beat=next(iter(beats), ""),
    )

"""The form of a story: what came in it, and a story put back into it."""

from samspill.app.records.stories import Story
from samspill.app.stories import LONGEST, Told
from samspill.model.themes import BarrierTheme
from samspill.model.words import Language
from samspill.web.pages.form import Form

GOAL, THEME = "goal.", "theme."
SHORT = 120


def told(form: Form) -> Told:
    """What the form says; raises ``Problems`` for what is no answer at all, the use case for what is missing."""
    language = form.one_of("language", [one.value for one in Language])
    title, named, teller = (form.text(name, SHORT) for name in ("title", "named", "teller"))
    text, day = form.text("text", LONGEST), form.day("day")
    form.check()
    return Told(
        Language(language),
        title,
        text,
        named,
        teller,
        tuple(form.begins(GOAL)),
        tuple(theme for theme in BarrierTheme if f"{THEME}{theme}" in form),
        substances="substances" in form,
        agreed="agreed" in form,
        day=day,
        recording=form.file("recording"),
        drop_recording="drop_recording" in form,
    )


def kept(story: Story) -> dict[str, str]:
    """The form as it was; the yes is asked for again, as it was to what stood there then."""
    ticked = [f"{GOAL}{goal}" for goal in story.goals] + [f"{THEME}{theme}" for theme in story.themes]
    ticked += ["substances"] if story.substances else []
    words = {name: getattr(story, name) for name in ("title", "text", "named", "teller")}
    return {**words, "language": story.language.value, **dict.fromkeys(ticked, "on")}

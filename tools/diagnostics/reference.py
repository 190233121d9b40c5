"""The pages of reference: every diagnostic in one table, by family, each with a link to its own page."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from samspill.model.words import Language, Text

from .pages import Page, pages

_FOLDER = Path(__file__).parents[2] / "docs" / "reference"
REFERENCE = {Language.EN: _FOLDER / "diagnostics.md", Language.NB: _FOLDER / "diagnostics.nb.md"}
FAMILIES = {
    "1": (
        Text("Det som leses", "What is read"),
        Text("Filer, YAML, nøkkelord og slags verdier.", "Files, YAML, keys and kinds of value."),
    ),
    "2": (
        Text("Det som nevnes", "What is named"),
        Text(
            "Øyeblikk, folk, steder, mål, flagg og fragmenter som må finnes og passe sammen.",
            "Beats, people, places, goals, flags and fragments that must exist and fit together.",
        ),
    ),
    "3": (
        Text("Det som skjer", "What happens"),
        Text(
            "Funnet ved å prøve hver vei på hvert nivå: veier som tar slutt, stillhet, svar, replikker og tid.",
            "Found by searching every state at every level: ways that end, silence, answers, lines, time.",
        ),
    ),
    "4": (
        Text("Det som er skrevet", "What is written"),
        Text(
            "Begge språk, hvor langt det er, og hvordan det leses.", "Both languages, their length, and how they read."
        ),
    ),
    "5": (
        Text("Det som øves", "What is practised"),
        Text("Mål, nivåer, å gå, vennlighet og rusmidler.", "Goals, levels, leaving, kindness, and substances."),
    ),
    "6": (Text("Prøvespill", "Plays"), Text("Manus som prøver et scenario.", "Scripted tests of a scenario.")),
}
_HEAD = Text(
    nb="""# Det `samspill lint` sier

*[In English](diagnostics.md)*

Alt `samspill lint --lang nb` kan si, ordnet etter kode. En **feil** gjør at pakken ikke kan brukes. Det gjør ikke en
**advarsel**. Hver kode har en egen side med et eksempel. Denne siden lages av `python -m tools.diagnostics`.
""",
    en="""# Diagnostics

*[På norsk](diagnostics.nb.md)*

What `samspill lint` says, by code. An **error** keeps a pack from being used; a **warning** does not. Each code has
a page with the message, how to mend it, and an example. This page is written by `python -m tools.diagnostics`.
""",
)
_COLUMNS = Text(
    nb="| Kode | | Hva som er galt | Slik retter du det |", en="| Code | | What is wrong | How to mend it |"
)
_SEVERITY = {"error": Text("feil", "error"), "warning": Text("advarsel", "warning")}


def reference(language: Language) -> str:
    """The page as Markdown."""
    return _HEAD.spoken(language) + "".join(_families(language))


def _families(language: Language) -> Iterator[str]:
    for number, found in groupby(pages(), key=lambda page: page.code[2]):
        title, about = (text.spoken(language) for text in FAMILIES[number])
        yield f"\n## {title}\n\n{about}\n\n{_COLUMNS.spoken(language)}\n|---|---|---|---|\n"
        yield from (_row(page, language) for page in found)


def _row(page: Page, language: Language) -> str:
    mend = page.mend.spoken(language).replace("{{", "{").replace("}}", "}").replace("|", "\\|")
    severity, title = _SEVERITY[page.severity].spoken(language), page.title.spoken(language)
    return f"| [{page.code}](../../diagnostics/{page.name}.md) | {severity} | {title} | {mend} |\n"

"""The forms in which a beat, the levels and the words of a scenario are written, each filled as the file has it."""

from collections.abc import Iterable, Iterator, Mapping

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.packs.workshop.from_sheets import beat_changes
from samspill.app.packs.workshop.levels import LevelSheet, level_changes, read_levels
from samspill.app.packs.workshop.sheets import BeatSheet, Data, read_beat
from samspill.app.packs.workshop.workshop import Workshop
from samspill.app.views.writing import BeatForm, LevelsForm, WordRow, WordsForm
from samspill.authoring.editing import Change, Put
from samspill.model.scenario import DebriefGuide
from samspill.packs import Problem
from samspill.packs.texts import Row, rows
from samspill.packs.yaml_text import Path, read_yaml

from .choices import COACH, at_work_on
from .desk import Fields, part_at, propose, workshop_of

TALK = "debrief"
_TALK_LINES = DebriefGuide.__struct_fields__


def beat_form(clinic: Clinic, actor: Actor, scenario: str, beat: str) -> BeatForm:
    """A beat as it stands in the file; raises ``Missing`` for one that is not there."""
    workshop = workshop_of(clinic, actor)
    data = part_at(workshop, scenario, ("beats", beat))
    text = workshop.text_of(scenario)
    wrong = _wrong(text, ("beats", beat), workshop.shelf.problems_of(workshop.file_of(scenario)))
    return BeatForm(at_work_on(clinic, workshop, scenario, ("beats", beat)), beat, read_beat(data), wrong)


def edit_beat(clinic: Clinic, actor: Actor, scenario: str, beat: str, fields: Fields, sheet: BeatSheet) -> str:
    """The draft's id; ``fields`` are what the form held, with the ``base`` it began from.

    Raises ``Refusal``: ``nothing``, ``cannot_edit``, ``changed_meanwhile``.
    """
    path: Path = ("beats", beat)
    return propose(clinic, actor, scenario, path, fields, lambda data: beat_changes(data, sheet, path))


def levels_form(clinic: Clinic, actor: Actor, scenario: str) -> LevelsForm:
    """The levels as they stand in the file."""
    workshop = workshop_of(clinic, actor)
    data = part_at(workshop, scenario, ("levels",))
    editing = at_work_on(clinic, workshop, scenario, ("levels",))
    return LevelsForm(
        editing, read_levels(data), tuple((who, name.nb) for who, name in editing.choices.people if who != COACH)
    )


def edit_levels(clinic: Clinic, actor: Actor, scenario: str, fields: Fields, levels: Mapping[int, LevelSheet]) -> str:
    """The draft's id; raises as ``edit_beat``."""
    return propose(clinic, actor, scenario, ("levels",), fields, lambda data: level_changes(data, levels))


def words_form(clinic: Clinic, actor: Actor, scenario: str) -> WordsForm:
    """Every text of the scenario's file."""
    workshop = workshop_of(clinic, actor)
    found = _rows(workshop, scenario)
    shown = tuple(WordRow(row.key, row.context, row.texts.get("nb", ""), row.texts.get("en", "")) for row in found)
    return WordsForm(at_work_on(clinic, workshop, scenario, ()), (*shown, *_for_the_talk(found)))


def edit_words(clinic: Clinic, actor: Actor, scenario: str, fields: Fields, words: Mapping[str, Fields]) -> str:
    """The draft's id; ``words`` has the texts by row and language. Raises as ``edit_beat``."""
    found = _rows(workshop_of(clinic, actor), scenario)

    def changes(_data: Data) -> Iterable[Change]:
        for row in found:
            for language, text in words.get(row.key, {}).items():
                if text and row.texts.get(language, "") != text:
                    yield Put((*row.path, language), text)
        yield from _talk_begun(found, words)

    return propose(clinic, actor, scenario, (), fields, changes)


def _for_the_talk(found: tuple[Row, ...]) -> Iterator[WordRow]:
    """Empty rows for the lines about the talk afterwards, where a scenario has none yet."""
    if not any(row.path[0] == TALK for row in found):
        yield from (WordRow(f"{TALK}/{key}", f"{TALK} {key}", "", "") for key in _TALK_LINES)


def _talk_begun(found: tuple[Row, ...], words: Mapping[str, Fields]) -> Iterator[Change]:
    """The lines about the talk afterwards that were written into empty rows, as the group they are."""
    texts = {row.key.partition("/")[2]: words.get(row.key, {}) for row in _for_the_talk(found)}
    group = {key: {name: text for name, text in both.items() if text} for key, both in texts.items()}
    written = {key: both for key, both in group.items() if both}
    if written:
        yield Put((TALK,), written)


def _rows(workshop: Workshop, scenario: str) -> tuple[Row, ...]:
    file = workshop.file_of(scenario)
    return rows({file: workshop.text_of(scenario)})


def _wrong(text: str, part: Path, problems: tuple[Problem, ...]) -> dict[str, tuple[Problem, ...]]:
    """The problems of a part by the list item they stand at (``say.0``), or under an empty name."""
    lines = read_yaml("", text).lines
    found: dict[str, tuple[Problem, ...]] = {}
    for problem in problems:
        inside = [path for path, line in lines.items() if line == problem.line and path[: len(part)] == part]
        if inside:
            item = max(inside, key=len)[len(part) : len(part) + 2]
            name = ".".join(map(str, item)) if len(item) == 2 and isinstance(item[1], int) else ""
            found[name] = (*found.get(name, ()), problem)
    return found

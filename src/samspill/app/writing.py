"""Write a pack in the console's forms: read a sheet, make a draft of it, look at the difference, save, undo."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from samspill.authoring.editing import Change, Put
from samspill.authoring.strings import Row, rows
from samspill.model.acts import Act
from samspill.model.directions import FaceLexeme, GestureLexeme, PostureLexeme
from samspill.model.scenario import DebriefGuide, Scenario
from samspill.model.words import Text
from samspill.packs import Problem, Severity
from samspill.packs.yaml_text import Path, read_yaml

from .access import Action, demand
from .actor import Actor
from .clinic import Clinic
from .refusals import Missing, Refusal
from .shelf import Shelf
from .views.writing import BeatForm, Choices, DraftView, Editing, LevelsForm, WordRow, WordsForm
from .workshop.drafts import Draft, diff, part_of
from .workshop.from_sheets import beat_changes
from .workshop.levels import LevelSheet, level_changes, read_levels
from .workshop.sheets import BeatSheet, Data, read_beat
from .workshop.workshop import Workshop

COACH = "coach"
TALK = "debrief"
_TALK_LINES = DebriefGuide.__struct_fields__
Fields = Mapping[str, str]


def beat_form(clinic: Clinic, actor: Actor, scenario: str, beat: str) -> BeatForm:
    """A beat as it stands in the file; raises ``Missing`` for one that is not there."""
    workshop = _workshop(clinic, actor)
    data = _part(workshop, scenario, ("beats", beat))
    text = workshop.text_of(scenario)
    wrong = _wrong(text, ("beats", beat), workshop.shelf.problems_of(workshop.file_of(scenario)))
    return BeatForm(_editing(clinic, workshop, scenario, ("beats", beat)), beat, read_beat(data), wrong)


def edit_beat(clinic: Clinic, actor: Actor, scenario: str, beat: str, fields: Fields, sheet: BeatSheet) -> str:
    """The draft's id; ``fields`` are what the form held, with the ``base`` it began from.

    Raises ``Refusal``: ``nothing``, ``cannot_edit``, ``changed_meanwhile``.
    """
    path: Path = ("beats", beat)
    return _propose(clinic, actor, scenario, path, fields, lambda data: beat_changes(data, sheet, path))


def levels_form(clinic: Clinic, actor: Actor, scenario: str) -> LevelsForm:
    """The levels as they stand in the file."""
    workshop = _workshop(clinic, actor)
    data = _part(workshop, scenario, ("levels",))
    editing = _editing(clinic, workshop, scenario, ("levels",))
    return LevelsForm(
        editing, read_levels(data), tuple((who, name.nb) for who, name in editing.choices.people if who != COACH)
    )


def edit_levels(clinic: Clinic, actor: Actor, scenario: str, fields: Fields, levels: Mapping[int, LevelSheet]) -> str:
    """The draft's id; raises as ``edit_beat``."""
    return _propose(clinic, actor, scenario, ("levels",), fields, lambda data: level_changes(data, levels))


def words_form(clinic: Clinic, actor: Actor, scenario: str) -> WordsForm:
    """Every text of the scenario's file."""
    workshop = _workshop(clinic, actor)
    found = _rows(workshop, scenario)
    shown = tuple(WordRow(row.key, row.context, row.texts.get("nb", ""), row.texts.get("en", "")) for row in found)
    return WordsForm(_editing(clinic, workshop, scenario, ()), (*shown, *_for_the_talk(found)))


def edit_words(clinic: Clinic, actor: Actor, scenario: str, fields: Fields, words: Mapping[str, Fields]) -> str:
    """The draft's id; ``words`` has the texts by row and language. Raises as ``edit_beat``."""
    found = _rows(_workshop(clinic, actor), scenario)

    def changes(_data: Data) -> Iterable[Change]:
        for row in found:
            for language, text in words.get(row.key, {}).items():
                if text and row.texts.get(language, "") != text:
                    yield Put((*row.path, language), text)
        yield from _talk_begun(found, words)

    return _propose(clinic, actor, scenario, (), fields, changes)


def draft_fields(clinic: Clinic, actor: Actor, draft: str) -> Fields:
    """What the form held that a draft was made with; raises ``Missing``."""
    return _workshop(clinic, actor).draft(draft, actor.id).fields


def draft_view(clinic: Clinic, actor: Actor, draft: str) -> DraftView:
    """What a draft would change."""
    workshop = _workshop(clinic, actor)
    found = workshop.draft(draft, actor.id)
    now = {_known(problem) for problem in workshop.shelf.problems_of(found.file)}
    then = {_known(problem) for problem in found.problems}
    return DraftView(
        id=found.id,
        scenario=found.scenario,
        title=_scenario(clinic, found.scenario).title,
        file=found.file,
        folder=workshop.where,
        back=_address(found),
        lines=diff(found.before, found.after),
        new=tuple(problem for problem in found.problems if _known(problem) not in now),
        breaks=any(p.severity is Severity.ERROR for p in found.problems if _known(p) not in now),
        left=tuple(problem for problem in found.problems if _known(problem) in now),
        mended=len(now - then),
        falls=tuple(_falling(workshop.shelf, found)),
    )


def _falling(shelf: Shelf, draft: Draft) -> Iterator[str]:
    """The plays that hold now and would not any more, by name."""
    holding = {play.file for play in shelf.plays_of(draft.scenario) if not play.problems}
    for play in shelf.plays_with(draft.file, draft.after, draft.scenario):
        if play.problems and play.file in holding:
            yield play.file.rpartition("/")[2].removesuffix(".play")


def save_draft(clinic: Clinic, actor: Actor, draft: str) -> str:
    """Write a draft to disk: the scenario's id. Raises ``Refusal``: ``changed_meanwhile``, ``cannot_write``."""
    workshop = _workshop(clinic, actor)
    scenario = workshop.draft(draft, actor.id).scenario
    workshop.save(draft, actor.id)
    return scenario


def drop_draft(clinic: Clinic, actor: Actor, draft: str) -> str:
    """Forget a draft: the scenario's id."""
    workshop = _workshop(clinic, actor)
    scenario = workshop.draft(draft, actor.id).scenario
    workshop.drop(draft, actor.id)
    return scenario


def undo(clinic: Clinic, actor: Actor, scenario: str) -> None:
    """Take back the last change saved here; raises ``Refusal``: ``nothing_to_undo``, ``changed_meanwhile``."""
    _workshop(clinic, actor).undo(scenario)


def _workshop(clinic: Clinic, actor: Actor) -> Workshop:
    with clinic.store.look() as unit:
        demand(unit, actor, Action.EDIT_LIBRARY)
    if clinic.workshop is None:
        raise _NOT_HERE
    return clinic.workshop


def _propose(
    clinic: Clinic, actor: Actor, scenario: str, part: Path, fields: Fields, changes: Callable[[Data], Iterable[Change]]
) -> str:
    workshop = _workshop(clinic, actor)
    data = _part(workshop, scenario, part)
    if _stamp(data) != fields.get("base"):
        raise _CHANGED
    return workshop.propose(clinic.chance.id(), actor.id, scenario, part, changes(data), fields).id


def _part(workshop: Workshop, scenario: str, part: Path) -> Data:
    read = read_yaml(workshop.file_of(scenario), workshop.text_of(scenario))
    if read.problems:
        raise _unreadable(read.problems[0])
    data = part_of(workshop.text_of(scenario), part)
    if not isinstance(data, dict):
        raise Missing("part", ".".join(map(str, part)))
    return data


def _stamp(data: Any) -> str:
    return sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


def _editing(clinic: Clinic, workshop: Workshop, scenario: str, part: Path) -> Editing:
    file = workshop.file_of(scenario)
    return Editing(
        scenario=scenario,
        title=_scenario(clinic, scenario).title,
        file=file,
        folder=workshop.where,
        base=_stamp(_part(workshop, scenario, part)),
        undoable=workshop.undoable(scenario),
        choices=_choices(workshop, scenario),
        problems=workshop.shelf.problems_of(file),
    )


_COACH = Text(nb="veilederen", en="the coach")


def _choices(workshop: Workshop, scenario: str) -> Choices:
    pack = workshop.shelf.pack
    known = pack.scenarios[scenario]
    names = {goal.id: goal.name for goal in pack.goals}
    people = tuple((who, pack.called(who, scenario)) for who in known.cast)
    return Choices(
        people=((COACH, _COACH), *people),
        beats=tuple((name, beat.title) for name, beat in known.beats.items() if "/" not in name),
        goals=tuple((goal, names.get(goal, Text(goal, goal))) for goal in (known.target, *known.supporting)),
        anchors=_anchors(workshop, known.place),
        acts=tuple(act.value for act in Act),
        moods=tuple(mood.value for mood in FaceLexeme),
        gestures=tuple(gesture.value for gesture in GestureLexeme),
        postures=tuple(posture.value for posture in PostureLexeme),
    )


def _anchors(workshop: Workshop, place: str) -> tuple[str, ...]:
    """The spots of a place, where it says which it has."""
    try:
        found = json.loads(workshop.shelf.texts.get(f"places/{place}/place.json", "{}"))
        return tuple(sorted(found.get("anchors", ())))
    except (ValueError, AttributeError, TypeError):
        return ()


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


def _scenario(clinic: Clinic, id: str) -> Scenario:
    return clinic.shelf.library.scenario(id)


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


def _known(problem: Problem) -> tuple[str, str]:
    """What a problem is, wherever the lines have moved to."""
    return problem.code, problem.message


def _address(draft: Draft) -> str:
    root = f"/library/{draft.scenario}/edit"
    if draft.part[:1] == ("beats",):
        return f"{root}/beats/{draft.part[1]}?draft={draft.id}"
    return f"{root}/levels?draft={draft.id}" if draft.part else f"{root}/words?draft={draft.id}"


def _unreadable(problem: Problem) -> Refusal:
    where = f"{problem.file}, {problem.line}"
    return Refusal(
        "cannot_read",
        Text(
            nb=f"Filen kan ikke leses akkurat nå ({where}). Rett den i en teksteditor: {problem.told.nb}",
            en=f"The file cannot be read right now ({where}). Mend it in a text editor: {problem.told.en}",
        ),
    )


_NOT_HERE = Refusal(
    "not_authoring",
    Text(
        nb="Innholdet kan bare skrives på maskinen der det ligger. Start med: samspill author MAPPE",
        en="Content can be written only on the machine where it lies. Start with: samspill author FOLDER",
    ),
)
_CHANGED = Refusal(
    "changed_meanwhile",
    Text(
        nb="Filen er endret akkurat her siden du åpnet siden. Det du skrev, står her ennå. Se hva som er i filen nå.",
        en="The file has changed in this very place since you opened the page. What you wrote is still here.",
    ),
)

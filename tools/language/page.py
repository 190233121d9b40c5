"""The reference page: each kind of thing a scenario can hold, its keys, and what they may be."""

import re
from collections.abc import Iterator
from enum import EnumMeta
from typing import Any, cast

import msgspec
from msgspec import inspect

from samspill.model import scenario as language
from samspill.model.acts import Act
from samspill.model.directions import Channel, FaceLexeme, GestureLexeme, PostureLexeme
from samspill.model.outputs import Ending
from samspill.model.ratings import RatingKind
from samspill.model.settings import ParticipantSettings
from samspill.model.words import Text
from samspill.scenario.staging import FACES, GESTURES, NODS, SHAKES, TURN_GAP

HEAD = """# The scenario language

*Made from the types in `src/samspill/model/scenario/` by `python -m tools.language`; change them, not this page.*

A scenario is a text file in YAML 1.2: `true` and `false` are the only words for yes and no, keys are words, and
references, tags and repeated keys are refused. Times are whole milliseconds. Editors complete and check it with
`contracts/scenario.schema.json`.

"""

LOOKS = """## What a line looks like

Face, gesture and head follow from the act, unless the line says otherwise. Someone who is impatient, angry or scornful
at a level stays so until a care worker calms the scene. At a longer line the speaker looks away first (the more, the
less `gaze` the level has) and comes back before the end. Whoever is spoken to looks, and nods at pauses. Over the phone
and in messages there is nothing to see. The same line at the same level always looks alike.

Before an answer people wait this long, by level 1 to 5: {gaps}.

| act | face | gesture | head |
|---|---|---|---|
"""

KINDS: tuple[tuple[str, str, tuple[type, ...]], ...] = (
    ("The scenario", "", (language.Scenario, language.Goals, language.LevelRow, language.Present, language.Scene)),
    ("Beats", "", (language.Beat, language.Line, language.Question, language.Move, language.Group, language.Sound)),
    ("Answers and what they bring", "", (language.Answer, language.Phrasings, language.Branch)),
    (
        "Reactions",
        "Each stands in `when:` and says with `event:` what it waits for. All have the keys of an answer's consequence:"
        " `if`, `evidence`, `set`, `count`, `go`; and `asked` and `say`.",
        language.AnyReaction.__args__,
    ),
    ("Silence", "Each stands in `silence:` and says with `do:` what it is.", language.AnyRung.__args__),
    ("Tasks", "", (language.Task, language.Field, language.Entry, language.Outcome)),
    ("Fragments", "", (language.Fragment, language.Include)),
)
WORDS: tuple[EnumMeta, ...] = (
    Act, FaceLexeme, GestureLexeme, PostureLexeme, Channel, Ending, RatingKind, language.AnswerMode, language.TaskKind,
    language.ParameterKind,
)  # fmt: skip

SECTIONS: frozenset[Any] = frozenset({*WORDS, *(kind for _, _, kinds in KINDS for kind in kinds)})


def page() -> str:
    """The whole page."""
    parts = [HEAD, _guards(), *(part for kind in KINDS for part in _kind(*kind)), *_looks(), *_words()]
    return "".join(parts).rstrip() + "\n"


def _guards() -> str:
    settings = "\n".join(f"- `setting.{name}`" for name in ParticipantSettings.__struct_fields__)
    return (
        "## Guards\n\n"
        "`if: {drink: tea, level: [4, 5], tries: {at_least: 2}}` holds when all of it holds. A list means any.\n"
        "What may be asked: the scenario's own `flags`, `level`, and what is known of the participant:\n\n"
        f"{settings}\n\n"
        "A line may hold the participant's own words, `{name}` and `{goal}`, when its guard asks for them first.\n\n"
    )


def _kind(title: str, about: str, types: tuple[type, ...]) -> Iterator[str]:
    yield f"## {title}\n\n"
    if about:
        yield f"{about}\n\n"
    for kind in types:
        yield from _type(kind)


def _type(kind: type) -> Iterator[str]:
    info = cast("inspect.StructType", inspect.type_info(kind))
    tag = f"`{info.tag_field}: {info.tag}`. " if info.tag_field else ""
    yield f"### {_readable(kind.__name__)}\n\n{tag}{_docstring(kind)}\n\n"
    rows = [row for field in info.fields if (row := _row(field, info))]
    if rows:
        yield "| key | is | left out |\n|---|---|---|\n" + "".join(rows) + "\n"


def _row(field: inspect.Field, info: inspect.StructType) -> str:
    if info.tag_field == "event" and field.name in ("if_", "evidence", "set", "count", "go", "asked", "say"):
        return ""
    left_out = "must be there" if field.required else _default(field)
    what = "[guard](#guards)" if field.encode_name == "if" else _named(field.type)
    return f"| `{field.encode_name}` | {what} | {left_out} |\n"


def _default(field: inspect.Field) -> str:
    value = field.default if field.default is not msgspec.NODEFAULT else None
    if isinstance(value, Text):
        return f"“{value.en}”"
    if value in (None, (), {}) or isinstance(value, msgspec.Struct):
        return "-"
    if isinstance(value, tuple):
        return f"`{list(value)}`"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _named(kind: inspect.Type) -> str:  # noqa: PLR0911 - one for each sort of type
    match kind:
        case inspect.Metadata():
            return _named(kind.type)
        case inspect.UnionType():
            return " or ".join(dict.fromkeys(_named(t) for t in kind.types if not isinstance(t, inspect.NoneType)))
        case inspect.VarTupleType():
            return f"list of {_named(kind.item_type)}"
        case inspect.DictType():
            return f"{_named(kind.key_type)}: {_named(kind.value_type)}, ..."
        case inspect.LiteralType():
            return " or ".join(f"`{value}`" for value in kind.values)
        case inspect.EnumType() | inspect.StructType():
            if kind.cls is Text:
                return "text in `nb` and `en`"
            name = _readable(kind.cls.__name__)
            return f"[{name}](#{name.replace(' ', '-')})" if kind.cls in SECTIONS else name
        case inspect.IntType() | inspect.FloatType():
            low, high = kind.ge, kind.le
            return "number" if low is None and high is None else f"number, {low} to {high}"
        case inspect.BoolType():
            return "`true` or `false`"
        case _:
            return "text"


def _looks() -> Iterator[str]:
    """The rule table: what an act looks like when its line says nothing else."""
    yield LOOKS.replace("{gaps}", ", ".join(f"{gap} ms" for gap in TURN_GAP[1:]))
    for act in Act:
        face = f"`{FACES[act][0]}` {FACES[act][1]}" if act in FACES else "as at rest"
        gesture = f"`{GESTURES[act]}`" if act in GESTURES else "-"
        head = "`NOD`" if act in NODS else "`SHAKE`" if act in SHAKES else "-"
        yield f"| `{act}` | {face} | {gesture} | {head} |\n"
    yield "\n"


def _words() -> Iterator[str]:
    yield "## Words\n\n"
    for enum in WORDS:
        members = ", ".join(f"`{member.value}`" for member in enum)  # type: ignore[var-annotated,attr-defined]
        yield f"### {_readable(enum.__name__)}\n\n{_docstring(enum)}\n\n{members}\n\n"


def _readable(name: str) -> str:
    """``LevelRow`` as ``level row``."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower()


def _docstring(cls: Any) -> str:
    return re.sub(r"``([^`]*)``", r"`\1`", "\n".join(line.strip() for line in (cls.__doc__ or "").strip().splitlines()))

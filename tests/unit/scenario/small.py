"""A scenario of one beat, to try one kind at a time, and a way to run it that reads like a story."""

from typing import Any

import msgspec

from samspill.model.directions import Block, Locomotion, Posture, Speech
from samspill.model.events import AnyEvent
from samspill.model.layout import Layout
from samspill.model.outputs import (
    AnyOutput,
    Ask,
    Choices,
    Entered,
    FieldShown,
    Shown,
    Sounded,
    Stage,
    Status,
    TaskShown,
)
from samspill.model.run import RunHeader
from samspill.model.scenario import Scenario
from samspill.model.settings import ParticipantSettings
from samspill.model.words import Language
from samspill.scenario import ENGINE_VERSION, RunState, Script, Step, begin, compile_script, step

T = {"nb": "x", "en": "x"}
NOBODY = ParticipantSettings()


def line(id: str, who: str = "kari", text: str = "Hello!", **more: Any) -> dict[str, Any]:
    return {"id": id, "who": who, "nb": text, "en": text, **more}


def row(level: int, **more: Any) -> dict[str, Any]:
    people = {"kari": {"anchor": "door", "mood": "IMPATIENCE"}, **({"per": {"anchor": "chair"}} if level >= 3 else {})}
    base = {"demand": level, "wait": 5000, "options": 4, "people": people, "crowd": level, "noise": 2, "time": 30_000}
    if level == 1:
        base |= {"options": 1, "lit": True}
    return {**base, **more}


def scenario(beat: dict[str, Any], **more: Any) -> Scenario:
    whole = {
        "format": "scenario/1",
        "id": "small",
        "version": "1.0.0",
        "title": T,
        "summary": T,
        "place": "hall",
        "coach": "kari",
        "cast": ["kari", "per"],
        "goals": {"target": "G1", "supporting": ["G2"]},
        "rehearsal": [],
        "expectation": T,
        "reflection": T,
        "goes_well": T,
        "farewell": line("farewell", text="Thanks for today."),
        "levels": {str(level): row(level) for level in range(1, 6)},
        "start": "here",
        "at": "mat",
        "scenes": {"street": {"place": "street", "at": "kerb", "people": {"kari": {"anchor": "lamp"}}}},
        "triggers": {"cry": {"nb": "Barnet gråter", "en": "The child cries"}},
        "flags": {"met": "flag", "mood": ["low", "high"], "tries": "counter"},
        "beats": {
            "here": {"title": {"nb": "her", "en": "here"}, **beat},
            "next": {"title": {"nb": "neste", "en": "next"}, "silence": []},
            "end": {"title": {"nb": "slutt", "en": "end"}, "ending": "done"},
        },
        **more,
    }
    return msgspec.convert(whole, Scenario, str_keys=True)


def script(
    beat: dict[str, Any],
    level: int = 2,
    seed: int = 1,
    settings: ParticipantSettings = NOBODY,
    layout: Layout | None = None,
    **more: Any,
) -> Script:
    header = RunHeader("small", level, Language.EN, seed, ENGINE_VERSION, "test", "", settings)
    return compile_script(scenario(beat, **more), header, {"hall": layout} if layout else None)


def run(made: Script, *events: AnyEvent) -> tuple[RunState, list[str]]:
    """Begin, do ``events``, and tell what the last of them brought (or the beginning, when there is none)."""
    moved: Step = begin(made)
    for event in events:
        moved = step(made, moved.state, event)
    return moved.state, told(moved.outputs)


def told(outputs: tuple[AnyOutput, ...]) -> list[str]:
    """Outputs as short sentences."""
    return [sentence for output in outputs for sentence in _sentences(output)]


def _sentences(output: AnyOutput) -> list[str]:  # noqa: PLR0911 - one for each kind of output
    match output:
        case Block():
            said = [f"{output.character_id}: {b.text}" for b in output.data if isinstance(b, Speech)]
            walks = [f"{output.character_id} walks to {b.target}" for b in output.data if isinstance(b, Locomotion)]
            stands = [f"{output.character_id} {b.lexeme.lower()}" for b in output.data if isinstance(b, Posture)]
            return said + walks + stands or [f"{output.character_id} listens"]
        case Sounded():
            return [f"heard {output.name}: {output.text}"]
        case Choices():
            return [
                "choices "
                + " ".join(sorted(o.intent for o in output.options))
                + (f" lit {output.lit}" if output.lit else "")
            ]
        case TaskShown():
            return [" ".join(["task", *_fields(output)])]
        case Shown():
            e = output.evidence
            return [f"{e.goal} {e.score}{' hinted' if e.hinted else ''} by {e.source}"]
        case Status():
            return [f"{output.status} {output.ending}" if output.ending else str(output.status)]
        case Ask():
            return [f"asks {output.rating}"]
        case Entered():
            return [f"beat {output.beat}"]
        case Stage():
            return [f"stage level {output.level} at {output.participant} crowd {output.crowd} noise {output.noise}"]


def _fields(task: TaskShown) -> list[str]:
    """Each field as ``id=options:value``, with what is lit after it."""
    if not task.done:
        return ["away"]
    return [
        _field(field) + (f" lit {' '.join(task.lit)}" if task.lit and task.lit[0] == field.id else "")
        for field in task.fields
    ]


def _field(field: FieldShown) -> str:
    value = f":{field.value}" if field.value else ""
    return f"{field.id}={'|'.join(option.intent for option in field.options)}{value}"

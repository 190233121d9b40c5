"""Where else a run may begin: at any beat, for authors who try one moment again and again.

People and participant then stand where the shortest way to that beat would have left them.
"""

from collections.abc import Iterator, Mapping

from .guards import Masks, holds
from .moment import Moment
from .script import Branches, Cue, Script


def way_to(script: Script, beat: str, level: int) -> tuple[str, ...]:
    """The beats of the shortest way from the start to ``beat``, without it; empty when no way leads there."""
    came: dict[str, str] = {script.scenario.start: ""}
    queue = [script.scenario.start]
    for here in queue:
        for there in next_beats(script.cues[here], level):
            if there not in came and there in script.cues:
                came[there] = here
                queue.append(there)
    way: list[str] = []
    here = came.get(beat, "")
    while here:
        way.append(here)
        here = came[here]
    return tuple(reversed(way))


def go_to(m: Moment, beat: str, flags: Mapping[str, bool | int | str]) -> None:
    """Let ``beat`` be where the run begins, with these flags; what the script does not know is left out."""
    if beat in m.script.cues:
        for passed in way_to(m.script, beat, m.level):
            _pass_by(m, m.script.cues[passed])
        m.beat = beat
    slots = m.script.slots
    for name, value in flags.items():
        number = slots.number(name, value)
        if name in slots.kinds and number >= 0:
            m.values[slots.index[name]] = number


def _pass_by(m: Moment, cue: Cue) -> None:
    """Leave everyone where this beat puts them."""
    if cue.scene is not None and cue.scene != m.scene:
        scenario = m.script.scenario
        m.scene, m.places, m.at = cue.scene, (), scenario.scenes[cue.scene].at if cue.scene else scenario.at
    m.at = cue.at or m.at
    for walk in cue.walks:
        if m.present(walk.who) and holds(walk.masks, m.values):
            m.places = (*(place for place in m.places if place[0] != walk.who), (walk.who, walk.to))


def next_beats(cue: Cue, level: int) -> Iterator[str]:
    """The beats that may follow a beat at a level, whatever the flags are."""
    unsaid = {id(reply.outcome) for reply in cue.replies if not reply.levels >> level & 1}
    outcomes = [outcome for outcome in cue.outcomes if id(outcome) not in unsaid]
    ways: list[Branches] = [cue.go, *(outcome.go for outcome in outcomes), *(rung.go for rung in cue.rungs)]
    for branches in ways:
        yield from (beat for masks, beat in branches if _at(masks, level))


def _at(masks: Masks, level: int) -> bool:
    """Whether the guard allows ``level``, whatever the flags are."""
    return all(allowed >> level & 1 for slot, allowed in masks if slot == 0)

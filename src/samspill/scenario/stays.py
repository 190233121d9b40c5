"""What goes on while the scene has the participant on one spot: which beats that may be, and what is said in them."""

from collections.abc import Iterator

from .script import Cue, Script, Spoken
from .starting import next_beats


def stays(script: Script) -> frozenset[tuple[str, str, str]]:
    """Every beat with the scene it may be in and where that has the participant, at any level."""
    if not script.stays:
        for level in script.scenario.levels:
            script.stays.update(_walked(script, level))
    return frozenset(script.stays)


def _walked(script: Script, level: int) -> set[tuple[str, str, str]]:
    scenario = script.scenario
    found: set[tuple[str, str, str]] = set()
    queue = [(scenario.start, "", scenario.at)]
    while queue:
        beat, scene, at = queue.pop()
        cue = script.cues[beat]
        if cue.scene is not None and cue.scene != scene:
            scene = cue.scene
            at = scenario.scenes[scene].at if scene else scenario.at
        node = beat, scene, cue.at or at
        if node not in found:
            found.add(node)
            queue += [(there, scene, cue.at or at) for there in next_beats(cue, level)]
    return found


def said_in(cue: Cue) -> Iterator[Spoken]:
    """Every line that may be said in a beat."""
    yield from cue.say
    watches = (*cue.looks, *cue.approaches, *cue.uses, *cue.afters, *cue.rates, *cue.triggers, *cue.resumes, *cue.asked)
    for watch in watches:
        yield from watch.say
    for rung in cue.rungs:
        yield from (rung.say,) if rung.say is not None else ()
        yield from (line for _, line in rung.models)
    for lines in cue.sheet.say if cue.sheet is not None else ():
        yield from lines

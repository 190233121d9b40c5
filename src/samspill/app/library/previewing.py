"""Preview a scenario: play it alone, in the browser, from any beat. Nothing of it is kept."""

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.previews.preview import Preview
from samspill.app.previews.wanted import PACES, Wanted
from samspill.app.refusals import Missing
from samspill.app.views.preview import Flag, Possible, PreviewView, Timer
from samspill.model.events import SYSTEM, Approach, Look, ParticipantEvent, Trigger, Use
from samspill.model.scenario import Scenario
from samspill.model.words import Text
from samspill.scenario import RunState, Script

from .looking import is_built

LONG_LOOK_MS = 10_000


def open_preview(clinic: Clinic, actor: Actor, wanted: Wanted) -> str:
    """Begin a preview: its id. Raises ``Missing`` for a scenario, level or beat that is not there."""
    _ask(clinic, actor)
    _check(_scenario(clinic, wanted.scenario), wanted)
    preview = clinic.chance.id()
    clinic.previews.open(preview, actor.id, clinic.shelf.library, wanted)
    return preview


def restart(clinic: Clinic, actor: Actor, preview: str, wanted: Wanted | None = None) -> None:
    """Begin again as before, or as ``wanted`` says."""
    _ask(clinic, actor)
    if wanted is not None:
        _check(_scenario(clinic, wanted.scenario), wanted)
    clinic.previews.begin_anew(preview, actor.id, lambda before, _: wanted or before, clinic.shelf.library)


def restart_here(clinic: Clinic, actor: Actor, preview: str) -> None:
    """Begin again at the beat and with the flags of this moment; a beat that is gone means from the start."""
    _ask(clinic, actor)
    clinic.previews.begin_anew(preview, actor.id, lambda _, seen: seen.from_here(), clinic.shelf.library)


def next_moment(clinic: Clinic, actor: Actor, preview: str) -> None:
    """Go to the next thing that time brings."""
    _ask(clinic, actor)
    clinic.previews.next_moment(preview, actor.id)


def set_pace(clinic: Clinic, actor: Actor, preview: str, pace: int) -> None:
    """Let time go by slower or faster; raises ``Missing`` for a pace there is not."""
    _ask(clinic, actor)
    if pace not in PACES:
        raise Missing("pace", str(pace))
    clinic.previews.go_at(preview, actor.id, pace)


def do(clinic: Clinic, actor: Actor, preview: str, kind: str, target: str) -> None:
    """Do what the beat waits for, without a headset; raises ``Missing`` for anything else."""
    _ask(clinic, actor)
    view = preview_view(clinic, actor, preview)
    wanted = next((one for one in view.possible if (one.kind, one.target) == (kind, target)), None)
    if wanted is None:
        raise Missing("reaction", f"{kind} {target}")
    clinic.previews.let_happen(preview, actor.id, _event(wanted))


def preview_view(clinic: Clinic, actor: Actor, preview: str) -> PreviewView:
    """Where the preview stands now."""
    _ask(clinic, actor)
    return clinic.previews.look(preview, actor.id, lambda seen, t: _view(clinic, seen, t))


def may_preview(clinic: Clinic, actor: Actor, preview: str) -> None:
    """Return if the preview is ``actor``'s own; raises ``Refusal`` or ``Missing``. Ask before attaching."""
    _ask(clinic, actor)
    clinic.previews.look(preview, actor.id, lambda _seen, _t: None)


def _ask(clinic: Clinic, actor: Actor) -> None:
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_LIBRARY)


def _scenario(clinic: Clinic, id: str) -> Scenario:
    return clinic.shelf.library.scenario(id)


def _check(scenario: Scenario, wanted: Wanted) -> None:
    if wanted.level not in scenario.levels:
        raise Missing("level", str(wanted.level))
    if wanted.beat and wanted.beat not in scenario.beats:
        raise Missing("beat", wanted.beat)


def _view(clinic: Clinic, seen: Preview, t: int) -> PreviewView:
    play, state, script = seen.play, seen.play.state, seen.play.script
    scenario, pack = script.scenario, seen.library.pack
    cue = script.cues.get(play.beat)
    file = clinic.shelf.files.get(scenario.id, "")
    return PreviewView(
        id=seen.id,
        wanted=seen.wanted,
        title=scenario.title,
        place=pack.places.get(scenario.place, Text(scenario.place, scenario.place)),
        built=is_built(clinic, pack.id, scenario),
        t=t,
        pace=seen.pace,
        level=state.level if state is not None else seen.wanted.level,
        status=play.status,
        ending=play.ending,
        beat=play.beat,
        beat_title=cue.title if cue is not None else play.beat,
        floor=bool(state and state.floor),
        rung=state.rung if state is not None else 0,
        rungs=len(cue.rungs) if cue is not None else 0,
        flags=_flags(seen),
        timers=tuple(Timer(name.partition(":")[0], due - t) for due, name in state.timers) if state else (),
        possible=_possible(script, state),
        story=tuple(seen.story),
        fault=state.fault if state is not None else "",
        goals={goal.id: goal.name for goal in pack.goals if goal.id in script.goals},
        names=_names(seen, (*scenario.cast, scenario.coach)),
        problems=clinic.shelf.problems_of(file),
        stale=seen.library is not clinic.shelf.library,
    )


def _names(seen: Preview, people: tuple[str, ...]) -> dict[str, Text]:
    """What everyone, and everything a beat of the script waits for, is called."""
    script = seen.play.script
    targets = {w.target for cue in script.cues.values() for w in (*cue.looks, *cue.approaches, *cue.uses)}
    return {word: seen.library.pack.called(word, script.scenario.id) for word in (*people, *sorted(targets))}


def _flags(seen: Preview) -> tuple[Flag, ...]:
    slots = seen.play.script.slots
    return tuple(Flag(name, value, slots.words(name)) for name, value in seen.flags().items())


def _possible(script: Script, state: RunState | None) -> tuple[Possible, ...]:
    cue = script.cues.get(state.beat) if state is not None else None
    if cue is None or state is None:
        return ()
    kinds = (("look", cue.looks), ("approach", cue.approaches), ("use", cue.uses), ("trigger", cue.triggers))
    names = script.scenario.triggers
    return tuple(
        Possible(kind, watch.target, str(watch.condition or ""), bool(state.seen & watch.bit), names.get(watch.target))
        for kind, watches in kinds
        for watch in watches
    )


def _event(wanted: Possible) -> ParticipantEvent | Trigger:
    if wanted.kind == "trigger":
        return Trigger(name=wanted.target, by=SYSTEM)
    if wanted.kind == "look":
        return Look(target=wanted.target, held=LONG_LOOK_MS)
    if wanted.kind == "approach":
        return Approach(target=wanted.target, zone=wanted.condition)
    return Use(target=wanted.target, verb=wanted.condition or "use")

"""The scene as it stands: who is where at this level, how loud it is, and what chance has chosen."""

import msgspec

from samspill.model.directions import FaceLexeme
from samspill.model.outputs import Stage, Standing
from samspill.model.scenario import Present

from .chance import draw
from .moment import Moment
from .seats import open_spots


def show(m: Moment) -> None:
    """Send the whole scene. Whoever has chosen a spot that is no longer open is back where it has them."""
    row, scene = m.row, m.script.scenario.scenes.get(m.scene)
    crowd, noise, cue = (0, 0, 0) if m.calm else (row.crowd, row.noise, row.cue)
    crowd = min(crowd, scene.crowd) if scene is not None else crowd
    place = scene.place if scene is not None else m.script.scenario.place
    spots = open_spots(m.script, (m.level, m.scene, m.at))
    if m.spot and all(m.spot != spot.anchor for spot in spots):
        m.spot = ""
    here, given = (m.spot, m.at) if m.spot else (m.at, "")
    m.outputs.append(Stage(m.t, place, m.level, here, crowd, noise, _standing(m), row.near, cue, given, spots))


def enter_scene(m: Moment, name: str, at: str | None) -> None:
    """Go to another scene of the scenario; ``at`` is where the participant comes in when the beat says so."""
    scenario = m.script.scenario
    m.scene, m.places, m.spot = name, (), ""
    m.at = at or (scenario.scenes[name].at if name else scenario.at)
    show(m)


def set_level(m: Moment, level: int) -> None:
    """Take the level, and let chance choose the variants it has."""
    m.values[0], m.row = level, m.script.scenario.levels[level]
    scenario, slots, seed = m.script.scenario, m.script.slots, m.script.header.seed
    for name, by_level in scenario.variants.items():
        words = by_level.get(level)
        chosen = words[draw(seed, name, level, len(words))] if words else None
        m.values[slots.index[name]] = max(0, slots.number(name, chosen)) if chosen else 0


def _people(m: Moment) -> dict[str, Present]:
    """Who stands where: as the level says, or, in another scene, as that one says."""
    scene = m.script.scenario.scenes.get(m.scene)
    if scene is None:
        return m.row.people
    return {who: person for who, person in scene.people.items() if m.present(who)}


def _standing(m: Moment) -> tuple[Standing, ...]:
    """Everyone where they stand; those who have walked stand where they walked to."""
    key = (m.values[0], m.scene, m.calm)
    people = m.script.stood.get(key)
    if people is None:
        people = m.script.stood[key] = tuple(_at_rest(who, person, m.calm) for who, person in _people(m).items())
    if not m.places:
        return people
    moved = dict(m.places)
    return tuple(msgspec.structs.replace(p, anchor=moved[p.id]) if p.id in moved else p for p in people)


def _at_rest(who: str, person: Present, calm: bool) -> Standing:
    mood, amount = (FaceLexeme.SMILE, 0.4) if calm else (person.mood, person.amount)
    return Standing(who, person.anchor, person.posture, mood, amount)

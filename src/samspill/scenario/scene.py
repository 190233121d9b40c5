"""The scene as it stands: who is where at this level, how loud it is, and what chance has chosen."""

from samspill.model.directions import FaceLexeme
from samspill.model.outputs import Stage, Standing
from samspill.model.scenario import Present

from .chance import draw
from .moment import Moment


def show(m: Moment) -> None:
    """Send the whole scene."""
    row, calm = m.row, m.calm
    people = tuple(_standing(m, who, person) for who, person in row.people.items())
    crowd, noise = (0, 0) if calm else (row.crowd, row.noise)
    m.outputs.append(Stage(m.t, m.script.scenario.place, m.level, m.at, crowd, noise, people))


def set_level(m: Moment, level: int) -> None:
    """Take the level, and let chance choose the variants it has."""
    m.values[0], m.row = level, m.script.scenario.levels[level]
    scenario, slots, seed = m.script.scenario, m.script.slots, m.script.header.seed
    for name, by_level in scenario.variants.items():
        words = by_level.get(level)
        chosen = words[draw(seed, name, level, len(words))] if words else None
        m.values[slots.index[name]] = max(0, slots.number(name, chosen)) if chosen else 0


def _standing(m: Moment, who: str, person: Present) -> Standing:
    anchor = next((place for moved, place in reversed(m.places) if moved == who), person.anchor)
    mood, amount = (FaceLexeme.SMILE, 0.4) if m.calm else (person.mood, person.amount)
    return Standing(who, anchor, person.posture, mood, amount)

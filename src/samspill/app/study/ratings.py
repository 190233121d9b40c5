"""How barriers were rated, and the questions about side effects: numbers from lists, with whose view it is."""

from collections.abc import Iterator

from samspill.app.ports.store import Unit
from samspill.app.views.study import Row

from .gathering import Held


def barrier_rows(unit: Unit, held: Held) -> Iterator[Row]:
    """A row for each view of a barrier, oldest first; without a number where an earlier one was taken back."""
    for given in unit.profile.ratings(held.person.id):
        yield held.code, held.day(given.at), given.barrier, given.rater.value, given.value


def side_effect_rows(unit: Unit, held: Held) -> Iterator[Row]:
    """A row for each question of each debrief, as it stands after the latest correction."""
    for number, session in held.sessions:
        said = unit.sessions.debrief(session.id)
        for question, score in said.side_effects.items() if said is not None else ():
            yield held.code, number, held.day(session.opened_at), question, score

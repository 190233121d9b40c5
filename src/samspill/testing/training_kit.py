"""What every store must do with practice people and with training; run ``CHECKS`` beside those of ``store_kit``."""

from collections.abc import Callable
from datetime import timedelta

import msgspec

from samspill.app.ports.store import Store
from samspill.app.records.people import Appointment, Participant, Synthetic
from samspill.app.records.training import Training
from samspill.model.words import Language

from .store_kit import _LYNG as LYNG
from .store_kit import NOON
from .store_kit import _expect as expect
from .store_kit import _furnish as furnish

_BJORK = Participant("bjork", "Bjørk (øveperson)", Language.NB, NOON, synthetic=Synthetic.PRACTICE)
_DEMO = Participant("elg", "Elg (syntetisk)", Language.NB, NOON, synthetic=Synthetic.DEMO)


def training_comes_back_equal_and_is_replaced(store: Store) -> None:
    """One for each member of staff."""
    furnish(store)
    begun = Training("kari", NOON, ("person", "why"))
    done = msgspec.structs.replace(begun, completed_at=NOON, put_away_at=NOON + timedelta(minutes=1))
    with store.begin() as unit:
        expect(unit.trainings.of("kari"), None)
        unit.trainings.keep(Training("kari", put_away_at=NOON))
        unit.trainings.keep(begun)
        expect(unit.trainings.of("kari"), begun)
        unit.trainings.keep(done)
    with store.look() as unit:
        expect(unit.trainings.of("kari"), done)
        expect(unit.trainings.everyone(), (done,))


def a_practice_person_is_in_no_list(store: Store) -> None:
    """They are found by their id and by whose they are; somebody made up for a demo is in every list."""
    furnish(store)
    with store.begin() as unit:
        for person in (_BJORK, _DEMO):
            unit.people.keep(person)
            unit.people.book(Appointment(person.id, NOON))
            unit.people.relate("kari", person.id)
        unit.people.relate("kari", "lyng")
    with store.look() as unit:
        expect(unit.people.participant("bjork"), _BJORK)
        expect(unit.people.practised_with("kari"), (_BJORK,))
        expect(unit.people.practised_with("ola"), ())
        expect(unit.people.follows_up("kari", "bjork"), True)
        expect(unit.people.everyone(), (_DEMO, LYNG))
        expect(unit.people.followed_up_by("kari"), (_DEMO, LYNG))
        expect([who for who, _ in unit.people.aliases("kari")], ["elg", "lyng"])
        expect(unit.people.expected("kari", NOON, NOON + timedelta(days=1)), (Appointment("elg", NOON),))
    with store.begin() as unit:
        unit.people.part("kari", "bjork", NOON, "kari")
        expect(unit.people.practised_with("kari"), ())


CHECKS: tuple[Callable[[Store], None], ...] = (
    training_comes_back_equal_and_is_replaced,
    a_practice_person_is_in_no_list,
)

"""What every store must do with what is found out when someone comes in."""

from collections.abc import Callable
from datetime import UTC, datetime

import msgspec

from samspill.app.ports.store import Store
from samspill.app.records.consents import ConsentDecision, Purpose
from samspill.app.records.identity import Identity, OwnName
from samspill.app.records.needs import Needs
from samspill.app.records.people import Participant
from samspill.app.records.screening import Screening
from samspill.model.words import Language

_NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def _expect(answer: object, wanted: object) -> None:
    if answer != wanted:
        raise AssertionError(f"expected {wanted!r}, got {answer!r}")


def _people(store: Store) -> None:
    with store.begin() as unit:
        for name in ("lyng", "elg"):
            unit.people.keep(Participant(name, name, Language.NB, _NOON))


def every_decision_about_consent_stays(store: Store) -> None:
    """A consent taken back and given again is three decisions, oldest first; another person has none."""
    _people(store)
    given = ConsentDecision("lyng", Purpose.PRACTISE, True, "1", Language.NB, "kari", _NOON)
    decisions = (given, msgspec.structs.replace(given, given=False), given)
    for decision in decisions:
        with store.begin() as unit:
            unit.consents.decide(decision)
    with store.look() as unit:
        _expect(unit.consents.of("lyng"), decisions)
        _expect(unit.consents.of("elg"), ())


def every_screening_stays_and_the_latest_needs_count(store: Store) -> None:
    """Screenings are followed, needs are replaced."""
    _people(store)
    first = Screening("lyng", {"seizures": True}, "kari", _NOON)
    second = msgspec.structs.replace(first, override_reason="Fastlegen sier ja æøå", overridden_by="vera")
    needs = Needs("lyng", "kari", _NOON, large_text=True, note="Bruker briller")
    with store.begin() as unit:
        unit.entry.screen(first)
        unit.entry.screen(second)
        unit.entry.keep_needs(needs)
        unit.entry.keep_needs(msgspec.structs.replace(needs, low_sight=True))
    with store.look() as unit:
        _expect(unit.entry.screenings("lyng"), (first, second))
        _expect(unit.entry.screenings("elg"), ())
        _expect(unit.entry.needs("lyng"), msgspec.structs.replace(needs, low_sight=True))
        _expect(unit.entry.needs("elg"), None)


def an_own_name_is_kept_apart(store: Store) -> None:
    """One record for each participant, replaced when it is kept again."""
    _people(store)
    identity = Identity("lyng", OwnName("Synne Syntetisk", "1980-01-01", "+47 00 00 00 00"), "kari", _NOON)
    with store.begin() as unit:
        unit.identities.keep(identity)
        unit.identities.keep(msgspec.structs.replace(identity, details=OwnName(kin_name="Søster")))
    with store.look() as unit:
        _expect(unit.identities.of("lyng"), msgspec.structs.replace(identity, details=OwnName(kin_name="Søster")))
        _expect(unit.identities.of("elg"), None)


CHECKS: tuple[Callable[[Store], None], ...] = (
    every_decision_about_consent_stays,
    every_screening_stays_and_the_latest_needs_count,
    an_own_name_is_kept_apart,
)

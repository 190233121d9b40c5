"""What every store must do with how much each scenario strains; run ``CHECKS`` beside those of ``store_kit``."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from samspill.app.ports.store import Store
from samspill.app.records.strain import StrainDecision
from samspill.curriculum import ScenarioStrain

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
_DAY = timedelta(days=1)
_CAFE = ScenarioStrain("cafe.order", (1.25, 1.0, 0.8, 1.0, 1.0), 0.41, 6, 14, 0.2)
_SHOP = ScenarioStrain("shop.pay", (0.2, 1.0, 3.0, 1.0, 1.0), 0.9, 31, 120, 0.2)
_FIRST = StrainDecision(True, (_CAFE,), "vera", NOON)
_ANEW = StrainDecision(True, (_CAFE, _SHOP), "vera", NOON + _DAY)
_OUT = StrainDecision(False, (), "ola", NOON + 2 * _DAY)


def _expect(answer: object, wanted: object) -> None:
    if answer != wanted:
        raise AssertionError(f"expected {wanted!r}, got {answer!r}")


def _decided(store: Store) -> None:
    with store.begin() as unit:
        for one in (_FIRST, _ANEW, _OUT):
            unit.strain.decide(one)


def nothing_is_decided_at_first(store: Store) -> None:
    """Also not with a moment to look back from."""
    with store.look() as unit:
        _expect(unit.strain.decision(), None)
        _expect(unit.strain.decision(NOON), None)
        _expect(unit.strain.decisions(3), ())


def the_latest_decision_on_strain_counts(store: Store) -> None:
    """What was read comes back as it was read, to the last figure."""
    with store.begin() as unit:
        unit.strain.decide(_FIRST)
        _expect(unit.strain.decision(), _FIRST)
        unit.strain.decide(_ANEW)
    with store.look() as unit:
        _expect(unit.strain.decision(), _ANEW)


def what_was_in_use_then_is_known(store: Store) -> None:
    """A decision counts from after its own moment on."""
    _decided(store)
    with store.look() as unit:
        found = [unit.strain.decision(NOON + n * _DAY) for n in range(4)]
        _expect(found, [None, _FIRST, _ANEW, _OUT])


def decisions_on_strain_are_told_newest_first(store: Store) -> None:
    """At most so many."""
    _decided(store)
    with store.look() as unit:
        _expect(unit.strain.decisions(2), (_OUT, _ANEW))
        _expect(unit.strain.decisions(9), (_OUT, _ANEW, _FIRST))


CHECKS: tuple[Callable[[Store], None], ...] = (
    nothing_is_decided_at_first,
    the_latest_decision_on_strain_counts,
    what_was_in_use_then_is_known,
    decisions_on_strain_are_told_newest_first,
)
"""Each must return; a store that is wrong raises ``AssertionError``."""

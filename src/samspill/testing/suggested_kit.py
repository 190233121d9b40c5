"""What every store must do with what was suggested; run ``CHECKS`` beside those of ``store_kit``."""

from collections.abc import Callable
from datetime import timedelta

from samspill.app.ports.store import Conflict, Store
from samspill.app.records.people import Participant
from samspill.app.records.sessions import Session, SessionPhase
from samspill.app.records.suggested import ForecastThen, Ground, LeftOutThen, StepThen, Suggested
from samspill.model.words import Language, Text

from .store_kit import NOON
from .store_kit import _expect as expect
from .store_kit import _furnish as furnish

_TITLE, _REASON = Text(nb="Kafeen", en="The café"), Text(nb="Fordi det går bra.", en="Because it goes well.")
_STEP = StepThen(
    "I24",
    _TITLE,
    "cafe.order",
    _TITLE,
    2,
    _REASON,
    ForecastThen(8, 3, 1, 4),
    {"learning": 40, "strain": -3},
    True,
    _REASON,
)
_RUN = Suggested(
    "a",
    "lyng",
    "suggested-session",
    1,
    NOON,
    "kari",
    Ground.CHOSEN,
    "digest",
    (_STEP, _STEP),
    (LeftOutThen("pub.refuse", _TITLE, (1, 2), _REASON),),
    "vera",
    "vil selv",
)
_CHOICE = Suggested("b", "lyng", None, None, NOON, "kari", Ground.CHOSEN, "digest", ())


def what_was_suggested_comes_back_equal(store: Store) -> None:
    """By its run, or by when another step was chosen."""
    furnish(store)
    with store.begin() as unit:
        unit.sessions.keep(Session("suggested-session", "lyng", "kari", Language.NB, SessionPhase.RUNNING, NOON))
        unit.suggested.add(_RUN)
        unit.suggested.add(_CHOICE)
        expect(unit.suggested.of_run("suggested-session", 1), _RUN)
    with store.look() as unit:
        expect(unit.suggested.of_run("suggested-session", 1), _RUN)
        expect(unit.suggested.of_run("suggested-session", 2), None)
        expect(unit.suggested.of_choice("lyng", NOON), _CHOICE)
        expect(unit.suggested.of_choice("lyng", NOON + timedelta(seconds=1)), None)
        expect(unit.suggested.of_choice("elg", NOON), None)


def a_run_has_one_record_of_what_was_suggested(store: Store) -> None:
    """It is never written over."""
    what_was_suggested_comes_back_equal(store)
    again = Suggested("c", "lyng", "suggested-session", 1, NOON, "ola", Ground.PROPOSED, "digest", ())
    try:
        with store.begin() as unit:
            unit.suggested.add(again)
    except Conflict:
        with store.look() as unit:
            expect(unit.suggested.of_run("suggested-session", 1), _RUN)
        return
    raise AssertionError("a second record of one run was taken")


def what_was_suggested_goes_with_the_person_and_with_nobody_else(store: Store) -> None:
    """By the run as well as by the choice."""
    what_was_suggested_comes_back_equal(store)
    other = Suggested("c", "elg", None, None, NOON, "kari", Ground.CHOSEN, "digest", (_STEP,))
    with store.begin() as unit:
        unit.people.keep(Participant("elg", "Elg", Language.NB, NOON))
        unit.suggested.add(other)
    with store.begin() as unit:
        expect(unit.dossier.counts("lyng")["suggested"], 2)
        expect(unit.dossier.erase("lyng")["suggested"], 2)
    with store.look() as unit:
        expect(unit.suggested.of_run("suggested-session", 1), None)
        expect(unit.suggested.of_choice("lyng", NOON), None)
        expect(unit.suggested.of_choice("elg", NOON), other)


CHECKS: tuple[Callable[[Store], None], ...] = (
    what_was_suggested_comes_back_equal,
    a_run_has_one_record_of_what_was_suggested,
    what_was_suggested_goes_with_the_person_and_with_nobody_else,
)

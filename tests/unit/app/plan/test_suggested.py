"""What was suggested is written down when a run begins or another step is chosen, and stays true afterwards."""

import msgspec
import pytest

from samspill.app.actor import Actor, Role
from samspill.app.packs.in_use import Library
from samspill.app.person.erasing import erase_now
from samspill.app.plan.why import decision
from samspill.app.records.suggested import Ground
from samspill.app.refusals import Refusal
from samspill.app.sessions.runs import start_run
from samspill.app.views.why import PractisedView, WhyView
from tests.packs import shipped_library
from tests.unit.app.house import CAFE, House


@pytest.fixture
def house() -> House:
    """With a pack of its own, so that a test can change it."""
    return House(pack=Library(shipped_library().pack))


@pytest.fixture
def kari(house: House) -> Actor:
    return house.staff()


def test_a_run_that_was_suggested_keeps_the_suggestion_as_it_stood(house: House, kari: Actor) -> None:
    person, session = house.ready(kari)
    stood = decision(house.clinic, kari, person)
    number = start_run(house.clinic, kari, session, *_first(stood))
    with house.store.look() as unit:
        kept = unit.suggested.of_run(session, number)
    assert kept is not None
    assert (kept.ground, kept.by, kept.written, kept.participant) == (Ground.PROPOSED, kari.id, "", person)
    assert [(one.scenario, one.level) for one in kept.steps] == [(w.step.scenario, w.step.level) for w in stood.weighed]
    assert [one.reason for one in kept.steps] == [weighed.step.reason for weighed in stood.weighed]
    assert [one.against for one in kept.steps] == [weighed.against for weighed in stood.weighed]
    assert [sum(one.terms.values()) for one in kept.steps] == [weighed.total for weighed in stood.weighed]
    assert [one.forecast.success for one in kept.steps] == [weighed.success for weighed in stood.weighed]
    assert [row.reason for row in kept.left_out] == [row.reason for row in stood.left_out]


def test_one_of_the_alternatives_is_said_to_be_one(house: House, kari: Actor) -> None:
    person, session = house.ready(kari)
    stood = decision(house.clinic, kari, person)
    other = stood.weighed[1].step
    start_run(house.clinic, kari, session, other.scenario, other.level)
    run = _latest(house, kari, person)
    assert (run.ground, run.reason) == (Ground.ALTERNATIVE, other.reason)
    assert [one.begun for one in run.then].index(True) == 1


def test_another_step_keeps_who_chose_it_why_and_what_they_chose_it_instead_of(house: House, kari: Actor) -> None:
    person, session = house.ready(kari)
    stood = decision(house.clinic, kari, person)
    house.begin(kari, session, level=2)
    run = _latest(house, kari, person)
    assert (run.ground, run.by, run.written) == (Ground.CHOSEN, "Kari (syntetisk)", "prøve kafeen")
    assert run.recorded
    assert [one.step.reason for one in run.then] == [weighed.step.reason for weighed in stood.weighed]


def test_why_it_was_done_stays_true_when_the_pack_is_another(house: House, kari: Actor) -> None:
    person, session = house.ready(kari)
    first = _first(decision(house.clinic, kari, person))
    start_run(house.clinic, kari, session, *first)
    before = _latest(house, kari, person)
    pack = house.clinic.library.pack
    reworded = msgspec.structs.replace(
        pack, scenarios={name: scenario for name, scenario in pack.scenarios.items() if name != first[0]}
    )
    house.clinic.library.pack = reworded
    after = _latest(house, kari, person)
    assert after.recorded
    assert (after.reason, after.then, after.left_out) == (before.reason, before.then, before.left_out)


def test_a_run_from_before_it_was_kept_is_worked_out_again_and_says_so(house: House, kari: Actor) -> None:
    person, session = house.ready(kari)
    start_run(house.clinic, kari, session, *_first(decision(house.clinic, kari, person)))
    recorded = _latest(house, kari, person)
    with house.store.begin() as unit:
        unit.suggested._kept.clear()  # type: ignore[attr-defined]
    again = _latest(house, kari, person)
    assert (recorded.recorded, again.recorded) == (True, False)
    assert (again.ground, again.reason, again.then) == (Ground.PROPOSED, recorded.reason, ())


def test_a_run_that_did_not_begin_leaves_no_record(house: House, kari: Actor) -> None:
    _, session = house.ready(kari)
    house.begin(kari, session)
    with pytest.raises(Refusal):
        start_run(house.clinic, kari, session, CAFE, 1)
    with house.store.look() as unit:
        assert unit.suggested.of_run(session, 1) is not None
        assert unit.suggested.of_run(session, 2) is None


def test_it_is_in_the_persons_own_copy_and_goes_when_they_are_erased(house: House, kari: Actor) -> None:
    person, session = house.ready(kari)
    house.begin(kari, session)
    with house.store.look() as unit:
        kept = unit.dossier.of(person)["suggested"]
        assert {row["run"] for row in kept} == {None, 1}, "with the choice, and with the run"
    erase_now(house.clinic, house.staff("Vera (syntetisk)", Role.SUPERVISOR), person)
    with house.store.look() as unit:
        assert "suggested" not in unit.dossier.of(person)
        assert unit.suggested.of_run(session, 1) is None


def _first(view: WhyView) -> tuple[str, int]:
    return view.weighed[0].step.scenario, view.weighed[0].step.level


def _latest(house: House, kari: Actor, person: str) -> PractisedView:
    return decision(house.clinic, kari, person).practised[0]

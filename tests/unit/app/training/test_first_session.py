"""The guided first session: each step ticks itself off by what was really done, and by nothing else."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.estimate.profile import rate_barriers
from samspill.app.plan.overview import plan
from samspill.app.records.profile import Rater
from samspill.app.refusals import Refusal
from samspill.app.sessions.check_in import check_in
from samspill.app.sessions.debrief import Debrief, debrief
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.pairing import confirm, offer
from samspill.app.sessions.runs import start_run, steer
from samspill.app.sessions.side_effects import SIDE_EFFECTS
from samspill.app.training.guiding import begin, begin_anew, looked_at, put_away, trained, training
from samspill.app.training.standing_in import StandIn, stand_in
from samspill.app.training.steps import Look, Step
from samspill.app.training.words import PARTS, REASONS, TITLES, TO_DO, about
from samspill.model.events import ChangeLevel, Finish, Observe, Pause, Resume, SayLine
from samspill.model.evidence import Mark
from samspill.model.outputs import RunStatus
from samspill.model.words import Language
from tests.unit.app.house import House, all_well

RATED = {"starting_contact": 3, "social_unease": 3, "leaving_home": 1}


def done(house: House, actor: Actor) -> list[str]:
    return [step.name for step in training(house.clinic, actor).steps if step.done]


class Way:
    """What each step asks for, done the way the pages do it."""

    def __init__(self, house: House, actor: Actor, person: str) -> None:
        self.house, self.clinic, self.actor, self.person = house, house.clinic, actor, person
        self.session = ""
        self.devices: list[StandIn] = []

    def steps(self) -> list[tuple[Step, Callable[[], None]]]:
        return [(step, self.open if step is Step.SESSION else getattr(self, step.value)) for step in Step]

    def open(self) -> None:
        self.session = start_session(self.clinic, self.actor, self.person)

    def meet(self) -> None:
        looked_at(self.clinic, self.actor, Look.PERSON)

    def barriers(self) -> None:
        rate_barriers(self.clinic, self.actor, self.person, {Rater.PARTICIPANT: RATED})

    def reason(self) -> None:
        looked_at(self.clinic, self.actor, Look.REASON)

    def device(self) -> None:
        stand_in(self.clinic, self.actor, self.session, self.devices.append)
        self.devices[0].look()

    def hard_day(self) -> None:
        check_in(self.clinic, self.actor, self.session, all_well(distress=8, craving=2, confidence=3))
        looked_at(self.clinic, self.actor, Look.GATE)

    def eased(self) -> None:
        check_in(self.clinic, self.actor, self.session, all_well(distress=4, craving=2, confidence=4))

    def run(self) -> None:
        view = session_view(self.clinic, self.actor, self.session)
        assert view.next_scenario is not None
        assert view.next_level is not None
        start_run(self.clinic, self.actor, self.session, view.next_scenario, view.next_level, 5)

    def steer(self) -> None:
        shown = session_view(self.clinic, self.actor, self.session).run
        assert shown is not None
        said, goal = shown.cast[0][0], shown.goals[0][0]
        for event in (Pause(), Resume(), ChangeLevel(level=2), ChangeLevel(level=1), Observe(goal=goal, mark=Mark.DID)):
            steer(self.clinic, self.actor, self.session, event)
            self.wait(1)
        line = SayLine(who=said, text="Hei")  # its sound comes with time, which waits here
        self.house.live.steer(self.session, line, self.actor.id)
        self.wait(1)

    def stop(self) -> None:
        steer(self.clinic, self.actor, self.session, Finish())
        self.wait(30)

    def debrief(self) -> None:
        mission = session_view(self.clinic, self.actor, self.session).missions[0]
        said = Debrief("Ble", "Greit", 3, 7, 5, {q.id: 0 for q in SIDE_EFFECTS}, mission.goal, mission.mission)
        debrief(self.clinic, self.actor, self.session, said)

    def next(self) -> None:
        close_session(self.clinic, self.actor, self.session)
        looked_at(self.clinic, self.actor, Look.REASON)

    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.house.wait(1000)
            self.devices[0].look()


def test_every_step_ticks_itself_off_once_it_was_really_done(house: House) -> None:
    kari = house.staff()
    person = begin(house.clinic, kari, Language.NB)
    ticked: list[str] = []
    for step, do in Way(house, kari, person).steps():
        shown = training(house.clinic, kari).now
        assert shown is not None
        assert shown.name == step
        do()
        ticked.append(step.value)
        assert done(house, kari) == ticked
    assert training(house.clinic, kari).completed_at is None or looked_at(house.clinic, kari).now is None
    assert looked_at(house.clinic, kari).completed_at == house.clock.now()


def test_looking_alone_ticks_off_nothing_that_the_record_can_tell(house: House) -> None:
    kari = house.staff()
    begin(house.clinic, kari, Language.NB)
    for look in Look:
        looked_at(house.clinic, kari, look)
    assert done(house, kari) == ["meet", "reason"], "the gate is met by a check-in that holds practice back"


def test_the_hard_day_holds_back_all_but_the_calm_room(house: House) -> None:
    kari = house.staff()
    person = begin(house.clinic, kari, Language.NB)
    session = start_session(house.clinic, kari, person)
    stand_in(house.clinic, kari, session, lambda made: None)
    check_in(house.clinic, kari, session, all_well(distress=8))
    held = {one.scenario for one in plan(house.clinic, kari, person).left_out}
    assert "cafe.order" in held
    with pytest.raises(Refusal) as refusal:
        start_run(house.clinic, kari, session, "cafe.order", 1)
    assert refusal.value.code == "held_back"


def test_it_can_be_left_taken_up_begun_anew_and_put_away(house: House) -> None:
    kari = house.staff()
    first = begin(house.clinic, kari, Language.NB)
    looked_at(house.clinic, kari, Look.PERSON)
    assert begin(house.clinic, kari, Language.NB) == first, "the same person, on another day"
    second = begin_anew(house.clinic, kari, Language.EN)
    assert second != first
    assert house.store.forgotten(first)
    assert done(house, kari) == []
    put_away(house.clinic, kari)
    view = training(house.clinic, kari)
    assert (view.participant, view.offered, view.put_away) == (None, False, True)
    with house.store.look() as unit:
        assert unit.people.practised_with(kari.id) == ()
        assert unit.people.participant(second) is None


def test_it_is_not_offered_to_somebody_who_has_held_a_session_with_somebody_real(house: House) -> None:
    kari, ola = house.staff(), house.staff("Ola (syntetisk)")
    _, session = house.ready(kari)
    assert training(house.clinic, kari).offered, "the first session is still under way"
    close_session(house.clinic, kari, session)
    assert not training(house.clinic, kari).offered
    assert training(house.clinic, ola).offered
    begin(house.clinic, kari, Language.NB)
    assert training(house.clinic, kari).offered, "what was begun can be gone on with"


def test_completion_outlives_the_practice_person_and_another_round(house: House) -> None:
    kari, vera = house.staff(), house.staff("Vera (syntetisk)", Role.SUPERVISOR)
    for _, do in Way(house, kari, begin(house.clinic, kari, Language.NB)).steps():
        do()
    first = looked_at(house.clinic, kari).completed_at
    put_away(house.clinic, kari)
    house.wait(1000)
    begin(house.clinic, kari, Language.NB)
    assert looked_at(house.clinic, kari).completed_at == first
    assert [(row.name, row.completed_at) for row in trained(house.clinic, vera)] == [
        (kari.name, first),
        (vera.name, None),
    ]
    with pytest.raises(Refusal):
        trained(house.clinic, kari)


def test_what_was_passed_over_waits_until_the_end(house: House) -> None:
    kari = house.staff()
    way = Way(house, kari, begin(house.clinic, kari, Language.NB))
    passed = {Step.BARRIERS, Step.STEER}
    for step, do in way.steps():
        if step not in passed:
            do()
            now = training(house.clinic, kari).now
            assert now is not None
            assert now.name not in done(house, kari)
    left = training(house.clinic, kari)
    assert left.now is not None
    assert (left.now.name, left.number) == ("barriers", 2)
    assert looked_at(house.clinic, kari).completed_at is None
    way.barriers()
    left = training(house.clinic, kari)
    assert left.now is not None
    assert (left.now.name, left.now.address) == ("steer", f"/participants/{way.person}"), "in a session of its own"


def test_a_peer_supporter_learns_what_they_may_do(house: House) -> None:
    peer = house.staff("Per (syntetisk)", Role.PEER_SUPPORTER)
    begin(house.clinic, peer, Language.NB)
    names = [step.name for step in training(house.clinic, peer).steps]
    assert names == [step.value for step in Step if step is not Step.BARRIERS]


def test_the_stand_in_answers_by_itself_and_leaves_when_another_device_comes(house: House) -> None:
    kari = house.staff()
    session = start_session(house.clinic, kari, begin(house.clinic, kari, Language.NB))
    made: list[StandIn] = []
    stand_in(house.clinic, kari, session, made.append)
    check_in(house.clinic, kari, session, all_well())
    assert made[0].look()
    view = session_view(house.clinic, kari, session)
    assert view.online
    start_run(house.clinic, kari, session, str(view.next_scenario), int(view.next_level or 1), 4)
    for _ in range(240):
        house.wait(1000)
        assert made[0].look()
    shown = session_view(house.clinic, kari, session).run
    assert shown is not None
    assert shown.evidence or shown.status is RunStatus.ENDED
    confirm(house.clinic, kari, session, offer(house.clinic, "Quest").code)
    assert not made[0].look()


def test_nobody_stands_in_for_a_real_person(house: House) -> None:
    kari = house.staff()
    session = start_session(house.clinic, kari, house.enrolled(kari))
    with pytest.raises(Refusal) as refusal:
        stand_in(house.clinic, kari, session, lambda made: None)
    assert refusal.value.code == "not_practice"


def test_what_is_said_fits_a_page() -> None:
    for texts in (TITLES, TO_DO, REASONS):
        assert set(texts) == set(Step)
        for text in map(about, texts.values()):
            assert len(text.nb) < 300
            assert len(text.en) < 300
    assert len({about(text).nb for text in TO_DO.values()}) == len(Step)
    assert all(one.nb and one.en for one in PARTS.values())
    assert all(a != b for a, b in pairwise(TITLES.values()))

"""What a care worker reads of a run: lines of the cast, and what the participant says and does where it counts."""

from samspill.app.actor import Actor
from samspill.app.sessions.looking import session_view
from samspill.app.views.session import TurnView
from samspill.model.events import Choose, Force, Leave, Pause, Resume, SayLine, Use
from samspill.model.outputs import Status
from samspill.model.words import Text
from tests.unit.app.house import Ear, House
from tests.unit.tools import built_places as built


def turns(house: House, kari: Actor, session: str) -> tuple[TurnView, ...]:
    run = session_view(house.clinic, kari, session).run
    assert run is not None
    return run.turns


def until_offered(house: House, session: str, ear: Ear) -> str:
    for _ in range(200):
        if offered := house.offered(ear):
            return offered[0]
        house.live.heard(session, "device", 0)
        house.wait(250)
    raise AssertionError("nothing was offered")


def test_an_answer_stands_among_the_lines_in_the_words_the_participant_saw(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari)
    intent = until_offered(house, session, ear)
    before = turns(house, kari, session)
    assert before
    assert all(turn.who for turn in before), "nobody but the cast has spoken yet"
    house.live.happened(session, "device", 1, Choose(intent=intent))
    own = [turn for turn in turns(house, kari, session) if not turn.who]
    assert [bool(turn.said) for turn in own] == [True]
    assert not own[0].helped


def test_an_answer_that_was_not_on_offer_is_no_line(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari)
    until_offered(house, session, ear)
    house.live.happened(session, "device", 1, Choose(intent="no-such-answer"))
    assert all(turn.who for turn in turns(house, kari, session))


def test_pausing_going_on_and_leaving_are_told(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari)
    until_offered(house, session, ear)
    for number, event in enumerate((Pause(), Pause(), Resume(), Leave()), 1):
        house.live.happened(session, "device", number, event)
    assert [turn.did for turn in turns(house, kari, session) if not turn.who] == ["pause", "resume", "leave"]


def test_what_is_used_is_told_by_its_name(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari, level=1)
    target = "card_terminal"
    number = 0
    for _ in range(60):
        until_offered(house, session, ear)
        number += 1
        house.live.happened(session, "device", number, Use(target=target))
        if did := [turn for turn in turns(house, kari, session) if turn.did == "use"]:
            assert did[-1].target == Text(nb="kortterminalen", en="the card terminal")
            return
        number += 1
        house.live.happened(session, "device", number, Choose(intent=house.offered(ear)[0]))
        house.wait(2_000)
    raise AssertionError("the scene never came to the card terminal")


def test_every_object_of_every_place_has_a_name(house: House) -> None:
    library = house.clinic.library
    for scenario in library.pack.scenarios:
        assert library.thing("no_such_thing", scenario) == Text(nb="no such thing", en="no such thing")
    named = {thing for things in library.pack.things.values() for thing in things}
    objects = {name for place in built.folders() for name in built.manifest(place)["objects"]}
    assert objects <= named, f"name these in the place.yaml of their place, under things: {sorted(objects - named)}"


def test_a_device_that_is_not_ready_is_nobodys_pause(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari)
    until_offered(house, session, ear)
    for number, event in enumerate((Pause(device=True), Resume(device=True)), 1):
        house.live.happened(session, "device", number, event)
    assert [turn.did for turn in turns(house, kari, session) if not turn.who] == []
    assert [status.by for status in ear.outputs(Status)][-2:] == ["system", "system"]


def test_a_device_that_is_ready_again_does_not_end_a_pause_that_somebody_wanted(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari)
    until_offered(house, session, ear)
    house.live.steer(session, Pause(), kari.id)
    house.live.happened(session, "device", 1, Resume(device=True))
    run = session_view(house.clinic, kari, session).run
    assert run is not None
    assert run.status == "paused"
    house.live.happened(session, "device", 2, Resume())
    house.live.steer(session, Resume(), kari.id)
    run = session_view(house.clinic, kari, session).run
    assert run is not None
    assert run.status == "running"
    assert [turn.did for turn in run.turns if not turn.who] == [], "nothing went on when they asked"


def test_what_staff_had_a_hand_in_says_so(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari)
    until_offered(house, session, ear)
    who = house.clinic.library.scenario("cafe.order").coach
    house.live.steer(session, SayLine(who=who, text="Ta den tiden du trenger."), kari.id)
    house.wait(1_000)
    assert any(turn.said == "Ta den tiden du trenger." and turn.helped for turn in turns(house, kari, session))
    run = session_view(house.clinic, kari, session).run
    assert run is not None
    house.live.steer(session, Force(intent=run.answers[0].intent), kari.id)
    own = [turn for turn in turns(house, kari, session) if not turn.who]
    assert [(turn.said, turn.helped) for turn in own] == [(run.answers[0].label, True)]


def test_a_care_worker_can_answer_with_more_than_the_level_shows(house: House) -> None:
    kari = house.staff()
    session, ear = house.running(kari, level=1)
    until_offered(house, session, ear)
    run = session_view(house.clinic, kari, session).run
    assert run is not None
    assert set(house.offered(ear)) < {option.intent for option in run.answers}


def test_a_line_that_has_not_been_said_yet_is_not_told(house: House) -> None:
    kari = house.staff()
    session, _ear = house.running(kari)
    at_once = turns(house, kari, session)
    house.live.detach(session, "device")
    house.wait(60_000)
    assert turns(house, kari, session) == at_once, "while the scene holds, nobody says anything"
    house.live.attach(session, "device", Ear())
    house.live.happened(session, "device", 1, Resume())
    for _ in range(20):
        house.live.heard(session, "device", 0)
        house.wait(500)
    assert len([turn for turn in turns(house, kari, session) if turn.who]) > len(at_once)

"""What participants want to be called, and their own goal: kept, pinned in a run, and never taken out of the clinic."""

import pytest

from samspill.app.coming_in.enrolment import enrol, set_opt_outs
from samspill.app.coming_in.own_words import set_own_words, settings_of, unnamed
from samspill.app.live.feed import RunStarted, Welcome
from samspill.app.plan.overview import plan
from samspill.app.plan.why import decision
from samspill.app.refusals import Problems, Refusal
from samspill.app.sessions.exporting import export_run
from samspill.model.directions import Block, Speech
from samspill.model.settings import ParticipantSettings
from samspill.model.words import Language
from tests.packs import ERRAND, errand_library
from tests.unit.app.house import Ear, House


def spoken(ear: Ear) -> list[str]:
    return [one.text for block in ear.outputs(Block) for one in block.data if isinstance(one, Speech)]


def test_a_run_knows_what_the_participant_wants_to_be_called_and_keeps_it(house: House) -> None:
    kari = house.staff()
    person, session = house.ready(kari)
    set_own_words(house.clinic, kari, person, "  Ida  Marie ", "Handle selv", seated=True)
    set_opt_outs(house.clinic, kari, person, ())
    ear = Ear()
    house.live.attach(session, "device", ear)
    house.begin(kari, session)
    assert ear.of(RunStarted)[-1].name == "Ida Marie", "it stands at their door in the stairwell"
    with house.store.look() as unit:
        (run,) = unit.sessions.runs(session)
    assert run.header.settings == ParticipantSettings(
        name="Ida Marie", goal="Handle selv", substance_cues=True, seated=True
    )
    own = plan(house.clinic, kari, person).own
    assert (own.called, own.own_goal, own.seated) == ("Ida Marie", "Handle selv", True)


def test_the_device_is_told_which_calm_room_they_have_chosen(house: House) -> None:
    kari = house.staff()
    person, session = house.ready(kari)
    own = plan(house.clinic, kari, person).own
    assert own.calm_room == "calm"
    assert [room for room, _name in own.calm_rooms] == ["calm", "calm-seaside", "calm-plain"]
    set_own_words(house.clinic, kari, person, "", "", seated=False, calm_room="calm-seaside")
    ear = Ear()
    house.live.attach(session, "device", ear)
    assert [message.calm_room for message in ear.of(Welcome)] == ["calm-seaside"]


def test_a_calm_room_that_is_not_there_is_refused(house: House) -> None:
    kari = house.staff()
    person, _session = house.ready(kari)
    with pytest.raises(Problems) as raised:
        set_own_words(house.clinic, kari, person, "", "", seated=False, calm_room="pub")
    assert [problem.field for problem in raised.value.problems] == ["calm_room"]


def test_the_scene_says_the_name_and_a_recording_for_others_does_not() -> None:
    house = House(pack=errand_library())
    kari = house.staff()
    person, session = house.ready(kari)
    set_own_words(house.clinic, kari, person, "Ida", "", seated=False)
    ear = Ear()
    house.live.attach(session, "device", ear)
    house.begin(kari, session, 1, ERRAND)
    house.wait(2_000)
    assert spoken(ear) == ["Ida, hva trenger vi til middag?"]
    assert "Ida" not in export_run(house.clinic, kari, session, 1)


def test_a_recording_takes_as_long_as_what_was_recorded() -> None:
    settings = ParticipantSettings(name="Ida Marie", goal="Å handle")
    assert unnamed(settings) == ParticipantSettings(name="xxx xxxxx", goal="x xxxxxx")


def test_nobody_is_called_anything_until_they_say_so_and_cues_are_off(house: House) -> None:
    person, _ = house.ready(house.staff())
    with house.store.look() as unit:
        known = unit.people.participant(person)
    assert known is not None
    assert settings_of(known) == ParticipantSettings()


@pytest.mark.parametrize(("called", "goal"), [("x" * 41, ""), ("", "x" * 121), ("{goal}", ""), ("", "{name}")])
def test_what_a_line_cannot_hold_is_a_problem(house: House, called: str, goal: str) -> None:
    kari = house.staff()
    person, _ = house.ready(kari)
    with pytest.raises(Problems):
        set_own_words(house.clinic, kari, person, called, goal, seated=False)


def test_only_those_who_follow_them_up_may_write_it(house: House) -> None:
    person, _ = house.ready(house.staff())
    with pytest.raises(Refusal):
        set_own_words(house.clinic, house.staff("Ola (syntetisk)"), person, "Ida", "", seated=False)


def test_the_learning_goal_nearest_to_their_own_is_kept_and_weighs_in(house: House) -> None:
    kari = house.staff()
    person = enrol(house.clinic, kari, "Siv (syntetisk)", Language.NB)
    set_own_words(house.clinic, kari, person, "", "Ta bussen til byen", seated=False, towards=("I25", "nowhere", "I25"))
    assert plan(house.clinic, kari, person).own.towards == ("I25",)
    view = decision(house.clinic, kari, person, ("cafe.order", 1))
    assert view.asked is not None
    assert "path" in {term.name for term in view.asked.weighed.terms}

"""How a line looks."""

from itertools import pairwise

import msgspec
import pytest

from samspill.model.acts import Act
from samspill.model.directions import (
    Channel,
    Face,
    FaceLexeme,
    Gaze,
    Gesture,
    GestureLexeme,
    Head,
    HeadLexeme,
    Posture,
    PostureLexeme,
    Speech,
)
from samspill.model.scenario import LevelRow
from samspill.scenario.script import Spoken
from samspill.scenario.speaking import speaking_time
from samspill.scenario.staging import grouped, listening, staged

LONG = "This is a line that takes a good while to say, so there is time to think."


def spoken(act: Act = Act.INFORM, text: str = LONG, **more: object) -> Spoken:
    base = {"to": "participant", "mood": None, "gaze": None, "gesture": None, "masks": ()}
    return Spoken(0, "l", "kari", text, speaking_time(text), act, **{**base, **more})  # type: ignore[arg-type]


def row(gaze: float = 0.4, mood: str = "NEUTRAL") -> LevelRow:
    people = {"kari": {"anchor": "door", "mood": mood, "amount": 0.6}}
    return msgspec.convert({"demand": 1, "wait": 1, "options": 1, "gaze": gaze, "people": people}, LevelRow)


def behaviours(kind: type, line: Spoken, at: LevelRow | None = None, calm: bool = False) -> list:  # type: ignore[type-arg]
    return [b for b in staged(line, at or row(), calm) if isinstance(b, kind)]


def test_a_speaker_looks_away_to_think_and_comes_back_before_the_end() -> None:
    line = spoken()
    away, back = behaviours(Gaze, line)
    assert (away.target, back.target) == ("away", "participant")
    assert away.end == back.start < line.duration < back.end


def test_more_gaze_at_a_level_means_less_looking_away() -> None:
    first, second = (behaviours(Gaze, spoken(), row(gaze))[0].end for gaze in (0.2, 0.6))
    assert first > second


def test_a_short_line_is_said_eye_to_eye() -> None:
    assert [g.target for g in behaviours(Gaze, spoken(text="Hi!"))] == ["participant"]


@pytest.mark.parametrize(
    ("act", "lexeme"), [(Act.INITIAL_GREETING, FaceLexeme.SMILE), (Act.SET_QUESTION, FaceLexeme.INTEREST)]
)
def test_the_act_decides_the_face(act: Act, lexeme: FaceLexeme) -> None:
    (face,) = behaviours(Face, spoken(act))
    assert face.lexeme is lexeme
    assert face.attack_peak < face.relax < face.end


def test_an_impatient_person_stays_impatient_until_the_scene_is_calmed() -> None:
    impatient = row(mood="IMPATIENCE")
    assert behaviours(Face, spoken(Act.SET_QUESTION), impatient)[0].lexeme is FaceLexeme.IMPATIENCE
    assert behaviours(Face, spoken(Act.SET_QUESTION), impatient, calm=True)[0].lexeme is FaceLexeme.INTEREST


def test_what_the_author_writes_wins() -> None:
    line = spoken(Act.THANKING, mood=FaceLexeme.SURPRISE, gesture=GestureLexeme.SHRUG, gaze="cup")
    assert behaviours(Face, line)[0].lexeme is FaceLexeme.SURPRISE
    assert behaviours(Gesture, line)[0].lexeme is GestureLexeme.SHRUG
    assert behaviours(Gaze, line)[-1].target == "cup"


def test_who_is_annoyed_does_not_open_their_arms_unless_the_author_says_so() -> None:
    sorry = {"act": Act.APOLOGY, "mood": FaceLexeme.IMPATIENCE}
    assert behaviours(Gesture, spoken(Act.APOLOGY))[0].lexeme is GestureLexeme.PALM_UP
    assert behaviours(Gesture, spoken(**sorry)) == []  # type: ignore[arg-type]
    assert behaviours(Gesture, spoken(**sorry, gesture=GestureLexeme.PALM_UP))  # type: ignore[arg-type]


def test_agreement_nods_and_refusal_shakes() -> None:
    assert behaviours(Head, spoken(Act.AGREEMENT))[0].lexeme is HeadLexeme.NOD
    assert behaviours(Head, spoken(Act.DISCONFIRM))[0].lexeme is HeadLexeme.SHAKE


def test_a_listener_looks_and_nods_when_it_is_said() -> None:
    gaze, nod = listening("kari", "Hello there", 2000)
    assert isinstance(gaze, Gaze)
    assert isinstance(nod, Head)
    assert (gaze.target, nod.end > 2000) == ("kari", True)


def test_a_listener_nods_a_little_where_a_sentence_ends() -> None:
    nods = [b for b in listening("kari", "It was late. We went home, and slept.", 3600) if isinstance(b, Head)]
    assert [nod.start for nod in nods] == [1264, 2627, 3200]
    assert nods[0].amount < nods[-1].amount


def test_a_closed_group_looks_inwards_and_an_open_one_turns_to_whoever_comes() -> None:
    closed, opened = grouped("per", open=False), grouped("per", open=True)
    assert [b.target for b in closed if isinstance(b, Gaze)] == ["per"]
    assert [b.target for b in opened if isinstance(b, Gaze)] == ["per", "participant"]
    assert [b.lexeme for b in (*closed, *opened) if isinstance(b, Posture)] == ["CLOSED", "OPEN"]


@pytest.mark.parametrize(("room", "looked_at"), [(True, ["per", "ola", "participant"]), (False, ["per", "ola"])])
def test_who_talks_to_a_group_looks_at_each_in_turn(room: bool, looked_at: list[str]) -> None:
    line = spoken(to="group", group=("kari", "per", "ola"), open=room)
    glances = behaviours(Gaze, line)
    assert [glance.target for glance in glances] == looked_at
    assert all(one.end == next_.start for one, next_ in pairwise(glances))


@pytest.mark.parametrize("via", [Channel.PHONE, Channel.RADIO])
def test_what_comes_over_the_phone_or_the_radio_is_only_heard(via: Channel) -> None:
    assert [type(b) for b in staged(spoken(via=via), row(), calm=False)] == [Speech]


@pytest.mark.parametrize("act", list(Act))
def test_every_act_at_every_mood_gives_times_in_order(act: Act) -> None:
    for mood in FaceLexeme:
        for behaviour in staged(spoken(act), row(mood=mood), calm=False):
            assert 0 <= behaviour.start <= behaviour.end


def test_longer_lines_take_longer() -> None:
    assert speaking_time("Hi!") < speaking_time(LONG)
    assert behaviours(Speech, spoken())[0].end == speaking_time(LONG)


def test_an_expression_stays_long_enough_after_the_words_to_be_read() -> None:
    line = spoken(mood=FaceLexeme.IMPATIENCE)
    (face,) = behaviours(Face, line)
    assert face.relax - line.duration >= 1000
    assert face.end - face.relax >= 2000


def test_a_stern_mood_grows_with_the_level_and_a_line_may_say_how_strong_it_is() -> None:
    def amount(level: int, **more: object) -> float:
        line = spoken(mood=FaceLexeme.ANGER, **more)
        return next(b.amount for b in staged(line, row(), calm=False, level=level) if isinstance(b, Face))

    assert [amount(level) for level in (1, 3, 5)] == sorted({amount(level) for level in (1, 3, 5)})
    assert amount(5, amount=0.3) == 0.3
    assert behaviours(Face, spoken(mood=FaceLexeme.JOY))[0].amount == 0.6


def test_somebody_gets_up_with_a_line_and_keeps_standing() -> None:
    (posture,) = behaviours(Posture, spoken(posture=PostureLexeme.STAND))
    assert (posture.lexeme, posture.start) == (PostureLexeme.STAND, 0)
    assert behaviours(Posture, spoken()) == []

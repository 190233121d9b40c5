"""What the checks leave alone, and what they see beyond the example on each page."""

import pytest
from tools.diagnostics.pages import sample

from samspill.packs import load_pack

MAIL = "scenarios/mail.yaml"


def codes(*changes: tuple[str, str], file: str = MAIL) -> set[str]:
    texts = sample()
    for old, new in changes:
        assert old in texts[file], old
        texts[file] = texts[file].replace(old, new)
    return {problem.code for problem in load_pack(texts).problems}


def test_a_guard_may_ask_about_a_flag_that_only_lines_ask_about() -> None:
    assert codes(("if: {hurried: true}", "if: {hurried: false}")) == set()


def test_a_line_that_cannot_come_because_two_things_never_meet_is_seen() -> None:
    assert codes(("if: {news: parcel}", "if: {news: parcel, level: [1, 4]}")) >= {"SP313"}


def test_a_look_at_someone_who_is_away_shows_nothing() -> None:
    away = "people: {kari: {anchor: door}, per: {anchor: window}}}\n  3:"
    found = codes((away, "people: {kari: {anchor: door}}}\n  3:"))
    assert found >= {"SP501", "SP326"}


def test_evidence_of_score_0_shows_nothing() -> None:
    assert codes(("evidence: {G01: 2}", "evidence: {G01: 0}")) == {"SP501"}


def test_leaving_leads_nowhere_so_a_beat_behind_it_is_never_reached() -> None:
    found = codes(
        ("{event: leave, evidence: {G02: 1}}", "{event: leave, evidence: {G02: 1}, go: alone}"),
        ("  rushed:", "  alone:\n    title: {nb: Alene, en: Alone}\n    ending: done\n  rushed:"),
    )
    assert found == {"SP509", "SP301"}


def test_a_reaction_says_the_first_line_it_can_so_a_second_one_is_never_said() -> None:
    one = 'say: [{id: box.look, who: coach, act: confirm, nb: "Ja, den der.", en: "Yes, that one."}'
    assert codes((one, f"{one}, {{id: box.two, who: coach, nb: Fint., en: Good.}}")) == {"SP313"}


@pytest.mark.parametrize("levels", ["[1000000000000]", "[0]", "[]", "[2, 2]", "[-1]"])
def test_levels_that_do_not_exist_are_refused_before_anything_is_made_of_them(levels: str) -> None:
    assert codes(("{intent: nod,", f"{{intent: nod, levels: {levels},")) == {"SP113"}


def test_a_guard_about_a_level_that_does_not_exist_is_refused() -> None:
    assert codes(("if: {news: rain}", "if: {level: 6}")) == {"SP208"}


def test_a_flag_without_words_is_refused() -> None:
    assert codes(("news: [none, rain, parcel]", "news: []")) >= {"SP113"}


def test_an_answer_pushed_out_by_others_is_no_model() -> None:
    model = 'act: returnGreeting, model: true, nb: "Hei, Per!"'
    found = codes(
        (model, model.replace("model: true, ", "")),
        ("(Gå rett forbi)", "(Se opp)"),
        ("set: {hurried", "model: true, set: {hurried"),
    )
    assert "SP322" in found


@pytest.mark.parametrize(
    ("nb", "en"),
    [
        ("Vil du ha en alkoholfri drikk?", "Would you like something alcohol-free?"),
        ("Vi møtes et rusfritt sted.", "We meet in a sober place."),
        ("Du må fylle ut skjemaet.", "You need to fill in the form."),
        ("Han kommer fra Drammen.", "He comes from Drammen."),
    ],
)
def test_words_that_only_look_like_substances_are_left_alone(nb: str, en: str) -> None:
    assert codes(("nb: Postkassen din er den blå., en: Yours is the blue mailbox.", f'nb: "{nb}", en: "{en}"')) == set()


@pytest.mark.parametrize(("nb", "en"), [("Ta en øl!", "Have one!"), ("Ta en til!", "Have a glass of wine!")])
def test_an_offer_in_either_language_is_seen(nb: str, en: str) -> None:
    assert codes(("nb: Postkassen din er den blå., en: Yours is the blue mailbox.", f'nb: "{nb}", en: "{en}"')) == {
        "SP511"
    }


def test_a_scenario_about_refusing_may_show_what_is_refused() -> None:
    texts = sample()
    texts["goals.yaml"] = texts["goals.yaml"].replace(
        "name: {nb: Hilse, en: Say hello}", "name: {nb: Si nei til alkohol, en: Say no to alcohol}"
    )
    texts[MAIL] = (
        texts[MAIL].replace("start: meet", "substance_cues: true\nstart: meet").replace("den blå.", "den med en øl på.")
    )
    assert load_pack(texts).problems == ()


def test_harsh_words_that_are_mended_are_part_of_life() -> None:
    assert codes(("mood: IMPATIENCE", "mood: ANGER")) == set()
    assert codes(("{id: rushed.kari, who: coach,", "{id: rushed.kari, who: per,")) == set(), "Per smiles at the end"


def test_two_people_may_stand_on_one_spot_one_after_the_other() -> None:
    first = "beats:\n"
    walks = """beats:
  leave_room:
    title: {nb: Kari går, en: Kari leaves}
    move: [{who: kari, to: stairs}]
    say:
      - {id: leave.kari, who: coach, nb: Jeg går litt bort., en: I will step aside.}
    go: meet
"""
    spots = ("move: [{who: per, to: stairs}]", "move: [{who: per, to: door}]")
    assert codes((first, walks), ("start: meet", "start: leave_room"), spots) == set()
    assert codes(spots) == {"SP218"}


def test_a_quiet_moment_may_say_how_long_it_lasts() -> None:
    assert codes(("ms: 4000", "ms: 8000")) == set()
    assert (
        codes(
            (
                "    when:\n      - {event: after, ms: 4000, go: parting}\n    silence: []",
                "    silence: [{do: go, go: parting}]",
            )
        )
        == set()
    )


def test_who_only_calls_writes_or_speaks_on_the_radio_need_not_be_there() -> None:
    kari = "      - {id: box.kari,"
    afar = "      - {id: box.afar, who: ola, via: radio, nb: Ring meg., en: Call me.}"
    cast = ("cast: [kari, per]", "cast: [kari, per, ola]")
    assert codes(cast) >= {"SP212"}
    assert "SP212" not in codes(cast, (kari, f"{afar}\n{kari}"))


ERRAND = "scenarios/errand.yaml"


def test_an_ending_comes_where_one_is_so_its_spots_are_those_of_that_place() -> None:
    home = "scene: start\n    group: {members: [kari, ola], open: true}"
    assert codes((home, "at: till"), ("to: group, ", ""), file=ERRAND) == {"SP204"}, "silence leads there from the hall"
    assert codes((home, "scene: kiosk\n    at: till"), ("to: group, ", ""), file=ERRAND) == set()


def test_an_ending_where_nobody_who_speaks_is_found_is_noticed_from_each_place() -> None:
    texts = sample()
    texts[ERRAND] = (
        texts[ERRAND]
        .replace("ola: {anchor: till, mood: SMILE}, kari", "kari")
        .replace("to: group, ", "")
        .replace("    scene: start\n    group: {members: [kari, ola], open: true}\n", "")
    )
    silent = [found.message for found in load_pack(texts).problems if found.code == "SP326"]
    assert any("`home`" in message for message in silent)


def test_the_own_place_has_a_name_no_scene_may_take() -> None:
    assert "SP215" in codes(("  kiosk: {place", "  start: {place"), file=ERRAND)


def test_who_comes_in_at_the_door_and_sits_down_stands_until_then() -> None:
    walks = ("move: [{who: per, to: stairs}]", "move: [{who: per, to: bench}]")
    assert "SP214" in codes(walks)
    assert "SP214" not in codes(walks, ("per: {anchor: window}", "per: {anchor: window, posture: SIT}"))
    assert "SP214" in codes(("per: {anchor: window}", "per: {anchor: window, posture: SIT}"))


def test_a_spot_counts_although_nobody_knows_yet_where_in_the_room_it_is() -> None:
    assert codes(("at: counter\n    include", "at: mat\n    include"), file=ERRAND) == {"SP204"}


def test_a_task_done_right_leads_somewhere_or_is_answered() -> None:
    alone = ("right: {evidence: {G02: 2}, go: message}", "right: {evidence: {G02: 2}}")
    assert codes(alone, file=ERRAND) == {"SP325"}
    said = "right: {evidence: {G02: 2}, say: [{id: list.well, who: coach, nb: Fint., en: Good.}]}"
    assert codes((alone[0], said), file=ERRAND) == set()


def test_a_parameter_is_put_into_both_languages_of_a_fragment() -> None:
    assert codes(('en: "That\'s {price}."', 'en: "That is twenty."'), file="fragments/paying.yaml") == {"SP402"}


_KARI = "en: That is fine. You can say hello on your way out.}\n    go: box"


def said_after_rushing(evidence: str, where: str = "mended: true") -> set[str]:
    """A beat that only walking past leads to, and an answer in it that sets the flag `mended`."""
    hint = "hint: {id: rushed.hint, who: coach, act: suggest, nb: Et hei er nok., en: A hi is enough.}"
    sorry = (
        f'{{intent: sorry, act: apology, model: true, nb: "Å, hei!", en: "Oh, hi!", evidence: {evidence}, '
        f"set: {{{where}}}, go: box}}"
    )
    return codes(
        ("  hurried: flag", "  mended: flag"),
        ("set: {hurried: true}, ", ""),
        ("if: {hurried: true}", "if: {mended: true}"),
        (_KARI, _KARI.replace("go: box", f"{hint}\n    expect:\n      - {sorry}")),
    )


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        ("{G02: 2}", set()),
        ("{G02: 1}", set()),
        ("{G02: 0}", {"SP349"}),
        ("{G01: 2}", {"SP349"}),
        ("{G01: 2, G02: 1}", set()),
    ],
)
def test_the_flag_mended_is_for_what_shows_more_of_the_goal_the_wrong_turn_left_open(
    evidence: str, found: set[str]
) -> None:
    assert said_after_rushing(evidence) & {"SP349"} == found


def test_what_a_right_answer_leads_to_as_well_puts_nothing_right() -> None:
    nod = "{intent: nod, act: returnGreeting, nb: (Nikke), en: (Nod), evidence: {G02: 1}, go: "
    hello = 'en: "Hi, Per!", evidence: {G02: 2}, go: '
    both = codes(
        ("  hurried: flag", "  mended: flag"),
        ("set: {hurried: true}, ", ""),
        ("if: {hurried: true}", "if: {mended: true}"),
        (nod + "box}", nod + "rushed}"),
        (hello + "box}", hello + "rushed}"),
        ("evidence: {G02: 1}, go: feel}\n    when", "evidence: {G02: 1}, set: {mended: true}, go: feel}\n    when"),
    )
    assert "SP349" in both


_COMPLEX = """
  - id: G03
    domain: complex_social
    name: {nb: Bli med på noe, en: Join in}
    why: {nb: Da hører man til., en: It makes one belong.}
    observe: {nb: Er med., en: Takes part.}
    needs: [NEEDS]
    themes: [connections]
    icf: [d910]
"""


@pytest.mark.parametrize(
    ("needs", "found"),
    [
        ("", {"SP520"}),
        ("G01", {"SP520"}),
        ("G02", set()),
    ],
    ids=["nothing", "only what is simplest", "two simpler domains, one of them through the other"],
)
def test_something_complex_rests_on_two_simpler_domains_directly_or_not(needs: str, found: set[str]) -> None:
    texts = sample()
    texts["goals.yaml"] += _COMPLEX.replace("NEEDS", needs)
    assert {problem.code for problem in load_pack(texts).problems} == found


def test_as_long_as_needs_go_in_a_circle_nobody_is_told_that_there_are_too_few() -> None:
    texts = sample()
    texts["goals.yaml"] += _COMPLEX.replace("NEEDS", "G03")
    assert {problem.code for problem in load_pack(texts).problems} == {"SP216"}

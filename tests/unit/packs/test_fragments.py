"""Fragments: written once, used in many scenarios, and wrong in one place only."""

import msgspec
from tools.diagnostics.pages import sample

from samspill.packs import Loaded, load_pack

PAYING, ERRAND = "fragments/paying.yaml", "scenarios/errand.yaml"


def loaded(**changed: tuple[str, str]) -> Loaded:
    """The sample pack with one change in the fragment or in the scenario that uses it."""
    texts = sample()
    for file, (out, into) in (
        ({"fragment": PAYING, "scenario": ERRAND}[name], change) for name, change in changed.items()
    ):
        assert out in texts[file]
        texts[file] = texts[file].replace(out, into)
    return load_pack(texts)


def test_a_fragment_becomes_beats_of_the_scenario_with_names_of_their_own() -> None:
    pack = loaded().pack
    assert pack is not None
    errand = pack.scenarios["errand"]
    assert [name for name in errand.beats if name.startswith("kiosk")] == ["kiosk", "kiosk/thanks", "kiosk/regret"]
    assert "kiosk/hesitated" in errand.flags
    assert [beat.scene for name, beat in errand.beats.items() if name.startswith("kiosk")] == ["kiosk"] * 3


def test_parameters_stand_for_people_goals_and_words_in_both_languages() -> None:
    pack = loaded().pack
    assert pack is not None
    price = pack.scenarios["errand"].beats["kiosk"]
    assert (price.say[0].who, price.say[0].nb, price.say[0].en) == (
        "ola",
        "Det blir tjue kroner.",
        "That's twenty kroner.",
    )
    assert price.expect[0].evidence == {"G01": 2}
    assert price.title.en == "At the kiosk"


def test_ways_inside_stay_inside_and_exits_lead_where_the_scenario_says() -> None:
    pack = loaded().pack
    assert pack is not None
    beats = pack.scenarios["errand"].beats
    assert [answer.go for answer in beats["kiosk"].expect] == ["kiosk/thanks", "kiosk/regret"]
    assert [answer.go for answer in beats["kiosk/regret"].expect] == ["kiosk", "home"]


def test_flags_of_a_fragment_are_its_own_at_each_use() -> None:
    pack = loaded().pack
    assert pack is not None
    regret = pack.scenarios["errand"].beats["kiosk/regret"]
    assert regret.say[0].if_ == {"kiosk/hesitated": False}
    assert regret.expect[0].set == {"kiosk/hesitated": True}


def test_a_mistake_in_a_fragment_is_shown_where_it_stands_and_only_once() -> None:
    out = "act: acceptRequest, model: true, evidence: {$goal: 2}, go: thanks"
    problems = loaded(fragment=(out, out.replace("thanks", "thankz"))).problems
    (problem,) = problems
    assert (problem.file, problem.code) == (PAYING, "SP201")
    assert "`kiosk/thanks`" in problem.message


def test_what_is_put_in_wrongly_is_shown_where_it_is_put_in() -> None:
    problems = loaded(scenario=("seller: ola", "seller: olla")).problems
    assert {(problem.file, problem.code) for problem in problems} == {(ERRAND, "SP202")}


def test_a_parameter_nobody_declared_is_found_in_the_fragment() -> None:
    problems = loaded(fragment=("who: $seller, act: request", "who: $buyer, act: request")).problems
    assert {(problem.file, problem.code) for problem in problems} == {(PAYING, "SP233")}


def test_the_pack_is_another_one_when_a_fragment_has_changed() -> None:
    before = loaded().pack
    after = loaded(fragment=("Takk skal du ha!", "Tusen takk!")).pack
    assert before is not None
    assert after is not None
    assert before.digest != after.digest
    assert msgspec.json.encode(before.scenarios["hello"]) == msgspec.json.encode(after.scenarios["hello"])

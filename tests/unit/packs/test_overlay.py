"""A local variant: a pack laid over another, whole files at a time."""

from pathlib import Path

import pytest
from tools.diagnostics.pages import sample

from samspill.adapters.packs import PackFolder
from samspill.cli.pack_source import pack_texts, shipped_pack
from samspill.packs import base_of, check_plays, laid_over, load_pack
from tests.packs import opened

HEAD = """format: pack/2
id: lillevik
version: 0.1.0
name: {nb: Lillevik, en: Lillevik}
languages: [nb, en]
engine: 1
licence: CC-BY-4.0
authors: [Lillevik]
review: draft
extends: sample
"""
MAIL = "scenarios/mail.yaml"
LILLEVIK = Path(__file__).parents[2] / "packs" / "lillevik"


def own(**files: str) -> dict[str, str]:
    return {"pack.yaml": HEAD} | files


def test_what_is_not_replaced_is_as_it_was_beneath() -> None:
    loaded = load_pack(laid_over(own(), sample()))
    assert loaded.problems == ()
    assert loaded.pack is not None
    assert (loaded.pack.id, loaded.pack.name.en) == ("lillevik", "Lillevik")
    assert set(loaded.pack.scenarios) == {"hello", "mail", "errand"}


def test_a_file_takes_the_place_of_the_one_beneath_and_a_new_one_is_added() -> None:
    mail = sample()[MAIL]
    blue = mail.replace("den blå", "den grønne").replace("the blue", "the green")
    bins = (
        mail.replace("id: mail\n", "id: bins\n")
        .replace("Ved postkassene", "Ved bosset")
        .replace("By the mail", "By the bin ")
    )
    loaded = load_pack(laid_over(own(**{MAIL: blue, "scenarios/bins.yaml": bins}), sample()))
    assert loaded.pack is not None
    assert set(loaded.pack.scenarios) == {"hello", "mail", "errand", "bins"}
    assert "den grønne" in str(loaded.pack.scenarios["mail"])


def test_what_is_wrong_in_either_is_said_of_the_two_together() -> None:
    gone = sample()["scenarios/hello.yaml"].replace("go: bye", "go: by")
    loaded = load_pack(laid_over(own(**{"scenarios/hello.yaml": gone}), sample()))
    assert loaded.pack is None
    assert {found.file for found in loaded.problems} == {"scenarios/hello.yaml"}


def test_plays_from_beneath_hold_but_for_those_of_a_scenario_that_is_replaced() -> None:
    beneath = sample() | {
        "plays/mail/first.play": "scenario: mail\nlevel: 1\nlanguage: en\n\nkari: Not what she says.\n"
    }
    assert "plays/mail/first.play" in laid_over(own(), beneath)
    together = laid_over(own(**{MAIL: sample()[MAIL]}), beneath)
    assert "plays/mail/first.play" not in together
    pack = load_pack(together).pack
    assert pack is not None
    assert check_plays(pack, together) == ()


def test_a_pack_that_is_laid_over_nothing_says_so_and_is_not_used() -> None:
    loaded = load_pack(own())
    assert loaded.pack is None
    assert "SP118" in {found.code for found in loaded.problems}


def test_a_pack_beneath_lies_on_nothing_itself_and_is_the_one_that_was_named() -> None:
    deep = sample() | {"pack.yaml": sample()["pack.yaml"] + "extends: other\n"}
    other = sample() | {"pack.yaml": sample()["pack.yaml"].replace("id: sample", "id: other")}
    for base in (deep, other):
        (found,) = (found for found in load_pack(laid_over(own(), base)).problems if found.code == "SP118")
        assert "`sample`" in found.message


def test_another_scenario_beneath_makes_another_digest() -> None:
    changed = sample() | {MAIL: sample()[MAIL].replace("den blå", "den røde")}
    one, two = (load_pack(laid_over(own(), base)).pack for base in (sample(), changed))
    assert one is not None
    assert two is not None
    assert one.digest != two.digest


@pytest.mark.parametrize("named", ["../everyday", "/etc", "", "[a]", "Everyday"])
def test_only_the_name_of_a_pack_can_be_extended(named: str) -> None:
    assert base_of({"pack.yaml": f"extends: {named}\n"}) == ""


def test_a_clinic_holds_its_own_files_only_and_gets_the_rest_from_what_ships(tmp_path: Path) -> None:
    folder = tmp_path / "lillevik"
    folder.mkdir()
    (folder / "pack.yaml").write_text(HEAD.replace("extends: sample", "extends: everyday"), encoding="utf-8")
    source = PackFolder(tmp_path, behind=shipped_pack().parent)
    assert set(source.files("lillevik")) > {"scenarios/calm.room.yaml", "beneath/pack.yaml", "pack.yaml"}
    assert source.asset("lillevik", "places/calm/light.webp") == shipped_pack() / "places/calm/light.webp"
    assert source.asset("lillevik", "../everyday/pack.yaml") is None
    assert pack_texts(folder) == source.files("lillevik")


def test_the_worked_example_renames_an_office_and_keeps_all_the_rest() -> None:
    together = pack_texts(LILLEVIK)
    library = opened(together)
    assert library.remarks == ()
    assert library.pack.places["benefits-office"].en == "The service centre in Lillevik"
    assert set(library.pack.scenarios) == {Path(name).stem for name in together if name.startswith("scenarios/")}
    assert library.pack.goals

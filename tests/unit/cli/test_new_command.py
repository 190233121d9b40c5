"""A new pack and a new scenario work from the first minute."""

from pathlib import Path

import pytest

from tests.unit.cli.test_author_commands import samspill


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    code, said = samspill("new", "pack", tmp_path / "mine", "--nb", "Min pakke", "--en", "My pack")
    assert code == 0
    assert "Now try: samspill play first.meeting" in said
    return tmp_path / "mine"


def test_a_new_pack_has_no_problems_and_its_play_holds(mine: Path) -> None:
    assert samspill("lint", mine) == (0, "Nothing to mend: every promise holds.\n")
    assert "1 of 1 plays hold." in samspill("test", mine)[1]
    assert "Min pakke" in (mine / "pack.yaml").read_text(encoding="utf-8")


def test_everybody_comes_to_a_kind_end_in_it(mine: Path) -> None:
    for level in range(1, 6):
        said = samspill("play", "first.meeting", "--pack", mine, "--level", level, "--bot", "all", "--runs", 60)[1]
        assert "Never reached" not in said
        assert "unfinished" not in said


def test_what_one_sees_comes_along(mine: Path) -> None:
    for name in ("places/calm/room.glb", "places/calm/place.json", "cast/solveig/body.glb", "cast/lines.webp"):
        assert (mine / name).stat().st_size > 1_000


def test_editors_find_the_schema(mine: Path) -> None:
    assert (mine / "scenario.schema.json").exists()
    first = (mine / "scenarios/first.meeting.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../scenario.schema.json"


def test_a_second_scenario_is_called_what_one_wants(mine: Path) -> None:
    titles = ("--nb", "I parken", "--en", "In the park")
    assert samspill("new", "scenario", "park.meet", "--pack", mine, *titles, "--goal", "S16")[0] == 0
    assert samspill("lint", mine)[0] == 0
    assert "2 of 2 plays hold" in samspill("test", mine)[1]
    assert "already" in samspill("new", "scenario", "park.meet", "--pack", mine)[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("scenario", "Park Meet"), "small letters"),
        (("scenario", "x", "--who", "solvei"), "Did you mean solveig?"),
        (("scenario", "x", "--place", "calmm"), "Did you mean calm?"),
        (("scenario", "x", "--goal", "C0"), "There is no goal called C0"),
    ],
)
def test_what_cannot_be_is_said(mine: Path, words: tuple[str, ...], said: str) -> None:
    code, answer = samspill("new", *words, "--pack", mine)
    assert code == 2
    assert said in answer


def test_a_folder_with_something_in_it_is_left_alone(mine: Path) -> None:
    code, said = samspill("new", "pack", mine)
    assert code == 2
    assert "not empty" in said

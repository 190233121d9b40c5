"""What a pack may be made of, by name and size."""

import pytest

from samspill.packs.listing import MOST_FILES, MOST_TEXT, Listed, check_homes, check_listing


def codes(*files: Listed) -> list[str]:
    return [found.code for found in check_listing(files)]


def test_an_ordinary_pack_is_fine() -> None:
    assert codes(Listed("pack.yaml", 200), Listed("cast/kari/person.yaml", 900), Listed("places/hall/a b.glb", 9)) == []


@pytest.mark.parametrize(
    "name",
    [
        "../pack.yaml",
        "/etc/passwd",
        "scenarios//a.yaml",
        "scenarios/./a.yaml",
        "scenarios\\a.yaml",
        "C:/a.yaml",
        "a\0.yaml",
        "a\n.yaml",
        "con./a.yaml",
        "a /b.yaml",
        "a/" * 9 + "b.yaml",
        "a" * 300 + ".yaml",
        "",
    ],
)
def test_a_name_that_could_lie_elsewhere_or_not_everywhere_is_refused(name: str) -> None:
    assert codes(Listed(name, 1)) == ["SP107"]


def test_a_link_is_refused_wherever_it_leads() -> None:
    assert codes(Listed("goals.yaml", 1, link=True)) == ["SP107"]


def test_two_files_that_are_one_on_some_computers_are_refused() -> None:
    assert codes(Listed("scenarios/Cafe.yaml", 1), Listed("scenarios/cafe.yaml", 1)) == ["SP107"]


def test_size_and_number_have_limits() -> None:
    assert codes(Listed("goals.yaml", 2_000_000)) == ["SP104"]
    assert codes(Listed("room.glb", 90_000_000)) == []
    assert codes(*(Listed(f"scenarios/{n}.yaml", MOST_TEXT // 30) for n in range(40))) == ["SP104"]
    assert codes(*(Listed(f"f{n}.png", 1) for n in range(MOST_FILES + 1))) == ["SP108"]


@pytest.mark.parametrize("name", ["scenarios/cafe.yml", "scenario/cafe.yaml", "cafe.play", "cast/kari.yaml"])
def test_a_text_nothing_reads_is_said(name: str) -> None:
    assert [(found.code, found.file) for found in check_homes([name, "pack.yaml"])] == [("SP109", name)]

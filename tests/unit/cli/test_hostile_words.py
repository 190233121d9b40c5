"""Words from a stranger's pack never drive the terminal, and never break a file that is made of them."""

import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tools.diagnostics.pages import SAMPLE

from tests.unit.cli.test_author_commands import samspill

MARKUP = '"[red]Hi[/] & <b>you</b>"'
NASTY = MARKUP.replace("Hi", "\\e[2J\\a").replace("you", "you \\u0001")
"""The last is refused before anything is made of it; what is said about it must not drive the terminal either."""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return saying(NASTY, tmp_path)


def saying(words: str, folder: Path) -> Path:
    made = Path(shutil.copytree(SAMPLE, folder / "pack"))
    file = made / "scenarios/hello.yaml"
    text = file.read_text(encoding="utf-8").replace("en: Hello in the hall}", f"en: {words}}}")
    file.write_text(text.replace("nb: Hei!, en: Hello!}", f"nb: Hei!, en: {words}}}"), encoding="utf-8")
    return made


@pytest.mark.parametrize("more", [(), ("--bot", "model", "--runs", 3)])
def test_nothing_drives_the_terminal(pack: Path, more: tuple[object, ...]) -> None:
    said = samspill("play", "hello", "--pack", pack, "--lang", "en", *(more or ("--bot", "model")))[1]
    assert "\x1b[2J" not in said
    assert "\a" not in said


def test_differences_and_plays_are_harmless_too(pack: Path) -> None:
    for words in (("diff", SAMPLE, pack), ("test", pack)):
        assert "\x1b[2J" not in samspill(*words)[1]


def test_every_file_is_well_made(tmp_path: Path) -> None:
    at = ("--pack", saying(MARKUP, tmp_path))
    assert samspill("graph", "hello", *at, "--level", 2, "--lang", "en", "--out", tmp_path / "x.svg")[0] == 0
    ElementTree.parse(tmp_path / "x.svg")  # noqa: S314 - our own
    assert samspill("print", "hello", *at, "--lang", "en", "--out", tmp_path / "x.html")[0] == 0
    assert "<b>you</b>" not in (tmp_path / "x.html").read_text(encoding="utf-8")
    assert samspill("print", "hello", *at, "--lang", "en", "--out", tmp_path / "x.pdf")[0] == 0
    for name in ("x.xlsx", "x.po"):
        assert samspill("strings", "export", tmp_path / name, *at)[0] == 0

"""The tutorial for authors is followed to the letter, by someone who only copies what it says."""

import re
import shlex
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.pofile import read_po

from tests.unit.cli.test_author_commands import samspill

TUTORIALS = Path(__file__).resolve().parents[2] / "docs/tutorials"
CONSOLE = Path(__file__).resolve().parents[2] / "src/samspill/web/locale"
COPY = "my-packs/mine/scenarios/phone.rings.yaml"
TYPED = "1\n1\n1\n1\n"
"""What the reader answers when they play by hand."""


class Box(NamedTuple):
    """A box of the tutorial: what kind it is, the words after that, and what is in it."""

    kind: str
    more: str
    text: str


def boxes(name: str) -> Iterator[Box]:
    page = (TUTORIALS / name).read_text(encoding="utf-8")
    for kind, more, text in re.findall(r"^```(\w+) ?(.*?)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        yield Box(kind, more, text)


@pytest.mark.parametrize("name", ["write-a-scenario.md", "write-a-scenario.nb.md"])
def test_the_tutorial_works_word_by_word(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said, find, steps = "", None, 0
    for box in boxes(name):
        steps += 1
        match box.kind, box.more:
            case "sh", "setup" | "server":
                continue
            case "sh", _:
                said = "".join(typed(line, fails=box.more == "fails") for line in box.text.splitlines())
            case "text", _:
                assert [line for line in box.text.splitlines() if line not in said] == []
            case "yaml", "find":
                assert find is None, "two boxes to find in a row"
                find = box.text
            case "yaml", "replace":
                replaced(find or "", box.text)
                find = None
            case "play", file:
                Path(file).parent.mkdir(parents=True, exist_ok=True)
                Path(file).write_text(box.text, encoding="utf-8")
            case other:
                raise AssertionError(f"nobody knows what to do with a box of {other}")
    assert steps > 30
    assert {path.name for path in tmp_path.iterdir()} >= {"my-packs", "phone.svg", "phone.html"}


def typed(line: str, fails: bool) -> str:
    name, *words = shlex.split(line)
    if name == "cp":
        shutil.copyfile(*words)
        return ""
    assert name == "samspill", line
    code, said = samspill(*words, typed=TYPED)
    assert (code != 0) is fails, said
    return said


def replaced(find: str, by: str) -> None:
    """Find what the box says, once, and let the other box stand there; a box may end in the middle of a line."""
    text = Path(COPY).read_text(encoding="utf-8")
    if find.rstrip("\n").endswith(","):
        find, by = find.rstrip("\n"), by.rstrip("\n")
    assert text.count(find) == 1, f"{find!r} is there {text.count(find)} times"
    Path(COPY).write_text(text.replace(find, by), encoding="utf-8")


def test_the_command_that_starts_the_browser_takes_the_pack_it_is_given() -> None:
    code, said = samspill("author", "--help")
    assert code == 0
    assert "pack.yaml" in said


def test_both_languages_ask_for_the_same_changes() -> None:
    english, norwegian = (
        [box for box in boxes(name) if box.kind == "yaml"] for name in ("write-a-scenario.md", "write-a-scenario.nb.md")
    )
    assert english == norwegian


def test_the_norwegian_tutorial_calls_things_what_the_page_calls_them() -> None:
    page = (TUTORIALS / "write-a-scenario.nb.md").read_text(encoding="utf-8")
    catalogue = read_po(BytesIO((CONSOLE / "nb/LC_MESSAGES/samspill.po").read_bytes()), locale="nb")
    for word in ("Library", "With a snag", "From", "Preview", "Restart", "Next moment", "Time"):
        said = str(catalogue[word].string)
        assert f"{said}**" in page or f"*{said}*" in page, said

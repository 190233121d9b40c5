"""An older pack is brought up to date, and its author sees every line that changes."""

import shutil
from pathlib import Path

import pytest
from tools.diagnostics.pages import SAMPLE

from samspill.authoring.migrating import migrated
from tests.unit.cli.test_author_commands import samspill

OLD = """\
# The pack of a small clinic.
format: pack/1
id: sample   # never change this
version: 1.0.0
name: {nb: Prøve, en: Sample}
languages: [nb, en]
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    pack = Path(shutil.copytree(SAMPLE, tmp_path / "pack"))
    (pack / "pack.yaml").write_text(OLD, encoding="utf-8")
    return pack


def text(pack: Path) -> str:
    return (pack / "pack.yaml").read_text(encoding="utf-8")


def test_what_would_change_is_shown_and_nothing_is_written(old: Path) -> None:
    code, said = samspill("migrate", old, "--check")
    assert code == 1
    assert "pack.yaml  pack/1 to pack/2: " in said
    assert "-format: pack/1" in said
    assert "+format: pack/2" in said
    assert text(old) == OLD


def test_it_is_asked_first(old: Path) -> None:
    code, said = samspill("migrate", old, typed="n\n")
    assert code == 1
    assert "Nothing was written." in said
    assert text(old) == OLD


def test_comments_stay_and_the_pack_is_well(old: Path) -> None:
    assert "1 file written." in samspill("migrate", old, typed="y\n")[1]
    made = text(old)
    assert made.startswith("# The pack of a small clinic.\nformat: pack/2\nid: sample   # never change this\n")
    assert samspill("lint", old)[0] == 0
    assert samspill("migrate", old, "--yes")[1].startswith("Up to date")


def test_what_cannot_be_read_is_left_alone() -> None:
    assert migrated({"pack.yaml": "format: [", "scenarios/x.yaml": "- 1\n"}) == ()

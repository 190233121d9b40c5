"""The house rules on migrations and the top folder; the others are tried on the whole project at each check."""

from pathlib import Path

import pytest
from tools.house.rules import migrations_are_one_chain, the_top_is_tidy

IN = Path("src/samspill/adapters/sql/migrations/versions")


def breaches(folder: Path, name: str, revision: str, before: str) -> list[str]:
    (folder / name).write_text(f'revision = "{revision}"\ndown_revision = {before}\n', encoding="utf-8")
    return [breach.mend for breach in migrations_are_one_chain(IN / name, folder / name)]


def test_a_chain_is_one(tmp_path: Path) -> None:
    assert breaches(tmp_path, "v0001_first.py", "0001", "None") == []
    assert breaches(tmp_path, "v0002_second.py", "0002", '"0001"') == []


@pytest.mark.parametrize(("revision", "before"), [("0003", '"0001"'), ("0002", '"0000"'), ("", '"0001"')])
def test_a_number_that_does_not_follow_is_said(tmp_path: Path, revision: str, before: str) -> None:
    assert breaches(tmp_path, "v0002_second.py", revision, before) == ["Number it anew."]


def test_two_with_one_number_are_said(tmp_path: Path) -> None:
    breaches(tmp_path, "v0002_second.py", "0002", '"0001"')
    assert breaches(tmp_path, "v0002_other.py", "0002", '"0001"') == ["Let the later one take the next."]


@pytest.mark.parametrize(
    ("name", "said"), [("shop.pay.html", 1), ("README.md", 0), (".gitignore", 0), ("docs/a.md", 0)]
)
def test_what_a_command_left_in_the_top_folder_is_said(name: str, said: int) -> None:
    assert len(list(the_top_is_tidy(Path(name), Path(name)))) == said

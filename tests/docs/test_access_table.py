"""The table in the page about access says what the code does."""

from pathlib import Path

from samspill.app.access import TABLE, Action, Relation
from samspill.app.actor import Role

PAGE = Path(__file__).parents[2] / "docs" / "explanations" / "access.md"
LETTERS = {
    Relation.NOBODY_IN_QUESTION: "•",
    Relation.CARE: "F",
    Relation.SUPERVISION: "S",
    Relation.BREAK_GLASS: "E",
    Relation.PRACTICE: "P",
    Relation.OWN: "O",
    Relation.NONE: "N",
}


def written() -> list[str]:
    """The rows as they should stand there."""
    head = ["Action", *(role.value.replace("_", " ") for role in Role)]
    rows = [head, ["---"] * len(head)]
    for action in Action:
        cells = ("".join(LETTERS[r] for r in LETTERS if r in TABLE[action].get(role, ())) for role in Role)
        rows.append([f"`{action}`", *cells])
    return ["| " + " | ".join(row).replace("|  |", "| |") + " |" for row in rows]


def test_the_table_is_the_one_in_the_code() -> None:
    """When it is not: put this between the marks in the page."""
    text = PAGE.read_text(encoding="utf-8")
    there = text.split("<!-- table -->")[1].strip().splitlines()
    squeezed = [[cell.strip() for cell in row.split("|")] for row in there]
    assert squeezed == [[cell.strip() for cell in row.split("|")] for row in written()], "\n".join(written())


def test_every_letter_is_explained() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [letter for letter in LETTERS.values() if f"**{letter}**" not in text] == []

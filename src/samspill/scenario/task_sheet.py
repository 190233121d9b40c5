"""A task as it lies before the participant: which fields and options a level shows, and what is right to do next."""

from samspill.model.outputs import FieldShown, Option, TaskShown
from samspill.model.scenario import LevelRow

from .moment import Moment
from .script import Blank, Sheet

TICKED = "yes"
"""What a ticked field is set to."""


def lay(m: Moment, sheet: Sheet) -> None:
    """Show the task as it stands; what is to be done next is lit where the level or the coach helps."""
    fields = tuple(
        FieldShown(blank.id, blank.label, visible(blank, m.row), _set_to(blank, value))
        for blank, value in zip(sheet.blanks, m.filled, strict=True)
        if there(blank, m.row)
    )
    lit = next_right(sheet, m.filled) or ("", "") if m.row.lit or m.modelled else None
    m.outputs.append(TaskShown(m.t, m.beat, sheet.kind, sheet.title, fields, sheet.done, lit))


def there(blank: Blank, row: LevelRow) -> bool:
    """Whether a field is there at all: with one option at a level, only what is right is there to do."""
    return row.options > 1 or bool(blank.right)


def visible(blank: Blank, row: LevelRow) -> tuple[Option, ...]:
    """The options a level shows, in the author's order: the right one, and others up to the level's number."""
    others = [i for i in range(1, len(blank.options) + 1) if i != blank.right]
    kept = {blank.right, *others[: max(0, row.options - 1)]}
    return tuple(option for i, option in enumerate(blank.options, 1) if i in kept)


def next_right(sheet: Sheet, filled: tuple[int, ...]) -> tuple[str, str] | None:
    """The first field that is not right and the option it should have; ``None`` when all are."""
    for blank, value in zip(sheet.blanks, filled, strict=True):
        if value != blank.right:
            return blank.id, blank.options[blank.right - 1].intent if blank.options and blank.right else ""
    return None


def _set_to(blank: Blank, value: int) -> str:
    if not value:
        return ""
    return blank.options[value - 1].intent if blank.options else TICKED

"""The rules themselves: room sizes, names, words that are not used here."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
WORDS_NOT_USED = re.compile(
    r"\b(patients|(?:a|the) patient|pasient(?:en|er|ene)?|winner|loser|game over)\b", re.IGNORECASE
)
PROSE = {".yaml", ".html", ".po", ".play"}
CODE = {".py", ".ts"}
GENERATED = ("client/src/protocol/", "client/node_modules/", "src/samspill/packs/catalogue.py")
MIGRATIONS = "migrations/versions"


class Breach(NamedTuple):
    """One place where a rule does not hold, and how to mend it."""

    path: Path
    line: int
    what: str
    mend: str


Rule = Callable[[Path, Path], Iterator[Breach]]


def rooms_are_small(path: Path, at: Path) -> Iterator[Breach]:
    """A file holds one kind of thing; over 400 lines it holds more."""
    if path.suffix in CODE and not path.as_posix().startswith(GENERATED):
        lines = len(at.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_FILE:
            yield Breach(path, 1, f"{lines} lines, at most {LONGEST_FILE} are expected", "Split it by idea.")


def functions_are_short(path: Path, at: Path) -> Iterator[Breach]:
    """A function does one thing; over 40 lines it does more."""
    if path.suffix != ".py" or MIGRATIONS in path.as_posix():
        return
    for node in ast.walk(ast.parse(at.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield Breach(
                    path, node.lineno, f"{node.name} has {length} lines, at most {LONGEST_FUNCTION}", "Split it."
                )


def names_say_something(path: Path, _at: Path) -> Iterator[Breach]:
    """A reader guesses the file from the word."""
    parts = {part.lower() for part in (*path.parent.parts, path.stem)}
    for name in sorted(parts & NAMES_THAT_SAY_NOTHING):
        yield Breach(path, 1, f"the name '{name}' says nothing of what is inside", "Name the idea.")


def people_are_called_people(path: Path, at: Path) -> Iterator[Breach]:
    """The words of the design: participant, never patient."""
    if path.suffix not in PROSE or path.name.endswith("lock.yaml"):
        return
    for number, line in enumerate(at.read_text(encoding="utf-8").splitlines(), 1):
        if found := WORDS_NOT_USED.search(line):
            yield Breach(
                path,
                number,
                f"the word '{found.group()}' is not used here",
                "See the words in docs/explanations/words.md.",
            )


def migrations_stand_in_one_line(path: Path, at: Path) -> Iterator[Breach]:
    """Each follows the one before; two with the same number leave every clinic standing at its next start."""
    number = re.match(r"v(\d{4})_", path.name)
    if number is None or not path.as_posix().endswith(f"{MIGRATIONS}/{path.name}"):
        return
    text = at.read_text(encoding="utf-8")
    before = f"{int(number[1]) - 1:04}" if int(number[1]) > 1 else None
    said = tuple(re.search(rf'^{name} = "?(\w+)"?$', text, re.MULTILINE) for name in ("revision", "down_revision"))
    told = tuple(found[1] if found else "" for found in said)
    if told != (number[1], str(before)):
        yield Breach(path, 1, f"revision and down_revision are {told}", f"Expected {(number[1], str(before))}.")
    same = sorted(other.name for other in at.parent.glob(f"{path.name[:6]}*.py"))
    if len(same) > 1:
        yield Breach(path, 1, f"{', '.join(same)} have the same number", "Give the later one the next number.")


RULES: tuple[Rule, ...] = (
    rooms_are_small,
    functions_are_short,
    names_say_something,
    people_are_called_people,
    migrations_stand_in_one_line,
)

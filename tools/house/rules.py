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
AT_THE_TOP = {
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "LICENSE-content",
    "Makefile",
    "README.md",
    "pyproject.toml",
}


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


def migrations_are_one_chain(path: Path, at: Path) -> Iterator[Breach]:
    """Two migrations with one number are two heads, and no database opens any more."""
    if MIGRATIONS not in path.as_posix() or not path.name.startswith("v"):
        return
    number = path.name[1:5]
    found = dict(re.findall(r'^(revision|down_revision) = "(\w*)"', at.read_text(encoding="utf-8"), re.MULTILINE))
    before = f"{int(number) - 1:04d}" if number.isdigit() and number != "0001" else None
    if (found.get("revision"), found.get("down_revision")) != (number, before):
        yield Breach(path, 1, "the revision and the one before it do not follow the file's number", "Number it anew.")
    if len(list(at.parent.glob(f"v{number}_*.py"))) > 1:
        yield Breach(path, 1, f"two migrations have the number {number}", "Let the later one take the next.")


def the_top_is_tidy(path: Path, _at: Path) -> Iterator[Breach]:
    """A newcomer sees the top folder first; what a command wrote there does not belong to the project."""
    if len(path.parts) == 1 and path.name not in AT_THE_TOP and not path.name.startswith("."):
        yield Breach(path, 1, "this file does not belong in the top folder", "Remove it, or name it in AT_THE_TOP.")


RULES: tuple[Rule, ...] = (
    rooms_are_small,
    functions_are_short,
    names_say_something,
    people_are_called_people,
    migrations_are_one_chain,
    the_top_is_tidy,
)

"""The mutants of ``mutants.md``: clean scenarios with one fault each, and what the fault is called."""

import re
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).with_name("mutants.md")
_ENTRY = re.compile(r"^## (\w+): (.+?)\n\n`(\S+)` ([\w ]+)\n\n```diff\n(.*?)```$", re.DOTALL | re.MULTILINE)


class Mutant(NamedTuple):
    """One fault: its family, the codes that name it, and what is taken out of a file and put in there."""

    family: str
    fault: str
    file: str
    codes: frozenset[str]
    changes: tuple[tuple[str, str], ...]

    def made(self, texts: dict[str, str]) -> dict[str, str]:
        """The pack with the fault in it; raises ``ValueError`` when the place for it is not there."""
        text = texts[self.file]
        for out, into in self.changes:
            if out not in text:
                raise ValueError(f"{self.fault}: this is not in {self.file}:\n{out}")
            text = text.replace(out, into, 1)
        return {**texts, self.file: text}


def mutants() -> tuple[Mutant, ...]:
    """All of them, in the order they are written in."""
    found = _ENTRY.findall(PAGE.read_text(encoding="utf-8"))
    return tuple(
        Mutant(family, fault, file, frozenset(codes.split()), _changes(diff))
        for family, fault, file, codes, diff in found
    )


def _changes(diff: str) -> tuple[tuple[str, str], ...]:
    groups = [group.strip("\n").splitlines() for group in re.split(r"^\.\.\.$", diff, flags=re.MULTILINE)]
    return tuple((_side(lines, "-"), _side(lines, "+")) for lines in groups)


def _side(lines: list[str], sign: str) -> str:
    return "\n".join(line[1:] for line in lines if line.startswith(sign))

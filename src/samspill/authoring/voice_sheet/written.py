"""The recording script as plain text, and as a table for a spreadsheet."""

import csv
from io import StringIO

from samspill.model.words import Language

from .script import Role, ScriptLine
from .words import HEADINGS

_COLUMNS = ("file", "who", "scenario", "level", "id", "text", "how", "again", "recorded")
_FORMULA = ("=", "+", "-", "@", "\t")
_MARK = {True: "x", False: " "}


def plain_text(roles: tuple[Role, ...], language: Language) -> str:
    """The script to read on a terminal or print as it is; a line with ``[x]`` is recorded."""
    return "\n\n".join("\n".join(_role(role, language)) for role in roles) + "\n"


def table(roles: tuple[Role, ...], language: Language) -> str:
    """Comma-separated values (RFC 4180), with the mark that tells spreadsheets it is UTF-8."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([HEADINGS[name].spoken(language) for name in _COLUMNS])
    for role in roles:
        for part in role.parts:
            writer.writerows(_cells(role.name, part.scenario, line) for line in part.lines)
    return "\ufeff" + out.getvalue()


def _role(role: Role, language: Language) -> list[str]:
    done = sum(line.recorded for line in role.lines)
    said = HEADINGS["recorded"].spoken(language).lower()
    heading = f"{role.name} ({role.who}) · {role.voice} · {said}: {done}/{len(role.lines)}"
    rows = [heading, "=" * len(heading)]
    for part in role.parts:
        rows += ["", f"{part.title} ({part.scenario})"]
        for line in part.lines:
            rows += ["", f"[{_MARK[line.recorded]}] {line.text}", f"    ({_notes(line, language)})", f"    {line.file}"]
    return rows


def _notes(line: ScriptLine, language: Language) -> str:
    level = HEADINGS["level"].spoken(language).lower()
    notes = [line.how, f"{level} {', '.join(map(str, line.levels))}"] if line.levels else [line.how]
    if line.again:
        notes.append(f"{HEADINGS['again'].spoken(language).lower()} {', '.join(line.again)}")
    return "; ".join(notes)


def _cells(name: str, scenario: str, line: ScriptLine) -> list[str]:
    levels, again = " ".join(map(str, line.levels)), " ".join(line.again)
    recorded = _MARK[line.recorded].strip()
    return [
        _harmless(cell) for cell in (line.file, name, scenario, levels, line.id, line.text, line.how, again, recorded)
    ]


def _harmless(cell: str) -> str:
    """A text that begins like a formula is a text."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell

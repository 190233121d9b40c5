"""Reads the pages: front matter, message, mend, and the example as a change to the sample pack."""

import re
from dataclasses import dataclass
from pathlib import Path

PAGES = Path(__file__).parents[2] / "diagnostics"
SAMPLE = PAGES / "sample"


@dataclass(frozen=True)
class Page:
    """One diagnostic; ``example`` is (file, lines taken out, lines put in), or ``None`` when a file cannot show it."""

    code: str
    name: str
    severity: str
    title: str
    message: str
    mend: str
    example: tuple[str, str, str] | None


def pages() -> list[Page]:
    """All diagnostics, by code; raises ``ValueError`` for a page that cannot be read."""
    return sorted((_page(path) for path in PAGES.glob("*.md")), key=lambda page: page.code)


def sample() -> dict[str, str]:
    """The sample pack as texts by file name."""
    files = (path for path in SAMPLE.rglob("*") if path.is_file())
    return {path.relative_to(SAMPLE).as_posix(): path.read_text(encoding="utf-8") for path in files}


def _page(path: Path) -> Page:
    text = path.read_text(encoding="utf-8")
    found = re.match(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL)
    if found is None:
        raise ValueError(f"{path}: expected front matter between two lines of ---")
    front = dict(line.split(": ", 1) for line in found[1].splitlines())
    parts = dict(re.findall(r"^## (.+?)\n\n(.*?)(?=\n## |\Z)", found[2], re.DOTALL | re.MULTILINE))
    message, mend = (" ".join(parts[name].split()) for name in ("Message", "How to mend"))
    return Page(front["code"], front["name"], front["severity"], front["title"], message, mend, _example(parts))


def _example(parts: dict[str, str]) -> tuple[str, str, str] | None:
    block = re.search(r"```diff (\S+)\n(.*?)```", parts.get("Example", ""), re.DOTALL)
    if block is None:
        return None
    lines = block[2].splitlines()
    out, into = ("".join(f"{line[1:]}\n" for line in lines if line.startswith(sign)) for sign in "-+")
    return block[1], out, into

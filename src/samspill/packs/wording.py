"""Checks that the two languages belong together."""

import re
from collections.abc import Iterator

from .contents import Contents, Source
from .problems import Problem
from .walk import answers, lines
from .yaml_text import Path

PLACEHOLDERS = {"{answer}"}
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def check_wording(contents: Contents) -> Iterator[Problem]:
    """Every text whose placeholders differ, or that uses one nobody fills in."""
    for source in contents.scenarios.values():
        for path, line in lines(source.scenario):
            allowed = PLACEHOLDERS if "silence" in path else set()
            yield from _placeholders(source, path, line.nb, line.en, allowed)
        for path, answer in answers(source.scenario):
            yield from _placeholders(source, path, answer.nb, answer.en, set())


def _placeholders(source: Source, path: Path, nb: str, en: str, allowed: set[str]) -> Iterator[Problem]:
    in_nb, in_en = (set(_PLACEHOLDER.findall(text)) for text in (nb, en))
    if in_nb != in_en or not in_nb <= allowed:
        place = ".".join(map(str, path))
        yield source.problem("placeholder-mismatch", path, where=place, nb=_shown(in_nb), en=_shown(in_en))


def _shown(found: set[str]) -> str:
    return ", ".join(f"`{word}`" for word in sorted(found)) or "nothing"

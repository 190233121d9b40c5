"""Checks that the two languages belong together, and that nobody is called by a name they have not given."""

import re
from collections.abc import Iterator

from samspill.model.scenario import Guard
from samspill.model.settings import WORDS
from samspill.model.words import Text

from .contents import Contents, FragmentSource, Source
from .problems import NOTHING, Problem
from .walk import answers, lines
from .written import written_texts
from .yaml_text import Path

ANSWER = "{answer}"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def check_wording(contents: Contents) -> Iterator[Problem]:
    """Every text whose placeholders differ, that uses one nobody fills in, or one that may be empty."""
    for fragment in contents.fragments.values():
        yield from _within(fragment)
    for source in contents.scenarios.values():
        for path, line in lines(source.scenario):
            allowed = {*WORDS, ANSWER} if "silence" in path else set(WORDS)
            yield from _placeholders(source, path, line.nb, line.en, allowed)
            yield from _unasked(source, path, line.nb, line.if_)
        for path, answer in answers(source.scenario):
            yield from _placeholders(source, path, answer.nb, answer.en, set(WORDS))
            yield from _unasked(source, path, answer.nb, answer.if_)


def _within(fragment: FragmentSource) -> Iterator[Problem]:
    """In a fragment the parameters are still there: each is put into both languages or into neither."""
    for written in written_texts(fragment.document):
        found = {language: set(_PLACEHOLDER.findall(text)) for language, text in written.words.items()}
        if found.keys() == {"nb", "en"} and found["nb"] != found["en"]:
            place = ".".join(map(str, written.path))
            shown = {language: _shown(words) for language, words in found.items()}
            yield fragment.problem("placeholder-mismatch", written.path, where=place, **shown)


def _placeholders(source: Source, path: Path, nb: str, en: str, allowed: set[str]) -> Iterator[Problem]:
    in_nb, in_en = (set(_PLACEHOLDER.findall(text)) for text in (nb, en))
    if in_nb != in_en or not in_nb <= allowed:
        place = ".".join(map(str, path))
        yield source.problem("placeholder-mismatch", path, where=place, nb=_shown(in_nb), en=_shown(in_en))


def _unasked(source: Source, path: Path, text: str, guard: Guard) -> Iterator[Problem]:
    for word in WORDS:
        setting = f"setting.{word.strip('{}')}"
        if word in text and guard.get(setting) is not True:
            place = ".".join(map(str, path))
            yield source.problem("word-without-guard", path, where=place, word=word.strip("{}"), setting=setting)


def _shown(found: set[str]) -> str | Text:
    return ", ".join(f"`{word}`" for word in sorted(found)) or NOTHING

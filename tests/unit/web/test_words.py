"""One thing has one name in both languages: pages, mail, reports and help keep the table in ``words.md``."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tools.texts.collect import WEB

from samspill.model.words import Language
from samspill.web.pages.catalogue import read_catalogue

_ROOT = WEB.parents[2]
_ROWS = re.findall(
    r"^\| ([a-z -]+) \| ([a-zæøå ]+) \|$",
    (_ROOT / "docs/explanations/words.md").read_text("utf-8").split("## In both languages")[1],
    flags=re.MULTILINE,
)
_BOTH_WAYS = {"scenario", "run", "calm room", "alias", "supervisor", "practice person"}
"""Words held from Norwegian to English too; the rest are said in other ways as well (somebody comes "twice")."""

_ENGLISH = {
    # not the verb, where somebody runs a server or a command
    "run": r"(?<!retention )\bruns?\b(?!: (?:pip|chmod|samspill)| (?:the|it|out|once|samspill|sessions)\b)",
    "practice person": r"\bpractice (?:person|people)\b",
}
_NORWEGIAN = {
    "session": r"\b(?:tim(?:e|en|er|ene|ens)|gang|gangen|ganger|oppmøte|møtt)\b",
    "calm room": r"\brolige? rom",
    "consent": r"\bsamtykke|\bja\b",
    "adverse event": r"\buønske",
    "distress": r"\buro",
    "craving": r"\b(?:rus)?sug",
}
_BESIDE = {"samspill/packs/catalogue.py", "samspill/app/consents/texts.py"}
"""Not held here: what is generated from Markdown, and a text somebody has agreed to, which changes with its version."""


def test_the_table_is_read() -> None:
    assert {"scenario", "run", "session", "mission"} <= {english for english, _ in _ROWS}
    assert len(_pairs()) > 3000


@pytest.mark.parametrize(("english", "norwegian"), _ROWS, ids=[row[0] for row in _ROWS])
def test_a_thing_has_one_name_in_each_language(english: str, norwegian: str) -> None:
    said = re.compile(_ENGLISH.get(english, rf"\b{english}(?:s|es)?\b"), re.IGNORECASE)
    written = re.compile(_NORWEGIAN.get(english, rf"\b{norwegian}"), re.IGNORECASE)
    wrong = [
        (where, en, nb)
        for where, en, nb in _pairs()
        if (said.search(en) and not written.search(nb))
        or (english in _BOTH_WAYS and written.search(nb) and not said.search(en))
    ]
    assert wrong == []


def test_nobody_has_a_practice_in_english_nor_a_round_of_it_in_norwegian() -> None:
    countable = re.compile(r"\b(?:a|the|this|each|last|another) practice\b(?! (?:page|person|people))|\bpractices\b")
    other = re.compile(r"\b(?:omgang|runden?|kallenavn\w+)\b")
    assert [pair for pair in _pairs() if countable.search(pair[1]) or other.search(pair[2])] == []


@cache
def _pairs() -> list[tuple[str, str, str]]:
    """Where a text stands, and the text in English and Bokmål, without what is filled in or typed as a command."""
    filled = re.compile(r"%\(\w+\)s|\{\w*\}|`[^`]*`")
    return [
        (where, filled.sub("…", en), filled.sub("…", nb))
        for where, en, nb in (*_pages(), *_help(), *_code(), *_device())
    ]


def _pages() -> Iterator[tuple[str, str, str]]:
    for message in read_catalogue(Language.NB):
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            forms = message.string if isinstance(message.string, tuple) else (message.string,)
            yield from (("samspill.po", str(en), str(nb)) for en, nb in zip(ids, forms, strict=True))


def _help() -> Iterator[tuple[str, str, str]]:
    for english in sorted((WEB / "help").glob("*.en.md")):
        norwegian = english.with_name(english.name.replace(".en.", ".nb."))
        yield english.name, english.read_text("utf-8"), norwegian.read_text("utf-8")


def _code() -> Iterator[tuple[str, str, str]]:
    """Every ``Text`` written out in the code: two strings beside each other, Bokmål first or both by name."""
    for file in sorted(WEB.parent.rglob("*.py")):
        where = file.relative_to(WEB.parents[1]).as_posix()
        if where in _BESIDE:
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (found := _written(node)):
                yield (f"{where}:{node.lineno}", *found)


def _written(call: ast.Call) -> tuple[str, str] | None:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    if {"nb", "en"} <= set(named):
        en, nb = named["en"], named["nb"]
    elif isinstance(call.func, ast.Name) and call.func.id in {"Text", "_t"} and len(call.args) == 2:
        nb, en = call.args
    else:
        return None
    match en, nb:
        case ast.Constant(value=str(english)), ast.Constant(value=str(norwegian)):
            return english, norwegian
    return None


def _device() -> Iterator[tuple[str, str, str]]:
    english, norwegian = (_words(_ROOT / "client/src/words" / name) for name in ("en.ts", "nb.ts"))
    yield from ((f"client: {key}", english[key], norwegian[key]) for key in english.keys() & norwegian.keys())


def _words(file: Path) -> dict[str, str]:
    return dict(re.findall(r"^  (\w+): '(.*)',$", file.read_text("utf-8"), flags=re.MULTILINE))

"""Texts that are missing, unfinished, or not in the language they stand under."""

import re
from collections.abc import Iterator

from samspill.model.words import Text
from samspill.packs.contents import Contents
from samspill.packs.problems import Problem, problem
from samspill.packs.written import Written, written_texts
from samspill.packs.yaml_text import Document

_UNFINISHED = re.compile(r"\b(TODO|FIXME|TBD|XXX+|lorem ipsum)\b|\?\?\?|^\W*$")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"[a-zæøå]+")
_NB = (
    "og jeg ikke det er på som av har vil kan meg deg hva et du så skal vi også noe nå være dette eller hvis fra til"
    " hvor når bare her der med ble blir din min ditt mitt oss dere litt gjør går hei takk noen ikke seg sin mer mye si"
    " ved før etter mot opp ned ut ja nei kanskje gjerne fint bra fordi hvordan hvorfor hvem"
)
_EN = (
    "the and is you not what that it of have do are we my your this here there with would like can could will now if"
    " something or from where when just hi thanks please was were been be they he she it's don't i'm we'll i'll let's"
    " you're that's how why who yes know want need look good few some very because about into out then than but"
)
_ONLY = {language: frozenset(words.split()) for language, words in (("nb", _NB), ("en", _EN))}
"""Words that are common in one of the languages and never stand in the other."""


def check(contents: Contents) -> Iterator[Problem]:
    """One problem for each text that is not what it should be."""
    for document in contents.documents.values():
        for written in written_texts(document):
            if set(written.words) >= {"nb", "en"}:
                yield from _check(document, written)


def _check(document: Document, written: Written) -> Iterator[Problem]:
    for language, text in written.words.items():
        if not text.strip():
            yield _problem("empty-text", document, written, language)
        elif _UNFINISHED.search(text) and text.strip() not in ("…", "...", "?", "!"):
            yield _problem("unfinished-text", document, written, language, text=text.strip())
        elif _elsewhere(text, language):
            yield _problem("wrong-language", document, written, language)
    nb, en = written.words["nb"].strip(), written.words["en"].strip()
    if nb == en and len(_WORD.findall(nb.lower())) > 2 and not (_elsewhere(nb, "nb") or _elsewhere(en, "en")):
        yield _problem("not-translated", document, written, "en")
    if (in_nb := _numbers(nb)) != (in_en := _numbers(en)):
        yield _problem("numbers-differ", document, written, "en", nb=_listed(in_nb), en=_listed(in_en))


def _problem(name: str, document: Document, written: Written, language: str, **words: object) -> Problem:
    path = (*written.path, language)
    return problem(name, document.file, document.line(path), where=".".join(map(str, path)), **words)


def _elsewhere(text: str, language: str) -> bool:
    """Whether a text has words of the other language and none of its own."""
    words = set(re.findall(r"[a-zæøå']+", text.lower()))
    other = "en" if language == "nb" else "nb"
    letters = language == "en" and bool(re.search("[æøå]", text.lower())) and len(words & _ONLY["nb"]) > 0
    return (len(words & _ONLY[other]) > 1 or letters) and not words & _ONLY[language]


def _numbers(text: str) -> list[str]:
    return sorted(re.sub(r"[.,:]", "", number) for number in _NUMBER.findall(text))


def _listed(numbers: list[str]) -> str | Text:
    return ", ".join(numbers) or Text(nb="ingen tall", en="no number")

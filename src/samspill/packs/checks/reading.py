"""Texts that do not fit where they are shown, or are hard to read for someone who is tired."""

from collections.abc import Iterator

from samspill.model.words import Language, Text
from samspill.packs.contents import Contents
from samspill.packs.problems import Problem, problem
from samspill.packs.readability import LONGEST_SENTENCE, reading
from samspill.packs.written import LONGEST, written_texts


def check(contents: Contents) -> Iterator[Problem]:
    """One problem for each text that is too long or too hard."""
    for document in contents.documents.values():
        for written in written_texts(document):
            for language, text in written.words.items():
                path = (*written.path, language)
                line, where = document.line(path), ".".join(map(str, path))
                if len(text) > (longest := LONGEST[written.kind]):
                    found = {"where": where, "length": len(text), "longest": longest}
                    yield problem("too-long", document.file, line, **found)
                elif why := _hard(text, Language(language)):
                    yield problem("hard-to-read", document.file, line, where=where, why=why)


def _hard(text: str, language: Language) -> Text | None:
    found = reading(text, language)
    if found.value > found.highest:
        value, limit = f"{found.value:.0f}", f"{found.highest:.0f}"
        return Text(
            nb=f"{found.name} er {value}, og grensen er {limit}",
            en=f"its {found.name} is {value}, and {limit} is the limit",
        )
    if found.longest > LONGEST_SENTENCE:
        return Text(
            nb=f"en setning har {found.longest} ord, og grensen er {LONGEST_SENTENCE}",
            en=f"a sentence has {found.longest} words, and {LONGEST_SENTENCE} is the limit",
        )
    return None

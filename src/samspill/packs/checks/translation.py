"""Translations that are older than what they translate."""

from collections.abc import Iterator

from samspill.packs.contents import Contents
from samspill.packs.problems import Problem, problem
from samspill.packs.seen import stale_language
from samspill.packs.written import written_texts


def check(contents: Contents) -> Iterator[Problem]:
    """One problem for each stale translation."""
    for document in contents.documents.values():
        for written in written_texts(document):
            language = stale_language(written.words, contents.seen.get(written.key(document.file), {}))
            if language:
                path = (*written.path, language)
                source = next(other for other in written.words if other != language)
                words = {"where": ".".join(map(str, path)), "language": language, "source": source}
                yield problem("stale-translation", document.file, document.line(path), **words)

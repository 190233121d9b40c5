"""Spots a participant may choose: each is there, and in one group only."""

from collections.abc import Iterator

from samspill.packs.contents import Contents
from samspill.packs.problems import Problem, near, problem
from samspill.packs.yaml_text import Document


def check(contents: Contents) -> Iterator[Problem]:
    """One problem for each spot the place does not have, or that stands in two groups."""
    for place, known in contents.maps.items():
        document = contents.documents.get(f"places/{place}/place.yaml")
        if document is not None and isinstance(document.value, dict):
            yield from _open(document, known.anchors)


def _open(document: Document, anchors: frozenset[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for group, spots in document.value.get("open", {}).items():
        for spot in spots:
            path = ("open", group, spot)
            if spot not in anchors:
                words = {"where": ".".join(path), "word": spot, "near": near(spot, sorted(anchors))}
                yield problem("unknown-anchor", document.file, document.line(path), **words)
            if spot in seen:
                yield problem("named-twice", document.file, document.line(path), word=spot, where="open")
            seen.add(spot)

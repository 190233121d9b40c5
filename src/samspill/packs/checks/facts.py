"""Facts of everyday life: what they are about, and which of them have grown old by a given day."""

from collections.abc import Iterator

from samspill.model.facts import Fact
from samspill.packs.contents import Contents
from samspill.packs.problems import Problem, near, problem

YEARS = 2
"""A fact that nobody has read against life for so long, nor written anew, is old."""
FACTS = "facts.yaml"


def check_facts(contents: Contents) -> Iterator[Problem]:
    """Facts about scenarios there are not, and two that are called the same."""
    known, first = contents.documents, dict[str, int]()
    written = contents.scenarios.keys()
    for i, fact in enumerate(contents.facts):
        line = known[FACTS].line(("facts", i))
        if fact.id in first:
            yield problem("duplicate-id", FACTS, line, word=fact.id, first=first[fact.id])
        first.setdefault(fact.id, line)
        for scenario in fact.scenarios:
            if scenario not in written:
                named = {"fact": fact.id, "scenario": scenario, "near": near(scenario, written)}
                yield problem("fact-about-nothing", FACTS, line, **named)


def is_old(fact: Fact, today: str) -> bool:
    """Whether nobody has written the fact, or held it against life, in the two years before ``today`` (ISO 8601)."""
    year, day = fact.seen[:4], fact.seen[4:]
    return today >= f"{int(year) + YEARS}{day}"

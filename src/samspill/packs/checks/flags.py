"""Flags that do nothing: nobody asks about them, nothing ever changes them, or two of their words are all the same."""

from collections.abc import Iterator

from samspill.model.scenario import COUNTER_MAX, AtLeast, Guard, Scenario
from samspill.packs.contents import Contents, Source
from samspill.packs.problems import Problem
from samspill.packs.walk import consequences, guards


def check(contents: Contents) -> Iterator[Problem]:
    """One problem for each flag that makes no difference, or can make none."""
    for source in contents.scenarios.values():
        asked = {name for _, guard in guards(source.scenario) for name in guard}
        for name in source.document.value.get("flags", ()):
            written = _written(source.scenario, name)
            if name not in asked:
                problem = "flag-never-asked" if written else "unused-flag"
                yield source.problem(problem, ("flags", name), flag=name)
            elif not written:
                yield source.problem("flag-never-set", ("flags", name), flag=name)
            else:
                yield from _alike(source, name, written)


def _written(scenario: Scenario, name: str) -> set[bool | int | str]:
    """The values something gives to the flag."""
    written: set[bool | int | str] = set()
    for _, consequence in consequences(scenario):
        if name in consequence.set:
            written.add(consequence.set[name])
        if name in consequence.count:
            written.update(range(1, COUNTER_MAX + 1))
    for words in scenario.variants.get(name, {}).values():
        written.update(words)
    return written


def _alike(source: Source, name: str, written: set[bool | int | str]) -> Iterator[Problem]:
    """Words of a list that are given to the flag although no guard tells them from another."""
    kind = source.scenario.flags[name]
    if not isinstance(kind, tuple):
        return
    asked = [guard for _, guard in guards(source.scenario) if name in guard]
    first: dict[tuple[bool, ...], str] = {}
    for word in (kind[0], *(word for word in kind[1:] if word in written)):
        answers = tuple(_holds(guard, name, word) for guard in asked)
        if answers in first:
            yield source.problem("words-alike", ("flags", name), flag=name, word=word, other=first[answers])
        first.setdefault(answers, word)
    for word in kind[1:]:
        if word not in written:
            yield source.problem("word-never-set", ("flags", name), flag=name, word=word)


def _holds(guard: Guard, name: str, word: str) -> bool:
    wanted = guard[name]
    return not isinstance(wanted, AtLeast) and word in (wanted if isinstance(wanted, tuple) else (wanted,))

"""Answers on offer together that are too alike to choose between, or for speech to tell apart."""

import re
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from samspill.model.scenario import Answer
from samspill.model.words import Language
from samspill.packs.contents import Contents
from samspill.packs.problems import Problem

ALIKE = 84
"""From this share of common letters on (0-100) two sentences are heard as one; a word of difference stays below."""


def check(contents: Contents) -> Iterator[Problem]:
    """One problem for each pair of answers of a beat, at the later one."""
    for source in contents.scenarios.values():
        for name, beat in source.scenario.beats.items():
            for (_, one), (j, other) in combinations(enumerate(beat.expect), 2):
                if not set(one.levels) & set(other.levels) or one.intent == other.intent:
                    continue
                found = next((pair for language in Language if (pair := _alike(one, other, language))), None)
                if found is not None:
                    words = {"beat": name, "intent": other.intent, "other": one.intent}
                    said = {"said": found[1], "before": found[0]}
                    yield source.problem("answers-alike", ("beats", name, "expect", j), **words, **said)


def _alike(one: Answer, other: Answer, language: Language) -> tuple[str, str] | None:
    for here in _sayings(one, language):
        for there in _sayings(other, language):
            if fuzz.ratio(_plain(here), _plain(there)) >= ALIKE:
                return here, there
    return None


def _sayings(answer: Answer, language: Language) -> tuple[str, ...]:
    return answer.text.spoken(language), *getattr(answer.says, language)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))

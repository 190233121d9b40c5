"""One remark about a decision, filled from facts and nothing else, in both languages."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

import msgspec

from samspill.model.words import Text

Fact = int | str
Words = dict[str, Text | str | int]
K = TypeVar("K", bound=StrEnum)


class Remark(msgspec.Struct, frozen=True):
    """What is remarked (``about``), its facts as they were, and the sentence they fill."""

    about: str
    facts: dict[str, Fact]
    text: Text


def remark(about: K, patterns: Mapping[K, Text], facts: dict[str, Fact], **names: Text) -> Remark:
    """The remark; ``names`` are words for ids among the facts."""
    return Remark(about.value, facts, filled(patterns[about], {**facts, **names}))


def filled(pattern: Text, words: Words) -> Text:
    """A pattern with its blanks filled, in each language with its own words."""
    nb = {key: word.nb if isinstance(word, Text) else word for key, word in words.items()}
    en = {key: word.en if isinstance(word, Text) else word for key, word in words.items()}
    return Text(pattern.nb.format(**nb), pattern.en.format(**en))

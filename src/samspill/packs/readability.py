"""How hard a text is to read: LIX for Norwegian, Flesch-Kincaid's grade for English.

LIX (Björnsson 1968) adds the words in a sentence and the share of words over six letters; below 30 is as easy as a
book for children, 40 a newspaper, above 50 an official letter. The grade (Kincaid et al. 1975) is the years of
schooling a text asks for, from the words in a sentence and the syllables in a word. Both are made for pages of text, so
a text of few words is only called hard when it is far above the limit, and a long sentence is looked at by itself.
"""

import re
from typing import NamedTuple

from samspill.model.words import Language

LONGEST_SENTENCE = 24
"""In words: a longer sentence holds more than one idea."""
SHORT, SHORTEST = 10, 5
"""In words: a text below the first is short, one below the second has no index."""
HIGHEST = {Language.NB: (50.0, 80.0), Language.EN: (10.0, 16.0)}
"""Above this a text, or a short text, is hard for someone who is tired or reads little."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?:…]+(?=\s|$|[»”\"')])")
_VOWELS = re.compile(r"[aeiouy]+")


class Reading(NamedTuple):
    """The name of the index, its value and its limit for such a text, and the words in the longest sentence."""

    name: str
    value: float
    highest: float
    longest: int


def reading(text: str, language: Language) -> Reading:
    """How hard ``text`` is; the value is 0 for a text too short to say."""
    sentences = [words for part in _SENTENCE.split(text) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    longest = max(map(len, sentences), default=0)
    highest = HIGHEST[language][len(words) < SHORT]
    if len(words) < SHORTEST:
        return Reading("", 0.0, highest, longest)
    per_sentence = len(words) / len(sentences)
    if language is Language.NB:
        lix = per_sentence + 100 * sum(len(word) > 6 for word in words) / len(words)
        return Reading("LIX", lix, highest, longest)
    syllables = sum(map(_syllables, words)) / len(words)
    grade = 0.39 * per_sentence + 11.8 * syllables - 15.59
    return Reading("Flesch-Kincaid grade", grade, highest, longest)


def _syllables(word: str) -> int:
    """Groups of vowels, without the silent e at the end."""
    plain = word.lower()
    count = len(_VOWELS.findall(plain))
    silent = plain.endswith("e") and not plain.endswith(("le", "ee", "ye")) and count > 1
    return max(1, count - silent)

"""Ratings: each question has someone who listens, and each listener a question."""

from collections.abc import Iterator

from samspill.model.ratings import HIGHEST, LOWEST, RatingKind
from samspill.model.scenario import Beat, WhenRate
from samspill.model.words import Text
from samspill.packs.contents import Contents
from samspill.packs.problems import Problem
from samspill.packs.yaml_text import Path


def check(contents: Contents) -> Iterator[Problem]:
    """Ratings that are waited for and not asked for, answers nobody hears, and reactions another one stands before."""
    for source in contents.scenarios.values():
        for name, beat in source.scenario.beats.items():
            path: Path = ("beats", name)
            for i, rating in _never_asked(beat):
                yield source.problem("rating-not-asked", (*path, "when", i), beat=name, rating=_RATED[rating])
            if beat.ask is not None and (unheard := _unheard(beat)):
                words = {"beat": name, "rating": _RATED[beat.ask.rating], "values": _shown(unheard)}
                yield source.problem("rating-unheard", (*path, "ask"), **words)
            for i in _behind_another(beat):
                yield source.problem("reaction-never-comes", (*path, "when", i), beat=name)


def _never_asked(beat: Beat) -> Iterator[tuple[int, RatingKind]]:
    for i, reaction in enumerate(beat.when):
        if isinstance(reaction, WhenRate) and (beat.ask is None or beat.ask.rating is not reaction.rating):
            yield i, reaction.rating


def _unheard(beat: Beat) -> list[int]:
    """The ratings nothing follows on; a beat with answers, or one that goes on by itself, waits for none."""
    if beat.ask is None or beat.expect or beat.task or beat.go is not None or beat.ending is not None:
        return []
    heard = [r.at_least for r in beat.when if isinstance(r, WhenRate) and r.rating is beat.ask.rating and r.go]
    return [value for value in range(LOWEST, HIGHEST + 1) if not any(value >= least for least in heard)]


def _behind_another(beat: Beat) -> Iterator[int]:
    """The first reaction that holds is taken, so one that asks for more must stand before one that asks for less."""
    lowest: dict[str, int] = {}
    for i, reaction in enumerate(beat.when):
        if not isinstance(reaction, WhenRate):
            continue
        if reaction.at_least > HIGHEST or reaction.at_least >= lowest.get(reaction.rating, HIGHEST + 1):
            yield i
        if not reaction.if_:
            lowest[reaction.rating] = min(reaction.at_least, lowest.get(reaction.rating, HIGHEST + 1))


def _shown(values: list[int]) -> str | Text:
    first, last = values[0], values[-1]
    return str(first) if len(values) == 1 else Text(nb=f"{first} til {last}", en=f"{first} to {last}")


_RATED = {
    RatingKind.DISTRESS: Text(nb="uro", en="distress"),
    RatingKind.CRAVING: Text(nb="sug", en="craving"),
    RatingKind.CONFIDENCE: Text(nb="trygghet", en="confidence"),
}

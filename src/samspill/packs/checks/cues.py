"""Sights and offers of alcohol and drugs: only where coping with them, or saying no to them, is what is practised."""

import re
from collections.abc import Iterator

from samspill.model.goals import Goal
from samspill.packs.contents import Contents, PlaceMap, Source
from samspill.packs.problems import Problem, problem
from samspill.packs.search import Search
from samspill.packs.written import written_texts
from samspill.packs.yaml_text import Path

_WORDS = {
    "nb": r"øl(et|en|er|boks\w*|glass\w*|flask\w*|kasse\w*)?|pils(en|er)?|vin(en|er|flask\w*|glass\w*)?|brennevin\w*"
    r"|sprit(en)?|vodka\w*|whisky\w*|akevitt\w*|rusbrus\w*|drink(en|er)?|alkohol(?!fri)\w*|shots?|på fylla|beruset"
    r"|pussa|drita|hasj(en)?|marihuana\w*|cannabis\w*|joint(en|er)?|heroin\w*|amfetamin\w*|kokain\w*|ecstasy|mdma|dop(et)?"
    r"|narkotika\w*|rus(en|e seg)?|subutex|rivotril|benzo\w*",
    "en": r"beers?|lagers?|wines?|liquor|booze\w*|vodkas?|whisk(?:e)?ys?|(?<!non-)alcohol(?!-free)\w*|cocktails?|shots"
    r"|drunk|tipsy|stoned|hashish|marijuana|cannabis|weed|a joint|spliff|heroin|amphetamines?|cocaine|ecstasy|mdma|dope"
    r"|drugs?|syringes?|get(?:ting)? high|benzos?",
}
"""Words for substances and for being under their influence; those that often mean something else are left out."""
_CUE = {language: re.compile(rf"\b({words})\b", re.IGNORECASE) for language, words in _WORDS.items()}
_COPING = {
    "nb": re.compile(r"rus|alkohol|\bsug|drikke?press", re.IGNORECASE),
    "en": re.compile(r"craving|alcohol|drugs?\b|substance|sober", re.IGNORECASE),
}
"""What the name, the reason or the signs of a goal speak of when it is about coping with substances or refusing."""


def check(contents: Contents) -> Iterator[Problem]:
    """Scenarios that show or name substances without saying so, or without a goal for it."""
    goals = {goal.id: goal for goal in contents.goals}
    for source in contents.scenarios.values():
        scenario = source.scenario
        named = [goals[goal] for goal in (scenario.target, *scenario.supporting) if goal in goals]
        allowed = not goals or any(map(_about_coping, named))
        declared = scenario.substance_cues or any(row.cue for row in scenario.levels.values())
        if declared and not allowed:
            yield source.problem("cue-without-goal", ("goals",), target=scenario.target)
        if not scenario.substance_cues:
            yield from _undeclared(source)


def check_flow(found: Search, places: dict[str, PlaceMap]) -> Iterator[Problem]:
    """Levels that come to a place which is a sight of alcohol itself, while they say that they show none, or less."""
    for level, row in sorted(found.scenario.levels.items()):
        for name in sorted(places_of(found, level)):
            place = places.get(name)
            if place is not None and place.cue > row.cue:
                words = {"place": name, "least": place.cue, "level": level, "cue": row.cue}
                yield found.source.problem("cue-in-place", ("levels", str(level)), **words)


def places_of(found: Search, level: int) -> set[str]:
    """Every place a level can come to."""
    scenario = found.scenario
    scenes = {scene for node in found.by_level[level].edges for scene in found.explorer.scenes[node.beat]}
    return {scenario.scenes[scene].place if scene in scenario.scenes else scenario.place for scene in scenes}


def names_a_substance(text: str, language: str) -> str | None:
    """The first word for a substance in ``text``, which is written in ``language`` (``nb`` or ``en``)."""
    found = _CUE[language].search(text)
    return found and found[0]


def _undeclared(source: Source) -> Iterator[Problem]:
    for level, row in source.scenario.levels.items():
        if row.cue:
            where = f"levels.{level}.cue"
            yield source.problem("cue-undeclared", ("levels", str(level), "cue"), where=where, word=f"cue: {row.cue}")
    for document in (source.document, *(origin.document for origin in source.origins.values())):
        for written in written_texts(document):
            for language, text in written.words.items():
                if word := names_a_substance(text, language):
                    path: Path = (*written.path, language)
                    words = {"where": ".".join(map(str, path)), "word": word}
                    yield problem("cue-undeclared", document.file, document.line(path), **words)
                    break


def _about_coping(goal: Goal) -> bool:
    told = (goal.name, goal.why, goal.observe)
    return any(_COPING["nb"].search(text.nb) or _COPING["en"].search(text.en) for text in told)

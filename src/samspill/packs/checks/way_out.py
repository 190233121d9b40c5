"""The way out: the participant is told of it early, and taking it never counts against them.

The engine lets anyone leave from anywhere, so what is asked of a scenario is that it says so. It does when the
rehearsal, or a line or an answer on the way (not only after a high rating, and not only at the end), speaks of pausing
or leaving, or when a beat at that level takes leaving or pausing for a skill (``when: leave`` or ``resume`` with
evidence).
"""

import re
from collections.abc import Iterator

from samspill.model.scenario import WhenLeave, WhenResume
from samspill.model.words import Text
from samspill.packs.contents import Contents
from samspill.packs.problems import Problem
from samspill.packs.search import Search
from samspill.packs.states import Node
from samspill.packs.walk import consequences
from samspill.packs.written import written_in

_SPEAKS = {
    "nb": re.compile(
        r"\b(stopp\w*|paus\w*|avbryt\w*|slutt\w*|gi deg|gir deg|nok for|gå (når|ut|hjem|herfra|din vei|fra)"
        r"|(eller|kan|vil|lov å) gå|går når|dra hjem|trekke deg|ta av deg brillene|si (stopp|fra))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(stop\w*|paus\w*|breaks?|leav\w+|quit|enough for|step (out|away|outside)|go home|walk (out|away)"
        r"|take off the headset|finish (early|any)|whenever you (like|want))\b",
        re.IGNORECASE,
    ),
}


_LEAVING, _PAUSING = Text(nb="det å gå", en="leaving"), Text(nb="det å ta pause", en="pausing")


def check(contents: Contents) -> Iterator[Problem]:
    """Reactions to leaving or pausing that count it as a failure, and ones with parts that never come about."""
    for source in contents.scenarios.values():
        for path, reaction in consequences(source.scenario):
            if not isinstance(reaction, WhenLeave | WhenResume):
                continue
            event = _LEAVING if isinstance(reaction, WhenLeave) else _PAUSING
            for goal, score in reaction.evidence.items():
                if score == 0:
                    yield source.problem("leaving-scored-zero", (*path, "evidence", goal), event=event, goal=goal)
            if isinstance(reaction, WhenLeave) and _does_more(reaction):
                yield source.problem("leaving-goes-on", path)


def check_flow(found: Search) -> Iterator[Problem]:
    """Levels at which nobody says that one may stop."""
    scenario = found.source.document.value
    if any(_speaks(written.words) for written in written_in(scenario.get("rehearsal"))):
        return
    for level, graph in found.by_level.items():
        rewarded = any(_rewarded(found, node) for node in graph.edges)
        if not rewarded and not any(_told(found, node) for node in _on_the_way(found, level)):
            yield found.source.problem("no-early-way-out", ("levels", str(level)), level=level)


def _on_the_way(found: Search, level: int) -> Iterator[Node]:
    """The states a run at this level may go through before its end, without what only ratings lead to."""
    queue, met = list(found.starts[level]), set(found.starts[level])
    while queue:
        node = queue.pop()
        if found.explorer.ends(node):
            continue
        yield node
        rated = {id(watch.outcome) for watch in found.explorer.script.cues[node.beat].rates if watch.condition}
        new = {e.to for e in found.by_level[level].edges[node] if id(e.outcome) not in rated} - met
        met |= new
        queue += new


def _told(found: Search, node: Node) -> bool:
    cue, beat = found.explorer.script.cues[node.beat], found.scenario.beats[node.beat]
    said = [line for spoken, line in zip(cue.say, beat.say, strict=True) if found.explorer.heard(spoken, node)]
    offered = [a for reply, a in zip(cue.replies, beat.expect, strict=True) if reply in found.explorer.offered(node)]
    words = [one.text for one in said] + [one.text for one in offered]
    return any(_speaks({"nb": text.nb, "en": text.en}) for text in words)


def _rewarded(found: Search, node: Node) -> bool:
    reactions = found.scenario.beats[node.beat].when
    return any(isinstance(r, WhenLeave | WhenResume) and any(r.evidence.values()) for r in reactions)


def _speaks(words: dict[str, str]) -> bool:
    return any(_SPEAKS[language].search(text) for language, text in words.items() if language in _SPEAKS)


def _does_more(leaving: WhenLeave) -> bool:
    """Whether something stands there that never comes about: the run ends as they leave."""
    return bool(leaving.say or leaving.sound or leaving.set or leaving.count or leaving.go)

"""A hundred thousand sequences of events, drawn by chance, replay to the same digest with nothing remembered."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from itertools import product

import msgspec
import pytest

from samspill.model.events import AnyEvent, Approach, Choose, Look, Pause, Rate, Repeat, Resume, SayLine, Skip, Tick
from samspill.model.ratings import RatingKind
from samspill.scenario import Script, begin, step
from samspill.scenario.chance import draw
from tests.unit.everyday import SCENARIOS, script

SEQUENCES, LENGTH = 100_000, 4
KINDS = tuple(product(SCENARIOS, range(1, 6)))


@pytest.mark.timeout(600)
def test_a_hundred_thousand_sequences_replay_to_the_same_digest() -> None:
    assert digest_of_all() == digest_of_all()


def digest_of_all() -> str:
    encode, digest = msgspec.json.Encoder().encode, sha256()
    scripts = [script(name, level, seed=3) for name, level in KINDS]
    begun = [begin(made) for made in scripts]
    for n in range(SEQUENCES):
        made, (state, _) = scripts[n % len(KINDS)], begun[n % len(KINDS)]
        for event in sequence(made, n):
            state, outputs = step(made, state, event)
            digest.update(encode(outputs))
    return digest.hexdigest()


def sequence(made: Script, n: int) -> Iterator[AnyEvent]:
    """A few events, some of them far apart, so that lines, floors and silence are all met."""
    pool = possible(made.header.scenario)
    chance = draw(11, "sequence", n, 1 << 60)
    t = 0
    for _ in range(LENGTH):
        chance, which = divmod(chance, len(pool))
        chance, gap = divmod(chance, 13)
        t += gap * 900
        yield msgspec.structs.replace(pool[which], t=t)


@cache
def possible(name: str) -> tuple[AnyEvent, ...]:
    """Everything a participant or a care worker may do in this scenario, and a few things that mean nothing."""
    cues = script(name, 4).cues.values()
    answers = {Choose(intent=reply.option.intent) for cue in cues for reply in cue.replies}
    looks = {Look(target=watch.target, held=2_000) for cue in cues for watch in cue.looks}
    rest = {
        Tick(), Pause(), Resume(), Repeat(), Skip(by="anne"), Rate(rating=RatingKind.DISTRESS, value=4),
        SayLine(who="solveig", text="Hi!", by="anne"), Choose(intent="nothing"),
        Approach(target="bjorn", zone="intimate"),
    }  # fmt: skip
    return tuple(sorted({*answers, *looks, *rest}, key=repr))

"""Suggestions drawn at random, to be read aloud: ``python -m tests.explanations [how many] [seed]``.

Simulated people practise with the shipped pack. Of all that was suggested to them on the way some are drawn, and
printed with the facts that decided, in both languages, as a care worker and as a participant reads them.
"""

import sys
from collections.abc import Iterator

import numpy as np

from samspill.curriculum import Question, propose
from samspill.curriculum.explain import to_participant
from samspill.model.words import Text
from samspill.simulation.families import FAMILIES
from samspill.simulation.policies.shipped import Everyone, Shipped
from samspill.simulation.trial import Programme, trial
from samspill.simulation.world import World, world_of
from tests.unit.everyday import everyday

_OF_EACH = 6
_SESSIONS = 10


class Told(Shipped):
    """samspill, which keeps every question it was asked."""

    questions: list[Question]

    def question(self, *given: object) -> Question:
        """The question, kept."""
        asked = super().question(*given)  # type: ignore[arg-type]
        self.questions.append(asked)
        return asked


def main(count: int, seed: int) -> None:
    """Print ``count`` of them."""
    chance = np.random.default_rng(seed)
    questions = _asked(seed)
    for number, place in enumerate(chance.permutation(len(questions))[:count].tolist(), start=1):
        sys.stdout.write("\n   ".join([f"\n{number}.", *_said(questions[place])]) + "\n")


def _asked(seed: int) -> list[Question]:
    found: list[Question] = []

    def policy(world: World, people: int, own: int) -> Everyone:
        return Everyone(type("Asked", (Told,), {"questions": found}), world, people, own)

    for name, family in FAMILIES.items():
        programme = Programme(sessions=_SESSIONS, people=_OF_EACH)
        trial(family, policy, (name, "samspill"), seed, programme, world_of(everyday()))
    return found


def _said(question: Question) -> Iterator[str]:
    proposal = propose(question)
    choice = proposal.choice
    if choice is None:
        yield f"nothing: {proposal.filtered[0].reason.en}"
        return
    scenario = next(s for s in question.scenarios if s.id == choice.scenario)
    facts = ", ".join(f"{name} {value}" for name, value in choice.term.facts.items())
    runs = [
        f"{run.level}:{run.shown[scenario.target].share:.1f}"
        for run in question.runs(scenario.id)
        if scenario.target in run.shown
    ]
    before = ", ".join(runs) or "no runs yet"
    yield f"[{choice.scenario} {choice.level}: {choice.term.cause.value}; {facts}; {before}; day {question.day}]"
    yield from _both(choice.reason)
    yield from _both(choice.forecast)
    yield from _both(to_participant(choice.term, scenario.title, question.goals))
    for other in proposal.alternatives:
        yield f"or {other.scenario} {other.level} ({other.term.cause.value})"
        yield from _both(
            Text(f"{other.reason.nb} {other.trade.nb}", f"{other.reason.en} {other.trade.en}")
            if other.trade
            else other.reason
        )


def _both(text: Text) -> Iterator[str]:
    yield f"nb  {text.nb}"
    yield f"en  {text.en}"


if __name__ == "__main__":
    main(*(int(given) for given in [*sys.argv[1:], *("20", "1")[len(sys.argv) - 1 :]][:2]))

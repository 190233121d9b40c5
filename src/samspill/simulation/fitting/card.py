"""The model card: what was fitted, on what, when and how surely, and that it is not in use."""

from collections.abc import Sequence
from typing import NamedTuple

from .numbers import NUMBERS, TEMPER
from .pooled import FEWEST_PEOPLE, About

MOST_R_HAT, LEAST_SIZE = 1.05, 100.0
"""Above the one or below the other, chains have not found the same place, and nothing may be read from them."""


class Fitted(NamedTuple):
    """One number after fitting: median, 95 % interval, and whether the chains agree (R-hat, effective sample size)."""

    name: str
    median: float
    low: float
    high: float
    r_hat: float
    size: float


class Sampled(NamedTuple):
    """How it was sampled; ``diverged`` counts steps that went astray."""

    chains: int
    warm_up: int
    samples: int
    seed: int
    diverged: int


def doubts(about: About, fitted: Sequence[Fitted], sampled: Sampled) -> tuple[str, ...]:
    """Why the figures should not be read as they stand; none means that they may."""
    found = []
    if about.people < FEWEST_PEOPLE:
        found.append(f"{about.people} people are fewer than {FEWEST_PEOPLE}")
    if sampled.diverged:
        found.append(f"{sampled.diverged} steps of the sampler went astray")
    unsure = [one.name for one in fitted if one.r_hat > MOST_R_HAT or one.size < LEAST_SIZE]
    if unsure:
        found.append(f"the chains have not agreed on {', '.join(unsure)}; take more samples")
    return tuple(found)


def card(about: About, fitted: Sequence[Fitted], sampled: Sampled, day: str, versions: str) -> str:
    """The whole card as Markdown."""
    kind = "**Made up** from the model itself, to see whether fitting finds the truth again." if about.made_up else ""
    unsure = doubts(about, fitted, sampled)
    found = {one.name: one for one in fitted}
    rows = [_row(number.name, number.means, number.in_use, found[number.name]) for number in NUMBERS]
    return "\n".join(
        [
            "# Model card: how skill is shown, learnt and kept",
            "",
            "**Not in use.** Nothing in samspill reads this file or the figures beside it. Whoever wants them in use",
            "changes `samspill.curriculum` by hand (`kinds`, `prior`, `estimate`), runs `samspill simulate` before and",
            "after, and says so.",
            "",
            "## On what",
            "",
            f"- `{about.name}` (SHA-256 begins {about.digest}). {kind}".rstrip(),
            f"- {about.people} people, {about.goals} goals, {about.runs:,} times a goal was practised, "
            f"{about.opportunities:,} opportunities, over {about.days} days",
            f"- fitted {day} with {versions}",
            f"- {sampled.chains} chains, {sampled.warm_up} steps to warm up and {sampled.samples} samples each, "
            f"seed {sampled.seed}",
            "",
            "## What came out",
            "",
            "| Number | What it means | In use | Fitted | 95 % interval | R-hat | Effective samples |",
            "|---|---|---|---|---|---|---|",
            *rows,
            "",
            "A number in **bold** is one whose interval leaves out what is in use.",
            "",
            "## May it be read?",
            "",
            *([f"- No: {doubt}." for doubt in unsure] or ["- Yes: there are people enough, and the chains agree."]),
            "",
            *_LEAVES_OUT,
            "",
        ]
    )


# Private functions

_LEAVES_OUT = (
    "## What the model leaves out",
    "",
    "- What a goal needs first, distress, and hints: only what was shown unaided counts.",
    "- That some learn rung by rung, or at once: everybody is taken to learn steadily.",
    "- What goes well by luck and at one's best, and at which heights each level teaches best: these are as in use.",
    f"- Opportunities of one run hang together; they count {TEMPER:g} each. Learning comes after the run.",
    "- Levels must have followed from what is in the table; where only staff saw what they followed from, it errs.",
    "- It describes practice in VR. It says nothing about real life, and nothing about one person.",
)


def _row(name: str, means: str, in_use: float, one: Fitted) -> str:
    figure = f"{one.median:.2f}"
    marked = figure if one.low <= in_use <= one.high else f"**{figure}**"
    return (
        f"| `{name}` | {means} | {in_use:.2f} | {marked} | {one.low:.2f} to {one.high:.2f} | {one.r_hat:.2f} | "
        f"{one.size:.0f} |"
    )

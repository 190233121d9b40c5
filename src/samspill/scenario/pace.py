"""How long a run lasts for someone who takes their time: told from what was said, shown and done, without a clock.

What others say takes as long as their voice needs. What lies on the panel is read, thought about and said aloud at the
pace of ``RATES``; gaps between turns, walks and timers take what the run gave them. The rates stand in
``docs/explanations/length-of-a-run.md``, too, with what they rest on.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from samspill.model.directions import Block, Speech
from samspill.model.events import AnyEvent, Choose, Fill, Look, Rate, Submit, Tick, Use
from samspill.model.outputs import AnyOutput, Ask, Choices, Ending, Option, Sounded, TaskShown
from samspill.model.pack import CastMember
from samspill.model.run import RunHeader
from samspill.model.scenario import Scenario
from samspill.model.words import Language

from .bots.as_shown import as_shown
from .compiling import begun_as, compile_script
from .script import Script
from .speaking import speaking_time
from .trial import Turn, trial
from .version import ENGINE_VERSION

MINUTE = 60_000
_SEEDS = (1, 2)
"""Chance may choose another turn of events with each."""
Voices = Mapping[str, int]
"""Words a minute, by who speaks."""


class Assumed(NamedTuple):
    """One thing the measure takes for granted: its value, in which unit, and what it rests on."""

    value: int
    unit: str
    source: str


RATES: dict[str, Assumed] = {
    "voice": Assumed(
        150, "words a minute", "Calm talk, where the cast names no pace; a podium lecture is near it"
        " (Tauroza & Allison 1990, Applied Linguistics 11:90)."
    ),
    "reading": Assumed(
        140, "words a minute", "Adults read 238, most of them between 175 and 300 (Brysbaert 2019, J Mem Lang"
        " 109:104047). A fifth below the slowest of these, since processing speed is often lower here."
    ),
    "answering": Assumed(
        110, "words a minute", "Reading aloud is 183 (Brysbaert 2019). Well below it: the words are new, and one dares"
        " a little at a time."
    ),
    "thinking": Assumed(
        5_000, "ms before an answer", "Answers grow fuller when at least 3 seconds are given (Rowe 1986, J Teach Educ"
        " 37:43). Half as much again and a little more, since processing speed is often lower here: in everyday talk"
        " the gap is 0.2 s, though planning takes over 0.6 s (Levinson & Torreira 2015, Front Psychol 6:731), and gaps"
        " are longer where somebody has schizophrenia (Howes & Lavelle 2023, Phil Trans R Soc B 378:20210480)."
    ),
    "weighing": Assumed(
        1_000, "ms for each further answer on the panel", "Our own estimate, below the 1.35 s of one mental step at a"
        " screen (Card et al. 1980, Commun ACM 23:396): some of it falls into the reading."
    ),
    "pointing": Assumed(
        1_500, "ms to point and press, or to rest the eyes on it", "Pointing takes 0.8 to 1.5 s, 1.1 in the mean"
        " (Card et al. 1980); the slow end, since it is slower in a headset, by head and by gaze, than by mouse"
        " (Hansen et al. 2018, COGAIN, doi 10.1145/3206343.3206344)."
    ),
    "acting": Assumed(3_000, "ms for what is done and not said", "Our own estimate."),
    "rating": Assumed(5_000, "ms to feel after and find a number", "Our own estimate."),
}  # fmt: skip
"""What is taken for granted."""


class Pace(NamedTuple):
    """Where the time of a run goes, ms."""

    listening: int = 0
    reading: int = 0
    thinking: int = 0
    answering: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        """The whole run, ms."""
        return sum(self)

    @property
    def minutes(self) -> float:
        """The whole run in minutes, to a tenth."""
        return round(self.total / MINUTE, 1)


def calm_pace(run: Iterable[Turn], voices: Voices) -> Pace:
    """How long ``run`` lasts at a calm pace; ``voices`` are the paces of the cast in the run's language."""
    reckoning = _Reckoning(voices)
    for turn in run:
        reckoning.take(turn)
    return reckoning.pace()


def model_pace(scenario: Scenario, level: int, voices: Voices, language: Language = Language.NB) -> Pace:
    """How long it lasts at ``level`` for someone who answers as the coach would show it: the mean over a few seeds.

    A run that does not end as it should lasts no time.
    """
    return next(iter(model_paces(scenario, (level,), voices, language).values()))


def model_paces(
    scenario: Scenario, levels: Iterable[int], voices: Voices, language: Language = Language.NB
) -> dict[int, Pace]:
    """The same at each of ``levels``, with the scenario made ready only once."""
    made = compile_script(scenario, RunHeader(scenario.id, 1, language, 1, ENGINE_VERSION, "", ""))
    return {level: _mean([calm_pace(_shown_run(made, level, seed), voices) for seed in _SEEDS]) for level in levels}


def _mean(paces: list[Pace]) -> Pace:
    return Pace(*(sum(parts) // len(paces) for parts in zip(*paces, strict=True)))


def voices(cast: Mapping[str, CastMember], language: Language) -> Voices:
    """The paces of ``cast`` in ``language``, of those who have one."""
    return {who: member.voice[language].rate for who, member in cast.items() if language in member.voice}


def _shown_run(made: Script, level: int, seed: int) -> tuple[Turn, ...]:
    header = msgspec.structs.replace(made.header, level=level, seed=seed)
    run = trial(begun_as(made, header), as_shown)
    return run if run[-1].state.ending is Ending.DONE else ()


class _Reckoning:
    def __init__(self, voices: Voices) -> None:
        self.voices = voices
        self.now = self.passed = self.predicted = 0
        self.listening = self.reading = self.thinking = self.answering = 0
        self.options: tuple[Option, ...] = ()
        self.task = ""

    def pace(self) -> Pace:
        waiting = max(0, self.passed - self.predicted)
        return Pace(self.listening, self.reading, self.thinking, self.answering, waiting)

    def take(self, turn: Turn) -> None:
        if isinstance(turn.event, Tick):
            self.passed += turn.state.t - self.now
        elif turn.event is not None:
            self.done(turn.event)
        self.now = turn.state.t
        for output in turn.outputs:
            self.shown(output)

    def done(self, event: AnyEvent) -> None:
        match event:
            case Choose():
                said = next((one.label for one in self.options if one.intent == event.intent), "")
                self.thinking += _value("thinking") + _value("weighing") * max(0, len(self.options) - 1)
                self.answering += _value("pointing") + (_value("acting") if said[:1] == "(" else _said(said))
            case Rate():
                self.thinking += _value("rating")
                self.answering += _value("pointing")
            case Fill() | Use() | Submit():
                self.thinking += _value("thinking")
                self.answering += _value("pointing")
            case Look():
                self.answering += event.held

    def shown(self, output: AnyOutput) -> None:
        match output:
            case Block():
                self.heard(output)
            case Choices() if output.options and output.options != self.options:
                self.options = output.options
                self.read(*(one.label for one in output.options))
            case Ask() | Sounded():
                self.read(output.text)
            case TaskShown() if output.done and output.title != self.task:
                self.task = output.title
                self.read(output.title, *(field.label for field in output.fields))
                self.read(*(one.label for field in output.fields for one in field.options))

    def heard(self, block: Block) -> None:
        for line in block.data:
            if isinstance(line, Speech):
                self.listening += _time(line.text, self.voices.get(block.character_id, _value("voice")))
                self.predicted += speaking_time(line.text)

    def read(self, *texts: str) -> None:
        self.reading += sum(_time(text, _value("reading")) for text in texts)


def _said(text: str) -> int:
    return _time(text, _value("answering"))


def _value(name: str) -> int:
    return RATES[name].value


def _time(text: str, rate: int) -> int:
    return len(text.split()) * MINUTE // max(1, rate)

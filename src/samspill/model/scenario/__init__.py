"""A scenario as its author writes it (format ``scenario/1``): beats, answers, reactions, silence and levels.

The language is finite-state on purpose: flags, enums and counters that stop at 9, guards as structured YAML, no
expressions. So every reachable state can be searched, and lint proves what it says. All times are integer
milliseconds.
"""

from .answers import Answer, Consequence, Evidences, Phrasings, Score
from .beats import OWN_PLACE, Beat, Group, Move, Question, scene_of
from .debrief import DebriefGuide
from .fragments import FRAGMENT_FORMAT, Fragment, ParameterKind
from .guards import COUNTER_MAX, LEVEL, AtLeast, Branch, FlagKind, Go, Guard, Wanted
from .include import Include
from .levels import AnswerMode, LevelRow, Milliseconds, Present, Share, Zone
from .lines import Line
from .reactions import (
    AnyReaction,
    Reaction,
    WhenAfter,
    WhenApproach,
    WhenLeave,
    WhenLook,
    WhenRate,
    WhenResume,
    WhenTrigger,
    WhenUse,
)
from .scenario import FORMAT, Goals, Scenario, Scene
from .silence import AnyRung, Hint, ModelAnswer, MoveOn, Rung, SayAgain
from .sounds import Sound
from .tasks import Entry, Field, Outcome, Task, TaskKind

__all__ = [
    "COUNTER_MAX",
    "FORMAT",
    "FRAGMENT_FORMAT",
    "LEVEL",
    "OWN_PLACE",
    "Answer",
    "AnswerMode",
    "AnyReaction",
    "AnyRung",
    "AtLeast",
    "Beat",
    "Branch",
    "Consequence",
    "DebriefGuide",
    "Entry",
    "Evidences",
    "Field",
    "FlagKind",
    "Fragment",
    "Go",
    "Goals",
    "Group",
    "Guard",
    "Hint",
    "Include",
    "LevelRow",
    "Line",
    "Milliseconds",
    "ModelAnswer",
    "Move",
    "MoveOn",
    "Outcome",
    "ParameterKind",
    "Phrasings",
    "Present",
    "Question",
    "Reaction",
    "Rung",
    "SayAgain",
    "Scenario",
    "Scene",
    "Score",
    "Share",
    "Sound",
    "Task",
    "TaskKind",
    "Wanted",
    "WhenAfter",
    "WhenApproach",
    "WhenLeave",
    "WhenLook",
    "WhenRate",
    "WhenResume",
    "WhenTrigger",
    "WhenUse",
    "Zone",
    "scene_of",
]

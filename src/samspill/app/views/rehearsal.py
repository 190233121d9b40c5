"""The 2D card that is read together before a run."""

import msgspec

from samspill.model.words import Text

from .stories import StoryView


class Rehearsal(msgspec.Struct, frozen=True):
    """What will happen, step by step, and the question about what one expects."""

    scenario: str
    title: Text
    summary: Text
    level: int
    goal_name: Text
    goal_why: Text
    steps: tuple[Text, ...]
    expectation: Text
    substance_cues: bool
    stories: tuple[StoryView, ...] = ()

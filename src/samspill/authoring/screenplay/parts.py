"""What a screenplay is made of; every text is there in both languages."""

import msgspec

from samspill.model.words import Text


class Person(msgspec.Struct, frozen=True):
    """Someone in the cast, and the levels they are there at."""

    name: str
    role: Text
    levels: tuple[int, ...]


class GoalNote(msgspec.Struct, frozen=True):
    """A goal the scenario practises; the first of them is what it is dedicated to."""

    id: str
    name: Text


class LevelNote(msgspec.Struct, frozen=True):
    """What a level asks, in words, and how many minutes it takes at a calm pace."""

    level: int
    name: Text
    note: Text


class Spoken(msgspec.Struct, frozen=True):
    """A line; ``note`` says when, to whom or how, where that is not plain."""

    who: str
    text: Text
    note: Text


class Choice(msgspec.Struct, frozen=True):
    """Something the participant may say or do, what it shows, and what follows."""

    text: Text
    model: bool
    levels: tuple[int, ...]
    note: Text
    shows: tuple[str, ...]
    follows: Text
    remembers: Text


class Step(msgspec.Struct, frozen=True):
    """One step of what silence leads to."""

    what: Text
    line: Spoken | None = None


class Moment(msgspec.Struct, frozen=True):
    """A beat. ``levels`` are those that lead to it, ``comes_from`` the beats that do, besides silence."""

    number: int
    id: str
    title: Text
    levels: tuple[int, ...]
    comes_from: tuple[int, ...]
    stage: tuple[Text, ...]
    lines: tuple[Spoken, ...]
    asks: Text | None
    task: Text | None
    fields: tuple[Text, ...]
    choices: tuple[Choice, ...]
    reactions: tuple[Choice, ...]
    help: Spoken | None
    silence: tuple[Step, ...]
    own_silence: bool
    follows: Text


class Screenplay(msgspec.Struct, frozen=True):
    """The whole of it; ``levels`` are those it was written out for."""

    id: str
    version: str
    title: Text
    summary: Text
    place: Text
    cast: tuple[Person, ...]
    goals: tuple[GoalNote, ...]
    rehearsal: tuple[Text, ...]
    expectation: Text
    reflection: Text
    goes_well: Text
    debrief: tuple[Text, ...]
    farewell: Spoken
    facts: tuple[Text, ...]
    levels: tuple[LevelNote, ...]
    chance: tuple[Text, ...]
    flags: tuple[Text, ...]
    silence: tuple[Step, ...]
    moments: tuple[Moment, ...]

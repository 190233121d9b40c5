"""Answers: what the participant may say, and what comes of it."""

from typing import Annotated

import msgspec

from samspill.model.acts import Act
from samspill.model.words import Text

from .guards import Go, Guard

Score = Annotated[int, msgspec.Meta(ge=0, le=2)]
Evidences = dict[str, Score]


class Consequence(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What an answer or reaction brings: evidence, flags set, counters counted up, and the beat that follows."""

    if_: Guard = msgspec.field(name="if", default_factory=dict)
    evidence: Evidences = {}
    set: dict[str, bool | int | str] = {}
    count: tuple[str, ...] = ()
    go: Go | None = None


class Phrasings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Other ways to say the same, in each language: what speech is matched against, beside the words shown."""

    nb: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class Answer(Consequence, frozen=True, kw_only=True):
    """One thing the participant may say; ``model`` is the one a coach would show. Earlier ones are offered first."""

    intent: str
    nb: str
    en: str
    act: Act = Act.INFORM
    model: bool = False
    levels: tuple[int, ...] = (1, 2, 3, 4, 5)
    says: Phrasings = Phrasings()

    @property
    def text(self) -> Text:
        """The label in both languages."""
        return Text(self.nb, self.en)

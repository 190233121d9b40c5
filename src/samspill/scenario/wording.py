"""The words of a scenario in a run's language, with the participant's own words filled in."""

from samspill.model.directions import Channel
from samspill.model.run import RunHeader
from samspill.model.scenario import Beat, Line, Scenario
from samspill.model.settings import filled_in
from samspill.model.words import Text

from .guards import Slots
from .script import Spoken
from .speaking import speaking_time

COACH, ANSWER, GROUP = "coach", "{answer}", "group"
"""Who stands for the scenario's coach, what stands for the model answer in a line, and whom a line to all is for."""


class Wording:
    """Turns texts and lines into what is said in one run; ``spoken`` gathers every line by its id."""

    def __init__(self, scenario: Scenario, header: RunHeader, slots: Slots) -> None:
        self.scenario = scenario
        self.header = header
        self.slots = slots
        self.spoken: dict[str, Spoken] = {}

    def text(self, text: Text) -> str:
        """The text as this participant reads it."""
        return filled_in(text.spoken(self.header.language), self.header.settings)

    def line(self, line: Line, beat: Beat | None = None, suffix: str = "", answer: str = "") -> Spoken:
        """The line as it is said in ``beat``; ``suffix`` tells its uses apart where one line is said in many beats."""
        text = self.text(line.text).replace(ANSWER, answer.strip("()"))
        group = beat.group if beat is not None and line.to == GROUP else None
        spoken = Spoken(
            number=len(self.spoken),
            id=line.id + suffix,
            who=self.scenario.coach if line.who == COACH else line.who,
            text=text,
            duration=speaking_time(text),
            act=line.act,
            to=line.to,
            mood=line.mood,
            gaze=line.gaze,
            gesture=line.gesture,
            masks=self.slots.masks(line.if_),
            via=line.via or self._via(line, beat),
            group=group.members if group is not None else (),
            open=group is not None and group.open,
            amount=line.amount,
            posture=line.posture,
        )
        self.spoken[spoken.id] = spoken
        return spoken

    def _via(self, line: Line, beat: Beat | None) -> Channel:
        """Over the phone where the beat is a call; but the coach is in the room."""
        beside = line.who in (COACH, self.scenario.coach)
        return Channel.ROOM if beat is None or beside else beat.via

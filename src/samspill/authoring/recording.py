"""Writing a run down, reading it back, and running it again to see whether anything has changed."""

from collections.abc import Iterable
from hashlib import sha256
from typing import TypeVar

import msgspec

from samspill.model.outputs import AnyOutput
from samspill.model.pack import Pack
from samspill.model.recording import FORMAT, RecordedTurn, Recording, RecordingEnd, RecordingHead
from samspill.model.run import RunHeader
from samspill.scenario import ENGINE_VERSION, Turn, compile_script, perform

from .telling import deed, told

T = TypeVar("T")
LARGEST = 5_000_000
"""Characters of a recording; a run of an hour has about a tenth of that."""


class BadRecording(ValueError):
    """A text is not a whole recording; the message says which line, and what was expected there."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")


class Difference(msgspec.Struct, frozen=True):
    """The first turn that went another way. With the same words in both, only stage directions or times differ."""

    turn: int
    event: str
    expected: tuple[str, ...]
    found: tuple[str, ...]


class Replayed(msgspec.Struct, frozen=True):
    """What running it again showed; ``notes`` say what is not as it was then, even where it changed nothing."""

    turns: int
    difference: Difference | None
    notes: tuple[str, ...]


def recorded(header: RunHeader, turns: Iterable[Turn]) -> Recording:
    """The turns of a run, written down."""
    return Recording(header, tuple(RecordedTurn(t.event, _digest(t.outputs), told(t.outputs)) for t in turns))


def write_recording(recording: Recording) -> str:
    """The text of a ``run/1`` file."""
    end = RecordingEnd(len(recording.turns), _whole(recording.turns))
    lines = (RecordingHead(FORMAT, recording.header), *recording.turns, end)
    return "".join(msgspec.json.encode(line).decode() + "\n" for line in lines)


def read_recording(text: str) -> Recording:
    """The recording in ``text``; raises ``BadRecording``."""
    if len(text) > LARGEST:
        raise BadRecording(1, f"the file has more than {LARGEST:,} characters, which no run has")
    lines = text.splitlines()
    head = _line(lines[0] if lines else "", 1, RecordingHead)
    if head.format != FORMAT:
        raise BadRecording(1, f"the format is {head.format}; expected {FORMAT}")
    if len(lines) < 3:
        raise BadRecording(len(lines), "the file ends before the run does")
    turns = tuple(_line(line, number, RecordedTurn) for number, line in enumerate(lines[1:-1], 2))
    end = _line(lines[-1], len(lines), RecordingEnd)
    if (end.turns, end.digest) != (len(turns), _whole(turns)):
        raise BadRecording(len(lines), "the digest does not fit the lines before it: lines are missing or were changed")
    if turns[0].event is not None or any(turn.event is None for turn in turns[1:]):
        raise BadRecording(2, "the first turn is the beginning and has no event; every other one has")
    return Recording(head.header, turns)


def replay(pack: Pack, recording: Recording) -> Replayed:
    """Run it again with ``pack`` as it is here; the scenario must be in it (see ``missing``)."""
    header = recording.header
    script = compile_script(pack.scenarios[header.scenario], header, pack.layouts)
    events = tuple(turn.event for turn in recording.turns if turn.event is not None)
    difference = None
    for number, (then, now) in enumerate(zip(recording.turns, perform(script, events), strict=True)):
        if then.digest != _digest(now.outputs):
            difference = Difference(number, deed(now.event), then.shown, told(now.outputs))
            break
    return Replayed(len(recording.turns), difference, tuple(_notes(pack, header)))


def missing(pack: Pack, recording: Recording) -> str | None:
    """Why the recording cannot be run here at all; ``None`` when it can."""
    header = recording.header
    if header.scenario not in pack.scenarios:
        return f"The run is of the scenario {header.scenario}, which the pack {pack.id} does not have."
    if header.level not in pack.scenarios[header.scenario].levels:
        return f"The run is at level {header.level}, which {header.scenario} does not have."
    return None


def _notes(pack: Pack, header: RunHeader) -> Iterable[str]:
    if header.engine != ENGINE_VERSION:
        yield f"Recorded with engine {header.engine}; here is {ENGINE_VERSION}."
    if header.pack != pack.id:
        yield f"Recorded with the pack {header.pack}; here is {pack.id}."
    elif header.pack_digest != pack.digest:
        yield f"The scenarios of the pack {pack.id} have been changed since."


def _digest(outputs: tuple[AnyOutput, ...]) -> str:
    return sha256(msgspec.json.encode(outputs)).hexdigest()


def _whole(turns: tuple[RecordedTurn, ...]) -> str:
    return sha256("".join(turn.digest for turn in turns).encode()).hexdigest()


def _line(text: str, number: int, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as broken:
        raise BadRecording(number, f"this is not a line of a recording ({broken})") from None

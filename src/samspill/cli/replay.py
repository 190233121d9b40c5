"""``samspill replay``: run a recorded run again."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from samspill.authoring.recording import BadRecording, Difference, missing, read_recording
from samspill.authoring.recording import replay as run_again

from .plain import escape
from .reading import text_of
from .refusing import refused
from .usable import usable_pack

_MOST = 8
"""Lines of each side that are shown around the first difference."""


def replay(
    run: Annotated[Path, typer.Argument(help="A file made with: samspill play … --record FILE")],
    pack: Annotated[Path | None, typer.Option(help="The pack's folder.", show_default="the one that ships")] = None,
) -> None:
    """Run a recorded run again and say where it differs; exit status 1 when it does."""
    try:
        recording = read_recording(text_of(run))
    except BadRecording as bad:
        raise refused(f"{run}, {bad}.") from None
    found = usable_pack(pack, recording.header.scenario)
    reason = missing(found, recording)
    if reason is not None:
        raise refused(reason)
    replayed = run_again(found, recording)
    console = Console(highlight=False, soft_wrap=True)
    for note in replayed.notes:
        console.print(escape(note), style="dim")
    if replayed.difference is None:
        console.print(f"The same: all {replayed.turns} turns gave what they gave then.")
        return
    _print(console, replayed.difference, replayed.turns)
    raise typer.Exit(1)


def _print(console: Console, difference: Difference, turns: int) -> None:
    console.print(f"[red]Differs[/] at turn {difference.turn} of {turns - 1}: {escape(difference.event)}")
    if difference.expected == difference.found:
        console.print("  The words are the same; times, gaze, faces or gestures are not.")
        return
    same = 0
    for then, now in zip(difference.expected, difference.found, strict=False):
        if then != now:
            break
        same += 1
    for name, lines in (("then", difference.expected[same:]), ("now", difference.found[same:])):
        shown = [*lines[:_MOST], *(["…"] if len(lines) > _MOST else [])]
        for line in shown or ["nothing more"]:
            console.print(f"  {name:<5} {escape(line)}")

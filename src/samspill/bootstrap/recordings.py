"""The folder of recorded lines, for a command that needs no clinic."""

import os
from collections.abc import Mapping
from pathlib import Path

from samspill.adapters.voice import RecordedLines
from samspill.app.ports.recordings import Recordings


def open_recordings(folder: Path | None, environment: Mapping[str, str] | None = None) -> Recordings | None:
    """The folder that was named, else the one in ``SAMSPILL_RECORDINGS``; ``None`` where there is neither."""
    set_to = (os.environ if environment is None else environment).get("SAMSPILL_RECORDINGS")
    if folder is None and not set_to:
        return None
    return RecordedLines(folder or Path(str(set_to)))

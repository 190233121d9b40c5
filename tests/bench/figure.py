"""One measured figure, what it is held against, and the file it is kept in."""

import json
import platform
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

OUT = Path(__file__).resolve().parents[2] / "build" / "bench"


@dataclass(frozen=True)
class Figure:
    """A figure with its unit and target; ``peers`` were measured in the same run, ``ratio`` is to the best of them."""

    id: str
    what: str
    figure: float
    unit: str
    target: str
    holds: bool
    command: str
    peers: dict[str, float] = field(default_factory=dict)
    ratio: float | None = None
    parts: dict[str, float] = field(default_factory=dict)

    def keep(self) -> Path:
        """Write the figure to ``build/bench/<id>.json``."""
        OUT.mkdir(parents=True, exist_ok=True)
        path = OUT / f"{self.id}.json"
        stamped = {
            **asdict(self),
            "machine": platform.platform(),
            "date": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        path.write_text(json.dumps(stamped, indent=1) + "\n", encoding="utf-8")
        return path

"""What can be set from outside, and what is wrong with it, said all at once."""

import os
import socket
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from rapidfuzz import process

PREFIX = "SAMSPILL_"
NOT_OURS = frozenset({"ANNY_WHEEL", "FUZZ", "TEST_CHROMIUM", "TEST_POSTGRES_URL"})
"""Names with our prefix that tests and builds read, and no clinic does."""
_NEAR = 80
"""From this likeness on (0-100) an unknown name is taken for a slip; others may be for somebody else."""


class WrongSetting(ValueError):
    """A setting in the environment cannot be used; the message says which, and what was expected."""


class _Expected(ValueError):
    """Something else was expected: what, in words."""


Reader = Callable[[str], Any]


def yes_or_no(value: str) -> bool:
    """``yes`` or ``no``, and how programs write them."""
    words = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
    if value.strip().lower() not in words:
        raise _Expected("yes or no")
    return words[value.strip().lower()]


def number(least: int, most: int, of: str = "a whole number") -> Reader:
    """A whole number from ``least`` to ``most``."""

    def read(value: str) -> int:
        if not (value.isascii() and value.isdigit() and least <= int(value[:6]) <= most):
            raise _Expected(f"{of}, {least} to {most}")
        return int(value)

    return read


def _packs() -> Path:
    """Where the packs of this installation are: in the wheel, or in the repository beside ``src``."""
    inside = Path(__file__).parents[1] / "content"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "content"


PACKS = _packs()
"""The packs that ship."""


@dataclass(frozen=True)
class Settings:
    """What can be set from outside, each by the environment variable ``SAMSPILL_`` and its name.

    ``data`` holds the database, its key, the speech, and which packs were proven.
    ``database_url`` is empty for an SQLite file in ``data``.
    ``anchors`` is the folder outside the database where the state of the audit log is kept; without it ``anchors`` in
    ``data``. ``backups`` is the folder of the daily backups; without it ``daily-backups`` in ``data``. ``voice`` is
    ``espeak`` or ``silent``; empty means espeak where it is installed. ``recordings`` is the folder of recorded lines,
    ``voice_commands`` the file that says which commands speak for whom.
    """

    data: Path = Path("var")
    database_url: str = ""
    packs: Path = PACKS
    demo: bool = False
    secure_cookies: bool = False
    node: str = field(default_factory=socket.gethostname)
    time_zone: str = "Europe/Oslo"
    voice: str = ""
    recordings: Path | None = None
    voice_commands: Path | None = None
    idle_minutes: int = 15
    second_step: bool = False
    backups: Path | None = None
    backups_kept: int = 7
    keep_record_years: int = 10
    keep_events_years: int = 3
    keep_sign_ins_days: int = 90
    anchors: Path | None = None
    oidc_issuer: str = ""
    oidc_client: str = ""
    oidc_secret: str = field(default="", repr=False)
    oidc_name: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None, *, demo: bool | None = None) -> "Settings":
        """The settings in ``SAMSPILL_DATA``, ``SAMSPILL_DATABASE_URL`` and so on; one that is empty is not set.

        Raises ``WrongSetting`` with everything that is wrong, and with what a name that is nearly a setting's was meant
        to be: one that is not understood would leave a clinic as if nobody had set it.
        """
        given = _ours(os.environ if environment is None else environment)
        wrong = [*_slips(given)]
        found: dict[str, Any] = {}
        for one in fields(cls):
            try:
                if given.get(one.name):
                    found[one.name] = READERS.get(one.name, str)(given[one.name])
            except _Expected as expected:
                wrong.append(f"{PREFIX}{one.name.upper()} is '{given[one.name]}'; expected {expected}")
        if wrong:
            raise WrongSetting("\n".join(wrong))
        return cls(**found if demo is None else {**found, "demo": demo})

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{(self.data / 'samspill.db').absolute()}"

    @property
    def key(self) -> Path:
        """The file with the clinic's key."""
        return self.data / "samspill.key"


READERS: Mapping[str, Reader] = {
    **dict.fromkeys(("data", "packs", "recordings", "voice_commands", "backups", "anchors"), Path),
    **dict.fromkeys(("demo", "secure_cookies", "second_step"), yes_or_no),
    "idle_minutes": number(1, 240, "a number of minutes"),
    "backups_kept": number(0, 365),
    "keep_record_years": number(1, 120),
    "keep_events_years": number(1, 120),
    "keep_sign_ins_days": number(1, 3650),
}
"""How what is set is read, where it is not taken as it stands."""


def _ours(environment: Mapping[str, str]) -> dict[str, str]:
    ours = {name: set_to for name, set_to in environment.items() if name.startswith(PREFIX)}
    return {name.removeprefix(PREFIX).lower(): set_to for name, set_to in ours.items()}


def _slips(given: Mapping[str, str]) -> Iterator[str]:
    known = {one.name for one in fields(Settings)}
    for name in sorted(given.keys() - known - {other.lower() for other in NOT_OURS}):
        near = process.extractOne(name, known, score_cutoff=_NEAR)
        if near is not None:
            yield f"{PREFIX}{name.upper()} is not a setting; did you mean {PREFIX}{near[0].upper()}?"

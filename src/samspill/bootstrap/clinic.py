"""Put a clinic together."""

import gc
import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from samspill.adapters.anchors import FolderAnchors
from samspill.adapters.certificate import own_address, own_certificate
from samspill.adapters.chance import SystemChance
from samspill.adapters.clock import SystemClock
from samspill.adapters.cores import over_cores
from samspill.adapters.credentials import ArgonCredentials
from samspill.adapters.ledger import FolderLedger
from samspill.adapters.machine import ThisMachine
from samspill.adapters.packs import KeptProofs, PackDesk, PackFolder
from samspill.adapters.passkeys import WebAuthnPasskeys
from samspill.adapters.press import TypstPress
from samspill.adapters.sql import CannotOpen, open_store
from samspill.adapters.sql.backups import BackupFolder, copier_for
from samspill.adapters.study_codes import KeyedStudyCodes
from samspill.adapters.voice import (
    CommandVoices,
    KeptVoice,
    RecordedLines,
    SilentVoice,
    WorkerProcess,
    WrongCommands,
    read_commands,
    voice_is_installed,
)
from samspill.app.clinic import Clinic
from samspill.app.erasing import forget_again
from samspill.app.library import Library, UnusablePack, open_library
from samspill.app.live.host import LiveHost
from samspill.app.ports.anchors import Anchors
from samspill.app.ports.outside import OutsideSignIn
from samspill.app.ports.store import Store
from samspill.app.ports.voice import Voice
from samspill.app.previews.host import PreviewHost
from samspill.app.records.retention import KeepTimes
from samspill.app.rules import Rules
from samspill.app.workshop.workshop import Workshop

__all__ = [
    "CannotOpen",
    "Settings",
    "UnusablePack",
    "WrongSetting",
    "open_backups",
    "open_clinic",
    "open_log",
    "open_records",
    "own_address",
    "own_certificate",
]


_LONGEST_IDLE = 240
_OIDC = ("oidc_issuer", "oidc_client", "oidc_secret", "oidc_name")


class WrongSetting(ValueError):
    """A setting in the environment cannot be used; the message says which, and what was expected."""


def _packs() -> Path:
    """Where the packs of this installation are: in the wheel, or in the repository beside ``src``."""
    inside = Path(__file__).parents[1] / "content"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "content"


@dataclass(frozen=True)
class Settings:
    """What can be set from outside, each by the environment variable ``SAMSPILL_`` and its name.

    ``data`` holds the database, its key, the speech, and which packs were proven.
    ``database_url`` is empty for an SQLite file in ``data``.
    ``anchors`` is the folder outside the database where the state of the audit log is kept; empty means ``anchors`` in
    ``data``. ``backups`` is the folder of the daily backups; empty means ``daily-backups`` in ``data``. ``voice`` is
    ``espeak`` or ``silent``; empty means espeak where it is installed. ``recordings`` is the folder of recorded lines,
    ``voice_commands`` the file that says which commands speak for whom.
    """

    data: Path = Path("var")
    database_url: str = ""
    packs: Path = field(default_factory=_packs)
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
        """The settings in ``SAMSPILL_DATA``, ``SAMSPILL_DATABASE_URL`` and so on; raises ``WrongSetting``."""
        given = {
            name.removeprefix("SAMSPILL_").lower(): value
            for name, value in (os.environ if environment is None else environment).items()
            if name.startswith("SAMSPILL_")
        }
        plain = cls()
        return cls(
            data=Path(given.get("data", plain.data)),
            database_url=given.get("database_url", plain.database_url),
            packs=Path(given.get("packs", plain.packs)),
            demo=_yes("demo", given.get("demo", "no")) if demo is None else demo,
            secure_cookies=_yes("secure_cookies", given.get("secure_cookies", "no")),
            node=given.get("node", plain.node),
            time_zone=given.get("time_zone", plain.time_zone),
            voice=given.get("voice", plain.voice),
            recordings=Path(given["recordings"]) if given.get("recordings") else None,
            voice_commands=Path(given["voice_commands"]) if given.get("voice_commands") else None,
            idle_minutes=_minutes("idle_minutes", given.get("idle_minutes", str(plain.idle_minutes))),
            second_step=_yes("second_step", given.get("second_step", "no")),
            backups=Path(given["backups"]) if given.get("backups") else None,
            backups_kept=_number("backups_kept", given, plain.backups_kept, 365, least=0),
            keep_record_years=_number("keep_record_years", given, plain.keep_record_years, 120),
            keep_events_years=_number("keep_events_years", given, plain.keep_events_years, 120),
            keep_sign_ins_days=_number("keep_sign_ins_days", given, plain.keep_sign_ins_days, 3650),
            anchors=Path(given["anchors"]) if given.get("anchors") else None,
            **{name: given[name] for name in _OIDC if name in given},
        )

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{(self.data / 'samspill.db').absolute()}"

    @property
    def key(self) -> Path:
        """The file with the clinic's key."""
        return self.data / "samspill.key"


def open_clinic(
    settings: Settings, authored: Path | None = None, *, pace: int = 1, library: Library | None = None
) -> Clinic:
    """A clinic that works; close it with ``Clinic.close``.

    ``authored`` is the folder of a pack that is being written: its library can be looked at, previewed and edited.
    Sessions go on with the pack that ships. ``pace`` hurries the runs of those who are made up, and nobody else's.
    With ``library`` what ships is not read anew: it was opened before, for another clinic with the same packs.

    Raises ``CannotOpen`` (database), ``UnusablePack`` or ``WrongSetting``, each with what to do.
    """
    zone = _zone(settings.time_zone)
    packs, clock = PackFolder(settings.packs, authored, _packs()), SystemClock()
    proofs = settings.data / "proofs"
    proofs.mkdir(parents=True, exist_ok=True)
    library = library or open_library(packs, KeptProofs(proofs), over_cores)
    voice = _voice(settings)
    store = open_store(settings.database, settings.key)
    live = LiveHost(store, clock, library, voice, settings.node, pace)
    live.start()
    previews = PreviewHost(clock, voice)
    previews.start()
    gc.collect()
    gc.freeze()  # what stands here stays; to look through it again would hold live sessions up for 0.1 s each time
    credentials = ArgonCredentials()
    chance = SystemChance()
    workshop = _workshop(authored, settings, previews) if authored is not None else None
    ports = (store, clock, chance, credentials, packs, voice)
    rules = _rules(settings)
    rest = (zone, settings.demo, workshop, rules, TypstPress(), _anchors(settings))
    ways_in = (_outside(settings), WebAuthnPasskeys())
    machine, ledger, backups = _around(settings)
    last = (_recordings(settings), _study_codes(settings))
    clinic = Clinic(*ports, library, live, previews, *rest, *ways_in, machine, ledger, backups, *last)
    forget_again(clinic)
    return clinic


def open_records(settings: Settings) -> Clinic:
    """What a clinic keeps, to look at while its server runs or not: nothing goes on here, and nothing is made.

    Raises as ``open_clinic`` does, and ``CannotOpen`` where there are no records yet.
    """
    _need_records(settings)
    packs, clock, voice = PackFolder(settings.packs, behind=_packs()), SystemClock(), SilentVoice()
    library = open_library(packs, KeptProofs(settings.data / "proofs"), over_cores)
    store = open_store(settings.database, settings.key)
    live, previews = LiveHost(store, clock, library, voice, settings.node), PreviewHost(clock, voice)
    ports = (store, clock, SystemChance(), ArgonCredentials(), packs, voice)
    rest = (_zone(settings.time_zone), settings.demo, None, _rules(settings), None, _anchors(settings))
    machine, ledger, backups = _around(settings)
    recordings = _recordings(settings)
    kept = (None, None, machine, ledger, backups, recordings)  # nobody signs in here
    return Clinic(*ports, library, live, previews, *rest, *kept)


def open_log(settings: Settings) -> tuple[Store, Anchors]:
    """The store and the anchors alone, to see whether the audit log is whole; raises ``CannotOpen``."""
    _need_records(settings)
    return open_store(settings.database, settings.key), _anchors(settings)


def open_backups(settings: Settings) -> BackupFolder:
    """Where this clinic's backups lie, whether or not its database can be opened."""
    folder = settings.backups or settings.data / "daily-backups"
    copier = copier_for(settings.database, settings.key)
    return BackupFolder(folder, copier, settings.backups_kept, settings.data, settings.node)


def _around(settings: Settings) -> tuple[ThisMachine, FolderLedger, BackupFolder]:
    return _machine(settings), _ledger(settings), open_backups(settings)


def _need_records(settings: Settings) -> None:
    if not settings.database_url and not (settings.data / "samspill.db").exists():
        raise CannotOpen(
            f"There are no records in {settings.data.absolute()}: set SAMSPILL_DATA to the clinic's folder."
        )


def _anchors(settings: Settings) -> FolderAnchors:
    return FolderAnchors(_apart(settings), settings.node)


def _ledger(settings: Settings) -> FolderLedger:
    return FolderLedger(_apart(settings) / "erased")


def _apart(settings: Settings) -> Path:
    """The folder outside the database, for what has to outlive every backup of it."""
    return settings.anchors or settings.data / "anchors"


def _machine(settings: Settings) -> ThisMachine:
    commands = _commands(settings)
    speaks = settings.voice != "silent" and (commands is not None or voice_is_installed())
    return ThisMachine(settings.data, encrypted_file=not settings.database_url, speaks=speaks, anchors=_apart(settings))


def _workshop(folder: Path, settings: Settings, previews: PreviewHost) -> Workshop:
    workshop = Workshop(PackDesk(folder, settings.data / "backups"))
    workshop.on_change(lambda shelf: previews.renew(shelf.library))
    workshop.start()
    return workshop


def _voice(settings: Settings) -> Voice:
    if settings.voice not in {"", "espeak", "silent"}:
        raise WrongSetting(f"SAMSPILL_VOICE is '{settings.voice}'; expected espeak or silent")
    if settings.voice == "espeak" and not voice_is_installed():
        raise WrongSetting("SAMSPILL_VOICE is 'espeak', which is not installed: pip install 'samspill[voice]'")
    recordings, commands = _recordings(settings), _commands(settings)
    nothing = recordings is None and commands is None and not voice_is_installed()
    if settings.voice == "silent" or nothing:
        return SilentVoice()
    worker = WorkerProcess() if voice_is_installed() else None
    return KeptVoice(settings.data / "speech", worker, recordings, commands)


def _commands(settings: Settings) -> CommandVoices | None:
    if settings.voice_commands is None:
        return None
    try:
        return CommandVoices(read_commands(settings.voice_commands))
    except WrongCommands as wrong:
        raise WrongSetting(f"SAMSPILL_VOICE_COMMANDS: {wrong}") from None


def _recordings(settings: Settings) -> RecordedLines | None:
    return None if settings.recordings is None else RecordedLines(settings.recordings)


def _study_codes(settings: Settings) -> KeyedStudyCodes:
    return KeyedStudyCodes(bytes.fromhex(settings.key.read_text().strip()))


def _outside(settings: Settings) -> OutsideSignIn | None:
    """The sign-in service, if one is set; it must be reached safely, or be on this machine."""
    issuer, client = settings.oidc_issuer, settings.oidc_client
    if not issuer and not client:
        return None
    if not issuer.startswith(("https://", "http://127.0.0.1", "http://localhost")) or not client:
        raise WrongSetting("SAMSPILL_OIDC_ISSUER has to begin with https://, and SAMSPILL_OIDC_CLIENT be set too")
    try:
        from samspill.adapters.oidc import OidcSignIn  # noqa: PLC0415 - an extra, which not everyone installs
    except ImportError as missing:
        raise WrongSetting("SAMSPILL_OIDC_ISSUER is set: pip install 'samspill[oidc]'") from missing
    return OidcSignIn(settings.oidc_name or urlsplit(issuer).netloc, issuer, client, settings.oidc_secret)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as unknown:
        raise WrongSetting(f"SAMSPILL_TIME_ZONE is '{name}'; expected a name like Europe/Oslo") from unknown


def _minutes(name: str, value: str) -> int:
    if not (value.isascii() and value.isdigit() and 1 <= int(value[:6]) <= _LONGEST_IDLE):
        raise WrongSetting(f"SAMSPILL_{name.upper()} is '{value}'; expected a number of minutes, 1 to {_LONGEST_IDLE}")
    return int(value)


def _rules(settings: Settings) -> Rules:
    times = KeepTimes(settings.keep_record_years, settings.keep_events_years, settings.keep_sign_ins_days)
    return Rules(timedelta(minutes=settings.idle_minutes), settings.second_step, times)


def _number(name: str, given: Mapping[str, str], without: int, most: int, least: int = 1) -> int:
    value = given.get(name, str(without))
    if not (value.isascii() and value.isdigit() and least <= int(value[:6]) <= most):
        raise WrongSetting(f"SAMSPILL_{name.upper()} is '{value}'; expected a whole number, {least} to {most}")
    return int(value)


def _yes(name: str, value: str) -> bool:
    words = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False, "": False}
    if value.strip().lower() not in words:
        raise WrongSetting(f"SAMSPILL_{name.upper()} is '{value}'; expected yes or no")
    return words[value.strip().lower()]

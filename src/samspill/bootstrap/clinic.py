"""Put a clinic together."""

import gc
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
from samspill.adapters.voice import SilentVoice
from samspill.app.clinic import Clinic
from samspill.app.clinic.rules import Rules
from samspill.app.live.host import LiveHost
from samspill.app.packs.in_use import Library, UnusablePack, open_library
from samspill.app.packs.workshop.workshop import Workshop
from samspill.app.person.erasing import forget_again
from samspill.app.ports.anchors import Anchors
from samspill.app.ports.credentials import Credentials
from samspill.app.ports.outside import OutsideSignIn
from samspill.app.ports.store import Store
from samspill.app.ports.voice import Voice
from samspill.app.previews.host import PreviewHost
from samspill.app.records.retention import KeepTimes

from .settings import PACKS, Settings, WrongSetting
from .voices import recordings_for, speaks, voice_for

__all__ = [
    "CannotOpen",
    "UnusablePack",
    "open_backups",
    "open_clinic",
    "open_log",
    "open_records",
    "own_address",
    "own_certificate",
]


def open_clinic(
    settings: Settings,
    authored: Path | None = None,
    *,
    pace: int = 1,
    library: Library | None = None,
    credentials: Credentials | None = None,
) -> Clinic:
    """A clinic that works; close it with ``Clinic.close``.

    ``authored`` is the folder of a pack that is being written: its library can be looked at, previewed and edited.
    Sessions go on with the pack that ships. ``pace`` hurries the runs of those who are made up, and nobody else's.
    With ``library`` what ships is not read anew: it was opened before, for another clinic with the same packs.
    ``credentials`` keep passwords by other means than the ones that are slow on purpose, while a clinic is tried out.

    Raises ``CannotOpen`` (database), ``UnusablePack`` or ``WrongSetting``, each with what to do.
    """
    _zone(settings.time_zone)  # what is set wrong is said before anything is made
    voice, packs = voice_for(settings), PackFolder(settings.packs, authored, PACKS)
    (settings.data / "proofs").mkdir(parents=True, exist_ok=True)
    credentials = credentials or ArgonCredentials()
    clinic = _clinic(settings, packs, voice, credentials, library, pace, authored, _outside(settings))
    clinic.live.start()
    clinic.previews.start()
    gc.collect()
    gc.freeze()  # what stands here stays; to look through it again would hold live sessions up for 0.1 s each time
    forget_again(clinic)
    return clinic


def open_records(settings: Settings) -> Clinic:
    """What a clinic keeps, to look at while its server runs or not: nothing goes on here, and nothing is made.

    Raises as ``open_clinic`` does, and ``CannotOpen`` where there are no records yet.
    """
    _need_records(settings)
    return _clinic(settings, PackFolder(settings.packs, behind=PACKS), SilentVoice(), ArgonCredentials())


def open_log(settings: Settings) -> tuple[Store, Anchors]:
    """The store and the anchors alone, to see whether the audit log is whole; raises ``CannotOpen``."""
    _need_records(settings)
    return open_store(settings.database, settings.key), _anchors(settings)


def open_backups(settings: Settings) -> BackupFolder:
    """Where this clinic's backups lie, whether or not its database can be opened."""
    folder = settings.backups or settings.data / "daily-backups"
    copier = copier_for(settings.database, settings.key)
    return BackupFolder(folder, copier, settings.backups_kept, settings.data, settings.node)


def _clinic(
    settings: Settings,
    packs: PackFolder,
    voice: Voice,
    credentials: Credentials,
    library: Library | None = None,
    pace: int = 1,
    authored: Path | None = None,
    outside: OutsideSignIn | None = None,
) -> Clinic:
    clock, zone = SystemClock(), _zone(settings.time_zone)
    library = library or open_library(packs, KeptProofs(settings.data / "proofs"), over_cores)
    store, previews = open_store(settings.database, settings.key), PreviewHost(clock, voice)
    return Clinic(
        store=store,
        clock=clock,
        chance=SystemChance(),
        credentials=credentials,
        packs=packs,
        voice=voice,
        library=library,
        live=LiveHost(store, clock, library, voice, settings.node, pace),
        previews=previews,
        zone=zone,
        demo=settings.demo,
        workshop=_workshop(authored, settings, previews) if authored is not None else None,
        rules=_rules(settings),
        press=TypstPress(),
        anchors=_anchors(settings),
        outside=outside,
        passkeys=WebAuthnPasskeys(),
        machine=_machine(settings),
        ledger=FolderLedger(_apart(settings) / "erased"),
        backups=open_backups(settings),
        recordings=recordings_for(settings),
        study_codes=KeyedStudyCodes(bytes.fromhex(settings.key.read_text().strip())),
    )


def _need_records(settings: Settings) -> None:
    if not settings.database_url and not (settings.data / "samspill.db").exists():
        raise CannotOpen(
            f"There are no records in {settings.data.absolute()}: set SAMSPILL_DATA to the clinic's folder."
        )


def _anchors(settings: Settings) -> FolderAnchors:
    return FolderAnchors(_apart(settings), settings.node)


def _apart(settings: Settings) -> Path:
    """The folder outside the database, for what has to outlive every backup of it."""
    return settings.anchors or settings.data / "anchors"


def _machine(settings: Settings) -> ThisMachine:
    apart, encrypted = _apart(settings), not settings.database_url
    return ThisMachine(settings.data, encrypted_file=encrypted, speaks=speaks(settings), anchors=apart)


def _workshop(folder: Path, settings: Settings, previews: PreviewHost) -> Workshop:
    workshop = Workshop(PackDesk(folder, settings.data / "backups"), KeptProofs(settings.data / "proofs"))
    workshop.on_change(lambda shelf: previews.renew(shelf.library))
    workshop.start()
    return workshop


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


def _rules(settings: Settings) -> Rules:
    times = KeepTimes(settings.keep_record_years, settings.keep_events_years, settings.keep_sign_ins_days)
    return Rules(timedelta(minutes=settings.idle_minutes), settings.second_step, times)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as unknown:
        raise WrongSetting(f"SAMSPILL_TIME_ZONE is '{name}'; expected a name like Europe/Oslo") from unknown

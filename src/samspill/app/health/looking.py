"""How the house is: each thing with a plain sentence and, where something is not as it should be, how to mend it.

The page for the administrator and ``samspill doctor`` say the same, because both ask here.
"""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import NotKept
from samspill.app.records.sessions import SessionPhase
from samspill.model.words import Text

from .backups import (
    BACKUPS,
    BESIDE,
    BESIDE_MEND,
    NEVER_TRIED,
    SAME_DISK,
    TRIED,
    TRY_MEND,
    backup_finding,
    tried_finding,
)
from .finding import Finding, State
from .keep_times import KEEP_TIMES, keep_times_finding
from .recorded import RECORDED, recorded_finding

TIGHT, SCARCE = 5 * 10**9, 10**9
"""Bytes of room: so little is worth a thought, and so little is a danger."""
AHEAD = timedelta(minutes=5)
"""So far ahead of now nothing that is written down can be."""
EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
_log = logging.getLogger("samspill.health")


def health(clinic: Clinic, actor: Actor) -> tuple[Finding, ...]:
    """Everything, for someone who keeps the house running."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_HEALTH)
    return look_through(clinic)


def look_through(clinic: Clinic) -> tuple[Finding, ...]:
    """Everything, in the order it matters. A check that fails is a finding too, and hides no other."""
    return tuple(_safely(check, clinic) for check in _CHECKS)


def beside_the_records(clinic: Clinic) -> tuple[Finding, ...]:
    """What should lie apart from the records and does not, for whoever starts the server.

    It warns and does not refuse: a clinic that ran yesterday has to run today, also after a disk was lost at night, and
    whoever has one disk only is better off with a backup beside the records than with none.
    """
    found = []
    place = clinic.backups.place() if clinic.backups is not None else None
    if place is not None and place.most and (place.beside or place.same_disk):
        found.append(Finding(BACKUPS, State.CARE, BESIDE if place.beside else SAME_DISK, BESIDE_MEND))
    if clinic.machine is not None and clinic.anchors is not None and clinic.machine.anchors().beside:
        found.append(Finding(_ANCHORS, State.CARE, _ANCHORS_BESIDE, _ANCHORS_BESIDE_MEND))
    return tuple(found)


def _safely(check: Callable[[Clinic], Finding], clinic: Clinic) -> Finding:
    try:
        return check(clinic)
    except Exception:
        _log.exception("a check of the house's health failed")
        what = _NAMES[check]
        return Finding(what, State.WRONG, _FAILED, _FAILED_MEND)


def _database(clinic: Clinic) -> Finding:
    try:
        with clinic.store.begin() as unit:
            members = len(unit.staff.members())
    except NotKept:
        return Finding(_DATABASE, State.WRONG, _CANNOT_WRITE, _CANNOT_WRITE_MEND)
    return Finding(
        _DATABASE, State.WELL, Text(nb=f"Svarer. {members} kan logge inn.", en=f"It answers. {members} can sign in.")
    )


def _room(clinic: Clinic) -> Finding:
    if clinic.machine is None:
        return _not_looked_at(_ROOM)
    free = clinic.machine.free_bytes()
    says = Text(nb=f"{free / 10**9:.1f} GB ledig.", en=f"{free / 10**9:.1f} GB free.")
    state = State.WELL if free >= TIGHT else State.CARE if free >= SCARCE else State.WRONG
    return Finding(_ROOM, state, says, None if state is State.WELL else _ROOM_MEND)


def _key(clinic: Clinic) -> Finding:
    if clinic.machine is None:
        return _not_looked_at(_KEY)
    key = clinic.machine.key()
    if key is None:
        return Finding(_KEY, State.WELL, _SERVER_KEEPS)
    if not key.there:
        return Finding(_KEY, State.WRONG, _KEY_GONE, _KEY_GONE_MEND)
    if key.open_to_others:
        return Finding(_KEY, State.WRONG, _KEY_OPEN, _KEY_OPEN_MEND)
    return Finding(_KEY, State.WELL, _KEY_WELL)


def _backups(clinic: Clinic) -> Finding:
    if clinic.backups is None:
        return Finding(BACKUPS, State.CARE, _NO_BACKUPS, _BACKUPS_MEND)
    return backup_finding(clinic.backups, clinic.clock.now(), clinic.zone)


def _tried(clinic: Clinic) -> Finding:
    if clinic.backups is None:
        return Finding(TRIED, State.CARE, NEVER_TRIED, TRY_MEND)
    return tried_finding(clinic.backups, clinic.clock.now(), clinic.zone)


def _anchors(clinic: Clinic) -> Finding:
    if clinic.machine is None:
        return _not_looked_at(_ANCHORS)
    if clinic.anchors is None:
        return Finding(_ANCHORS, State.CARE, _NO_ANCHORS, _ANCHORS_BESIDE_MEND)
    place = clinic.machine.anchors()
    with clinic.store.look() as unit:
        last = unit.audit.last()
    kept = max((anchor.seq for _, anchor in clinic.anchors.kept()), default=0)
    if last is not None and kept < last.seq and clinic.clock.now() - last.at > AHEAD:
        return Finding(_ANCHORS, State.WRONG, _ANCHORS_BEHIND, _anchors_mend(place.folder))
    if place.beside:
        return Finding(_ANCHORS, State.CARE, _ANCHORS_BESIDE, _ANCHORS_BESIDE_MEND)
    if place.same_disk:
        return Finding(_ANCHORS, State.WELL, _ANCHORS_SAME_DISK)
    return Finding(_ANCHORS, State.WELL, _ANCHORS_APART)


def _clock(clinic: Clinic) -> Finding:
    now = clinic.clock.now()
    with clinic.store.look() as unit:
        last = unit.audit.last()
    if now < EARLIEST or (last is not None and last.at > now + AHEAD):
        return Finding(_CLOCK, State.WRONG, _CLOCK_BACK, _CLOCK_MEND)
    shown = f"{now.astimezone(clinic.zone):%d.%m.%Y %H:%M}"
    return Finding(_CLOCK, State.WELL, Text(nb=f"Klokka er {shown} her.", en=f"It is {shown} here."))


def _voice(clinic: Clinic) -> Finding:
    if clinic.machine is None:
        return _not_looked_at(_VOICE)
    return (
        Finding(_VOICE, State.WELL, _SPEAKS)
        if clinic.machine.speaks()
        else Finding(_VOICE, State.CARE, _SILENT, _SILENT_MEND)
    )


def _sessions(clinic: Clinic) -> Finding:
    with clinic.store.look() as unit:
        opened = [session for member in unit.staff.members() for session in unit.sessions.open_with(member.id)]
    running = sum(session.phase is SessionPhase.RUNNING for session in opened)
    return Finding(_SESSIONS, State.WELL, _how_many(len(opened), running), _WAIT if running else None)


def _how_many(opened: int, running: int) -> Text:
    if not opened:
        return Text(nb="Ingen timer er åpne.", en="No session is open.")
    nb, en = (
        ("1 time er åpen", "1 session is open")
        if opened == 1
        else (f"{opened} timer er åpne", f"{opened} sessions are open")
    )
    if not running:
        return Text(nb=f"{nb}. Ingen øver nå.", en=f"{en}. Nobody is practising now.")
    if opened == 1:
        return Text(nb=f"{nb}. Noen øver nå.", en=f"{en}. Somebody is practising now.")
    return Text(
        nb=f"{nb}. I {running} av dem øver noen nå.", en=f"{en}. In {running} of them somebody is practising now."
    )


def _versions(clinic: Clinic) -> Finding:
    if clinic.machine is None:
        return _not_looked_at(_VERSIONS)
    listed = ", ".join(f"{name} {version}" for name, version in clinic.machine.versions().items())
    return Finding(_VERSIONS, State.WELL, Text(nb=f"{listed}.", en=f"{listed}."))


def _anchors_mend(folder: str) -> Text:
    return Text(
        nb=f"Se om serveren kan skrive i {folder}, og om det er plass der.",
        en=f"See whether the server can write in {folder}, and whether there is room.",
    )


def _not_looked_at(what: Text) -> Finding:
    return Finding(what, State.CARE, Text(nb="Ikke undersøkt her.", en="Not looked at here."))


_DATABASE = Text(nb="Databasen", en="The database")
_ROOM = Text(nb="Plass på disken", en="Room on the disk")
_KEY = Text(nb="Nøkkelen", en="The key")
_ANCHORS = Text(nb="Ankrene til loggen", en="Anchors of the audit log")
_CLOCK = Text(nb="Klokka", en="The clock")
_VOICE = Text(nb="Stemmen", en="The voice")
_SESSIONS = Text(nb="Åpne timer", en="Open sessions")
_VERSIONS = Text(nb="Versjoner", en="Versions")
_NAMES: dict[Callable[[Clinic], Finding], Text] = {
    _database: _DATABASE,
    _room: _ROOM,
    _key: _KEY,
    _backups: BACKUPS,
    _tried: TRIED,
    keep_times_finding: KEEP_TIMES,
    _anchors: _ANCHORS,
    _clock: _CLOCK,
    _voice: _VOICE,
    recorded_finding: RECORDED,
    _sessions: _SESSIONS,
    _versions: _VERSIONS,
}
_CHECKS = tuple(_NAMES)
_CANNOT_WRITE = Text(
    nb="Svarer, men kan ikke skrives i. Ingenting lagres.", en="It answers, but cannot be written. Nothing is saved."
)
_CANNOT_WRITE_MEND = Text(
    nb="Se om disken er full eller bare kan leses, og om serveren eier datamappen.",
    en="See whether the disk is full or can only be read, and whether the server owns the data folder.",
)
_FAILED = Text(nb="Det kunne ikke undersøkes.", en="It could not be looked at.")
_FAILED_MEND = Text(
    nb="Se i loggen til serveren. Start den på nytt hvis ingen øver.",
    en="Look in the server's log. Start it again if nobody is practising.",
)
_ROOM_MEND = Text(
    nb="Rydd på disken, eller flytt datamappen til en større. Uten plass kan ingenting lagres.",
    en="Clear the disk, or move the data folder to a larger one. Without room nothing can be saved.",
)
_SERVER_KEEPS = Text(
    nb="Databasen er en server. Krypter disken den ligger på.",
    en="The database is a server. Encrypt the disk it lies on.",
)
_KEY_GONE = Text(nb="Nøkkelfilen er borte.", en="The key file is gone.")
_KEY_GONE_MEND = Text(
    nb="Legg kopien av samspill.key tilbake i datamappen nå, før serveren stoppes.",
    en="Put the copy of samspill.key back into the data folder now, before the server stops.",
)
_KEY_OPEN = Text(nb="Andre på denne maskinen kan lese nøkkelen.", en="Others on this machine can read the key.")
_KEY_OPEN_MEND = Text(nb="Kjør: chmod 600 samspill.key", en="Run: chmod 600 samspill.key")
_KEY_WELL = Text(
    nb="Er der, og bare serveren kan lese den. Ha en kopi et annet sted.",
    en="It is there, and only the server can read it. Keep a copy elsewhere.",
)
_NO_BACKUPS = Text(nb="Her tas ingen.", en="None are made here.")
_BACKUPS_MEND = Text(
    nb="Start serveren med samspill serve. Den tar en hver dag.",
    en="Start the server with samspill serve. It makes one each day.",
)
_NO_ANCHORS = Text(nb="Det er ingen.", en="There are none.")
_ANCHORS_BESIDE = Text(
    nb="Ligger sammen med databasen. Den som kan skrive loggen på nytt, kan skrive ankrene på nytt også.",
    en="They lie beside the database. Whoever can write the log anew can write the anchors anew too.",
)
_ANCHORS_BESIDE_MEND = Text(
    nb="La SAMSPILL_ANCHORS være en mappe på en annen disk, og flytt filene som er i anchors, dit.",
    en="Let SAMSPILL_ANCHORS be a folder on another disk, and move the files in anchors there.",
)
_ANCHORS_SAME_DISK = Text(
    nb="Ligger i en egen mappe, på samme disk som databasen. En annen disk er tryggere.",
    en="They lie in a folder of their own, on the same disk as the database. Another disk is safer.",
)
_ANCHORS_APART = Text(nb="Ligger på en annen disk enn databasen.", en="They lie on another disk than the database.")
_ANCHORS_BEHIND = Text(
    nb="De følger ikke loggen lenger. Kuttes slutten av loggen nå, oppdages det ikke.",
    en="They do not follow the log any more. If the log's end were cut off now, nobody would find out.",
)
_CLOCK_BACK = Text(
    nb="Klokka går feil: noe i loggen er skrevet senere enn nå.",
    en="The clock is wrong: something in the log was written later than now.",
)
_CLOCK_MEND = Text(
    nb="Still klokka og la maskinen hente tiden fra nettet. Engangskoder virker ikke før det.",
    en="Set the clock and let the machine fetch the time from the network. One-time codes fail until then.",
)
_SPEAKS = Text(nb="Tale kan lages.", en="Speech can be made.")
_SILENT = Text(nb="Ingen tale, bare tekst.", en="No speech, only captions.")
_SILENT_MEND = Text(nb="Kjør: pip install 'samspill[voice]'", en="Run: pip install 'samspill[voice]'")
_WAIT = Text(nb="Vent med omstart til ingen øver.", en="Wait with a restart until nobody is practising.")

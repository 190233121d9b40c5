"""What the machine has: room on the disk, the key, the clock, a voice, and which versions."""

from datetime import UTC, datetime, timedelta

from samspill.app.clinic import Clinic
from samspill.model.words import Text

from .finding import Finding, State, not_looked_at

TIGHT, SCARCE = 5 * 10**9, 10**9
"""Bytes of room: so little is worth a thought, and so little is a danger."""
AHEAD = timedelta(minutes=5)
"""So far ahead of now nothing that is written down can be."""
EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)

ROOM = Text(nb="Plass på disken", en="Room on the disk")
KEY = Text(nb="Nøkkelen", en="The key")
CLOCK = Text(nb="Klokka", en="The clock")
VOICE = Text(nb="Stemmen", en="The voice")
VERSIONS = Text(nb="Versjoner", en="Versions")


def room_finding(clinic: Clinic) -> Finding:
    """How much room there is on the disk."""
    if clinic.machine is None:
        return not_looked_at(ROOM)
    free = clinic.machine.free_bytes()
    says = Text(nb=f"{free / 10**9:.1f} GB ledig.", en=f"{free / 10**9:.1f} GB free.")
    state = State.WELL if free >= TIGHT else State.CARE if free >= SCARCE else State.WRONG
    return Finding(ROOM, state, says, None if state is State.WELL else _ROOM_MEND)


def key_finding(clinic: Clinic) -> Finding:
    """Whether the clinic's key is there, and nobody else can read it."""
    if clinic.machine is None:
        return not_looked_at(KEY)
    key = clinic.machine.key()
    if key is None:
        return Finding(KEY, State.WELL, _SERVER_KEEPS)
    if not key.there:
        return Finding(KEY, State.WRONG, _KEY_GONE, _KEY_GONE_MEND)
    if key.open_to_others:
        return Finding(KEY, State.WRONG, _KEY_OPEN, _KEY_OPEN_MEND)
    return Finding(KEY, State.WELL, _KEY_WELL)


def clock_finding(clinic: Clinic) -> Finding:
    """Whether the clock is right, as far as the audit log can tell."""
    now = clinic.clock.now()
    with clinic.store.look() as unit:
        last = unit.audit.last()
    if now < EARLIEST or (last is not None and last.at > now + AHEAD):
        return Finding(CLOCK, State.WRONG, _CLOCK_BACK, _CLOCK_MEND)
    shown = f"{now.astimezone(clinic.zone):%d.%m.%Y %H:%M}"
    return Finding(CLOCK, State.WELL, Text(nb=f"Klokka er {shown} her.", en=f"It is {shown} here."))


def voice_finding(clinic: Clinic) -> Finding:
    """Whether lines can be spoken."""
    if clinic.machine is None:
        return not_looked_at(VOICE)
    return (
        Finding(VOICE, State.WELL, _SPEAKS)
        if clinic.machine.speaks()
        else Finding(VOICE, State.CARE, _SILENT, _SILENT_MEND)
    )


def versions_finding(clinic: Clinic) -> Finding:
    """Which versions run here."""
    if clinic.machine is None:
        return not_looked_at(VERSIONS)
    listed = ", ".join(f"{name} {version}" for name, version in clinic.machine.versions().items())
    return Finding(VERSIONS, State.WELL, Text(nb=f"{listed}.", en=f"{listed}."))


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

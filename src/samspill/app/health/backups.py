"""How the backups are: the last good one and its age, where they lie, and when somebody last tried one."""

from datetime import datetime, timedelta, tzinfo

from samspill.app.clinic import Clinic
from samspill.app.ports.backups import Backups
from samspill.app.records.backups import BackupFailure, KeptBackup
from samspill.model.words import Text

from .finding import Finding, State

LATE, MISSING = timedelta(hours=26), timedelta(days=3)
"""An older last backup is worth a look; a much older one is a danger."""
TRY_EVERY = timedelta(days=31)

BACKUPS = Text(nb="Sikkerhetskopier", en="Backups")
TRIED = Text(nb="Prøvd sikkerhetskopi", en="A tried backup")
NEVER_TRIED = Text(nb="Ingen har prøvd å legge en tilbake.", en="Nobody has tried to put one back.")
TRY_MEND = Text(
    nb="Kjør en gang i måneden: samspill restore KOPIEN --try. Den rører ikke klinikken.",
    en="Run once a month: samspill restore THE-BACKUP --try. It leaves the clinic alone.",
)


def backups_finding(clinic: Clinic) -> Finding:
    """The last good backup, its age, and what stands in the way of the next."""
    if clinic.backups is None:
        return Finding(BACKUPS, State.CARE, _NO_BACKUPS, _NO_BACKUPS_MEND)
    return backup_finding(clinic.backups, clinic.clock.now(), clinic.zone)


def trial_finding(clinic: Clinic) -> Finding:
    """When somebody last tried to put a backup back."""
    if clinic.backups is None:
        return Finding(TRIED, State.CARE, NEVER_TRIED, TRY_MEND)
    return tried_finding(clinic.backups, clinic.clock.now(), clinic.zone)


def backup_finding(backups: Backups, now: datetime, zone: tzinfo) -> Finding:
    """The same of a folder of backups, at a moment."""
    kept, place, failed = backups.kept(), backups.place(), backups.failure()
    if place.most == 0:
        return Finding(BACKUPS, State.CARE, _OFF, _OFF_MEND)
    if failed is not None and (not kept or failed.at > kept[0].note.made_at):
        return Finding(BACKUPS, State.WRONG, _failed(failed, kept, zone), _FAILED_MEND)
    if not kept:
        return Finding(BACKUPS, State.CARE, _NONE_YET, _NONE_YET_MEND)
    age = now - kept[0].note.made_at
    if age > LATE:
        return Finding(BACKUPS, State.WRONG if age > MISSING else State.CARE, _last(kept, now, zone), _LATE_MEND)
    if place.beside or place.same_disk:
        where = BESIDE if place.beside else SAME_DISK
        return Finding(BACKUPS, State.CARE, _and(_last(kept, now, zone), where), BESIDE_MEND)
    return Finding(BACKUPS, State.WELL, _last(kept, now, zone))


def tried_finding(backups: Backups, now: datetime, zone: tzinfo) -> Finding:
    """The same of a folder of backups, at a moment."""
    tried = backups.tried()
    if tried is None:
        return Finding(TRIED, State.CARE, NEVER_TRIED, TRY_MEND)
    day = f"{tried.astimezone(zone):%d.%m.%Y}"
    says = Text(nb=f"Prøvd {day}, og den lot seg åpne.", en=f"Tried on {day}, and it opened.")
    old = now - tried > TRY_EVERY
    return Finding(TRIED, State.CARE if old else State.WELL, says, TRY_MEND if old else None)


def _last(kept: tuple[KeptBackup, ...], now: datetime, zone: tzinfo) -> Text:
    made, size, many = kept[0].note.made_at, f"{kept[0].size / 10**6:.1f} MB", len(kept)
    when, hours = _shown(made, zone), max(0, round((now - made).total_seconds() / 3600))
    return Text(
        nb=f"Den siste er fra {when}, {hours} timer gammel, {size}, lest om igjen og hel. {many} er beholdt.",
        en=f"The last is from {when}, {hours} hours old, {size}, read again and whole. {many} are kept.",
    )


def _failed(failed: BackupFailure, kept: tuple[KeptBackup, ...], zone: tzinfo) -> Text:
    when, last = _shown(failed.at, zone), _shown(kept[0].note.made_at, zone) if kept else ""
    good = Text(nb=f"Den siste gode er fra {last}.", en=f"The last good one is from {last}.") if last else _NO_GOOD
    return Text(
        nb=f"Forsøket {when} gikk ikke. Det meldte: «{failed.said.nb}» {good.nb}",
        en=f"The try at {when} failed. It said: “{failed.said.en}” {good.en}",
    )


def _shown(moment: datetime, zone: tzinfo) -> str:
    return f"{moment.astimezone(zone):%d.%m.%Y %H:%M}"


def _and(one: Text, other: Text) -> Text:
    return Text(nb=f"{one.nb} {other.nb}", en=f"{one.en} {other.en}")


_NO_GOOD = Text(nb="Det er ingen god.", en="There is no good one.")
_OFF = Text(nb="Slått av: SAMSPILL_BACKUPS_KEPT er 0.", en="Turned off: SAMSPILL_BACKUPS_KEPT is 0.")
_OFF_MEND = Text(
    nb="Sett den til 7, eller se til at noe annet tar kopi hver dag.",
    en="Set it to 7, or see to it that something else makes a backup each day.",
)
_NONE_YET = Text(nb="Det er ingen ennå.", en="There is none yet.")
_NONE_YET_MEND = Text(
    nb="Serveren tar den første når ingen øver. Eller kjør: samspill backup",
    en="The server makes the first when nobody is practising. Or run: samspill backup",
)
_LATE_MEND = Text(
    nb="Se om serveren har vært på, og i loggen dens. Kjør: samspill backup",
    en="See whether the server has been on, and into its log. Run: samspill backup",
)
_FAILED_MEND = Text(
    nb="Gjør det som står, og kjør: samspill backup. Serveren prøver selv igjen hver time.",
    en="Do what it says, and run: samspill backup. The server itself tries again each hour.",
)
BESIDE = Text(nb="De ligger sammen med databasen.", en="They lie beside the database.")
SAME_DISK = Text(nb="De ligger på samme disk som databasen.", en="They lie on the same disk as the database.")
BESIDE_MEND = Text(
    nb="La SAMSPILL_BACKUPS være en mappe på en annen disk eller maskin. Nøklene skal ikke ligge der.",
    en="Let SAMSPILL_BACKUPS be a folder on another disk or machine. The keys do not belong there.",
)
_NO_BACKUPS = Text(nb="Her tas ingen.", en="None are made here.")
_NO_BACKUPS_MEND = Text(
    nb="Start serveren med samspill serve. Den tar en hver dag.",
    en="Start the server with samspill serve. It makes one each day.",
)

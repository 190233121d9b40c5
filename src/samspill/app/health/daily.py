"""What the server does by itself: a backup a day, and letting go of what is too old.

Neither is begun while somebody practises: both make a busy disk, and nobody in a headset should feel that.
"""

import logging
from datetime import date, datetime, timedelta
from threading import Event, Thread

from samspill.app.clinic import Clinic
from samspill.app.ports.backups import CannotBackUp
from samspill.app.records.backups import KeptBackup
from samspill.app.records.sessions import SessionPhase
from samspill.app.retention.letting_go import let_go_by_itself
from samspill.app.signing_in.tries import forget_old_tries

EVERY_SECONDS = 60.0
EVERY = timedelta(hours=24)
AGAIN = timedelta(hours=1)
"""So long after a try that failed it is tried again."""
LONGEST_WAIT = timedelta(hours=36)
"""A backup waits for nobody longer than this."""
SOON = timedelta(minutes=5)

_log = logging.getLogger("samspill.daily")


class Daily:
    """Looks every minute whether something is due, until closed."""

    def __init__(self, clinic: Clinic) -> None:
        self._clinic = clinic
        self._tried: datetime | None = None
        self._let_go_on: date | None = None
        self._forgot: datetime | None = None
        self._closed = Event()
        self._thread = Thread(target=self._run, name="samspill-daily", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def close(self) -> None:
        """End; a backup that is being made is finished first."""
        self._closed.set()
        if self._thread.is_alive():
            self._thread.join()

    def round(self) -> None:
        """Do what is due now. What fails is logged, stands on System health, and hides nothing else."""
        for job in (self._back_up, self._let_go, self._forget_tries):
            try:
                job()
            except CannotBackUp as failed:
                _log.error("the daily backup failed: %s", failed)
            except Exception:
                _log.exception("something the server does each day failed, and is tried again")

    def _run(self) -> None:
        while not self._closed.wait(EVERY_SECONDS):
            self.round()

    def _back_up(self) -> None:
        backups, now = self._clinic.backups, self._clinic.clock.now()
        if backups is None or backups.place().most == 0:
            return
        if not backup_due(next(iter(backups.kept()), None), self._tried, now, practising(self._clinic)):
            return
        self._tried = now
        backups.make(now)

    def _let_go(self) -> None:
        today = self._clinic.day(self._clinic.clock.now())
        if self._let_go_on != today and not practising(self._clinic):
            let_go_by_itself(self._clinic)
            self._let_go_on = today

    def _forget_tries(self) -> None:
        now = self._clinic.clock.now()
        if self._forgot is None or abs(now - self._forgot) >= AGAIN:
            forget_old_tries(self._clinic)
            self._forgot = now


def backup_due(newest: KeptBackup | None, tried: datetime | None, now: datetime, practising: bool) -> bool:
    """Whether a backup is wanted now. One from the future (the clock was set back since) counts as none."""
    if tried is not None and timedelta() <= now - tried < AGAIN:
        return False
    age = now - newest.note.made_at if newest is not None else None
    if age is None or age < -SOON:
        return not practising
    return age >= LONGEST_WAIT or (age >= EVERY and not practising)


def practising(clinic: Clinic) -> bool:
    """Whether somebody practises now."""
    with clinic.store.look() as unit:
        found = [session for member in unit.staff.members() for session in unit.sessions.open_with(member.id)]
    return any(session.phase is SessionPhase.RUNNING for session in found)

"""A live session that is meant to be killed: it sends events without end and prints what was acknowledged.

Run as ``python -m tests.stores.victim <folder>``. The folder holds the database, its key and nothing else.
"""

import sys
import time
from pathlib import Path

from samspill.adapters.clock import SystemClock
from samspill.adapters.sql import SqlStore, open_store
from samspill.adapters.voice import SilentVoice
from samspill.app.actor import Role
from samspill.app.live.feed import Ack
from samspill.app.live.host import LiveHost
from samspill.app.records.people import Participant
from samspill.app.records.sessions import Session, SessionPhase
from samspill.app.records.staff import StaffMember
from samspill.model.events import Rate, Resume
from samspill.model.ratings import RatingKind
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.scenario import ENGINE_VERSION
from tests.packs import shipped_library
from tests.unit.app.house import CAFE

SESSION, DEVICE = "s1", "device"


def opened(folder: Path) -> SqlStore:
    """The victim's store."""
    return open_store(f"sqlite:///{folder / 'clinic.db'}", folder / "clinic.key")


def furnish(store: SqlStore) -> None:
    """Someone to practise, once."""
    now = SystemClock().now()
    with store.begin() as unit:
        if unit.sessions.session(SESSION) is None:
            unit.staff.add(StaffMember("kari", "Kari (syntetisk)", Role.CARE_WORKER, "hash"))
            unit.people.keep(Participant("lyng", "Lyng (syntetisk)", Language.NB, now))
            unit.sessions.keep(Session(SESSION, "lyng", "kari", Language.NB, SessionPhase.REHEARSAL, now))


def main(folder: Path) -> None:
    """Take up the session, send the last event again, and go on from there."""
    store = opened(folder)
    furnish(store)
    with store.look() as unit:
        sent = sum(1 for entry in unit.log.entries(SESSION) if entry.client == DEVICE)
    host = LiveHost(store, SystemClock(), shipped_library(), SilentVoice(), "victim")
    host.start()
    host.attach(SESSION, DEVICE, lambda _: True).result(20)
    if not sent:
        pack = shipped_library().pack
        header = RunHeader(CAFE, 3, Language.NB, 7, ENGINE_VERSION, pack.id, pack.digest)
        host.begin(SESSION, header).result(20)
    number = max(sent, 1)
    while True:
        event = Resume() if number == sent + 1 else Rate(rating=RatingKind.CONFIDENCE, value=number % 11)
        answer = host.happened(SESSION, DEVICE, number, event).result(20)
        if isinstance(answer, Ack):
            print(number, answer.seq, flush=True)  # noqa: T201 - the parent reads this
        number += 1
        time.sleep(0.001)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

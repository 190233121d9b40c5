"""B10: what the server takes for a page of the console, with 10,000 participants and 100,000 runs on the SQLite file.

A care worker follows up sixty of them; the figure is the slowest p99 of the pages they use. The same data stand in
Django's admin, on plain SQLite, with the pages an administrator of it would use: it is installed by the bench itself.
Both are asked in their own process, without a network, and the time is that of the processor, as other work on the
machine would else be counted too. Ours seals what it keeps, notes who looked, and packs the page.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from litestar.testing import TestClient

from samspill.adapters.sql import tables
from samspill.adapters.sql.rows import add
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.records.people import Participant
from samspill.app.records.relations import CareRelation
from samspill.app.records.sessions import Run, Session, SessionPhase
from samspill.app.signing_in.password import add_staff
from samspill.app.signing_in.staff_sessions import open_staff_session
from samspill.bootstrap.clinic import open_clinic
from samspill.bootstrap.settings import Settings
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.scenario import ENGINE_VERSION
from samspill.web.app import create_app
from samspill.web.assets import read_bundle

from .figure import OUT, Figure

PEOPLE, SESSIONS_EACH, RUNS_EACH, CASELOAD = 10_000, 5, 2, 60
TIMES, TARGET_MS, TARGET_KB = 320, 60.0, 60.0
WARM_UP = 20
"""Requests before the count: so that at least 300 count."""
PEER_TIMES = 60
DJANGO = "django>=5.2,<5.3"
PEER = Path(__file__).parent / "peers" / "b10_django.py"
_PORTION = 1_000


def measure() -> list[Figure]:
    """The slowest page's p99, the first load, and the peer's figure in the same run."""
    with tempfile.TemporaryDirectory() as folder:
        clinic = open_clinic(Settings(data=Path(folder), voice="silent"))
        try:
            kari = add_staff(clinic, "kari", "en lang setning", Role.CARE_WORKER)
            everyone = add_staff(clinic, "vera", "en lang setning", Role.CARE_WORKER)
            people = _fill(clinic, kari, everyone)
            pages = _pages(clinic, kari, people[0])
            long = {"long list": "/participants", "long search": "/participants?find=0777"}
            pages |= _p99s(clinic, everyone, long)
            vera = add_staff(clinic, "leads", "en lang setning", Role.SUPERVISOR)
            pages |= _p99s(clinic, vera, {"all of them, for a supervisor": "/participants"})
            first = _first_load(clinic, kari)
        finally:
            clinic.close()
    peer = _django()
    worst = max(pages.values())
    ratio = max(peer.values()) / worst if peer else None
    return [
        Figure(
            "B10",
            "p99 processor time of the slowest console page; 10,000 people, 100,000 runs",
            worst,
            "ms",
            f"<= {TARGET_MS:.0f} ms, first load <= {TARGET_KB:.0f} kB",
            worst <= TARGET_MS and first <= TARGET_KB,
            "make bench ID=B10",
            peers={"django admin": max(peer.values())} if peer else {},
            ratio=ratio,
            parts=pages
            | {"first load kB": first, "load of the machine": round(os.getloadavg()[0], 1)}
            | {f"django {name}": ms for name, ms in peer.items()},
        )
    ]


def _fill(clinic: Clinic, kari: Actor, everyone: Actor) -> list[str]:
    """Everyone, followed up by ``everyone``, the first sixty by ``kari`` too; sessions that are long over."""
    now, pack = clinic.clock.now(), clinic.library.pack
    scenario = next(iter(pack.scenarios.values()))
    seen = Evidence(scenario.target, 2, False, "o", 60_000, 2)
    ids = [f"p{number:05}" for number in range(PEOPLE)]
    for start in range(0, PEOPLE, _PORTION):
        with clinic.store.begin() as unit:
            connection = unit.people._connection  # type: ignore[attr-defined]
            portion = ids[start : start + _PORTION]
            add(connection, tables.participants, *(Participant(p, f"Prøve {p[1:]}", Language.NB, now) for p in portion))
            related = [(everyone.id, p) for p in portion]
            related += [(kari.id, p) for p in portion if int(p[1:]) < CASELOAD]
            add(connection, tables.care_relations, *(CareRelation(who, p, now, who) for who, p in related))
            for person in portion:
                add(connection, tables.sessions, *(_session(person, kari.id, n, now) for n in range(SESSIONS_EACH)))
            header = RunHeader(scenario.id, 2, Language.NB, 7, ENGINE_VERSION, pack.id, pack.digest)
            each = [(p, n, k) for p in portion for n in range(SESSIONS_EACH) for k in range(RUNS_EACH)]
            runs = [_run(f"{p}-{n}", k + 1, header, seen, now - timedelta(days=7 * n + 1)) for p, n, k in each]
            add(connection, tables.runs, *runs)
    return ids


def _session(person: str, staff: str, number: int, now: datetime) -> Session:
    at = now - timedelta(days=7 * number + 1)
    return Session(f"{person}-{number}", person, staff, Language.NB, SessionPhase.CLOSED, at, at)


def _run(session: str, number: int, header: RunHeader, seen: Evidence, at: datetime) -> Run:
    return Run(session, number, number, header, 4, at, at, Ending.DONE, (seen,), 5)


def _pages(clinic: Clinic, kari: Actor, person: str) -> dict[str, float]:
    known = {"today": "/today", "participants": "/participants", "participant": f"/participants/{person}"}
    usual = _p99s(clinic, kari, known | {"progress": f"/participants/{person}/progress"})
    anew = _p99s(clinic, kari, {"participant, when all is worked out anew": known["participant"]}, person)
    return usual | anew


def _p99s(clinic: Clinic, actor: Actor, addresses: dict[str, str], forgotten: str = "") -> dict[str, float]:
    """Milliseconds of p99 by page of whoever is signed in; what is believed of ``forgotten`` is worked out again."""
    found = {}
    with TestClient(create_app(clinic, bundle=read_bundle()), base_url="http://testserver.local") as client:
        client.cookies.set("staff", open_staff_session(clinic, actor))
        for name, address in addresses.items():
            took = []
            for _ in range(TIMES):
                clinic.forget(forgotten)
                began = time.process_time()
                answer = client.get(address)
                took.append(1000 * (time.process_time() - began))
                assert answer.status_code == 200, (address, answer.status_code)
            found[name] = round(statistics.quantiles(took[WARM_UP:], n=100)[98], 1)
    return found


def _first_load(clinic: Clinic, actor: Actor) -> float:
    """Kilobytes over the wire of the day's page with its script and styles."""
    bundle = read_bundle()
    with TestClient(create_app(clinic, bundle=bundle), base_url="http://testserver.local") as client:
        client.cookies.set("staff", open_staff_session(clinic, actor))
        entry = bundle.entry("console")
        size = 0
        for address in ("/today", entry.script, *entry.styles, "/static/icon.svg"):
            size += len(gzip.compress(client.get(address).content))
    return round(size / 1000, 1)


def _django() -> dict[str, float]:
    """The peer's p99 by page, in an environment of its own; empty when it cannot be had here."""
    home = OUT / "peers" / "django"
    python = home / "bin" / "python"
    if not python.exists():
        made = subprocess.run([sys.executable, "-m", "venv", str(home)], capture_output=True, check=False)
        if (
            made.returncode
            or subprocess.run(
                [str(python), "-m", "pip", "install", "--quiet", DJANGO], capture_output=True, check=False
            ).returncode
        ):
            return {}
    asked = [str(python), str(PEER), str(PEOPLE), str(SESSIONS_EACH), str(RUNS_EACH), str(PEER_TIMES)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr[-2000:])
        return {}
    told: dict[str, float] = json.loads(done.stdout)
    return told

"""What those who do not lead the sessions do meanwhile: who follows up whom, and what they look at."""

from datetime import time

import msgspec

from samspill.app.actor import Opened
from samspill.app.estimate.profile import barrier_profile
from samspill.app.openings.emergencies import LASTS, break_glass
from samspill.app.plan.overview import plan
from samspill.app.progress.seen import progress
from samspill.app.staff.following_up import begin_relation

from .diary import Entry, Past
from .names import BACK, HURT, LATE_SHIFT, WELL


def colleagues_meanwhile() -> list[Entry]:
    """What happens, in no particular order."""
    return [
        Entry(0, 4, time(9, 0), _peer_joins),
        Entry(3, 3, time(8, 40), _supervisor_reads),
        Entry(4, 2, time(15, 30), _peer_prepares),
        Entry(6, 4, time(11, 0), _supervisor_looks_at_progress),
        Entry(7, 4, time(16, 45), _late_shift_opens),
    ]


def opens_in_an_emergency(past: Past, alias: str, why: str) -> None:
    """The late shift, who does not follow them up, opens the record and reads it."""
    colleague = past.staff[LATE_SHIFT]
    person = break_glass(past.clinic, colleague, alias, why)
    opened = Opened(person, alias, past.clock.now() + LASTS)
    plan(past.clinic, msgspec.structs.replace(colleague, emergencies=(opened,)), person)


def _peer_joins(past: Past) -> None:
    """A peer supporter follows up two of them too."""
    for alias in (WELL, HURT):
        begin_relation(past.clinic, past.staff["supervisor"], past.people[alias], past.staff["peer"].id)


def _supervisor_reads(past: Past) -> None:
    supervisor, person = past.staff["supervisor"], past.people[HURT]
    plan(past.clinic, supervisor, person)
    barrier_profile(past.clinic, supervisor, person)


def _peer_prepares(past: Past) -> None:
    for alias in (WELL, HURT):
        plan(past.clinic, past.staff["peer"], past.people[alias])


def _supervisor_looks_at_progress(past: Past) -> None:
    progress(past.clinic, past.staff["supervisor"], past.people[WELL])


def _late_shift_opens(past: Past) -> None:
    """Nobody has signed this one yet."""
    opens_in_an_emergency(past, BACK, "Broren ringte og var redd for Ben. Trenger å se når han var her sist.")

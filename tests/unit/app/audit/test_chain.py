"""R7: whatever is done to the log behind the program's back is found, and the row is named."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from samspill.app.audit.chain import GENESIS, digest, links
from samspill.app.audit.verifying import FaultKind, verified
from samspill.app.records.audit import Anchor, AuditEntry, Kind, Noted

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LENGTH, TIMES = 60, 1_000
Rows = list[AuditEntry]


def written(length: int = LENGTH) -> Rows:
    rows: Rows = []
    for number in range(length):
        note = Noted(Kind.SAW, f"staff-{number % 3}", "care_worker", "see_participant", f"person-{number % 7}", "care")
        rows += links(rows[-1] if rows else None, START + timedelta(seconds=number), [note])
    return rows


LOG = tuple(written())
ANCHORS = tuple((f"{n}.json", Anchor(LOG[n - 1].at, n, LOG[n - 1].hash)) for n in (20, 40, LENGTH))


def linked_anew(rows: Rows, since: int) -> Rows:
    """The same rows with hashes that fit again, as somebody who knows how it works would leave them."""
    made = rows[:since]
    for row in rows[since:]:
        previous = made[-1].hash if made else GENESIS
        moved = msgspec.structs.replace(row, seq=len(made) + 1, previous=previous, hash="")
        made.append(msgspec.structs.replace(moved, hash=digest(moved)))
    return made


def edit(rows: Rows, chance: random.Random) -> Rows:
    at = chance.randrange(len(rows))
    field, value = chance.choice([("staff", "somebody"), ("participant", ""), ("ground", "none"), ("action", "plan")])
    rows[at] = msgspec.structs.replace(rows[at], **{field: value})
    if chance.random() < 0.3:
        rows[at] = msgspec.structs.replace(rows[at], hash=digest(rows[at]))
    return linked_anew(rows, at) if chance.random() < 0.3 else rows


def move_in_time(rows: Rows, chance: random.Random) -> Rows:
    at = chance.randrange(len(rows))
    rows[at] = msgspec.structs.replace(rows[at], at=rows[at].at - timedelta(milliseconds=chance.randint(1, 10**6)))
    return rows


def take_out(rows: Rows, chance: random.Random) -> Rows:
    at, several = chance.randrange(len(rows) - 3), chance.randint(1, 3)
    del rows[at : at + several]
    return linked_anew(rows, at) if chance.random() < 0.5 else rows


def reorder(rows: Rows, chance: random.Random) -> Rows:
    one, other = sorted(chance.sample(range(len(rows)), 2))
    rows[one], rows[other] = rows[other], rows[one]
    if chance.random() < 0.5:
        renumbered = [msgspec.structs.replace(row, seq=number) for number, row in enumerate(rows, 1)]
        return linked_anew(renumbered, one) if chance.random() < 0.5 else renumbered
    return rows


def cut_off(rows: Rows, chance: random.Random) -> Rows:
    return rows[: chance.randrange(len(rows))]


def slip_in(rows: Rows, chance: random.Random) -> Rows:
    at = chance.randrange(len(rows))
    rows.insert(at, msgspec.structs.replace(rows[at], staff="somebody"))
    return linked_anew(rows, at) if chance.random() < 0.5 else rows


def test_what_nobody_touched_is_sound() -> None:
    checked = verified(LOG, ANCHORS)
    assert (checked.rows, checked.anchors, checked.last, checked.faults) == (LENGTH, 3, LOG[-1], ())
    assert verified((), ()).faults == ()


@pytest.mark.parametrize("tamper", [edit, move_in_time, take_out, reorder, cut_off, slip_in])
def test_a_thousand_ways_to_tamper_are_all_found(tamper: Callable[[Rows, random.Random], Rows]) -> None:
    chance = random.Random(tamper.__name__)  # noqa: S311 - the same each time
    missed = [rows for _ in range(TIMES // 6 + 1) if not verified(rows := tamper(list(LOG), chance), ANCHORS).faults]
    assert missed == []


def test_the_row_is_named() -> None:
    changed = [*LOG[:6], msgspec.structs.replace(LOG[6], staff="somebody"), *LOG[7:]]
    assert [(f.kind, f.seq) for f in verified(changed, ANCHORS).faults] == [(FaultKind.CHANGED, 7)]
    gone = verified([*LOG[:6], *LOG[8:]], ANCHORS).faults
    assert gone[0].message.en == "Rows 7 to 8 were taken out."
    cut = verified(LOG[:50], ANCHORS).faults
    assert [(f.kind, f.seq) for f in cut] == [(FaultKind.CUT_OFF, 51)]
    assert "60.json" in cut[0].message.nb
    anew = verified(linked_anew([msgspec.structs.replace(LOG[0], staff="x"), *LOG[1:]], 0), ANCHORS).faults
    assert {f.kind for f in anew} == {FaultKind.WRITTEN_ANEW}


def test_the_hash_is_of_canonical_json_whatever_the_zone_and_the_microseconds() -> None:
    row = LOG[0]
    elsewhere = msgspec.structs.replace(row, at=row.at.astimezone() + timedelta(microseconds=900))
    assert digest(elsewhere) == digest(row) == row.hash

"""How often one may try to get in: by name and place together, by name, and by place.

One who mistypes waits alone. Everyone in a clinic may come from one address, so the address alone holds back only
those who have never signed in from there, and only after far more tries than people make.

A try is noted before it is judged and forgiven when it was right, so that many at once count as many.
"""

from datetime import datetime, timedelta
from hashlib import sha256

import msgspec

from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.refusals import Refusal
from samspill.model.words import Text


class Limit(msgspec.Struct, frozen=True):
    """So many tries under one key within so long."""

    key: str
    tries: int
    within: timedelta


_MINUTE, _QUARTER, _HOUR = timedelta(minutes=1), timedelta(minutes=15), timedelta(hours=1)
_KEPT = timedelta(hours=2)


def limits(name: str, address: str, *, known: bool) -> tuple[Limit, ...]:
    """What holds for someone who says they are ``name``; ``known``: they have signed in from this address before."""
    pair = f"{name}@{address}"
    own = (Limit(pair, 5, _MINUTE), Limit(pair, 30, _HOUR))
    return own if known or not address else (*own, Limit(name, 50, _QUARTER), Limit(f"@{address}", 100, _QUARTER))


def note_try(clinic: Clinic, what: str, within: tuple[Limit, ...]) -> datetime:
    """Note one try of ``what``: when it was. Raises ``Refusal`` (``too_many_tries``), with how long to wait."""
    now = clinic.clock.now()
    with clinic.store.begin() as unit:
        unit.staff.forget_tries(now - _KEPT)
        wait = max((_wait(unit, what, limit, now) for limit in within), default=timedelta())
        if wait > timedelta():
            raise too_many(wait)
        for key in sorted({limit.key for limit in within}):
            unit.staff.wrong_try(what, key, now)
    return now


def forgive(unit: Unit, what: str, within: tuple[Limit, ...], at: datetime) -> None:
    """It was no wrong try."""
    for key in {limit.key for limit in within}:
        unit.staff.forgive(what, key, at)


def place(staff: str, address: str) -> str:
    """An address as one person's place: only a hash that says nothing about anyone else."""
    return sha256(f"{staff} {address}".encode()).hexdigest()


def forget_old_tries(clinic: Clinic) -> None:
    """Drop wrong tries that nobody needs any more, also when nobody has tried since."""
    with clinic.store.begin() as unit:
        unit.staff.forget_tries(clinic.clock.now() - _KEPT)


def too_many(wait: timedelta) -> Refusal:
    """That it has to wait, and how long."""
    seconds = max(1, -(-wait // timedelta(seconds=1)))
    minutes = -(-seconds // 60)
    if seconds <= 90:
        nb, en = f"{seconds} {'sekund' if seconds == 1 else 'sekunder'}", f"{seconds} second{'s' * (seconds != 1)}"
    else:
        nb, en = f"{minutes} minutter", f"{minutes} minutes"
    return Refusal(
        TOO_MANY,
        Text(
            nb=f"Det ble mange forsøk. Vent {nb}, og prøv igjen. Ingenting er stengt.",
            en=f"Those were many tries. Wait {en} and try again. Nothing is locked.",
        ),
    )


TOO_MANY = "too_many_tries"


def _wait(unit: Unit, what: str, limit: Limit, now: datetime) -> timedelta:
    since = now - limit.within
    times = [at for at in unit.staff.wrong_tries(what, limit.key, since) if at > since]
    if len(times) < limit.tries:
        return timedelta()
    return times[len(times) - limit.tries] - since

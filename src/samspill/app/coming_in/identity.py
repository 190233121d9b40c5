"""Own names and how to reach people: kept apart from everything clinical, shown only to those who need it."""

import re
from datetime import date

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.dates import day_written
from samspill.app.records.identity import Identity, OwnName
from samspill.app.refusals import FieldProblem, Problems
from samspill.app.views.entry import IdentityView
from samspill.model.words import Text

LONGEST = {"name": 120, "born": 14, "phone": 30, "contact": 500, "kin_name": 120, "kin_phone": 30}


def identity(clinic: Clinic, actor: Actor, participant: str) -> IdentityView:
    """The own-name data, empty where nothing has been written."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.KEEP_IDENTITY, participant)
        known = unit.identities.of(participant)
        if known is None:
            return IdentityView(OwnName())
        member = unit.staff.member(known.by)
        return IdentityView(known.details, member.name if member is not None else "", known.at)


def keep_identity(clinic: Clinic, actor: Actor, participant: str, details: OwnName) -> None:
    """Keep the own-name data; every field may be empty. Raises ``Problems``."""
    tidy = OwnName(**{field: " ".join(getattr(details, field).split()) for field in LONGEST})
    born = day_written(tidy.born)
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.KEEP_IDENTITY, participant)
        _check(tidy, born)
        kept = msgspec.structs.replace(tidy, born=born.isoformat() if born is not None else "")
        unit.identities.keep(Identity(participant, kept, actor.id, clinic.clock.now()))


def _check(details: OwnName, born: date | None) -> None:
    given = msgspec.structs.asdict(details)
    problems = [FieldProblem(f, _too_long(longest)) for f, longest in LONGEST.items() if len(given[f]) > longest]
    if details.born and born is None:
        problems.append(FieldProblem("born", _BORN))
    for field in ("phone", "kin_phone"):
        if given[field] and not re.fullmatch(r"\+?[\d ]+", given[field]):
            problems.append(FieldProblem(field, _PHONE))
    if problems:
        raise Problems(problems)


def _too_long(longest: int) -> Text:
    return Text(nb=f"Bruk høyst {longest} tegn.", en=f"Use at most {longest} characters.")


_BORN = Text(nb="Skriv datoen som 31.12.1980.", en="Write the date like 31/12/1980.")
_PHONE = Text(nb="Skriv bare tall, med + foran landkoden.", en="Write digits only, with + before the country code.")

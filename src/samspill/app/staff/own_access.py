"""What a member of staff may see and change of their own access: open browsers, password, the screen lock."""

from collections.abc import Callable

import msgspec

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.records.sessions import SessionPhase
from samspill.app.records.staff import StaffSession
from samspill.app.refusals import FieldProblem, Problems
from samspill.app.sessions.looking import session_view
from samspill.app.signing_in.one_time import taken_codes
from samspill.app.signing_in.password import own_password_matches
from samspill.app.signing_in.staff_sessions import token_hash, unlocked
from samspill.app.signing_in.strength import weakness
from samspill.app.views.staff import OpenBrowser, OwnAccess, Running
from samspill.model.words import Text

_ID = 16
"""So much of a token's hash names a sign-in on a page; the token itself cannot be made from it."""


def own_access(clinic: Clinic, actor: Actor, token: str) -> OwnAccess:
    """How one gets in, and which browsers are open; ``token`` is the one of this browser."""
    with clinic.store.look() as unit:
        opened = unit.staff.opened_by(actor.id)
        coded = unit.proofs.one_time(actor.id)
        taken = taken_codes(unit, actor.id)
        left = sum(1 for code in unit.proofs.recovery(actor.id) if code.used_at is None)
    here = token_hash(token)
    browsers = tuple(
        OpenBrowser(s.token_hash[:_ID], s.device, s.opened_at, s.seen_at, s.token_hash == here) for s in opened
    )
    return OwnAccess(actor.name, coded.since if coded else None, left, clinic.rules.second_step, browsers, taken)


def end_browser(clinic: Clinic, actor: Actor, browser: str) -> None:
    """Sign out on one of one's own browsers."""
    _end(clinic, actor, lambda opened: opened.token_hash[:_ID] == browser)


def end_other_browsers(clinic: Clinic, actor: Actor, token: str) -> None:
    """Sign out everywhere but here."""
    here = token_hash(token)
    _end(clinic, actor, lambda opened: opened.token_hash != here)


def change_password(clinic: Clinic, actor: Actor, token: str, old: str, new: str, address: str = "") -> None:
    """Another password of one's own; every other browser is signed out. Raises ``Problems`` or ``Refusal``."""
    problems = []
    if not own_password_matches(clinic, actor, old, address):
        problems.append(FieldProblem("password", NOT_YOURS))
    if new == old:
        problems.append(FieldProblem("own_password", _THE_SAME))
    elif weak := weakness(actor.name, new):
        problems.append(FieldProblem("own_password", weak))
    if problems:
        raise Problems(problems)
    hashed, here = clinic.credentials.hash(new), token_hash(token)
    with clinic.store.begin() as unit:
        member = unit.staff.member(actor.id)
        if member is not None:
            unit.staff.keep(msgspec.structs.replace(member, password_hash=hashed, starting=False))
        for opened in unit.staff.opened_by(actor.id):
            if opened.token_hash != here:
                unit.staff.close(opened.token_hash)


def demand_password(clinic: Clinic, actor: Actor, password: str, address: str = "") -> None:
    """Make sure that it is still the one who signed in; raises ``Problems`` or ``Refusal``."""
    if not own_password_matches(clinic, actor, password, address):
        raise Problems([FieldProblem("password", NOT_YOURS)])


def unlock(clinic: Clinic, actor: Actor, token: str, password: str, address: str = "") -> None:
    """Go on after the screen was locked; raises ``Problems`` or ``Refusal``."""
    demand_password(clinic, actor, password, address)
    with clinic.store.begin() as unit:
        opened = unit.staff.opened(token_hash(token))
        if opened is not None:
            unlocked(unit, opened, clinic.clock.now())


def running_sessions(clinic: Clinic, actor: Actor) -> tuple[Running, ...]:
    """The sessions this member of staff leads where somebody is practising now, and no more of them than that."""
    with clinic.store.look() as unit:
        led = unit.sessions.open_with(actor.id)
    views = [session_view(clinic, actor, session.id) for session in led if session.phase is SessionPhase.RUNNING]
    return tuple(Running(view.id, view.run.status) for view in views if view.run is not None)


def _end(clinic: Clinic, actor: Actor, which: Callable[[StaffSession], bool]) -> None:
    with clinic.store.begin() as unit:
        for opened in unit.staff.opened_by(actor.id):
            if which(opened):
                unit.staff.close(opened.token_hash)


NOT_YOURS = Text(nb="Passordet stemmer ikke.", en="The password is not right.")
_THE_SAME = Text(nb="Velg et annet enn det du har.", en="Choose another than the one you have.")

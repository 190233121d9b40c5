"""One-time codes from an app, and the recovery codes for the day the phone is gone."""

from datetime import timedelta

from samspill.app.access import Action, demand
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.ports.chance import ALPHABET
from samspill.app.ports.store import Unit
from samspill.app.records.proofs import Errand, OneTimeCodes, RecoveryCode, TakenCode
from samspill.app.records.staff import Proof, StaffMember
from samspill.app.refusals import FieldProblem, Missing, Problems, Refusal
from samspill.app.views.staff import SetUp, TakenView
from samspill.model.words import Text

from .staff_sessions import token_hash

RECOVERY_CODES, _HANDLE, _SECRET = 10, 4, 8
_SET_UP, _LASTS = "one_time_set_up", timedelta(minutes=15)
_SHORTEST_REASON, _LONGEST_REASON = 10, 500


def begin_set_up(clinic: Clinic, actor: Actor) -> None:
    """Draw a secret for the member's app; it counts only once a code made with it has been given back."""
    now, secret = clinic.clock.now(), clinic.credentials.one_time_secret()
    with clinic.store.begin() as unit:
        unit.proofs.drop_errands(now)
        unit.proofs.keep_errand(Errand(_key(actor), _SET_UP, actor.id, {"secret": secret}, now + _LASTS))


def set_up(clinic: Clinic, actor: Actor) -> SetUp | None:
    """What the app has to know, while setting up; ``None`` when it has not begun, or too long ago."""
    secret = _begun(clinic, actor)
    return None if secret is None else SetUp(secret, clinic.credentials.one_time_address(secret, actor.name))


def confirm_set_up(clinic: Clinic, actor: Actor, code: str) -> tuple[str, ...]:
    """From now on a code is wanted; gives back the recovery codes, which are shown this once. Raises ``Problems``."""
    secret, now = _begun(clinic, actor), clinic.clock.now()
    step = None if secret is None else clinic.credentials.one_time_step(secret, plain(code), now)
    if secret is None or step is None:
        raise Problems([FieldProblem("code", _NOT_THAT if secret is not None else _TOO_LATE)])
    shown, kept = _drawn(clinic, actor.id)
    with clinic.store.begin() as unit:
        unit.proofs.keep_one_time(OneTimeCodes(actor.id, secret, now, step))
        unit.proofs.renew_recovery(actor.id, kept)
        unit.proofs.end_errand(_key(actor))
    return shown


def renew_recovery(clinic: Clinic, actor: Actor) -> tuple[str, ...]:
    """Ten new recovery codes; the old ones are worth nothing. Raises ``Refusal`` when there is no one-time code."""
    shown, kept = _drawn(clinic, actor.id)
    with clinic.store.begin() as unit:
        if unit.proofs.one_time(actor.id) is None:
            raise _NOT_SET_UP
        unit.proofs.renew_recovery(actor.id, kept)
    return shown


def turn_off(clinic: Clinic, actor: Actor) -> None:
    """No code is wanted any more; raises ``Refusal`` where everyone has to have one."""
    if clinic.rules.second_step:
        raise _WANTED_HERE
    with clinic.store.begin() as unit:
        unit.proofs.drop_one_time(actor.id)


def take_away(clinic: Clinic, actor: Actor, member: str, reason: str) -> StaffMember:
    """An administrator, who has made sure of who it is, lets someone in without code, whose phone is gone.

    Whoever is signed in as them is signed out. Raises ``Problems`` without a reason.
    """
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.MANAGE_STAFF, about=f"take_code {member}")
        known = unit.staff.member(member)
        if known is None or known.role is Role.PARTICIPANT:
            raise Missing("member", member)
        if not _SHORTEST_REASON <= len(reason) <= _LONGEST_REASON:
            raise Problems([FieldProblem("reason", _REASON)])
        unit.proofs.drop_one_time(member)
        unit.proofs.keep_taken(TakenCode(member, actor.id, reason, clinic.clock.now()))
        unit.staff.close_all(member)
    return known


def taken_codes(unit: Unit, staff: str) -> tuple[TakenView, ...]:
    """The times someone's code was taken away, the latest first."""
    found = sorted(unit.proofs.taken(staff), key=lambda one: one.at, reverse=True)
    return tuple(TakenView(one.at, _name(unit, one.by), one.reason) for one in found)


def spend_code(clinic: Clinic, staff: str, code: str) -> Proof:
    """How ``code`` shows who it is; it is worth nothing afterwards. Raises ``Refusal`` (``wrong_code``)."""
    with clinic.store.look() as unit:
        codes = unit.proofs.one_time(staff)
        recovery = _named(unit, staff, plain(code))
    if codes is None:
        raise WRONG_CODE
    step = clinic.credentials.one_time_step(codes.secret, plain(code), clinic.clock.now())
    if step is not None:
        with clinic.store.begin() as unit:
            if unit.proofs.use_step(staff, step):
                return Proof.CODE
        raise _USED
    hashed = recovery.code_hash if recovery is not None else None
    if hashed is not None and clinic.credentials.matches(hashed, plain(code)[_HANDLE:]):
        with clinic.store.begin() as unit:
            if unit.proofs.use_recovery(staff, plain(code)[:_HANDLE], clinic.clock.now()):
                return Proof.RECOVERY
        raise _USED
    raise WRONG_CODE


def plain(code: str) -> str:
    """The letters and digits of a code however it was typed."""
    return "".join(sign for sign in code.upper() if sign.isalnum())


def _name(unit: Unit, staff: str) -> str:
    member = unit.staff.member(staff)
    return member.name if member is not None else staff


def _named(unit: Unit, staff: str, code: str) -> RecoveryCode | None:
    return next((kept for kept in unit.proofs.recovery(staff) if kept.handle == code[:_HANDLE]), None)


def _begun(clinic: Clinic, actor: Actor) -> str | None:
    with clinic.store.look() as unit:
        errand = unit.proofs.errand(_key(actor))
    return errand.given["secret"] if errand is not None and errand.expires_at > clinic.clock.now() else None


def _key(actor: Actor) -> str:
    return token_hash(f"{_SET_UP} {actor.id}")


def _drawn(clinic: Clinic, staff: str) -> tuple[tuple[str, ...], tuple[RecoveryCode, ...]]:
    """Ten codes to show, and what is kept of them: the first letters to find one by, the hash of the others."""
    drawn: dict[str, str] = {}
    while len(drawn) < RECOVERY_CODES:
        letters = clinic.chance.letters(ALPHABET, _HANDLE + _SECRET)
        drawn.setdefault(letters[:_HANDLE], letters[_HANDLE:])
    kept = tuple(RecoveryCode(staff, handle, clinic.credentials.hash(rest)) for handle, rest in drawn.items())
    shown = tuple(f"{handle}-{rest[:4]}-{rest[4:]}" for handle, rest in drawn.items())
    return shown, kept


_NOT_THAT = Text(
    nb="Koden stemmer ikke. Vent på neste kode i appen. Går det ikke, se om klokka på telefonen er riktig.",
    en="The code is not right. Wait for the next one in the app. If that fails, check the clock of the phone.",
)
_TOO_LATE = Text(nb="Det gikk for lang tid. Begynn på nytt.", en="That took too long. Begin again.")
_REASON = Text(
    nb="Skriv med minst ti tegn hvordan du vet at det er rett person.",
    en="Write in at least ten characters how you know that it is the right person.",
)
WRONG_CODE = Refusal(
    "wrong_code",
    Text(
        nb="Koden stemmer ikke. Vent på neste kode i appen, eller bruk en reservekode.",
        en="The code is not right. Wait for the next one in the app, or use a recovery code.",
    ),
)
_USED = Refusal(
    "code_used",
    Text(
        nb="Koden er brukt allerede. Vent på neste kode i appen.",
        en="This code has been used already. Wait for the next one in the app.",
    ),
)
_NOT_SET_UP = Refusal(
    "not_set_up",
    Text(nb="Du har ikke satt opp engangskode ennå.", en="You have not set up a one-time code yet."),
)
_WANTED_HERE = Refusal(
    "wanted_here",
    Text(
        nb="Her må alle ha en engangskode. Du kan sette den opp på nytt på en annen telefon.",
        en="Everyone here has to have a one-time code. You can set it up anew on another phone.",
    ),
)

"""What every store must do. Each check is a function that takes an empty store; run all of ``CHECKS``.

Nothing in here needs a test framework, so whoever writes another store can run it as they like.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import msgspec

from samspill.app.actor import Role
from samspill.app.ports.store import Conflict, Store
from samspill.app.records.audit import AuditEntry, Kind, Sought
from samspill.app.records.emergencies import Emergency
from samspill.app.records.goal_plan import GoalPlan
from samspill.app.records.log import LogEntry
from samspill.app.records.pairing import OfferedDevice, PairedDevice
from samspill.app.records.people import Appointment, Override, Participant
from samspill.app.records.profile import GivenRating, Rater
from samspill.app.records.relations import CareRelation
from samspill.app.records.sessions import (
    CheckInRecord,
    DebriefRecord,
    Run,
    Session,
    SessionPhase,
)
from samspill.app.records.staff import Proof, StaffMember, StaffSession
from samspill.model.events import Choose, Look, Tick
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.run import RunHeader
from samspill.model.words import Language

from . import entry_kit
from .own_sign_in_kit import OWN_SIGN_IN_CHECKS
from .proof_kit import PROOF_CHECKS
from .retention_kit import RETENTION_CHECKS

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
_KARI = StaffMember("kari", "Kari", Role.CARE_WORKER, "hash")
_LYNG = Participant("lyng", "Lyng (syntetisk) æøå", Language.NB, NOON, ("substance_cues",), towards=("I25",))
_SESSION = Session("s1", "lyng", "kari", Language.NB, SessionPhase.WAITING, NOON)
_HEADER = RunHeader("cafe.order", 2, Language.NB, 2**32 - 1, "1", "everyday", "digest")
_EVIDENCE = Evidence("S01", 2, False, "greet", 12_345, 2)


def _expect(answer: object, wanted: object) -> None:
    if answer != wanted:
        raise AssertionError(f"expected {wanted!r}, got {answer!r}")


def _conflicts(store: Store, act: "Callable[[Store], None]") -> None:
    try:
        act(store)
    except Conflict:
        return
    raise AssertionError("expected a Conflict, and there was none")


def _furnish(store: Store) -> None:
    with store.begin() as unit:
        unit.staff.add(_KARI)
        unit.people.keep(_LYNG)
        unit.sessions.keep(_SESSION)


def what_is_kept_comes_back_equal(store: Store) -> None:
    """Every kind of record, with times in other zones, letters outside ASCII and the largest numbers."""
    _furnish(store)
    elsewhere = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    run = Run("s1", 1, 1, _HEADER, 4, NOON, NOON, Ending.DONE, (_EVIDENCE,), 6)
    checked = CheckInRecord("s1", {"sober": True, "slept": False}, ("slept",), "sov på toget", 3, 0, 10, "kari", NOON)
    said = DebriefRecord("s1", "Så på henne", "Det gikk", 2, 0, 7, {"nausea": 1}, "kari", elsewhere)
    corrected = DebriefRecord("s1", "Så på henne", "Fint", 2, 0, 7, {}, "kari", NOON, 2, "S01", "S01.1")
    with store.begin() as unit:
        unit.sessions.keep_run(run)
        unit.sessions.keep_check_in(checked)
        unit.sessions.keep_debrief(said)
        unit.sessions.keep_debrief(corrected)
    with store.look() as unit:
        _expect(unit.staff.named("KARI"), _KARI)
        _expect(unit.people.participant("lyng"), _LYNG)
        _expect(unit.sessions.session("s1"), _SESSION)
        _expect(unit.sessions.runs("s1"), (run,))
        _expect(unit.sessions.runs_of("lyng"), (run,))
        _expect(unit.sessions.check_in("s1"), checked)
        _expect(unit.sessions.debrief("s1"), corrected)
        _expect(unit.sessions.debriefs("s1"), (said, corrected))
        _expect(unit.sessions.session("none"), None)


def a_unit_that_raises_keeps_nothing(store: Store) -> None:
    """Either everything in a unit of work happens, or nothing."""
    _furnish(store)
    try:
        with store.begin() as unit:
            unit.people.keep(msgspec.structs.replace(_LYNG, alias="Bjørk"))
            raise KeyError("on purpose")
    except KeyError:
        pass
    with store.look() as unit:
        _expect(unit.people.participant("lyng"), _LYNG)


def keeping_again_replaces(store: Store) -> None:
    """The same key, a newer record."""
    _furnish(store)
    closed = msgspec.structs.replace(_SESSION, phase=SessionPhase.CLOSED, closed_at=NOON)
    with store.begin() as unit:
        unit.sessions.keep(closed)
    with store.look() as unit:
        _expect(unit.sessions.of("lyng"), (closed,))
        _expect(unit.sessions.open_with("kari"), ())


def a_name_is_taken_whatever_its_case(store: Store) -> None:
    """Two people cannot sign in with one name."""
    _furnish(store)

    def again(store: Store) -> None:
        with store.begin() as unit:
            unit.staff.add(StaffMember("other", "kARI", Role.ADMIN, "hash"))

    _conflicts(store, again)


def sign_ins_open_move_and_close(store: Store) -> None:
    """A sign-in is found by its hash until it is closed, and wrong tries are counted from a moment on."""
    _furnish(store)
    later = NOON + timedelta(minutes=3)
    with store.begin() as unit:
        unit.staff.open(StaffSession("hash", "kari", NOON, NOON))
        unit.staff.keep_opened(StaffSession("hash", "kari", NOON, later, "Firefox, Mac", Proof.CODE, later))
        unit.staff.keep_opened(StaffSession("gone", "kari", NOON, later))
        unit.staff.open(StaffSession("older", "kari", NOON, NOON))
        for at in (NOON, later, later):
            unit.staff.wrong_try("password", "name:kari", at)
    with store.begin() as unit:
        now = StaffSession("hash", "kari", NOON, later, "Firefox, Mac", Proof.CODE, later)
        _expect(unit.staff.opened("hash"), now)
        _expect(unit.staff.opened_by("kari"), (now, StaffSession("older", "kari", NOON, NOON)))
        _expect(unit.staff.wrong_tries("password", "name:kari", later), (later, later))
        _expect(unit.staff.wrong_tries("password", "name:ola", NOON), ())
        unit.staff.forgive("password", "name:kari", later)
        _expect(unit.staff.wrong_tries("password", "name:kari", NOON), (NOON,))
        unit.staff.forget_tries(later)
        _expect(unit.staff.wrong_tries("password", "name:kari", NOON), ())
        unit.staff.close("hash")
        _expect(unit.staff.opened("hash"), None)


def a_member_changes_and_loses_every_sign_in(store: Store) -> None:
    """A new password or a lock holds from now on, and nobody stays signed in under it."""
    _furnish(store)
    locked = msgspec.structs.replace(_KARI, password_hash="other", starting=True, locked=True)  # noqa: S106
    with store.begin() as unit:
        for token in ("one", "two"):
            unit.staff.open(StaffSession(token, "kari", NOON, NOON))
        unit.staff.keep(locked)
        unit.staff.close_all("kari")
    with store.look() as unit:
        _expect(unit.staff.named("KARI"), locked)
        _expect([unit.staff.opened(token) for token in ("one", "two")], [None, None])


def every_rating_is_told_in_the_order_it_was_given(store: Store) -> None:
    """Both views, the older ones too, and that one was taken back."""
    _furnish(store)
    first = GivenRating("lyng", "loneliness", Rater.CARE_WORKER, 3, "kari", NOON)
    second = GivenRating("lyng", "loneliness", Rater.PARTICIPANT, 1, "kari", NOON + timedelta(days=7))
    other = GivenRating("lyng", "conflict", Rater.PARTICIPANT, None, "kari", NOON)
    with store.begin() as unit:
        unit.profile.rate(())
        unit.profile.rate((first, other))
        unit.profile.rate((second,))
    with store.look() as unit:
        _expect(unit.profile.ratings("lyng"), (first, other, second))
        _expect(unit.profile.ratings("multe"), ())


def every_version_of_a_plan_of_goals_is_told_in_order(store: Store) -> None:
    """An empty plan is a version too."""
    _furnish(store)
    first = GoalPlan("lyng", ("I25", "S13"), "bussen først, sa hun på torsdag", "kari", NOON)
    emptied = GoalPlan("lyng", (), "", "kari", NOON + timedelta(days=1), undone=True)
    with store.begin() as unit:
        _expect(unit.goal_plans.versions("lyng"), ())
        unit.goal_plans.add(first)
        unit.goal_plans.add(emptied)
    with store.look() as unit:
        _expect(unit.goal_plans.versions("lyng"), (first, emptied))
        _expect(unit.goal_plans.versions("multe"), ())


def several_people_are_read_at_once_in_the_order_asked_for(store: Store) -> None:
    """Who does not exist is left out."""
    _furnish(store)
    elg = msgspec.structs.replace(_LYNG, id="elg", alias="Ælg (syntetisk)")
    with store.begin() as unit:
        unit.people.keep(elg)
        unit.people.relate("kari", "lyng")
        unit.people.relate("kari", "elg")
    with store.look() as unit:
        _expect(unit.people.these(["lyng", "nobody", "elg"]), (_LYNG, elg))
        _expect(unit.people.these(["elg", "lyng"]), (elg, _LYNG))
        _expect(unit.people.these([]), ())
        _expect(unit.people.aliases("kari"), (("lyng", _LYNG.alias), ("elg", elg.alias)))
        _expect(unit.people.aliases(), (("lyng", _LYNG.alias), ("elg", elg.alias)))


def people_are_found_by_who_follows_them_up(store: Store) -> None:
    """No care relation, no person."""
    _furnish(store)
    with store.begin() as unit:
        _expect(unit.people.followed_up_by("kari"), ())
        unit.people.relate("kari", "lyng")
        unit.people.relate("kari", "lyng")
        unit.people.book(Appointment("lyng", NOON))
        unit.people.book(Appointment("lyng", NOON))
        unit.people.choose(Override("lyng", "cafe.order", 2, "vil selv", "kari", NOON, "calm.room", 1))
    with store.look() as unit:
        _expect(unit.people.followed_up_by("kari"), (_LYNG,))
        _expect(unit.people.aliases("kari"), (("lyng", _LYNG.alias),))
        _expect(unit.people.aliases("ola"), ())
        _expect(unit.people.aliases(), (("lyng", _LYNG.alias),))
        _expect(unit.people.expected("kari", NOON, NOON + timedelta(days=1)), (Appointment("lyng", NOON),))
        _expect(unit.people.expected("ola", NOON, NOON + timedelta(days=1)), ())
        _expect(unit.people.follows_up("kari", "lyng"), True)
        _expect(unit.people.everyone(), (_LYNG,))
    with store.begin() as unit:
        unit.people.part("kari", "lyng", NOON, "vera")
        _expect(unit.people.follows_up("kari", "lyng"), False)
        _expect(unit.people.aliases("kari"), ())
        _expect(unit.people.expected("kari", NOON, NOON + timedelta(days=1)), ())
        unit.people.relate("kari", "lyng", NOON, "vera")
        ended = CareRelation("kari", "lyng", ended_at=NOON, ended_by="vera")
        _expect(unit.people.relations("lyng"), (ended, CareRelation("kari", "lyng", NOON, "vera")))
        opening = Emergency("e1", "kari", "lyng", "haster æøå", NOON, NOON + timedelta(minutes=30))
        unit.emergencies.keep(opening)
        _expect(unit.emergencies.open_to("kari", NOON), (opening,))
        _expect(unit.emergencies.open_to("kari", opening.closes_at), ())
        _expect(unit.emergencies.unsigned(), (opening,))
        unit.emergencies.keep(msgspec.structs.replace(opening, signed_by="vera", signed_at=NOON))
        _expect(unit.emergencies.unsigned(), ())
        _expect([choice.reason for choice in unit.people.choices("lyng")], ["vil selv"])


def an_appointment_that_is_called_off_is_gone(store: Store) -> None:
    """Each time by itself, and saying either twice changes nothing."""
    _furnish(store)
    first, second = Appointment("lyng", NOON), Appointment("lyng", NOON + timedelta(days=7))
    with store.begin() as unit:
        for one in (second, first, first):
            unit.people.book(one)
        _expect(unit.people.appointments(NOON, NOON + timedelta(hours=1)), (first,))
        _expect(unit.people.appointments(NOON - timedelta(hours=1), NOON), ())
        _expect(unit.people.appointments_of("lyng", NOON), (first, second))
        _expect(unit.people.appointments_of("lyng", NOON + timedelta(hours=1)), (second,))
        _expect(unit.people.appointments_of("rev", NOON), ())
        unit.people.call_off(first)
        unit.people.call_off(first)
        _expect(unit.people.appointments_of("lyng", NOON), (second,))


def one_code_is_shown_by_one_device(store: Store) -> None:
    """Two devices never show the same code, and a code goes when its offer goes."""
    _furnish(store)
    offer = OfferedDevice("a", "BCDFGHJK", "Quest", NOON)
    with store.begin() as unit:
        unit.pairing.offer(offer)

    def same_code(store: Store) -> None:
        with store.begin() as unit:
            unit.pairing.offer(OfferedDevice("b", "BCDFGHJK", "Quest", NOON))

    _conflicts(store, same_code)
    with store.begin() as unit:
        _expect(unit.pairing.offering("BCDFGHJK"), offer)
        unit.pairing.withdraw_expired(NOON - timedelta(seconds=1))
        _expect(unit.pairing.offered("a"), offer)
        unit.pairing.withdraw_expired(NOON)
        _expect(unit.pairing.offered("a"), None)


def a_session_has_one_open_device(store: Store) -> None:
    """Closing lets the device go; it is still known as closed."""
    _furnish(store)
    device = PairedDevice("a", "s1", "Quest", NOON)
    with store.begin() as unit:
        unit.pairing.pair(device)
        _expect(unit.pairing.of("s1"), device)
        unit.pairing.close("s1", NOON)
        _expect(unit.pairing.of("s1"), None)
        _expect(unit.pairing.paired("a"), msgspec.structs.replace(device, closed_at=NOON))


def the_log_keeps_its_order_and_takes_nothing_twice(store: Store) -> None:
    """``(session, seq)`` and ``(session, client, client_seq)`` are unique; a clash undoes the whole unit."""
    _furnish(store)
    entries = (
        LogEntry("s1", 1, 1, None, NOON),
        LogEntry("s1", 2, 1, Choose(intent="hei", t=900), NOON, "device", 1),
        LogEntry("s1", 3, 1, Tick(t=1000, by="system"), NOON),
    )
    with store.begin() as unit:
        unit.log.append(entries)

    def again(entry: LogEntry) -> "Callable[[Store], None]":
        def act(store: Store) -> None:
            with store.begin() as unit:
                unit.log.append((LogEntry("s1", 9, 1, Look(target="kari", held=10), NOON), entry))

        return act

    _conflicts(store, again(LogEntry("s1", 3, 1, Tick(t=2000), NOON)))
    _conflicts(store, again(LogEntry("s1", 4, 1, Choose(intent="hei"), NOON, "device", 1)))
    with store.look() as unit:
        _expect(unit.log.entries("s1"), entries)


def a_claim_overtakes_an_older_lease(store: Store) -> None:
    """Whoever claimed last may write; everyone else is stale."""
    _furnish(store)
    with store.begin() as unit:
        first = unit.log.claim("s1", "node-a")
    with store.begin() as unit:
        _expect(unit.log.stale((first,)), frozenset())
        second = unit.log.claim("s1", "node-b")
        _expect(unit.log.stale((first,)), frozenset({"s1"}))
        _expect(unit.log.stale((second,)), frozenset())
        _expect(second.epoch, first.epoch + 1)


def the_audit_log_keeps_its_order_and_takes_no_row_twice(store: Store) -> None:
    """Rows come back as they went in, by ``seq``, and can be sought by person, staff and time."""
    later = NOON + timedelta(minutes=1)
    rows = (
        AuditEntry(1, NOON, Kind.SAW, "kari", "care_worker", "see_participant", "lyng", "care", "", "0", "a"),
        AuditEntry(2, later, Kind.DID, "ola", "care_worker", "plan", "elg", "care", "s1", "a", "b"),
        AuditEntry(3, later, Kind.SAW, "kari", "care_worker", "see_participant", "elg", "care", "", "b", "c"),
    )
    with store.begin() as unit:
        _expect(unit.audit.last(), None)
        unit.audit.append(rows[:2])
        _expect(unit.audit.last(), rows[1])
        unit.audit.append(rows[2:])
    with store.look() as unit:
        _expect(unit.audit.entries(), rows)
        _expect(unit.audit.entries(after=1, most=1), rows[1:2])
        _expect(unit.audit.find(Sought(participant="elg"), 5), (rows[2], rows[1]))
        _expect(unit.audit.find(Sought(staff="kari"), 1), (rows[2],))
        _expect(unit.audit.find(Sought(since=later), 5), (rows[2], rows[1]))
        _expect(unit.audit.find(Sought(until=later), 5), (rows[0],))

    def again(store: Store) -> None:
        with store.begin() as unit:
            unit.audit.append(rows[:1])

    _conflicts(store, again)


CHECKS: tuple[Callable[[Store], None], ...] = (
    *PROOF_CHECKS,
    what_is_kept_comes_back_equal,
    a_unit_that_raises_keeps_nothing,
    keeping_again_replaces,
    a_name_is_taken_whatever_its_case,
    sign_ins_open_move_and_close,
    a_member_changes_and_loses_every_sign_in,
    every_rating_is_told_in_the_order_it_was_given,
    every_version_of_a_plan_of_goals_is_told_in_order,
    people_are_found_by_who_follows_them_up,
    an_appointment_that_is_called_off_is_gone,
    several_people_are_read_at_once_in_the_order_asked_for,
    one_code_is_shown_by_one_device,
    a_session_has_one_open_device,
    the_log_keeps_its_order_and_takes_nothing_twice,
    a_claim_overtakes_an_older_lease,
    *entry_kit.CHECKS,
    *RETENTION_CHECKS,
    the_audit_log_keeps_its_order_and_takes_no_row_twice,
    *OWN_SIGN_IN_CHECKS,
)

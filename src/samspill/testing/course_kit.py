"""What every store must do with what happens between sessions; run ``CHECKS`` beside those of ``store_kit``."""

from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from samspill.app.ports.store import Store
from samspill.app.records.adverse_events import AdverseEvent, FollowUp, Relation, Severity, Signature
from samspill.app.records.consents import ConsentDecision, Purpose
from samspill.app.records.due import DueRecords
from samspill.app.records.measures import ImportedQuestionnaire, MeasureRecord, MeasureStatus
from samspill.app.records.missions import AgreedMission, MissionOutcome, PartOfDay, ToldMission
from samspill.app.records.people import Participant
from samspill.app.records.profile import GivenRating, Rater
from samspill.app.records.screening import Screening
from samspill.app.records.session_notes import NoteKind, SessionNote
from samspill.model.words import Language

from .store_kit import NOON
from .store_kit import _conflicts as conflicts
from .store_kit import _expect as expect
from .store_kit import _furnish as furnish

_MISSION = AgreedMission("m1", "lyng", "S01", "S01.1", NOON, "s1", date(2026, 3, 5), PartOfDay.EVENING, "søsteren min")
_TOLD = ToldMission("m1", "lyng", 1, MissionOutcome.PARTLY, date(2026, 3, 5), "kari", NOON, "Gikk halve veien")


def missions_come_back_equal_oldest_first(store: Store) -> None:
    """With and without a day, agreed in a session or outside of one."""
    later = AgreedMission("m0", "lyng", "S01", "S01.2", NOON + timedelta(days=1), let_go_at=NOON)
    furnish(store)
    with store.begin() as unit:
        unit.missions.keep(later)
        unit.missions.keep(_MISSION)
    with store.look() as unit:
        expect(unit.missions.of("lyng"), (_MISSION, later))
        expect(unit.missions.mission("m1"), _MISSION)
        expect(unit.missions.mission("none"), None)
    with store.begin() as unit:
        unit.missions.drop("m0")
    with store.look() as unit:
        expect(unit.missions.of("lyng"), (_MISSION,))


def what_was_told_is_only_added_to(store: Store) -> None:
    """A correction has a number of its own; the same number twice is refused."""
    furnish(store)
    mended = ToldMission("m1", "lyng", 2, MissionOutcome.DONE, date(2026, 3, 5), "lyng", NOON, own=True, corrects=1)
    with store.begin() as unit:
        unit.missions.keep(_MISSION)
        unit.missions.tell(_TOLD)
        unit.missions.tell(mended)
    with store.look() as unit:
        expect(unit.missions.told("lyng"), (_TOLD, mended))
        expect(unit.missions.told("nobody"), ())

    def again(store: Store) -> None:
        with store.begin() as unit:
            unit.missions.tell(_TOLD)

    conflicts(store, again)


_EVENT = AdverseEvent(
    "e1",
    1,
    "lyng",
    date(2026, 3, 2),
    "Falt på trappen",
    Severity.SEVERE,
    True,
    Relation.POSSIBLE,
    "Ringte legevakten",
    "kari",
    NOON,
    session="s1",
    follow_up_on=date(2026, 3, 3),
)


def adverse_events_keep_every_version_follow_up_and_signature(store: Store) -> None:
    """For one participant and for everyone; nothing is replaced."""
    furnish(store)
    mended = msgspec.structs.replace(_EVENT, version=2, serious=False, session=None, follow_up_on=None)
    made = FollowUp("e1", 1, "lyng", "Vondt i armen ennå", "kari", NOON, date(2026, 3, 9))
    signed = Signature("e1", "lyng", 2, "Kan øve sittende", "kari", NOON)
    with store.begin() as unit:
        unit.adverse_events.file(_EVENT)
        unit.adverse_events.file(mended)
        unit.adverse_events.follow_up(made)
        unit.adverse_events.sign(signed)
    with store.look() as unit:
        for participant in ("lyng", None):
            expect(unit.adverse_events.events(participant), (_EVENT, mended))
            expect(unit.adverse_events.follow_ups(participant), (made,))
            expect(unit.adverse_events.signatures(participant), (signed,))
        expect(unit.adverse_events.event("e1"), (_EVENT, mended))
        expect(unit.adverse_events.events("multe"), ())

    def again(store: Store) -> None:
        with store.begin() as unit:
            unit.adverse_events.file(_EVENT)

    conflicts(store, again)


def measures_come_back_equal_and_questionnaires_as_they_came(store: Store) -> None:
    """Answers, document and reason whole; keeping again replaces."""
    furnish(store)
    begun = MeasureRecord(
        "r1", "lyng", "how-sure", "start", MeasureStatus.IN_PROGRESS, Language.NB, {}, "kari", NOON, NOON
    )
    told = {"status": MeasureStatus.COMPLETED, "answers": {"calm": "#3", "ord": "æøå"}, "document": "{}", "total": 1.5}
    done = msgspec.structs.replace(begun, own=True, **told)
    skipped = msgspec.structs.replace(begun, id="r2", status=MeasureStatus.SKIPPED, reason="Orket ikke", corrects="r1")
    brought = ImportedQuestionnaire("q1", '{"resourceType": "Questionnaire"}', "kari", NOON)
    with store.begin() as unit:
        unit.measures.keep(begun)
        unit.measures.keep(done)
        unit.measures.keep(skipped)
        unit.measures.keep_imported(brought)
    with store.look() as unit:
        expect(unit.measures.of("lyng"), (done, skipped))
        expect(unit.measures.record("r1"), done)
        expect(unit.measures.record("none"), None)
        expect(unit.measures.imported(), (brought,))
    with store.begin() as unit:
        unit.measures.keep_imported(msgspec.structs.replace(brought, retired_at=NOON))
        expect([one.retired_at for one in unit.measures.imported()], [NOON])


def notes_of_a_session_are_only_added_to(store: Store) -> None:
    """In the order they were written, each session's own."""
    furnish(store)
    said = SessionNote("s1", 1, "lyng", NoteKind.NOTE, "Tok seg god tid", "kari", NOON, "form-1")
    took = SessionNote("s1", 2, "lyng", NoteKind.STEERS, "", "kari", NOON)
    with store.begin() as unit:
        unit.session_notes.write(said)
        unit.session_notes.write(took)
    with store.look() as unit:
        expect(unit.session_notes.of("s1"), (said, took))
        expect(unit.session_notes.of("s2"), ())

    def again(store: Store) -> None:
        with store.begin() as unit:
            unit.session_notes.write(said)

    conflicts(store, again)


def what_is_due_is_read_of_many_at_once_as_each_book_has_it(store: Store) -> None:
    """Person by person, in the same order; also of more people than one query asks for, and of who has nothing."""
    furnish(store)
    later = msgspec.structs.replace(_MISSION, id="m0", agreed_at=NOON + timedelta(days=1))
    theirs = msgspec.structs.replace(_EVENT, id="e0", participant="multe", session=None)
    begun = MeasureRecord(
        "r1", "multe", "how-sure", "start", MeasureStatus.SKIPPED, Language.NB, {}, "kari", NOON, NOON
    )
    with store.begin() as unit:
        unit.people.keep(Participant("multe", "Multe", Language.NB, NOON))
        for mission in (later, _MISSION):
            unit.missions.keep(mission)
        unit.missions.tell(_TOLD)
        for event in (theirs, _EVENT, msgspec.structs.replace(_EVENT, version=2)):
            unit.adverse_events.file(event)
        unit.adverse_events.follow_up(FollowUp("e1", 1, "lyng", "Vondt i armen ennå", "kari", NOON))
        unit.adverse_events.sign(Signature("e1", "lyng", 2, "Kan øve sittende", "kari", NOON))
        unit.measures.keep(begun)
        unit.profile.rate((GivenRating("lyng", "b1", Rater.PARTICIPANT, 2, "kari", NOON),))
        for given in (True, False):
            unit.consents.decide(ConsentDecision("lyng", Purpose.PRACTISE, given, "1", Language.NB, "kari", NOON))
        unit.entry.screen(Screening("lyng", {"seizures": False}, "kari", NOON))
    with store.look() as unit:
        found = unit.due.of(["multe", *(f"x{number}" for number in range(600)), "lyng", "lyng"])
        for person in ("lyng", "multe"):
            book = unit.adverse_events
            events = book.events(person), book.follow_ups(person), book.signatures(person)
            missions = unit.missions.of(person), unit.missions.told(person)
            own = (unit.sessions.of(person), *events, *missions, unit.measures.of(person))
            entered = unit.consents.of(person), unit.entry.screenings(person)
            expect(found[person], DueRecords(*own, *entered, rated=bool(unit.profile.ratings(person))))
        expect(found["lyng"].missions, (_MISSION, later))
        expect((found["lyng"].rated, found["multe"].rated), (True, False))
        expect((len(found["lyng"].consents), len(found["lyng"].screenings)), (2, 1))
        expect(found["x599"], DueRecords())
        expect(len(found), 602)
        expect(unit.due.of([]), {})


CHECKS: tuple[Callable[[Store], None], ...] = (
    missions_come_back_equal_oldest_first,
    what_was_told_is_only_added_to,
    adverse_events_keep_every_version_follow_up_and_signature,
    measures_come_back_equal_and_questionnaires_as_they_came,
    notes_of_a_session_are_only_added_to,
    what_is_due_is_read_of_many_at_once_as_each_book_has_it,
)

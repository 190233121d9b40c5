"""What a person reads about themselves: names instead of ids, words instead of codes, and nothing that is a secret."""

import re
from datetime import UTC, datetime
from enum import StrEnum

import pytest

from samspill.app.actor import Role
from samspill.app.person.fields import FOR_MACHINES
from samspill.app.person.page import Telling, readable_page
from samspill.app.person.values import VALUES
from samspill.app.records import adverse_events, consents, measures, missions, profile, session_notes, sessions
from samspill.model.outputs import Ending
from samspill.model.words import Language, Text

AT = datetime(2026, 11, 3, 13, 5, tzinfo=UTC)
KINDS: dict[str, type[StrEnum]] = {
    "phase": sessions.SessionPhase,
    "ending": Ending,
    "outcome": missions.MissionOutcome,
    "part": missions.PartOfDay,
    "rater": profile.Rater,
    "purpose": consents.Purpose,
    "status": measures.MeasureStatus,
    "severity": adverse_events.Severity,
    "relation": adverse_events.Relation,
    "kind": session_notes.NoteKind,
    "language": Language,
}


def written(kind: str, row: dict[str, object], language: Language = Language.EN) -> str:
    titles = {
        "cafe.order": Text(nb="Bestille på kafé", en="Ordering at a café"),
        "s1": Text(nb="i går", en="yesterday"),
    }
    telling = Telling("Elg", AT, UTC, {"kari-id": "Kari"}, titles)
    page = readable_page({kind: (row,)}, telling, language)
    return re.findall(r"<article>(.*)</article>", page)[0]


@pytest.mark.parametrize("field", KINDS)
def test_no_code_is_without_words(field: str) -> None:
    assert set(VALUES[field]) == set(KINDS[field])


def test_those_who_can_be_signed_in_about_a_person_have_words() -> None:
    assert {Role.PARTICIPANT, Role.CARE_WORKER, Role.PEER_SUPPORTER, Role.SUPERVISOR} <= set(VALUES["role"])


def test_a_title_stands_first_and_its_code_small_beside_it() -> None:
    assert "Ordering at a café <small>cafe.order</small>" in written("choices", {"scenario": "cafe.order"})
    assert "Bestille på kafé" in written("choices", {"scenario": "cafe.order"}, Language.NB)


def test_days_are_written_out_and_whoever_wrote_is_named() -> None:
    page = written("notes", {"at": AT, "by": "kari-id", "day": AT.date(), "level": 3, "given": True})
    assert "3 November 2026, 13:05" in page
    assert "<dd>Kari</dd>" in page
    assert "3 (on my own)" in page
    assert "14 June 1991" in written("identities", {"details": {"born": "1991-06-14"}})
    assert "<dt>Said yes</dt><dd>yes</dd>" in page
    assert "3. november 2026 kl. 13:05" in written("notes", {"at": AT}, Language.NB)


def test_answers_stand_beside_what_was_asked() -> None:
    page = written("check_ins", {"answers": {"slept": True}, "noes": ["sober"]})
    assert "Have you slept enough to be present? yes" in page
    assert "Are you sober enough to practise today?" in page
    felt = written("debrief_versions", {"side_effects": {"dizziness": 2}})
    assert "Do you feel dizzy? Some" in felt


def test_what_only_machines_read_is_left_to_the_file() -> None:
    page = written("runs", dict.fromkeys(FOR_MACHINES, "x1y2z3") | {"id": "a-number", "ending": "left"})
    assert "x1y2z3" not in page
    assert "<small>a-number</small>" in page
    assert "calm room" in page


def test_what_was_written_is_never_taken_for_markup() -> None:
    page = written("session_notes", {"text": "<b>Lo</b>"})
    assert "&lt;b&gt;Lo&lt;/b&gt;" in page

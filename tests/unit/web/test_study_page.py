"""The study: only who agrees now is in it, nothing anybody wrote is, and only a researcher takes it out."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from samspill.adapters.study_codes import LENGTH, LETTERS, KeyedStudyCodes
from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.coming_in.identity import keep_identity
from samspill.app.consents.deciding import decide, withdraw
from samspill.app.person.erasing import erase
from samspill.app.records.adverse_events import AdverseEvent, Relation, Severity
from samspill.app.records.audit import Kind, Sought
from samspill.app.records.consents import Purpose
from samspill.app.records.identity import OwnName
from samspill.app.records.measures import ImportedQuestionnaire, MeasureRecord, MeasureStatus
from samspill.app.records.missions import MissionOutcome, ToldMission
from samspill.app.records.people import Synthetic
from samspill.app.records.profile import GivenRating, Rater
from samspill.app.records.sessions import DebriefRecord
from samspill.app.study import study
from samspill.model.words import Language

from .conftest import Come, House, Visitor
from .practised import with_practice
from .test_own_page import comes

TABLES = {"people", "sessions", "runs", "evidence", "measures", "side_effects", "barriers"}
TABLES |= {"missions", "adverse_events"}
WRITTEN = ("Hemmelig", "Du ble", "Greit", "Svimmel", "Satte oss", "Kalender", "Ringte mora", "Søsteren", "Skjult")
_DATE = re.compile(rb"(19|20)\d\d[-./]?[01]\d[-./]?[0-3]\d|[0-3]?\d\.[01]?\d\.(19|20)?\d\d")

_RATED = ((Rater.PARTICIPANT, 4), (Rater.CARE_WORKER, 2), (Rater.PARTICIPANT, None))

Files = dict[str, list[dict[str, str]]]


@pytest.fixture
def researcher(come: Come, house: House) -> Visitor:
    return come(house.member(Role.RESEARCHER))


@pytest.fixture
def agreed(house: House, request: pytest.FixtureRequest) -> str:
    """Somebody who has agreed, with words in every place where words can be written."""
    person = with_practice(house, f"Hemmelig {abs(hash(request.node.nodeid))}")
    agree(house, person)
    keep_identity(house.clinic, house.kari, person, OwnName("Skjult Navn", contact="Søsteren"))
    fill(house, person)
    return person


def agree(house: House, person: str, *, yes: bool = True) -> None:
    decide(house.clinic, house.kari, person, {Purpose.RESEARCH: yes}, Language.NB)


def fill(house: House, person: str) -> None:
    now, by = house.clinic.clock.now(), house.kari.id
    effects = {"nausea": 1, "dizziness": 3}
    corrected = DebriefRecord(f"{person}-1", "Du ble.", "Greit.", 2, 0, 6, effects, by, now, version=2)
    rated = [GivenRating(person, "shame", rater, value, by, now) for rater, value in _RATED]
    event = (Severity.MODERATE, True, Relation.POSSIBLE, "Satte oss ned", by, now)
    answers = dict.fromkeys(("follow", "remember"), "#2")
    told = (MissionOutcome.TOO_HARD, house.clinic.day(now), by, now, "Ringte mora")
    with house.clinic.store.begin() as unit:
        known = unit.people.participant(person)
        assert known is not None
        unit.people.keep(msgspec.structs.replace(known, called="Hemmelig", own_goal="Kalender"))
        unit.sessions.keep_debrief(corrected)
        unit.profile.rate(tuple(rated))
        unit.adverse_events.file(AdverseEvent(f"event-{person}", 1, person, now.date(), "Svimmel", *event))
        record = ("how-sure", "start", MeasureStatus.COMPLETED, Language.NB, answers, by, now, now)
        unit.measures.keep(MeasureRecord(f"answer-{person}", person, *record, total=4.0))
        left_out = ("taking-part", "start", MeasureStatus.SKIPPED, Language.NB, dict[str, str](), by, now, now)
        unit.measures.keep(MeasureRecord(f"skipped-{person}", person, *left_out, reason="Hemmelig grunn"))
        unit.missions.tell(ToldMission(f"mission-{person}-1", person, 1, *told))


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def taken(visitor: Visitor) -> Files:
    answer = visitor.see("/study.zip")
    assert answer.status_code == 200
    files = {name.removesuffix(".csv"): text.decode() for name, text in unpacked(answer.content).items()}
    assert set(files) == TABLES | {"codebook", "README.txt"}
    return {name: list(csv.DictReader(io.StringIO(files[name]), strict=True)) for name in {*TABLES, "codebook"}}


def code_of(house: House, person: str) -> str:
    assert house.clinic.study_codes is not None
    return house.clinic.study_codes.code(person)


def test_every_table_says_in_numbers_what_was_done(house: House, researcher: Visitor, agreed: str) -> None:
    files, code = taken(researcher), code_of(house, agreed)
    own = {name: [row for row in files[name] if row["code"] == code] for name in TABLES}
    assert own["people"] == [{"code": code, "made_up": "no", "days_in_care": "-2", "sessions": "2", "runs": "2"}]
    first, second = own["sessions"]
    assert (first["day"], second["day"]) == ("0", "7")
    assert (first["distress_before"], first["distress_after"], first["confidence_after"]) == ("6", "2", "6")
    assert (first["headset_minutes"], first["ended"]) == ("7", "done")
    assert own["runs"][1]["distress_highest"] == "6"
    assert {**own["evidence"][0], "code": "", "goal": ""} == {
        **{"code": "", "session": "1", "run": "1", "day": "0", "scenario": "cafe.order", "level": "2", "goal": ""},
        **{"opportunities": "5", "alone": "1", "hint": "1", "prompt": "1", "partly": "1", "not_yet": "1"},
    }
    measures = {(row["measure"], row["item"]): row["number"] for row in own["measures"]}
    assert measures == {
        **{("how-sure", item): "2" for item in ("follow", "remember")},
        **{("how-sure", "total"): "4", ("taking-part", ""): ""},
    }
    effects = [(row["session"], row["day"], row["question"], row["score"]) for row in own["side_effects"]]
    assert sorted(effects) == [("2", "7", "dizziness", "3"), ("2", "7", "nausea", "1")]
    barriers = [(row["barrier"], row["rater"], row["rating"]) for row in own["barriers"]]
    assert barriers == [("shame", "participant", "4"), ("shame", "care_worker", "2"), ("shame", "participant", "")]
    assert [row["outcome"] for row in own["missions"]] == ["done", "too_hard"]
    assert [row["size"] for row in own["missions"]] == ["1", "1"]
    assert [(row["severity"], row["serious"]) for row in own["adverse_events"]] == [("moderate", "1")]


def test_of_a_clinics_own_questionnaire_only_small_numbers_and_choices_go_out(
    house: House, researcher: Visitor, agreed: str
) -> None:
    kinds = ("boolean", "integer", "decimal", "date", "string", "text", "choice", "open-choice")
    items: list[dict[str, Any]] = [{"linkId": kind, "type": kind, "text": kind} for kind in kinds]
    for item in items[-2:]:
        item |= {"answerOption": [{"valueString": "Skjult valg"}, {"valueString": "Another"}]}
    source = json.dumps({"resourceType": "Questionnaire", "title": "Own (synthetic)", "item": items})
    given = {"boolean": "true", "integer": "1987", "decimal": "7.5", "date": "1987-03-02", "string": "Skjult"}
    answers = given | {"text": "Hemmelig", "choice": "#1", "open-choice": "=Søsteren"}
    now, by = house.clinic.clock.now(), house.kari.id
    with house.clinic.store.begin() as unit:
        unit.measures.keep_imported(ImportedQuestionnaire("brought", source, by, now))
        record = ("brought", "start", MeasureStatus.COMPLETED, Language.NB, answers, by, now, now)
        unit.measures.keep(MeasureRecord(f"brought-{agreed}", agreed, *record))
    own = [row for row in taken(researcher)["measures"] if row["measure"] == "brought"]
    assert {(row["item"], row["kind"], row["number"]) for row in own} == {
        ("boolean", "yes_no", "1"),
        ("decimal", "number", "7.5"),
        ("choice", "choice", "2"),
    }
    whole = b"".join(unpacked(researcher.get("/study.zip").content).values())
    assert not any(word in whole for word in (b"1987", b"Skjult", b"Hemmelig", "Søsteren".encode()))


def test_every_column_and_every_word_stands_in_the_codebook(researcher: Visitor, agreed: str) -> None:
    files = taken(researcher)
    columns = {(row["file"], row["column"]) for row in files["codebook"] if not row["value"]}
    assert columns == {(f"{name}.csv", column) for name in TABLES for column in files[name][0]}
    told = {(row["file"], row["column"], row["value"]) for row in files["codebook"]}
    listed = {(file, column) for file, column, value in told if value}
    ours = [(name, row) for name in TABLES for row in files[name] if row.get("measure") != "brought"]
    used = {(f"{name}.csv", c, v) for name, row in ours for c, v in row.items() if (f"{name}.csv", c) in listed}
    assert {one for one in used if one[2]} <= told
    assert all(row["meaning"] for row in files["codebook"])


@pytest.mark.parametrize("language", ["nb", "en"])
def test_no_alias_name_word_or_date_is_anywhere_in_the_file(
    language: str, house: House, researcher: Visitor, agreed: str
) -> None:
    researcher.cookies.set("language", language)
    whole = researcher.get("/study.zip").content
    files = unpacked(whole)
    everything = b"\n".join([whole, *files.values()])
    for word in (*WRITTEN, "kari", agreed, house.session, house.kari.id):
        assert word.encode() not in everything, word
    assert [found.group() for found in map(_DATE.search, files.values()) if found] == []
    with zipfile.ZipFile(io.BytesIO(whole)) as packed:
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {"nb": "uten navn", "en": "without names"}[language] in files["README.txt"].decode()


def test_only_who_agrees_now_is_in_it(house: House, researcher: Visitor, agreed: str) -> None:
    def codes() -> set[str]:
        return {row["code"] for name in TABLES for row in taken(researcher)[name]}

    never, no = (with_practice(house, alias) for alias in ("Never asked", "Said no"))
    agree(house, no, yes=False)
    assert code_of(house, agreed) in codes()
    assert {code_of(house, never), code_of(house, no)} & codes() == set()
    before = study(house.clinic, house.member(Role.RESEARCHER))
    withdraw(house.clinic, house.kari, agreed, Purpose.RESEARCH, Language.NB)
    assert code_of(house, agreed) not in codes(), "at once"
    after = study(house.clinic, house.member(Role.RESEARCHER))
    assert (after.taking_part, after.taken_back) == (before.taking_part - 1, before.taken_back + 1)
    row = f'<td>Yes, and took it back</td><td class="numbers">{after.taken_back}</td>'
    assert row in researcher.see("/study").text
    agree(house, agreed)
    assert code_of(house, agreed) in codes(), "the same code after coming back"
    supervisor = house.member(Role.SUPERVISOR)
    with house.clinic.store.look() as unit:
        known = unit.people.participant(agreed)
    assert known is not None
    erase(house.clinic, supervisor, agreed, known.alias)
    assert code_of(house, agreed) not in codes()


def test_a_yes_to_an_older_text_counts_no_longer(house: House, researcher: Visitor, agreed: str) -> None:
    with house.clinic.store.begin() as unit:
        latest = unit.consents.of(agreed)[-1]
        at = latest.at + timedelta(seconds=1)
        unit.consents.decide(msgspec.structs.replace(latest, version="2001-01", at=at))
    assert code_of(house, agreed) not in {row["code"] for row in taken(researcher)["people"]}


def test_a_practice_person_is_never_in_it(house: House, researcher: Visitor) -> None:
    person = enrol(house.clinic, house.kari, "Practice", Language.NB)
    agree(house, person)
    with house.clinic.store.begin() as unit:
        known = unit.people.participant(person)
        assert known is not None
        unit.people.keep(msgspec.structs.replace(known, synthetic=Synthetic.PRACTICE))
    assert code_of(house, person) not in {row["code"] for row in taken(researcher)["people"]}


def test_the_same_file_comes_twice(researcher: Visitor, agreed: str) -> None:
    assert researcher.get("/study.zip").content == researcher.get("/study.zip").content


def test_a_code_is_eight_letters_and_another_with_another_key() -> None:
    codes = [KeyedStudyCodes(bytes([key]) * 32).code("somebody") for key in (1, 1, 2)]
    assert codes[0] == codes[1] != codes[2]
    assert all(len(code) == LENGTH and set(code) <= set(LETTERS) for code in codes)
    assert KeyedStudyCodes(bytes(32)).code("somebody else") != KeyedStudyCodes(bytes(32)).code("somebody")


def test_the_participant_is_told_that_figures_went_to_research_and_that_nothing_was_written(
    house: House, researcher: Visitor, agreed: str, come: Come, kari: Visitor
) -> None:
    researcher.see("/study.zip")
    page = comes(come, kari, agreed, "en").see("/own/openings").text
    line = next(part for part in page.split("<li>") if "researcher" in part)
    assert "took figures for research, without your name" in line and "wrote" not in line
    assert "only while you agree" in page and 'href="/own/consent"' in page
    who = come(house.member(Role.SUPERVISOR)).see(f"/participants/{agreed}/openings").text
    assert "has only read" in next(part for part in who.split("<tr>") if "Agreed to research" in part)


def test_a_supervisor_sees_numbers_and_gets_no_file(come: Come, house: House, agreed: str) -> None:
    supervisor = come(house.member(Role.SUPERVISOR))
    page = supervisor.see("/study").text
    assert 'id="counts"' in page
    assert "/study.zip" not in page
    assert supervisor.see("/study.zip").status_code == 403


@pytest.mark.parametrize("address", ["/study", "/study.zip"])
def test_care_workers_and_administrators_are_refused(address: str, kari: Visitor, come: Come, house: House) -> None:
    assert kari.see(address).status_code == 403
    assert come(house.admin).see(address).status_code == 403


def test_seeing_and_every_taking_out_are_in_the_log(house: House, researcher: Visitor, agreed: str) -> None:
    def rows(kind: Kind, action: str) -> int:
        with house.clinic.store.look() as unit:
            found = unit.audit.find(Sought(), 50_000)
        return sum(one.kind is kind and one.action == action and not one.participant for one in found)

    before = rows(Kind.DID, "export_study")
    researcher.see("/study")
    for _ in range(2):
        researcher.see("/study.zip")
    assert rows(Kind.DID, "export_study") == before + 2
    assert rows(Kind.SAW, "see_study") > 0


def test_whose_data_went_out_can_be_seen_on_their_record(
    house: House, researcher: Visitor, come: Come, agreed: str
) -> None:
    openings = f"/participants/{agreed}/openings"
    supervisor = come(house.member(Role.SUPERVISOR))
    assert "Agreed to research" not in supervisor.see(openings).text
    researcher.see("/study.zip")
    told = supervisor.see(openings).text
    assert "Agreed to research" in told
    assert "data of the study" in told


def test_a_researcher_begins_here_and_finds_the_button(researcher: Visitor, agreed: str) -> None:
    assert researcher.see("/").headers["location"] == "/study"
    page = researcher.see("/study").text
    assert 'href="/study.zip"' in page
    assert 'href="/study"' in page.split("<main")[0], "in the menu"


def test_where_nobody_has_agreed_the_page_says_so(house: House, researcher: Visitor, empty: Callable[[], None]) -> None:
    empty()
    page = researcher.see("/study").text
    assert 'id="nobody"' in page
    assert "/study.zip" not in page
    assert all(taken(researcher)[name] == [] for name in TABLES)


@pytest.fixture
def empty(house: House) -> Callable[[], None]:
    """Everyone takes it back."""

    def take_back() -> None:
        with house.clinic.store.look() as unit:
            everyone = unit.people.everyone()
        for person in everyone:
            withdraw(house.clinic, house.kari, person.id, Purpose.RESEARCH, Language.NB)

    return take_back

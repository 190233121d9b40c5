"""The missions' page: how it went, what was wrong, and one more."""

from samspill.app.missions.agreeing import MissionPlan, agree_mission

from .conftest import MISSION, House, Visitor


def test_a_mission_is_told_corrected_and_its_history_stays_in_sight(house: House, kari: Visitor) -> None:
    mission = agree_mission(house.clinic, house.kari, house.participant, MissionPlan("C01", "C01.2"))
    page = f"/participants/{house.participant}/missions"
    told = kari.send(f"{page}/{mission}", {f"outcome.{mission}": "done", f"words.{mission}": "Gikk <fint>"})
    assert told.status_code == 303
    shown = kari.see(page).text
    assert "Gikk &lt;fint&gt;" in shown
    mended = {f"outcome.{mission}.1": "partly", f"words.{mission}.1": "Halvveis", "corrects": "1"}
    assert kari.send(f"{page}/{mission}", mended).status_code == 303
    shown = kari.see(page).text
    assert "Corrected since" in shown
    assert "<s>Did it</s>" in shown
    again = kari.send(f"{page}/{mission}", mended)
    assert (again.status_code, "has been corrected already" in again.text) == (409, True)


def test_a_form_that_cannot_be_taken_comes_back_with_everything_written(house: House, kari: Visitor) -> None:
    page = f"/participants/{house.participant}/missions"
    words = f"words.{MISSION}"
    answer = kari.send(f"{page}/{MISSION}", {words: "Vi snakket om det", f"day.{MISSION}": "2999-01-01"})
    assert (answer.status_code, ">Vi snakket om det</textarea>" in answer.text) == (422, True)
    answer = kari.send(page, {"mission": "C01/none", "day": "tomorrow", "with_whom": "en venn"})
    assert (answer.status_code, 'value="en venn"' in answer.text) == (422, True)
    assert "write it as 31/12/2026" in answer.text


def test_one_more_is_agreed_with_its_day_and_company_and_let_go_again(house: House, kari: Visitor) -> None:
    page = f"/participants/{house.participant}/missions"
    form = {"mission": "C01/C01.3", "day": "2999-01-01", "part": "evening", "with_whom": "søsteren min"}
    assert kari.send(page, form).status_code == 303
    assert "with søsteren min" in kari.see(page).text
    mission = next(m for m in _missions(house) if m.with_whom == "søsteren min")
    assert kari.send(f"{page}/{mission.id}/let-go").status_code == 303
    assert "Let go" in kari.see(page).text


def _missions(house: House):  # type: ignore[no-untyped-def]
    with house.clinic.store.look() as unit:
        return unit.missions.of(house.participant)

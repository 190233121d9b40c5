"""The training in the browser: offered quietly, guided on the way, and nobody else's business."""

import re

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.records.training import Training
from samspill.app.refusals import Refusal
from samspill.app.training.guiding import begin, put_away
from samspill.app.training.steps import Step
from samspill.app.training.words import ALIAS, TITLES, TO_DO, about
from samspill.model.words import Language

from .conftest import Come, House, Visitor

CARD, GUIDE = 'id="training-card"', 'id="guide"'


@pytest.fixture
def visitor(kari: Visitor, house: House) -> Visitor:
    """Kari, with no practice person yet, and never offered anything before."""
    put_away(house.clinic, house.kari)
    with house.clinic.store.begin() as unit:
        unit.trainings.keep(Training(house.kari.id))
    return kari


def begun(visitor: Visitor) -> str:
    """The address of a new practice person."""
    answer = visitor.send("/training/begin")
    assert answer.status_code == 303
    return str(answer.headers["location"])


def test_it_is_offered_on_today_until_it_is_put_away(visitor: Visitor) -> None:
    assert CARD in visitor.get("/today").text
    assert visitor.send("/training/put-away").headers["location"] == "/today"
    assert CARD not in visitor.get("/today").text
    shown = visitor.get("/training").text
    assert 'id="begin"' in shown, "it can be taken all the same"
    assert 'href="/training"' in visitor.get("/help").text


def test_every_page_about_the_practice_person_says_so_and_what_comes_next(visitor: Visitor) -> None:
    person = begun(visitor)
    shown = visitor.get(person).text
    assert "Made-up person" in shown
    assert ALIAS[Language.EN] in shown
    assert about(TITLES[Step.BARRIERS]).en in shown, "reading the page was the first step"
    for page in ("profile", "goals", "entry", "missions", "progress", "measures", "adverse-events", "openings"):
        assert GUIDE in visitor.get(f"{person}/{page}").text, page
    assert CARD in visitor.get("/today").text
    assert ALIAS[Language.EN] not in visitor.get("/today").text
    assert ALIAS[Language.EN] not in visitor.get("/participants").text


def test_pages_about_anybody_real_have_no_guide(visitor: Visitor, house: House) -> None:
    begun(visitor)
    for page in (f"/participants/{house.participant}", f"/sessions/{house.session}/pair", "/library"):
        assert GUIDE not in visitor.get(page).text


def test_the_guide_leads_from_step_to_step(visitor: Visitor) -> None:
    person = begun(visitor)
    shown = visitor.get(person).text
    assert re.search(rf'id="guide-on" href="{person}/profile"', shown)
    form = {f"own.{name}": "3" for name in ("starting_contact", "social_unease", "leaving_home")}
    assert visitor.send(f"{person}/profile", form).status_code == 200
    shown = visitor.get(f"{person}/profile").text
    assert about(TITLES[Step.REASON]).en in shown
    assert about(TITLES[Step.SESSION]).en in visitor.get(f"{person}/why").text
    session = str(visitor.send(f"{person}/sessions").headers["location"])
    shown = visitor.get(f"{session}/pair").text
    assert 'id="stand-in"' in shown
    assert visitor.send(f"{session}/stand-in").status_code == 303
    shown = visitor.get(f"{session}/check-in").text
    assert about(TO_DO[Step.HARD_DAY]).en in shown.replace("&#39;", "'")
    assert "You are in the right place." in shown
    answers = {f"ready.{name}": "yes" for name in re.findall(r'name="ready\.(\w+)"', shown)}
    hard = answers | {"distress": "8", "craving": "2", "confidence": "3"}
    assert visitor.send(f"{session}/check-in", hard).status_code == 303
    shown = visitor.get(f"{session}/rehearsal").text
    assert about(TITLES[Step.EASED]).en in shown
    assert shown.count("Distress is 8 of 10 now, so only something calm fits.") == 1
    assert visitor.send(f"{session}/check-in", hard | {"distress": "4"}).status_code == 303
    assert about(TITLES[Step.RUN]).en in visitor.get(f"{session}/guide").text
    assert 'id="held-back"' not in visitor.get(f"{session}/rehearsal").text
    assert visitor.send(f"{session}/close").status_code == 303


def test_a_scanned_code_finds_the_session_one_learns_in_when_nobody_real_waits(come: Come, house: House) -> None:
    ola = come(house.ola)
    assert ola.see("/pair?code=BCDFGHJK").status_code == 200
    session = str(ola.send(f"{begun(ola)}/sessions").headers["location"])
    assert ola.see("/pair?code=BCDFGHJK").headers["location"] == f"{session}/pair?code=BCDF-GHJK"
    put_away(house.clinic, house.ola)


def test_the_guide_of_a_real_session_is_empty(visitor: Visitor, house: House) -> None:
    begun(visitor)
    answer = visitor.get(f"/sessions/{house.session}/guide")
    assert (answer.status_code, answer.text.strip()) == (200, "")


def test_it_speaks_norwegian_too(visitor: Visitor) -> None:
    visitor.cookies.set("language", "nb")
    shown = visitor.get(begun(visitor)).text
    assert "Oppdiktet person" in shown
    assert ALIAS[Language.NB] in shown
    assert about(TITLES[Step.BARRIERS]).nb in shown


def test_starting_over_erases_and_nobody_else_gets_in(visitor: Visitor, come: Come, house: House) -> None:
    first = begun(visitor)
    for other in (house.ola, house.member(Role.SUPERVISOR)):
        assert come(other).get(first).status_code == 403
    second = str(visitor.send("/training/again").headers["location"])
    assert second != first
    assert visitor.get(first).status_code == 403, "nobody has a relation to somebody who is not there any more"
    assert visitor.get("/training").status_code == 200


def test_a_supervisor_and_an_administrator_see_who_has_done_it_and_nothing_more(come: Come, house: House) -> None:
    with house.clinic.store.begin() as unit:
        unit.trainings.keep(Training(house.kari.id, completed_at=house.clinic.clock.now()))
    shown = come(house.member(Role.SUPERVISOR)).get("/training").text
    assert 'id="trained"' in shown
    assert "kari" in shown
    assert 'id="trained"' not in come(house.kari).get("/training").text
    assert "Has gone through the training" in come(house.admin).get("/staff").text


def test_an_administrator_has_no_training(house: House, come: Come) -> None:
    assert come(house.admin).get("/training").status_code == 403
    stranger: Actor = house.admin
    with pytest.raises(Refusal):
        begin(house.clinic, stranger, Language.NB)

"""Those who may read and not run: a supervisor, and a care worker in an emergency, meet no button that is refused."""

import re

from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.demo import welcome
from samspill.app.openings.emergencies import break_glass
from samspill.app.sessions.opening import start_session
from samspill.model.words import Language

from .conftest import Come, House
from .test_live_page import live

__all__ = ["live"]


def forms(page: str) -> list[str]:
    """Where the forms of a page's main part lead."""
    main = page[page.index("<main") : page.index("</main>")]
    return re.findall(r'<form[^>]*method="post"[^>]*action="([^"]+)"', main)


def test_a_supervisor_watches_a_run_and_has_nothing_to_press(house: House, come: Come, live: str) -> None:
    vera = come(house.member(Role.SUPERVISOR))
    assert vera.see(live).headers["location"] == f"{live}/live"
    page = vera.see(f"{live}/live").text
    assert 'id="reading"' in page
    assert 'id="panel"' in page
    assert forms(page) == []
    assert f"{live}/pair" not in page


def test_what_was_written_of_a_session_is_read_without_a_way_to_change_it(house: House, come: Come) -> None:
    session = start_session(house.clinic, house.kari, house.participant)
    vera = come(house.member(Role.SUPERVISOR))
    assert vera.see(f"/sessions/{session}").headers["location"] == f"/sessions/{session}/debrief"
    page = vera.see(f"/sessions/{session}/debrief?correct").text
    assert 'id="reading"' in page
    assert forms(page) == []
    plan = vera.see(f"/participants/{house.participant}").text
    assert forms(plan) == []
    assert 'id="see-session"' in plan
    asked = vera.see(f"/participants/{house.participant}/why?scenario=cafe.order&level=2").text
    assert forms(asked) == []


def test_a_refused_record_shows_the_way_in_for_an_emergency_to_those_who_may_use_it(house: House, come: Come) -> None:
    person = enrol(house.clinic, house.ola, "Mår", Language.NB)
    at = f"/participants/{person}"
    refused = come(house.kari).see(at)
    assert refused.status_code == 403
    assert 'href="/emergency" id="to-emergency"' in refused.text
    for other in (house.admin, house.member(Role.PEER_SUPPORTER), house.member(Role.RESEARCHER)):
        assert 'id="to-emergency"' not in come(other).see(at).text
    assert 'id="to-emergency"' not in come(house.kari).send(f"{at}/sessions").text


def test_in_an_emergency_a_session_is_read_and_not_watched(house: House, come: Come) -> None:
    person = enrol(house.clinic, house.ola, "Rype", Language.NB)
    welcome(house.clinic, house.ola, person)
    session = start_session(house.clinic, house.ola, person)
    break_glass(house.clinic, house.kari, "Rype", "ringer og vil dø, ingen svarer")
    kari = come(house.kari)
    assert kari.see(f"/sessions/{session}").headers["location"] == f"/sessions/{session}/debrief"
    assert forms(kari.see(f"/sessions/{session}/debrief").text) == []
    assert kari.see(f"/sessions/{session}/live").status_code == 403


def test_a_supervisor_hands_over_on_the_page_of_who_follows_up_whom(house: House, come: Come) -> None:
    vera = come(house.member(Role.SUPERVISOR))
    assert 'id="hand-over"' in vera.see("/relations").text
    given = vera.send("/relations/hand-over", {"from": house.kari.id, "to": house.ola.id})
    assert given.status_code == 303
    assert 'id="handed"' in vera.see(given.headers["location"]).text
    wrong = vera.send("/relations/hand-over", {"from": house.kari.id, "to": house.admin.id})
    assert (wrong.status_code, 'id="refused"' in wrong.text) == (422, True)

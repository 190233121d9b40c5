"""Pages render in both languages, and can be read and used by anyone."""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from samspill.app.plan.overview import plan

from .conftest import House, Visitor

ADDRESSES = [
    "/sign-in?next=/help",
    "/today",
    "/participants",
    "/participants/new",
    "/participants/{participant}",
    "/participants/{participant}/profile",
    "/participants/{participant}/why",
    "/participants/{participant}/why?scenario=cafe.order&level=4",
    "/participants/{participant}/why?scenario=nowhere&level=9",
    "/help",
    "/check",
    "/pair",
    "/sessions/{session}/pair",
    "/sessions/{session}/pair?code=BCDFGHJK",
    "/sessions/{session}/check-in",
    "/sessions/{session}/rehearsal",
    "/sessions/{session}/rehearsal?scenario=cafe.order&level=2",
    "/sessions/{session}/debrief",
    "/nowhere",
]


class Outline(HTMLParser):
    """What a screen reader would go by."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.inputs: list[dict[str, str | None]] = []
        self.labels: set[str | None] = set()
        self.headings: Counter[str] = Counter()
        self.open: list[str] = []
        self.language: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "id" in given:
            self.ids[given["id"] or ""] += 1
        if tag == "html":
            self.language = given.get("lang")
        if tag == "label":
            self.labels.add(given.get("for"))
        if tag in {"h1", "h2", "h3"}:
            self.headings[tag] += 1
        if tag in {"input", "select", "textarea"} and given.get("type") != "hidden":
            self.inputs.append(given | {"inside": "label" if "label" in self.open else None})
        if tag in {"label", "form"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            self.open.remove(tag)


def page_of(visitor: Visitor, address: str, house: House, language: str) -> str:
    visitor.cookies.delete("language")
    visitor.cookies.set("language", language)
    asked = address.format(participant=house.participant, session=house.session)
    return str(visitor.get(asked).text)


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_has_its_language_one_heading_and_a_name_for_every_field(
    address: str, language: str, kari: Visitor, house: House
) -> None:
    outline = Outline(page_of(kari, address, house, language))
    assert outline.language == language
    assert outline.headings["h1"] == 1
    assert [name for name, times in outline.ids.items() if times > 1] == []
    nameless = [i for i in outline.inputs if i["inside"] != "label" and i.get("id") not in outline.labels]
    assert nameless == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_different_in_the_other_language(address: str, kari: Visitor, house: House) -> None:
    bokmal, english = (page_of(kari, address, house, language) for language in ("nb", "en"))
    assert "Hopp til innholdet" in bokmal
    assert "Skip to the content" in english
    assert "Hopp til innholdet" not in english
    assert "Skip to the content" not in bokmal


def test_what_people_write_is_never_taken_for_markup(kari: Visitor) -> None:
    kari.send("/participants/new", {"alias": "<b>&Ulv</b>", "language": "nb"})
    page = kari.see("/participants").text
    assert "&lt;b&gt;&amp;Ulv&lt;/b&gt;" in page
    assert "<b>&Ulv" not in page


def test_an_alias_that_is_taken_is_said_beside_its_field(kari: Visitor) -> None:
    kari.send("/participants/new", {"alias": "Hare", "language": "nb"})
    answer = kari.send("/participants/new", {"alias": "hare", "language": "nb"})
    assert answer.status_code == 422
    assert 'id="problem-alias"' in answer.text
    assert 'value="hare"' in answer.text


def test_the_plan_shows_every_goal_with_shape_and_word_and_the_next_step_with_its_reason(
    kari: Visitor, house: House
) -> None:
    page = kari.see(f"/participants/{house.participant}").text
    goals = house.clinic.library.pack.goals
    assert len(re.findall(r'<details class="goal [a-z]+" id="goal-', page)) == len(goals)
    assert len(re.findall(r'<svg class="shape"', page)) == len(goals) + 6
    assert re.search(r'<p class="reason" id="reason">\S.*</p>', page)


def test_another_next_step_needs_a_reason_and_is_then_shown_with_a_name(kari: Visitor, house: House) -> None:
    address = f"/participants/{house.participant}/next"
    scenario = next(iter(house.clinic.library.pack.scenarios))
    refused = kari.send(address, {"scenario": scenario, "level": "1", "reason": " "})
    assert refused.status_code == 422
    assert kari.send(address, {"scenario": scenario, "level": "1", "reason": "Elg ba om det"}).status_code == 303
    assert "Elg ba om det" in kari.see(f"/participants/{house.participant}").text


def test_sights_of_alcohol_and_drugs_are_off_until_they_are_turned_on(kari: Visitor) -> None:
    kari.send("/participants/new", {"alias": "Gaupe", "language": "en"})
    address = re.findall(r'href="(/participants/[^"/]+)">Gaupe', kari.see("/participants").text)[0]
    assert "Scenarios with alcohol and drugs are off. No place shows any." in kari.see(address).text
    kari.send(f"{address}/opt-outs", {"cues": "on"})
    assert "Scenarios with alcohol and drugs are on, as agreed." in kari.see(address).text
    kari.send(f"{address}/opt-outs")
    assert "Scenarios with alcohol and drugs are off. No place shows any." in kari.see(address).text


def test_a_scenario_that_is_left_out_is_named_is_never_suggested_and_cannot_be_started(
    kari: Visitor, house: House
) -> None:
    kari.send("/participants/new", {"alias": "Jerv", "language": "en"})
    address = re.findall(r'href="(/participants/[^"/]+)">Jerv', kari.see("/participants").text)[0]
    assert kari.send(f"{address}/opt-outs", {"out.cafe.order": "on"}).headers["location"].endswith("#opt-outs")
    page = kari.see(f"{address}?saved=1").text
    assert "Left out: Ordering at a café" in page
    assert "Saved." in page
    known = plan(house.clinic, house.kari, address.rsplit("/", 1)[1])
    assert all(step.scenario != "cafe.order" for step in (known.proposal, *known.alternatives) if step is not None)


def test_what_does_not_exist_cannot_be_left_out(kari: Visitor, house: House) -> None:
    answer = kari.send(f"/participants/{house.participant}/opt-outs", {"out.no.such": "on"})
    assert answer.status_code == 422
    assert "does not exist in the pack" in answer.text


def test_own_words_are_kept_and_what_is_too_long_is_shown_again_with_why(kari: Visitor, house: House) -> None:
    address = f"/participants/{house.participant}"
    saved = kari.send(f"{address}/own-words", {"called": "Ida", "own_goal": "Shop by myself", "seated": "on"})
    assert saved.headers["location"] == f"{address}?own=1#own-words"
    page = kari.see(f"{address}?own=1").text
    assert "Is called Ida in the scenes." in page
    assert "Practises for this: Shop by myself" in page
    assert "Sits while practising." in page
    refused = kari.send(f"{address}/own-words", {"called": "x" * 41, "own_goal": ""})
    assert refused.status_code == 422
    assert "x" * 41 in refused.text
    assert "Use at most 40 characters." in refused.text

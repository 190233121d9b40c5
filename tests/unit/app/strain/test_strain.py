"""What ratings of many say of scenarios: read by staff, used once a supervisor has taken it into use, and out of it."""

import msgspec
import pytest

from samspill.app.access import Action
from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.consents.deciding import withdraw
from samspill.app.demo import welcome
from samspill.app.person.erasing import erase_now
from samspill.app.records.audit import Kind, Sought
from samspill.app.records.consents import Purpose
from samspill.app.refusals import Refusal
from samspill.app.strain.deciding import READ_ANEW, take_into_use, take_out_of_use
from samspill.app.strain.in_use import strains_in_use
from samspill.app.strain.looking import Apart, Known, StrainPage, strain_page
from samspill.app.strain.rated import as_rated
from samspill.app.training.guiding import begin
from samspill.curriculum import FEWEST_PEOPLE, ScenarioStrain
from samspill.curriculum.sentences_why import Beside
from samspill.model.words import Language
from tests.unit.app.house import House

from .raters import EASY, HARD, aliases, rater, raters, rates

_WEEK = 7 * 24 * 3600 * 1000
"""In milliseconds."""


class Rated(House):
    """A clinic in which just enough people have rated three scenarios."""

    def __init__(self) -> None:
        super().__init__()
        self.kari, self.vera = self.staff("Kari"), self.staff("Vera", Role.SUPERVISOR)
        self.people = raters(self.clinic, self.kari, aliases(FEWEST_PEOPLE))

    @property
    def page(self) -> StrainPage:
        return strain_page(self.clinic, self.vera)

    @property
    def used(self) -> tuple[ScenarioStrain, ...]:
        with self.store.look() as unit:
            return strains_in_use(unit)

    def take(self) -> None:
        """Read the table, and take it into use."""
        take_into_use(self.clinic, self.vera, self.page.digest)

    def one_more(self, alias: str = "Elg (syntetisk)") -> str:
        return rater(self.clinic, self.kari, alias, {EASY: (9,)})


@pytest.fixture
def house() -> Rated:
    return Rated()


def test_each_scenario_stands_beside_what_its_themes_say_what_differs_most_first(house: Rated) -> None:
    rows = house.page.rows
    assert [row.scenario for row in rows] == [EASY, HARD, "shop.pay"]
    assert [row.now.beside for row in rows if row.now] == [Beside.LESS, Beside.MORE, Beside.AS_SAID]
    hard = rows[1].now
    assert hard is not None
    assert hard.times > 2
    assert (hard.people, hard.ratings, hard.known) == (FEWEST_PEOPLE, 3 * FEWEST_PEOPLE, Known.LITTLE)
    assert house.page.fewer == len(house.clinic.library.pack.scenarios) - 3


def test_who_is_too_few_says_nothing_of_others() -> None:
    house = House()
    kari, vera = house.staff(), house.staff("Vera", Role.SUPERVISOR)
    raters(house.clinic, kari, aliases(FEWEST_PEOPLE - 1))
    page = strain_page(house.clinic, vera)
    assert (page.rows, page.digest, page.fewer) == ((), "", len(house.clinic.library.pack.scenarios))
    with pytest.raises(Refusal):
        take_into_use(house.clinic, vera, "")


def test_the_scenario_brings_more_the_better_that_is_known(house: Rated) -> None:
    raters(house.clinic, house.kari, [f"Furu {n} (syntetisk)" for n in range(25)])
    known = {row.now.known for row in house.page.rows if row.now}
    assert Known.WELL in known
    assert Known.LITTLE not in known


@pytest.mark.parametrize(("others", "apart"), [((9, 9, 8), Apart.LITTLE), ((1, 1, 0), Apart.MUCH)])
def test_how_far_people_differ_in_the_same_scenario_is_said(
    house: Rated, others: tuple[int, ...], apart: Apart
) -> None:
    """Half of them say of the hard one what the other half say, or the opposite; on days of their own."""
    for n in range(25):
        person = enrol(house.clinic, house.kari, f"Furu {n} (syntetisk)", Language.NB)
        welcome(house.clinic, house.kari, person)
        for day, peak in enumerate(others if n % 2 else (9, 9, 8)):
            rates(house.clinic, house.kari, person, f"{person}-{day}", HARD, peak)
            house.clock.advance(_WEEK)
    assert house.page.apart is apart


def test_nothing_is_in_use_before_a_supervisor_takes_what_they_read_into_use(house: Rated) -> None:
    assert not house.page.in_use
    assert house.used == ()
    house.take()
    page = house.page
    assert (page.in_use, page.anew) == (True, False)
    assert sorted(one.scenario for one in house.used) == sorted(row.scenario for row in page.rows)
    assert [(one.name, one.decision.in_use) for one in page.decided] == [("Vera", True)]
    take_out_of_use(house.clinic, house.vera)
    assert not house.page.in_use
    assert house.used == ()
    assert [one.decision.in_use for one in house.page.decided] == [False, True]


def test_a_table_that_is_not_the_one_that_was_read_is_not_taken_into_use(house: Rated) -> None:
    read = house.page.digest
    house.one_more()
    with pytest.raises(Refusal) as refused:
        take_into_use(house.clinic, house.vera, read)
    assert refused.value.code == READ_ANEW
    assert house.used == ()
    house.take()
    assert next(one.people for one in house.used if one.scenario == EASY) == FEWEST_PEOPLE + 1


def test_new_ratings_change_nothing_that_is_in_use_until_they_are_taken_into_use(house: Rated) -> None:
    house.take()
    before = house.used
    house.one_more()
    page = house.page
    assert page.anew
    assert house.used == before
    row = next(row for row in page.rows if row.scenario == EASY)
    assert row.now is not None
    assert row.used is not None
    assert (row.now.people, row.used.people) == (FEWEST_PEOPLE + 1, FEWEST_PEOPLE)
    house.take()
    assert house.used != before


def test_what_is_in_use_is_shown_also_where_too_few_are_left(house: Rated) -> None:
    house.take()
    withdraw(house.clinic, house.kari, house.people[0], Purpose.PRACTISE, Language.NB)
    page = house.page
    assert (page.in_use, page.anew, page.digest) == (True, True, "")
    assert {row.now for row in page.rows} == {None}
    assert all(row.used for row in page.rows)


def test_saying_it_twice_decides_nothing_new(house: Rated) -> None:
    take_out_of_use(house.clinic, house.vera)
    house.take()
    house.take()
    take_out_of_use(house.clinic, house.vera)
    take_out_of_use(house.clinic, house.vera)
    assert [one.decision.in_use for one in house.page.decided] == [False, True]


def test_whoever_takes_their_consent_back_or_is_erased_counts_no_more(house: Rated) -> None:
    extra = [house.one_more(f"Gran {n} (syntetisk)") for n in range(2)]
    counted = {row.now.people for row in house.page.rows if row.now and row.scenario == EASY}
    withdraw(house.clinic, house.kari, extra[0], Purpose.PRACTISE, Language.NB)
    fewer = {row.now.people for row in house.page.rows if row.now and row.scenario == EASY}
    erase_now(house.clinic, house.vera, extra[1])
    fewest = {row.now.people for row in house.page.rows if row.now and row.scenario == EASY}
    assert (counted, fewer, fewest) == ({FEWEST_PEOPLE + 2}, {FEWEST_PEOPLE + 1}, {FEWEST_PEOPLE})


def test_whoever_agreed_to_a_text_that_did_not_say_so_counts_only_when_asked_again(house: Rated) -> None:
    with house.store.begin() as unit:
        agreed = next(one for one in unit.consents.of(house.people[0]) if one.purpose is Purpose.PRACTISE)
        unit.consents.decide(msgspec.structs.replace(agreed, version="2026-11"))
    assert house.page.rows == ()
    welcome(house.clinic, house.kari, house.people[0])
    assert {row.now.people for row in house.page.rows if row.now} == {FEWEST_PEOPLE}


def test_a_practice_person_says_nothing_of_others(house: Rated) -> None:
    before = house.page.rows
    begin(house.clinic, house.kari, Language.NB)
    with house.store.look() as unit:
        made_up = unit.people.practised_with(house.kari.id)[-1].id
    rates(house.clinic, house.kari, made_up, "practice", EASY, 10)
    assert house.page.rows == before


def test_the_table_is_worked_out_once_for_the_same_ratings(house: Rated) -> None:
    with house.store.look() as unit:
        first = as_rated(house.clinic, unit)
        assert as_rated(house.clinic, unit) is first
    house.clock.advance(days=1)
    with house.store.look() as unit:
        assert as_rated(house.clinic, unit) == first, "the day changes nothing"
    house.one_more()
    with house.store.look() as unit:
        assert as_rated(house.clinic, unit) != first


@pytest.mark.parametrize("role", [Role.ADMIN, Role.AUTHOR, Role.RESEARCHER, Role.AUDITOR, Role.PEER_SUPPORTER])
def test_it_is_open_to_those_who_plan(house: Rated, role: Role) -> None:
    with pytest.raises(Refusal):
        strain_page(house.clinic, house.staff(f"{role}", role))
    assert not strain_page(house.clinic, house.kari).may_decide


def test_a_care_worker_decides_nothing(house: Rated) -> None:
    with pytest.raises(Refusal):
        take_into_use(house.clinic, house.kari, house.page.digest)
    house.take()
    with pytest.raises(Refusal):
        take_out_of_use(house.clinic, house.kari)
    assert house.page.in_use


def test_who_decided_stands_in_the_audit_log(house: Rated) -> None:
    house.take()
    take_out_of_use(house.clinic, house.vera)
    with house.store.look() as unit:
        rows = unit.audit.find(Sought(staff=house.vera.id), 20)
    done = [row.about for row in rows if row.action == Action.SET_STRAIN and row.kind is Kind.DID]
    assert done == ["off", "on"]

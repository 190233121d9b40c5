"""Facts of everyday life: each about scenarios there are, and old when nobody has looked at it for two years."""

import pytest
from tools.diagnostics.pages import sample

from samspill.packs import load_pack, old_facts
from tests.unit.everyday import everyday, texts

FACTS = "facts.yaml"


def codes(*changes: tuple[str, str], **more: str) -> set[str]:
    files = sample() | {f"scenarios/{name}.yaml": text for name, text in more.items()}
    for old, new in changes:
        assert old in files[FACTS]
        files[FACTS] = files[FACTS].replace(old, new)
    return {found.code for found in load_pack(files).problems}


@pytest.mark.parametrize("day", ["soon", "2026-02-30", "2027-02-29", "20260517", "2026-05-17T12:00", "2026-13-01"])
def test_a_day_that_is_none_is_said_and_breaks_nothing(day: str) -> None:
    assert codes(("written: 2026-05-17", f"written: {day}")) == {"SP113"}


def test_two_facts_of_one_name_are_one_too_many() -> None:
    again = (
        "  - {id: names_on_doors, nb: Ja., en: Yes., scenarios: [], source: {nb: Vi., en: Us.}, written: 2026-01-01}\n"
    )
    assert codes(("facts:\n", "facts:\n" + again)) == {"SP209"}


def test_while_a_scenario_cannot_be_read_nobody_knows_what_facts_are_about() -> None:
    assert codes(("[hello]", "[broken]"), broken="title: [") == {"SP101"}


@pytest.mark.parametrize(
    ("today", "old"), [("2028-05-16", 0), ("2028-05-17", 1), ("2040-01-01", 1), ("2026-05-17", 0), ("2020-01-01", 0)]
)
def test_a_fact_is_old_two_years_after_somebody_looked(today: str, old: int) -> None:
    pack = load_pack(sample()).pack
    assert pack is not None
    assert len(old_facts(pack, sample(), today)) == old


def test_reading_a_fact_anew_makes_it_young_again() -> None:
    files = sample()
    files[FACTS] = files[FACTS].replace("written: 2026-05-17", "written: 2020-05-17\n    read: 2026-05-17")
    pack = load_pack(files).pack
    assert pack is not None
    assert old_facts(pack, files, "2027-01-01") == ()


def test_what_a_scenario_of_the_shipped_pack_takes_for_granted_is_found_by_its_name() -> None:
    facts = everyday().facts_of("cafe.order")
    assert "cafe_prices" in {fact.id for fact in facts}
    assert all("cafe.order" in fact.scenarios for fact in facts)


@pytest.mark.parametrize(
    ("fact", "said"), [("shop_prices", "22 kroner"), ("shop_prices", "38 kroner"), ("bus_card_price", "340 kroner")]
)
def test_a_price_that_is_said_to_hold_is_the_one_that_is_heard(fact: str, said: str) -> None:
    found = next(one for one in everyday().facts if one.id == fact)
    assert said.split(maxsplit=1)[0] in found.nb
    assert all(said in texts()[f"scenarios/{scenario}.yaml"] for scenario in found.scenarios)

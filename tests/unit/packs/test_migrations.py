"""Older packs go on working: each step has its data, before and after."""

import pytest
from tools.diagnostics.pages import sample

from samspill.model.pack import ReviewState
from samspill.packs import load_pack
from samspill.packs.migrations import MIGRATIONS, Plain, migrate

BEFORE_AND_AFTER: dict[str, tuple[Plain, Plain]] = {
    "pack/1": (
        {"format": "pack/1", "id": "old", "version": "1.0.0", "languages": ["nb", "en"]},
        {
            "format": "pack/2",
            "id": "old",
            "version": "1.0.0",
            "languages": ["nb", "en"],
            "engine": 1,
            "licence": "LicenseRef-not-stated",
            "authors": [],
            "review": "draft",
        },
    ),
}


def test_every_step_has_data_to_be_tried_on_and_says_what_it_does() -> None:
    assert {step.source for step in MIGRATIONS} == set(BEFORE_AND_AFTER)
    assert all(step.about for step in MIGRATIONS)


@pytest.mark.parametrize("source", BEFORE_AND_AFTER)
def test_a_step_makes_the_new_out_of_the_old(source: str) -> None:
    before, after = BEFORE_AND_AFTER[source]
    document = dict(before)
    assert [step.source for step in migrate(document)] == [source]
    assert document == after


def test_what_is_up_to_date_or_no_format_of_ours_is_left_alone() -> None:
    for document in ({"format": "pack/2"}, {"format": "pack/99"}, {}):
        assert migrate(dict(document)) == ()


def test_an_old_pack_is_read_as_if_it_were_new() -> None:
    texts = sample()
    head = texts["pack.yaml"].replace("pack/2", "pack/1")
    texts["pack.yaml"] = "".join(
        line for line in head.splitlines(True) if not line.startswith(("engine", "licence", "authors", "review"))
    )
    loaded = load_pack(texts)
    assert loaded.pack is not None, loaded.problems
    assert (loaded.pack.licence, loaded.pack.review) == ("LicenseRef-not-stated", ReviewState.DRAFT)

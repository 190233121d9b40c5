"""The pages' texts are all there, in both languages."""

import re

import pytest
from tools.texts.collect import collect, translated

from samspill.model.words import Language
from samspill.web.pages.authoring_terms import NAMES
from samspill.web.pages.catalogue import read_catalogue
from samspill.web.pages.filters import TABLES
from samspill.web.pages.languages import language_of

_PLACEHOLDER = re.compile(r"%\(\w+\)s|%%")


def test_every_text_is_translated_into_bokmal() -> None:
    wanted = {message.id for message in collect() if message.id}
    there = {message.id: message for message in read_catalogue(Language.NB) if message.id}
    assert wanted - set(there) == set(), "run `python -m tools.texts` and translate"
    assert set(there) - wanted == set(), "run `python -m tools.texts` to drop what is gone"
    assert [name for name, message in there.items() if not translated(message)] == []


def test_translations_keep_their_placeholders() -> None:
    for message in read_catalogue(Language.NB):
        if not message.id:
            continue
        given, written = message.id, message.string
        pairs = (
            zip(given, written, strict=True)
            if isinstance(given, tuple) and isinstance(written, tuple)
            else [(given, written)]
        )
        for source, target in list(pairs)[-1:]:
            assert set(_PLACEHOLDER.findall(str(source))) == set(_PLACEHOLDER.findall(str(target))), source


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [
        ("en", "nb-NO,nb;q=0.9", "en"),
        (None, "nb-NO,nb;q=0.9,en;q=0.8", "nb"),
        (None, "no", "nb"),
        (None, "en-GB,en;q=0.9", "en"),
        (None, "de,en;q=0.5", "en"),
        (None, "", "nb"),
        ("klingon", "en", "en"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_browsers_or_bokmal(
    chosen: str | None, accepted: str, language: str
) -> None:
    assert language_of(chosen, accepted) == language


def test_what_the_model_calls_by_code_is_collected_too() -> None:
    wanted = {message.id for message in collect()}
    tables = (*TABLES.values(), *NAMES.values())
    assert [word for table in tables for word in table.values() if word not in wanted] == []

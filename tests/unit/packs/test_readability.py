"""How hard a text is to read, in each language by its own index."""

import pytest

from samspill.model.words import Language
from samspill.packs.readability import LONGEST_SENTENCE, reading


def hard(text: str, language: Language) -> bool:
    found = reading(text, language)
    return found.value > found.highest or found.longest > LONGEST_SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        "Hei! Hva vil du ha?",
        "Vi kan stoppe her hvis du vil. Du bestemmer selv når du er klar for mer.",
        "Selvfølgelig! Te klarer jeg uten maskin.",
    ],
)
def test_plain_norwegian_is_easy(text: str) -> None:
    assert not hard(text, Language.NB)


@pytest.mark.parametrize(
    "text",
    [
        "Vedkommende anmodes om å fremvise gyldig legitimasjon ved henvendelse til resepsjonen i servicesenteret.",
        "Vennligst avvent ytterligere instruksjoner vedrørende registreringsprosedyren.",
    ],
)
def test_official_norwegian_is_hard(text: str) -> None:
    assert hard(text, Language.NB)


def test_plain_english_is_easy_and_official_english_is_hard() -> None:
    assert not hard("We can stop here if you like. You decide when you are ready for more.", Language.EN)
    assert hard(
        "Participants are respectfully requested to accommodate forthcoming modifications regarding registration.",
        Language.EN,
    )


def test_a_sentence_without_end_holds_more_than_one_idea() -> None:
    assert hard("så går vi " * 9 + "hjem.", Language.NB)
    assert hard("and then we go " * 7 + "home.", Language.EN)


def test_lix_is_what_bjornsson_counts() -> None:
    found = reading("Hunden sover. Katten springer bortover gjerdet mot den gamle låven.", Language.NB)
    assert found.value == pytest.approx(10 / 2 + 100 * 3 / 10)


def test_a_few_words_have_no_index() -> None:
    assert reading("Uforutsigbarhet overalt!", Language.NB).value == 0

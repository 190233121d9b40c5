"""The scales that ship, and what is said of files that are wrong."""

from pathlib import Path

import pytest

from samspill.exchange import enabled, read_own_scales, score
from samspill.model.questionnaire import every_item

FOLDER = Path(__file__).parents[3] / "content" / "measures"


def shipped() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.yaml")}


def test_what_ships_can_be_asked_scored_and_is_written_in_both_languages() -> None:
    own = read_own_scales(shipped())
    assert [point.day for point in own.points] == [0, 42, 182, 365]
    assert {questionnaire.id for questionnaire in own.questionnaires} == {"taking-part", "how-sure"}
    for questionnaire in own.questionnaires:
        texts = [item.text for item, _ in every_item(questionnaire)]
        texts += [option.text for item, _ in every_item(questionnaire) for option in item.options]
        assert all(text.nb and text.en and text.nb != text.en for text in texts)
        questions = [item.link_id for item, _ in every_item(questionnaire) if item.options]
        assert set(questions) <= enabled(questionnaire, {})
        found = score(questionnaire, dict.fromkeys(questions, "#4"))
        assert found is not None
        assert found.total == found.most == 4 * len(questions)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.yaml", "id: [", "a.yaml"),
        ("a.yaml", "title: {nb: Følge med, huske, en: Follow}", "quotes"),
        ("a.yaml", "id: a\nversion: '1'", "title"),
        ("schedule.yaml", "points: [{id: start, day: soon, title: {nb: a, en: b}}]", "int"),
        ("schedule.yaml", "points: [{id: start, days: 0, day: 0, title: {nb: a, en: b}}]", "days"),
    ],
)
def test_a_file_that_is_wrong_is_named_with_what_was_expected(name: str, text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_own_scales({name: text})


def test_ids_are_their_own() -> None:
    files = shipped()
    with pytest.raises(ValueError, match="'how-sure'"):
        read_own_scales(files | {"again.yaml": files["how-sure.yaml"]})

"""Answers as a FHIR R4 QuestionnaireResponse."""

from typing import Any

from samspill.model.questionnaire import SILENT, Answers, Item, Kind, Option, Questionnaire
from samspill.model.words import Language

from .answering import chosen, is_answer
from .branching import enabled

OURS = "urn:samspill:questionnaire:"
PARTICIPANT = "urn:samspill:participant"


def questionnaire_response(
    questionnaire: Questionnaire,
    answers: Answers,
    *,
    id: str,
    participant: str,
    authored: str,
    language: Language,
    status: str = "completed",
) -> dict[str, Any]:
    """The resource as plain data; ``authored`` is an instant with its zone. Only open items and true answers are in it.

    The participant is named by a pseudonymous identifier, never by a name.
    """
    canonical = questionnaire.url or OURS + questionnaire.id
    is_open = enabled(questionnaire, answers)
    found: dict[str, Any] = {
        "resourceType": "QuestionnaireResponse",
        "id": id,
        "language": language.value,
        "questionnaire": f"{canonical}|{questionnaire.version}" if questionnaire.version else canonical,
        "status": status,
        "subject": {"identifier": {"system": PARTICIPANT, "value": participant}},
        "authored": authored,
    }
    items = _items(questionnaire.items, answers, is_open, language)
    return found | ({"item": items} if items else {})


def _items(
    items: tuple[Item, ...], answers: Answers, is_open: frozenset[str], language: Language
) -> list[dict[str, Any]]:
    found = []
    for item in items:
        if item.link_id not in is_open or item.kind is Kind.DISPLAY:
            continue
        inside = _items(item.items, answers, is_open, language)
        if item.kind in SILENT:
            if inside:
                found.append(_head(item, language) | {"item": inside})
            continue
        answer = answers.get(item.link_id, "")
        if is_answer(item, answer):
            value = _value(item, answer, language) | ({"item": inside} if inside else {})
            found.append(_head(item, language) | {"answer": [value]})
    return found


def _head(item: Item, language: Language) -> dict[str, Any]:
    text = item.text.spoken(language)
    return {"linkId": item.link_id} | ({"text": text} if text else {})


def _value(item: Item, answer: str, language: Language) -> dict[str, Any]:
    match item.kind:
        case Kind.BOOLEAN:
            return {"valueBoolean": answer == "true"}
        case Kind.INTEGER:
            return {"valueInteger": int(answer)}
        case Kind.DECIMAL:
            return {"valueDecimal": float(answer)}
        case Kind.DATE:
            return {"valueDate": answer}
        case Kind.CHOICE | Kind.OPEN_CHOICE:
            option = chosen(item, answer)
            return {"valueString": answer.removeprefix("=")} if option is None else _option(option, language)
        case _:
            return {"valueString": answer}


def _option(option: Option, language: Language) -> dict[str, Any]:
    if option.kind == "integer":
        return {"valueInteger": int(option.value)}
    if option.kind in {"string", "date"}:
        return {"valueString" if option.kind == "string" else "valueDate": option.value}
    coding = {"code": option.value, "display": option.text.spoken(language)}
    return {"valueCoding": ({"system": option.system} if option.system else {}) | coding}

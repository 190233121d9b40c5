"""Small questionnaires for tests: as FHIR writes them, and drawn at random."""

import json
from typing import Any

from hypothesis import strategies as st

from samspill.exchange import read_questionnaire
from samspill.model.questionnaire import Condition, Item, Kind, Operator, Option, Questionnaire
from samspill.model.words import Text

ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
WEIGHT = "http://hl7.org/fhir/StructureDefinition/itemWeight"
EMPTY = Text(nb="", en="")


def option(code: str, score: float | None = None, url: str = ORDINAL) -> dict[str, Any]:
    extension = {"extension": [{"url": url, "valueDecimal": score}]} if score is not None else {}
    return {"valueCoding": {"system": "urn:x", "code": code, "display": f"Shown {code}"}} | extension


def asked(link_id: str, kind: str = "boolean", **more: Any) -> dict[str, Any]:
    return {"linkId": link_id, "type": kind, "text": f"Question {link_id}", **more}


def source(*items: dict[str, Any], **more: Any) -> bytes:
    return json.dumps({"resourceType": "Questionnaire", "status": "active", "item": list(items), **more}).encode()


def form(*items: dict[str, Any], **more: Any) -> Questionnaire:
    read = read_questionnaire("q", source(*items, **more))
    assert read.problems == ()
    assert read.questionnaire is not None
    return read.questionnaire


def when(question: str, operator: str, **answer: Any) -> dict[str, Any]:
    return {"question": question, "operator": operator, **answer}


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    """Any questionnaire of up to nine choices; what opens them may be about any of them, themselves too."""
    names = [f"q{number}" for number in range(draw(st.integers(1, 9)))]
    options = tuple(Option(EMPTY, str(value), "string", score=float(value)) for value in range(3))
    condition = st.builds(
        Condition,
        st.sampled_from([*names, "nowhere"]),
        st.sampled_from(list(Operator)),
        st.sampled_from(["0", "1", "true"]),
    )
    items = []
    for name in names:
        conditions = tuple(draw(st.lists(condition, max_size=2)))
        kind = draw(st.sampled_from([Kind.CHOICE, Kind.GROUP]))
        given = options if kind is Kind.CHOICE else ()
        within = (items.pop(),) if kind is Kind.GROUP and items and draw(st.booleans()) else ()
        items.append(
            Item(name, kind, EMPTY, options=given, conditions=conditions, every=draw(st.booleans()), items=within)
        )
    return Questionnaire("q", EMPTY, tuple(items))


answers = st.dictionaries(
    st.sampled_from([f"q{number}" for number in range(9)]), st.sampled_from(["#0", "#1", "#2", "#7", "", "words"])
)

"""A FHIR R4 Questionnaire, read from JSON; what is not understood is said, all of it at once, with its link id."""

from typing import Any, NamedTuple

import msgspec

from samspill.model.questionnaire import Questionnaire
from samspill.model.words import Text

from .branching import circular
from .fhir_items import Reading, read_items, text_of

LARGEST = 200_000
"""In bytes; the longest instruments in use are far below this."""


class Remark(NamedTuple):
    """Something about one item, or about the whole where ``link_id`` is empty."""

    link_id: str
    message: Text


class Read(NamedTuple):
    """The questionnaire, or ``None`` and the ``problems`` in its way; ``left_out`` is not used, and harmless."""

    questionnaire: Questionnaire | None
    problems: tuple[Remark, ...]
    left_out: tuple[Remark, ...]


def read_questionnaire(id: str, text: bytes) -> Read:
    """Read one file; never raises, whatever is in it."""
    if len(text) > LARGEST:
        return _none(_TOO_LARGE)
    try:
        raw = msgspec.json.decode(text)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return _none(_NO_JSON)
    if not isinstance(raw, dict) or raw.get("resourceType") != "Questionnaire":
        return _none(_NO_QUESTIONNAIRE)
    reading = Reading()
    items = read_items(raw.get("item"), reading)
    if "modifierExtension" in raw or "implicitRules" in raw:
        reading.problem("", _CHANGES_MEANING)
    found = Questionnaire(id, _title(raw), items, _string(raw, "url"), _string(raw, "version"), text_of(raw, "purpose"))
    if not reading.count and not reading.problems:
        reading.problem("", _EMPTY)
    for link_id in circular(found):
        reading.problem(link_id, _WAITS_FOR_ITSELF)
    problems = tuple(Remark(*one) for one in reading.problems)
    return Read(None if problems else found, problems, tuple(Remark(*one) for one in reading.left_out))


def _title(raw: dict[str, Any]) -> Text:
    title = text_of(raw, "title")
    name = _string(raw, "name") or "Questionnaire"
    return title if title.nb else Text(nb=name, en=name)


def _string(raw: dict[str, Any], name: str) -> str:
    value = raw.get(name)
    return value[:300] if isinstance(value, str) else ""


def _none(message: Text) -> Read:
    return Read(None, (Remark("", message),), ())


_TOO_LARGE = Text(
    nb=f"Filen er for stor. Den kan være høyst {LARGEST // 1000} kB.",
    en=f"The file is too large. It may have at most {LARGEST // 1000} kB.",
)
_NO_JSON = Text(
    nb="Filen er ikke JSON. Lagre skjemaet som FHIR R4, JSON, og prøv igjen.",
    en="The file is no JSON. Save the questionnaire as FHIR R4, JSON, and try again.",
)
_NO_QUESTIONNAIRE = Text(
    nb="Filen er ikke et FHIR-skjema: «resourceType» må være «Questionnaire».",
    en='The file is no FHIR questionnaire: "resourceType" has to be "Questionnaire".',
)
_CHANGES_MEANING = Text(
    nb="Skjemaet har en «modifierExtension» eller «implicitRules», som endrer hva det betyr. Slike kan ikke brukes.",
    en='The questionnaire has a "modifierExtension" or "implicitRules", which change its meaning. Such cannot be used.',
)
_EMPTY = Text(nb="Skjemaet har ingen spørsmål.", en="The questionnaire has no questions.")
_WAITS_FOR_ITSELF = Text(
    nb="«enableWhen» venter på seg selv, direkte eller gjennom andre, så dette kan aldri bli spurt.",
    en='"enableWhen" waits for itself, directly or through others, so this can never be asked.',
)

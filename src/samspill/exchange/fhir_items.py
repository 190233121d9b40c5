"""The items of a FHIR R4 Questionnaire, read one by one; nothing here trusts what it is given."""

from collections.abc import Collection
from typing import Any, TypeGuard

from samspill.model.questionnaire import SILENT, Condition, Item, Kind, Operator, Option
from samspill.model.words import Text

MOST_ITEMS, DEEPEST, MOST_OPTIONS, LONGEST = 500, 8, 200, 4000
LARGEST_NUMBER = 1_000_000_000
TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"
SCORES = frozenset(
    {
        "http://hl7.org/fhir/StructureDefinition/ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/itemWeight",
    }
)
"""Extensions that give an option its value; the second is the newer name of the first."""
_UNDERSTOOD = frozenset(
    [
        "id",
        "linkId",
        "definition",
        "code",
        "prefix",
        "text",
        "_text",
        "type",
        "enableWhen",
        "enableBehavior",
        "required",
        "repeats",
        "maxLength",
        "answerOption",
        "item",
        "extension",
    ]
)
_HARMLESS = frozenset({"readOnly", "initial", "_prefix", "_type", "_linkId"})
_COMPUTES = ("expression", "variable", "constraint", "cqf", "hidden")
_ANSWERS = {"Boolean", "Decimal", "Integer", "Date", "String", "Coding"}
_PLAIN = {"valueString": "string", "valueInteger": "integer", "valueDate": "date"}

Raw = dict[str, Any]
Told = list[tuple[str, Text]]


class Reading:
    """What was found on the way."""

    def __init__(self) -> None:
        self.problems: Told = []
        self.left_out: Told = []
        self.seen: set[str] = set()
        self.asked: list[tuple[str, str]] = []
        """Who waits for which question."""
        self.count = 0

    def problem(self, link_id: str, message: Text) -> None:
        """Something that keeps it from being used."""
        if len(self.problems) < MOST_ITEMS:
            self.problems.append((link_id, message))


def read_items(raw: Any, reading: Reading) -> tuple[Item, ...]:
    """All items; then every condition has to be about a question there is."""
    items = _items(raw, reading, 1)
    for link_id, question in reading.asked:
        if question not in reading.seen:
            reading.problem(link_id, _said(_NO_SUCH_QUESTION, question))
    return items


def text_of(raw: Raw, name: str) -> Text:
    """A text with its translations into our languages, as far as the file has them."""
    given = raw.get(name)
    text = given[:LONGEST] if isinstance(given, str) else ""
    other = raw.get(f"_{name}")
    words = dict(_translations(other)) if isinstance(other, dict) else {}
    return Text(nb=words.get("nb", words.get("no", text)), en=words.get("en", text))


def _items(raw: Any, reading: Reading, depth: int) -> tuple[Item, ...]:
    if raw is None:
        return ()
    if not isinstance(raw, list) or depth > DEEPEST:
        reading.problem("", _TOO_DEEP if depth > DEEPEST else _NO_LIST)
        return ()
    found = []
    for one in raw:
        reading.count += 1
        if reading.count > MOST_ITEMS:
            if reading.count == MOST_ITEMS + 1:
                reading.problem("", _TOO_MANY)
            break
        item = _item(one, reading, depth)
        if item is not None:
            found.append(item)
    return tuple(found)


def _item(raw: Any, reading: Reading, depth: int) -> Item | None:
    link_id = raw.get("linkId") if isinstance(raw, dict) else None
    if not isinstance(raw, dict) or not isinstance(link_id, str) or not 0 < len(link_id) <= 200:
        reading.problem("", _NO_LINK_ID)
        return None
    if link_id in reading.seen:
        reading.problem(link_id, _TWICE)
    reading.seen.add(link_id)
    given = raw.get("type")
    kind = Kind(given) if isinstance(given, str) and given in set(Kind) else None
    if kind is None:
        reading.problem(link_id, _said(_UNKNOWN_TYPE, str(given)[:40]))
    kind = kind or Kind.DISPLAY
    _check_rest(raw, link_id, reading)
    longest = raw.get("maxLength")
    return Item(
        link_id,
        kind,
        _with_prefix(raw),
        required=raw.get("required") is True and kind not in SILENT,
        options=_options(raw, kind, link_id, reading),
        conditions=_conditions(raw.get("enableWhen"), link_id, reading),
        every=raw.get("enableBehavior") == "all",
        longest=longest if isinstance(longest, int) and not isinstance(longest, bool) and longest > 0 else None,
        items=_items(raw.get("item"), reading, depth + 1),
    )


def _with_prefix(raw: Raw) -> Text:
    text, prefix = text_of(raw, "text"), raw.get("prefix")
    if not isinstance(prefix, str) or not prefix:
        return text
    return Text(nb=f"{prefix[:40]} {text.nb}".strip(), en=f"{prefix[:40]} {text.en}".strip())


def _check_rest(raw: Raw, link_id: str, reading: Reading) -> None:
    """Say what of an item is not understood."""
    if raw.get("repeats") is True:
        reading.problem(link_id, _REPEATS)
    when = raw.get("enableWhen")
    if not _is_one(raw.get("enableBehavior"), {"all", "any"}) and isinstance(when, list) and len(when) > 1:
        reading.problem(link_id, _ALL_OR_ANY)
    for name in raw:
        if name in _HARMLESS:
            reading.left_out.append((link_id, _said(_NOT_USED, name)))
        elif name not in _UNDERSTOOD:
            reading.problem(link_id, _said(_NOT_UNDERSTOOD, name[:60]))
    for extension in _dicts(raw.get("extension")):
        url = str(extension.get("url"))[:200]
        if any(word in url.rpartition("/")[2].lower() for word in _COMPUTES):
            reading.problem(link_id, _said(_NOT_UNDERSTOOD, url))
        else:
            reading.left_out.append((link_id, _said(_NOT_USED, url)))


def _options(raw: Raw, kind: Kind, link_id: str, reading: Reading) -> tuple[Option, ...]:
    given = raw.get("answerOption")
    if kind not in {Kind.CHOICE, Kind.OPEN_CHOICE}:
        if given is not None:
            reading.problem(link_id, _OPTIONS_FOR_OTHERS)
        return ()
    if not isinstance(given, list) or not given or len(given) > MOST_OPTIONS:
        reading.problem(link_id, _NO_OPTIONS)
        return ()
    found = [_option(one) for one in given]
    if None in found:
        reading.problem(link_id, _ODD_OPTION)
    return tuple(option for option in found if option is not None)


def _option(raw: Any) -> Option | None:
    if not isinstance(raw, dict):
        return None
    coding = raw.get("valueCoding")
    if isinstance(coding, dict):
        code = coding.get("code", coding.get("display"))
        if not isinstance(code, str) or not code:
            return None
        display, system = text_of(coding, "display"), coding.get("system")
        named = display if display.nb else Text(nb=code[:LONGEST], en=code[:LONGEST])
        value = _score(raw) if _score(raw) is not None else _score(coding)
        return Option(named, code[:LONGEST], "coding", system[:300] if isinstance(system, str) else "", value)
    for name, kind in _PLAIN.items():
        plain = raw.get(name)
        if isinstance(plain, str) if kind != "integer" else isinstance(plain, int) and _is_number(plain):
            text = str(plain)[:LONGEST]
            return Option(Text(nb=text, en=text), text, kind, score=_score(raw))
    return None


def _score(raw: Raw) -> float | None:
    for extension in _dicts(raw.get("extension")):
        value = extension.get("valueDecimal")
        if _is_one(extension.get("url"), SCORES) and _is_number(value):
            return float(value)
    return None


def _conditions(raw: Any, link_id: str, reading: Reading) -> tuple[Condition, ...]:
    if raw is None:
        return ()
    found = [_condition(one) for one in raw] if isinstance(raw, list) and len(raw) <= MOST_OPTIONS else [None]
    if None in found:
        reading.problem(link_id, _ODD_CONDITION)
    known = [condition for condition in found if condition is not None]
    reading.asked += [(link_id, condition.question) for condition in known]
    return tuple(known)


def _condition(raw: Any) -> Condition | None:
    if not isinstance(raw, dict):
        return None
    question, operator = raw.get("question"), raw.get("operator")
    answers = [name for name in raw if name.startswith("answer")]
    if not isinstance(question, str) or not _is_one(operator, set(Operator)) or len(answers) != 1:
        return None
    kind, value = answers[0].removeprefix("answer"), raw[answers[0]]
    if kind not in _ANSWERS or (operator == Operator.EXISTS and kind != "Boolean"):
        return None
    answer = _coding(value) if kind == "Coding" else _plain(value)
    return None if answer is None else Condition(question, Operator(operator), answer)


def _plain(value: Any) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value[:LONGEST] if isinstance(value, str) else str(value) if _is_number(value) else None


def _coding(value: Any) -> str | None:
    if not isinstance(value, dict) or not isinstance(value.get("code"), str):
        return None
    system = value.get("system")
    return f"{system}|{value['code']}" if isinstance(system, str) and system else str(value["code"])


def _translations(raw: Raw) -> list[tuple[str, str]]:
    found = []
    for extension in _dicts(raw.get("extension")):
        if extension.get("url") == TRANSLATION:
            parts = {str(part.get("url")): part for part in _dicts(extension.get("extension"))}
            lang, content = parts.get("lang", {}).get("valueCode"), parts.get("content", {})
            text = content.get("valueString", content.get("valueMarkdown"))
            if isinstance(lang, str) and isinstance(text, str):
                found.append((lang.partition("-")[0], text[:LONGEST]))
    return found


def _is_one(value: Any, words: Collection[str]) -> TypeGuard[str]:
    return isinstance(value, str) and value in words


def _is_number(value: Any) -> TypeGuard[float]:
    """Whether it is a number that a questionnaire may hold; JSON may hold far larger ones."""
    return isinstance(value, int | float) and not isinstance(value, bool) and -LARGEST_NUMBER < value < LARGEST_NUMBER


def _dicts(raw: Any) -> list[Raw]:
    return [one for one in raw[:MOST_OPTIONS] if isinstance(one, dict)] if isinstance(raw, list) else []


def _said(message: Text, name: str) -> Text:
    return Text(nb=message.nb.replace("{}", name), en=message.en.replace("{}", name))


_NO_LIST = Text(nb="«item» må være en liste.", en='"item" has to be a list.')
_TOO_DEEP = Text(nb=f"Grupper kan stå {DEEPEST} nivåer dypt.", en=f"Groups may be {DEEPEST} levels deep.")
_TOO_MANY = Text(nb=f"Et skjema kan ha {MOST_ITEMS} ledd.", en=f"A questionnaire may have {MOST_ITEMS} items.")
_NO_LINK_ID = Text(nb="Et ledd mangler «linkId».", en='An item has no "linkId".')
_TWICE = Text(nb="To ledd har samme «linkId».", en='Two items have the same "linkId".')
_UNKNOWN_TYPE = Text(
    nb=f"Typen «{{}}» kan ikke brukes. Disse kan: {', '.join(Kind)}.",
    en=f'The type "{{}}" cannot be used. These can: {", ".join(Kind)}.',
)
_REPEATS = Text(
    nb="«repeats» kan ikke brukes: hvert spørsmål får ett svar. Del det i flere spørsmål.",
    en='"repeats" cannot be used: each question takes one answer. Split it into several questions.',
)
_ALL_OR_ANY = Text(
    nb="Flere «enableWhen» krever «enableBehavior»: «all» eller «any».",
    en='Several "enableWhen" need "enableBehavior": "all" or "any".',
)
_NOT_USED = Text(nb="«{}» brukes ikke.", en='"{}" is not used.')
_NOT_UNDERSTOOD = Text(
    nb="«{}» er ikke forstått, og kan endre hva skjemaet betyr.",
    en='"{}" is not understood, and may change what the questionnaire means.',
)
_OPTIONS_FOR_OTHERS = Text(
    nb="«answerOption» kan bare stå ved «choice» og «open-choice».",
    en='"answerOption" may only stand with "choice" and "open-choice".',
)
_NO_OPTIONS = Text(
    nb=f"Skriv svarene i «answerOption», fra 1 til {MOST_OPTIONS}. «answerValueSet» kan ikke brukes.",
    en=f'Write the answers in "answerOption", from 1 to {MOST_OPTIONS}. "answerValueSet" cannot be used.',
)
_ODD_OPTION = Text(
    nb="Et svar må være valueCoding med code, valueString, valueInteger eller valueDate.",
    en="An option has to be a valueCoding with a code, a valueString, a valueInteger or a valueDate.",
)
_ODD_CONDITION = Text(
    nb=(
        "«enableWhen» må ha question, operator og ett svar: Boolean, Decimal, Integer, Date, String eller Coding; "
        "«exists» har et Boolean-svar."
    ),
    en=(
        '"enableWhen" needs question, operator and one answer: Boolean, Decimal, Integer, Date, String or Coding; '
        '"exists" takes a Boolean.'
    ),
)
_NO_SUCH_QUESTION = Text(
    nb="«enableWhen» spør etter «{}», som ikke finnes.", en='"enableWhen" asks for "{}", which is not there.'
)

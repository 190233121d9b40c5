"""Which items of a questionnaire are open, given the answers so far (FHIR R4, Questionnaire.item.enableWhen)."""

from collections.abc import Mapping

from samspill.model.questionnaire import Answers, Condition, Item, Kind, Operator, Questionnaire, every_item

_NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL})


def enabled(questionnaire: Questionnaire, answers: Answers) -> frozenset[str]:
    """The link ids of the items that are open.

    An item in a closed group is closed, and the answer to a closed question counts as none. *Not equal* also holds
    where there is no answer, as R4 has it. What waits for itself is never open.
    """
    items = {item.link_id: item for item, _ in every_item(questionnaire)}
    around = {item.link_id: inside.link_id for item, inside in every_item(questionnaire) if inside is not None}
    found: set[str] = set()
    for link_id in _in_order(items, around):
        item = items[link_id]
        inside = around.get(link_id)
        if (inside is None or inside in found) and _holds(item, items, answers, found):
            found.add(link_id)
    return frozenset(found)


def circular(questionnaire: Questionnaire) -> tuple[str, ...]:
    """The link ids of items that wait for themselves, directly or through others."""
    items = {item.link_id: item for item, _ in every_item(questionnaire)}
    around = {item.link_id: inside.link_id for item, inside in every_item(questionnaire) if inside is not None}
    waits = _waits(items, around)
    left = set(items) - set(_in_order(items, around))
    while last := {one for one in left if not any(one in waits[other] for other in left)}:
        left -= last
    return tuple(link_id for link_id in items if link_id in left)


def _waits(items: Mapping[str, Item], around: Mapping[str, str]) -> dict[str, set[str]]:
    """For each item, those that have to be decided before it."""
    return {
        link_id: {c.question for c in item.conditions if c.question in items}
        | ({around[link_id]} if link_id in around else set())
        for link_id, item in items.items()
    }


def _in_order(items: Mapping[str, Item], around: Mapping[str, str]) -> list[str]:
    """The items, each after those it waits for; without those that wait for themselves or for such."""
    waits = _waits(items, around)
    followers: dict[str, list[str]] = {}
    for link_id, before in waits.items():
        for one in before:
            followers.setdefault(one, []).append(link_id)
    ready = [link_id for link_id, before in waits.items() if not before]
    order: list[str] = []
    while ready:
        link_id = ready.pop()
        order.append(link_id)
        for follower in followers.get(link_id, ()):
            waits[follower].discard(link_id)
            if not waits[follower]:
                ready.append(follower)
    return order


def _holds(item: Item, items: Mapping[str, Item], answers: Answers, is_open: set[str]) -> bool:
    held = [_met(condition, items, answers, is_open) for condition in item.conditions]
    return not held or (all(held) if item.every else any(held))


def _met(condition: Condition, items: Mapping[str, Item], answers: Answers, is_open: set[str]) -> bool:
    asked = items.get(condition.question)
    answer = answers.get(condition.question, "") if asked is not None and asked.link_id in is_open else ""
    if condition.operator is Operator.EXISTS:
        return bool(answer) == (condition.answer == "true")
    if asked is None or not answer:
        return condition.operator is Operator.DIFFERS
    same = _same(asked, answer, condition.answer)
    match condition.operator:
        case Operator.EQUALS:
            return same
        case Operator.DIFFERS:
            return not same
        case _:
            return _ordered(asked, answer, condition.operator, condition.answer)


def _same(asked: Item, answer: str, wanted: str) -> bool:
    if asked.kind in {Kind.CHOICE, Kind.OPEN_CHOICE}:
        value = _value(asked, answer)
        return value == wanted or ("|" not in wanted and value.rpartition("|")[2] == wanted)
    if asked.kind in _NUMBERS:
        one, other = _number(answer), _number(wanted)
        return one is not None and one == other
    return answer == wanted


def _ordered(asked: Item, answer: str, operator: Operator, wanted: str) -> bool:
    value = _value(asked, answer)
    one, other = _number(value.rpartition("|")[2]), _number(wanted.rpartition("|")[2])
    if asked.kind is Kind.DATE:
        return _compare(answer, wanted, operator)
    return one is not None and other is not None and _compare(one, other, operator)


def _compare(one: "float | str", other: "float | str", operator: Operator) -> bool:
    more, same = one > other, one == other  # type: ignore[operator] # both are numbers, or both are dates
    return {
        Operator.MORE: more,
        Operator.AT_LEAST: more or same,
        Operator.LESS: not more and not same,
        Operator.AT_MOST: not more,
    }[operator]


def _value(asked: Item, answer: str) -> str:
    """What was answered, as conditions name it: ``system|code`` for a coding, else the plain value."""
    if asked.kind not in {Kind.CHOICE, Kind.OPEN_CHOICE}:
        return answer
    place = answer[1:]
    if answer[:1] == "#" and place.isascii() and place.isdigit() and int(place[:6]) < len(asked.options):
        option = asked.options[int(place[:6])]
        return f"{option.system}|{option.value}" if option.system else option.value
    return answer.removeprefix("=")


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None

"""One small change of an order that has not been saved yet, as a button asks for it."""


def given_order(text: str) -> tuple[str, ...]:
    """The goals in a hidden field, each once."""
    return tuple(dict.fromkeys(goal for goal in text.split(",") if goal))


def moved(order: tuple[str, ...], move: str, added: str = "") -> tuple[str, ...]:
    """The order after ``move``: ``up.GOAL``, ``down.GOAL``, ``out.GOAL``, or ``add`` for the goal ``added``.

    What cannot be done changes nothing: the first cannot go up.
    """
    verb, _, goal = move.partition(".")
    if verb == "add":
        return tuple(dict.fromkeys((*order, added))) if added else order
    if goal not in order:
        return order
    rest, place = tuple(one for one in order if one != goal), order.index(goal)
    if verb == "out":
        return rest
    to = max(0, place + {"up": -1, "down": 1}.get(verb, 0))
    return (*rest[:to], goal, *rest[to:])

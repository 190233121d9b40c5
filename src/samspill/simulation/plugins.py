"""Families and policies by name: the shipped ones, or anybody's by ``module:Class``."""

import importlib
from difflib import get_close_matches
from functools import partial
from typing import Any

from .families import FAMILIES, STRETCHED
from .one_by_one import EachOnItsOwn, OneByOne
from .policies import ABLATIONS, MISLED, POLICIES
from .protocols import MakesCohort, MakesPolicy


class UnknownName(ValueError):
    """A family or policy that cannot be found; the message says what there is and how to name one's own."""


def family(name: str) -> MakesCohort:
    """The family called ``name``; raises ``UnknownName``.

    A class of one's own is taken as a ``Cohort`` when it has ``cohort = True``, else as a ``Participant``.
    """
    if ":" not in name:
        return _shipped("family", name, FAMILIES | STRETCHED)
    found = _own("family", name)
    return found if getattr(found, "cohort", False) else partial(OneByOne, found)


def policy(name: str) -> MakesPolicy:
    """The policy called ``name``; raises ``UnknownName``.

    A class of one's own is taken as a ``CohortPolicy`` when it has ``cohort = True``, else as a ``Policy``.
    """
    if ":" not in name:
        return _shipped("policy", name, POLICIES | ABLATIONS | MISLED)
    found = _own("policy", name)
    return found if getattr(found, "cohort", False) else partial(EachOnItsOwn, found)


# Private functions


def _shipped(kind: str, name: str, known: dict[str, Any]) -> Any:
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    meant = f" Did you mean {near[0]}?" if near else ""
    raise UnknownName(
        f"There is no {kind} called {name}.{meant} There are: {', '.join(known)}. "
        "One of your own is named module:Class."
    )


def _own(kind: str, name: str) -> Any:
    module, _, attribute = name.partition(":")
    try:
        return getattr(importlib.import_module(module), attribute)
    except (ImportError, ValueError) as error:
        raise UnknownName(f"The {kind} {name} cannot be imported: {error}. Is its folder on PYTHONPATH?") from error
    except AttributeError as error:
        raise UnknownName(f"The module {module} has no {attribute}.") from error

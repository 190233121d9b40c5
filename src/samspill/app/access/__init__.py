"""Who may do what to whom: the one module that answers, asked first in every use case.

The whole answer is ``table.TABLE``: action by action, which roles may do it and in which relation to the person it is
about. What is not named there is refused.
"""

from .actions import Action
from .asking import NO_RELATION, NOT_ALLOWED, Verdict, demand, demand_session, may, rights
from .relations import Relation, relation
from .table import TABLE

__all__ = [
    "NOT_ALLOWED",
    "NO_RELATION",
    "TABLE",
    "Action",
    "Relation",
    "Verdict",
    "demand",
    "demand_session",
    "may",
    "relation",
    "rights",
]

"""The main menu: every page one can begin from, in one list, shown to those who may ever come there."""

from collections.abc import Callable
from enum import StrEnum

import msgspec

from samspill.app.access import Action, Relation, may
from samspill.app.actor import Role

from .terms import N_

BESIDE = 3
"""So many stand side by side in the bar, also at 320 px; the others are under one word."""
LETTERS = 32
"""So much stands in one row of the bar on a phone; what is longer goes under *More*."""


class Group(StrEnum):
    """What pages under *More* belong to."""

    FOLLOW_UP = N_("Follow-up")
    CLINIC = N_("The clinic")
    HELP = N_("For you")


class Entry(msgspec.Struct, frozen=True):
    """One page of the menu. Whoever may do ``action`` to anybody at all sees it; without an action everyone does.

    ``under`` names further addresses that belong to it.
    """

    address: str
    word: str
    group: Group
    action: Action | None = None
    under: tuple[str, ...] = ()

    def holds(self, here: str) -> bool:
        """Whether the page at ``here`` belongs to this entry."""
        return any(here == one or here.startswith(f"{one}/") for one in (self.address, *self.under))


class Menu(msgspec.Struct, frozen=True):
    """What one role sees: the pages beside each other, and the rest by group."""

    beside: tuple[Entry, ...]
    more: tuple[tuple[Group, tuple[Entry, ...]], ...]


ENTRIES = (
    Entry("/today", N_("Today"), Group.FOLLOW_UP, Action.SEE_TODAY),
    Entry("/participants", N_("Participants"), Group.FOLLOW_UP, Action.SEE_TODAY),
    Entry("/staff", N_("People and access"), Group.CLINIC, Action.MANAGE_STAFF),
    Entry("/system", N_("The system"), Group.CLINIC, Action.SEE_HEALTH),
    Entry("/audit", N_("Audit log"), Group.CLINIC, Action.SEE_AUDIT),
    Entry("/study", N_("Study"), Group.CLINIC, Action.SEE_STUDY),
    Entry("/relations", N_("Who follows up whom"), Group.CLINIC, Action.MANAGE_RELATIONS),
    Entry("/library", N_("Library"), Group.CLINIC, Action.SEE_LIBRARY, ("/previews", "/drafts")),
    Entry("/adverse-events", N_("Adverse events"), Group.FOLLOW_UP, Action.LIST_ADVERSE_EVENTS),
    Entry("/measures", N_("Measures"), Group.CLINIC, Action.SET_MEASURES),
    Entry("/strain", N_("Distress in scenarios"), Group.CLINIC, Action.SEE_STRAIN),
    Entry("/retention", N_("Keep times"), Group.CLINIC, Action.SEE_RETENTION),
    Entry("/stories", N_("Stories"), Group.FOLLOW_UP, Action.SEE_STORIES),
    Entry("/emergency", N_("Emergency access"), Group.FOLLOW_UP, Action.BREAK_GLASS),
    Entry("/my-access", N_("My access"), Group.HELP, Action.OWN_ACCOUNT),
    Entry("/training", N_("Training"), Group.HELP, Action.TRAIN),
    Entry("/help", N_("Help"), Group.HELP),
)
"""In the order of the menu: what is used most comes first, and the first that a role may see stand in the bar."""


def menu(role: Role, said: Callable[[str], str] = str) -> Menu:
    """The menu of ``role``, in words as ``said``: what has room in one row stands beside each other.

    *More* for one page would be a riddle, so it takes another along.
    """
    shown = [entry for entry in ENTRIES if entry.action is None or _ever(role, entry.action)]
    many = BESIDE if len(shown) > BESIDE + 1 else len(shown)
    while len(shown) > BESIDE and sum(len(said(entry.word)) for entry in shown[:many]) > LETTERS:
        many -= 1
    if many == len(shown) - 1:
        many -= 1
    rest = shown[many:]
    groups = [(group, tuple(entry for entry in rest if entry.group is group)) for group in Group]
    return Menu(tuple(shown[:many]), tuple((group, its) for group, its in groups if its))


def _ever(role: Role, action: Action) -> bool:
    return any(may(role, action, relation).allowed for relation in Relation)

"""What stands before the scenarios when a whole pack is written out: how to read it, its barriers and its goals."""

from collections.abc import Iterable

import msgspec

from samspill.model.barriers import Barrier
from samspill.model.goals import Goal
from samspill.model.pack import Pack
from samspill.model.themes import BarrierTheme, Domain
from samspill.model.words import Text

from .words import both, joined

THEMES = {
    BarrierTheme.CONNECTIONS: Text("Folk rundt meg", "People around me"),
    BarrierTheme.COGNITION: Text("Oppmerksomhet, hukommelse og planlegging", "Attention, memory and planning"),
    BarrierTheme.SELF_PERCEPTION: Text("Hvordan jeg ser på meg selv", "How I see myself"),
    BarrierTheme.FUNCTIONING: Text("Hverdagen", "Everyday life"),
    BarrierTheme.SECURITY: Text("Bolig, penger, arbeid og rettigheter", "Home, money, work and rights"),
}
DOMAINS = {
    Domain.COGNITIVE: Text("Oppmerksomhet, hukommelse og planlegging", "Attention, memory and planning"),
    Domain.SOCIOEMOTIONAL: Text("Følelser og andre mennesker", "Feelings and other people"),
    Domain.INSTRUMENTAL: Text("Få til det daglige", "Getting everyday things done"),
    Domain.COMPLEX_SOCIAL: Text("Delta sammen med andre", "Taking part with others"),
}
GUIDE = (
    Text(
        "Hvert øyeblikk har et nummer. Pilen sier hvilket som følger, og «fra» hvilke som leder hit.",
        "Each moment has a number. The arrow says which one follows, and “from” which ones lead here.",
    ),
    Text(
        "Svar med fylt prikk er slik coachen ville vist det. På nivå 1 er det bare det som kan velges. På de andre "
        "nivåene er det de første svarene som passer, så mange som nivået har.",
        "An answer with a full dot is as the coach would show it. At level 1 nothing else can be chosen. At the other "
        "levels it is the first answers that fit, as many as the level has.",
    ),
    Text(
        "«Viser S13 2» er hva svaret teller for målet S13: 2 er det en får til, 1 er på vei, 0 er ikke ennå.",
        "“Shows S13 2” is what the answer counts for the goal S13: 2 is done, 1 is on the way, 0 is not yet.",
    ),
    Text(
        "«Husker» og «hvis» hører sammen: det ett svar setter, kan noe senere spørre etter.",
        "“Remembers” and “if” belong together: what one answer sets, something later may ask for.",
    ),
    Text(
        "Står det ikke noe om nivå, gjelder det alle. Ord i parentes blir gjort, ikke sagt.",
        "Where no level is named, it goes for all. Words in brackets are done, not said.",
    ),
)


class ThemeNote(msgspec.Struct, frozen=True):
    """A theme and the barriers under it, each with how the talk about it may be opened."""

    name: Text
    barriers: tuple[Text, ...]


class GoalSheet(msgspec.Struct, frozen=True):
    """A goal with its missions; ``met_in`` are the scenarios that practise it, those dedicated to it first."""

    id: str
    name: Text
    why: Text
    observe: Text
    after: tuple[str, ...]
    missions: tuple[Text, ...]
    met_in: tuple[str, ...]


class DomainNote(msgspec.Struct, frozen=True):
    """A domain of functioning and its goals, in the order they build on each other."""

    name: Text
    goals: tuple[GoalSheet, ...]


class Cover(msgspec.Struct, frozen=True):
    """The first pages of a whole pack."""

    name: Text
    version: str
    licence: str
    guide: tuple[Text, ...]
    themes: tuple[ThemeNote, ...]
    domains: tuple[DomainNote, ...]


def cover(pack: Pack) -> Cover:
    """The first pages of ``pack``; themes and domains it has nothing under are left out."""
    themes = (ThemeNote(name, _asked(b for b in pack.barriers if b.theme is theme)) for theme, name in THEMES.items())
    domains = (
        DomainNote(name, tuple(_goal(pack, g) for g in pack.goals if g.domain is domain))
        for domain, name in DOMAINS.items()
    )
    return Cover(
        name=pack.name,
        version=pack.version,
        licence=pack.licence,
        guide=GUIDE,
        themes=tuple(note for note in themes if note.barriers),
        domains=tuple(note for note in domains if note.goals),
    )


def _asked(barriers: Iterable[Barrier]) -> tuple[Text, ...]:
    return tuple(joined((one.name, one.asks), ". ") for one in barriers)


def _goal(pack: Pack, goal: Goal) -> GoalSheet:
    dedicated = tuple(s.id for s in pack.scenarios.values() if s.target == goal.id)
    others = tuple(s.id for s in pack.scenarios.values() if goal.id in s.supporting)
    missions = tuple(both("{}. {}", "{}. {}", str(m.size), m.text) for m in goal.missions)
    return GoalSheet(goal.id, goal.name, goal.why, goal.observe, goal.needs, missions, dedicated + others)

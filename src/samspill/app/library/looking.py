"""Look at the library: which scenarios there are, what each is about, and whether all is well with it."""

from datetime import date

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.packs.shelf import Shelf
from samspill.app.refusals import Missing
from samspill.app.views.library import FactView, GoalView, LibraryView, PlayView, ScenarioRow, ScenarioView
from samspill.model.facts import Fact
from samspill.model.goals import Goal
from samspill.model.pack import Pack
from samspill.model.scenario import Scenario
from samspill.model.words import Text
from samspill.packs import Problem, Severity, is_old
from samspill.packs.looked import PlayResult


def library_view(clinic: Clinic, actor: Actor) -> LibraryView:
    """Every scenario of the pack."""
    _ask(clinic, actor)
    shelf = clinic.shelf
    rows = [_row(clinic, shelf, scenario) for scenario in shelf.pack.scenarios.values()]
    return LibraryView(
        name=shelf.pack.name,
        version=shelf.pack.version,
        languages=shelf.pack.languages,
        rows=tuple(sorted(rows, key=lambda row: (_rank(row.goal), row.id))),
        unread=shelf.unread,
        elsewhere=shelf.problems_elsewhere(),
        folder=_folder(clinic),
    )


def scenario_view(clinic: Clinic, actor: Actor, id: str) -> ScenarioView:
    """One scenario; raises ``Missing``."""
    _ask(clinic, actor)
    shelf = clinic.shelf
    scenario = shelf.pack.scenarios.get(id)
    if scenario is None:
        raise Missing("scenario", id)
    today = clinic.day(clinic.clock.now()).isoformat()
    return ScenarioView(
        row=_row(clinic, shelf, scenario),
        version=scenario.version,
        coach=scenario.coach,
        cast=tuple((who, _called(shelf.pack, who)) for who in scenario.cast),
        supporting=tuple(_goal(shelf.pack, goal) for goal in scenario.supporting),
        rehearsal=scenario.rehearsal,
        expectation=scenario.expectation,
        reflection=scenario.reflection,
        debrief=scenario.debrief,
        facts=tuple(_fact(fact, today) for fact in shelf.pack.facts_of(id)),
        minutes=shelf.minutes_of(id),
        level_rows=dict(sorted(scenario.levels.items())),
        variants=_variants(scenario),
        beats=tuple((name, beat.title) for name, beat in scenario.beats.items()),
        plays=tuple(_play(result) for result in shelf.plays_of(id)),
        problems=shelf.problems_of(shelf.files[id]),
        folder=_folder(clinic),
        undoable=clinic.workshop.undoable(id) if clinic.workshop is not None else 0,
    )


def is_built(clinic: Clinic, pack: str, scenario: Scenario) -> bool:
    """Whether every place of the scenario can be shown in three dimensions, or some only in words as yet."""
    places = {scenario.place, *(scene.place for scene in scenario.scenes.values())}
    return all(clinic.packs.asset(pack, f"places/{place}/room.glb") is not None for place in places)


def _ask(clinic: Clinic, actor: Actor) -> None:
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_LIBRARY)


def _folder(clinic: Clinic) -> str | None:
    return clinic.workshop.where if clinic.workshop is not None else None


def _row(clinic: Clinic, shelf: Shelf, scenario: Scenario) -> ScenarioRow:
    plays, file = shelf.plays_of(scenario.id), shelf.files[scenario.id]
    return ScenarioRow(
        id=scenario.id,
        file=file,
        title=scenario.title,
        summary=scenario.summary,
        goal=_goal(shelf.pack, scenario.target),
        place=shelf.pack.places.get(scenario.place, Text(scenario.place, scenario.place)),
        built=is_built(clinic, shelf.pack.id, scenario),
        levels=tuple(sorted(scenario.levels)),
        wrong=_count(shelf.problems_of(file), Severity.ERROR),
        remarks=_count(shelf.problems_of(file), Severity.WARNING),
        plays=len(plays),
        fallen=sum(bool(result.problems) for result in plays),
        substance_cues=scenario.substance_cues,
        minutes=_minutes(shelf, scenario.id),
    )


def _fact(fact: Fact, today: str) -> FactView:
    read = date.fromisoformat(fact.read) if fact.read else None
    return FactView(fact.text, fact.source, date.fromisoformat(fact.written), read, is_old(fact, today))


def _minutes(shelf: Shelf, scenario: str) -> tuple[int, int]:
    minutes = shelf.minutes_of(scenario).values()
    return min(minutes), max(minutes)


def _count(problems: tuple[Problem, ...], severity: Severity) -> int:
    return sum(problem.severity is severity for problem in problems)


def _goal(pack: Pack, id: str) -> GoalView:
    known: Goal | None = next((goal for goal in pack.goals if goal.id == id), None)
    if known is None:
        return GoalView(id, Text(id, id), Text("", ""), None)
    return GoalView(id, known.name, known.why, known.domain)


def _rank(goal: GoalView) -> int:
    return goal.domain.rank if goal.domain is not None else 9


def _called(pack: Pack, who: str) -> Text:
    known = pack.cast.get(who)
    return Text(known.name, known.name) if known is not None else Text(who, who)


def _variants(scenario: Scenario) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for by_level in scenario.variants.values():
        for level, words in by_level.items():
            found[level] = (*found.get(level, ()), *words)
    return found


def _play(result: PlayResult) -> PlayView:
    name = result.file.rpartition("/")[2].removesuffix(".play")
    problem: Problem | None = next(iter(result.problems), None)
    return PlayView(name, result.file, problem)

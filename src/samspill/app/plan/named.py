"""What the sequencer answers, with the names and words a page shows."""

from samspill.app.clinic import Clinic
from samspill.app.views.plan import LeftOut, NextStep, PlannedRun, ScenarioRow
from samspill.curriculum import Filtered, Limit, Planned, Suggestion, to_participant
from samspill.model.levels import Level
from samspill.model.words import Text


def step_of(clinic: Clinic, suggestion: Suggestion) -> NextStep:
    """A suggestion with its names and words."""
    title = clinic.library.scenario(suggestion.scenario).title
    return NextStep(
        suggestion.goal,
        clinic.library.goal(suggestion.goal).name,
        suggestion.scenario,
        title,
        suggestion.level,
        suggestion.reason,
        suggestion.forecast,
        suggestion.trade,
        suggestion.term.cause,
        to_participant(suggestion.term, title, clinic.library.goals),
    )


def left_out(clinic: Clinic, filtered: Filtered) -> LeftOut:
    """What safety or an opt-out keeps away now, with its name."""
    title = clinic.library.scenario(filtered.scenario).title
    of_today = filtered.limit is not Limit.OPTED_OUT
    return LeftOut(filtered.scenario, title, filtered.levels, filtered.reason, of_today)


def scenario_row(clinic: Clinic, id: str) -> ScenarioRow:
    """A scenario as one can choose it."""
    scenario = clinic.library.scenario(id)
    levels = tuple(sorted(Level(level) for level in scenario.levels))
    return ScenarioRow(id, scenario.title, scenario.summary, clinic.library.goal(scenario.target).name, levels)


def scenario_title(clinic: Clinic, id: str) -> Text:
    """The title of a scenario; its id where an old run names one that the pack no longer has."""
    known = clinic.library.pack.scenarios.get(id)
    return known.title if known is not None else Text(nb=id, en=id)


def planned_runs(clinic: Clinic, runs: tuple[Planned, ...]) -> tuple[PlannedRun, ...]:
    """Runs of a plan with the names of their scenarios."""
    return tuple(
        PlannedRun(
            run.part, run.suggestion.scenario, scenario_title(clinic, run.suggestion.scenario), run.suggestion.level
        )
        for run in runs
    )

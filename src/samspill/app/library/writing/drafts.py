"""What a draft would change: shown, saved, dropped, and the last one taken back."""

from collections.abc import Iterator

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.packs.shelf import Shelf
from samspill.app.packs.workshop.drafts import Draft, diff
from samspill.app.views.writing import DraftView
from samspill.packs import Problem, Severity

from .desk import Fields, scenario_of, workshop_of


def draft_fields(clinic: Clinic, actor: Actor, draft: str) -> Fields:
    """What the form held that a draft was made with; raises ``Missing``."""
    return workshop_of(clinic, actor).draft(draft, actor.id).fields


def draft_view(clinic: Clinic, actor: Actor, draft: str) -> DraftView:
    """What a draft would change."""
    workshop = workshop_of(clinic, actor)
    found = workshop.draft(draft, actor.id)
    now = {_known(problem) for problem in workshop.shelf.problems_of(found.file)}
    then = {_known(problem) for problem in found.problems}
    return DraftView(
        id=found.id,
        scenario=found.scenario,
        title=scenario_of(clinic, found.scenario).title,
        file=found.file,
        folder=workshop.where,
        back=_address(found),
        lines=diff(found.before, found.after),
        new=tuple(problem for problem in found.problems if _known(problem) not in now),
        breaks=any(p.severity is Severity.ERROR for p in found.problems if _known(p) not in now),
        left=tuple(problem for problem in found.problems if _known(problem) in now),
        mended=len(now - then),
        falls=tuple(_falling(workshop.shelf, found)),
    )


def save_draft(clinic: Clinic, actor: Actor, draft: str) -> str:
    """Write a draft to disk: the scenario's id. Raises ``Refusal``: ``changed_meanwhile``, ``cannot_write``."""
    workshop = workshop_of(clinic, actor)
    scenario = workshop.draft(draft, actor.id).scenario
    workshop.save(draft, actor.id)
    return scenario


def drop_draft(clinic: Clinic, actor: Actor, draft: str) -> str:
    """Forget a draft: the scenario's id."""
    workshop = workshop_of(clinic, actor)
    scenario = workshop.draft(draft, actor.id).scenario
    workshop.drop(draft, actor.id)
    return scenario


def undo(clinic: Clinic, actor: Actor, scenario: str) -> None:
    """Take back the last change saved here; raises ``Refusal``: ``nothing_to_undo``, ``changed_meanwhile``."""
    workshop_of(clinic, actor).undo(scenario)


def _falling(shelf: Shelf, draft: Draft) -> Iterator[str]:
    """The plays that hold now and would not any more, by name."""
    holding = {play.file for play in shelf.plays_of(draft.scenario) if not play.problems}
    for play in shelf.plays_with(draft.file, draft.after, draft.scenario):
        if play.problems and play.file in holding:
            yield play.file.rpartition("/")[2].removesuffix(".play")


def _known(problem: Problem) -> tuple[str, str]:
    """What a problem is, wherever the lines have moved to."""
    return problem.code, problem.message


def _address(draft: Draft) -> str:
    root = f"/library/{draft.scenario}/edit"
    if draft.part[:1] == ("beats",):
        return f"{root}/beats/{draft.part[1]}?draft={draft.id}"
    return f"{root}/levels?draft={draft.id}" if draft.part else f"{root}/words?draft={draft.id}"

"""Who may approve a story: two have stood for each that is shown, and one of the two is a supervisor."""

from samspill.app.access import Action, Relation, may
from samspill.app.actor import Actor, Role
from samspill.app.ports.store import Unit
from samspill.app.records.stories import Story


def approving(unit: Unit, story: Story | None) -> Action:
    """What somebody does who approves ``story``: what a supervisor wrote, others may approve too."""
    writer = unit.staff.member(story.written_by) if story is not None else None
    by_supervisor = writer is not None and writer.role is Role.SUPERVISOR
    return Action.APPROVE_SUPERVISORS_STORY if by_supervisor else Action.APPROVE_STORY


def may_approve(unit: Unit, actor: Actor, story: Story) -> bool:
    """Whether ``actor`` may, so far as roles go; nobody approves their own."""
    return may(actor.role, approving(unit, story), Relation.NOBODY_IN_QUESTION).allowed

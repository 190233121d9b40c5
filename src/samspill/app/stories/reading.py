"""Look at stories and listen to them, on behalf of someone who may."""

from samspill.app.access import Action, Relation, demand, may
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.stories import Story
from samspill.app.refusals import Missing
from samspill.app.views.stories import KeptStory, StoryState, WaitingStories

from .approving import may_approve
from .asking import LASTS, state_of
from .beside import view

Sound = tuple[str, bytes]
"""The media type of a recording, and the recording."""


def stories(clinic: Clinic, actor: Actor) -> tuple[KeptStory, ...]:
    """Every story the clinic keeps: what waits for somebody first, then the latest."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_STORIES)
        found = [_kept(clinic, unit, actor, story) for story in unit.stories.everyone()]
    return tuple(sorted(found, key=lambda one: _ORDER[one.state]))


def waiting_stories(clinic: Clinic, actor: Actor) -> WaitingStories:
    """What waits for ``actor``, in numbers alone, for the page of the day; nothing for who may approve none.

    That tellers are to be asked again is said to supervisors alone, who answer for it.
    """
    if not may(actor.role, Action.APPROVE_SUPERVISORS_STORY, Relation.NOBODY_IN_QUESTION).allowed:
        return WaitingStories()
    leads = may(actor.role, Action.APPROVE_STORY, Relation.NOBODY_IN_QUESTION).allowed
    today = clinic.day(clinic.clock.now())
    with clinic.store.look() as unit:
        found = [(story, state_of(story, today)) for story in unit.stories.everyone()]
        waits = [story for story, state in found if state is StoryState.WAITS and story.written_by != actor.id]
        to_approve = sum(may_approve(unit, actor, story) for story in waits)
    return WaitingStories(to_approve, sum(leads and state is StoryState.ASK_AGAIN for _, state in found))


def story(clinic: Clinic, actor: Actor, story: str) -> KeptStory:
    """One of them; raises ``Missing``."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_STORIES, about=story)
        return _kept(clinic, unit, actor, _known(unit, story))


def story_sound(clinic: Clinic, actor: Actor, story: str) -> Sound:
    """The recording, for those who work here; raises ``Missing``."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_STORIES, about=story)
        return _sound(unit, _known(unit, story))


def own_sound(clinic: Clinic, actor: Actor, participant: str, story: str, shown: frozenset[str]) -> Sound:
    """The recording of a story that stands on the participant's own page (``shown``); raises ``Missing`` for others."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_OWN_PAGE, participant, about=story)
        if story not in shown:
            raise Missing("story", story)
        return _sound(unit, _known(unit, story))


def _kept(clinic: Clinic, unit: Unit, actor: Actor, story: Story) -> KeptStory:
    state = state_of(story, clinic.day(clinic.clock.now()))
    waits = may_approve(unit, actor, story) and state is StoryState.WAITS
    own = story.written_by == actor.id
    return KeptStory(
        view(clinic, story),
        state,
        story.teller,
        story.consent_version,
        story.consent_day,
        story.consent_day + LASTS,
        _name(unit, story.written_by),
        _name(unit, story.approved_by),
        may_approve=waits and not own,
        waits_for_other=waits and own,
    )


def _name(unit: Unit, staff: str) -> str:
    member = unit.staff.member(staff) if staff else None
    return member.name if member is not None else ""


def _sound(unit: Unit, story: Story) -> Sound:
    kept = unit.stories.sound(story.id) if story.sound else None
    if kept is None:
        raise Missing("recording", story.id)
    return story.sound, kept.content


def _known(unit: Unit, story: str) -> Story:
    known = unit.stories.story(story)
    if known is None:
        raise Missing("story", story)
    return known


_ORDER = {StoryState.ASK_AGAIN: 0, StoryState.WAITS: 1, StoryState.SHOWN: 2}

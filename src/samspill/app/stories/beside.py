"""Which stories stand beside a goal or on somebody's own page."""

from collections.abc import Collection

from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.people import Participant
from samspill.app.records.stories import Story
from samspill.app.views.stories import StoryState, StoryView
from samspill.curriculum import SUBSTANCE_CUES
from samspill.model.words import Language

from .asking import state_of

MOST = 3
"""So many stand in one place: one is read, twenty are not."""


def beside(clinic: Clinic, unit: Unit, person: Participant, goals: Collection[str]) -> tuple[StoryView, ...]:
    """Stories for this person about any of these goals, those about the goal itself first, then in their language.

    One that speaks of alcohol or drugs is for those alone who want to meet that.
    """
    known = clinic.library.goals  # an own goal may name one that an older pack had
    themes = {theme for goal in goals if goal in known for theme in known[goal].themes}
    wants_cues = SUBSTANCE_CUES not in person.opt_outs
    fits = [
        story
        for story in _shown(clinic, unit)
        if (wants_cues or not story.substances) and (set(goals) & set(story.goals) or themes & set(story.themes))
    ]
    ordered = sorted(fits, key=lambda story: _distance(story, goals, person.language))
    return tuple(view(clinic, story) for story in ordered[:MOST])


def view(clinic: Clinic, story: Story) -> StoryView:
    """The story to read; a goal that is in the pack no more is left out."""
    known = clinic.library.goals
    return StoryView(
        story.id,
        story.language,
        story.title,
        tuple(part for part in (piece.strip() for piece in story.text.splitlines()) if part),
        story.named,
        tuple(known[goal] for goal in story.goals if goal in known),
        story.themes,
        story.substances,
        bool(story.sound),
        story.made_up,
    )


def _shown(clinic: Clinic, unit: Unit) -> list[Story]:
    today = clinic.day(clinic.clock.now())
    return [story for story in unit.stories.everyone() if state_of(story, today) is StoryState.SHOWN]


def _distance(story: Story, goals: Collection[str], language: Language) -> tuple[bool, bool]:
    return not set(goals) & set(story.goals), story.language is not language

"""A story that is taken back: gone from every page at once, its rows deleted, its key destroyed."""

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.clinic.forgotten import remember, was_forgotten
from samspill.app.records.erasure import Erasure
from samspill.app.refusals import Missing


def take_back(clinic: Clinic, actor: Actor, story: str) -> None:
    """Whoever told it has said so. The rows first, then the key, as when a person is erased; raises ``Missing``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.TAKE_STORY_BACK, about=story)
        if story not in unit.stories.ids():
            raise Missing("story", story)
        unit.stories.drop(story)
        unit.dossier.note(Erasure(story, actor.id, clinic.clock.now(), {"stories": 1}))
    clinic.store.forget(story)
    remember(clinic, story)


def drop_what_was_taken_back(clinic: Clinic) -> int:
    """After an older database was put back: how many stories that had been taken back were in it, and go again."""
    with clinic.store.look() as unit:
        back = [story for story in unit.stories.ids() if was_forgotten(clinic, story)]
    for story in back:
        with clinic.store.begin() as unit:
            unit.stories.drop(story)
        clinic.store.forget(story)
    return len(back)

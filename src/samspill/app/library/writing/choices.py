"""What can be chosen in a form: the people, beats, goals and spots of the scenario, and the words of the language."""

import json

from samspill.app.clinic import Clinic
from samspill.app.packs.workshop.workshop import Workshop
from samspill.app.views.writing import Choices, Editing
from samspill.model.acts import Act
from samspill.model.directions import FaceLexeme, GestureLexeme, PostureLexeme
from samspill.model.words import Text
from samspill.packs.yaml_text import Path

from .desk import part_at, scenario_of, stamp

COACH = "coach"


def at_work_on(clinic: Clinic, workshop: Workshop, scenario: str, part: Path) -> Editing:
    """What every form shows around it: where the part stands, what can be chosen, and what is wrong in the file."""
    file = workshop.file_of(scenario)
    return Editing(
        scenario=scenario,
        title=scenario_of(clinic, scenario).title,
        file=file,
        folder=workshop.where,
        base=stamp(part_at(workshop, scenario, part)),
        undoable=workshop.undoable(scenario),
        choices=_choices(workshop, scenario),
        problems=workshop.shelf.problems_of(file),
    )


def _choices(workshop: Workshop, scenario: str) -> Choices:
    pack = workshop.shelf.pack
    known = pack.scenarios[scenario]
    names = {goal.id: goal.name for goal in pack.goals}
    people = tuple((who, pack.called(who, scenario)) for who in known.cast)
    return Choices(
        people=((COACH, _COACH), *people),
        beats=tuple((name, beat.title) for name, beat in known.beats.items() if "/" not in name),
        goals=tuple((goal, names.get(goal, Text(goal, goal))) for goal in (known.target, *known.supporting)),
        anchors=_anchors(workshop, known.place),
        acts=tuple(act.value for act in Act),
        moods=tuple(mood.value for mood in FaceLexeme),
        gestures=tuple(gesture.value for gesture in GestureLexeme),
        postures=tuple(posture.value for posture in PostureLexeme),
    )


def _anchors(workshop: Workshop, place: str) -> tuple[str, ...]:
    """The spots of a place, where it says which it has."""
    try:
        found = json.loads(workshop.shelf.texts.get(f"places/{place}/place.json", "{}"))
        return tuple(sorted(found.get("anchors", ())))
    except (ValueError, AttributeError, TypeError):
        return ()


_COACH = Text(nb="veilederen", en="the coach")

"""The desk of whoever writes here: the workshop, a part of a file as it stands, and what is refused."""

import json
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.packs.workshop.drafts import part_of
from samspill.app.packs.workshop.sheets import Data
from samspill.app.packs.workshop.workshop import Workshop
from samspill.app.refusals import Missing, Refusal
from samspill.authoring.editing import Change
from samspill.model.scenario import Scenario
from samspill.model.words import Text
from samspill.packs import Problem
from samspill.packs.yaml_text import Path, read_yaml

Fields = Mapping[str, str]


def workshop_of(clinic: Clinic, actor: Actor) -> Workshop:
    """The workshop, for who may write; raises ``Refusal`` ``not_authoring`` where nothing can be written."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.EDIT_LIBRARY)
    if clinic.workshop is None:
        raise _NOT_HERE
    return clinic.workshop


def propose(
    clinic: Clinic, actor: Actor, scenario: str, part: Path, fields: Fields, changes: Callable[[Data], Iterable[Change]]
) -> str:
    """The id of a draft with ``changes``; raises ``Refusal`` ``changed_meanwhile`` when the file has moved on."""
    workshop = workshop_of(clinic, actor)
    data = part_at(workshop, scenario, part)
    if stamp(data) != fields.get("base"):
        raise _CHANGED
    return workshop.propose(clinic.chance.id(), actor.id, scenario, part, changes(data), fields).id


def part_at(workshop: Workshop, scenario: str, part: Path) -> Data:
    """A part of a scenario as it stands in the file; raises ``Missing``, or ``Refusal`` ``cannot_read``."""
    read = read_yaml(workshop.file_of(scenario), workshop.text_of(scenario))
    if read.problems:
        raise _unreadable(read.problems[0])
    data = part_of(workshop.text_of(scenario), part)
    if not isinstance(data, dict):
        raise Missing("part", ".".join(map(str, part)))
    return data


def stamp(data: Any) -> str:
    """What changes whenever ``data`` does."""
    """The id of a draft with ``changes``; raises ``Refusal`` ``changed_meanwhile`` when the file has moved on."""
    return sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


def scenario_of(clinic: Clinic, id: str) -> Scenario:
    """The scenario as it can be looked at now; raises ``Missing``."""
    return clinic.shelf.library.scenario(id)


def _unreadable(problem: Problem) -> Refusal:
    where = f"{problem.file}, {problem.line}"
    return Refusal(
        "cannot_read",
        Text(
            nb=f"Filen kan ikke leses akkurat nå ({where}). Rett den i en teksteditor: {problem.told.nb}",
            en=f"The file cannot be read right now ({where}). Mend it in a text editor: {problem.told.en}",
        ),
    )


_NOT_HERE = Refusal(
    "not_authoring",
    Text(
        nb="Innholdet kan bare skrives på maskinen der det ligger. Start med: samspill author MAPPE",
        en="Content can be written only on the machine where it lies. Start with: samspill author FOLDER",
    ),
)
_CHANGED = Refusal(
    "changed_meanwhile",
    Text(
        nb="Filen er endret akkurat her siden du åpnet siden. Det du skrev, står her ennå. Se hva som er i filen nå.",
        en="The file has changed in this very place since you opened the page. What you wrote is still here.",
    ),
)

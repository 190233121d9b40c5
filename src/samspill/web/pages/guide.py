"""The guide beside the pages about one's practice person: which step one is at, and that this person is made up."""

from typing import Any

from litestar import Request

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.training.guiding import looked_at
from samspill.app.training.steps import Look
from samspill.app.views.training import TrainingView

from .help import name_of

LOOKS = {
    "participants-participant": Look.PERSON,
    "participants-participant-why": Look.REASON,
    "sessions-session-rehearsal": Look.GATE,
}
"""Pages whose being read is a step, named as their help is."""


def guide_beside(request: Request[Any, Any, Any], status: int = 200) -> TrainingView | None:
    """How far one has come, on a page about one's practice person; nothing on every other page."""
    actor: Actor | None = request.scope["state"].get("actor")
    if actor is None or not actor.practice or status >= 500:
        return None
    clinic: Clinic = request.app.state.clinic
    if _whose(clinic, request) != actor.practice:
        return None
    look = LOOKS.get(name_of(str(request.scope.get("path_template", "")))) if status == 200 else None
    return looked_at(clinic, actor, look)


def _whose(clinic: Clinic, request: Request[Any, Any, Any]) -> str:
    """The participant a page is about; empty when it is about nobody."""
    named = request.path_params
    if "participant" in named:
        return str(named["participant"])
    with clinic.store.look() as unit:
        if "session" in named:
            session = unit.sessions.session(str(named["session"]))
            return session.participant if session is not None else ""
        if "event" in named:
            return next((event.participant for event in unit.adverse_events.event(str(named["event"]))), "")
        if "record" in named:
            record = unit.measures.record(str(named["record"]))
            return record.participant if record is not None else ""
    return ""

"""The participant's report: what they practise for, their steps in life, what went well, missions, and what is next.

It is written in the participant's own language and holds no score.
"""

from datetime import datetime, tzinfo

from samspill.app.ports.press import Report, ReportPart
from samspill.app.views.own_page import OwnPage
from samspill.model.words import Text

from .wording import Wording


def for_participant(own: OwnPage, printed_at: datetime, zone: tzinfo) -> Report:
    """Large type and few words; sections with nothing to say are left out."""
    says = Wording(own.language, zone)
    parts = (_goal(own, says), _steps(own, says), _well(own, says), _missions(own, says), _next(own, says))
    return Report(
        language=own.language,
        title=says.say(_TITLE_NAMED, name=own.called) if own.called else says.say(_TITLE),
        facts=(says.say(_PRINTED, day=says.day(printed_at)),),
        parts=tuple(part for part in parts if part is not None),
        foot=says.say(_FOOT),
        large=True,
    )


def _goal(own: OwnPage, says: Wording) -> ReportPart | None:
    if own.lead is None:
        return ReportPart(says.say(_GOAL), quote=own.own_goal) if own.own_goal else None
    heading = _GOAL if own.own_goal or own.lead.own else _WHERE
    named = ", ".join(says.say(name) for name in own.lead.names)
    return ReportPart(says.say(heading), quote=own.own_goal, sentences=(says.say(_LEADS, goal=named),))


def _steps(own: OwnPage, says: Wording) -> ReportPart:
    if not own.steps:
        return ReportPart(says.say(_STEPS), sentences=(says.say(_NOTHING_YET),))
    points = tuple(
        (says.say(step.name) + ".", says.say(_BEFORE_NOW, before=says.say(step.before), now=says.say(step.now)))
        for step in own.steps
    )
    return ReportPart(says.say(_STEPS), points=points)


def _well(own: OwnPage, says: Wording) -> ReportPart | None:
    return ReportPart(says.say(_WELL), sentences=own.went_well) if own.went_well else None


def _missions(own: OwnPage, says: Wording) -> ReportPart | None:
    points = tuple(
        (
            says.say(mission.text),
            says.say(_OPEN) if mission.is_open else says.word(mission.outcome, "outcome") + ".",
        )
        for mission in own.missions
    )
    return ReportPart(says.say(_MISSIONS), points=points) if points else None


def _next(own: OwnPage, says: Wording) -> ReportPart:
    sentences = []
    if own.next is not None and own.next.why is not None:
        sentences.append(says.say(own.next.why))
    elif own.next is not None:
        sentences.append(says.say(_CHOSEN, title=says.say(own.next.title)))
    if own.next_appointment is not None:
        when = own.next_appointment
        sentences.append(says.say(_WHEN, day=says.weekday(when), clock=says.clock(when)))
    sentences.append(says.say(_STOP))
    return ReportPart(says.say(_NEXT), sentences=tuple(sentences))


_TITLE = Text(nb="Min vei så langt", en="My way so far")
_TITLE_NAMED = Text(nb="{name}: min vei så langt", en="{name}: my way so far")
_PRINTED = Text(nb="Skrevet ut {day}.", en="Printed {day}.")
_GOAL = Text(nb="Det jeg øver for", en="What I practise for")
_WHERE = Text(nb="Hit fører øvingen min", en="Where my practice leads")
_LEADS = Text(nb="Det jeg øver på, fører mot dette: {goal}.", en="What I practise leads towards this: {goal}.")
_STEPS = Text(nb="Skritt på veien", en="Steps on the way")
_NOTHING_YET = Text(
    nb="Her kommer skrittene dine når du har øvd litt. Du trenger ikke skynde deg.",
    en="Your steps will stand here when you have practised a little. There is no hurry.",
)
_BEFORE_NOW = Text(nb="Før: {before} Nå: {now}", en="Before: {before} Now: {now}")
_WELL = Text(nb="Dette gikk bra", en="This went well")
_MISSIONS = Text(nb="Oppdrag i hverdagen", en="Missions in real life")
_OPEN = Text(nb="Dette kan du prøve nå.", en="You can try this now.")
_NEXT = Text(nb="Hva som kommer nå", en="What comes next")
_CHOSEN = Text(nb="Neste gang øver dere på «{title}».", en="Next time you practise “{title}” together.")
_WHEN = Text(nb="Neste time: {day} kl. {clock}.", en="Next session: {day} at {clock}.")
_STOP = Text(
    nb="Du kan ta pause eller stoppe når du vil. Det er også noe du kan.",
    en="You can pause or stop whenever you want. That is a skill too.",
)
_FOOT = Text(
    nb="samspill er for å øve på å delta i hverdagen. Det stiller ingen diagnose og er ingen behandling.",
    en="samspill is for practising taking part in everyday life. It does not diagnose and does not treat.",
)

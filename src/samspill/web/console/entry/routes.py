"""The steps of coming in. Each page says what it is for, is saved by itself, and leads to the next."""

from typing import Any

from litestar import get, post

from samspill.app.access import Action
from samspill.app.actor import Actor
from samspill.app.appointments import appointments, book
from samspill.app.clinic import Clinic
from samspill.app.coming_in.enrolment import opt_in_to_cues, wants_cues
from samspill.app.coming_in.identity import LONGEST, identity, keep_identity
from samspill.app.coming_in.own_words import own_words, set_own_words
from samspill.app.coming_in.screening import LONGEST_REASON, QUESTIONS, decide_anyway, screen, screening
from samspill.app.coming_in.steps import entry_progress, keep_needs, needs
from samspill.app.consents.deciding import consents, decide, withdraw
from samspill.app.records.consents import Purpose
from samspill.app.records.identity import OwnName
from samspill.app.records.needs import Needs
from samspill.app.refusals import Problems
from samspill.app.views.entry import EntryStep
from samspill.web.addresses import see
from samspill.web.console.appointments.moment import moment_agreed
from samspill.web.given import InPath, TheActor, TheClinic, TheForm
from samspill.web.pages.form import Form, by_field
from samspill.web.pages.page import Answer, AnyRequest, Page, page, page_language
from samspill.web.threads import in_thread

NEEDS = ("one_hand", "left_handed", "by_gaze", "large_text", "less_motion", "hard_of_hearing", "low_sight")
CONSENT, SCREEN = "consent.", "screen."
_ANSWERS = {"yes": True, "no": False}


@get("/participants/{participant:str}/entry")
@in_thread
def show_entry(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """Where someone stands in coming in, and who follows them up."""
    return _page(request, clinic, actor, participant, "overview")


@get("/participants/{participant:str}/entry/consent")
@in_thread
def show_consent(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """What the participant is asked to agree to, one purpose at a time."""
    return _consent(request, clinic, actor, participant)


@post("/participants/{participant:str}/entry/consent")
@in_thread
def keep_consent(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Keep the answers that came; one purpose may wait for another day."""
    given = {purpose: form.begins(CONSENT).get(purpose.value) for purpose in Purpose}
    answers = {purpose: _ANSWERS[answer] for purpose, answer in given.items() if answer in _ANSWERS}
    decide(clinic, actor, participant, answers, page_language(request))
    return _onward(form, participant, EntryStep.CONSENT)


@post("/participants/{participant:str}/entry/consent/withdraw")
@in_thread
def take_consent_back(
    request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm
) -> Answer:
    """Take one consent back, at once."""
    purpose = form.one_of("purpose", {purpose.value for purpose in Purpose})
    form.check()
    withdraw(clinic, actor, participant, Purpose(purpose), page_language(request))
    return see(f"/participants/{participant}/entry/consent")


@get("/participants/{participant:str}/entry/health")
@in_thread
def show_health(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """What may be too much for a body or a mind now."""
    return _health(request, clinic, actor, participant)


@post("/participants/{participant:str}/entry/health")
@in_thread
def keep_health(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Keep the answers; a yes leads to what to do about it."""
    answers = {question: answer == "yes" for question, answer in form.begins(SCREEN).items() if answer in _ANSWERS}
    try:
        screen(clinic, actor, participant, answers)
    except Problems as raised:
        shown = {"kept": form.kept, "problems": by_field(raised)}
        return _health(request, clinic, actor, participant, status=422, **shown)
    if any(answers.values()):
        return see(f"/participants/{participant}/entry/health#next-steps")
    return _onward(form, participant, EntryStep.HEALTH)


@post("/participants/{participant:str}/entry/health/anyway")
@in_thread
def go_on_anyway(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Somebody who may decides that practising is all right, and says why."""
    try:
        reason = form.text("reason", LONGEST_REASON)
        form.check()
        decide_anyway(clinic, actor, participant, reason)
    except Problems as raised:
        shown = {"kept": form.kept, "problems": by_field(raised)}
        return _health(request, clinic, actor, participant, status=422, **shown)
    return see(f"/participants/{participant}/entry/health#next-steps")


@get("/participants/{participant:str}/entry/needs")
@in_thread
def show_needs(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """What makes practising work for this body."""
    known = needs(clinic, actor, participant)
    on = {name: "on" for name in NEEDS if known.needs is not None and getattr(known.needs, name)}
    kept = on | ({"seated": "on"} if known.seated else {}) | {"note": known.needs.note if known.needs else ""}
    return _page(request, clinic, actor, participant, EntryStep.NEEDS, kept=kept, problems={})


@post("/participants/{participant:str}/entry/needs")
@in_thread
def keep_the_needs(
    request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm
) -> Answer:
    """Keep the needs; they set the device the next time it connects."""
    ticked = {name: name in form for name in NEEDS}
    try:
        written = Needs(participant, actor.id, clinic.clock.now(), **ticked, note=form.text("note", 500))
        form.check()
    except Problems as raised:
        shown = {"kept": form.kept, "problems": by_field(raised)}
        return _page(request, clinic, actor, participant, EntryStep.NEEDS, status=422, **shown)
    keep_needs(clinic, actor, written, seated="seated" in form)
    return _onward(form, participant, EntryStep.NEEDS)


@get("/participants/{participant:str}/entry/own")
@in_thread
def show_own(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """Their own words, where it is calm, and what they want to meet."""
    own, cues = own_words(clinic, actor, participant), wants_cues(clinic, actor, participant)
    kept = {"called": own.called, "own_goal": own.own_goal, "calm_room": own.calm_room}
    kept |= {"cues": "on"} if cues else {}
    shown: dict[str, Any] = {"own": own, "kept": kept, "problems": {}}
    return _page(request, clinic, actor, participant, EntryStep.OWN, **shown)


@post("/participants/{participant:str}/entry/own")
@in_thread
def keep_own(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Keep their own words and opt-ins."""
    own = own_words(clinic, actor, participant)
    told = (clinic, actor, participant, form.text("called"), form.text("own_goal"))
    try:
        calm = form.text("calm_room") or own.calm_room
        set_own_words(*told, seated=own.seated, calm_room=calm, towards=own.towards)
    except Problems as raised:
        shown: dict[str, Any] = {"own": own, "kept": form.kept, "problems": by_field(raised)}
        return _page(request, clinic, actor, participant, EntryStep.OWN, status=422, **shown)
    opt_in_to_cues(clinic, actor, participant, wanted="cues" in form)
    return _onward(form, participant, EntryStep.OWN)


@get("/participants/{participant:str}/entry/contact")
@in_thread
def show_contact(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """Own name and how to reach them, apart from everything else."""
    return _contact(request, clinic, actor, participant)


@post("/participants/{participant:str}/entry/contact")
@in_thread
def keep_contact(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm) -> Answer:
    """Keep the own-name data."""
    try:
        keep_identity(clinic, actor, participant, OwnName(**{field: form.text(field) for field in LONGEST}))
    except Problems as raised:
        shown = {"kept": form.kept, "problems": by_field(raised)}
        return _contact(request, clinic, actor, participant, status=422, **shown)
    return _onward(form, participant, EntryStep.CONTACT)


@get("/participants/{participant:str}/entry/appointment")
@in_thread
def show_first_time(request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath) -> Page:
    """When they come for the first time."""
    return _first_time(request, clinic, actor, participant)


@post("/participants/{participant:str}/entry/appointment")
@in_thread
def keep_first_time(
    request: AnyRequest, clinic: TheClinic, actor: TheActor, participant: InPath, form: TheForm
) -> Answer:
    """Agree on the time that is given; none is agreed where both fields are empty."""
    if form.text("day") or form.text("time"):
        try:
            at = moment_agreed(form, clinic.zone, clinic.clock.now())
            form.check()
        except Problems as raised:
            appointments(clinic, actor, participant, Action.BOOK)
            shown = {"kept": form.kept, "problems": by_field(raised)}
            return _first_time(request, clinic, actor, participant, status=422, **shown)
        book(clinic, actor, participant, at)
    else:
        appointments(clinic, actor, participant, Action.BOOK)
    return _onward(form, participant, EntryStep.APPOINTMENT)


def _consent(request: AnyRequest, clinic: Clinic, actor: Actor, participant: str) -> Page:
    views = consents(clinic, actor, participant)
    kept = {f"{CONSENT}{v.purpose.value}": "yes" if v.given else "no" for v in views if v.given is not None}
    return _page(request, clinic, actor, participant, EntryStep.CONSENT, views=views, kept=kept)


def _health(request: AnyRequest, clinic: Clinic, actor: Actor, participant: str, **more: Any) -> Page:
    found = screening(clinic, actor, participant)
    given = {f"{SCREEN}{q}": "yes" if yes else "no" for q, yes in found.answers.items()} if found is not None else {}
    shown: dict[str, Any] = {"questions": QUESTIONS, "found": found, "kept": given, "problems": {}} | more
    return _page(request, clinic, actor, participant, EntryStep.HEALTH, **shown)


def _contact(request: AnyRequest, clinic: Clinic, actor: Actor, participant: str, **more: Any) -> Page:
    known = identity(clinic, actor, participant)
    kept = {field: getattr(known.details, field) for field in LONGEST}
    shown: dict[str, Any] = {"kept": kept, "problems": {}, "known": known} | more
    return _page(request, clinic, actor, participant, EntryStep.CONTACT, **shown)


def _first_time(request: AnyRequest, clinic: Clinic, actor: Actor, participant: str, **more: Any) -> Page:
    known = appointments(clinic, actor, participant)
    shown: dict[str, Any] = {"kept": {}, "problems": {}, "known": known} | more
    return _page(request, clinic, actor, participant, EntryStep.APPOINTMENT, **shown)


def _page(
    request: AnyRequest, clinic: Clinic, actor: Actor, participant: str, name: str, *, status: int = 200, **shown: Any
) -> Page:
    template = f"console/entry/templates/{name}.html"
    return page(request, template, status=status, entry=entry_progress(clinic, actor, participant), **shown)


def _onward(form: Form, participant: str, step: EntryStep) -> Answer:
    """The next step, or the overview for those who only came to change one thing."""
    steps = [*EntryStep]
    following = steps[steps.index(step) + 1]
    onward = "" if "stay" in form or following is EntryStep.CARE else f"/{following.value}"
    return see(f"/participants/{participant}/entry{onward}")


ROUTES = [
    show_entry,
    show_consent,
    keep_consent,
    take_consent_back,
    show_health,
    keep_health,
    go_on_anyway,
    show_needs,
    keep_the_needs,
    show_own,
    keep_own,
    show_contact,
    keep_contact,
    show_first_time,
    keep_first_time,
]

"""The report for the record: dates, goals, counts, distress, missions, sessions kept, and who wrote it."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from samspill.app.ports.press import Report, ReportPart
from samspill.app.views.progress import Progress, Support
from samspill.app.views.session import NoteView
from samspill.model.words import Language, Text

from .wording import Wording


def for_record(
    seen: Progress, notes: Sequence[NoteView], language: Language, written_by: str, at: datetime, zone: tzinfo
) -> Report:
    """Every count with its days and every note with its writer, in ``language``, written out by ``written_by``."""
    says = Wording(language, zone)
    return Report(
        language=language,
        title=says.say(_TITLE, alias=seen.alias),
        facts=(
            says.say(_PERIOD, first=says.day(seen.enrolled), last=says.day(seen.today)),
            says.say(_WRITTEN, name=written_by, day=says.day(at), clock=says.clock(at)),
            says.say(_HOW_TO_READ),
        ),
        parts=(
            _goals(seen, says),
            _days(seen, says),
            _sessions(seen, says),
            _missions(seen, says),
            _notes(notes, says),
            _kept(seen, says),
            _adverse(seen, says),
        ),
        foot=says.say(_FOOT, alias=seen.alias),
    )


def _goals(seen: Progress, says: Wording) -> ReportPart:
    quote = seen.own_goal
    if not seen.goals:
        return ReportPart(says.say(_GOALS), quote=quote, sentences=(says.say(_NO_GOALS),))
    rows = [
        (
            says.say(one.goal.name),
            says.word(one.state, "state"),
            says.word(one.belief, "belief"),
            f"{one.asked} / {len(one.days)}",
        )
        for one in seen.goals
    ]
    return ReportPart(says.say(_GOALS), quote=quote, table=says.table(_GOALS_CAPTION, _GOALS_HEAD, rows, 1, (0, 2)))


def _days(seen: Progress, says: Wording) -> ReportPart:
    of_goals = [(says.say(one.goal.name), day) for one in seen.goals for day in one.days]
    rows = [
        (
            says.day(day.day),
            ", ".join(str(level) for level in day.levels),
            *(str(day.counts[kind]) for kind in Support),
            str(day.asked),
        )
        for _, day in of_goals
    ]
    kinds = tuple(Text(nb=says.word(kind, "support"), en=says.word(kind, "support")) for kind in Support)
    head, over = (_DAY, _LEVEL, *kinds, _IN_ALL), [goal for goal, _ in of_goals]
    table = says.table(_DAYS_CAPTION, head, rows, len(Support) + 1, (), over) if rows else None
    return ReportPart(says.say(_EVIDENCE), sentences=(says.say(_HINTS),), table=table)


def _sessions(seen: Progress, says: Wording) -> ReportPart:
    found, unknown = seen.outcomes, says.say(_NOT_ASKED)
    rows = [
        (
            says.day(session.at),
            session.by,
            *(
                unknown if value is None else str(value)
                for value in (session.before, session.expected, session.highest, session.after)
            ),
            str(len(session.runs)),
            "–" if session.minutes is None else str(round(session.minutes)) if session.minutes >= 1 else "< 1",
        )
        for session in seen.sessions
    ]
    against = says.say(_AGAINST, calmer=found.calmer, same=found.same, harder=found.harder)
    return ReportPart(
        says.say(_SESSIONS),
        sentences=(says.say(_SCALE), against if found.asked else says.say(_NO_COMPARISON)),
        table=says.table(_SESSIONS_CAPTION, _SESSIONS_HEAD, rows, 6, ()) if rows else None,
    )


def _missions(seen: Progress, says: Wording) -> ReportPart:
    rows = [
        (
            says.day(mission.agreed_at),
            says.say(mission.text),
            says.word(mission.outcome, "outcome") if mission.outcome is not None else says.say(_NOT_ASKED),
            says.day(mission.followed_up_at) if mission.followed_up_at is not None else "–",
        )
        for mission in seen.missions
    ]
    told = says.say(_DONE, done=seen.done_in_life, all=len(seen.missions))
    return ReportPart(
        says.say(_MISSIONS),
        sentences=(told,),
        table=says.table(_MISSIONS_CAPTION, _MISSIONS_HEAD, rows, wide=(1,)) if rows else None,
    )


def _notes(notes: Sequence[NoteView], says: Wording) -> ReportPart:
    if not notes:
        return ReportPart(says.say(_NOTES), sentences=(says.say(_NO_NOTES),))
    rows = [(f"{says.day(note.at)} {says.clock(note.at)}", note.text, note.by) for note in notes]
    return ReportPart(says.say(_NOTES), table=says.table(_NOTES_CAPTION, _NOTES_HEAD, rows, wide=(1,)))


def _kept(seen: Progress, says: Wording) -> ReportPart:
    came = sum(one.came for one in seen.expected)
    sentences = [says.say(_HELD, held=len(seen.sessions))]
    sentences.append(says.say(_CAME, came=came, all=len(seen.expected)) if seen.expected else says.say(_NO_BOOKING))
    sentences += [
        says.say(_GAP, days=gap.days, first=says.day(gap.after), last=says.day(gap.before)) for gap in seen.gaps
    ]
    return ReportPart(says.say(_KEPT), sentences=tuple(sentences))


def _adverse(seen: Progress, says: Wording) -> ReportPart:
    found = seen.adverse
    told = (
        says.say(_EVENTS, all=found.all, serious=found.serious, open=found.open) if found.all else says.say(_NO_EVENT)
    )
    return ReportPart(says.say(_ADVERSE), sentences=(told,))


_TITLE = Text(nb="Fremgang: {alias}", en="Progress: {alias}")
_PERIOD = Text(nb="Fra {first} til {last}.", en="From {first} to {last}.")
_WRITTEN = Text(
    nb="Skrevet ut fra journalen av {name}, {day} kl. {clock}.",
    en="Written out from the record by {name}, {day} at {clock}.",
)
_HOW_TO_READ = Text(
    nb="Tallene teller det som er sett i øving. De er ingen test, og de kan ikke sammenlignes mellom mennesker.",
    en="The numbers count what was seen in practice. They are no test, and they cannot be compared between people.",
)
_GOALS = Text(nb="Læringsmål", en="Learning goals")
_NO_GOALS = Text(nb="Ingen mål er øvd på ennå.", en="No goal has been practised yet.")
_GOALS_CAPTION = Text(nb="Mål som er øvd på, og hva vi tror", en="Goals that were practised, and what we believe")
_GOALS_HEAD = (
    Text(nb="Mål", en="Goal"),
    Text(nb="Hvor langt", en="How far"),
    Text(nb="Hvor sikkert", en="How sure"),
    Text(nb="Anledninger / dager", en="Opportunities / days"),
)
_EVIDENCE = Text(nb="Det øvingen har vist", en="What practice has shown")
_HINTS = Text(
    nb="Hver anledning telles én gang. Et hint kom fra scenen, hjelp kom fra den som ledet timen. "
    "Det som lyktes ved nytt forsøk, står under delvis.",
    en="Each opportunity counts once. A hint came from the scene, a prompt from whoever led the session. "
    "What went well on a new try stands under partly.",
)
_DAYS_CAPTION = Text(
    nb="Anledninger per mål og dag, etter hvor mye hjelp som trengtes",
    en="Opportunities by goal and day, by how much help was needed",
)
_DAY, _LEVEL = Text(nb="Dag", en="Day"), Text(nb="Nivå", en="Level")
_IN_ALL = Text(nb="I alt", en="In all")
_SESSIONS = Text(nb="Timer og uro", en="Sessions and distress")
_SCALE = Text(
    nb="Uro er deltakerens egne tall, fra 0 helt rolig til 10 så ille som det kan bli.",
    en="Distress is the participant's own rating, from 0 calm to 10 as bad as it can be.",
)
_AGAINST = Text(
    nb="Uro mot det som var ventet, øvelse for øvelse: lavere {calmer}, som ventet {same}, høyere {harder}.",
    en="Distress against what was expected, run by run: lower {calmer}, as expected {same}, higher {harder}.",
)
_NO_COMPARISON = Text(
    nb="Det er ikke spurt både om hva som var ventet, og om hvordan det ble, så det kan ikke sammenlignes.",
    en="Expectation and outcome have not both been asked, so they cannot be compared.",
)
_SESSIONS_CAPTION = Text(
    nb="Hver time, med uro 0–10 og tid i øving", en="Each session, with distress 0–10 and time in practice"
)
_SESSIONS_HEAD = (
    _DAY,
    Text(nb="Ledet av", en="Led by"),
    Text(nb="Før", en="Before"),
    Text(nb="Ventet", en="Expected"),
    Text(nb="Høyest", en="Highest"),
    Text(nb="Etter", en="After"),
    Text(nb="Øvelser", en="Runs"),
    Text(nb="Minutter", en="Minutes"),
)
_NOT_ASKED = Text(nb="ikke spurt", en="not asked")
_MISSIONS = Text(nb="Oppdrag i hverdagen", en="Missions in real life")
_DONE = Text(nb="{done} av {all} oppdrag er gjort.", en="{done} of {all} missions done.")
_MISSIONS_CAPTION = Text(
    nb="Oppdragene, slik deltakeren har fortalt om dem", en="Missions, as the participant has told"
)
_MISSIONS_HEAD = (
    Text(nb="Avtalt", en="Agreed"),
    Text(nb="Oppdrag", en="Mission"),
    Text(nb="Hvordan det gikk", en="How it went"),
    Text(nb="Fulgt opp", en="Followed up"),
)
_NOTES = Text(nb="Notater fra timene", en="Notes from sessions")
_NO_NOTES = Text(nb="Ingen notater er skrevet.", en="No notes have been written.")
_NOTES_CAPTION = Text(nb="Det som ble notert underveis", en="What was noted on the way")
_NOTES_HEAD = (Text(nb="Når", en="When"), Text(nb="Notat", en="Note"), Text(nb="Skrevet av", en="Written by"))
_ADVERSE = Text(nb="Uønskede hendelser", en="Adverse events")
_NO_EVENT = Text(nb="Ingen er skrevet ned.", en="None has been written down.")
_EVENTS = Text(
    nb="Skrevet ned: {all}. Alvorlige: {serious}. Gjenstår å følge opp: {open}.",
    en="Written down: {all}. Serious: {serious}. Something still to be done: {open}.",
)
_KEPT = Text(nb="Oppmøte", en="Sessions kept")
_HELD = Text(nb="Har vært her {held} ganger.", en="Sessions held: {held}.")
_CAME = Text(nb="Kom på {came} av {all} dager med avtale.", en="Came on {came} of {all} days with an appointment.")
_NO_BOOKING = Text(
    nb="Ingen tidligere avtaler er skrevet inn, så det kan ikke sies noe om oppmøte.",
    en="No past appointment is written here, so nothing can be said about what was kept.",
)
_GAP = Text(
    nb="{days} dager uten time, fra {first} til {last}.", en="{days} days without a session, from {first} to {last}."
)
_FOOT = Text(
    nb="{alias} · samspill · øving, ikke diagnose eller behandling",
    en="{alias} · samspill · practice, no diagnosis or treatment",
)

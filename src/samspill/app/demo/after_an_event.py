"""Eight weeks of somebody with a serious adverse event, and later a craving that came as a shock."""

from datetime import time, timedelta

from samspill.app.adverse_events.filing import Filed, correct_event, file_event, follow_up_event, sign_event
from samspill.app.coming_in.enrolment import enrol, opt_in_to_cues
from samspill.app.estimate.profile import rate_barriers
from samspill.app.openings.emergencies import sign_emergency, unsigned_emergencies
from samspill.app.plan.choosing import choose_next
from samspill.app.records.adverse_events import Relation, Severity
from samspill.app.records.identity import OwnName
from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.app.records.profile import Rater
from samspill.app.refusals import Refusal
from samspill.app.sessions.opening import start_session
from samspill.model.evidence import Mark
from samspill.model.words import Language

from .asking import answer_all
from .colleagues import opens_in_an_emergency
from .diary import Entry, Past
from .names import DEMO_NAME, HURT
from .visits import Agreed, Visit, visits
from .welcoming import Welcome, let_in

_WELCOME = Welcome(
    barriers={"few_sober_contacts": 4, "loneliness": 3, "impulses": 3, "craving": 3, "strong_feelings": 3}
    | {"public_places": 3, "expecting_rejection": 2, "money": 3, "housing": 2, "services": 2, "health_help": 1},
    sees={"craving": 2, "impulses": 2, "money": 4},
    reach=OwnName(
        name="Tor Tyttebær (syntetisk)",
        born="1984-11-02",
        phone="+4700000005",
        contact="Ring. Tar ikke ukjente nummer: send SMS først.",
        kin_name="Wenche, mor (syntetisk)",
        kin_phone="+4700000006",
    ),
    needs=("one_hand",),
    needs_note="Vond skulder på høyre side.",
    called="Tor",
    own_goal="Gå forbi polet uten å gå inn",
    towards=("S19",),
    calm_room="calm",
)
_SERIOUS, _CRAVING = "serious", "craving"

VISITS = (
    (0, 2, Visit(0.6, 5, 3, 4, 6, "Stemmen var grei. Jeg ble sliten.", next_in=5)),
    (1, 0, Visit(0.7, 5, 2, 4, 6, "Det var tungt i starten, men det gikk over.", next_in=7)),
    (
        2,
        0,
        Visit(
            0.7,
            5,
            2,
            4,
            7,
            "Ble svimmel da jeg tok av brillene.",
            told=MissionOutcome.NOT_YET,
            effects={"dizziness": 3, "nausea": 1},
            after=(6, 2, 4),
            mission=Agreed(0, None),
            next_in=7,
        ),
    ),
    (
        4,
        0,
        Visit(
            0.75,
            4,
            2,
            4,
            5,
            "Godt å være i gang igjen. Vi satt hele tiden.",
            told=MissionOutcome.TOO_HARD,
            pauses=True,
            notes=("Satt på stol. Ingen svimmelhet.",),
            seen=Mark.PROMPTED,
        ),
    ),
    (4, 3, Visit(0.8, 4, 2, 5, 5, "Jeg pustet slik vi har øvd på.", seen=Mark.DID, next_in=4)),
    (
        5,
        0,
        Visit(
            0.8,
            4,
            3,
            5,
            6,
            "Suget kom fort da jeg så døra. Jeg gikk til det rolige rommet.",
            went_well="Kjente at det ble for mye, og gikk i tide.",
            craves=8,
            after=(7, 8, 3),
            mission=None,
            notes=("Ble urolig", "Roet seg selv"),
        ),
    ),
    (6, 0, Visit(0.8, 5, 6, 4, 6, "", noes=("no_crisis",), next_in=3, mission=None)),
    (
        6,
        3,
        Visit(
            0.85,
            4,
            2,
            5,
            5,
            "Jeg gjorde det samme som hjemme: pust, og ring mor.",
            noes=("slept",),
            reason="Sov dårlig, men vil heller øve kort enn å gå hjem. Bare rolige øvelser.",
            mission=Agreed(0, 2, PartOfDay.EVENING, "mor, på telefon"),
            next_in=4,
        ),
    ),
    (7, 0, Visit(0.9, 3, 2, 6, 4, "Suget kom og gikk. Jeg ble stående.", runs=2, seen=Mark.DID, next_in=None)),
)


def after_an_event() -> list[Entry]:
    """What happens, in no particular order."""
    return [
        Entry(0, 2, time(11, 0), _come_in),
        *visits(HURT, time(12, 30), VISITS),
        Entry(2, 0, time(13, 30), _was_dizzy),
        Entry(3, 0, time(9, 10), _was_in_hospital),
        Entry(3, 0, time(12, 30), _is_held_back),
        Entry(3, 1, time(15, 0), _correct),
        Entry(3, 3, time(9, 0), _sign),
        Entry(3, 4, time(10, 0), _follow_up_dizzy),
        Entry(4, 4, time(14, 0), _follow_up),
        Entry(4, 4, time(14, 30), _opt_in),
        Entry(5, 0, time(13, 20), _craving_was_too_strong),
        Entry(5, 0, time(21, 40), _open_in_an_emergency),
        Entry(5, 1, time(8, 30), _sign_the_opening),
        Entry(5, 2, time(10, 0), _opt_out),
        Entry(5, 3, time(9, 30), _called),
        Entry(6, 3, time(13, 30), _ask_again),
    ]


def _come_in(past: Past) -> None:
    actor = past.staff[DEMO_NAME]
    past.people[HURT] = enrol(past.clinic, actor, HURT, Language.NB)
    let_in(past.clinic, actor, past.people[HURT], _WELCOME)
    answer_all(past, HURT, "start", 1)


def _was_dizzy(past: Past) -> None:
    told = "Ble svimmel etter øvingen og måtte sette seg. Det gikk over etter ti minutter."
    done = "Satt sammen til det var over. Fulgte til bussen. Avtalte å ringe."
    filed = Filed(
        past.today(), told, Severity.MODERATE, False, Relation.PROBABLE, done, past.in_days(4).date(), _latest(past)
    )
    past.kept["dizzy"] = _file(past, filed)


def _was_in_hospital(past: Past) -> None:
    told = "Falt i trappa hjemme lørdag kveld og ble lagt inn til observasjon. Utskrevet søndag. Hadde drukket."
    done = "Snakket med Tor på telefon i dag. Øving er stoppet til fagansvarlig har sett på det."
    day = past.today() - timedelta(days=2)
    filed = Filed(day, told, Severity.SEVERE, True, Relation.UNLIKELY, done, past.in_days(4).date())
    past.kept[_SERIOUS] = _file(past, filed)


def _is_held_back(past: Past) -> None:
    """Tor comes as agreed; nothing begins, and they talk instead."""
    try:
        start_session(past.clinic, past.staff[DEMO_NAME], past.people[HURT])
    except Refusal:
        return
    raise AssertionError("a serious event did not hold practice back")


def _correct(past: Past) -> None:
    told = "Falt i trappa hjemme lørdag kveld og ble lagt inn til observasjon. Utskrevet søndag. Edru da det skjedde."
    done = "Snakket med Tor og med avdelingen. Øving er stoppet til fagansvarlig har sett på det."
    day = past.today() - timedelta(days=3)
    filed = Filed(day, told, Severity.SEVERE, True, Relation.UNLIKELY, done)
    correct_event(past.clinic, past.staff[DEMO_NAME], past.kept[_SERIOUS], filed)


def _sign(past: Past) -> None:
    words = "Lest journalnotat og snakket med legen. Øving kan fortsette fra neste uke, bare sittende."
    sign_event(past.clinic, past.staff["supervisor"], past.kept[_SERIOUS], 2, words)


def _follow_up_dizzy(past: Past) -> None:
    _follow_up_on(past, "dizzy", "Ringte. Ikke svimmel siden. Vi tar pauser og sitter.")


def _follow_up(past: Past) -> None:
    _follow_up_on(past, _SERIOUS, "Har hatt to timer uten svimmelhet. Vil fortsette.")


def _opt_in(past: Past) -> None:
    """His own wish: he passes the shop every day."""
    actor, person = past.staff[DEMO_NAME], past.people[HURT]
    opt_in_to_cues(past.clinic, actor, person, wanted=True)
    why = "Tor går forbi polet hver dag og vil øve på det. Lav styrke, og vi sitter ved siden av."
    choose_next(past.clinic, actor, person, "street.offlicence", 2, why)


def _craving_was_too_strong(past: Past) -> None:
    told = "Sterkt sug (8 av 10) etter øvelsen ved polet. Fortsatt 8 da vi avsluttet."
    done = "Gikk en tur sammen. Ringte mor, som hentet ham. Vi ringer i morgen tidlig."
    filed = Filed(
        past.today(), told, Severity.MODERATE, False, Relation.DEFINITE, done, past.in_days(3).date(), _latest(past)
    )
    past.kept[_CRAVING] = _file(past, filed)


def _open_in_an_emergency(past: Past) -> None:
    """The late shift, who does not follow Tor up, gets a call."""
    why = "Tor ringte vakta, redd for å drikke. Trenger å se hva han og de har avtalt."
    opens_in_an_emergency(past, HURT, why)


def _sign_the_opening(past: Past) -> None:
    supervisor = past.staff["supervisor"]
    for row in unsigned_emergencies(past.clinic, supervisor):
        sign_emergency(past.clinic, supervisor, row.id)


def _opt_out(past: Past) -> None:
    opt_in_to_cues(past.clinic, past.staff[DEMO_NAME], past.people[HURT], wanted=False)


def _called(past: Past) -> None:
    _follow_up_on(past, _CRAVING, "Ringte. Var edru i går og i dag. Vil vente med polet.")


def _ask_again(past: Past) -> None:
    answer_all(past, HURT, "six-weeks", 2)
    both = {"craving": 3, "strong_feelings": 2, "public_places": 2}
    views = {Rater.PARTICIPANT: both, Rater.CARE_WORKER: both}
    rate_barriers(past.clinic, past.staff[DEMO_NAME], past.people[HURT], views)


def _file(past: Past, filed: Filed) -> str:
    return file_event(past.clinic, past.staff[DEMO_NAME], past.people[HURT], filed)


def _follow_up_on(past: Past, which: str, words: str) -> None:
    follow_up_event(past.clinic, past.staff[DEMO_NAME], past.kept[which], words, None)


def _latest(past: Past) -> str:
    with past.clinic.store.look() as unit:
        return unit.sessions.of(past.people[HURT])[-1].id

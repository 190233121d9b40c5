"""The codebook: what each column of the study's tables means, in both languages, and what its words mean."""

from collections.abc import Mapping
from enum import StrEnum

from samspill.app.clinic import Clinic
from samspill.app.records.adverse_events import Relation, Severity
from samspill.app.records.measures import MeasureStatus
from samspill.app.records.missions import MissionOutcome
from samspill.app.records.people import Synthetic
from samspill.app.records.profile import Rater
from samspill.app.sessions.side_effects import SIDE_EFFECT_ANSWERS, SIDE_EFFECTS
from samspill.app.views.measures import Instrument
from samspill.app.views.study import Column
from samspill.model.outputs import Ending
from samspill.model.questionnaire import SILENT, every_item
from samspill.model.words import Text


def columns(clinic: Clinic, known: Mapping[str, Instrument]) -> dict[str, tuple[Column, ...]]:
    """The columns of each table; names of scenarios, goals and measures are those of this clinic."""
    pack = clinic.library.pack
    goal = Column("goal", _t("Læringsmålet", "The learning goal"), {one.id: one.name for one in pack.goals})
    barriers = {one.id: one.name for one in pack.barriers}
    titles = {name: one.title for name, one in sorted(pack.scenarios.items())}
    scenario = Column("scenario", _t("Scenarioet", "The scenario"), titles)
    level = Column("level", _t("Nivået, 1 til 5", "The level, 1 to 5"))
    asked = {name: one.questionnaire.title for name, one in sorted(known.items())}
    points = {one.id: one.title for one in clinic.own_scales.points}
    measure = (
        Column("point", _t("Hvilket tidspunkt det hører til", "Which point in time it belongs to"), points),
        Column("measure", _t("Målingen", "The measure"), asked),
    )
    return {
        "people": (_CODE, *_PEOPLE),
        "sessions": (_CODE, _SESSION, _DAY, *_BEFORE_AFTER, _MINUTES, _ENDED_SESSION),
        "runs": (_CODE, _SESSION, _RUN, _DAY, scenario, level, _ENDED, _MINUTES, *_DISTRESS),
        "evidence": (_CODE, _SESSION, _RUN, _DAY, scenario, level, goal, *_SHOWN),
        "measures": (_CODE, _DAY, *measure, _STATUS, _item(clinic), *_ANSWERED),
        "side_effects": (_CODE, _SESSION, _DAY, *_SIDE_EFFECT),
        "barriers": (_CODE, _DAY, Column("barrier", _t("Barrieren", "The barrier"), barriers), *_RATED),
        "missions": (_CODE, _MISSION, _DAY, goal, *_OUTCOME),
        "adverse_events": (_CODE, _DAY, *_EVENT),
    }


def _item(clinic: Clinic) -> Column:
    """The questions of our own measures in words; those of others stand in the questionnaire the clinic has."""
    asked: dict[str, Text] = {"total": _t("Summen av målingen", "The sum of the measure")}
    for own in clinic.own_scales.questionnaires:
        for item, _ in every_item(own):
            if item.kind not in SILENT:
                title, text = own.title, item.text
                said = _t(f"{title.nb}: {text.nb}", f"{title.en}: {text.en}")
                known = asked.get(item.link_id)
                asked[item.link_id] = _t(f"{known.nb} / {said.nb}", f"{known.en} / {said.en}") if known else said
    return Column("item", _t("Spørsmålets id i målingen", "The id of the question in the measure"), asked)


def _t(nb: str, en: str) -> Text:
    return Text(nb=nb, en=en)


def _words(words: Mapping[StrEnum, tuple[str, str]]) -> dict[str, Text]:
    return {one.value: _t(*said) for one, said in words.items()}


_CODE = Column("code", _t("Personens kode: den samme hver gang", "The person's code: the same each time"))
_SESSION = Column("session", _t("Timens nummer, fra 1", "The number of the session, from 1"))
_RUN = Column("run", _t("Øvelsens nummer i timen, fra 1", "The number of the run in the session, from 1"))
_DAY = Column(
    "day",
    _t(
        "Hele dager siden den første timen, som er dag 0. Før den er tallet under 0. Tomt hvis det ikke er noen",
        "Whole days since the first session, which is day 0. Before it the number is below 0. Empty if there is none",
    ),
)
_ENDINGS = _words(
    {
        Ending.DONE: ("Kom til slutten", "Came to the end"),
        Ending.LEFT: ("Personen gikk ut", "The person left"),
        Ending.FINISHED_BY_STAFF: ("Avsluttet sammen med ansatte", "Ended together with staff"),
        Ending.QUIET: ("Ble stille, og endte av seg selv", "Became quiet, and ended by itself"),
        Ending.FAULT: ("En teknisk feil", "A technical fault"),
    }
)
_ENDED = Column("outcome", _t("Hvordan den endte", "How it ended"), _ENDINGS)
_ENDED_SESSION = Column("ended", _t("Hvordan den siste øvelsen endte", "How its last run ended"), _ENDINGS)
_MINUTES = Column(
    "headset_minutes",
    _t("Minutter i brillene eller ved skjermen, med pauser", "Minutes in the headset or at the screen, pauses counted"),
)
_PEOPLE = (
    Column(
        "made_up",
        _t("Om personen er oppdiktet", "Whether the person is made up"),
        _words(
            {
                Synthetic.NO: ("Nei, et menneske", "No, a human being"),
                Synthetic.DEMO: ("Ja, til å prøve samspill med", "Yes, to try samspill with"),
            }
        ),
    ),
    Column(
        "days_in_care", _t("Dager fra personen kom inn, til siste time", "Days from coming in to the latest session")
    ),
    Column("sessions", _t("Hvor mange timer", "How many sessions")),
    Column("runs", _t("Hvor mange øvelser", "How many runs")),
)
_BEFORE_AFTER = (
    Column("distress_before", _t("Uro før, 0 til 10", "Distress before, 0 to 10")),
    Column("craving_before", _t("Sug før, 0 til 10", "Craving before, 0 to 10")),
    Column("confidence_before", _t("Trygg på seg selv før, 0 til 10", "Sure of themselves before, 0 to 10")),
    Column("distress_after", _t("Uro etter, 0 til 10", "Distress after, 0 to 10")),
    Column("craving_after", _t("Sug etter, 0 til 10", "Craving after, 0 to 10")),
    Column("confidence_after", _t("Trygg på seg selv etter, 0 til 10", "Sure of themselves after, 0 to 10")),
)
_DISTRESS = (
    Column("distress_expected", _t("Ventet uro, 0 til 10", "Expected distress, 0 to 10")),
    Column("distress_highest", _t("Høyeste uro underveis, 0 til 10", "Highest distress in it, 0 to 10")),
)
_SHOWN = (
    Column("opportunities", _t("Hvor mange anledninger", "How many opportunities")),
    Column("alone", _t("Vist på egen hånd", "Shown alone")),
    Column("hint", _t("Vist etter et hint i scenen", "Shown after a hint in the scene")),
    Column("prompt", _t("Vist etter hjelp fra en ansatt", "Shown after a prompt from staff")),
    Column("partly", _t("Vist delvis, eller ved nytt forsøk", "Shown partly, or on a new try")),
    Column("not_yet", _t("Ikke vist ennå", "Not shown yet")),
)
_STATUS = Column(
    "status",
    _t("Om det ble svart", "Whether it was answered"),
    _words(
        {
            MeasureStatus.COMPLETED: ("Svart på", "Answered"),
            MeasureStatus.SKIPPED: ("Hoppet over, og uten tall", "Skipped, and without numbers"),
        }
    ),
)
_ANSWERED = (
    Column(
        "kind",
        _t("Hva slags tall det er", "What kind of number it is"),
        {
            "score": _t("Svarets verdi i målingen", "The value of the answer in the measure"),
            "choice": _t("Hvilket svar i listen, fra 1", "Which answer of the list, from 1"),
            "number": _t("Et tall som ble oppgitt; over 999 er utelatt", "A number that was given; above 999 left out"),
            "yes_no": _t("1 er ja, 0 er nei", "1 is yes, 0 is no"),
        },
    ),
    Column("number", _t("Tallet", "The number")),
)
_SIDE_EFFECT = (
    Column(
        "question",
        _t("Spørsmålet i etterpraten", "The question of the debrief"),
        {one.id: one.text for one in SIDE_EFFECTS},
    ),
    Column(
        "score",
        _t("Svaret, 0 til 3, der 3 er mest", "The answer, 0 to 3, where 3 is most"),
        {str(score): said for score, said in enumerate(SIDE_EFFECT_ANSWERS)},
    ),
)
_RATED = (
    Column(
        "rater",
        _t("Hvem som ser det slik", "Whose view it is"),
        _words(
            {
                Rater.PARTICIPANT: ("Personen selv", "The person"),
                Rater.CARE_WORKER: ("Den som følger opp", "Whoever follows them up"),
            }
        ),
    ),
    Column(
        "rating",
        _t(
            "0 er ingen barriere, 4 er fullstendig. Tomt: et tidligere tall er tatt tilbake",
            "0 is no barrier, 4 a complete one. Empty: an earlier number was taken back",
        ),
    ),
)
_MISSION = Column("mission", _t("Oppdragets nummer, fra 1", "The number of the mission, from 1"))
_OUTCOME = (
    Column("size", _t("Størrelse: 1 liten, 3 stor", "Size: 1 small, 3 large")),
    Column("day_tried", _t("Dagen det sist ble fortalt om", "The day that was last told about")),
    Column(
        "outcome",
        _t("Hvordan det gikk; tomt til noen har fortalt det", "How it went; empty until somebody has told"),
        _words(
            {
                MissionOutcome.DONE: ("Gjort", "Done"),
                MissionOutcome.PARTLY: ("Delvis", "Partly"),
                MissionOutcome.NOT_YET: ("Ikke ennå", "Not yet"),
                MissionOutcome.TOO_HARD: ("For vanskelig", "Too hard"),
            }
        ),
    ),
    Column("let_go", _t("1: de ble enige om å la det ligge", "1: they agreed to leave it")),
)
_EVENT = (
    Column(
        "severity",
        _t("Hvor sterk den var", "How strong it was"),
        _words(
            {
                Severity.MILD: ("Mild", "Mild"),
                Severity.MODERATE: ("Middels", "Moderate"),
                Severity.SEVERE: ("Sterk", "Severe"),
            }
        ),
    ),
    Column(
        "relation",
        _t("Om den har med øvingen å gjøre", "Whether it has to do with practice"),
        _words(
            {
                Relation.NOT_RELATED: ("Nei", "Not related"),
                Relation.UNLIKELY: ("Lite trolig", "Unlikely"),
                Relation.POSSIBLE: ("Mulig", "Possible"),
                Relation.PROBABLE: ("Trolig", "Probable"),
                Relation.DEFINITE: ("Sikkert", "Definite"),
            }
        ),
    ),
    Column("serious", _t("1: noen har kalt den alvorlig", "1: somebody has called it serious")),
)

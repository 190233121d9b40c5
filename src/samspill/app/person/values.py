"""What codes inside records mean, in plain words, by the field they stand in."""

from collections.abc import Mapping

from samspill.app.actor import Role
from samspill.app.records.adverse_events import Relation, Severity
from samspill.app.records.consents import Purpose
from samspill.app.records.measures import MeasureStatus
from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.app.records.profile import Rater
from samspill.app.records.session_notes import NoteKind
from samspill.app.records.sessions import SessionPhase
from samspill.app.records.suggested import Ground
from samspill.curriculum import SUBSTANCE_CUES
from samspill.model.outputs import Ending
from samspill.model.words import Language, Text

VALUES: Mapping[str, Mapping[str, Text]] = {
    "language": {Language.NB: Text(nb="norsk", en="Norwegian"), Language.EN: Text(nb="engelsk", en="English")},
    "phase": {
        SessionPhase.WAITING: Text(nb="venter på enheten", en="waiting for the device"),
        SessionPhase.PAIRED: Text(nb="koblet til", en="connected"),
        SessionPhase.CHECK_IN: Text(nb="innsjekk", en="check-in"),
        SessionPhase.REHEARSAL: Text(nb="forberedelse", en="rehearsal"),
        SessionPhase.RUNNING: Text(nb="øving", en="practising"),
        SessionPhase.DEBRIEF: Text(nb="etterprat", en="debrief"),
        SessionPhase.CLOSED: Text(nb="ferdig", en="finished"),
    },
    "ending": {
        Ending.DONE: Text(nb="spilt til slutten", en="played to the end"),
        Ending.LEFT: Text(nb="du gikk til det rolige rommet", en="you went to the calm room"),
        Ending.FINISHED_BY_STAFF: Text(nb="avsluttet sammen", en="ended together"),
        Ending.QUIET: Text(nb="rolig slutt", en="a quiet end"),
        Ending.FAULT: Text(nb="teknisk feil", en="a technical fault"),
    },
    "ground": {
        Ground.CHOSEN: Text(nb="valgt i stedet for forslaget", en="chosen instead of the suggestion"),
        Ground.PROPOSED: Text(nb="forslaget", en="the suggestion"),
        Ground.ALTERNATIVE: Text(nb="et av de andre forslagene", en="one of the other suggestions"),
        Ground.IN_THE_SESSION: Text(nb="valgt underveis i timen", en="chosen during the session"),
    },
    "outcome": {
        MissionOutcome.DONE: Text(nb="gjort", en="done"),
        MissionOutcome.PARTLY: Text(nb="gjort delvis", en="partly done"),
        MissionOutcome.NOT_YET: Text(nb="ikke ennå", en="not yet"),
        MissionOutcome.TOO_HARD: Text(nb="for vanskelig nå", en="too hard for now"),
    },
    "part": {
        PartOfDay.MORNING: Text(nb="om morgenen", en="in the morning"),
        PartOfDay.MIDDAY: Text(nb="midt på dagen", en="in the middle of the day"),
        PartOfDay.AFTERNOON: Text(nb="om ettermiddagen", en="in the afternoon"),
        PartOfDay.EVENING: Text(nb="om kvelden", en="in the evening"),
    },
    "role": {
        Role.PARTICIPANT: Text(nb="deltaker", en="participant"),
        Role.CARE_WORKER: Text(nb="oppfølger", en="care worker"),
        Role.PEER_SUPPORTER: Text(nb="erfaringskonsulent", en="peer supporter"),
        Role.SUPERVISOR: Text(nb="fagansvarlig", en="supervisor"),
    },
    "rater": {Rater.PARTICIPANT: Text(nb="deg", en="you"), Rater.CARE_WORKER: Text(nb="oppfølger", en="care worker")},
    "purpose": {
        Purpose.PRACTISE: Text(nb="å øve med samspill", en="practising with samspill"),
        Purpose.RESEARCH: Text(nb="forskning", en="research"),
        Purpose.MOTION: Text(nb="at stemme og bevegelser tas vare på", en="voice and movements being kept"),
    },
    "status": {
        MeasureStatus.IN_PROGRESS: Text(nb="begynt", en="begun"),
        MeasureStatus.COMPLETED: Text(nb="besvart", en="answered"),
        MeasureStatus.SKIPPED: Text(nb="hoppet over", en="skipped"),
    },
    "severity": {
        Severity.MILD: Text(nb="mild", en="mild"),
        Severity.MODERATE: Text(nb="moderat", en="moderate"),
        Severity.SEVERE: Text(nb="alvorlig", en="severe"),
    },
    "relation": {
        Relation.NOT_RELATED: Text(nb="nei, ikke noe", en="no, nothing"),
        Relation.UNLIKELY: Text(nb="lite trolig", en="unlikely"),
        Relation.POSSIBLE: Text(nb="kanskje", en="possibly"),
        Relation.PROBABLE: Text(nb="trolig", en="probably"),
        Relation.DEFINITE: Text(nb="ja, helt sikkert", en="yes, certainly"),
    },
    "kind": {
        NoteKind.NOTE: Text(nb="notat", en="note"),
        NoteKind.STEERS: Text(nb="tok over styringen", en="took over the steering"),
    },
    "source": {"scenario": Text(nb="scenen", en="the scene"), "staff": Text(nb="den som så på", en="who watched")},
    "score": {
        "0": Text(nb="ikke denne gangen", en="not this time"),
        "1": Text(nb="delvis", en="partly"),
        "2": Text(nb="fikk det til", en="managed"),
    },
    "level": {
        "1": Text(nb="se på og gjør etter", en="watch and copy"),
        "2": Text(nb="med hjelp", en="with help"),
        "3": Text(nb="på egen hånd", en="on my own"),
        "4": Text(nb="med en hindring", en="with a snag"),
        "5": Text(nb="slik livet er", en="as life is"),
    },
    "opt_outs": {SUBSTANCE_CUES: Text(nb="alkohol og rusmidler", en="alcohol and drugs")},
}
"""In the words of whoever reads about themselves; a test holds that no code of these kinds is without one."""
NUMBERED = frozenset({"level", "score"})
"""Where the number is worth seeing beside its word."""


def value_words(field: str, code: str) -> Text | None:
    """What a code means in a field, if it is a code."""
    return VALUES.get("level" if field == "proposed_level" else field, {}).get(code)

"""Plain words for who did what on which ground, as the audit log calls it by code."""

from collections.abc import Mapping
from typing import Any

from samspill.app.access import Action, Relation
from samspill.app.records.audit import Kind

from .terms import N_


class Words(dict[Any, str]):
    """Words by code. The log outlives the program: what an older one called by a code that is gone still has words."""

    def __missing__(self, code: Any) -> str:
        return OTHER


OTHER = N_("Something else")
KINDS: Mapping[Any, str] = {Kind.SAW: N_("Opened"), Kind.DID: N_("Worked on"), Kind.REFUSED: N_("Was refused")}
GROUNDS: Mapping[Any, str] = Words(
    {
        Relation.CARE: N_("Follows the person up"),
        Relation.SUPERVISION: N_("Supervision"),
        Relation.BREAK_GLASS: N_("Emergency access"),
        Relation.PRACTICE: N_("Learns with a made-up person"),
        Relation.OWN: N_("Own record"),
        Relation.NONE: N_("No relation"),
        Relation.NOBODY_IN_QUESTION: N_("About nobody in particular"),
        "keep_time": N_("Kept as long as was decided"),
        "research_consent": N_("Agreed to research"),
    }
)
DEMANDS: Mapping[Any, str] = Words(
    {
        Action.SEE_TODAY: N_("the list of the day"),
        Action.ENROL: N_("taking someone in"),
        Action.SEE_PARTICIPANT: N_("the record"),
        Action.KEEP_IDENTITY: N_("the own name"),
        Action.KEEP_CONSENTS: N_("consents"),
        Action.WITHDRAW_CONSENT: N_("taking back a consent"),
        Action.EXPORT_PERSON: N_("a copy of the record"),
        Action.ERASE_PERSON: N_("erasing the record"),
        Action.RATE_BARRIERS: N_("the barriers"),
        Action.PLAN: N_("the plan"),
        Action.BOOK: N_("an appointment"),
        Action.SEE_SESSION: N_("what was written of a session"),
        Action.WATCH_SESSION: N_("a session as it goes on"),
        Action.RUN_SESSION: N_("a session"),
        Action.REPORT_MISSION: N_("a mission"),
        Action.ANSWER_MEASURE: N_("a measure"),
        Action.SET_MEASURES: N_("which measures are used"),
        Action.REPORT_ADVERSE_EVENT: N_("an adverse event"),
        Action.LIST_ADVERSE_EVENTS: N_("the list of adverse events"),
        Action.SIGN_ADVERSE_EVENT: N_("signing an adverse event"),
        Action.TRAIN: N_("training"),
        Action.SEE_TRAINED: N_("who has done the training"),
        Action.SEE_OWN_PAGE: N_("the own page"),
        Action.GIVE_OWN_SIGN_IN: N_("a sign-in for the participant"),
        Action.SEE_STORIES: N_("stories"),
        Action.WRITE_STORY: N_("writing a story"),
        Action.APPROVE_STORY: N_("approving a story"),
        Action.APPROVE_SUPERVISORS_STORY: N_("approving a story a supervisor wrote"),
        Action.TAKE_STORY_BACK: N_("taking a story back"),
        Action.MANAGE_RELATIONS: N_("who follows up"),
        Action.BREAK_GLASS: N_("opening in an emergency"),
        Action.SIGN_BREAK_GLASS: N_("emergency openings"),
        Action.SEE_OPENINGS: N_("who has opened the record"),
        Action.SEE_AUDIT: N_("the audit log"),
        Action.SEE_STUDY: N_("the study"),
        Action.EXPORT_STUDY: N_("data of the study"),
        Action.MANAGE_STAFF: N_("people and access"),
        Action.OWN_ACCOUNT: N_("the own sign-in"),
        Action.SEE_RETENTION: N_("what is due to go"),
        Action.SET_RETENTION: N_("how long data are kept"),
        Action.HOLD_RECORD: N_("keeping the record longer"),
        Action.DELETE_BY_AGE: N_("deleting what is too old"),
        Action.SEE_HEALTH: N_("system health"),
        Action.SEE_LIBRARY: N_("the library"),
        Action.EDIT_LIBRARY: N_("writing in the library"),
        Action.SEE_STRAIN: N_("how much distress each scenario brings"),
        Action.SET_STRAIN: N_("whether ratings of many are used"),
        Action.OVERRIDE_GRAVE_SCREENING: N_("deciding against a grave answer"),
        Action.AGREE_MISSION: N_("agreeing on a mission"),
    }
)
TABLES: Mapping[str, Mapping[Any, str]] = {"kind": KINDS, "ground": GROUNDS, "demand": DEMANDS}

"""Everything anyone can ask for."""

from enum import StrEnum


class Action(StrEnum):
    """What a use case does, in the words of the table; a new use case takes one that fits, or adds its own."""

    # The day and the people who take part
    SEE_TODAY = "see_today"
    ENROL = "enrol"
    SEE_PARTICIPANT = "see_participant"
    KEEP_IDENTITY = "keep_identity"
    KEEP_CONSENTS = "keep_consents"
    WITHDRAW_CONSENT = "withdraw_consent"
    EXPORT_PERSON = "export_person"
    ERASE_PERSON = "erase_person"

    # The course
    RATE_BARRIERS = "rate_barriers"
    PLAN = "plan"
    OVERRIDE_GRAVE_SCREENING = "override_grave_screening"
    BOOK = "book"
    SEE_SESSION = "see_session"
    WATCH_SESSION = "watch_session"
    RUN_SESSION = "run_session"
    AGREE_MISSION = "agree_mission"
    REPORT_MISSION = "report_mission"
    ANSWER_MEASURE = "answer_measure"
    SET_MEASURES = "set_measures"
    REPORT_ADVERSE_EVENT = "report_adverse_event"
    LIST_ADVERSE_EVENTS = "list_adverse_events"
    SIGN_ADVERSE_EVENT = "sign_adverse_event"
    TRAIN = "train"
    SEE_TRAINED = "see_trained"

    # The participant's own
    SEE_OWN_PAGE = "see_own_page"
    GIVE_OWN_SIGN_IN = "give_own_sign_in"

    # Stories of people who have done it themselves
    SEE_STORIES = "see_stories"
    WRITE_STORY = "write_story"
    APPROVE_STORY = "approve_story"
    APPROVE_SUPERVISORS_STORY = "approve_supervisors_story"
    TAKE_STORY_BACK = "take_story_back"

    # Protection
    MANAGE_RELATIONS = "manage_relations"
    BREAK_GLASS = "break_glass"
    SIGN_BREAK_GLASS = "sign_break_glass"
    SEE_OPENINGS = "see_openings"
    SEE_AUDIT = "see_audit"

    # Study
    SEE_STUDY = "see_study"
    EXPORT_STUDY = "export_study"

    # The house
    MANAGE_STAFF = "manage_staff"
    OWN_ACCOUNT = "own_account"
    SEE_RETENTION = "see_retention"
    SET_RETENTION = "set_retention"
    HOLD_RECORD = "hold_record"
    DELETE_BY_AGE = "delete_by_age"
    SEE_HEALTH = "see_health"
    SEE_LIBRARY = "see_library"
    EDIT_LIBRARY = "edit_library"
    SEE_STRAIN = "see_strain"
    SET_STRAIN = "set_strain"

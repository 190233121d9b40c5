"""Plain words for what the model calls by code: states, levels, domains, themes, phases, marks."""

from samspill.app.actor import Role
from samspill.app.health import State
from samspill.app.records.adverse_events import Relation, Severity
from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.app.records.sessions import SessionPhase
from samspill.app.strain.looking import Apart, Known
from samspill.app.views.entry import EntryStep
from samspill.app.views.measures import Standing
from samspill.app.views.profile import Agreement, Move
from samspill.app.views.progress import Belief, Support
from samspill.app.views.stories import StoryState
from samspill.curriculum import OnTheWay, Part
from samspill.curriculum.sentences_why import Beside
from samspill.model.directions import Channel
from samspill.model.evidence import Mark
from samspill.model.goals import GoalState
from samspill.model.levels import Level
from samspill.model.outputs import Ending
from samspill.model.ratings import RatingKind
from samspill.model.themes import BarrierTheme, Domain


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "translate this later"
    """Mark a text for translation; it is translated where it is shown."""
    return message


STATES = {
    GoalState.LOCKED: N_("Needs more first"),
    GoalState.READY: N_("Ready to start"),
    GoalState.PRACTISING: N_("Practising"),
    GoalState.MASTERED: N_("Mastered here"),
    GoalState.TRIED: N_("Tried in real life"),
    GoalState.KEPT: N_("Kept in real life"),
}
STORIES = {
    StoryState.WAITS: N_("Waits for approval"),
    StoryState.SHOWN: N_("Is shown"),
    StoryState.ASK_AGAIN: N_("Ask again"),
}
LEVELS = {
    Level.WATCH_AND_COPY: N_("Watch and copy"),
    Level.WITH_HELP: N_("With help"),
    Level.ON_MY_OWN: N_("On my own"),
    Level.WITH_A_SNAG: N_("With a snag"),
    Level.AS_LIFE_IS: N_("As life is"),
}
RUNGS = {
    Level.WATCH_AND_COPY: N_("I see it first, and do the same."),
    Level.WITH_HELP: N_("I try, and get help when I want it."),
    Level.ON_MY_OWN: N_("I do it myself, in my own way."),
    Level.WITH_A_SNAG: N_("Something small gets in the way, and I find a way."),
    Level.AS_LIFE_IS: N_("It goes as it goes in real life."),
}
"""What each level means to the one who practises."""
DOMAINS = {
    Domain.COGNITIVE: N_("Attention, memory and planning"),
    Domain.SOCIOEMOTIONAL: N_("Feelings and other people"),
    Domain.INSTRUMENTAL: N_("Getting everyday things done"),
    Domain.COMPLEX_SOCIAL: N_("Taking part with others"),
}
THEMES = {
    BarrierTheme.CONNECTIONS: N_("People around me"),
    BarrierTheme.COGNITION: N_("Attention, memory and planning"),
    BarrierTheme.SELF_PERCEPTION: N_("How I see myself"),
    BarrierTheme.FUNCTIONING: N_("Everyday life"),
    BarrierTheme.SECURITY: N_("Home, money, work and rights"),
}
BARRIER_SIZES = (N_("not"), N_("a little"), N_("some"), N_("much"), N_("fully"))
"""How much something is in the way, 0-4, in a word each."""
AGREEMENTS = {
    Agreement.SAME: N_("You see it alike"),
    Agreement.NEAR: N_("You see it nearly alike"),
    Agreement.APART: N_("You see it differently"),
    Agreement.ONE_VIEW: N_("One view so far"),
}
MOVES = {Move.EASIER: N_("Easier"), Move.HEAVIER: N_("Heavier"), Move.UNCHANGED: N_("Unchanged")}
"""What has become of a barrier since it was rated before."""
MARKS = {Mark.DID: N_("Did it"), Mark.PROMPTED: N_("With a prompt"), Mark.NOT_YET: N_("Not yet")}
RATINGS = {
    RatingKind.DISTRESS: N_("Distress"),
    RatingKind.CRAVING: N_("Craving"),
    RatingKind.CONFIDENCE: N_("Sure of myself"),
}
ENDINGS = {
    Ending.DONE: N_("Played to the end"),
    Ending.LEFT: N_("Left for the calm room, which is a skill"),
    Ending.FINISHED_BY_STAFF: N_("Ended together with staff"),
    Ending.QUIET: N_("Ended quietly"),
    Ending.FAULT: N_("Stopped by a technical fault"),
}
DEEDS = {
    "use": N_("Used"),
    "approach": N_("Came close"),
    "pause": N_("Took a pause"),
    "resume": N_("Went on"),
    "repeat": N_("Asked to hear it again"),
    "leave": N_("Left for the calm room"),
    "submit": N_("Handed in the task"),
    "relocate": N_("Moved"),
    "go_back": N_("Moved back"),
}
"""What a participant does without words, by the kind of event."""
ROLES = {
    Role.PARTICIPANT: N_("Participant"),
    Role.CARE_WORKER: N_("Care worker"),
    Role.PEER_SUPPORTER: N_("Peer supporter"),
    Role.SUPERVISOR: N_("Supervisor"),
    Role.RESEARCHER: N_("Researcher"),
    Role.AUTHOR: N_("Author"),
    Role.ADMIN: N_("IT administrator"),
    Role.AUDITOR: N_("Auditor"),
}
ROLES_FOR = {
    Role.PARTICIPANT: N_("Practises, and sees their own page only."),
    Role.CARE_WORKER: N_("Follows people up: plan, sessions, debrief."),
    Role.PEER_SUPPORTER: N_("Has been through it. Runs sessions with those they follow up."),
    Role.SUPERVISOR: N_("Leads the work. Decides who follows up whom, and sees who opened what."),
    Role.RESEARCHER: N_("Gets data without names. Opens no record."),
    Role.AUTHOR: N_("Writes scenarios. Opens no record."),
    Role.ADMIN: N_("Lets people in and keeps things running. Opens no record."),
    Role.AUDITOR: N_("Checks who opened what. Opens no record."),
}
"""What each role is for, in one line."""
CHANNELS = {Channel.PHONE: N_("on the phone"), Channel.MESSAGE: N_("message"), Channel.RADIO: N_("on the radio")}
"""How words came, where it was not in the room."""
PHASES = {
    SessionPhase.WAITING: N_("Waiting for the device"),
    SessionPhase.PAIRED: N_("Connected"),
    SessionPhase.CHECK_IN: N_("Check-in"),
    SessionPhase.REHEARSAL: N_("Rehearsal"),
    SessionPhase.RUNNING: N_("Practising"),
    SessionPhase.DEBRIEF: N_("Debrief"),
    SessionPhase.CLOSED: N_("Finished"),
}
OUTCOMES = {
    MissionOutcome.DONE: N_("Did it"),
    MissionOutcome.PARTLY: N_("Did part of it"),
    MissionOutcome.NOT_YET: N_("Not yet"),
    MissionOutcome.TOO_HARD: N_("Too hard for now"),
}
OWN_OUTCOMES = {
    MissionOutcome.DONE: N_("I did it"),
    MissionOutcome.PARTLY: N_("I did a part of it"),
    MissionOutcome.NOT_YET: N_("I have not tried it yet"),
    MissionOutcome.TOO_HARD: N_("It was too hard for me now"),
}
"""The same in the words of whoever did it."""
OUTCOMES_LATER = {
    MissionOutcome.DONE: N_("Yes, still"),
    MissionOutcome.PARTLY: N_("Now and then"),
    MissionOutcome.NOT_YET: N_("Not lately"),
    MissionOutcome.TOO_HARD: N_("It has become too hard"),
}
"""How it is three months on."""
SEVERITIES = {Severity.MILD: N_("Mild"), Severity.MODERATE: N_("Moderate"), Severity.SEVERE: N_("Severe")}
TO_PRACTICE = {
    Relation.NOT_RELATED: N_("No, nothing"),
    Relation.UNLIKELY: N_("Unlikely"),
    Relation.POSSIBLE: N_("Possibly"),
    Relation.PROBABLE: N_("Probably"),
    Relation.DEFINITE: N_("Yes, certainly"),
}
"""Whether an adverse event has to do with the practice."""
FIRST_STEPS = {
    EntryStep.CONSENT: N_("Go through consent first"),
    EntryStep.HEALTH: N_("Ask about health first"),
}
"""What comes before a first session, as one is led to it."""
STANDINGS = {
    Standing.COMING: N_("Not yet due"),
    Standing.DUE: N_("Due now"),
    Standing.OVERDUE: N_("Overdue"),
    Standing.DONE: N_("Done"),
    Standing.SKIPPED: N_("Skipped"),
}
PARTS_OF_DAY = {
    PartOfDay.MORNING: N_("in the morning"),
    PartOfDay.MIDDAY: N_("in the middle of the day"),
    PartOfDay.AFTERNOON: N_("in the afternoon"),
    PartOfDay.EVENING: N_("in the evening"),
}
HEALTH = {State.WELL: N_("Well"), State.CARE: N_("Worth a thought"), State.WRONG: N_("To be mended")}
"""How one thing of the house is."""
SCORES = {0: N_("Not this time"), 1: N_("Partly"), 2: N_("Managed")}
"""What evidence with score 0, 1 or 2 says."""
SUPPORTS = {
    Support.ALONE: N_("On their own"),
    Support.HINT: N_("After a hint"),
    Support.PROMPT: N_("With a prompt"),
    Support.PARTLY: N_("Partly"),
    Support.NOT_YET: N_("Not this time"),
}
BELIEFS = {
    Belief.SURE: N_("We are quite sure that this is in place."),
    Belief.LIKELY: N_("This is probably in place."),
    Belief.OPEN: N_("We do not know yet whether this is in place."),
    Belief.UNLIKELY: N_("This is probably not in place yet."),
    Belief.NOT_YET: N_("As far as we can see, this is not in place yet."),
}
"""How sure the estimate is, said in words."""
BESIDE = {Beside.LESS: N_("Less distress"), Beside.AS_SAID: N_("As expected"), Beside.MORE: N_("More distress")}
"""How much distress a scenario brings, compared with what its themes say."""
APART = {
    Apart.LITTLE: N_("So far, people here seem to find the same scenario much alike."),
    Apart.SOME: N_("So far, people here seem to find the same scenario somewhat differently."),
    Apart.MUCH: N_("People here seem to find one scenario very differently. So what others have said counts for less."),
}
"""How far people differ in the same scenario."""
KNOWN = {Known.LITTLE: N_("Not sure yet"), Known.FAIRLY: N_("Fairly sure"), Known.WELL: N_("Sure")}
"""How sure that is."""
CHECKS = (
    ("secure", N_("A safe connection"), N_("Open the page over https, or on the machine itself. Headsets need this.")),
    ("webgl2", N_("3D pictures"), N_("Update the browser, or turn on hardware acceleration in its settings.")),
    ("wasm", N_("Fast unpacking of places and people"), N_("Update the browser.")),
    ("audio", N_("Sound"), N_("Update the browser. Without sound there are still captions.")),
    ("socket", N_("A line to the server"), N_("A proxy or firewall stops WebSockets. Ask whoever runs the network.")),
    ("xr", N_("Virtual reality"), N_("Not on this device. You can still practise on the screen.")),
)
"""What the check page tries: name, title, and how to mend it."""
TERMS = {
    "learning": N_("Learning something new"),
    "path": N_("On the way to their own goal"),
    "aim": N_("On the way to the nearest complex goal"),
    "keeping": N_("Keeping what has been learnt"),
    "failure": N_("Little might go well without help"),
    "boredom": N_("It might be dull"),
    "strain": N_("It might be too much"),
    "spacing": N_("The same again today"),
    "shape": N_("A good beginning and end"),
    "preference": N_("What you chose before"),
    "order": N_("The order in your plan"),
}
ON_THE_WAY = {
    OnTheWay.IN_PLACE: N_("In place"),
    OnTheWay.NEXT: N_("Next"),
    OnTheWay.LATER: N_("Later"),
    OnTheWay.LEFT_OUT: N_("Left out in the plan"),
}
"""Where a goal of the way that practice leads stands."""
ON_THE_MAP = {
    OnTheWay.IN_PLACE: N_("On the way: in place"),
    OnTheWay.NEXT: N_("On the way: next"),
    OnTheWay.LATER: N_("On the way: later"),
    OnTheWay.LEFT_OUT: N_("On the way: left out"),
}
"""The same, short, on the map."""
PARTS = {
    Part.WARM_UP: N_("Warm up"),
    Part.PROBE: N_("Try it once"),
    Part.STRETCH: N_("Stretch"),
    Part.CONSOLIDATE: N_("Make it last"),
    Part.END_WELL: N_("End well"),
}
PARTS_WHY = {
    Part.WARM_UP: N_("Should go well."),
    Part.PROBE: N_("To see what is there already. May be skipped."),
    Part.STRETCH: N_("Something new, or a little more than last time."),
    Part.CONSOLIDATE: N_("The same once more, so that it stays."),
    Part.END_WELL: N_("Should go well, for a good end."),
}

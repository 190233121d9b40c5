"""Plain words for what a line does and how it looks, for those who write scenarios."""

from samspill.model.acts import Act
from samspill.model.directions import FaceLexeme, GestureLexeme, PostureLexeme

from .terms import N_

ACTS = {
    Act.INFORM: N_("tells something"),
    Act.ANSWER: N_("answers"),
    Act.CONFIRM: N_("says yes, that is so"),
    Act.DISCONFIRM: N_("says no, that is not so"),
    Act.AGREEMENT: N_("agrees"),
    Act.DISAGREEMENT: N_("disagrees"),
    Act.CORRECTION: N_("puts something right"),
    Act.SET_QUESTION: N_("asks openly"),
    Act.CHOICE_QUESTION: N_("asks which one"),
    Act.CHECK_QUESTION: N_("checks something"),
    Act.PROPOSITIONAL_QUESTION: N_("asks yes or no"),
    Act.REQUEST: N_("asks for something"),
    Act.ACCEPT_REQUEST: N_("says yes to a request"),
    Act.DECLINE_REQUEST: N_("says no to a request"),
    Act.INSTRUCT: N_("says what to do"),
    Act.SUGGEST: N_("suggests"),
    Act.ACCEPT_SUGGEST: N_("takes a suggestion"),
    Act.DECLINE_SUGGEST: N_("declines a suggestion"),
    Act.OFFER: N_("offers"),
    Act.ACCEPT_OFFER: N_("takes an offer"),
    Act.DECLINE_OFFER: N_("declines an offer"),
    Act.PROMISE: N_("promises"),
    Act.AUTO_POSITIVE: N_("shows that it was understood"),
    Act.AUTO_NEGATIVE: N_("did not hear or understand"),
    Act.STALLING: N_("takes time"),
    Act.PAUSING: N_("asks for a moment"),
    Act.INITIAL_GREETING: N_("greets"),
    Act.RETURN_GREETING: N_("greets back"),
    Act.APOLOGY: N_("apologises"),
    Act.ACCEPT_APOLOGY: N_("forgives"),
    Act.THANKING: N_("thanks"),
    Act.ACCEPT_THANKING: N_("answers thanks"),
    Act.INITIAL_GOODBYE: N_("says goodbye"),
    Act.RETURN_GOODBYE: N_("says goodbye back"),
    Act.COMPLIMENT: N_("says something nice"),
    Act.SYMPATHY: N_("shows sympathy"),
}
MOODS = {
    FaceLexeme.NEUTRAL: N_("neutral"),
    FaceLexeme.SMILE: N_("smiles"),
    FaceLexeme.JOY: N_("glad"),
    FaceLexeme.SADNESS: N_("sad"),
    FaceLexeme.ANGER: N_("angry"),
    FaceLexeme.FEAR: N_("afraid"),
    FaceLexeme.DISGUST: N_("disgusted"),
    FaceLexeme.SURPRISE: N_("surprised"),
    FaceLexeme.CONTEMPT: N_("scornful"),
    FaceLexeme.INTEREST: N_("interested"),
    FaceLexeme.IMPATIENCE: N_("impatient"),
    FaceLexeme.BOREDOM: N_("bored"),
    FaceLexeme.EMBARRASSMENT: N_("embarrassed"),
    FaceLexeme.PRIDE: N_("proud"),
}
GESTURES = {
    GestureLexeme.BEAT: N_("moves a hand in time"),
    GestureLexeme.POINT: N_("points"),
    GestureLexeme.OFFER: N_("holds something out"),
    GestureLexeme.REFUSE: N_("waves it away"),
    GestureLexeme.SHRUG: N_("shrugs"),
    GestureLexeme.WAVE: N_("waves"),
    GestureLexeme.PALM_UP: N_("turns a palm up"),
    GestureLexeme.CHECK_WATCH: N_("looks at the watch"),
    GestureLexeme.THUMBS_UP: N_("thumbs up"),
    GestureLexeme.HAND_ON_HEART: N_("hand on the heart"),
    GestureLexeme.DRINK: N_("drinks"),
    GestureLexeme.PHONE: N_("holds a phone"),
    GestureLexeme.PAY: N_("pays"),
    GestureLexeme.CARRY: N_("carries something"),
}
POSTURES = {
    PostureLexeme.STAND: N_("stands"),
    PostureLexeme.SIT: N_("sits"),
    PostureLexeme.LEAN_IN: N_("leans in"),
    PostureLexeme.LEAN_BACK: N_("leans back"),
    PostureLexeme.OPEN: N_("open"),
    PostureLexeme.CLOSED: N_("closed"),
}
NAMES: dict[str, dict[str, str]] = {
    "act": {code.value: word for code, word in ACTS.items()},
    "mood": {code.value: word for code, word in MOODS.items()},
    "gesture": {code.value: word for code, word in GESTURES.items()},
    "posture": {code.value: word for code, word in POSTURES.items()},
}
ENUMS: dict[str, dict[str, str]] = {
    "Act": NAMES["act"],
    "FaceLexeme": NAMES["mood"],
    "GestureLexeme": NAMES["gesture"],
    "PostureLexeme": NAMES["posture"],
}
"""The same in English, by the name of the type: what an editor shows beside each word."""

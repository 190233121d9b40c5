"""The words of a recording script that are not in the pack."""

from samspill.authoring.screenplay.words import FACES
from samspill.model.acts import Act
from samspill.model.directions import Channel
from samspill.model.words import Language, Text

from .lines import SheetLine

_ACTS = {
    Act.INFORM: Text("forteller", "tells"),
    Act.ANSWER: Text("svarer", "answers"),
    Act.CONFIRM: Text("bekrefter", "confirms"),
    Act.DISCONFIRM: Text("avkrefter", "says it is not so"),
    Act.AGREEMENT: Text("er enig", "agrees"),
    Act.DISAGREEMENT: Text("er uenig", "disagrees"),
    Act.CORRECTION: Text("retter på noe", "puts something right"),
    Act.SET_QUESTION: Text("spør", "asks"),
    Act.CHOICE_QUESTION: Text("gir et valg", "gives a choice"),
    Act.CHECK_QUESTION: Text("forsikrer seg", "makes sure"),
    Act.PROPOSITIONAL_QUESTION: Text("spør, ja eller nei", "asks, yes or no"),
    Act.REQUEST: Text("ber om noe", "asks for something"),
    Act.ACCEPT_REQUEST: Text("sier ja", "says yes"),
    Act.DECLINE_REQUEST: Text("sier nei", "says no"),
    Act.INSTRUCT: Text("forklarer hva som skal gjøres", "says what to do"),
    Act.SUGGEST: Text("foreslår", "suggests"),
    Act.ACCEPT_SUGGEST: Text("blir med på det", "goes along"),
    Act.DECLINE_SUGGEST: Text("vil heller noe annet", "would rather not"),
    Act.OFFER: Text("tilbyr", "offers"),
    Act.ACCEPT_OFFER: Text("tar imot", "accepts"),
    Act.DECLINE_OFFER: Text("takker nei", "declines"),
    Act.PROMISE: Text("lover", "promises"),
    Act.AUTO_POSITIVE: Text("har forstått", "has understood"),
    Act.AUTO_NEGATIVE: Text("har ikke forstått", "has not understood"),
    Act.STALLING: Text("drar på det", "plays for time"),
    Act.PAUSING: Text("ber om litt tid", "asks for a moment"),
    Act.INITIAL_GREETING: Text("hilser", "greets"),
    Act.RETURN_GREETING: Text("hilser tilbake", "greets back"),
    Act.APOLOGY: Text("ber om unnskyldning", "apologises"),
    Act.ACCEPT_APOLOGY: Text("godtar det", "accepts the apology"),
    Act.THANKING: Text("takker", "thanks"),
    Act.ACCEPT_THANKING: Text("tar imot takken", "accepts thanks"),
    Act.INITIAL_GOODBYE: Text("sier ha det", "says goodbye"),
    Act.RETURN_GOODBYE: Text("sier ha det tilbake", "says goodbye back"),
    Act.COMPLIMENT: Text("roser", "praises"),
    Act.SYMPATHY: Text("viser medfølelse", "shows sympathy"),
}
_WAYS = {
    Channel.PHONE: Text("på telefonen", "on the phone"),
    Channel.RADIO: Text("på radioen", "on the radio"),
}
_LITTLE, _MUCH = 0.4, 0.7
HEADINGS = {
    "title": Text("Opptaksmanus", "Recording script"),
    "file": Text("Fil", "File"),
    "text": Text("Replikk", "Line"),
    "how": Text("Hvordan", "How"),
    "level": Text("Nivå", "Level"),
    "recorded": Text("Innspilt", "Recorded"),
    "again": Text("Også i", "Also in"),
    "scenario": Text("Scenario", "Scenario"),
    "who": Text("Person", "Character"),
    "id": Text("Id", "Id"),
}


def how(line: SheetLine, language: Language, called: str = "") -> str:
    """How it is to be said: what it is for, to whom (``called``), in what mood, and over what."""
    act = _ACTS.get(Act(line.act))
    words = [act.spoken(language) if act is not None else line.act]
    if called:
        words.append(Text(f"til {called}", f"to {called}").spoken(language))
    if line.mood is not None:
        words.append(_mood(line).spoken(language))
    if line.via in _WAYS:
        words.append(_WAYS[line.via].spoken(language))
    return ", ".join(words)


def _mood(line: SheetLine) -> Text:
    face = FACES[line.mood] if line.mood is not None else Text("", "")
    if line.amount is None or _LITTLE <= line.amount < _MUCH:
        return face
    if line.amount < _LITTLE:
        return Text(f"litt: {face.nb}", f"a little: {face.en}")
    return Text(f"tydelig: {face.nb}", f"clearly: {face.en}")

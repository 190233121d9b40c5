"""The words of a screenplay that are not in the scenario itself."""

from samspill.model.directions import Channel, FaceLexeme
from samspill.model.outputs import Ending
from samspill.model.ratings import RatingKind
from samspill.model.scenario import AtLeast, Guard, Wanted
from samspill.model.words import Text

NOTHING = Text("", "")
LEVEL_NAMES = {
    1: Text("se og gjør etter", "watch and copy"),
    2: Text("med hjelp", "with help"),
    3: Text("på egen hånd", "on my own"),
    4: Text("med en hindring", "with a snag"),
    5: Text("slik livet er", "as life is"),
}
ENDINGS = {
    Ending.DONE: Text("Her er det ferdig.", "This is the end."),
    Ending.QUIET: Text("En rolig slutt.", "A quiet end."),
    Ending.LEFT: Text("Deltakeren er gått.", "The participant has left."),
}
CHANNELS = {
    Channel.ROOM: Text("i rommet", "in the room"),
    Channel.PHONE: Text("på telefonen", "on the phone"),
    Channel.MESSAGE: Text("melding", "message"),
    Channel.RADIO: Text("på radioen", "on the radio"),
}
RATINGS = {
    RatingKind.DISTRESS: Text("uro", "distress"),
    RatingKind.CRAVING: Text("sug", "craving"),
    RatingKind.CONFIDENCE: Text("trygghet", "confidence"),
}
FACES = {
    FaceLexeme.NEUTRAL: Text("nøytral", "neutral"),
    FaceLexeme.SMILE: Text("smiler", "smiles"),
    FaceLexeme.JOY: Text("glad", "glad"),
    FaceLexeme.SADNESS: Text("lei seg", "sad"),
    FaceLexeme.ANGER: Text("sint", "angry"),
    FaceLexeme.FEAR: Text("redd", "afraid"),
    FaceLexeme.DISGUST: Text("avsky", "disgusted"),
    FaceLexeme.SURPRISE: Text("overrasket", "surprised"),
    FaceLexeme.CONTEMPT: Text("overlegen", "scornful"),
    FaceLexeme.INTEREST: Text("interessert", "interested"),
    FaceLexeme.IMPATIENCE: Text("utålmodig", "impatient"),
    FaceLexeme.EMBARRASSMENT: Text("flau", "embarrassed"),
    FaceLexeme.BOREDOM: Text("kjeder seg", "bored"),
    FaceLexeme.PRIDE: Text("stolt", "proud"),
}
DEBRIEF = {
    "listen_for": Text("Først", "First"),
    "ask": Text("Spør", "Ask"),
    "praise": Text("Ros", "Praise"),
    "let_be": Text("La ligge", "Leave be"),
}
HEADINGS = {
    "cast": Text("Personer", "Cast"),
    "goals": Text("Hva det øver på", "What it practises"),
    "rehearsal": Text("Før start", "Before it starts"),
    "levels": Text("Nivåene", "The levels"),
    "silence": Text("Når deltakeren er stille", "When the participant is silent"),
    "choices": Text("Deltakeren kan", "The participant may"),
    "reactions": Text("Ellers kan det skje", "What else may happen"),
    "level": Text("nivå", "level"),
    "place": Text("Sted", "Place"),
    "expectation": Text("Spørsmål før", "Question before"),
    "reflection": Text("Spørsmål etter", "Question after"),
    "goes_well": Text("Praten begynner med", "The talk begins with"),
    "debrief": Text("I praten etterpå", "In the talk afterwards"),
    "farewell": Text("Når behandleren avslutter", "When the care worker ends it"),
    "chance": Text("Det tilfeldige", "Left to chance"),
    "flags": Text("Scenen husker", "The scene remembers"),
    "facts": Text("Tas for gitt", "Taken for granted"),
    "model": Text("slik coachen ville vist det", "as the coach would show it"),
    "shows": Text("viser", "shows"),
    "remembers": Text("husker", "remembers"),
    "from": Text("fra", "from"),
    "task": Text("Oppgave", "Task"),
    "help": Text("Hjelp", "Help"),
    "asks": Text("Spør om tall fra 0 til 10", "Asks for a number from 0 to 10"),
    "notes": Text("Merknader", "Notes"),
    "guide": Text("Slik leses dette", "How to read this"),
    "contents": Text("Scenarioene", "The scenarios"),
    "themes": Text("Det som kan stå i veien", "What may be in the way"),
    "domains": Text("Målene", "The goals"),
    "why": Text("Hvorfor", "Why"),
    "observe": Text("Det en kan se", "What can be seen"),
    "after": Text("Etter", "After"),
    "missions": Text("Ute i livet", "In real life"),
    "met_in": Text("Øves i", "Practised in"),
}


def span(levels: tuple[int, ...]) -> str:
    """Levels as one writes them: 2-5 for all from 2 to 5."""
    whole = len(levels) > 2 and levels == tuple(range(levels[0], levels[-1] + 1))
    return f"{levels[0]}–{levels[-1]}" if whole else ", ".join(map(str, levels))


def both(nb: str, en: str, *words: Text | str) -> Text:
    """``nb`` and ``en`` with each ``{}`` filled in, in its own language."""
    return Text(nb.format(*(_in(w, "nb") for w in words)), en.format(*(_in(w, "en") for w in words)))


def joined(parts: tuple[Text, ...], between: str = "; ") -> Text:
    """Several notes as one, without the empty ones."""
    kept = [part for part in parts if part.nb]
    return Text(between.join(p.nb for p in kept), between.join(p.en for p in kept))


def listed(values: tuple[object, ...]) -> Text:
    """One of several, in words."""
    return Text(_or(values, "eller"), _or(values, "or"))


def condition(guard: Guard) -> Text:
    """A guard in words."""
    parts = tuple(_one(name, wanted) for name, wanted in guard.items())
    return (
        both("hvis {}", "if {}", Text(*(_and(parts, *words) for words in (("nb", "og"), ("en", "and")))))
        if parts
        else NOTHING
    )


def _one(name: str, wanted: Wanted) -> Text:
    """One thing that is asked: a flag stands for itself, `not` before it when it must be down."""
    if isinstance(wanted, AtLeast):
        return both("{} er minst {}", "{} is at least {}", _named(name), str(wanted.at_least))
    if isinstance(wanted, bool):
        return both("{}", "{}", name) if wanted else both("ikke {}", "not {}", name)
    values = wanted if isinstance(wanted, tuple) else (wanted,)
    any_of = listed(values)
    if name == "level":
        return both("nivå {}", "level {}", any_of)
    return both("{} er {}", "{} is {}", name, any_of)


def _named(name: str) -> Text | str:
    return Text("nivået", "the level") if name == "level" else name


def _and(parts: tuple[Text, ...], language: str, word: str) -> str:
    return f" {word} ".join(str(getattr(part, language)) for part in parts)


def _or(values: tuple[object, ...], word: str) -> str:
    return f" {word} ".join(str(value) for value in values)


def _in(words: Text | str, language: str) -> str:
    return words if isinstance(words, str) else str(getattr(words, language))

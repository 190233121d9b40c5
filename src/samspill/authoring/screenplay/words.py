"""The words of a screenplay that are not in the scenario itself."""

from samspill.model.directions import FaceLexeme
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
    "debrief": Text("I praten etterpå", "In the talk afterwards"),
    "facts": Text("Tas for gitt", "Taken for granted"),
    "model": Text("slik coachen ville vist det", "as the coach would show it"),
    "shows": Text("viser", "shows"),
    "help": Text("Hjelp", "Help"),
    "asks": Text("Spør om tall fra 0 til 10", "Asks for a number from 0 to 10"),
    "ladder": Text("Hjelpen er den vanlige for scenarioet.", "Help comes as usual in this scenario."),
    "notes": Text("Merknader", "Notes"),
}


def both(nb: str, en: str, *words: Text | str) -> Text:
    """``nb`` and ``en`` with each ``{}`` filled in, in its own language."""
    return Text(nb.format(*(_in(w, "nb") for w in words)), en.format(*(_in(w, "en") for w in words)))


def joined(parts: tuple[Text, ...], between: str = "; ") -> Text:
    """Several notes as one, without the empty ones."""
    kept = [part for part in parts if part.nb]
    return Text(between.join(p.nb for p in kept), between.join(p.en for p in kept))


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
    listed = Text(_or(values, "eller"), _or(values, "or"))
    if name == "level":
        return both("nivå {}", "level {}", listed)
    return both("{} er {}", "{} is {}", name, listed)


def _named(name: str) -> Text | str:
    return Text("nivået", "the level") if name == "level" else name


def _and(parts: tuple[Text, ...], language: str, word: str) -> str:
    return f" {word} ".join(str(getattr(part, language)) for part in parts)


def _or(values: tuple[object, ...], word: str) -> str:
    return f" {word} ".join(str(value) for value in values)


def _in(words: Text | str, language: str) -> str:
    return words if isinstance(words, str) else str(getattr(words, language))

"""What there is to say about why not something else, what speaks against a step, and what would change a proposal."""

from enum import StrEnum

from samspill.model.words import Text

TERM_NAMES = {
    "learning": Text("det å lære noe nytt", "learning something new"),
    "path": Text("veien til det deltakeren øver for", "the way to what the participant practises for"),
    "aim": Text("veien til det nærmeste sammensatte målet", "the way to the nearest complex goal"),
    "keeping": Text("å ta vare på det som er lært", "keeping what has been learnt"),
    "failure": Text("faren for at lite går bra uten hjelp", "the chance that little goes well without help"),
    "boredom": Text("faren for at det blir kjedelig", "the chance that it is dull"),
    "strain": Text("faren for at det blir for mye", "the chance that it is too much"),
    "spacing": Text("å ha en pause fra det samme", "having a rest from the same thing"),
    "shape": Text("å begynne og slutte med noe som går bra", "beginning and ending with something that goes well"),
    "preference": Text("det dere har valgt før", "what you have chosen before"),
    "order": Text("rekkefølgen i planen deres", "the order in your plan"),
}
"""The terms as one would name them in the middle of a sentence."""


class Against(StrEnum):
    """Why a step is not the proposal."""

    TOO_MUCH = "too_much"
    HOME_FIRST = "home_first"
    PROBE_FIRST = "probe_first"
    TELLS_LESS = "tells_less"
    NEEDS_MISSING = "needs_missing"
    FADING = "fading"
    UNFINISHED = "unfinished"
    SETTLED = "settled"
    WORTH_LESS = "worth_less"
    EVEN = "even"
    COMPARED = "compared"
    AS_CALM = "as_calm"


AGAINST = {
    Against.TOO_MUCH: Text(
        "Faren for at det blir for mye, er {here} av 100, og vi vil ikke over {limit}.",
        "The chance that it is too much is {here} of 100, and we do not want to go above {limit}.",
    ),
    Against.HOME_FIRST: Text("Å bli kjent i VR kommer først.", "Feeling at home in VR comes first."),
    Against.PROBE_FIRST: Text(
        "En prøve kommer først, for den kan spare øving på noe som alt sitter.",
        "A try comes first, for it may save practice of what is there already.",
    ),
    Against.TELLS_LESS: Text("En prøve her ville fortelle mindre.", "A try here would tell less."),
    Against.NEEDS_MISSING: Text(
        "«{need}» er ikke på plass ennå, så det er mindre å lære av dette nå.",
        "“{need}” is not in place yet, so there is less to learn from this now.",
    ),
    Against.FADING: Text(
        "Dette er nådd før, og det som ikke er nådd, kommer først.",
        "This was reached before, and what is not reached comes first.",
    ),
    Against.UNFINISHED: Text(
        "Dette går nok greit alt, så det er lite igjen å lære.",
        "This probably goes well already, so there is little left to learn.",
    ),
    Against.SETTLED: Text("Dette er på plass og holder.", "This is in place and holds."),
    Against.WORTH_LESS: Text(
        "Dette veier litt mindre akkurat nå. Størst forskjell gjør {term}.",
        "This weighs a little less just now. The biggest difference is {term}.",
    ),
    Against.EVEN: Text(
        "De to er like mye verdt, så rekkefølgen betyr ingenting.",
        "The two are worth the same, so the order means nothing.",
    ),
    Against.AS_CALM: Text(
        "Her går nok {here} av 10 steg bra (forslaget: {there}), med uro rundt {felt_here} begge steder.",
        "Here about {here} of 10 steps should go well (suggestion: {there}), with distress near {felt_here} in both.",
    ),
    Against.COMPARED: Text(
        "Her går nok {here} av 10 steg bra (forslaget: {there}), med uro rundt {felt_here} (forslaget: {felt_there}).",
        "Here about {here} of 10 steps should go well (suggestion: {there}), "
        "with distress near {felt_here} (suggestion: {felt_there}).",
    ),
}


class Towards(StrEnum):
    """What practice leads to."""

    OWN = "own"
    NEAREST = "nearest"


TOWARDS = {
    Towards.OWN: Text(
        "Deltakeren øver for «{goal}». Det som ennå kan mangle på veien dit, teller mer.",
        "The participant practises for “{goal}”. What may still be missing on the way there counts for more.",
    ),
    Towards.NEAREST: Text(
        "Det nærmeste sammensatte målet er «{goal}». Det som ennå kan mangle på veien dit, teller mer.",
        "The nearest complex goal is “{goal}”. What may still be missing on the way there counts for more.",
    ),
}


class Warn(StrEnum):
    """What speaks against a step that somebody asks about."""

    TOO_MUCH = "too_much"
    JUMP = "jump"
    NEEDS_MISSING = "needs_missing"
    HARD = "hard"
    EASY = "easy"


WARNINGS = {
    Warn.TOO_MUCH: Text(
        "Faren for at uroen blir for høy, er {here} av 100, og vi foreslår ikke noe over {limit}.",
        "The chance that distress gets too high is {here} of 100, and we suggest nothing above {limit}.",
    ),
    Warn.JUMP: Text(
        "Dette er {steps} nivåer over sist, og vi går vanligvis ett om gangen.",
        "This is {steps} levels above last time, and we usually go one at a time.",
    ),
    Warn.NEEDS_MISSING: Text("«{need}» er ikke på plass ennå.", "“{need}” is not in place yet."),
    Warn.HARD: Text("Bare {here} av 10 steg går nok bra.", "Only about {here} of 10 steps should go well."),
    Warn.EASY: Text(
        "{here} av 10 steg går nok bra, så det kan bli kjedelig.",
        "About {here} of 10 steps should go well, so it may be dull.",
    ),
}


class Beside(StrEnum):
    """What those who have rated a scenario say of how much it strains."""

    MORE = "more"
    AS_SAID = "as_said"
    LESS = "less"


BESIDE = {
    Beside.MORE: Text(
        "{people} har øvd på dette her og sagt hvordan det var. Det gir mer uro enn temaene tilsier.",
        "{people} people here have practised this and said how it was. "
        "It brings more distress than its themes suggest.",
    ),
    Beside.AS_SAID: Text(
        "{people} har øvd på dette her og sagt hvordan det var. Det gir omtrent så mye uro som temaene tilsier.",
        "{people} people here have practised this and said how it was. "
        "It brings about as much distress as its themes suggest.",
    ),
    Beside.LESS: Text(
        "{people} har øvd på dette her og sagt hvordan det var. Det gir mindre uro enn temaene tilsier.",
        "{people} people here have practised this and said how it was. "
        "It brings less distress than its themes suggest.",
    ),
}


class If(StrEnum):
    """What might be different."""

    WENT_WELL = "went_well"
    WAS_HARD = "was_hard"
    WAS_TOO_MUCH = "was_too_much"
    LEFT = "left"
    DISTRESS = "distress"
    CRAVING = "craving"
    LATER = "later"


CHANGES = {
    If.WENT_WELL: Text("Hvis det går bra", "If it goes well"),
    If.WAS_HARD: Text("Hvis lite går bra", "If little goes well"),
    If.WAS_TOO_MUCH: Text("Hvis uroen kommer opp i {value} av 10", "If distress reaches {value} of 10"),
    If.LEFT: Text("Hvis det blir stoppet tidlig", "If it is stopped early"),
    If.DISTRESS: Text("Hvis uroen er {value} av 10 i innsjekkingen", "If distress is {value} of 10 at check-in"),
    If.CRAVING: Text("Hvis russuget er {value} av 10 i innsjekkingen", "If craving is {value} of 10 at check-in"),
    If.LATER: Text("Hvis det går {days} dager til uten øving", "If {days} more days pass without practice"),
}

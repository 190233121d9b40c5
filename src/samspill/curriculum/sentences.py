"""What the sequencer can say, in both languages: patterns whose blanks are filled with the facts that decided."""

from samspill.model.levels import Level
from samspill.model.words import Text

from .question import Cause, Limit, ReadinessQuestion

LEVELS = {
    Level.WATCH_AND_COPY: Text("se på og gjør etter", "watch and copy"),
    Level.WITH_HELP: Text("med hjelp", "with help"),
    Level.ON_MY_OWN: Text("på egen hånd", "on my own"),
    Level.WITH_A_SNAG: Text("med en hindring", "with a snag"),
    Level.AS_LIFE_IS: Text("slik livet er", "as life is"),
}

REASONS = {
    Cause.FIRST: Text(
        "«{title}» er nytt, og det som trengs fra før, ser ut til å være på plass, så vi begynner på {level}.",
        "“{title}” is new, and what it needs first seems to be in place, so we begin at {level}.",
    ),
    Cause.FOUNDATION: Text(
        "{carries} andre mål bygger på det vi øver på i «{title}», så vi begynner der, på {level}.",
        "{carries} other goals rest on what we practise in “{title}”, so we begin there, at {level}.",
    ),
    Cause.NEEDS_MISSING: Text(
        "«{need}» er ikke på plass ennå, så «{title}» tas på {level} inntil videre.",
        "“{need}” is not in place yet, so “{title}” is taken at {level} for now.",
    ),
    Cause.LAST_OPEN: Text(
        "«{need}» er ikke på plass ennå, men alt annet åpent ser ut til å gå greit, så vi tar «{title}» på {level}.",
        "“{need}” is not in place yet, but all else that is open seems to go well, so we take “{title}” at {level}.",
    ),
    Cause.WENT_WELL: Text(
        "Nivå {last} av «{title}» gikk bra sist, så nå prøver vi {level}.",
        "Level {last} of “{title}” went well last time, so now we try {level}.",
    ),
    Cause.TOP: Text(
        "Det høyeste nivået av «{title}» gikk bra sist, og en gang til får det til å sitte: {level}.",
        "The highest level of “{title}” went well last time, and once more helps it last: {level}.",
    ),
    Cause.NOT_ALL_YET: Text(
        "Ikke alt i «{title}» gikk av seg selv på nivå {last} sist, så vi tar {level} en gang til.",
        "Not all of “{title}” came by itself at level {last} last time, so we take {level} once more.",
    ),
    Cause.HARD_ONCE: Text(
        "Nivå {last} av «{title}» var tungt sist, men ikke to ganger på rad, så vi prøver {level} en gang til.",
        "Level {last} of “{title}” was hard last time, but not twice in a row, so we try {level} once more.",
    ),
    Cause.HARD_TWICE: Text(
        "Nivå {last} av «{title}» var tungt to ganger på rad, så nå tar vi {level}.",
        "Level {last} of “{title}” was hard twice in a row, so now we take {level}.",
    ),
    Cause.TOO_MUCH: Text(
        "Uroen kom opp i {distress} av 10 på nivå {last} av «{title}» sist, så nå tar vi {level}.",
        "Distress reached {distress} of 10 at level {last} of “{title}” last time, so now we take {level}.",
    ),
    Cause.LEFT_EARLY: Text(
        "Sist ble «{title}» avsluttet tidlig på nivå {last}, og det er helt greit, så nå tar vi {level}.",
        "Last time “{title}” ended early at level {last}, which is quite all right, so now we take {level}.",
    ),
    Cause.HARD_AT_LOWEST: Text(
        "«{title}» har vært tungt to ganger på det letteste nivået, så vi tar {level} med mer hjelp.",
        "“{title}” has been hard twice at the easiest level, so we take {level} with more help.",
    ),
    Cause.TOO_MUCH_AT_LOWEST: Text(
        "Uroen kom opp i {distress} av 10 på det letteste nivået av «{title}» sist, så vi tar {level} med god tid.",
        "Distress reached {distress} of 10 at the easiest level of “{title}” last time, so we take {level} slowly.",
    ),
    Cause.LEFT_AT_LOWEST: Text(
        "Sist ble «{title}» avsluttet tidlig på det letteste nivået, og det er helt greit, så vi tar {level} på nytt.",
        "Last time “{title}” ended early at the easiest level, which is quite all right, so we take {level} again.",
    ),
    Cause.LONG_AGO: Text(
        "Det er {days} dager siden «{title}» på nivå {last}, så vi tar det opp igjen på {level}.",
        "It is {days} days since “{title}” at level {last}, so we take it up again at {level}.",
    ),
    Cause.BROKE_OFF: Text(
        "En teknisk feil stoppet «{title}» på nivå {last} sist, så vi tar {level} en gang til.",
        "A technical fault stopped “{title}” at level {last} last time, so we take {level} once more.",
    ),
    Cause.NOTHING_SEEN: Text(
        "Vi fikk ikke sett «{title}» på nivå {last} sist, så vi tar {level} en gang til.",
        "We did not get to see “{title}” at level {last} last time, so we take {level} once more.",
    ),
    Cause.HELD_DOWN: Text(
        "{why}, så «{title}» tas på {level} i dag.",
        "{why}, so “{title}” is taken at {level} today.",
    ),
    Cause.EASIER: Text(
        "«{title}» på {level} er ett trinn lettere enn forslaget.",
        "“{title}” at {level} is one step easier than the proposal.",
    ),
    Cause.HARDER: Text(
        "«{title}» på {level} er ett trinn vanskeligere enn forslaget.",
        "“{title}” at {level} is one step harder than the proposal.",
    ),
    Cause.GENTLER: Text(
        "«{title}» på {level} er ett trinn roligere enn det som passer der nå.",
        "“{title}” at {level} is one step gentler than what fits there now.",
    ),
    Cause.BETTER_FIT: Text(
        "På {level} går nok {here} av 10 steg i «{title}» bra, på nivå {higher} bare {there}, så vi velger det.",
        "At {level} about {here} of 10 steps of “{title}” should go well, at level {higher} only {there}, "
        "so we take it.",
    ),
    Cause.SAFER: Text(
        "Faren for at «{title}» blir for mye, er {there} av 100 på nivå {higher} og {here} på {level}, "
        "så vi tar det letteste.",
        "The chance that “{title}” is too much is {there} of 100 at level {higher}, {here} at {level}, "
        "so we take the easier one.",
    ),
    Cause.LIKELY: Text(
        "Rundt {here} av 10 steg i «{title}» går nok bra på neste nivå også, så vi prøver {level}.",
        "About {here} of 10 steps of “{title}” should go well one level up too, so we try {level}.",
    ),
    Cause.CALMER: Text(
        "Nivå {higher} av «{title}» gir trolig uro rundt {there} av 10, så vi tar {level}, med rundt {here}.",
        "Level {higher} of “{title}” would likely bring distress near {there} of 10, so we take {level}, near {here}.",
    ),
    Cause.END_WELL: Text(
        "Vi vil slutte med noe som går bra: {here} av 10 steg i «{title}» på {level}, mot {there} på nivå {higher}.",
        "We want to end with what goes well: {here} of 10 steps of “{title}” at {level}, "
        "against {there} at level {higher}.",
    ),
    Cause.PROBE: Text(
        "Rundt {here} av 10 steg i «{title}» går kanskje bra på {level}, så vi prøver det én gang før nivå {instead}.",
        "About {here} of 10 steps of “{title}” may go well at {level}, so we try that once before level {instead}.",
    ),
    Cause.NO_PROBE: Text(
        "Vi kan også begynne «{title}» som vanlig, på {level}.",
        "We can also begin “{title}” as usual, at {level}.",
    ),
    Cause.PLACED: Text(
        "Nivå {last} av «{title}» var en prøve, og nå vet vi mer, så vi begynner på {level}.",
        "Level {last} of “{title}” was a try, and now we know more, so we begin at {level}.",
    ),
    Cause.ALL_AT_ONCE: Text(
        "Det nye ser ut til å sitte med en gang når det sitter, så «{title}» gir mer på {level} enn på nivå {instead}.",
        "New things seem to come all at once or not yet, so “{title}” gives more at {level} than at level {instead}.",
    ),
    Cause.ASKED: Text(
        "«{title}» på {level} er det du spurte om.",
        "“{title}” at {level} is what you asked about.",
    ),
}

FORECAST = Text(
    "Omtrent {success} av 10 steg går nok bra, med uro rundt {distress} av 10.",
    "About {success} of 10 steps should go well, with distress near {distress} of 10.",
)

HELD = {
    Limit.DISTRESS_NOW: Text("Uroen er høy nå", "Distress is high now"),
    Limit.CRAVING_NOW: Text("Russuget er sterkt nå", "Craving is strong now"),
    Limit.DISTRESS_TODAY: Text("Det ble for mye tidligere i dag", "It was too much earlier today"),
    Limit.OVERRIDDEN: Text(
        "Vi går videre selv om ikke alt er på plass i dag", "We go on although not everything is in place today"
    ),
}

LIMITS = {
    Limit.DISTRESS_NOW: Text(
        "Uroen er {value} av 10 nå, så bare noe rolig passer.",
        "Distress is {value} of 10 now, so only something calm fits.",
    ),
    Limit.CRAVING_NOW: Text(
        "Russuget er {value} av 10 nå, så bare noe rolig passer.",
        "Craving is {value} of 10 now, so only something calm fits.",
    ),
    Limit.OPTED_OUT: Text("Dette er valgt bort i planen.", "The plan leaves this out."),
    Limit.CRAVING_AND_CUES: Text(
        "Russuget er {value} av 10 nå, så ingenting som minner om rus.",
        "Craving is {value} of 10 now, so nothing that reminds of alcohol or drugs.",
    ),
    Limit.DISTRESS_TODAY: Text(
        "Nivå {level} ble for mye i dag, så ikke det eller noe vanskeligere igjen i dag.",
        "Level {level} was too much today, so not that or anything harder again today.",
    ),
    Limit.OVERRIDDEN: Text(
        "Ikke alt er på plass i dag, så ikke høyere enn nivå {level}.",
        "Not everything is in place today, so no higher than level {level}.",
    ),
}

NOT_READY = {
    ReadinessQuestion.SOBER: Text(
        "Ikke rusfri nok i dag, så øvingen får vente.", "Not sober enough today, so practice can wait."
    ),
    ReadinessQuestion.SLEPT: Text("For lite søvn, så øvingen får vente.", "Too little sleep, so practice can wait."),
    ReadinessQuestion.WELL: Text("Ikke i form i dag, så øvingen får vente.", "Not well today, so practice can wait."),
    ReadinessQuestion.NO_CRISIS: Text(
        "Det er krise nå, så vi snakker sammen i stedet.", "There is a crisis now, so we talk instead."
    ),
    ReadinessQuestion.NO_SEIZURES: Text(
        "Anfall må avklares med lege før dere øver.",
        "Seizures must be cleared with a doctor before you practise.",
    ),
    ReadinessQuestion.BALANCE: Text(
        "Syn, hørsel eller balanse må avklares før dere øver.",
        "Sight, hearing or balance must be cleared before you practise.",
    ),
    ReadinessQuestion.WANTS_TO: Text(
        "Ikke lyst i dag, og det er helt greit.", "Not in the mood today, and that is quite all right."
    ),
}
NOT_READY_OTHER = Text(
    "Ett av svarene i innsjekkingen sier at det ikke passer i dag.",
    "One of the check-in answers says that today does not suit.",
)

STILL_MISSING = Text("; «{need}» er ikke på plass ennå.", "; “{need}” is not in place yet.")
"""Takes the place of the full stop when something the goal needs is missing as well."""

WANTED = Text(" Det er for «{aim}», som står i planen deres.", " It is for “{aim}”, which is in your plan.")
"""Comes after when the order in which goals are wanted decided between two scenarios."""

EASIER_TRADE = Text(
    "Roligere og mer støtte, men det går saktere fremover.", "Calmer and more support, but slower to move on."
)
HARDER_TRADE = Text(
    "Mer likt hverdagen, men lettere at det blir for mye.", "More like everyday life, but easier to find too much."
)
NO_PROBE_TRADE = Text(
    "Tryggere begynnelse, men kanskje øving på noe som alt sitter.",
    "A safer beginning, but perhaps practice of what is there already.",
)
LEVEL_TRADES = {Cause.EASIER: EASIER_TRADE, Cause.HARDER: HARDER_TRADE, Cause.NO_PROBE: NO_PROBE_TRADE}
MISSING_TRADE = Text(
    "Noe annet å øve på, men det bygger på noe som ikke er på plass.",
    "Something else to practise, but it rests on something that is not in place.",
)
CLOSER_TRADE = Text(
    "Nærmere hverdagen, men «{choice}» må vente.", "Closer to everyday life, but “{choice}” has to wait."
)
BASIC_TRADE = Text("Mer grunnleggende, men «{choice}» må vente.", "More basic, but “{choice}” has to wait.")
OTHER_TRADE = Text(
    "Noe annet å øve på, men «{choice}» må vente.", "Something else to practise, but “{choice}” has to wait."
)

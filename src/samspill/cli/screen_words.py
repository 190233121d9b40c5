"""What a terminal says about a run beside the scene itself, in both languages."""

from samspill.model.directions import Channel
from samspill.model.words import Text

HELP = Text(
    nb="Et tall svarer eller vurderer. Enter alene er å tie. l NAVN ser på noen eller noe, u NAVN bruker det, "
    "c NAVN går nær, r hører det igjen, p tar pause og går videre, q går. I en oppgave krysser f NUMMER av et felt, "
    "f NUMMER NUMMER setter det til et av valgene, og d leverer. s NAVN gjør det oppfølgeren kan sette i gang.",
    en="A number answers or rates. Enter stays silent. l NAME looks at someone or something, u NAME uses it, "
    "c NAME comes close, r hears it again, p pauses and goes on, q leaves. In a task, f NUMBER ticks a field, "
    "f NUMBER NUMBER sets it to one of its options, and d hands it in. s NAME sets off what a care worker may set off.",
)
THINGS = Text(nb="Dette kan det bli noe av: {}.", en="Something may come of: {}.")
PAUSED = Text(nb="(pause, Enter går videre) ", en="(paused; Enter goes on) ")
BEFORE = Text(nb="(før dette: {})", en="(before this: {})")
NOTHING_SAID = Text(nb="ingenting ble svart", en="nothing was answered")
LEVEL = Text(nb="nivå", en="level")
SEED = Text(nb="frø", en="seed")
ENDED = Text(nb="slutt ({}) etter {}", en="ended ({}) after {}")
NOBODY_ASKED = Text(nb="ingen spurte", en="nobody asked")
TIMES = Text(nb="vist {} av {}", en="{} of {} times shown")
HELPED = Text(nb=", {} med hjelp", en=", {} with help")
SET_OFF = Text(nb="(oppfølgeren kan sette i gang {}: {})", en="(a care worker may set off {}: {})")
STANDS_STILL = Text(nb="(alt står stille)", en="(everything stands still)")
WALKS = Text(nb="({} går til {})", en="({} walks to {})")
ALOUD = Text(nb="(si det høyt, og velg det så)", en="(say it aloud, then choose it)")
SCORED = Text(nb="{} {} ({} av 2{})", en="{} {} ({} of 2{})")
MENDED = Text(nb=", ved nytt forsøk", en=", on a new try")
WITH_HELP = Text(nb=", med hjelp", en=", with help")
NOW_LEVEL = Text(nb="(nå nivå {})", en="(now level {})")
ELSEWHERE = Text(nb="(et annet sted nå: {})", en="(in another place now: {})")
GUESTS = Text(nb=", {} andre gjester", en=", {} other guests")
THERE = Text(nb="(her: {}{}; {})", en="(there: {}{}; {})")
YOU_STAND = Text(nb="(du står ved {})", en="(you stand at {})")
SCORES = (
    Text(nb="ikke vist", en="not shown"),
    Text(nb="delvis vist", en="partly shown"),
    Text(nb="vist", en="shown"),
)
NOISE = (
    Text(nb="stille", en="quiet"),
    Text(nb="litt prat", en="some talk"),
    Text(nb="livlig", en="lively"),
    Text(nb="mye lyd", en="loud"),
)
WAYS = {
    Channel.PHONE: Text(nb="(på telefonen)", en="(on the phone)"),
    Channel.MESSAGE: Text(nb="(melding)", en="(message)"),
    Channel.RADIO: Text(nb="(på radioen)", en="(on the radio)"),
}

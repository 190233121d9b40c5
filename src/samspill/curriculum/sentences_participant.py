"""The same causes as in ``sentences``, said to the participant: warmer, shorter, and without chances in numbers."""

from samspill.model.levels import Level
from samspill.model.words import Text

from .question import Cause

STEPS = {
    Level.WATCH_AND_COPY: Text("trinnet der du ser på først", "the step where you watch first"),
    Level.WITH_HELP: Text("trinnet der du får hjelp", "the step where you get help"),
    Level.ON_MY_OWN: Text("trinnet der du gjør det selv", "the step where you do it yourself"),
    Level.WITH_A_SNAG: Text("trinnet der noe kommer i veien", "the step where something gets in the way"),
    Level.AS_LIFE_IS: Text("trinnet der det er som i hverdagen", "the step that is like everyday life"),
}
"""What each level is to whoever practises: no numbers, and no names of ours."""

TO_PARTICIPANT = {
    Cause.FIRST: Text(
        "«{title}» er nytt for deg, og du har nok det som trengs, så du kan begynne på {level}.",
        "“{title}” is new to you, and you probably have what it takes, so you can begin at {level}.",
    ),
    Cause.FOUNDATION: Text(
        "Mye annet blir lettere når «{title}» sitter, så du kan begynne der, på {level}.",
        "Much else gets easier once “{title}” is in place, so you can begin there, at {level}.",
    ),
    Cause.NEEDS_MISSING: Text(
        "«{need}» er ikke på plass ennå, så vi tar «{title}» på {level} så lenge.",
        "“{need}” is not in place yet, so we take “{title}” at {level} for now.",
    ),
    Cause.LAST_OPEN: Text(
        "Det meste går greit nå, så du kan kjenne litt på «{title}», på {level}, selv om «{need}» ikke sitter helt.",
        "Most things go well now, so you can get a feel for “{title}”, at {level}, though “{need}” is not there yet.",
    ),
    Cause.WENT_WELL: Text(
        "«{title}» gikk bra for deg sist, så nå kan du prøve {level}.",
        "“{title}” went well for you last time, so now you can try {level}.",
    ),
    Cause.TOP: Text(
        "Du klarte det siste trinnet i «{title}» sist, og en gang til gjør at det varer: {level}.",
        "You managed the last step of “{title}” last time, and once more makes it last: {level}.",
    ),
    Cause.NOT_ALL_YET: Text(
        "Mye av «{title}» gikk greit sist, så vi tar det en gang til, på {level}.",
        "Much of “{title}” was fine last time, so we take it once more, at {level}.",
    ),
    Cause.HARD_ONCE: Text(
        "«{title}» var tungt sist, sånn er det noen ganger, så du kan prøve {level} en gang til.",
        "“{title}” was hard last time, it is like that sometimes, so you can try {level} once more.",
    ),
    Cause.HARD_TWICE: Text(
        "«{title}» har vært tungt to ganger nå, så vi gjør det lettere for deg: {level}.",
        "“{title}” has been hard twice now, so we make it easier for you: {level}.",
    ),
    Cause.TOO_MUCH: Text(
        "«{title}» ble mye sist, så nå tar vi det roligere: {level}.",
        "“{title}” was a lot last time, so now we take it calmer: {level}.",
    ),
    Cause.LEFT_EARLY: Text(
        "Du stoppet «{title}» da du trengte det, og det var bra, så nå kan du prøve {level}.",
        "You stopped “{title}” when you needed to, which was good, so now you can try {level}.",
    ),
    Cause.HARD_AT_LOWEST: Text(
        "«{title}» har vært tungt to ganger nå, så du får mer hjelp når du prøver {level} igjen.",
        "“{title}” has been hard twice now, so you get more help when you try {level} again.",
    ),
    Cause.TOO_MUCH_AT_LOWEST: Text(
        "«{title}» ble mye sist, så vi tar {level} i ditt tempo, og du kan stoppe når du vil.",
        "“{title}” was a lot last time, so we take {level} at your pace, and you can stop whenever you want.",
    ),
    Cause.LEFT_AT_LOWEST: Text(
        "Du stoppet «{title}» da du trengte det, og det var bra, så du kan prøve {level} igjen når du vil.",
        "You stopped “{title}” when you needed to, which was good, so you can try {level} again when you want.",
    ),
    Cause.LONG_AGO: Text(
        "Det er en stund siden «{title}», så du kan ta det opp igjen på {level}.",
        "It is a while since “{title}”, so you can take it up again at {level}.",
    ),
    Cause.BROKE_OFF: Text(
        "Teknikken stoppet «{title}» sist, det var ikke deg, så du kan ta {level} en gang til.",
        "The technology stopped “{title}” last time, it was not you, so you can take {level} once more.",
    ),
    Cause.NOTHING_SEEN: Text(
        "Du fikk ikke vist hva du kan i «{title}» sist, så du kan ta {level} en gang til.",
        "You did not get to show what you can in “{title}” last time, so you can take {level} once more.",
    ),
    Cause.HELD_DOWN: Text(
        "{why}, så nå tar vi «{title}» på {level}.",
        "{why}, so now we take “{title}” at {level}.",
    ),
    Cause.EASIER: Text("Vil du ha det litt lettere, er det {level}.", "If you want it a little easier, it is {level}."),
    Cause.HARDER: Text("Vil du strekke deg mer, er det {level}.", "If you want to stretch more, it is {level}."),
    Cause.GENTLER: Text("«{title}» kan også tas rolig, på {level}.", "“{title}” can also be taken gently, at {level}."),
    Cause.BETTER_FIT: Text(
        "Du får nok til mer av «{title}» på {level} akkurat nå, så vi velger det.",
        "You will probably manage more of “{title}” at {level} right now, so we take it.",
    ),
    Cause.SAFER: Text(
        "«{title}» skal ikke bli for mye, så vi tar {level} nå.",
        "“{title}” should not get too much, so we take {level} now.",
    ),
    Cause.LIKELY: Text(
        "Ikke alt i «{title}» gikk av seg selv sist, men mye tyder på at du klarer {level} også.",
        "Not all of “{title}” came by itself last time, but you can probably do {level} too.",
    ),
    Cause.CALMER: Text(
        "«{title}» blir trolig roligere for deg på {level}, så vi velger det nå.",
        "“{title}” should be calmer for you at {level}, so we take it now.",
    ),
    Cause.END_WELL: Text(
        "Dette er det siste i dag, og det skal kjennes bra, så vi tar «{title}» på {level}.",
        "This is the last one today, and it should feel good, so we take “{title}” at {level}.",
    ),
    Cause.PROBE: Text(
        "Kanskje kan du det meste i «{title}», så du kan prøve {level} én gang, og går det ikke, gjør det ingenting.",
        "Perhaps you know most of “{title}” already, so you can try {level} once, and if it does not go, no harm done.",
    ),
    Cause.NO_PROBE: Text(
        "Du kan også begynne «{title}» som vanlig, på {level}.", "You can also begin “{title}” as usual, at {level}."
    ),
    Cause.PLACED: Text(
        "Nå vet vi mer om hva som passer deg i «{title}», så vi begynner på {level}.",
        "Now we know more about what suits you in “{title}”, so we begin at {level}.",
    ),
    Cause.ALL_AT_ONCE: Text(
        "Det ser ut til at nye ting sitter med en gang for deg, så «{title}» passer best på {level} nå.",
        "It seems that new things come to you all at once, so “{title}” fits best at {level} now.",
    ),
    Cause.ASKED: Text("Du kan også ta «{title}» på {level}.", "You can also take “{title}” at {level}."),
}
"""By cause; their blanks are among those of ``sentences.REASONS``."""

WANTED = Text(" Det er for «{aim}», som du har i planen din.", " It is for “{aim}”, which you have in your plan.")
"""Comes after when the order in which they want to take goals decided."""

"""What the guide says at each step. ``{who}`` is the practice person's short name."""

from collections.abc import Mapping

from samspill.model.words import Language, Text

from .steps import Part, Step

SHORT_NAME = Text(nb="Bjørk", en="Birch")
ALIAS: Mapping[Language, str] = {Language.NB: "Bjørk (øveperson)", Language.EN: "Birch (practice person)"}

TITLES: Mapping[Step, Text] = {
    Step.MEET: Text(nb="Møt {who}", en="Meet {who}"),
    Step.BARRIERS: Text(nb="Snakk om det som er i veien", en="Talk about what is in the way"),
    Step.REASON: Text(nb="Les hva som foreslås, og hvorfor", en="Read what is suggested, and why"),
    Step.SESSION: Text(nb="Start en time", en="Start a session"),
    Step.DEVICE: Text(nb="Koble til en skjerm", en="Connect a screen"),
    Step.HARD_DAY: Text(nb="Innsjekk på en vond dag", en="Check-in on a hard day"),
    Step.EASED: Text(nb="Spør igjen når det har roet seg", en="Ask again when it has eased"),
    Step.RUN: Text(nb="Les kortet og start", en="Read the card and start"),
    Step.STEER: Text(nb="Se på, og hjelp til", en="Watch, and help"),
    Step.STOP: Text(nb="Stopp med en gang", en="Stop at once"),
    Step.DEBRIEF: Text(nb="Snakk om hvordan det gikk", en="Talk about how it went"),
    Step.NEXT: Text(nb="Avslutt, og se hva som kommer", en="Finish, and see what comes next"),
}

TO_DO: Mapping[Step, Text] = {
    Step.MEET: Text(
        nb="Åpne siden til {who}. Se hva som står øverst: neste steg, og grunnen.",
        en="Open {who}'s page. See what stands at the top: the next step, and the reason.",
    ),
    Step.BARRIERS: Text(
        nb="Åpne Barrierer og sett tall på tre. {who} sier: «Å ta kontakt med folk er vanskelig, 3. Jeg blir urolig "
        "blant folk, 3. Å komme seg ut går greit, 1.» Lagre nederst.",
        en="Open Barriers and put a number on three. {who} says: “Getting in touch with people is hard, 3. I get "
        "uneasy among people, 3. Getting out is all right, 1.” Save at the bottom.",
    ),
    Step.REASON: Text(
        nb="Åpne «Hvorfor dette, og hva om?» ved forslaget, og les den første setningen.",
        en="Open “Why this, and what if?” beside the suggestion, and read the first sentence.",
    ),
    Step.SESSION: Text(
        nb="Trykk «Start en time» øverst på siden til {who}.", en="Press “Start a session” at the top of {who}'s page."
    ),
    Step.DEVICE: Text(
        nb="Åpne adressen i brillene, på en telefon eller i et nytt vindu, og skriv koden her. Har du ingen annen "
        "skjerm, kan {who} svare av seg selv.",
        en="Open the address in the headset, on a phone or in a new window, and write the code here. If you have no "
        "other screen, {who} can answer by themselves.",
    ),
    Step.HARD_DAY: Text(
        nb="Fyll ut innsjekken slik {who} svarer: ja på alle spørsmålene, men uro 8, sug 2 og trygg 3. Gå videre, og "
        "les hva som holdes tilbake i dag.",
        en="Fill in the check-in as {who} answers: yes to every question, but uneasy 8, craving 2 and sure 3. Go on, "
        "and read what is held back today.",
    ),
    Step.EASED: Text(
        nb="Dere setter dere og puster rolig i ti minutter. Åpne innsjekken igjen. Nå svarer {who}: ja på alt, uro 4, "
        "sug 2 og trygg 4.",
        en="You sit down and breathe calmly for ten minutes. Open the check-in again. Now {who} answers: yes to "
        "everything, uneasy 4, craving 2 and sure 4.",
    ),
    Step.RUN: Text(
        nb="Les kortet høyt. Spør hvor urolig {who} tror det blir. Svaret er 5. Trykk Start.",
        en="Read the card aloud. Ask how uneasy {who} thinks it will get. The answer is 5. Press Start.",
    ),
    Step.STEER: Text(
        nb="Prøv hver av disse, i den rekkefølgen du vil. Er øvelsen over før du er ferdig, trykk «Øv en gang til».",
        en="Try each of these, in any order. If the run is over before you are done, press “Practise once more”.",
    ),
    Step.STOP: Text(nb="Trykk «Avslutt øvelsen».", en="Press “End the run”."),
    Step.DEBRIEF: Text(
        nb="{who} sier: «Jeg ble til det var ferdig.» Uro 3 og trygg 5, men suget er 7. Kroppen er fin. Bli enige "
        "om ett lite oppdrag, og lagre. Les det som da står om suget.",
        en="{who} says: “I stayed until it was over.” Uneasy 3 and sure 5, but the craving is 7. The body is fine. "
        "Agree on one small mission, and save. Then read what it says about the craving.",
    ),
    Step.NEXT: Text(
        nb="Trykk «Avslutt timen». Åpne så «Hvorfor dette, og hva om?» én gang til.",
        en="Press “Finish the session”. Then open “Why this, and what if?” once more.",
    ),
}

REASONS: Mapping[Step, Text] = {
    Step.MEET: Text(
        nb="Alt om en person begynner her. {who} er oppdiktet, så ingenting kan gå galt.",
        en="All about a person begins here. {who} is made up, so nothing can go wrong.",
    ),
    Step.BARRIERS: Text(
        nb="Tallene styrer hva som blir foreslått. To syn kan stå side om side.",
        en="The numbers guide what is suggested. Two views may stand side by side.",
    ),
    Step.REASON: Text(
        nb="Forslaget er bare det. Du bestemmer, og du kan velge noe annet og skrive hvorfor.",
        en="A suggestion is just that. You decide, and you can choose something else and write why.",
    ),
    Step.SESSION: Text(
        nb="En time er innsjekk, øving og etterprat. På en vanlig dag tar den rundt 45 minutter.",
        en="A session is check-in, practice and debrief. On an ordinary day it takes about 45 minutes.",
    ),
    Step.DEVICE: Text(
        nb="Koden varer i fem minutter og virker én gang. Da vet du at det er riktig skjerm.",
        en="The code lasts five minutes and works once. So you know that it is the right screen.",
    ),
    Step.HARD_DAY: Text(
        nb="Fra 8 og opp holdes det vanskelige tilbake. Du trenger ikke huske det selv.",
        en="From 8 and up, what is hard is held back. You need not remember that yourself.",
    ),
    Step.EASED: Text(
        nb="Grensen går foran alt annet. Å vente er en del av jobben, og ingen taper på det.",
        en="The limit comes before everything else. Waiting is part of the work, and nobody loses by it.",
    ),
    Step.RUN: Text(
        nb="Etterpå sammenligner dere det dere ventet, med det som hendte.",
        en="Afterwards you compare what you expected with what happened.",
    ),
    Step.STEER: Text(
        nb="Pause er en ferdighet. Si det, og si at den ikke koster noe.",
        en="Pausing is a skill. Say so, and say that it costs nothing.",
    ),
    Step.STOP: Text(
        nb="{who} kan også stoppe selv, når som helst: «Ut» på skjermen, Escape, eller i briller en spak, menyknappen "
        "eller brillene av. Det rolige rommet kommer på under et sekund, også uten nett.",
        en="{who} can also stop at any time: “Out” on the screen, Escape, or in a headset a thumbstick, the menu "
        "button or the headset off. The calm room comes within a second, also without the network.",
    ),
    Step.DEBRIEF: Text(
        nb="Fra 7 og opp er suget sterkt. Bli sammen til det letter, og bruk kriseplanen om det ikke gjør det.",
        en="From 7 and up the craving is strong. Stay together until it eases, and use the crisis plan if it does not.",
    ),
    Step.NEXT: Text(
        nb="Det dere så i dag, er med i neste forslag. Slik går det trinn for trinn.",
        en="What you saw today is part of the next suggestion. So it goes, step by step.",
    ),
}

PARTS: Mapping[Part, Text] = {
    Part.PAUSE: Text(nb="Sett på pause", en="Pause"),
    Part.RESUME: Text(nb="Fortsett", en="Go on"),
    Part.EASIER: Text(nb="Gjør det vanskeligere, så lettere igjen", en="Make it harder, then easier again"),
    Part.SAY: Text(nb="Si en replikk", en="Say a line"),
    Part.TICK: Text(nb="Kryss av noe du ser", en="Tick something you see"),
}


def about(text: Text) -> Text:
    """The text with the practice person's name in it."""
    return Text(nb=text.nb.format(who=SHORT_NAME.nb), en=text.en.format(who=SHORT_NAME.en))

"""What there is to say when it is time to stop and think, in both languages."""

from enum import StrEnum

from samspill.model.words import Text


class Advice(StrEnum):
    """What the advice is about, the gravest first."""

    CRISIS = "crisis"
    SEIZURES = "seizures"
    CRAVING = "craving"
    STRAINED_OFTEN = "strained_often"
    REST_AFTER_STRAIN = "rest_after_strain"
    REST_AFTER_LEAVING = "rest_after_leaving"
    ENOUGH_TODAY = "enough_today"
    HARD_THRICE = "hard_thrice"
    STUCK = "stuck"
    LEFT_OFTEN = "left_often"
    SET_ASIDE = "set_aside"
    STANDSTILL = "standstill"
    ALL_DONE = "all_done"


GRAVE = frozenset({Advice.CRISIS, Advice.SEIZURES, Advice.CRAVING, Advice.STRAINED_OFTEN})
"""What practice cannot carry: here a clinician comes in."""

ADVICE = {
    Advice.CRISIS: Text(
        "Det er krise nå. Legg øvingen bort, bli hos personen, og snakk med behandler i dag.",
        "There is a crisis now. Put practice away, stay with the person, and talk to a clinician today.",
    ),
    Advice.SEIZURES: Text(
        "Snakk med lege om anfall før dere øver igjen.",
        "Talk to a doctor about seizures before you practise again.",
    ),
    Advice.CRAVING: Text(
        "Russuget er {value} av 10. Ta det rolig, følg planen for sug, og snakk med behandler hvis det varer.",
        "Craving is {value} of 10. Take it calmly, follow the plan for craving, and talk to a clinician if it lasts.",
    ),
    Advice.STRAINED_OFTEN: Text(
        "Uroen var 8 eller mer på {times} av de siste {days} dagene med øving. Snakk med behandler før neste gang.",
        "Distress was 8 or more on {times} of the last {days} days of practice. Talk to a clinician before you go on.",
    ),
    Advice.REST_AFTER_STRAIN: Text(
        "Uroen kom opp i {distress} av 10. Hvil i det rolige rommet først, og det er greit å stoppe for i dag.",
        "Distress reached {distress} of 10. Rest in the calm room first, and it is fine to stop for today.",
    ),
    Advice.REST_AFTER_LEAVING: Text(
        "Øvelsen ble stoppet. Det var et godt valg. Ta en pause og snakk litt før dere velger noe nytt.",
        "The run was stopped. That was a good choice. Take a break and talk a little before you choose anything new.",
    ),
    Advice.ENOUGH_TODAY: Text(
        "Dere har øvd {runs} ganger i dag. Det er nok, gå gjerne til etterpraten.",
        "You have practised {runs} times today. That is enough, do go on to the debrief.",
    ),
    Advice.HARD_THRICE: Text(
        "De tre siste øvelsene var tunge. Gå et trinn tilbake, til noe som pleier å gå bra.",
        "The last three runs were hard. Step back to something that usually goes well.",
    ),
    Advice.STUCK: Text(
        "«{title}» er prøvd {runs} ganger uten at det har løsnet. Bytt til noe annet en stund.",
        "“{title}” has been tried {runs} times and is still hard. Change to something else for a while.",
    ),
    Advice.LEFT_OFTEN: Text(
        "De siste {days} dagene ble det stoppet tidlig hver gang. Se på planen sammen: Er dette det rette å øve på?",
        "Something was stopped early on each of the last {days} days. Look at the plan together: is it right?",
    ),
    Advice.SET_ASIDE: Text(
        "Forslaget er valgt bort {times} ganger på {days} dager. Se på planen sammen: Noe vet dere som vi ikke vet.",
        "The proposal was set aside {times} times in {days} days. Look at the plan together: you know what we do not.",
    ),
    Advice.STANDSTILL: Text(
        "Ingen øvelse har gått riktig bra de siste {days} dagene med øving. Se på planen sammen.",
        "No run has gone really well on the last {days} days of practice. Look at the plan together.",
    ),
    Advice.ALL_DONE: Text(
        "Alt dere kan øve på her, er nådd. Nå er det hverdagen som gjelder: Se på planen, eller avslutt sammen.",
        "All there is to practise here is reached. Now everyday life counts: look at the plan, or finish together.",
    ),
}

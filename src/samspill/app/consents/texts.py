"""What a participant reads before they agree: our own words, one text for each purpose, in both languages.

A text that changes gets a new version; who agreed to an older one is asked again.
"""

from collections.abc import Mapping

from samspill.app.records.consents import Purpose
from samspill.app.views.consents import ConsentText
from samspill.model.words import Text

TAKE_BACK = Text(
    nb="Du kan trekke dette når som helst, også midt i en øvelse. Du trenger ikke si hvorfor, og ingen blir lei seg.",
    en="You can take this back at any time, also in the middle of a practice. You need not say why, and nobody minds.",
)
"""Holds for every purpose."""

TEXTS: Mapping[Purpose, ConsentText] = {
    Purpose.PRACTISE: ConsentText(
        "2026-12",
        Text(nb="Øve, og ta vare på det som trengs", en="Practise, and keep what practising needs"),
        Text(nb="Vil du øve sammen med oss?", en="Do you want to practise with us?"),
        (
            Text(
                nb="Du øver på hverdagssituasjoner i briller eller på skjerm, sammen med en som følger deg opp.",
                en="You practise everyday situations in a headset or on a screen, with someone who follows you up.",
            ),
            Text(
                nb="Vi tar vare på hva du øver på, hvordan det går, hvordan du har det, og hva dere avtaler.",
                en="We keep what you practise, how it goes, how you say you are, and what you agree on.",
            ),
            Text(
                nb="Det du og andre sier om uro, kan sammen hjelpe den neste. Da ser ingen hva som er ditt.",
                en="What you and others say of distress may together help the next person. Nobody sees which is yours.",
            ),
            Text(
                nb="De som følger deg opp, og lederen deres, kan se det. Du kan få vite hvem som har sett.",
                en="Those who follow you up, and their leader, can see it. You can find out who has looked.",
            ),
            Text(
                nb="Alt står under et dekknavn. Navnet ditt ligger et annet sted.",
                en="Everything is under an alias. Your name is kept somewhere else.",
            ),
            Text(
                nb="Du kan få en kopi av alt, og du kan be om at alt slettes.",
                en="You can have a copy of everything, and you can ask for everything to be erased.",
            ),
        ),
    ),
    Purpose.RESEARCH: ConsentText(
        "2026-11",
        Text(nb="Være med i forskning, uten navn", en="Be part of research, without a name"),
        Text(
            nb="Kan tall fra øvelsene brukes i forskning?",
            en="May figures from your practice go into research?",
        ),
        (
            Text(
                nb="Forskere kan få se hva som er øvd på, hvordan det gikk, og svar på spørreskjemaer.",
                en="Researchers may see what was practised, how it went, and answers to questionnaires.",
            ),
            Text(
                nb="De får en kode. Navn, dekknavn, egne ord og notater er aldri med.",
                en="They get a code. Names, alias, own words and notes are never included.",
            ),
            Text(
                nb="Du får den samme hjelpen om du sier ja eller nei.",
                en="You get the same help whether you say yes or no.",
            ),
            Text(
                nb="Trekker du deg, går ingenting mer ut. Det som alt er en del av et resultat, blir der.",
                en="If you take it back, nothing more goes out. What is part of a result already stays there.",
            ),
        ),
    ),
    Purpose.MOTION: ConsentText(
        "2026-11",
        Text(nb="Ta vare på stemme og bevegelser", en="Keep voice and movements"),
        Text(
            nb="Kan vi ta vare på stemmen din og hvordan du beveger deg, hvis det blir tatt opp?",
            en="May we keep your voice and how you move, if that is recorded?",
        ),
        (
            Text(
                nb="Uten et ja her blir verken stemme eller bevegelser tatt vare på. Du kan øve like godt.",
                en="Without a yes here neither voice nor movements are kept. You can practise just as well.",
            ),
            Text(
                nb="Måten en beveger seg på, kan kjennes igjen. Derfor spør vi om dette for seg.",
                en="The way someone moves can be recognised. That is why we ask about it by itself.",
            ),
            Text(
                nb="Opptak slettes før resten av det vi tar vare på.",
                en="Recordings are deleted before the rest of what we keep.",
            ),
        ),
    ),
}

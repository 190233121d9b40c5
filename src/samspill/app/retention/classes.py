"""Each class of record: how long it is kept, counted from when, why, and where that comes from.

The law of Norway gives no number of years at which a record must go. It is kept as long as it may be of use; what the
law on archives wants kept is kept; the rest is deleted, and nothing is handed to an archive before ten years after the
last entry (pasientjournalloven § 25 and the regulation on patient records; read in the Norwegian Medical Association's
and fastlegen.no's accounts of them). Records of municipal services for substance use and psychosocial care are among
those to be preserved (Riksarkivarens forskrift § 7-29, from 1 January 2020). So a municipality decides, and says here
that its archive has been asked before anything goes.
"""

from enum import StrEnum

import msgspec

from samspill.app.records.retention import KeepTimes
from samspill.model.words import Text

from .rule import PRACTICE_DAYS


class DataClass(StrEnum):
    """What there is to keep."""

    RECORD = "record"
    NAMES = "names"
    ADVERSE_EVENTS = "adverse_events"
    EVENTS = "events"
    MOTION = "motion"
    WITHDRAWN = "withdrawn"
    EXPORTS = "exports"
    SIGN_INS = "sign_ins"
    TRIES = "tries"
    DRAFTS = "drafts"
    PRACTICE = "practice"
    STORIES = "stories"
    STRAIN = "strain"
    SPEECH = "speech"
    AUDIT = "audit"
    BACKUPS = "backups"


class Kept(msgspec.Struct, frozen=True):
    """One line of the table: what, how long, why, and the source of that."""

    kind: DataClass
    what: Text
    how_long: Text
    why: Text
    source: Text


def kept_classes(times: KeepTimes) -> tuple[Kept, ...]:
    """The whole table, for the times that are set."""
    years, events, days = times.record_years, times.events_years, times.sign_ins_days
    whole = Text(nb=f"{years} år etter siste innføring", en=f"{years} years after the last entry")
    for_events = Text(nb=f"{events} år etter timen", en=f"{events} years after the session")
    for_sign_ins = Text(nb=f"{days} dager etter siste gang", en=f"{days} days after they were last used")
    how_long = {
        DataClass.RECORD: whole,
        DataClass.EVENTS: for_events,
        DataClass.SIGN_INS: for_sign_ins,
    }
    return tuple(Kept(kind, what, how_long.get(kind, fixed), why, source) for kind, what, fixed, why, source in _TABLE)


def _as_it_is(source: str) -> Text:
    return Text(nb=source, en=source)


_WITH_RECORD = Text(nb="Like lenge som journalen", en="As long as the record")
_NEVER = Text(nb="Lagres ikke", en="Not kept")
_OURS = Text(nb="Vår egen vurdering.", en="Our own judgement.")
_LAW = _as_it_is("Pasientjournalloven § 25, forskrift om pasientjournal, Riksarkivarens forskrift § 7-29.")

_TABLE: tuple[tuple[DataClass, Text, Text, Text, Text], ...] = (
    (
        DataClass.RECORD,
        Text(
            nb="Journalen: timer, innsjekk, øvelser, etterprat, notater, målinger, planer, oppdrag, samtykker",
            en="The record: sessions, check-ins, runs, debriefs, notes, measures, plans, missions, consents",
        ),
        Text(nb="", en=""),
        Text(
            nb="Så lenge noen kan trenge den, og så lenge noen kan klage. Kommunens arkiv kan kreve mer.",
            en="As long as somebody may need it or complain. The municipality's archive may ask for more.",
        ),
        _LAW,
    ),
    (
        DataClass.NAMES,
        Text(nb="Navn og kontakt", en="Name and contact"),
        _WITH_RECORD,
        Text(
            nb="Uten dem vet ingen hvem journalen gjelder, og personen får ikke innsyn.",
            en="Without them nobody knows whose record it is, and the person cannot see it.",
        ),
        _LAW,
    ),
    (
        DataClass.ADVERSE_EVENTS,
        Text(nb="Uønskede hendelser", en="Adverse events"),
        _WITH_RECORD,
        Text(nb="De hører til journalen, og kan trengs i en klage.", en="They belong to the record, for a complaint."),
        _LAW,
    ),
    (
        DataClass.EVENTS,
        Text(nb="Øvelsene øyeblikk for øyeblikk", en="Runs moment by moment"),
        Text(nb="", en=""),
        Text(
            nb="For å se en øvelse om igjen og svare på en klage. Det viktige står i etterpraten og blir igjen.",
            en="To look at a run again and to answer a complaint. What matters is in the debrief, which stays.",
        ),
        _as_it_is("GDPR art. 5 (1) e."),
    ),
    (
        DataClass.MOTION,
        Text(nb="Stemme og bevegelser", en="Voice and movements"),
        _NEVER,
        Text(nb="De brukes mens øvelsen varer.", en="They are used while the run lasts."),
        _as_it_is("GDPR art. 5 (1) c."),
    ),
    (
        DataClass.WITHDRAWN,
        Text(nb="De som har trukket samtykket", en="Those who took their consent back"),
        _WITH_RECORD,
        Text(
            nb="Ingenting nytt skrives. De kan be om at alt slettes, og da skjer det med en gang.",
            en="Nothing new is written. They can ask for everything to be erased, and then it goes at once.",
        ),
        _as_it_is("GDPR art. 17 (1), (3)."),
    ),
    (
        DataClass.EXPORTS,
        Text(nb="Kopier som er tatt ut", en="Copies that were taken out"),
        _NEVER,
        Text(
            nb="De lages når noen ber om dem. Den som tar ut en fil, sletter den.",
            en="They are made when somebody asks. Whoever takes a file out deletes it.",
        ),
        _OURS,
    ),
    (
        DataClass.SIGN_INS,
        Text(nb="Innlogginger", en="Sign-ins"),
        Text(nb="", en=""),
        Text(nb="For å se om noen var inne på feil sted.", en="To see whether somebody was in from a wrong place."),
        _OURS,
    ),
    (
        DataClass.TRIES,
        Text(nb="Feil passord", en="Wrong passwords"),
        Text(nb="2 timer", en="2 hours"),
        Text(nb="For å stoppe den som gjetter.", en="To stop whoever guesses."),
        _OURS,
    ),
    (
        DataClass.DRAFTS,
        Text(nb="Utkast i skjemaer", en="Drafts in forms"),
        Text(nb="Til fanen lukkes", en="Until the tab is closed"),
        Text(nb="De ligger bare i nettleseren.", en="They lie in the browser only."),
        _OURS,
    ),
    (
        DataClass.PRACTICE,
        Text(nb="Øvepersoner fra opplæringen", en="Practice people of the training"),
        Text(nb=f"{PRACTICE_DAYS} dager etter siste gang", en=f"{PRACTICE_DAYS} days after they were last used"),
        Text(
            nb="De gjelder ingen. Den som begynner på nytt, sletter sin med en gang.",
            en="They are about nobody. Whoever begins anew erases theirs at once.",
        ),
        _OURS,
    ),
    (
        DataClass.STORIES,
        Text(nb="Fortellinger fra folk som har gjort det selv", en="Stories of people who have done it themselves"),
        Text(nb="Til den som har fortalt, tar den tilbake", en="Until whoever told it takes it back"),
        Text(
            nb="De gjelder ingen deltaker. Etter to år vises de ikke før den som har fortalt, er spurt på nytt.",
            en="They are about no participant. After two years they are shown only once whoever told it was asked.",
        ),
        _as_it_is("GDPR art. 7 (3), 17 (1) b."),
    ),
    (
        DataClass.STRAIN,
        Text(nb="Hvor mye uro hvert scenario gir", en="How much distress each scenario brings"),
        Text(nb="Slettes ikke", en="Not deleted"),
        Text(
            nb="Det gjelder ingen: tallene er av minst fem sammen. De viser hva forslagene bygde på.",
            en="It is about nobody: the figures are of at least five together. They show what suggestions rested on.",
        ),
        _OURS,
    ),
    (
        DataClass.SPEECH,
        Text(nb="Tale som serveren har laget", en="Speech the server has made"),
        Text(nb="Til noe slettes", en="Until something is deleted"),
        Text(
            nb="Noen kan ha skrevet den til en deltaker. Derfor slettes all tale når noe slettes, og lages på nytt.",
            en="Somebody may have typed it for a participant. All of it goes when something is deleted.",
        ),
        _OURS,
    ),
    (
        DataClass.AUDIT,
        Text(nb="Hvem som så og gjorde hva", en="Who saw and did what"),
        Text(nb="Slettes ikke", en="Not deleted"),
        Text(
            nb="Loggen har nummer og ingen navn. Slettes en rad, brytes kjeden.",
            en="The log has numbers and no names. A row that went would break the chain.",
        ),
        _as_it_is("Pasientjournalloven § 22, Normen faktaark 15."),
    ),
    (
        DataClass.BACKUPS,
        Text(nb="Sikkerhetskopier", en="Backups"),
        Text(nb="Så mange dager som er satt", en="As many days as are set"),
        Text(
            nb="Det som er slettet, forsvinner fra kopiene når de blir for gamle.",
            en="What is deleted leaves the backups as they grow too old.",
        ),
        _OURS,
    ),
)

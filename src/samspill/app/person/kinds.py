"""What the kinds of records are called, and which of them a person reads about first."""

from collections.abc import Mapping

from samspill.model.words import Text

KINDS: Mapping[str, Text] = {
    "identities": Text(nb="Eget navn og kontakt", en="Own name and contact"),
    "participants": Text(nb="Om deg", en="About you"),
    "consents": Text(nb="Det du har sagt ja og nei til", en="What you have said yes and no to"),
    "screenings": Text(nb="Spørsmål om helse", en="Questions about health"),
    "needs": Text(nb="Det du trenger", en="What you need"),
    "care_relations": Text(nb="Hvem som følger deg opp", en="Who follows you up"),
    "emergencies": Text(nb="Åpnet i en nødsituasjon", en="Opened in an emergency"),
    "retention_holds": Text(nb="Beholdt lenger", en="Kept longer"),
    "profile_ratings": Text(nb="Det som er i veien", en="What is in the way"),
    "goal_plans": Text(nb="Planen din", en="Your plan"),
    "choices": Text(nb="Valgte scenarioer", en="Chosen scenarios"),
    "suggested": Text(nb="Det som ble foreslått", en="What was suggested"),
    "appointments": Text(nb="Avtaler", en="Appointments"),
    "sessions": Text(nb="Timer", en="Sessions"),
    "check_ins": Text(nb="Innsjekkinger", en="Check-ins"),
    "runs": Text(nb="Øvelser", en="Runs"),
    "debrief_versions": Text(nb="Etterprater", en="Debriefs"),
    "session_notes": Text(nb="Notater fra timene", en="Notes from sessions"),
    "agreed_missions": Text(nb="Oppdrag", en="Missions"),
    "told_missions": Text(nb="Hvordan oppdragene gikk", en="How the missions went"),
    "measure_records": Text(nb="Målinger", en="Measures"),
    "adverse_events": Text(nb="Uønskede hendelser, med rettelser", en="Adverse events, with corrections"),
    "adverse_follow_ups": Text(nb="Oppfølging av hendelser", en="Follow-up of events"),
    "adverse_signatures": Text(nb="Signerte hendelser", en="Signed events"),
    "devices": Text(nb="Briller og skjermer", en="Headsets and screens"),
    "staff": Text(nb="Din egen innlogging", en="Your own sign-in"),
    "own_cards": Text(nb="Kort til siden din", en="Card to your page"),
    "own_phones": Text(nb="Telefonen som er koblet til siden din", en="The phone that is connected to your page"),
    "own_visits": Text(nb="Når siden din er åpen", en="When your page is open"),
    "staff_sessions": Text(nb="Når du har vært logget inn", en="When you have been signed in"),
    "known_places": Text(nb="Steder du har logget inn fra", en="Places you have signed in from"),
    "one_time_codes": Text(nb="Engangskoder", en="One-time codes"),
    "recovery_codes": Text(nb="Reservekoder", en="Recovery codes"),
    "taken_codes": Text(nb="Koder som er tatt bort", en="Codes that were taken away"),
    "passkeys": Text(nb="Tilgangsnøkler", en="Passkeys"),
    "trainings": Text(nb="Opplæringen din", en="Your training"),
    "outside_names": Text(nb="Innlogging gjennom en annen tjeneste", en="Sign-in through another service"),
    "errands": Text(nb="Påbegynte innlogginger", en="Sign-ins that were begun"),
    "offers": Text(nb="Skjermer som venter på å bli koblet til", en="Screens that wait to be connected"),
    "events": Text(nb="Alt som skjedde i øvelsene", en="All that happened in the runs"),
    "leases": Text(nb="Hvilken maskin timene gikk på", en="Which machine the sessions ran on"),
}
"""In the order they are shown; a test holds that no kind is without a name."""
LONG = frozenset({"events", "leases"})
"""Too long to read: counted on the page, whole in the file for machines."""


def kind_name(kind: str) -> Text:
    """What a kind of records is called."""
    plain = kind.replace("_", " ")
    return KINDS.get(kind, Text(nb=plain, en=plain))


def in_order(kinds: Mapping[str, object]) -> tuple[str, ...]:
    """The kinds as they are shown."""
    order = list(KINDS)
    return tuple(sorted(kinds, key=lambda kind: (order.index(kind) if kind in order else len(order), kind)))

"""Two stories that nobody has told: made up, and marked so wherever they stand."""

from datetime import time

from samspill.app.stories import Told, approve, write
from samspill.model.words import Language

from .diary import Entry, Past

_TELLER = "Ingen: oppdiktet / nobody: made up"
_QUEUE = (
    "Det verste var køen bak meg. Jeg trodde alle hørte hvor tørr stemmen min var.\n\n"
    "Så jeg øvde på én setning. Bare den. Jeg sa den i dusjen og på vei til butikken. Første gang gikk jeg igjen før"
    " det var min tur. Andre gang sa jeg setningen. Hun bak disken spurte om noe jeg ikke hadde tenkt på, og jeg sa:"
    " «Det vet jeg ikke helt.» Det gikk fint det også.\n\n"
    "Nå går jeg dit de fleste fredager. Hjertet banker fortsatt litt i køen. Men jeg står der."
)
_TALK = (
    "I used to have my answers ready before anybody asked. Then I never heard what they said.\n\n"
    "What helped was to ask one thing back. Only one. My neighbour said she had been to her sister's, and I said: was"
    " it a long way? She talked for five minutes. I hardly said a word, and she told me it was nice to talk.\n\n"
    "Some days I still only nod. That is all right too."
)


def told() -> list[Entry]:
    """What happens: a peer supporter writes them down, and a supervisor reads and approves them."""
    return [Entry(5, 2, time(14, 10), _written), Entry(5, 3, time(9, 20), _approved)]


def _written(past: Past) -> None:
    peer = past.staff["peer"]
    for told in (
        _story(
            past, Language.NB, "Køen bak meg (oppdiktet)", _QUEUE, "En som liker fredager (oppdiktet)", "I29", "S13"
        ),
        _story(past, Language.EN, "One question back (made up)", _TALK, "A neighbour (made up)", "X33", "I29"),
    ):
        past.kept[told.title] = write(past.clinic, peer, told, made_up=True)


def _approved(past: Past) -> None:
    for title in ("Køen bak meg (oppdiktet)", "One question back (made up)"):
        approve(past.clinic, past.staff["supervisor"], past.kept[title])


def _story(past: Past, language: Language, title: str, text: str, named: str, *goals: str) -> Told:
    return Told(
        language,
        title,
        text,
        named,
        _TELLER,
        goals,
        (),
        substances=False,
        agreed=True,
        day=past.today(),
    )

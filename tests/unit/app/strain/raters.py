"""People who have rated their distress after runs, written straight into the record."""

from collections.abc import Iterable

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.coming_in.enrolment import enrol
from samspill.app.demo import welcome
from samspill.app.records.sessions import Run, Session, SessionPhase
from samspill.model.outputs import Ending
from samspill.model.run import RunHeader
from samspill.model.words import Language

HARD, EASY = "home.radio", "street.walk"
AS_ALL_DO = {HARD: (9, 9, 8), EASY: (1, 0, 0), "shop.pay": (4, 4, 4)}
"""What everybody says: one scenario brings much more distress than others, one much less."""


def rater(clinic: Clinic, kari: Actor, alias: str, peaks: dict[str, tuple[int, ...]] = AS_ALL_DO) -> str:
    """Somebody who has come in, and rated each scenario so many times, once a session."""
    person = enrol(clinic, kari, alias, Language.NB)
    welcome(clinic, kari, person)
    for n, (scenario, peak) in enumerate((name, peak) for name, its in peaks.items() for peak in its):
        rates(clinic, kari, person, f"{person}-{n}", scenario, peak)
    return person


def rates(clinic: Clinic, kari: Actor, person: str, session: str, scenario: str, peak: int) -> None:
    """One session with one run, and the highest distress in it."""
    now, header = clinic.clock.now(), RunHeader(scenario, 2, Language.NB, 1, "1", "everyday", "")
    with clinic.store.begin() as unit:
        unit.sessions.keep(Session(session, person, kari.id, Language.NB, SessionPhase.CLOSED, now, now))
        unit.sessions.keep_run(Run(session, 1, 1, header, 5, now, now, Ending.DONE, (), peak))


def raters(clinic: Clinic, kari: Actor, aliases: Iterable[str]) -> list[str]:
    """Several people who rate alike."""
    return [rater(clinic, kari, alias) for alias in aliases]


def aliases(many: int) -> list[str]:
    """Made-up names."""
    return [f"Rogn {n} (syntetisk)" for n in range(many)]

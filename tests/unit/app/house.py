"""A small clinic on fakes, with the real pack, and what most tests do first."""

from typing import TypeVar

from samspill.adapters.packs import PackFolder
from samspill.adapters.study_codes import KeyedStudyCodes
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.coming_in.enrolment import enrol
from samspill.app.demo import welcome
from samspill.app.live.feed import Directions, FeedMessage
from samspill.app.live.host import LiveHost
from samspill.app.packs.in_use import Library
from samspill.app.plan.choosing import choose_next
from samspill.app.ports.store import Store
from samspill.app.previews.host import PreviewHost
from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.opening import start_session
from samspill.app.sessions.pairing import confirm, offer
from samspill.app.sessions.runs import start_run
from samspill.app.signing_in.password import add_staff
from samspill.model.events import Choose
from samspill.model.outputs import Choices, Status
from samspill.model.words import Language
from samspill.testing.fakes import FakeChance, FakeClock, FakeCredentials, FakeVoice
from samspill.testing.memory import MemoryStore
from tests.packs import CONTENT, shipped_library

PACKS = PackFolder(CONTENT)
CAFE = "cafe.order"
T = TypeVar("T")


class Ear:
    """A sink that keeps what it is told."""

    def __init__(self) -> None:
        self.heard: list[FeedMessage] = []
        self.full = False

    def __call__(self, message: FeedMessage) -> bool:
        if not self.full:
            self.heard.append(message)
        return not self.full

    def of(self, kind: type[T]) -> list[T]:
        """Everything of one kind."""
        return [message for message in self.heard if isinstance(message, kind)]

    def outputs(self, kind: type[T]) -> list[T]:
        """Every output of one kind, in order."""
        return [output for d in self.of(Directions) for output in d.outputs if isinstance(output, kind)]


class House:
    """A clinic without a thread: what is asked is done before the call returns."""

    def __init__(
        self,
        store: Store | None = None,
        node: str = "here",
        clock: FakeClock | None = None,
        pack: Library | None = None,
        pace: int = 1,
    ) -> None:
        used = pack or shipped_library()
        self.clock = clock or FakeClock()
        self.chance = FakeChance()
        self.voice = FakeVoice()
        self.store = store or MemoryStore()
        self.live = LiveHost(self.store, self.clock, used, self.voice, node, pace)
        self.previews = PreviewHost(self.clock, self.voice)
        ports = (self.store, self.clock, self.chance, FakeCredentials(), PACKS, self.voice)
        self.clinic = Clinic(*ports, used, self.live, self.previews, study_codes=KeyedStudyCodes(bytes(32)))

    def staff(self, name: str = "Kari (syntetisk)", role: Role = Role.CARE_WORKER) -> Actor:
        """A new member of staff."""
        return add_staff(self.clinic, name, "secret", role)

    def enrolled(self, actor: Actor, alias: str = "Lyng (syntetisk)") -> str:
        """A participant who has come in: agreed to practise, and nothing about health stands in the way."""
        person = enrol(self.clinic, actor, alias, Language.NB)
        welcome(self.clinic, actor, person)
        return person

    def ready(self, actor: Actor, alias: str = "Lyng (syntetisk)", **answers: int) -> tuple[str, str]:
        """A participant with a session that is paired and checked in: their ids."""
        person = self.enrolled(actor, alias)
        session = start_session(self.clinic, actor, person)
        confirm(self.clinic, actor, session, offer(self.clinic, "Quest (syntetisk)").code)
        check_in(self.clinic, actor, session, all_well(**answers))
        return person, session

    def running(self, actor: Actor, level: int = 1) -> tuple[str, Ear]:
        """A session with a device on the line and a run that has begun."""
        _, session = self.ready(actor)
        ear = Ear()
        assert self.live.attach(session, "device", ear).result() is True
        self.begin(actor, session, level)
        return session, ear

    def begin(self, actor: Actor, session: str, level: int = 1, scenario: str = CAFE) -> int:
        """Begin the café or another scenario, chosen by the care worker so that no limit stands in the way."""
        with self.store.look() as unit:
            known = unit.sessions.session(session)
        assert known is not None
        choose_next(self.clinic, actor, known.participant, scenario, level, "prøve kafeen")
        return start_run(self.clinic, actor, session, scenario, level, 4)

    def wait(self, ms: int) -> None:
        """Let time pass in steps, as it does, with a sign of life from every device each second."""
        for _ in range(0, ms, 250):
            self.clock.advance(250)
            self.live.work()

    def play(self, session: str, ear: Ear, most: int = 60) -> int:
        """Answer whatever is offered, first option, until the run ends: how many answers it took."""
        for sent in range(most):
            for _ in range(240):
                if self.ended(ear) or self.offered(ear):
                    break
                self.live.heard(session, "device", 0)
                self.wait(250)
            if self.ended(ear):
                return sent
            intent = self.offered(ear)[0]
            self.live.happened(session, "device", sent + 1, Choose(intent=intent))
            self.wait(250)
        raise AssertionError("the run did not end")

    def offered(self, ear: Ear) -> list[str]:
        """The intents on offer now."""
        choices = ear.outputs(Choices)
        return [option.intent for option in choices[-1].options] if choices else []

    def ended(self, ear: Ear) -> bool:
        """Whether the run has ended."""
        return any(status.ending is not None for status in ear.outputs(Status))


def all_well(distress: int = 3, craving: int = 1, confidence: int = 5) -> CheckIn:
    """A check-in in which everything is as it should be."""
    return CheckIn({question.id: True for question in QUESTIONS}, distress, craving, confidence)

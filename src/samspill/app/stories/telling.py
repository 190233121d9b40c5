"""Write a story down, mend it, and approve what another has written."""

from datetime import date

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.stories import Story, StorySound
from samspill.app.refusals import FieldProblem, Missing, Problems, Refusal
from samspill.app.views.stories import StoryState
from samspill.model.themes import BarrierTheme
from samspill.model.words import Language, Text

from .approving import approving
from .asking import ASK, state_of
from .bare import bare
from .sounds import LARGEST, LONGEST_MINUTES, kind_of

LONGEST = 4000
"""In signs: two or three minutes to read."""
LONGEST_TITLE, LONGEST_NAME = 120, 120


class Told(msgspec.Struct, frozen=True):
    """What a form says of a story; ``recording`` is empty where none came, ``drop_recording`` takes the old one away.

    ``agreed``: its teller has read or heard what they agree to, and this very story, and said yes on ``day``.
    """

    language: Language
    title: str
    text: str
    named: str
    teller: str
    goals: tuple[str, ...]
    themes: tuple[BarrierTheme, ...]
    substances: bool
    agreed: bool
    day: date | None
    recording: bytes = b""
    drop_recording: bool = False


def begin_story(clinic: Clinic, actor: Actor) -> None:
    """Whether ``actor`` may write one at all; raises ``Refusal``."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.WRITE_STORY)


def told_before(clinic: Clinic, actor: Actor, story: str) -> Story:
    """A story as it was written, to mend it; raises ``Missing``."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.WRITE_STORY, about=story)
        return _known(unit, story)


def write(clinic: Clinic, actor: Actor, told: Told, *, made_up: bool = False) -> str:
    """Keep a new story, which waits for approval: its id. Raises ``Problems``."""
    begin_story(clinic, actor)
    return _keep(clinic, actor, told, clinic.chance.id(), made_up=made_up)


def mend(clinic: Clinic, actor: Actor, story: str, told: Told) -> None:
    """Keep it as it is told now; whatever was changed waits for approval anew. Raises ``Missing`` or ``Problems``."""
    known = told_before(clinic, actor, story)
    _keep(clinic, actor, told, known.id, before=known, made_up=known.made_up)


def approve(clinic: Clinic, actor: Actor, story: str) -> None:
    """Let it be shown. Raises ``Refusal`` (``own_story``, ``ask_again``) or ``Missing``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, approving(unit, unit.stories.story(story)), about=story)
        known, now = _known(unit, story), clinic.clock.now()
        if known.written_by == actor.id:
            raise Refusal("own_story", _TWO_PAIRS_OF_EYES)
        if state_of(known, clinic.day(now)) is StoryState.ASK_AGAIN:
            raise Refusal("ask_again", _ASK_AGAIN)
        unit.stories.keep(msgspec.structs.replace(known, approved_by=actor.id, approved_at=now))


def _keep(
    clinic: Clinic, actor: Actor, told: Told, story: str, *, before: Story | None = None, made_up: bool = False
) -> str:
    kind = kind_of(told.recording) if told.recording else None
    sound = bare(told.recording, kind) if kind is not None and len(told.recording) <= LARGEST else None
    _check(clinic, told, sound)
    stays = before.sound if before is not None and not told.drop_recording else ""
    kept = Story(
        story,
        told.language,
        told.title,
        told.text,
        told.named,
        told.teller,
        told.goals,
        told.themes,
        told.substances,
        ASK.version,
        told.day or date.min,
        actor.id,
        clinic.clock.now(),
        sound=kind or stays,
        made_up=made_up,
    )
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.WRITE_STORY, about=story)
        if before is not None:
            _known(unit, story)  # taken back meanwhile: nothing brings it to life again
        unit.stories.keep(kept)
        if sound is not None:
            unit.stories.keep_sound(StorySound(story, sound))
        elif not stays:
            unit.stories.drop_sound(story)
    return story


def _check(clinic: Clinic, told: Told, sound: bytes | None) -> None:
    """Every problem at once."""
    today = clinic.day(clinic.clock.now())
    tied = bool(told.goals or told.themes) and all(goal in clinic.library.goals for goal in told.goals)
    found = {
        "title": _FILL_IN if not told.title else None,
        "text": _WRITE_IT if not told.text else None,
        "recording": _not_a_recording(told.recording, sound),
        "goals": _TIE_IT if not tied else None,
        "teller": _WHO if not told.teller else None,
        "agreed": _AGREE if not told.agreed else None,
        "day": _DAY if told.day is None or told.day > today else None,
    }
    problems = [FieldProblem(field, said) for field, said in found.items() if said is not None]
    if problems:
        raise Problems(problems)


def _not_a_recording(recording: bytes, sound: bytes | None) -> Text | None:
    if len(recording) > LARGEST:
        return TOO_LARGE
    if recording and sound is None:
        return _NO_RECORDING if kind_of(recording) is None else _UNREADABLE
    return None


def _known(unit: Unit, story: str) -> Story:
    known = unit.stories.story(story)
    if known is None:
        raise Missing("story", story)
    return known


_MEGABYTES = LARGEST // 1024 // 1024
TOO_LARGE = Text(
    nb=f"Filen er for stor. Høyst {_MEGABYTES} MB, som er omtrent {LONGEST_MINUTES} minutter tale.",
    en=f"The file is too large. At most {_MEGABYTES} MB, which is about {LONGEST_MINUTES} minutes of speech.",
)
_UNREADABLE = Text(
    nb="Opptaket kan ikke leses fra ende til annen. Lagre det på nytt som MP3, M4A, Ogg eller WAV, og prøv igjen.",
    en="The recording cannot be read from end to end. Save it anew as MP3, M4A, Ogg or WAV, and try again.",
)
_NO_RECORDING = Text(
    nb="Dette er ikke et lydopptak vi kan spille av. Bruk MP3, M4A, Ogg eller WAV, uten bilde.",
    en="This is not a recording we can play. Use MP3, M4A, Ogg or WAV, without a picture.",
)
_FILL_IN = Text(nb="Gi den et navn.", en="Give it a name.")
_WRITE_IT = Text(
    nb="Skriv fortellingen. Er den spilt inn, skriver du det som blir sagt, for dem som ikke hører.",
    en="Write the story. If it is recorded, write what is said, for those who do not hear.",
)
_TIE_IT = Text(nb="Velg minst ett mål eller én barriere.", en="Choose at least one goal or barrier.")
_WHO = Text(
    nb="Skriv hvem som har fortalt, slik at dere finner dem igjen.",
    en="Write who told it, so that you find them again.",
)
_AGREE = Text(
    nb="Fortellingen kan ikke tas vare på uten et ja fra den som har fortalt.",
    en="The story cannot be kept without a yes from the one who told it.",
)
_DAY = Text(
    nb="Velg dagen de sa ja. Den kan ikke være etter i dag.", en="Choose the day they said yes, not after today."
)
_TWO_PAIRS_OF_EYES = Text(
    nb="Du har skrevet denne. Be en annen fagansvarlig lese og godkjenne den.",
    en="You wrote this one. Ask another supervisor to read and approve it.",
)
_ASK_AGAIN = Text(
    nb="Den som har fortalt, må spørres på nytt først. Rett fortellingen og skriv dagen de sa ja.",
    en="Whoever told it has to be asked again first. Change the story and write the day they said yes.",
)

"""What every store must do with stories; run ``CHECKS`` beside those of ``store_kit``."""

from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from samspill.app.ports.store import Store
from samspill.app.records.stories import Story, StorySound
from samspill.model.themes import BarrierTheme
from samspill.model.words import Language

from .store_kit import NOON
from .store_kit import _expect as expect

_BUS = Story(
    "the-bus",
    Language.NB,
    "Bussen (oppdiktet) æøå",
    "Jeg satt bakerst.\n\nSå gikk det.",
    "En som kjørte buss igjen",
    "Ingen (oppdiktet)",
    ("S13",),
    (BarrierTheme.CONNECTIONS, BarrierTheme.SECURITY),
    substances=False,
    consent_version="2026-11",
    consent_day=date(2026, 3, 2),
    written_by="kari",
    written_at=NOON,
    made_up=True,
)
_LATER = msgspec.structs.replace(_BUS, id="a-later-one", written_at=NOON + timedelta(hours=1), goals=(), themes=())
_SOUND = StorySound("the-bus", bytes(range(256)) * 40)


def a_story_comes_back_equal_and_is_replaced(store: Store) -> None:
    """The one written last stands first."""
    approved = msgspec.structs.replace(_BUS, approved_by="vera", approved_at=NOON, sound="audio/mpeg")
    with store.begin() as unit:
        expect(unit.stories.story("the-bus"), None)
        unit.stories.keep(_BUS)
        unit.stories.keep(_LATER)
        expect(unit.stories.story("the-bus"), _BUS)
        unit.stories.keep(approved)
    with store.look() as unit:
        expect(unit.stories.everyone(), (_LATER, approved))
        expect(unit.stories.ids(), ("a-later-one", "the-bus"))


def a_recording_comes_back_byte_for_byte(store: Store) -> None:
    """Whatever bytes it holds, and the new one takes the place of the old."""
    with store.begin() as unit:
        unit.stories.keep(_BUS)
        unit.stories.keep_sound(StorySound("the-bus", b"before"))
        unit.stories.keep_sound(_SOUND)
    with store.begin() as unit:
        expect(unit.stories.sound("the-bus"), _SOUND)
        unit.stories.drop_sound("the-bus")
        expect((unit.stories.sound("the-bus"), unit.stories.story("the-bus")), (None, _BUS))


def a_story_that_is_dropped_is_gone_with_its_recording(store: Store) -> None:
    """And others stay."""
    with store.begin() as unit:
        for story in (_BUS, _LATER):
            unit.stories.keep(story)
        unit.stories.keep_sound(_SOUND)
    with store.begin() as unit:
        unit.stories.drop("the-bus")
        unit.stories.drop("nobody-told-this")
    with store.look() as unit:
        expect((unit.stories.sound("the-bus"), unit.stories.everyone()), (None, (_LATER,)))


CHECKS: tuple[Callable[[Store], None], ...] = (
    a_story_comes_back_equal_and_is_replaced,
    a_recording_comes_back_byte_for_byte,
    a_story_that_is_dropped_is_gone_with_its_recording,
)

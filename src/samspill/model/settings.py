"""What a scenario may know of the participant it is played with: their words, and what they have opted in to."""

import msgspec


class ParticipantSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The participant's settings, pinned in a run's header so that it replays as it was.

    ``name`` is what they want to be called in the scene and ``goal`` their own words for what they practise for;
    either may be empty. ``substance_cues`` is on only when they have opted in.
    """

    name: str = ""
    goal: str = ""
    substance_cues: bool = False
    seated: bool = False


SETTINGS = tuple(f"setting.{field}" for field in ParticipantSettings.__struct_fields__)
"""What a guard may ask: ``setting.name: true`` holds when there is a name."""

WORDS = ("{name}", "{goal}")
"""What may stand in a line for the participant's own words."""


def asked(settings: ParticipantSettings) -> tuple[bool, ...]:
    """The answers to ``SETTINGS``, in their order."""
    return tuple(bool(getattr(settings, name)) for name in ParticipantSettings.__struct_fields__)


def filled_in(text: str, settings: ParticipantSettings) -> str:
    """``text`` with the participant's own words in place of ``{name}`` and ``{goal}``."""
    return text.replace("{name}", settings.name).replace("{goal}", settings.goal)

"""What stands beside the picture: flags that have moved, evidence so far, and the story."""

from typing import Any

from samspill.app.previews.story import Beat, Did, Ended, Said, Saw
from samspill.app.views.preview import Flag, PreviewView

MOST_TOLD = 40
SETTING = "setting."
"""How the participant's own settings are called among flags; they are shown only when they are other than usual."""


def panel(seen: PreviewView) -> dict[str, Any]:
    """The values of the panel's template."""
    story = [{"kind": _KINDS[type(entry)], "entry": entry} for entry in seen.story[-MOST_TOLD:]]
    evidence = [entry.evidence for entry in seen.story if isinstance(entry, Saw)]
    moved = [flag for flag in seen.flags if flag.value != flag.values[0]]
    return {
        "preview": seen,
        "story": list(reversed(story)),
        "evidence": evidence,
        "moved": moved,
        "resting": [flag for flag in seen.flags if flag not in moved and not flag.name.startswith(SETTING)],
        "shown": _shown,
    }


def _shown(flag: Flag) -> str:
    """A flag's value as its author writes it."""
    return str(flag.value).lower() if isinstance(flag.value, bool) else str(flag.value)


_KINDS = {Beat: "beat", Said: "said", Did: "did", Saw: "saw", Ended: "ended"}

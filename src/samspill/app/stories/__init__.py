"""Stories of people who have done it themselves: told with consent, approved by another than who wrote, taken back."""

from .asking import ASK, LASTS
from .reading import own_sound, stories, story, story_sound, waiting_stories
from .sounds import LARGEST, LONGEST_MINUTES
from .taking_back import take_back
from .telling import LONGEST, Told, approve, begin_story, mend, told_before, write

__all__ = [
    "ASK",
    "LARGEST",
    "LASTS",
    "LONGEST",
    "LONGEST_MINUTES",
    "Told",
    "approve",
    "begin_story",
    "mend",
    "own_sound",
    "stories",
    "story",
    "story_sound",
    "take_back",
    "told_before",
    "waiting_stories",
    "write",
]

"""A synthetic clinic to try things in: eight weeks of made-up people, lived through with the use cases of every clinic.

Nobody in it exists. Its runs were really played by the engine, and its days are counted back from today.
"""

from .diary import Diary
from .names import ADMIN_NAME, DEMO_NAME, DEMO_PASSWORD, OTHERS, PARTICIPANT_NAME
from .seeding import course, seed
from .welcoming import welcome

__all__ = [
    "ADMIN_NAME",
    "DEMO_NAME",
    "DEMO_PASSWORD",
    "OTHERS",
    "PARTICIPANT_NAME",
    "Diary",
    "course",
    "seed",
    "welcome",
]

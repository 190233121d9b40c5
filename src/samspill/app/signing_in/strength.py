"""What a password must be: long enough, and not what somebody would guess first.

After NIST SP 800-63B, section 5.1.1.2: length and guessing count; rules about kinds of characters do not help.
"""

from itertools import pairwise

from samspill.model.words import Text

SHORTEST_PASSWORD = 12
_FEWEST_DIFFERENT = 6
_NEARBY = 5
"""So few letters beside one's own name, or beside a common word, add next to nothing."""
_COMMON = (
    "password",
    "passord",
    "samspill",
    "administrator",
    "qwertyuiop",
    "qwerty",
    "letmein",
    "welcome",
    "velkommen",
    "iloveyou",
    "sommer",
    "vinter",
    "norge",
    "changeme",
)
_ROWS = ("abcdefghijklmnopqrstuvwxyzæøå", "01234567890", "qwertyuiopåasdfghjkløæzxcvbnm")


def weakness(name: str, password: str) -> Text | None:
    """Why this password is too weak for the one called ``name``, and what would do; nothing when it is not."""
    plain = "".join(password.casefold().split())
    if len(password) < SHORTEST_PASSWORD:
        return _SHORT
    if len(set(plain)) < _FEWEST_DIFFERENT or _is_a_row(plain):
        return _PATTERN
    if any(_little_beside(plain, word) for word in (*_COMMON, "".join(name.casefold().split())) if word):
        return _GUESSED
    return None


def _is_a_row(plain: str) -> bool:
    """Whether it only walks along the alphabet, the digits or the keyboard, to and fro."""
    steps = list(pairwise(plain))
    ways = {*(row[k : k + 2] for row in _ROWS for k in range(len(row) - 1))}
    walked = sum(a + b in ways or b + a in ways for a, b in steps)
    return walked >= len(steps) - 2


def _little_beside(plain: str, word: str) -> bool:
    rest = plain.replace(word, "")
    return len(word) > 2 and rest != plain and (len(rest) <= _NEARBY or rest.isdecimal())


_SHORT = Text(
    nb=f"Passordet er for kort. Bruk minst {SHORTEST_PASSWORD} tegn. En setning er lett å huske.",
    en=f"The password is too short. Use at least {SHORTEST_PASSWORD} characters. A sentence is easy to remember.",
)
_PATTERN = Text(
    nb="Passordet er et mønster som andre også prøver. Bruk noen ord som ikke hører sammen.",
    en="The password is a pattern that others try too. Use a few words that do not belong together.",
)
_GUESSED = Text(
    nb="Passordet er et navn eller et vanlig ord med litt til. Bruk flere ord, helst en liten setning.",
    en="The password is a name or a common word with a little more. Use more words, such as a short sentence.",
)

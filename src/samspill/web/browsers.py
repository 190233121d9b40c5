"""What kind of browser it says it is, in words a person knows it by."""

_PROGRAMS = (
    ("OculusBrowser", "Meta Quest Browser"),
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
_MACHINES = (
    ("Quest", "Meta Quest"),
    ("Pico", "Pico"),
    ("iPad", "iPad"),
    ("iPhone", "iPhone"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "Chromebook"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)


def browser_words(user_agent: str) -> str:
    """For instance ``Firefox, Windows``; empty when it does not say."""
    words = [_first(_PROGRAMS, user_agent), _first(_MACHINES, user_agent)]
    return ", ".join(word for word in words if word)


def _first(signs: tuple[tuple[str, str], ...], text: str) -> str:
    return next((word for sign, word in signs if sign in text), "")

"""How long it takes to say something."""

_START, _PER_CHARACTER, _SHORTEST = 350, 62, 800


def speaking_time(text: str) -> int:
    """Predicted ms: about 15 characters a second, the pace of calm talk, and a breath to begin with."""
    return max(_SHORTEST, _START + _PER_CHARACTER * len(text))

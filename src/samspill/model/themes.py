"""The five barrier themes and four domains of functioning (Aasen et al. 2023, JMIR Form Res 7:e46136)."""

from enum import StrEnum


class BarrierTheme(StrEnum):
    """One of the five interrelated themes of barriers to social participation."""

    CONNECTIONS = "connections"
    COGNITION = "cognition"
    SELF_PERCEPTION = "self_perception"
    FUNCTIONING = "functioning"
    SECURITY = "security"


class Domain(StrEnum):
    """One of the four domains of functioning, in the order they build on each other."""

    COGNITIVE = "cognitive"
    SOCIOEMOTIONAL = "socioemotional"
    INSTRUMENTAL = "instrumental"
    COMPLEX_SOCIAL = "complex_social"

    @property
    def rank(self) -> int:
        """0 for the most basic domain, 3 for the most complex."""
        return _RANKS[self]


_RANKS = {domain: rank for rank, domain in enumerate(Domain)}

"""What fits the skill model to pooled sessions, for the command alone."""

from samspill.adapters.fit import NoNumPyro, fitted, versions

__all__ = ["NoNumPyro", "fitted", "versions"]

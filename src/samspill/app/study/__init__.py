"""The study: who has agreed to be part of research, and what researchers get of them, without a name."""

from .exporting import export_study, study
from .readme import README

__all__ = ["README", "export_study", "study"]

"""The study: who has agreed to be part of research, and what researchers get of them, without a name."""

from .exporting import GROUND, export_study, study
from .readme import README

__all__ = ["GROUND", "README", "export_study", "study"]

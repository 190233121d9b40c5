"""Progress as a document: one for the participant in plain words, one for the record with every count."""

from .for_participant import for_participant
from .for_record import for_record
from .printed import printed

__all__ = ["for_participant", "for_record", "printed"]

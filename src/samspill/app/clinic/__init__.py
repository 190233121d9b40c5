"""The clinic each use case is given: every port in one value, the rules of the house, and who was forgotten."""

from .clinic import EVERYONE, Clinic

__all__ = ["EVERYONE", "Clinic"]

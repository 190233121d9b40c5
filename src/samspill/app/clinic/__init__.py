"""The clinic each use case is given: every port in one value, the rules of the house, and who was forgotten."""

from .clinic import Clinic

__all__ = ["Clinic"]

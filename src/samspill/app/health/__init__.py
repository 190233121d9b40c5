"""How the house is: what is looked at and what was found, one thing a file."""

from .finding import Finding, State
from .looking import beside_the_records, health, look_through

__all__ = ["Finding", "State", "beside_the_records", "health", "look_through"]

"""How a command's answer is printed."""

from enum import StrEnum


class Format(StrEnum):
    """For people, or for editors and machines."""

    TEXT = "text"
    JSON = "json"

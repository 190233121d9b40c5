"""Samspill: practise taking part in everyday life in virtual reality, one small step at a time."""

__version__ = "0.1.0"

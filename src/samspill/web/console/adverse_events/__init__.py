"""Adverse events: the list, the form, and one event with its follow-ups and signature."""

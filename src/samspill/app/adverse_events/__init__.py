"""Adverse events: filed, corrected, followed up, signed, and what they hold back until then."""

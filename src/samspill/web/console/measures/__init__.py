"""Measures: what is due, answering step by step, and the clinic's own questionnaires."""

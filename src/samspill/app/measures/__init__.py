"""Measures: what is asked when, answered step by step, and which questionnaires the clinic has the right to use."""

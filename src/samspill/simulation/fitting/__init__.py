"""Fitting the numbers of the skill model to pooled sessions: the data, made-up data with a known truth, and the card.

Nothing that runs in a clinic may import this, and a check holds that: what was fitted changes nothing by itself.
"""

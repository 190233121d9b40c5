"""Whole scenario scripts with simulated people in them, so that content and curriculum are tried together."""

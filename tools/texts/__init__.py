"""Collect the pages' texts for translation."""

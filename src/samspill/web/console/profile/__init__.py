"""The barrier profile."""

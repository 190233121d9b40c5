"""The choice of language and look."""

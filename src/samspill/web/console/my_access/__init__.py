"""A member of staff and their own access."""

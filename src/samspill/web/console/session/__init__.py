"""A session, one folder per step."""

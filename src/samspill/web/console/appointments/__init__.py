"""The times that are agreed with a participant."""

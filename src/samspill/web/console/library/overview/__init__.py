"""All scenarios of the pack."""

"""One scenario."""

"""Playing a scenario in the browser."""

"""The care worker's console, the practice page and what they talk to."""

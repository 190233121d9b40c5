"""Reading the card together, and starting a run."""

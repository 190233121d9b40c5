"""One participant: the next step, the way so far, sessions and missions."""

"""Records that were opened: in an emergency, and whatever the log tells of who looked at what."""

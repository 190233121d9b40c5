"""Progress: how far somebody has come, for those who follow them up and for themselves."""

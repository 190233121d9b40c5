"""Session sockets: one for the participant's device, one for each observer."""

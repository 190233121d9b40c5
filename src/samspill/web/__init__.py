"""The web: the socket and JSON for clients, and the console for care workers."""

"""Writes what is on the session socket as JSON Schema and as TypeScript, from the Python messages."""

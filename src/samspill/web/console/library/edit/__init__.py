"""Authoring mode: forms for the common edits, the difference before it is saved, and undo."""

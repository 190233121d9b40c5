"""The front door, and the language of the pages."""

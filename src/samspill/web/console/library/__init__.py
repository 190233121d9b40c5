"""The library: scenarios to read about, to preview and, for authors, to edit."""

"""Quick notes while a session goes on, and who steers it."""

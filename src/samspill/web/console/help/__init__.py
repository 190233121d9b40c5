"""How a session goes, for someone new here."""

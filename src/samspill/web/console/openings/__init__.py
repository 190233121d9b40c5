"""Who has opened one person's record."""

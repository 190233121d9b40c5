"""Give a participant the way to their own page, and take it back."""

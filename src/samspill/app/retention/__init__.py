"""How long each class of record is kept, what is due to go, and letting it go: told first, done when decided."""

"""The day: who comes, and what is due about whom."""

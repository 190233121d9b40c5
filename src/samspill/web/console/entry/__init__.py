"""Coming in: one page for each step, each saved by itself."""

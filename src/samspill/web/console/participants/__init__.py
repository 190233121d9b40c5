"""Everyone a care worker follows up, and adding someone."""

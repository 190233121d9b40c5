"""The people who work here: the first of all, those let in after, their own access, and whom each follows up."""

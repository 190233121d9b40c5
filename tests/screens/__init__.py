"""Pictures of every page and of the places, made from the real thing, to be looked at by people."""

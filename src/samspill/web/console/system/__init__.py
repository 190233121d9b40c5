"""How the house is, for the administrator."""

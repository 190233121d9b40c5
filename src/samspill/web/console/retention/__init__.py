"""How long things are kept, what is due to go, and who is kept longer."""

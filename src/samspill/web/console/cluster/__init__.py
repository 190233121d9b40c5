"""How the barriers of one participant hang together, drawn."""

"""Whether sessions were held as they are meant to be."""

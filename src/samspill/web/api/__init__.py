"""What devices and live views talk to: pairing, session sockets, health."""

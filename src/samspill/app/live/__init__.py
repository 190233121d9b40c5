"""Live sessions: one thread owns them all; an event is committed before it is acknowledged; replay gives the state."""

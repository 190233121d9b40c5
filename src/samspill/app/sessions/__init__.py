"""A session: paired, checked in, rehearsed, run, steered, talked through, and closed."""

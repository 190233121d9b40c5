"""Watching a run and steering it."""

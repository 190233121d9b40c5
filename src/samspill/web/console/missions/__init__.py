"""Missions between sessions."""

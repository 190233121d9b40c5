"""Missions: the real-life tasks that are agreed on, and what is told of them afterwards."""

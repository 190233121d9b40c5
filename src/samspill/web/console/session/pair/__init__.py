"""Connecting a device by its code."""

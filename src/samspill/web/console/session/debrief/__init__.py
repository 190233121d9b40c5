"""Talking about it afterwards."""

"""Consents: what is read before one agrees, and holding everything to what was agreed or taken back."""

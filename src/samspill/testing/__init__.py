"""Fakes for every port, and kits that prove an adapter meets its port; for tests, here and elsewhere."""

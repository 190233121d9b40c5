"""Authoring mode: one pack on this machine is written, in any editor or in the console's forms."""

"""Opening a record in an emergency."""

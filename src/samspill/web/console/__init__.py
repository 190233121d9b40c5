"""The care worker's console, one folder per page: its routes, what it shows, and its templates."""

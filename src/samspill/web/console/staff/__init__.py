"""People and access, for administrators."""

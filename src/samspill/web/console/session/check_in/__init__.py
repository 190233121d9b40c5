"""Before practising: readiness, ratings, the last mission."""

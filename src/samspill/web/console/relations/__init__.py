"""Who follows up whom, for supervisors."""

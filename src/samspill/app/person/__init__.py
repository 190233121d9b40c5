"""Everything that is held on one person, as they may have it: readable, and for machines."""

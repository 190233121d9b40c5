"""Everything that is held on one person: readable, given to them for machines too, and erased when they ask."""

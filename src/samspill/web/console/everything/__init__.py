"""Everything that is held on a person: to take out, and to erase."""

"""The audit log: every reading and deed of one person's record, in a chain of hashes with an anchor outside."""

"""What headsets, laptops, phones and the observing tablet talk to."""

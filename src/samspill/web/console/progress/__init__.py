"""What has been seen of one participant so far, as pictures with their tables."""

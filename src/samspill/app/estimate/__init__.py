"""What is believed of a participant: the barrier profile, what evidence says, and how the barriers hang together."""

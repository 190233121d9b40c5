"""Stories of people who have done it themselves: read, written, approved and taken back."""

"""What cli promises."""

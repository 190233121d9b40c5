"""What authoring promises."""

"""What packs promises."""

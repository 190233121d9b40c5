"""What scenario promises."""

"""The help beside the pages as documents."""

"""The product's vocabulary as frozen, typed values; every other package speaks in these words."""

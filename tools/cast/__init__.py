"""Makes the bodies of the cast from their descriptions, at build time only; nothing here runs in a clinic."""

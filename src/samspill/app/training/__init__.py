"""A guided first session for those who work here: with a made-up person of their own, who counts nowhere."""

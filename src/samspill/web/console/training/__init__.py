"""The guided first session with a made-up person."""

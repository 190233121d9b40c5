"""Files: what vite built, what packs hold, what the voice has spoken."""

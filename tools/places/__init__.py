"""Places: declarative descriptions of rooms, and the build that bakes them into files a browser can show."""

"""The library: look at scenarios, preview them, and write them in the console."""

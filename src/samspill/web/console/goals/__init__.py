"""The goals as a map, one goal by itself, the order they are wanted in, and the ladder of a goal."""

"""Previews: runs that authors and care workers play on their own, in memory only; nobody's evidence, never stored."""

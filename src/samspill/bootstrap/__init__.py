"""The only package that picks adapters: for a clinic, and for those who write packs and need no clinic for it."""

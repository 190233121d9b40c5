"""Ambience made from noise, modal synthesis and far-off synthetic talk; build time only."""

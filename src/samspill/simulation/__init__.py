"""Simulated participants and policies, and how they do together; see docs/explanations/sequencing-evidence.md."""

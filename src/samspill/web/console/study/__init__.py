"""The study: who takes part, in numbers, and data without names."""

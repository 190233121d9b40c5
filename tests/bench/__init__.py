"""Figures of merit, each beside a named peer in the same run; not part of the test run."""

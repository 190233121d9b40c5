"""The plan: what to practise next and why. The sequencer proposes, the care worker decides, and both are kept."""

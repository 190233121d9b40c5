"""``python -m samspill`` is the same as ``samspill``."""

from samspill.cli import main

main()

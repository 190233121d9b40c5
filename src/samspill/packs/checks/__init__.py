"""What helps an author beyond what is proven: one file per family of diagnostics."""

from collections.abc import Callable, Iterator

from samspill.packs.contents import Contents
from samspill.packs.problems import Problem
from samspill.packs.search import Search

from . import dead_parts, flags, levels, offers, presence, questions, silence

ABOUT_PACKS: tuple[Callable[[Contents], Iterator[Problem]], ...] = (
    levels.check,
    flags.check,
    questions.check,
    silence.check,
    presence.check,
)
"""Checks that read what is written."""

ABOUT_FLOW: tuple[Callable[[Search], Iterator[Problem]], ...] = (
    dead_parts.check,
    offers.check,
    presence.check_flow,
    levels.check_flow,
)
"""Checks that look at every state of a scenario."""

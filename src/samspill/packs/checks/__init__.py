"""What helps an author beyond what is proven: one file per family of diagnostics."""

from collections.abc import Callable, Iterator

from samspill.packs.contents import Contents
from samspill.packs.problems import Problem
from samspill.packs.search import Search

from . import (
    cues,
    curriculum,
    dead_parts,
    debrief,
    flags,
    kindness,
    levels,
    likeness,
    mended,
    offers,
    open_spots,
    presence,
    questions,
    reading,
    silence,
    spots,
    translation,
    unused,
    way_out,
    writing,
)

ABOUT_PACKS: tuple[Callable[[Contents], Iterator[Problem]], ...] = (
    levels.check, flags.check, questions.check, silence.check, presence.check, way_out.check, likeness.check,
    cues.check, curriculum.check, writing.check, reading.check, translation.check, unused.check, debrief.check,
    open_spots.check,
)  # fmt: skip
"""Checks that read what is written; scenarios whose names lead nowhere are left out."""

_ABOUT_FLOW: tuple[Callable[[Search], Iterator[Problem]], ...] = (
    dead_parts.check, offers.check, presence.check_flow, levels.check_flow, way_out.check_flow, kindness.check_flow,
    mended.check,
)  # fmt: skip


def about_flow(found: Search, contents: Contents) -> Iterator[Problem]:
    """Checks that look at every state of a scenario."""
    yield from (problem for check in _ABOUT_FLOW for problem in check(found))
    yield from spots.check_flow(found, contents.maps)
    yield from cues.check_flow(found, contents.maps)
    yield from debrief.check_length(found, contents)

"""A scenario at one level as a chart: what follows from what, to look at and to print."""

from .drawing import draw
from .flow import Flow, flow

__all__ = ["Flow", "draw", "flow"]

"""Small charts as SVG, worked out on the server: marks over real time, each with words and a table beside it.

A chart here is geometry only (numbers in the units of its ``viewBox``); words, shapes and tables are in ``templates``.
"""

from .frame import PAGE, PHONE, Frame
from .lanes import Lane, LaneChart, Mark, lane_chart
from .minutes import Column, MinuteChart, minute_chart
from .ratings import RatedDay, RatingChart, rating_chart
from .timeline import Step, Tick, Timeline, timeline

__all__ = [
    "PAGE",
    "PHONE",
    "Column",
    "Frame",
    "Lane",
    "LaneChart",
    "Mark",
    "MinuteChart",
    "RatedDay",
    "RatingChart",
    "Step",
    "Tick",
    "Timeline",
    "lane_chart",
    "minute_chart",
    "rating_chart",
    "timeline",
]

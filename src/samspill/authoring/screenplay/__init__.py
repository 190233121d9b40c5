"""A scenario as a screenplay, for people who review it on paper or on a screen."""

from .curriculum import Cover, cover
from .parts import Screenplay
from .sheet import sheet
from .web_page import web_page
from .written_out import screenplay

__all__ = ["Cover", "Screenplay", "cover", "screenplay", "sheet", "web_page"]

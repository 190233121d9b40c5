"""A scenario as a screenplay, for people who review it on paper or on a screen.

On paper it is drawn by ``sheet``, which is asked for by name: what draws takes long to load, and a server needs none.
"""

from .curriculum import Cover, cover
from .parts import Screenplay
from .web_page import web_page
from .written_out import screenplay

__all__ = ["Cover", "Screenplay", "cover", "screenplay", "web_page"]

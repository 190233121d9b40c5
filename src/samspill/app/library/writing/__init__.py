"""Write a pack in the console's forms: read a sheet, make a draft of it, look at the difference, save, undo."""

from .desk import Fields
from .drafts import draft_fields, draft_view, drop_draft, save_draft, undo
from .forms import beat_form, edit_beat, edit_levels, edit_words, levels_form, words_form

__all__ = [
    "Fields",
    "beat_form",
    "draft_fields",
    "draft_view",
    "drop_draft",
    "edit_beat",
    "edit_levels",
    "edit_words",
    "levels_form",
    "save_draft",
    "undo",
    "words_form",
]

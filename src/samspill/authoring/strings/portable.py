"""The table of texts as a gettext catalogue (PO), for the tools translators use."""

from io import BytesIO
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from samspill.model.words import Language
from samspill.packs.texts import Row

from .cells import Cell, Unreadable

if TYPE_CHECKING:
    from datetime import datetime


def to_po(rows: tuple[Row, ...], target: Language, made: "datetime") -> bytes:
    """A catalogue to translate into ``target``; a stale translation is marked fuzzy, as gettext does."""
    source = next(language for language in Language if language is not target)
    catalogue = Catalog(locale=target, project="samspill", fuzzy=False, creation_date=made, revision_date=made)
    catalogue.header_comment = f"# Texts of a pack, from {source} into {target}."
    for row in rows:
        catalogue.add(
            row.text(source),
            row.text(target),
            context=row.key,
            auto_comments=[row.context, f"at most {row.longest} characters"],
            flags=["fuzzy"] if row.stale == target else [],
        )
    out = BytesIO()
    write_po(out, catalogue, width=0, omit_header=False, sort_output=False)
    return out.getvalue()


def from_po(content: bytes) -> tuple[Language, tuple[Cell, ...]]:
    """The language a catalogue is for, and its texts; a fuzzy one comes back as not done. Raises ``Unreadable``."""
    try:
        catalogue = read_po(BytesIO(content), abort_invalid=True)
    except (PoFileError, ValueError, UnicodeDecodeError) as broken:
        raise Unreadable(f"this is not a catalogue ({broken})") from None
    language = str(catalogue.locale or "")
    if language not in list(Language):
        raise Unreadable(f"its language is '{language}'; expected {' or '.join(Language)}")
    cells = (
        Cell(message.lineno or 0, message.context or "", str(message.id), "" if message.fuzzy else str(message.string))
        for message in catalogue
        if message.id
    )
    return Language(language), tuple(cells)

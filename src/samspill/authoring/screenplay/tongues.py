"""Texts in one language or in two, as parts of a web page."""

from html import escape

from samspill.model.words import Language, Text

from .words import HEADINGS


class Tongues:
    """What every page of a screenplay writes its texts with."""

    def __init__(self, languages: tuple[Language, ...]) -> None:
        self.languages = languages

    def row(self, heading: str, content: str) -> str:
        """A heading at the left, and what belongs to it."""
        return f"<div class=row><h3>{self.head(heading)}</h3><div>{content}</div></div>"

    def listed(self, heading: str, texts: tuple[Text, ...]) -> tuple[str, ...]:
        """A row with a line for each text; none when there is none."""
        return (self.row(heading, "<br>".join(self.words(text) for text in texts)),) if texts else ()

    def head(self, name: str) -> str:
        """A heading in each language."""
        return self.inline(HEADINGS[name])

    def inline(self, text: Text) -> str:
        """Short words, one after the other."""
        return escape(" / ".join(dict.fromkeys(text.spoken(language) for language in self.languages)))

    def words(self, text: Text) -> str:
        """A text; in two languages, side by side."""
        if len(self.languages) == 1 or text.nb == text.en:
            return escape(text.spoken(self.languages[0]))
        sides = "".join(f"<span lang={language}>{escape(text.spoken(language))}</span>" for language in self.languages)
        return f"<span class=both>{sides}</span>"

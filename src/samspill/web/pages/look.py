"""How pages look for one browser: colours, contrast and size of text, each the device's own until somebody chooses."""

from collections.abc import Mapping

import msgspec

from .terms import N_

CHOICES: dict[str, dict[str, str]] = {
    "colours": {"auto": N_("As the device"), "light": N_("Light"), "dark": N_("Dark")},
    "contrast": {"auto": N_("As the device"), "usual": N_("Usual"), "more": N_("Strong")},
    "text": {"usual": N_("Usual"), "large": N_("Large")},
}
"""What can be chosen, with the word for it; the first is what holds when nobody has chosen."""
TITLES = {"colours": N_("Colours"), "contrast": N_("Contrast"), "text": N_("Size of text")}


class Look(msgspec.Struct, frozen=True):
    """One choice of each; kept in a cookie as ``colours.contrast.text``."""

    colours: str = "auto"
    contrast: str = "auto"
    text: str = "usual"

    @property
    def kept(self) -> str:
        """As the cookie holds it."""
        return f"{self.colours}.{self.contrast}.{self.text}"

    def chosen(self, given: Mapping[str, str]) -> "Look":
        """The same with what ``given`` names; what is not a choice changes nothing."""
        known = {name: value for name, value in given.items() if value in CHOICES.get(name, {})}
        return msgspec.structs.replace(self, **known)


def look_of(kept: str | None) -> Look:
    """The look in the cookie; what cannot be read is as if never chosen."""
    return Look().chosen(dict(zip(CHOICES, (kept or "").split("."), strict=False)))

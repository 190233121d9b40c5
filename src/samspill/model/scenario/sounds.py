"""What is heard once."""

import msgspec

from samspill.model.words import Text

from .guards import Guard


class Sound(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that is heard once as a beat begins or a reaction comes, from where it comes from, and read by all."""

    name: str
    nb: str
    en: str
    if_: Guard = msgspec.field(name="if", default_factory=dict)

    @property
    def text(self) -> Text:
        """What is heard, in both languages."""
        return Text(self.nb, self.en)

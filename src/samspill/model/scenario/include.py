"""How a fragment is used in a beat."""

import msgspec

from samspill.model.words import Text


class Include(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A fragment used in a beat.

    ``with`` fills its parameters; ``exits`` says which beat follows each of its exits. The beats of the fragment are
    called ``<this beat>/<its beat>``; whoever goes to this beat comes to the fragment's start.
    """

    fragment: str
    with_: dict[str, str | Text] = msgspec.field(name="with", default_factory=dict)
    exits: dict[str, str] = {}

"""What a care worker has beside them when a run is over."""

import msgspec

from samspill.model.words import Text


class DebriefGuide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Help with the talk after a run, for the care worker, in plain words and a sentence or two each.

    ``listen_for`` is what is worth hearing, ``ask`` one or two open questions to say aloud, ``praise`` what was done
    and can be named, ``let_be`` what not to push.
    """

    listen_for: Text
    ask: Text
    praise: Text
    let_be: Text

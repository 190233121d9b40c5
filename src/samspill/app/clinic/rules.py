"""Rules of this house, set by whoever runs the server."""

from datetime import timedelta

import msgspec

from samspill.app.records.retention import KeepTimes


class Rules(msgspec.Struct, frozen=True):
    """``idle``: after so long without anyone doing anything, a browser asks for the password again.

    ``second_step``: everyone has to set up a one-time code, or a passkey, before they can go on.
    ``keep``: how long each class of record is kept before it may go by its age.
    """

    idle: timedelta = timedelta(minutes=15)
    second_step: bool = False
    keep: KeepTimes = KeepTimes()

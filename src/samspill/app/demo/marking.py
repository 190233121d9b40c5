"""The mark that somebody is made up: in the record, whatever their alias says."""

from collections.abc import Collection

import msgspec

from samspill.app.clinic import Clinic
from samspill.app.records.people import Synthetic


def mark_made_up(clinic: Clinic, participants: Collection[str]) -> None:
    """Mark these people as made up; who is marked already stays as they are."""
    with clinic.store.begin() as unit:
        for person in unit.people.these(participants):
            if person.synthetic is Synthetic.NO:
                unit.people.keep(msgspec.structs.replace(person, synthetic=Synthetic.DEMO))

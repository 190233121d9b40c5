"""Those who can sign in to the demo clinic: all with the same password, which is hashed once."""

from collections.abc import Mapping

from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.records.staff import StaffMember

from .names import DEMO_PASSWORD


def members(clinic: Clinic, roles: Mapping[str, Role], participant: str | None = None) -> dict[str, Actor]:
    """Whoever signs in under these names; new, where there is nobody yet. ``participant`` is their own record."""
    with clinic.store.look() as unit:
        known = {name: unit.staff.named(name) for name in roles}
    hashed = clinic.credentials.hash(DEMO_PASSWORD) if None in known.values() else ""
    with clinic.store.begin() as unit:
        for name, role in roles.items():
            if known[name] is None:
                one = StaffMember(clinic.chance.id(), name, role, hashed, participant=participant)
                unit.staff.add(one)
                known[name] = one
    return {name: Actor(one.id, one.name, one.role, one.participant) for name, one in known.items() if one is not None}

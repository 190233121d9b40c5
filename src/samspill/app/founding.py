"""The first who may let others in: made by whoever has the server in their hands, never over the web."""

from .actor import Actor, Role
from .clinic import Clinic
from .passwords import weakness
from .ports.store import Conflict
from .refusals import FieldProblem, Problems
from .signing_in import add_staff
from .staff import name_problem, name_taken


def found_administrator(clinic: Clinic, name: str, password: str) -> Actor:
    """A new administrator with a password of their own; raises ``Problems``, all at once."""
    plain = " ".join(name.split())
    weak = weakness(plain, password)
    problems = [*name_problem(plain), *([FieldProblem("password", weak)] if weak else [])]
    if problems:
        raise Problems(problems)
    try:
        return add_staff(clinic, plain, password, Role.ADMIN)
    except Conflict:
        raise Problems([name_taken()]) from None


def administrators(clinic: Clinic) -> tuple[str, ...]:
    """The names of those who can let others in now, in order."""
    with clinic.store.look() as unit:
        return tuple(m.name for m in unit.staff.members() if m.role is Role.ADMIN and not m.locked)

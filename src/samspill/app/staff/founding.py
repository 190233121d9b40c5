"""The first who can sign in: made by whoever has the server in their hands, never over the web."""

from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Conflict
from samspill.app.refusals import FieldProblem, Problems
from samspill.app.signing_in.password import add_staff
from samspill.app.signing_in.strength import weakness
from samspill.model.words import Text

from .hiring import STAFF_ROLES, name_problem, name_taken


def found_administrator(clinic: Clinic, name: str, password: str, role: Role = Role.ADMIN) -> Actor:
    """A new administrator (or someone in another role) with a password of their own; raises ``Problems``."""
    plain = " ".join(name.split())
    weak = weakness(plain, password)
    problems = [*name_problem(plain), *([FieldProblem("password", weak)] if weak else [])]
    if role not in STAFF_ROLES:
        problems.append(FieldProblem("role", _NOT_HERE))
    if problems:
        raise Problems(problems)
    try:
        return add_staff(clinic, plain, password, role)
    except Conflict:
        raise Problems([name_taken()]) from None


def administrators(clinic: Clinic) -> tuple[str, ...]:
    """The names of those who can let others in now, in order."""
    with clinic.store.look() as unit:
        return tuple(m.name for m in unit.staff.members() if m.role is Role.ADMIN and not m.locked)


_NOT_HERE = Text(
    nb="En deltaker får egen innlogging av den som følger opp, på deltakerens side.",
    en="A participant gets their own sign-in from whoever follows them up, on the participant's page.",
)

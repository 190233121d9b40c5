"""How a use case says no: always a stable code or field, and plain words in both languages."""

import msgspec

from samspill.model.words import Text


class AppError(Exception):
    """Base of everything a use case may raise on purpose; anything else is a fault of the program."""


class Refusal(AppError):
    """Something is not allowed or not possible now; ``message`` says why and what to do instead."""

    def __init__(self, code: str, message: Text) -> None:
        super().__init__(f"{code}: {message.en}")
        self.code = code
        self.message = message


class Missing(AppError):
    """``what`` (participant, session, scenario, goal ...) with this ``id`` does not exist."""

    def __init__(self, what: str, id: str) -> None:
        super().__init__(f"there is no {what} '{id}'")
        self.what = what
        self.id = id


class FieldProblem(msgspec.Struct, frozen=True):
    """One thing to mend in one field of a form."""

    field: str
    message: Text


class Problems(AppError):
    """A form cannot be taken as it is; every problem at once."""

    def __init__(self, problems: list[FieldProblem]) -> None:
        super().__init__("; ".join(f"{p.field}: {p.message.en}" for p in problems))
        self.problems = tuple(problems)

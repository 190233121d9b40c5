"""How far staff have come with learning the work, in the database."""

from sqlalchemy import Connection, select

from samspill.app.records.training import Training

from .rows import keep, many, one
from .training_tables import trainings


class SqlTrainingBook:
    """Meets ``TrainingBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, training: Training) -> None:
        """See the port."""
        keep(self._connection, trainings, training)

    def of(self, staff: str) -> Training | None:
        """See the port."""
        return one(self._connection, select(trainings).where(trainings.c.staff == staff), Training)

    def everyone(self) -> tuple[Training, ...]:
        """See the port."""
        return many(self._connection, select(trainings).order_by(trainings.c.staff), Training)

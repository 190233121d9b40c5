"""How far staff have come with learning the work, in memory."""

from samspill.app.records.training import Training


class MemoryTrainingBook:
    """Meets ``TrainingBook``."""

    def __init__(self, kept: dict[str, Training]) -> None:
        self._kept = kept

    def keep(self, training: Training) -> None:
        self._kept[training.staff] = training

    def of(self, staff: str) -> Training | None:
        return self._kept.get(staff)

    def everyone(self) -> tuple[Training, ...]:
        return tuple(training for _, training in sorted(self._kept.items()))

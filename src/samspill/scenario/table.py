"""What lies on the table: the choices, the task and the question the participant has before them now."""

from samspill.model.outputs import AnyOutput, Ask, Choices, Entered, TaskShown


class Table:
    """The latest choices, task and question; a new beat clears them."""

    def __init__(self) -> None:
        self.choices: Choices | None = None
        self.ask: Ask | None = None
        self.task: TaskShown | None = None

    def show(self, outputs: tuple[AnyOutput, ...]) -> None:
        """Take in what the engine said."""
        for output in outputs:
            if isinstance(output, Entered):
                self.choices = self.ask = self.task = None
            elif isinstance(output, Choices):
                self.choices = output if output.options else None
            elif isinstance(output, TaskShown):
                self.task = output if output.done else None
            elif isinstance(output, Ask):
                self.ask = output

    @property
    def offered(self) -> tuple[AnyOutput, ...]:
        """What is on the table now."""
        return tuple(output for output in (self.choices, self.task, self.ask) if output is not None)

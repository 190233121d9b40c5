"""What the statechart's guards and actions ask: the rules of the language, written down a second time."""

from typing import Any

from samspill.model.scenario import (
    COUNTER_MAX,
    AtLeast,
    Consequence,
    Guard,
    Hint,
    Line,
    ModelAnswer,
    MoveOn,
    Reaction,
    Scenario,
    WhenAfter,
    WhenApproach,
    WhenLeave,
    WhenLook,
    WhenRate,
    WhenUse,
)

GAPS = {1: 900, 2: 800, 3: 600, 4: 500, 5: 400}
Told = tuple[Any, ...]


class Teller:
    """Keeps what a run knows besides where it is, and writes down all that happens as (time, what, ...)."""

    def __init__(self, scenario: Scenario, level: int, variants: dict[str, str]) -> None:
        self.scenario, self.level, self.row = scenario, level, scenario.levels[level]
        self.variants = variants
        self.story: list[Told] = []
        self.over = False

    def begin(self) -> None:
        kinds = self.scenario.flags
        self.flags: dict[str, Any] = {
            n: k[0] if isinstance(k, tuple) else (0 if k == "counter" else False) for n, k in kinds.items()
        }
        self.flags |= self.variants
        self.next: str | None = None
        self.scene = ""

    # --- a beat begins ---------------------------------------------------------------------------------------------

    def enter(self, name: str, time: float) -> None:
        self.name, self.beat, self.next = name, self.scenario.beats[name], None
        if self.beat.scene is not None or self.beat.ending is None:
            self.scene = self.beat.scene or ""
        self.index, self.floor, self.rung, self.hinted, self.shown = 0, False, 0, False, False
        self.seen: set[int] = set()
        self.timers: dict[str, float] = {}
        self.filled: dict[str, str] = {}
        self.failed = False
        self.tell(time, "beat", name)
        self.index = self._following(0)
        self.due = time + GAPS[self.level] if self.index < len(self.beat.say) else time

    def all_said(self, time: float) -> bool:
        return self.index >= len(self.beat.say) and time >= self.due

    def line_due(self, time: float) -> bool:
        return self.index < len(self.beat.say) and time >= self.due

    def say_next(self, time: float) -> None:
        index = self._following(self.index)
        if index >= len(self.beat.say):
            self.index, self.due = index, time
            return
        line = self.beat.say[index]
        self.tell(time, "says", line.id)
        self.index = self._following(index + 1)
        gap = GAPS[self.level] if self.index < len(self.beat.say) else 0
        self.due = time + length(line.en) + gap

    def next_due(self) -> float | None:
        """When something happens by itself."""
        if self.over:
            return None
        return min(self.timers.values(), default=None) if self.floor else self.due

    # --- the floor -------------------------------------------------------------------------------------------------

    def open(self, time: float) -> None:
        self.floor = True
        for i, reaction in enumerate(self.beat.when):
            if isinstance(reaction, WhenAfter):
                self.timers[f"after:{i:03}"] = time + (self.row.time if reaction.ms == "time" else reaction.ms)
        self.wait(time)
        self._take(self.beat.go)
        if self.next is None and self.beat.ending is not None:
            self.tell(time, "ends", str(self.beat.ending))
            self.over = True

    def wait(self, time: float, speaking: float = 0) -> None:
        if self.floor and self.rung < len(self.ladder):
            first = self.rung == 0 and self.row.prompt is not None
            self.timers["silence"] = time + speaking + (self.row.prompt if first else self.row.wait)

    @property
    def ladder(self) -> list[Any]:
        if self.beat.go is not None or self.beat.ending is not None:
            return []
        rungs = self.scenario.silence if self.beat.silence is None else self.beat.silence
        return [rung for rung in rungs if not (isinstance(rung, Hint) and rung.say is None and self.beat.hint is None)]

    def timer_due(self, time: float) -> bool:
        return any(due <= time for due in self.timers.values())

    def fire(self, time: float) -> None:
        name = min((due, name) for name, due in self.timers.items())[1]
        del self.timers[name]
        if name == "silence":
            self._climb(time)
        else:
            self._react(int(name[6:]), time)

    def _climb(self, time: float) -> None:
        rung = self.ladder[self.rung]
        if isinstance(rung, MoveOn):
            self._take(rung.go)
            if self.next is None:
                return  # nowhere to go yet: the ladder stays where it is until something changes
        self.rung += 1
        if isinstance(rung, MoveOn):
            model = self._model()
            if model is not None:
                self._evidence(dict.fromkeys(model.evidence, 0), time)
            if self.beat.task is not None and not self.failed:
                self._evidence(dict.fromkeys(self.beat.task.right.evidence, 0), time)
            return
        self.wait(time, self._help(rung, time))

    def _help(self, rung: Any, time: float) -> float:
        line: Line | None
        answer = ""
        if isinstance(rung, Hint):
            self.hinted, line = True, rung.say or self.beat.hint
        elif isinstance(rung, ModelAnswer):
            self.hinted = True
            model = self._model()
            if self.beat.task is None and model is None:
                return 0
            self.shown, line = True, rung.say
            answer = self.beat.task.title.en if self.beat.task is not None else model.en  # type: ignore[union-attr]
        else:
            spoken = [told[2] for told in self.story if told[1] == "says" and told[2] in self._lines()]
            line = self._lines()[spoken[-1]] if spoken else None
        if line is None:
            return 0
        return length(line.en.replace("{answer}", answer.strip("()")))

    # --- what the participant does ---------------------------------------------------------------------------------

    def hear(self, event: Any, time: float) -> None:
        if event.name == "choose":
            offered = self.offered() if self.floor else []
            for answer in offered:
                if answer.intent == event.intent:
                    self._bring(answer, time)
                    return
        elif event.name in ("fill", "submit"):
            self._task(event, time)
        else:
            for i, reaction in enumerate(self.beat.when):
                if meets(reaction, event) and self._react(i, time) and event.name == "rate":
                    return

    def leave(self, time: float) -> None:
        for reaction in self.beat.when:
            if isinstance(reaction, WhenLeave) and self.holds(reaction.if_):
                self._evidence(reaction.evidence, time)
        self.tell(time, "ends", "left")

    def offered(self) -> list[Any]:
        fitting = [a for a in self.beat.expect if self.level in a.levels and self.holds(a.if_)]
        return fitting[: self.row.options]

    def _model(self) -> Any:
        return next((answer for answer in self.offered() if answer.model), None)

    def _task(self, event: Any, time: float) -> None:
        task = self.beat.task
        if task is None or not self.floor:
            return
        if event.name == "fill":
            field = next((f for f in task.fields if f.id == event.field), None)
            if field is not None and not field.options and (self.row.options > 1 or field.right is True):
                self.filled[field.id] = "" if self.filled.get(field.id) else "yes"
                self.wait(time)
            elif field is not None and event.option in self._shown_options(field):
                self.filled[field.id] = event.option
                self.wait(time)
            return
        right = all(self.filled.get(f.id, "") == wanted(f) for f in task.fields)
        outcome = task.right if right else task.wrong
        if not self.holds(outcome.if_):
            return
        line = next((line for line in outcome.say if self._is_said(line)), None)
        if line is not None:
            self.wait(time, length(line.en))
        again = not right and self.failed
        self.failed = self.failed or not right
        self._bring(outcome, time, evidence=not again)

    def _shown_options(self, field: Any) -> list[str]:
        others = [o.id for o in field.options if o.id != field.right][: max(0, self.row.options - 1)]
        return [o.id for o in field.options if o.id == field.right or o.id in others]

    # --- consequences ----------------------------------------------------------------------------------------------

    def _react(self, index: int, time: float) -> bool:
        reaction: Reaction = self.beat.when[index]
        if self.next is not None or not self.holds(reaction.if_):
            return False
        first = index not in self.seen
        self.seen.add(index)
        if first:
            line = next((line for line in reaction.say if self._is_said(line)), None)
            if line is not None:
                self.wait(time, length(line.en))
        self._bring(reaction, time, evidence=first)
        return True

    def _bring(self, what: Consequence, time: float, evidence: bool = True) -> None:
        if evidence:
            self._evidence(what.evidence, time)
        self.flags |= what.set
        for name in what.count:
            self.flags[name] = min(COUNTER_MAX, self.flags[name] + 1)
        if (what.set or what.count) and "silence" not in self.timers:
            self.wait(time)
        self._take(what.go)

    def _take(self, go: Any) -> None:
        for to, guard in [(go, {})] if isinstance(go, str) else [(branch.to, branch.if_) for branch in go or ()]:
            if self.holds(guard):
                self.next = to
                return

    def goes_to(self, beat: str, time: float) -> bool:
        if self.next != beat:
            return False
        self._let_go(time)
        return True

    def _let_go(self, time: float) -> None:
        """What the beat asked for and did not get counts as not shown; once, however often the runtime asks."""
        for i, reaction in enumerate(self.beat.when):
            if reaction.asked and i not in self.seen and self.holds(reaction.if_):
                self.seen.add(i)
                self._evidence(dict.fromkeys(reaction.evidence, 0), time)

    def _evidence(self, evidence: dict[str, int], time: float) -> None:
        for goal, score in evidence.items():
            self.tell(time, "shows", goal, score, self.hinted or self.row.lit)

    def tell(self, time: float, *what: Any) -> None:
        self.story.append((int(time), *what))

    # --- words -----------------------------------------------------------------------------------------------------

    def holds(self, guard: Guard) -> bool:
        return all(
            self._is(self.level if name == "level" else self.flags.get(name, False), w) for name, w in guard.items()
        )

    @staticmethod
    def _is(value: Any, wanted: Any) -> bool:
        if isinstance(wanted, AtLeast):
            return bool(value >= wanted.at_least)
        return value in wanted if isinstance(wanted, tuple) else bool(value == wanted)

    def _following(self, index: int) -> int:
        while index < len(self.beat.say) and not self._is_said(self.beat.say[index]):
            index += 1
        return index

    def _is_said(self, line: Line) -> bool:
        room = (line.via or ("room" if self._coach(line.who) else self.beat.via)) == "room"
        return (not room or (self._there(line.who) and self._reaches(line))) and self.holds(line.if_)

    def _reaches(self, line: Line) -> bool:
        if line.to == "group":
            members = self.beat.group.members if self.beat.group else ()
            return any(who != line.who and self._there(who) for who in members)
        return line.to == "participant" or self._there(line.to)

    def _coach(self, who: str) -> bool:
        return who in ("coach", self.scenario.coach)

    def _there(self, who: str) -> bool:
        scene = self.scenario.scenes.get(self.scene)
        return self._coach(who) or (who in self.row.people and (scene is None or who in scene.people))

    def _lines(self) -> dict[str, Line]:
        return {line.id: line for beat in self.scenario.beats.values() for line in beat.say}


def meets(reaction: Reaction, event: Any) -> bool:
    """Whether ``event`` is what ``reaction`` waits for."""
    match reaction:
        case WhenLook():
            return event.name == "look" and event.target == reaction.target and event.held >= reaction.held
        case WhenApproach():
            return event.name == "approach" and (event.target, event.zone) == (reaction.target, reaction.zone)
        case WhenUse():
            return event.name == "use" and event.target == reaction.target and reaction.verb in (None, event.verb)
        case WhenRate():
            return event.name == "rate" and event.rating == reaction.rating and event.value >= reaction.at_least
        case _:
            return False


def wanted(field: Any) -> str:
    """What the field has to be set to."""
    if field.options:
        return str(field.right)
    return "yes" if field.right is True else ""


def length(text: str) -> float:
    """How long a text takes to say, ms: 15 characters or so a second, and a breath."""
    return max(800, 350 + 62 * len(text))

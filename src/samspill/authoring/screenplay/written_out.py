"""From a scenario to its screenplay."""

from collections.abc import Iterable, Mapping

from samspill.model.pack import Pack
from samspill.model.scenario import (
    Answer,
    AnyReaction,
    AnyRung,
    Beat,
    Branch,
    Consequence,
    Go,
    Hint,
    LevelRow,
    Line,
    ModelAnswer,
    MoveOn,
    Scenario,
)
from samspill.model.words import Language, Text
from samspill.scenario import model_pace, voices

from .happenings import happening, stage
from .parts import Choice, GoalNote, LevelNote, Moment, Person, Screenplay, Spoken, Step
from .words import DEBRIEF, ENDINGS, FACES, LEVEL_NAMES, NOTHING, both, condition, joined

EVERY = (1, 2, 3, 4, 5)
Reached = Mapping[str, tuple[int, ...]]


def screenplay(
    pack: Pack, scenario: str, reached: Mapping[str, tuple[int, ...]], level: int | None = None
) -> Screenplay:
    """Write the scenario out; ``reached`` says which levels lead to each beat. With ``level``, only that one."""
    return _Writer(pack, pack.scenarios[scenario], reached, level).whole()


class _Writer:
    def __init__(self, pack: Pack, scenario: Scenario, reached: Reached, level: int | None) -> None:
        self.pack, self.scenario, self.level = pack, scenario, level
        self.levels = EVERY if level is None else (level,)
        self.reached = {name: reached.get(name, ()) for name in scenario.beats}
        shown = [name for name in scenario.beats if level is None or level in self.reached[name]]
        self.paces = voices(pack.cast, Language.NB)
        self.numbers = {name: number for number, name in enumerate(shown, 1)}

    def whole(self) -> Screenplay:
        s = self.scenario
        return Screenplay(
            id=s.id,
            version=s.version,
            title=s.title,
            summary=s.summary,
            place=self.pack.places.get(s.place, Text(s.place, s.place)),
            cast=tuple(self.cast()),
            goals=tuple(self.goals()),
            rehearsal=s.rehearsal,
            expectation=s.expectation,
            reflection=s.reflection,
            debrief=tuple(self.debrief()),
            facts=tuple(self.facts()),
            levels=tuple(self.level_note(n, row) for n, row in sorted(s.levels.items()) if n in self.levels),
            silence=tuple(self.steps(s.silence, None)),
            moments=tuple(self.moment(name, s.beats[name]) for name in self.numbers),
        )

    def cast(self) -> Iterable[Person]:
        for who in self.scenario.cast:
            there = tuple(n for n, row in sorted(self.scenario.levels.items()) if who in row.people)
            member = self.pack.cast.get(who)
            if self.level is None or self.level in there:
                yield Person(self.called(who), member.role if member else NOTHING, there)

    def goals(self) -> Iterable[GoalNote]:
        names = {goal.id: goal.name for goal in self.pack.goals}
        for goal in (self.scenario.target, *self.scenario.supporting):
            yield GoalNote(goal, names.get(goal, NOTHING))

    def debrief(self) -> Iterable[Text]:
        guide = self.scenario.debrief
        for name, heading in DEBRIEF.items() if guide is not None else ():
            yield both("{}: {}", "{}: {}", heading, getattr(guide, name))

    def facts(self) -> Iterable[Text]:
        for fact in self.pack.facts_of(self.scenario.id):
            day = fact.read or fact.written
            read = both("Lest der det gjelder {}.", "Read where it applies on {}.", day)
            unread = both(
                "Skrevet {}, ikke lest der det gjelder ennå.", "Written on {}, not read where it applies yet.", day
            )
            yield both("{} ({} {})", "{} ({} {})", fact.text, fact.source, read if fact.read else unread)

    def level_note(self, level: int, row: LevelRow) -> LevelNote:
        one = row.options == 1
        answers = both("{} svar å velge mellom", "{} answers to choose from", str(row.options))
        parts = (
            Text("ett svar, som lyser", "one answer, lit") if one and row.lit else answers,
            both("stillhet får vare {} s", "silence may last {} s", str(row.wait // 1000)),
            _others(row.crowd),
            Text("noe går galt", "something goes wrong") if row.setback else NOTHING,
        )
        minutes = str(model_pace(self.scenario, level, self.paces).minutes)
        about = both("om lag {} minutter", "about {} minutes", Text(minutes.replace(".", ","), minutes))
        return LevelNote(level, LEVEL_NAMES[level], joined((*parts, about), ", "))

    def moment(self, name: str, beat: Beat) -> Moment:
        return Moment(
            number=self.numbers[name],
            id=name,
            title=beat.title,
            levels=self.reached[name],
            stage=stage(beat, self.called),
            lines=tuple(self.line(line) for line in beat.say if self.fits(line.if_)),
            asks=beat.ask.text if beat.ask else None,
            choices=tuple(self.choice(answer) for answer in beat.expect if self.offered(answer)),
            reactions=tuple(self.reactions(beat)),
            help=self.line(beat.hint) if beat.hint else None,
            silence=tuple(self.steps(beat.silence or (), beat)),
            own_silence=beat.silence is not None,
            follows=ENDINGS.get(beat.ending, Text(str(beat.ending), str(beat.ending)))
            if beat.ending
            else self.where(beat.go),
        )

    def line(self, line: Line) -> Spoken:
        to = both("til {}", "to {}", self.called(line.to)) if line.to != "participant" else NOTHING
        mood = FACES[line.mood] if line.mood else NOTHING
        return Spoken(self.called(line.who), line.text, joined((to, condition(line.if_), mood)))

    def offered(self, answer: Answer) -> bool:
        return bool(set(answer.levels) & set(self.levels)) and self.fits(answer.if_)

    def choice(self, answer: Answer) -> Choice:
        levels = () if answer.levels == EVERY or self.level is not None else answer.levels
        return self.consequence(answer.text, answer, answer.model, levels)

    def reactions(self, beat: Beat) -> Iterable[Choice]:
        for reaction in beat.when:
            if self.fits(reaction.if_):
                said = tuple(self.line(line) for line in reaction.say)
                answer = joined(tuple(both("{}: «{}»", "{}: “{}”", s.who, s.text) for s in said), " ")
                yield self.consequence(joined((happening(reaction, self.anything), answer), ". "), reaction, False, ())
        if beat.task is not None:
            yield self.consequence(
                Text("Alt i oppgaven er riktig", "All of the task is right"), beat.task.right, True, ()
            )
            yield self.consequence(
                Text("Noe i oppgaven er feil", "Some of the task is wrong"), beat.task.wrong, False, ()
            )

    def consequence(self, text: Text, what: Consequence, model: bool, levels: tuple[int, ...]) -> Choice:
        asked = isinstance(what, AnyReaction) and what.asked
        wanted = Text("dette venter scenen på", "the scene waits for this") if asked else NOTHING
        shows = tuple(f"{goal} {score}" for goal, score in what.evidence.items())
        return Choice(text, model, levels, joined((condition(what.if_), wanted)), shows, self.where(what.go))

    def steps(self, rungs: tuple[AnyRung, ...], beat: Beat | None) -> Iterable[Step]:
        for rung in rungs:
            match rung:
                case Hint():
                    line = rung.say or (beat.hint if beat else None)
                    yield Step(Text("Hjelpen sies.", "The help is said."), self.line(line) if line else None)
                case ModelAnswer():
                    yield Step(
                        Text("Svaret vises og lyser.", "The answer is shown and lights up."), self.line(rung.say)
                    )
                case MoveOn():
                    yield Step(both("Scenen går videre: {}", "The scene moves on: {}", self.where(rung.go)))
                case _:
                    yield Step(Text("Det siste sies om igjen.", "The last line is said again."))

    def where(self, go: Go | None) -> Text:
        if go is None:
            return NOTHING
        branches = (Branch(go),) if isinstance(go, str) else tuple(b for b in go if self.fits(b.if_))
        return joined(tuple(self.branch(branch, i > 0) for i, branch in enumerate(branches)), ", ")

    def branch(self, branch: Branch, later: bool) -> Text:
        beat = self.scenario.beats.get(branch.to)
        number, title = self.numbers.get(branch.to), beat.title if beat else branch.to
        place = both("{} {}", "{} {}", str(number), title) if number else both("{}", "{}", title)
        when = {k: v for k, v in branch.if_.items() if k != "level" or self.level is None}
        place = both("ellers {}", "else {}", place) if later and not when else place
        return joined((place, both("({})", "({})", condition(when)) if when else NOTHING), " ")

    def fits(self, guard: Mapping[str, object]) -> bool:
        """Whether the guard allows one of the levels."""
        wanted = guard.get("level")
        values = wanted if isinstance(wanted, tuple) else (wanted,)
        at_least = getattr(wanted, "at_least", None)
        return wanted is None or any(n in values or (at_least is not None and n >= at_least) for n in self.levels)

    def anything(self, word: str) -> Text:
        """What a person or a thing is called."""
        return self.pack.called(self.scenario.coach if word == "coach" else word, self.scenario.id)

    def called(self, who: str) -> str:
        member = self.pack.cast.get(self.scenario.coach if who == "coach" else who)
        return member.name if member else who


def _others(crowd: int) -> Text:
    if crowd == 1:
        return Text("én annen gjest", "one other guest")
    return both("{} andre gjester", "{} other guests", str(crowd)) if crowd else NOTHING

"""From a scenario to its screenplay."""

from collections.abc import Iterable, Mapping

from samspill.model.directions import Channel
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
    Scene,
)
from samspill.model.words import Language, Text
from samspill.packs.walk import ways
from samspill.scenario import model_pace, voices

from .happenings import fields, happening, heard, stage
from .memory import draws, kept, remembered
from .parts import Choice, GoalNote, LevelNote, Moment, Person, Screenplay, Spoken, Step
from .words import CHANNELS, DEBRIEF, ENDINGS, FACES, LEVEL_NAMES, NOTHING, both, condition, joined, span

EVERY = (1, 2, 3, 4, 5)
NOWHERE = Scene(place="", at="")
ALL_RIGHT = Text("Alt i oppgaven er riktig", "All of the task is right")
SOME_WRONG = Text("Noe i oppgaven er feil", "Some of the task is wrong")
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
        self.sources = self.came()

    def came(self) -> Mapping[str, set[int]]:
        found: dict[str, set[int]] = {}
        for way in ways(self.scenario):
            if way.path[0] == "beats" and (number := self.numbers.get(str(way.path[1]))):
                found.setdefault(way.beat, set()).add(number)
        return found

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
            goes_well=s.goes_well,
            farewell=self.line(s.farewell),
            debrief=tuple(self.debrief()),
            facts=tuple(self.facts()),
            levels=tuple(self.level_note(n, row) for n, row in sorted(s.levels.items()) if n in self.levels),
            chance=tuple(self.chance()),
            flags=tuple(self.flags()),
            silence=tuple(self.steps(s.silence)),
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

    def chance(self) -> Iterable[Text]:
        for flag, by_level in self.scenario.variants.items():
            yield from draws(flag, {level: words for level, words in by_level.items() if level in self.levels})

    def flags(self) -> Iterable[Text]:
        yield from kept(self.scenario, self.numbers)

    def scene(self, name: str) -> Text:
        """The place of one of the scenario's other scenes."""
        place = self.scenario.scenes[name].place if name in self.scenario.scenes else name
        return self.pack.places.get(place, Text(place, place))

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
            both("hjelp etter {} s stillhet", "help after {} s of silence", _seconds(row)),
            _others(row.crowd),
            Text("noe går galt", "something goes wrong") if row.setback else NOTHING,
        )
        minutes = f"{model_pace(self.scenario, level, self.paces).minutes:g}"
        about = both("om lag {} minutter", "about {} minutes", Text(minutes.replace(".", ","), minutes))
        return LevelNote(level, LEVEL_NAMES[level], joined((*parts, about), ", "))

    def moment(self, name: str, beat: Beat) -> Moment:
        return Moment(
            number=self.numbers[name],
            id=name,
            title=beat.title,
            levels=self.reached[name],
            comes_from=tuple(sorted(self.sources.get(name, ()))),
            stage=stage(beat, self.called, self.scene),
            lines=tuple(self.line(line, self.heard_at(name, line)) for line in beat.say if self.fits(line.if_)),
            asks=beat.ask.text if beat.ask else None,
            task=beat.task.title if beat.task else None,
            fields=fields(beat.task) if beat.task else (),
            choices=tuple(self.choice(answer) for answer in beat.expect if self.offered(answer)),
            reactions=tuple(self.reactions(beat)),
            help=self.line(beat.hint) if beat.hint else None,
            silence=tuple(self.own_steps(beat.silence or ())),
            own_silence=beat.silence is not None,
            follows=ENDINGS.get(beat.ending, Text(str(beat.ending), str(beat.ending)))
            if beat.ending
            else self.where(beat.go),
        )

    def heard_at(self, beat: str, line: Line) -> Text:
        """The levels a line is said at, where whoever says or hears it is not there at all that lead to the beat."""
        told = self.scenario.beats[beat]
        scene = self.scenario.scenes.get(told.scene or "")
        people = [
            who for who in (line.who, line.to) if who in self.scenario.cast and who not in (scene or NOWHERE).people
        ]
        reached = [level for level in self.reached[beat] or EVERY if level in self.levels]
        there = tuple(n for n in reached if all(who in self.scenario.levels[n].people for who in people))
        in_a_room = (line.via or told.via) is Channel.ROOM
        partly = in_a_room and there and len(there) < len(reached) and "level" not in line.if_
        return both("nivå {}", "level {}", span(there)) if partly else NOTHING

    def line(self, line: Line, levels: Text = NOTHING) -> Spoken:
        to = both("til {}", "to {}", self.called(line.to)) if line.to != "participant" else NOTHING
        mood = FACES[line.mood] if line.mood else NOTHING
        way = CHANNELS[line.via] if line.via else NOTHING
        return Spoken(self.called(line.who), line.text, joined((levels, way, to, condition(line.if_), mood)))

    def offered(self, answer: Answer) -> bool:
        return bool(set(answer.levels) & set(self.levels)) and self.fits(answer.if_)

    def choice(self, answer: Answer) -> Choice:
        levels = () if answer.levels == EVERY or self.level is not None else answer.levels
        return self.consequence(answer.text, answer, answer.model, levels)

    def reactions(self, beat: Beat) -> Iterable[Choice]:
        for reaction in beat.when:
            if self.fits(reaction.if_):
                told = happening(reaction, self.anything, self.scenario.triggers)
                rung = tuple(heard(sound) for sound in reaction.sound if self.fits(sound.if_))
                yield self.consequence(joined((told, *rung, self.answered(reaction.say)), ". "), reaction, False, ())
        if beat.task is not None:
            for told, outcome in ((ALL_RIGHT, beat.task.right), (SOME_WRONG, beat.task.wrong)):
                whole = joined((told, self.answered(outcome.say)), ". ")
                yield self.consequence(whole, outcome, told is ALL_RIGHT, ())

    def answered(self, lines: Iterable[Line]) -> Text:
        said = tuple(self.line(line) for line in lines if self.fits(line.if_))
        told = (both("{}{}: «{}»", "{}{}: “{}”", s.who, _bracketed(s.note), s.text) for s in said)
        return joined(tuple(told), " ")

    def consequence(self, text: Text, what: Consequence, model: bool, levels: tuple[int, ...]) -> Choice:
        asked = isinstance(what, AnyReaction) and what.asked
        wanted = Text("dette venter scenen på", "the scene waits for this") if asked else NOTHING
        shows = tuple(f"{goal} {score}" for goal, score in what.evidence.items())
        note = joined((condition(what.if_), wanted))
        return Choice(text, model, levels, note, shows, self.where(what.go), remembered(what))

    def own_steps(self, rungs: tuple[AnyRung, ...]) -> Iterable[Step]:
        """A beat's own ladder; only its end, where all before that is as elsewhere in the scenario."""
        told, usual = tuple(self.steps(rungs)), tuple(self.steps(self.scenario.silence))
        if len(told) > 1 and told[:-1] == usual[:-1]:
            yield Step(Text("Som ellers i scenarioet, men til slutt:", "As elsewhere in the scenario, but at the end:"))
            told = told[-1:]
        yield from told

    def steps(self, rungs: tuple[AnyRung, ...]) -> Iterable[Step]:
        for rung in rungs:
            match rung:
                case Hint():
                    yield Step(Text("Hjelpen sies.", "The help is said."), self.line(rung.say) if rung.say else None)
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
        return Text("én annen til stede", "one other there")
    return both("{} andre til stede", "{} others there", str(crowd)) if crowd else NOTHING


def _seconds(row: LevelRow) -> str:
    return str((row.wait if row.prompt is None else row.prompt) // 1000)


def _bracketed(note: Text) -> Text:
    return both(" ({})", " ({})", note) if note.nb else NOTHING

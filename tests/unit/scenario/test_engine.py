"""What holds for every run, whatever its beats hold."""

from dataclasses import replace

import msgspec
import pytest

from samspill.model.directions import Block, Face, FaceLexeme
from samspill.model.events import (
    Calm,
    ChangeLevel,
    Choose,
    Finish,
    Force,
    Leave,
    Look,
    Observe,
    Pause,
    Repeat,
    Resume,
    SayLine,
    Skip,
    Tick,
)
from samspill.model.evidence import Mark
from samspill.model.outputs import Choices, Ending, Entered, Option, RunStatus, Stage, Status
from samspill.scenario import AUTOMATIC_MOVES, begin, compile_script, next_due, step
from samspill.scenario.guards import Slots

from .small import T, line, row, run, scenario, script, told
from .test_kinds import HI, NO

ANNE = "anne"


def test_leaving_ends_the_run_at_once_even_while_paused() -> None:
    made = script({"expect": [HI]})
    assert run(made, Leave(t=3))[1] == ["choices ", "ended left"]
    assert run(made, Pause(), Leave())[1] == ["choices ", "ended left"]


def test_leaving_comes_before_timers_that_are_due() -> None:
    made = script({"when": [{"event": "after", "ms": 10, "go": "end"}]})
    assert run(made, Leave(t=10_000))[1] == ["ended left"]


def test_nothing_follows_an_ending() -> None:
    state, brings = run(script({"expect": [HI]}), Leave(), Choose(intent="hi"), Resume(by=ANNE))
    assert (brings, state.ending) == ([], Ending.LEFT)


def test_due_timers_fire_before_an_event_at_the_same_millisecond() -> None:
    made = script({"expect": [HI], "when": [{"event": "after", "ms": 500, "go": "end"}]})
    assert run(made, Choose(t=500, intent="hi"))[1] == ["choices ", "beat end", "ended done"]


def test_timers_due_together_fire_in_the_order_of_their_names() -> None:
    after = {"event": "after", "ms": 5000, "say": [line("a", text="after")]}
    made = script({"when": [after], "silence": [{"do": "hint", "say": line("h", text="silence")}]})
    assert run(made, Tick(t=5000))[1] == ["kari: after"]
    both = script(
        {"when": [{**after, "say": [], "evidence": {"G1": 1}}], "silence": [{"do": "hint", "say": line("h")}]}
    )
    assert run(both, Tick(t=5000))[1] == ["G1 1 by scenario", "kari: Hello!"]


def test_the_timer_that_is_due_first_fires_first_whichever_was_set_first() -> None:
    late = {"event": "after", "ms": 9000, "go": "end"}
    made = script({"when": [late], "silence": [{"do": "hint", "say": line("h", text="Psst")}]})
    state, brings = run(made, Tick(t=5000))
    assert (brings, next_due(state)) == (["kari: Psst"], 9000)


def test_while_paused_only_resuming_leaving_and_care_workers_count() -> None:
    made = script({"expect": [HI], "when": [{"event": "after", "ms": 10, "go": "end"}]})
    state, brings = run(made, Pause(), Choose(t=9, intent="hi"), Look(t=9, target="kari", held=900), Tick(t=9_000))
    assert (brings, state.t, next_due(state)) == ([], 0, None)
    assert run(made, Pause(), Force(intent="hi", by=ANNE))[1] == ["G1 2 by anne", "choices ", "beat next"]
    assert run(made, Pause(), Resume(), Tick(t=10))[1] == ["choices ", "beat end", "ended done"]


def test_a_pause_that_somebody_else_still_holds_does_not_go_on_and_says_whose_it_is() -> None:
    made = script(
        {"expect": [HI], "when": [{"event": "after", "ms": 10, "go": "end"}, {"event": "resume", "go": "end"}]}
    )
    state, brings = run(made, Pause(), Resume(held_by=ANNE), Tick(t=9_000))
    assert (brings, state.status, next_due(state)) == ([], RunStatus.PAUSED, None)
    assert step(made, state, Resume(held_by=ANNE)).outputs == (Status(0, RunStatus.PAUSED, ANNE),)
    assert step(made, begin(made).state, Resume(held_by=ANNE)).outputs == (), "what goes on is not paused by it"


def test_a_script_that_goes_round_by_itself_ends_in_a_fault() -> None:
    state, brings = run(script({"go": "here"}))
    assert brings[-1] == "ended fault"
    assert str(AUTOMATIC_MOVES) in state.fault


def test_a_script_that_is_broken_ends_in_a_fault_and_never_raises() -> None:
    made = script({"expect": [{**HI, "go": "nowhere"}]})
    state, brings = run(made, Choose(intent="hi"))
    assert (brings[-1], state.status) == ("ended fault", RunStatus.ENDED)
    assert "nowhere" in state.fault


def test_a_level_that_is_not_there_becomes_the_lowest() -> None:
    made = script({"expect": [HI]})
    assert begin(replace(made, header=msgspec.structs.replace(made.header, level=9))).state.level == 1


def test_calming_empties_the_room_softens_faces_and_doubles_the_patience() -> None:
    made = script({"expect": [HI], "hint": line("h"), "silence": [{"do": "hint"}]}, level=4)
    state, brings = run(made, Calm(by=ANNE, t=100))
    assert brings == ["stage level 4 at mat crowd 0 noise 0"]
    assert next_due(state) == 10_100
    hinted = step(made, state, Tick(t=10_100)).outputs
    faces = [b.lexeme for b in hinted[-1].data if isinstance(b, Face)]  # type: ignore[union-attr]
    assert faces == [FaceLexeme.SMILE]


def test_another_level_takes_effect_at_once() -> None:
    made = script({"expect": [HI, NO]}, levels={str(n): level(n) for n in range(1, 6)})
    state, brings = run(made, ChangeLevel(level=1, by=ANNE, t=100))
    assert brings == ["stage level 1 at mat crowd 1 noise 2", "choices hi lit hi"]
    assert state.level == 1
    assert run(made, ChangeLevel(level=7, by=ANNE))[1] == []


def level(n: int) -> dict[str, object]:
    return row(n, options=1, lit=True) if n == 1 else row(n)


def test_skipping_brings_what_time_would_bring() -> None:
    made = script({"say": [line("a")], "expect": [HI], "hint": line("h", text="Psst"), "silence": [{"do": "hint"}]})
    assert run(made, Skip(by=ANNE))[1] == ["kari: Hello!"]
    assert run(made, Skip(by=ANNE), Skip(by=ANNE))[1] == ["choices hi"]
    assert run(made, Skip(by=ANNE), Skip(by=ANNE), Skip(by=ANNE))[1] == ["kari: Psst"]


def test_the_last_line_can_be_heard_again_and_patience_starts_anew() -> None:
    made = script({"say": [line("a")], "expect": [HI], "hint": line("h"), "silence": [{"do": "hint"}]})
    state, brings = run(made, Tick(t=3000), Repeat(t=4000))
    assert brings == ["kari: Hello!"]
    assert next_due(state) == 4000 + 800 + 5000


def test_a_care_worker_can_lend_a_character_words() -> None:
    made = script({"expect": [HI]})
    assert run(made, SayLine(who="kari", text="Take your time.", by=ANNE))[1] == ["kari: Take your time."]
    assert run(made, SayLine(who="nobody", text="Boo", by=ANNE))[1] == []


def test_a_care_worker_can_answer_with_anything_the_beat_understands() -> None:
    made = script({"expect": [HI, {**NO, "levels": [5], "evidence": {"G2": 1}}]})
    assert run(made, Force(intent="no", by=ANNE))[1] == ["G2 1 by anne", "choices ", "beat next"]


@pytest.mark.parametrize(
    ("mark", "shown"),
    [(Mark.DID, "G1 2 by anne"), (Mark.PROMPTED, "G1 1 hinted by anne"), (Mark.NOT_YET, "G1 0 by anne")],
)
def test_what_a_care_worker_saw_is_evidence(mark: Mark, shown: str) -> None:
    assert run(script({"expect": [HI]}), Observe(goal="G1", mark=mark, by=ANNE))[1] == [shown]


def test_a_goal_the_scenario_has_nothing_to_do_with_is_left_out() -> None:
    assert run(script({"expect": [HI]}), Observe(goal="G9", mark=Mark.DID, by=ANNE))[1] == []


def test_finishing_lets_the_coach_say_goodbye_first() -> None:
    made = script({"expect": [HI]})
    state, brings = run(made, Finish(by=ANNE), Finish(by=ANNE), Choose(intent="hi"))
    assert (brings, state.status) == ([], RunStatus.RUNNING)
    assert run(made, Finish(by=ANNE))[1] == ["choices ", "kari: Thanks for today."]
    assert run(made, Finish(by=ANNE), Tick(t=9_000))[1] == ["ended finished_by_staff"]
    assert run(made, Pause(), Finish(by=ANNE))[1] == ["choices ", "ended finished_by_staff"]


def test_lit_answers_count_as_helped() -> None:
    made = script({"expect": [HI]}, 1, levels={str(n): level(n) for n in range(1, 6)})
    assert run(made, Choose(intent="hi"))[1][0] == "G1 2 hinted by scenario"


def test_counters_stop_at_nine_and_flags_open_ways() -> None:
    again = {**NO, "count": ["tries"], "set": {"met": True}, "go": [{"to": "end", "if": {"tries": {"at_least": 9}}}]}
    made = script({"expect": [again]})
    state, brings = run(made, *(Choose(intent="no") for _ in range(8)))
    assert (brings, state.status) == ([], RunStatus.RUNNING)
    assert told(step(made, state, Choose(intent="no")).outputs)[-1] == "ended done"


def test_chance_chooses_the_same_variant_for_the_same_seed() -> None:
    variants = {"mood": {"2": ["low", "high"]}}
    chosen = [begin(script({"expect": [HI]}, seed=seed, variants=variants)).state.values for seed in range(40)]
    again = [begin(script({"expect": [HI]}, seed=seed, variants=variants)).state.values for seed in range(40)]
    assert chosen == again
    assert {values[Slots(scenario({})).index["mood"]] for values in chosen} == {0, 1}


def test_silence_is_left_alone_for_as_long_as_the_level_says_before_the_first_help() -> None:
    levels = {str(level): row(level, prompt=12_000) for level in range(1, 6)}
    ladder = [{"do": "hint", "say": line("h")}, {"do": "go", "go": "next"}]
    made = script({"expect": [HI], "silence": ladder}, levels=levels)
    state, told = run(made, Tick(t=12_000))
    assert told == ["kari: Hello!"]
    assert next_due(state) == 12_000 + 800 + 5_000


def test_someone_on_the_phone_is_heard_without_being_there_and_the_coach_is_in_the_room() -> None:
    call = {"via": "phone", "say": [line("a", who="per"), line("b", who="coach", text="Well done")]}
    block = next(output for output in step(script(call), begin(script(call)).state, Tick(t=800)).outputs)
    assert isinstance(block, Block)
    assert [type(b).__name__ for b in block.data] == ["Speech"]
    assert run(script(call), Tick(t=800), Tick(t=2400))[1] == ["kari: Well done"]


def test_an_answer_in_a_call_goes_over_the_phone_and_at_some_levels_is_said_aloud() -> None:
    levels = {str(level): row(level, answer="aloud" if level > 2 else "choose") for level in range(1, 6)}
    beat = {"via": "phone", "expect": [HI]}
    for level, aloud in ((2, False), (3, True)):
        choices = begin(script(beat, level, levels=levels)).outputs[-1]
        assert isinstance(choices, Choices)
        assert (choices.via, choices.aloud) == ("phone", aloud)


def test_a_care_worker_is_told_what_can_be_set_off_in_a_beat() -> None:
    entered = begin(script({"when": [{"event": "trigger", "name": "cry", "go": "next"}]})).outputs[-1]
    assert isinstance(entered, Entered)
    assert entered.triggers == (Option("cry", "The child cries"),)


def test_a_long_time_in_one_step_is_no_fault_however_many_beats_it_brings() -> None:
    title = {"nb": "b", "en": "b"}
    chain = {f"b{n}": {"title": title, "say": [line(f"l{n}")], "go": f"b{n + 1}"} for n in range(80)}
    beats = {"here": {"title": title, "go": "b0"}, **chain, "b80": {"title": title, "ending": "done"}}
    made = compile_script(scenario({}, beats=beats), script({}).header)
    assert step(made, begin(made).state, Tick(t=1_000_000)).state.ending is Ending.DONE


def test_silence_that_can_go_nowhere_waits_until_something_changes() -> None:
    ladder = [{"do": "go", "go": [{"if": {"met": True}, "to": "next"}]}]
    wave = {"event": "look", "target": "kari", "held": 500, "set": {"met": True}}
    made = script({"expect": [HI], "when": [wave], "silence": ladder})
    waiting, told = run(made, Tick(t=5_000), Tick(t=50_000))
    assert (told, next_due(waiting), waiting.beat) == ([], None, "here")
    changed = step(made, waiting, Look(t=60_000, target="kari", held=600)).state
    assert next_due(changed) == 65_000
    assert step(made, changed, Tick(t=65_000)).state.beat == "next"


def test_an_ending_says_goodbye_where_one_is_unless_it_names_a_place() -> None:
    away = {"scene": "street", "go": "end"}
    home = {"title": T, "ending": "done", "scene": "start"}
    assert [o.place for o in begin(script(away)).outputs if isinstance(o, Stage)] == ["hall", "street"]
    back = begin(script(away, beats={"here": {"title": T, **away}, "end": home})).outputs
    assert [o.place for o in back if isinstance(o, Stage)] == ["hall", "street", "hall"]

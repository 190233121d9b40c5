"""Whole scripts with simulated people in them: what they can decides what they choose, and what is seen is evidence."""

from functools import partial

import msgspec
import numpy as np
import pytest
from tests.unit.everyday import everyday
from typer.testing import CliRunner

from samspill.cli import app
from samspill.curriculum import RunResult
from samspill.curriculum.kinds import COUNTED, HEIGHTS, SHOWN_ON_RUNG
from samspill.curriculum.results import weighed
from samspill.model.outputs import Ending
from samspill.simulation.families import FAMILIES
from samspill.simulation.one_by_one import OneByOne
from samspill.simulation.policies import POLICIES
from samspill.simulation.scripts.acting import Actor
from samspill.simulation.scripts.examining import Given, disagreements, examine
from samspill.simulation.scripts.on_stage import on_stage
from samspill.simulation.scripts.playing import play
from samspill.simulation.trial import Programme
from samspill.simulation.work import Broke, Job, carried, done
from samspill.simulation.world import world_of

from .own import Steady

CAFE = "cafe.order"
SHORT = Programme(sessions=2, people=3)


def score(played, goal):
    best = {}
    for evidence in played.evidence:
        if evidence.goal == goal:
            best[evidence.opportunity] = max(best.get(evidence.opportunity, 0), evidence.score)
    return sum(best.values()) / (2 * len(best))


def cafe(level, chance, **feels):
    scenario = everyday().scenarios[CAFE]
    able = dict.fromkeys((scenario.target, *scenario.supporting), chance)
    return [play(scenario, level, Actor(able, **feels), seed) for seed in range(4)]


@pytest.mark.parametrize("level", [2, 3, 4, 5])
def test_who_can_shows_it_and_who_cannot_does_not(level):
    target = everyday().scenarios[CAFE].target
    able, not_yet, never = (np.mean([score(one, target) for one in cafe(level, chance)]) for chance in (1.0, 0.4, 0.0))
    assert able > 0.95
    assert able > not_yet > never


@pytest.mark.parametrize("level", [3, 4, 5])
def test_in_the_whole_pack_people_show_what_the_curriculum_reckons_with(level):
    """Who stands just there; or what is believed of people would be too much or too little in every run."""
    pack, chance = everyday(), float(SHOWN_ON_RUNG[level - 1, level])
    reckoned = np.interp(level, HEIGHTS, COUNTED[level - 1, : len(HEIGHTS)])
    tenths = asked = 0
    for scenario in pack.scenarios.values():
        able = dict.fromkeys((scenario.target, *scenario.supporting), chance)
        for seed in range(6):
            run = RunResult(scenario.id, level, play(scenario, level, Actor(able), seed).evidence, Ending.DONE, None, 0)
            seen = [tenths for (goal, _, _), tenths in weighed(run).items() if goal == scenario.target]
            tenths, asked = tenths + sum(seen), asked + len(seen)
    assert tenths / (10 * asked) == pytest.approx(reckoned, abs=0.03)


def test_everything_can_be_copied_at_level_1():
    assert all(score(one, everyday().scenarios[CAFE].target) == 1.0 for one in cafe(1, 0.0))


def test_the_same_person_in_the_same_run_always_does_the_same():
    assert [one.turns for one in cafe(3, 0.6)] == [one.turns for one in cafe(3, 0.6)]


def test_every_run_ends_and_whoever_has_had_enough_leaves():
    assert {one.ending for chance in (0.0, 0.5, 1.0) for one in cafe(5, chance)} == {Ending.DONE}
    left = cafe(3, 0.8, leaves=True)
    assert {one.ending for one in left} == {Ending.LEFT}
    assert sum(len(one.evidence) for one in left) < sum(len(one.evidence) for one in cafe(3, 0.8))


def test_what_comes_again_within_a_run_goes_better_so_that_nobody_is_stuck_in_it():
    assert max(len(one.turns) for level in (3, 4, 5) for one in cafe(level, 0.0)) < 300


def test_who_is_afraid_waits_for_help_more_often():
    calm, afraid = (
        sum(evidence.hinted for one in cafe(3, 0.4, distress=distress) for evidence in one.evidence)
        for distress in (0, 10)
    )
    assert afraid > calm


def test_what_is_seen_is_the_evidence_of_the_engine():
    pack = everyday()
    world = world_of(pack)
    cohort = on_stage(FAMILIES["gradual"], pack, world, 4, 1)
    cohort.start_session(np.full(4, 7.0))
    at, who = list(world.chart.scenarios).index(CAFE), np.array([True, True, True, False])
    seen, _ = cohort.run(np.full(4, at), np.full(4, 3), who)
    scenario = pack.scenarios[CAFE]
    asked_for = {world.chart.goals[goal] for goal in np.flatnonzero(seen.asked.sum(0))}
    assert scenario.target in asked_for <= {scenario.target, *scenario.supporting}
    assert (seen.shown + seen.hinted <= seen.asked).all()
    assert not seen.asked[3].any(), "who is not there is not asked"


@pytest.mark.parametrize("policy", ["linear", "samspill", "oracle"])
def test_a_whole_programme_is_played_in_scripts_and_the_same_twice(policy):
    job = Job(("gradual", policy), FAMILIES["gradual"], POLICIES[policy], 1, SHORT, carried(everyday()))
    first = done(job)
    assert not isinstance(first, Broke), first
    assert first.runs > 0
    assert msgspec.json.encode(done(job)) == msgspec.json.encode(first)


def test_a_family_that_says_itself_what_was_seen_cannot_play_scripts_and_is_told_why():
    job = Job(("own", "linear"), partial(OneByOne, Steady), POLICIES["linear"], 1, SHORT, carried(everyday()))
    found = done(job)
    assert isinstance(found, Broke)
    assert "needs a `staging`" in found.message


def test_a_scenario_asks_what_it_is_dedicated_to_at_every_level():
    pack = everyday()
    given = examine(pack.scenarios[CAFE], pack, runs=4)
    assert [one.level for one in given] == [1, 2, 3, 4, 5]
    assert all(one.asked >= 2 and one.minutes > 1 for one in given)
    assert given[2].steady == given[2].shown > given[4].steady


FINE = Given("a.b", 4, 6.0, 0.85, 0.4, 0.1, 0.6, 0.9, 0.6, 6.0, {"S13": 2.0}, 24)


def at(level, **change):
    return msgspec.structs.replace(FINE, level=level, **change)


def test_what_agrees_is_not_named():
    assert disagreements([at(3, steady=0.8), FINE, at(5, steady=0.4)]) == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"asked": 1.2}, "asks for its goal 1.2 times"),
        ({"short": 0.75}, "tells little"),
        ({"handled": 0.1}, "few would master it"),
        ({"steady": 0.95}, "goes better than level 3 for the same person"),
        ({"supporting": {"S13": 0.0}}, "names S13 as supporting"),
    ],
)
def test_each_way_in_which_content_and_curriculum_can_differ_is_named_once(change, said):
    below = at(3, steady=0.8, supporting=change.get("supporting", FINE.supporting))
    (found,) = disagreements([below, at(4, **change)])
    assert said in found.what
    assert found.mend


def test_the_command_says_what_each_scenario_of_a_pack_gives(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(app, ["new", "pack", "small"]).exit_code == 0
    given = ["--policy", "linear", "--family", "gradual", "--seeds", "1", "--people", "2", "--sessions", "1"]
    done = CliRunner().invoke(app, ["simulate", "--pack", "small", *given, "--jobs", "1", "--out", "out"])
    assert done.exit_code == 0, done.output
    assert "Where content and curriculum disagree" in done.output
    page = (tmp_path / "out" / "report.html").read_text()
    assert "What each scenario gives" in page
    written = msgspec.json.decode((tmp_path / "out" / "scripts.json").read_bytes(), type=list[Given])
    assert len({one.scenario for one in written}) * 5 >= len(written) > 0
    assert (tmp_path / "out" / "scripts.parquet").stat().st_size > 0

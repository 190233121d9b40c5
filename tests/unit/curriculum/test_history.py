"""A history that knows itself says the same whether it has grown run by run or is made of all runs at once."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.curriculum import History
from samspill.curriculum.chart import chart
from samspill.curriculum.felt import ratings_of
from samspill.curriculum.history import history_of
from samspill.model.outputs import Ending

GOALS = ("C01", "I29", "S13", "unknown")
RUNS = st.lists(
    st.fixed_dictionaries(
        {
            "later": st.integers(0, 9),
            "cafe": st.booleans(),
            "level": st.integers(1, 5),
            "score": st.sampled_from((0, 1, 2, 2, 2)),
            "distress": st.sampled_from((None, 0, 3, 6, 9)),
            "ending": st.sampled_from((Ending.DONE, Ending.DONE, Ending.LEFT, Ending.FAULT)),
        }
    ),
    max_size=24,
)


def told_of(history, drawn, day):
    """Everything that may be asked of it."""
    felt = ratings_of([history.felt(drawn)], np.array([day]))
    by_scenario = {name: tuple(runs) for name, runs in history.by_scenario.items()}
    by_day = {one: tuple(history.on(one)) for one in history.days}
    return (
        [values.tolist() for values in felt],
        by_scenario,
        by_day,
        set(history.seen),
        history.held(GOALS),
    )


@given(RUNS)
@settings(deadline=None, max_examples=60)
def test_it_grows_as_if_it_were_made_anew(goals, calm, cafe, run, told):
    drawn, grown, runs, day = chart(goals, (cafe, calm)), History(), [], 0
    for one in told:
        scene = cafe if one.pop("cafe") else calm
        day += one.pop("later")
        runs.append(run(scene, one.pop("level"), one.pop("score"), day=day, **one))
        grown.add(runs[-1])
        assert told_of(grown, drawn, day) == told_of(History(runs), drawn, day)
    assert list(grown) == runs


def test_it_is_a_sequence_and_is_not_made_twice(run):
    runs = (run(day=1), run(day=2), run(day=5))
    history = history_of(runs)
    assert (len(history), history[-1], tuple(history[1:]), runs[0] in history) == (3, runs[-1], runs[1:], True)
    assert history_of(history) is history


def test_what_was_felt_is_told_by_the_scenarios_of_the_chart_that_is_asked_with(goals, calm, cafe, run):
    history = History([run(cafe, distress=8)])
    both, other = chart(goals, (calm, cafe)), chart(goals, (calm,))
    assert [len(history.felt(drawn).told) for drawn in (both, other, both)] == [1, 0, 1]

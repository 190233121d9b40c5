"""Whatever happens in whatever order, the log gives back exactly the run that was played."""

from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.app.live.loading import replay
from samspill.model.events import (
    Approach,
    Calm,
    ChangeLevel,
    Choose,
    Finish,
    Leave,
    Look,
    Pause,
    Rate,
    Repeat,
    Resume,
    Skip,
    Use,
)
from samspill.model.outputs import RunStatus
from samspill.model.ratings import RatingKind
from tests.packs import shipped_library
from tests.unit.app.house import House

STANDING_STILL = [Pause(), Resume(), Pause(device=True), Resume(device=True), Pause(line=True)]
PARTICIPANT = st.one_of(
    st.integers(0, 3),
    st.builds(Look, target=st.sampled_from(["amina", "menu"]), held=st.integers(0, 3_000)),
    st.builds(Approach, target=st.just("amina"), zone=st.sampled_from(["social", "personal"])),
    st.builds(Use, target=st.just("card")),
    st.builds(Rate, rating=st.sampled_from(RatingKind), value=st.integers(0, 10)),
    st.sampled_from([*STANDING_STILL, Resume(), Repeat(), Leave()]),
)
STAFF = st.sampled_from(
    [Calm(), ChangeLevel(level=1), ChangeLevel(level=5), Skip(), Skip(), Pause(), Resume(), Finish()]
)
MOMENTS = st.lists(
    st.tuples(st.integers(0, 9_000), st.one_of(PARTICIPANT, STAFF.map(lambda e: ("staff", e)))), max_size=25
)


@settings(max_examples=25, deadline=None)
@given(level=st.integers(1, 5), moments=MOMENTS)
def test_replay_gives_the_state_and_the_outputs_that_were_live(level: int, moments: list[tuple[int, object]]) -> None:
    house = House()
    session, ear = house.running(house.staff(), level=level)
    sent = 0
    for ms, what in moments:
        house.wait(ms)
        if isinstance(what, tuple):
            house.live.steer(session, what[1], "kari")
            continue
        offered = house.offered(ear)
        event = Choose(intent=offered[what % len(offered)] if offered else "hei") if isinstance(what, int) else what
        sent += 1
        house.live.happened(session, "device", sent, event)
    live = house.live._rooms.room(session)
    with house.store.look() as unit:
        run, entries = unit.sessions.runs(session)[0], unit.log.entries(session)
    again = replay(shipped_library(), run, entries)
    assert live is not None
    assert live.play is not None
    assert (again.state, again.shown, again.evidence) == (live.play.state, live.play.shown, live.play.evidence)
    assert again.still == live.play.still
    assert bool(again.still) == (again.status is RunStatus.PAUSED)
    assert (run.ending, run.evidence if run.ending else again.evidence) == (again.ending, again.evidence)

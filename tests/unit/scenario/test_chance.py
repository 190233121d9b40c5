"""Chance is a function, the same on every machine."""

from hypothesis import given
from hypothesis import strategies as st

from samspill.scenario.chance import draw, shuffled

STREAMS = st.text(max_size=8)
SEEDS = st.integers(0, 2**64 - 1)


def test_known_numbers_stay_as_they_are() -> None:
    assert [draw(1, "twist", n, 1000) for n in range(5)] == KNOWN


KNOWN = [340, 532, 382, 877, 357]


@given(SEEDS, STREAMS, st.integers(0, 99), st.integers(1, 50))
def test_a_number_is_within_its_range(seed: int, stream: str, n: int, size: int) -> None:
    assert 0 <= draw(seed, stream, n, size) < size


@given(SEEDS, STREAMS, st.lists(st.integers(0, 9), max_size=6))
def test_shuffling_keeps_every_item(seed: int, stream: str, items: list[int]) -> None:
    assert sorted(shuffled(seed, stream, 0, tuple(items))) == sorted(items)


def test_numbers_are_spread_evenly() -> None:
    counts = [0] * 4
    for seed in range(4000):
        counts[draw(seed, "twist", 5, 4)] += 1
    assert all(880 < count < 1120 for count in counts)

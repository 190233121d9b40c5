"""From which version of the engine on something holds."""

import pytest

from samspill.scenario.version import ENGINE_VERSION, MENDING, REPLAYED, at_least


@pytest.mark.parametrize(
    ("engine", "holds"),
    [("1.2.1", False), ("1.3.0", True), ("1.10.0", True), ("2.0.0", True), ("0.9.9", False), ("", True), ("x", True)],
)
def test_a_version_is_compared_number_by_number_and_one_that_names_none_is_todays(engine: str, holds: bool) -> None:
    assert at_least(engine, MENDING) is holds


def test_what_is_played_now_is_played_again() -> None:
    assert ENGINE_VERSION in REPLAYED

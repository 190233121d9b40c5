"""The scenario format as a value."""

import msgspec

from samspill.model.scenario import Scenario
from tests.unit.everyday import everyday


def test_a_scenario_survives_a_trip_through_json() -> None:
    for scenario in everyday().scenarios.values():
        assert msgspec.json.decode(msgspec.json.encode(scenario), type=Scenario) == scenario


def test_demand_rises_with_each_level() -> None:
    for scenario in everyday().scenarios.values():
        demands = [scenario.levels[level].demand for level in sorted(scenario.levels)]
        assert demands == sorted(set(demands))

"""What two statechart libraries say of charts, as they come: run by the bench in an environment of its own.

Reads charts as JSON, each {initial, states: {name: {final, to: [names]}}}; writes, for each library, the indices of
those it refuses.
"""

import json
import sys
import warnings

import yaml
from sismic.io import import_from_yaml
from statemachine import State, StateChart, StateMachine


def sismic(chart):
    """Its loader validates the schema, targets and the structure of a chart."""
    states = []
    for name, state in chart["states"].items():
        entry = {"name": name}
        if state["final"]:
            entry["type"] = "final"
        elif state["to"]:
            entry["transitions"] = [{"target": to, "event": f"e{i}"} for i, to in enumerate(state["to"])]
        states.append(entry)
    root = {"name": "root", "initial": chart["initial"], "states": states}
    import_from_yaml(yaml.safe_dump({"statechart": {"name": "chart", "root state": root}}))


def python_statemachine(chart):
    """Its metaclass checks that states are reachable and that none but a final one is without a way on."""
    states = {
        name: State(name, initial=name == chart["initial"], final=state["final"])
        for name, state in chart["states"].items()
    }
    attributes = {f"s_{i}": state for i, state in enumerate(states.values())}
    for n, (name, state) in enumerate(chart["states"].items()):
        for i, to in enumerate(state["to"]):
            attributes[f"e_{n}_{i}"] = states[name].to(states[to])
    type("Chart", (StateMachine,), attributes)


def main():
    charts = json.load(sys.stdin)
    refused = {}
    warnings.simplefilter("error")
    for look in (sismic, python_statemachine):
        refused[look.__name__] = []
        for i, chart in enumerate(charts):
            try:
                look(chart)
            except Exception:
                refused[look.__name__].append(i)
    json.dump(refused, sys.stdout)


assert StateChart
main()

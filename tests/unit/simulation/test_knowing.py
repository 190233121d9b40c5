"""What is said before a run is what the run shows, in people who do not learn as the model believes."""

import pytest
from tests.knowing import known


@pytest.mark.parametrize("family", ["gradual", "stepwise"])
def test_as_many_steps_go_well_as_were_said_to_where_hints_help(family):
    """With hints or without, as runs are counted: reckoned without them it is ten of a hundred too few at level 1."""
    steps = known(family, world=101, people=36).steps
    for level in (1, 2, 3):
        said, went, runs = steps[level]
        assert runs > 300
        assert said == pytest.approx(went, abs=0.05), level

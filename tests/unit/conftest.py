"""What holds for every unit test."""

from pathlib import Path

import pytest
from hypothesis import settings

from samspill.app.packs.in_use import Library
from tests.packs import keep_shipped_proof, shipped_library

# How long one example takes says more of the machine than of the law. Everyone is judged by the same examples;
# ``pytest --hypothesis-profile=wander`` looks at new ones each time.
settings.register_profile("wander", deadline=None)
settings.register_profile("house", settings.get_profile("wander"), derandomize=True)
settings.load_profile("house")


@pytest.fixture(scope="session")
def proven(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a clinic keeps once the pack that ships was proven there: copied into another, that one opens at once."""
    kept = tmp_path_factory.mktemp("proven")
    keep_shipped_proof(kept)
    return kept


@pytest.fixture(scope="session")
def shelf() -> Library:
    """What ships, opened once for the clinics of all tests."""
    return shipped_library()

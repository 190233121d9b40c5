import pytest

from .house import House


@pytest.fixture
def house() -> House:
    """A clinic on fakes."""
    return House()

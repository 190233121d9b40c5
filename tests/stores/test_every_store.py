"""Every store meets the same kit."""

from collections.abc import Callable

import pytest

from samspill.app.ports.store import Store
from samspill.testing import course_kit, story_kit, strain_kit, suggested_kit, training_kit
from samspill.testing.store_kit import CHECKS

_KITS = (course_kit, training_kit, suggested_kit, story_kit, strain_kit)
_CHECKS = [*CHECKS, *(check for kit in _KITS for check in kit.CHECKS)]


@pytest.mark.parametrize("check", _CHECKS, ids=lambda check: check.__name__)
def test_store(store: Store, check: Callable[[Store], None]) -> None:
    check(store)

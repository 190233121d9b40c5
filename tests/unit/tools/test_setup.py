"""What the tests need from the system is missed when it is missing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.e2e.browser import BROWSERS

SCRIPT = Path(__file__).parents[3] / "tools" / "setup" / "system.sh"


def told(programs: Path, *there: str) -> subprocess.CompletedProcess[str]:
    """What is said on a machine that has little but the programs that are ``there``."""
    for program in ("ls", "tail", "grep", "id"):
        found = shutil.which(program)
        assert found
        (programs / program).symlink_to(found)
    for program in there:
        (programs / program).write_text("#!/bin/sh\n", encoding="utf-8")
        (programs / program).chmod(0o755)
    bare = {name: value for name, value in os.environ.items() if not name.startswith("SAMSPILL_")}
    return subprocess.run(
        ["/bin/sh", SCRIPT], check=False, env={**bare, "PATH": str(programs)}, capture_output=True, text=True
    )


@pytest.mark.parametrize("browser", BROWSERS)
def test_any_browser_the_tests_can_use_is_enough(browser: str, tmp_path: Path) -> None:
    found = told(tmp_path, browser, "initdb")
    assert (found.returncode, found.stderr) == (0, "")


def test_a_machine_without_a_browser_is_told_so(tmp_path: Path) -> None:
    found = told(tmp_path, "initdb")
    if not Path("/Applications/Google Chrome.app").exists():
        assert found.returncode == 1
        assert "chromium" in found.stderr

"""What the tests need from the system is missed when it is missing."""

import os
import shutil
import subprocess
from pathlib import Path

SCRIPT = Path(__file__).parents[3] / "tools" / "setup" / "system.sh"


def test_a_machine_without_a_browser_is_told_so(tmp_path: Path) -> None:
    for program in ("ls", "tail", "grep", "id"):
        found = shutil.which(program)
        assert found
        (tmp_path / program).symlink_to(found)
    bare = {name: value for name, value in os.environ.items() if not name.startswith("SAMSPILL_")}
    told = subprocess.run(
        ["/bin/sh", SCRIPT], check=False, env={**bare, "PATH": str(tmp_path)}, capture_output=True, text=True
    )
    if not Path("/Applications/Google Chrome.app").exists():
        assert told.returncode == 1
        assert "chromium" in told.stderr

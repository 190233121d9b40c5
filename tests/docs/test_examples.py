"""What the documents show as code runs, and prints what they say it prints."""

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"```(python|text)\n(.*?)```", re.DOTALL)
WITH_EXAMPLES = sorted(p for p in (ROOT / "docs").glob("**/*.md") if "```python" in p.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=lambda page: page.stem)
def test_the_examples_of_a_page_run_from_top_to_bottom(page: Path) -> None:
    names: dict[str, Any] = {}
    printed = ""
    for kind, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "text":
            assert printed == block, f"{page}: the page says it prints something else"
            continue
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(block, str(page), "exec"), names)  # noqa: S102 - our own pages
        printed = out.getvalue()


def test_there_are_pages_with_examples() -> None:
    assert "use-the-engine" in [page.stem for page in WITH_EXAMPLES]

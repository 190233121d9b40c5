"""Takes pictures of pages and keeps them under plain names."""

import base64
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "screens"
_SHEET = """
body { margin: 12px; display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; font: 14px sans-serif; }
figure { margin: 0; } img { width: 100%; } figcaption { color: #444; }
"""
_AT_REST = "*, *::before, *::after { transition: none !important; }"
"""Nothing is caught on its way; what fades with how far one has scrolled stays as it is."""
SLOW_MS = 240_000


class Camera:
    """Puts pictures into ``folder`` and says which."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, page: Page, name: str, *, whole: bool = False) -> Path:
        """A picture of what is on the screen, or of the ``whole`` page."""
        path = self.folder / f"{name}.png"
        page.set_default_timeout(SLOW_MS)
        page.evaluate("window.__resting = true")  # what has been drawn stays; drawing on would take the time it needs
        page.screenshot(path=path, full_page=whole, timeout=SLOW_MS, style=_AT_REST)
        page.evaluate("window.__resting = false")
        print(path.relative_to(ROOT), flush=True)
        return path

    def contact_sheet(self, page: Page, name: str, pictures: list[str], more: str = "") -> Path:
        """Small copies of ``pictures`` on one sheet, with their names; ``more`` is further style."""
        cells = "".join(
            f"<figure><img src='data:image/png;base64,{_encoded(self.folder / f'{one}.png')}'>"
            f"<figcaption>{one}</figcaption></figure>"
            for one in pictures
        )
        page.set_content(f"<style>{_SHEET}{more}</style>{cells}", timeout=SLOW_MS)
        return self.take(page, f"sheet-{name}", whole=True)


def _encoded(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()

"""Takes pictures of pages and keeps them under plain names."""

from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "screens"
SLOW_MS = 120_000


class Camera:
    """Puts pictures into ``folder`` and says which."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, page: Page, name: str, *, whole: bool = False) -> Path:
        """A picture of what is on the screen, or of the ``whole`` page."""
        path = self.folder / f"{name}.png"
        page.evaluate("window.__resting = true")  # what has been drawn stays; drawing on would take the time it needs
        page.screenshot(path=path, full_page=whole, timeout=SLOW_MS, animations="disabled")
        page.evaluate("window.__resting = false")
        print(path.relative_to(ROOT))
        return path

"""A keyboard and nothing else: what is come to with it has to be seen to be in focus."""

from playwright.sync_api import Page

MOST_TABS = 120
FOCUS = """
(what) => {
  const one = document.activeElement;
  const box = (one.closest('label') ?? one).getBoundingClientRect();
  const drawn = [one, one.closest('label')].some((part) => part && getComputedStyle(part).outlineStyle !== 'none');
  const inside = box.bottom > 0 && box.top < innerHeight;
  const seen = one === document.body || (drawn && inside);
  return { there: one.matches(what), seen, where: one.outerHTML.slice(0, 120) };
}
"""


class Keys:
    """Somebody who has a keyboard and nothing else; each thing they come to has to be seen to be in focus."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def come_to(self, what: str) -> None:
        """Go on with Tab until ``what`` is in focus."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            found = self.page.evaluate(FOCUS, what)
            assert found["seen"], f"focus is not to be seen on {found['where']}"
            if found["there"]:
                return
        raise AssertionError(f"{what} was not come to with {MOST_TABS} tabs on {self.page.url}")

    def press(self, what: str) -> None:
        """Come to a button or a link, and press it."""
        self.come_to(what)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def write(self, what: str, words: str) -> None:
        self.come_to(what)
        self.page.keyboard.type(words)

    def choose(self, name: str, value: str) -> None:
        """One of several that belong together: Tab comes to them, arrows go on, space takes."""
        self.come_to(f'input[name="{name}"]')
        for _ in range(12):
            if self.page.evaluate("document.activeElement.value") == value:
                self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("ArrowRight")
        raise AssertionError(f"{name} has no {value}")


def choose_all(keys: Keys, which: str, value: str) -> None:
    for name in keys.page.locator(which).evaluate_all("them => them.map((one) => one.name)"):
        keys.choose(name, value)


def rate(keys: Keys, **ratings: str) -> None:
    for name, value in ratings.items():
        keys.choose(name, value)

"""Text and controls can be told from what lies behind them (WCAG 2.2, 1.4.3 and 1.4.11), in light and in dark."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[3] / "client" / "src" / "console"
TOKENS, STRONG = STYLES / "tokens.css", STYLES / "contrast.css"
TEXT, CONTROL = 4.5, 3.0
STATES = ("locked", "ready", "practising", "mastered", "tried", "kept")
PAIRS = [
    *[("ink", behind, TEXT) for behind in ("paper", "card", "mist", "accent-soft", "stop-soft")],
    *[("quiet", behind, TEXT) for behind in ("paper", "card", "mist")],
    *[("spruce", behind, TEXT) for behind in ("paper", "card", "mist", "stop-soft")],
    ("spruce-deep", "mist", TEXT),
    ("on-spruce", "spruce", TEXT),
    ("on-spruce", "spruce-deep", TEXT),
    *[("stop", behind, TEXT) for behind in ("paper", "card", "stop-soft")],
    ("accent", "card", TEXT),
    *[("accent", behind, CONTROL) for behind in ("paper", "card", "mist")],
    *[("edge", behind, CONTROL) for behind in ("paper", "card")],
    *[(f"state-{state}", behind, TEXT) for state in STATES for behind in ("paper", "card", "mist")],
]


def palettes() -> dict[str, dict[str, str]]:
    """Each colour by name, in light and dark, each usual and strong."""
    usual = TOKENS.read_text(encoding="utf-8")
    strong = STRONG.read_text(encoding="utf-8").split("@media")[0]
    return {
        scheme: dict(both(usual, at)) | dict(both(strong if "strong" in scheme else "", at))
        for scheme, at in (("light", 0), ("dark", 1), ("light strong", 0), ("dark strong", 1))
    }


def both(text: str, at: int) -> list[tuple[str, str]]:
    found = re.findall(r"--([\w-]+):\s*light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\);", text)
    return [(name, long(colours[at])) for name, *colours in found]


def long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark", "light strong", "dark strong"])
@pytest.mark.parametrize(("front", "behind", "least"), PAIRS)
def test_what_is_to_be_read_can_be_read(front: str, behind: str, least: float, scheme: str) -> None:
    palette = palettes()[scheme]
    assert contrast(palette[front], palette[behind]) >= least


def test_every_colour_is_a_token_and_so_holds_in_light_and_in_dark() -> None:
    apart = {"tokens.css", "contrast.css", "print.css"}
    styles = {path.name: path.read_text(encoding="utf-8") for path in STYLES.glob("*.css") if path.name not in apart}
    assert [name for name, text in styles.items() if re.search(r"#[0-9a-f]{3,8}\b", text)] == []


def test_strong_contrast_is_the_same_whether_the_device_asks_or_somebody_chose() -> None:
    chosen, asked, *_ = STRONG.read_text(encoding="utf-8").split("@media")
    assert both(chosen, 0) == both(asked, 0)
    assert both(chosen, 1) == both(asked, 1)


@pytest.mark.parametrize("scheme", ["light strong", "dark strong"])
@pytest.mark.parametrize("front", ["ink", "quiet", "spruce", "stop", "accent"])
def test_strong_contrast_is_strong(front: str, scheme: str) -> None:
    """Seven to one (WCAG 2.2, 1.4.6)."""
    palette = palettes()[scheme]
    assert contrast(palette[front], palette["card"]) >= 7


def test_black_on_white_is_what_wcag_says_it_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)

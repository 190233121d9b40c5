"""Text and controls can be told from what lies behind them (WCAG 2.2, 1.4.3 and 1.4.11), in light and in dark."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[3] / "client" / "src" / "console" / "tokens.css"
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
    light, dark = TOKENS.read_text(encoding="utf-8").split("@media (prefers-color-scheme: dark)")
    read = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6});")
    return {"light": dict(read.findall(light)), "dark": dict(read.findall(light)) | dict(read.findall(dark))}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "behind", "least"), PAIRS)
def test_what_is_to_be_read_can_be_read(front: str, behind: str, least: float, scheme: str) -> None:
    palette = palettes()[scheme]
    assert contrast(palette[front], palette[behind]) >= least


def test_every_colour_of_the_light_scheme_has_a_dark_one() -> None:
    dark = TOKENS.read_text(encoding="utf-8").split("prefers-color-scheme: dark")[1]
    assert [name for name in palettes()["light"] if f"--{name}:" not in dark] == []


def test_black_on_white_is_what_wcag_says_it_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)

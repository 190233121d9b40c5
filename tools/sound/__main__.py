"""``python -m tools.sound [place ...]`` writes the MP3 files of the places into the content."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from tools.sound.encode import write
from tools.sound.places import PLACES

_CONTENT = Path(__file__).resolve().parents[2] / "content" / "everyday" / "places"


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.sound", description=__doc__)
    parser.add_argument("places", nargs="*", choices=[[], *PLACES], help="places to make sounds for (none: all)")
    for place in parser.parse_args().places or PLACES:
        folder = _CONTENT / place / "sound"
        folder.mkdir(parents=True, exist_ok=True)
        loops = _loops(folder.parent)
        for name, sound in PLACES[place]().items():
            path = folder / f"{name}.mp3"
            write(sound, path, name in loops)
            mean = 20 * np.log10(np.sqrt((sound**2).mean()) + 1e-9)
            size, peak = path.stat().st_size // 1024, np.abs(sound).max()
            print(f"{place}/{name}: {size} KB, {mean:.0f} dB mean, peak {peak:.2f}", flush=True)


def _loops(place: Path) -> set[str]:
    """The sounds that repeat, as ``place.json`` says; each must last as long as it says there."""
    sounds = json.loads((place / "place.json").read_text(encoding="utf-8"))["sounds"]
    return {name for name, sound in sounds.items() if "loop" in sound}


if __name__ == "__main__":
    main()

"""Faces shuffled and unlabelled, to find out whether their feelings can be read.

``python -m tests.screens.blind make --amount 1 --seed 3`` renders a sheet and locks the key away;
``python -m tests.screens.blind score`` compares ``answers.txt`` (a number and a word a line) with the key.
"""

import argparse
import json
import random
from collections import Counter

from playwright.sync_api import sync_playwright

from tests.e2e.browser import launch

from .camera import FOLDER, SLOW_MS, Camera
from .looking import CAST, served

FEELINGS = (
    "NEUTRAL",
    "JOY",
    "SADNESS",
    "ANGER",
    "FEAR",
    "DISGUST",
    "SURPRISE",
    "CONTEMPT",
    "INTEREST",
    "IMPATIENCE",
    "BOREDOM",
    "EMBARRASSMENT",
    "PRIDE",
)
BLIND = FOLDER / "blind"
FACES = 24


def shuffled(seed: int) -> list[tuple[str, str]]:
    """Feelings drawn with replacement, so that none can be guessed by leaving out, each on a face drawn anew."""
    draw = random.Random(seed)  # noqa: S311 (a shuffle, not a secret)
    faces = [who for _ in range(FACES // len(CAST) + 1) for who in draw.sample(CAST, len(CAST))]
    return list(zip(faces, draw.choices(FEELINGS, k=FACES), strict=False))


def make(amount: float, seed: int) -> None:
    """Render the sheet into ``build/screens/blind`` and write the key beside it, without showing it."""
    wanted = shuffled(seed)
    camera = Camera(BLIND)
    (BLIND / "key.json").write_text(json.dumps({"amount": amount, "seed": seed, "faces": wanted}), encoding="utf-8")
    (BLIND / "answers.txt").write_text("", encoding="utf-8")
    shots = ",".join(f"{who}:{feeling}:{amount}" for who, feeling in wanted)
    who = ",".join(sorted({who for who, _ in wanted}))
    with served() as address, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": 1560, "height": 1120})
        page.goto(f"{address}/dev/people.html?mode=mugs&who={who}&columns=6&shots={shots}", timeout=SLOW_MS)
        page.wait_for_function("window.READY === true", timeout=SLOW_MS)
        camera.take(page, f"sheet-{amount}-{seed}")
        browser.close()


def score() -> None:
    """Say how many were read as meant, and which were taken for which."""
    key = json.loads((BLIND / "key.json").read_text(encoding="utf-8"))
    answers = dict(line.split() for line in (BLIND / "answers.txt").read_text(encoding="utf-8").splitlines() if line)
    taken = [(who, meant, answers.get(str(k + 1), "?").upper()) for k, (who, meant) in enumerate(key["faces"])]
    right = sum(meant == seen for _, meant, seen in taken)
    print(f"{right} of {len(taken)} at amount {key['amount']}, seed {key['seed']}")
    for (who, meant, seen), count in Counter(taken).items():
        if meant != seen:
            print(f"  {who}: {meant} was taken for {seen}" + (f" ({count} times)" if count > 1 else ""))


def main() -> None:
    """Run one of the two commands."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("command", choices=("make", "score"))
    words.add_argument("--amount", type=float, default=1.0)
    words.add_argument("--seed", type=int, default=1)
    asked = words.parse_args()
    if asked.command == "make":
        make(asked.amount, asked.seed)
    else:
        score()


if __name__ == "__main__":
    main()

"""What a terminal shows of things that are not talk in a room: tasks, messages, calls, what care workers set off."""

from pathlib import Path

import pytest
from tools.diagnostics.pages import sample

from tests.packs import ERRAND, EVERYDAY, errand_packs
from tests.unit.cli.test_author_commands import samspill

BEATS = """\
beats:
  hi:
    title: {nb: Meldingen, en: The message}
    via: message
    say:
      - {id: hi.kari, who: kari, act: initialGreeting, nb: Hei!, en: Hello!}
    when:
      - {event: look, target: kari, asked: true, evidence: {G01: 2}}
      - {event: trigger, name: ring, go: bye}
    task:
      kind: list
      title: {nb: Handleliste, en: Shopping list}
      fields:
        - {id: milk, nb: Melk, en: Milk}
        - id: size
          nb: Størrelse
          en: Size
          right: big
          options: [{id: small, nb: Liten, en: Small}, {id: big, nb: Stor, en: Big}]
      right: {evidence: {G02: 2}, go: bye}
      wrong: {evidence: {G02: 0}, say: [{id: hi.wrong, who: kari, via: message, nb: Nesten., en: Nearly.}]}
    silence:
      - {do: go, go: bye}
  bye:
    title: {nb: Ha det, en: Goodbye}
    via: phone
    say:
      - {id: bye.kari, who: kari, via: phone, act: initialGoodbye, nb: Ha det bra., en: Goodbye.}
    ending: done
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    for name, text in sample().items():
        made = text
        if name == "scenarios/hello.yaml":
            made = text[: text.index("beats:")].replace(
                "flags: {greeted: flag}", "triggers: {ring: {nb: Det ringer, en: It rings}}"
            )
            made += BEATS
        if not name.endswith(".play"):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made, encoding="utf-8")
    return tmp_path


def played(pack: Path, *typed: str) -> str:
    words = ("--pack", pack, "--level", 2, "--lang", "en")
    return samspill("play", "hello", *words, typed="".join(f"{line}\n" for line in typed))[1]


def test_a_task_is_filled_in_by_numbers_and_handed_in(pack: Path) -> None:
    said = played(pack, "f 1", "d", "f 2 2", "d")
    assert "Shopping list" in said
    assert "f 1 [ ] Milk" in said
    assert "f 1 [x] Milk" in said
    assert "f 2 Size: 1 Small · 2 Big" in said
    assert "f 2 Size: 1 Small · (2 Big)" in said
    assert "Kari: (message) Nearly." in said
    assert "G02 shown (2 of 2, on a new try)" in said
    assert "Kari: (on the phone) Goodbye." in said
    assert "ended (done)" in said


def test_what_a_care_worker_may_set_off_is_told_and_can_be_tried(pack: Path) -> None:
    said = played(pack, "s ring")
    assert "(a care worker may set off ring: It rings)" in said
    assert "ended (done)" in said


def test_numbers_that_are_not_there_bring_help(pack: Path) -> None:
    assert "f NUMBER ticks a field" in played(pack, "f 9")


def test_bots_do_tasks_too(pack: Path) -> None:
    said = samspill("play", "hello", "--pack", pack, "--level", 2, "--bot", "model")[1]
    assert "> sets size to big" in said
    assert "> hands it in" in said


def test_a_beat_behind_a_task_can_be_begun_at(pack: Path) -> None:
    words = ("--level", 2, "--lang", "en", "--from", "bye", "--bot", "model")
    said = samspill("play", "hello", "--pack", pack, *words)[1]
    assert "Kari: (on the phone) Goodbye." in said


def test_another_place_is_named_and_what_is_to_be_said_aloud_says_so(tmp_path: Path) -> None:
    words = ("--pack", errand_packs(tmp_path) / EVERYDAY, "--level", 5, "--lang", "en", "--bot", "model")
    said = samspill("play", ERRAND, *words)[1]
    assert "(in another place now: Calm room)" in said
    call, message = said.index("(call)"), said.index("(message)")
    assert "(say it aloud, then choose it)" in said[call:message]
    assert "(say it aloud" not in said[message : said.index("(thanks)")]


def test_a_norwegian_run_is_told_in_norwegian(pack: Path) -> None:
    said = samspill("play", "hello", "--pack", pack, "--level", 2, "--lang", "nb", typed="?\nf 1\nf 2 2\nd\n")[1]
    assert "nivå 2, med hjelp" in said
    assert "Et tall svarer eller vurderer." in said
    assert "G02 vist (2 av 2)" in said
    assert "slutt (done) etter" in said

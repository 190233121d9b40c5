"""Writing a pack: seen when saved, changed by drafts, taken back by undo, and nothing lost when two write at once."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from samspill.app.packs.in_use import Library
from samspill.app.packs.shelf import Shelf
from samspill.app.packs.workshop.drafts import diff, part_of
from samspill.app.packs.workshop.workshop import Workshop
from samspill.app.ports.desk import CannotWrite
from samspill.app.refusals import Missing, Refusal
from samspill.authoring.editing import Change, Put, Remove
from samspill.cli.pack_source import pack_texts
from samspill.packs import Loaded, Problem, Severity, load_pack
from samspill.packs.looked import Looked, PlayResult, calm_minutes, look_through
from samspill.packs.problems import problem

SAMPLE = Path(__file__).parents[5] / "diagnostics" / "sample"
HELLO, FILE = "hello", "scenarios/hello.yaml"
PART = ("beats", "hi")
NEW_TITLE = Put(("beats", "hi", "title", "en"), "Steps inside")
BROKEN = Put(("beats", "hi", "expect", 0, "go"), "nowhere")


class MemoryDesk:
    """Meets ``Desk`` in memory."""

    where = "memory"

    def __init__(self, files: Mapping[str, str]) -> None:
        self.texts = dict(files)
        self.kept: list[tuple[str, str]] = []
        self.full = False
        self.watching: Callable[[], None] = lambda: None

    def files(self) -> Mapping[str, str]:
        return dict(self.texts)

    def write(self, name: str, text: str, earlier: str) -> None:
        if self.full:
            raise CannotWrite("no room")
        self.kept.append((name, earlier))
        self.texts[name] = text

    def watch(self, changed: Callable[[], None]) -> None:
        self.watching = changed

    def close(self) -> None:
        self.watching = lambda: None


class MemoryProofs:
    """Meets ``Proofs`` in memory."""

    def __init__(self, *kept: tuple[Mapping[str, str], Loaded]) -> None:
        self.kept = list(kept)

    def proven(self, texts: Mapping[str, str]) -> Loaded | None:
        return next((loaded for known, loaded in self.kept if known == texts), None)

    def keep(self, texts: Mapping[str, str], loaded: Loaded) -> None:
        self.kept.append((texts, loaded))


@pytest.fixture
def desk() -> MemoryDesk:
    """A small pack."""
    return MemoryDesk(pack_texts(SAMPLE))


@pytest.fixture
def workshop(desk: MemoryDesk) -> Workshop:
    made = Workshop(desk)
    made.start()
    return made


def propose(workshop: Workshop, *changes: Change, id: str = "d") -> None:
    workshop.propose(id, "kari", HELLO, PART, changes)


def title(workshop: Workshop) -> str:
    return workshop.shelf.pack.scenarios[HELLO].beats["hi"].title.en


def test_what_was_proven_of_a_pack_before_is_not_worked_out_again(desk: MemoryDesk) -> None:
    remark = Problem("SP000", "pack.yaml", 1, "Said when it was proven.", "Nothing to do.", Severity.WARNING)
    known = Loaded(load_pack(desk.texts).pack, (remark,))
    workshop = Workshop(desk, MemoryProofs((desk.texts, known)))
    assert workshop.shelf.loaded == known
    desk.texts[FILE] = desk.texts[FILE].replace("go: bye", "go: nowhere", 1)
    workshop.reload()
    assert [found.code for found in workshop.shelf.problems_of(FILE)] == ["SP201"]


def test_a_pack_that_was_found_usable_is_known_when_it_is_opened_again(desk: MemoryDesk) -> None:
    proofs = MemoryProofs()
    Workshop(desk, proofs).start()
    until = time.monotonic() + 30
    while not proofs.kept and time.monotonic() < until:
        time.sleep(0.01)
    loaded = load_pack(desk.texts)
    assert loaded.pack is not None
    assert proofs.kept == [(desk.texts, loaded._replace(looked=look_through(loaded.pack, desk.texts)))]


def test_how_long_it_lasts_and_how_its_plays_went_is_known_with_the_proof(desk: MemoryDesk) -> None:
    """Minutes and a play that nobody would work out: they are told only if they are taken as they were kept."""
    pack = load_pack(desk.texts).pack
    assert pack is not None
    looked = Looked({HELLO: {1: 77}}, {HELLO: (PlayResult("plays/kept.play", ()),)})
    shelf = Workshop(desk, MemoryProofs((desk.texts, Loaded(pack, (), looked)))).shelf
    assert (shelf.minutes_of(HELLO), shelf.plays_of(HELLO)) == ({1: 77}, looked.plays[HELLO])
    assert shelf.minutes_of("errand") == look_through(pack, desk.texts).minutes["errand"], "what is missing is found"
    changed = Shelf(desk.texts | {FILE: desk.texts[FILE].replace("en: Goodbye.", "en: So long.")}, shelf)
    assert changed.minutes_of(HELLO) == calm_minutes(changed.pack, HELLO), "what was changed is worked out anew"
    assert [result.file for result in changed.plays_of(HELLO)] != ["plays/kept.play"]


def test_a_file_that_is_saved_elsewhere_is_read_and_told(workshop: Workshop, desk: MemoryDesk) -> None:
    told: list[Shelf] = []
    workshop.on_change(told.append)
    desk.texts[FILE] = desk.texts[FILE].replace("en: Hello}", "en: Walks in}")
    desk.watching()
    desk.watching()
    assert (title(workshop), len(told)) == ("Walks in", 1)


def test_a_draft_says_what_it_would_change_and_writes_nothing(workshop: Workshop, desk: MemoryDesk) -> None:
    before = desk.texts[FILE]
    propose(workshop, NEW_TITLE)
    draft = workshop.draft("d", "kari")
    changed = [line for line in diff(draft.before, draft.after) if line.kind in {"in", "out"}]
    assert [(line.kind, line.text.strip()) for line in changed] == [
        ("out", "title: {nb: Hei, en: Hello}"),
        ("in", "title: {nb: Hei, en: Steps inside}"),
    ]
    assert (draft.problems, desk.texts[FILE]) == ((), before)


def test_a_draft_says_what_would_be_wrong(workshop: Workshop) -> None:
    propose(workshop, BROKEN)
    assert [problem.code for problem in workshop.draft("d", "kari").problems if problem.code == "SP201"] == ["SP201"]


def test_saving_writes_keeps_the_earlier_text_and_undo_brings_it_back(workshop: Workshop, desk: MemoryDesk) -> None:
    before = desk.texts[FILE]
    propose(workshop, NEW_TITLE)
    workshop.save("d", "kari")
    assert (title(workshop), desk.kept, workshop.undoable(HELLO)) == ("Steps inside", [(FILE, before)], 1)
    propose(workshop, Put(("beats", "hi", "title", "nb"), "Går inn"))
    workshop.save("d", "kari")
    workshop.undo(HELLO)
    assert title(workshop) == "Steps inside"
    workshop.undo(HELLO)
    assert (desk.texts[FILE], workshop.undoable(HELLO)) == (before, 0)
    with pytest.raises(Refusal, match="nothing_to_undo"):
        workshop.undo(HELLO)


def test_a_change_elsewhere_in_the_file_is_kept_when_a_draft_is_saved(workshop: Workshop, desk: MemoryDesk) -> None:
    propose(workshop, NEW_TITLE)
    desk.texts[FILE] = "# A new first line.\n" + desk.texts[FILE].replace("en: Goodbye}", "en: In the queue}")
    workshop.save("d", "kari")
    assert title(workshop) == "Steps inside"
    assert workshop.shelf.pack.scenarios[HELLO].beats["bye"].title.en == "In the queue"
    assert desk.texts[FILE].startswith("# A new first line.\n")


def test_a_change_in_the_same_part_stops_both_saving_and_undoing(workshop: Workshop, desk: MemoryDesk) -> None:
    propose(workshop, NEW_TITLE)
    workshop.save("d", "kari")
    propose(workshop, Put(("beats", "hi", "title", "en"), "Again"))
    desk.texts[FILE] = theirs = desk.texts[FILE].replace("Steps inside", "Theirs")
    with pytest.raises(Refusal, match="changed_meanwhile"):
        workshop.save("d", "kari")
    with pytest.raises(Refusal, match="changed_meanwhile"):
        workshop.undo(HELLO)
    assert (desk.texts[FILE], title(workshop)) == (theirs, "Theirs")


def test_a_full_disk_is_said_and_nothing_is_lost(workshop: Workshop, desk: MemoryDesk) -> None:
    desk.full = True
    propose(workshop, NEW_TITLE)
    with pytest.raises(Refusal, match="cannot_write"):
        workshop.save("d", "kari")
    desk.full = False
    workshop.save("d", "kari")
    assert title(workshop) == "Steps inside"


def test_a_draft_is_its_owners_and_is_gone_when_dropped(workshop: Workshop) -> None:
    propose(workshop, NEW_TITLE)
    with pytest.raises(Missing):
        workshop.save("d", "ola")
    workshop.drop("d", "kari")
    with pytest.raises(Missing):
        workshop.draft("d", "kari")


@pytest.mark.parametrize(("changes", "code"), [((), "nothing"), ((Remove(("beats", "none")),), "cannot_edit")])
def test_what_is_no_change_or_has_no_place_is_refused(
    workshop: Workshop, changes: tuple[Change, ...], code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        propose(workshop, *changes)


def test_a_file_that_cannot_be_read_hides_no_other(workshop: Workshop, desk: MemoryDesk) -> None:
    desk.texts["scenarios/new.yaml"] = "title: ["
    desk.watching()
    assert (workshop.shelf.unread, title(workshop)) == (("scenarios/new.yaml",), "Hello")
    assert [problem.code for problem in workshop.shelf.problems_of("scenarios/new.yaml")] == ["SP101"]
    assert workshop.shelf.problems_of(FILE) == ()


def test_what_is_worked_out_from_an_earlier_state_is_what_would_be_worked_out_anew(desk: MemoryDesk) -> None:
    first = Shelf(desk.files())
    first.problems_of(FILE)
    known = [(first.plays_of(name), first.minutes_of(name)) for name in first.files]
    assert any(plays for plays, _ in known)
    desk.texts["scenarios/copy.yaml"] = desk.texts[FILE].replace("id: hello", "id: copy")
    second = Shelf(desk.files(), first)
    desk.texts[FILE] = desk.texts[FILE].replace("who: kari", "who: kar")
    third = Shelf(desk.files(), second)
    del desk.texts["scenarios/copy.yaml"]
    fourth = Shelf(desk.files(), third)
    for shelf in (second, third, fourth):
        anew = Shelf(shelf.texts)
        assert (shelf.pack, shelf.files, shelf.unread) == (anew.pack, anew.files, anew.unread)
        for file in anew.files.values():
            assert shelf.problems_of(file) == anew.problems_of(file)
        for name in anew.files:
            assert (shelf.plays_of(name), shelf.minutes_of(name)) == (anew.plays_of(name), anew.minutes_of(name))


def test_what_was_proven_at_the_start_is_not_proven_again(desk: MemoryDesk) -> None:
    """A remark that no proof would find: it is seen only if what the server knows already is taken as it is."""
    loaded = load_pack(desk.files())
    assert loaded.pack is not None
    remark = problem("unknown-goal", FILE, 3, where="x", word="y", near="")
    elsewhere = problem("unknown-goal", "goals.yaml", 1, where="x", word="y", near="")
    shelf = Shelf(desk.files(), of=Library(loaded.pack, (remark, elsewhere)))
    assert shelf.problems_of(FILE) == (remark,)
    assert shelf.problems_elsewhere() == (elsewhere,)
    assert shelf.pack is loaded.pack


def test_a_part_is_found_by_its_path_or_is_nothing() -> None:
    text = "a: {b: [x, y]}\n"
    assert [part_of(text, path) for path in [("a", "b", 1), ("a", "c"), ("a", "b", 7), ("z", "z")]] == [
        "y",
        None,
        None,
        None,
    ]
    assert part_of("a: [", ("a",)) is None


def test_only_what_a_change_touches_is_worked_out_anew(desk: MemoryDesk) -> None:
    before = Shelf(desk.files())
    plays, minutes = before.plays_of("errand"), before.minutes_of("errand")
    assert [result.problems for result in before.plays_of(HELLO)] == [()]
    longer = desk.texts[FILE].replace("en: Goodbye.", "en: " + "So long. " * 200)
    desk.texts |= {FILE: longer, "plays/errand.play": desk.texts["plays/errand.play"] + "\n# Seen.\n"}
    after = Shelf(desk.files(), before)
    assert after.minutes_of("errand") is minutes
    assert after.plays_of("errand") == plays and after.plays_of("errand") is not plays
    assert after.plays_of(HELLO)[0].problems != ()
    again = Shelf(desk.files() | {"facts.yaml": "facts: []\n"}, after)
    assert again.plays_of("errand") is after.plays_of("errand")


def test_what_all_scenarios_rest_on_touches_them_all(desk: MemoryDesk) -> None:
    before = Shelf(desk.files())
    plays, minutes = before.plays_of("errand"), before.minutes_of("errand")
    goals = desk.texts["goals.yaml"]
    after = Shelf(desk.files() | {"goals.yaml": goals + "# Seen.\n"}, before)
    assert after.plays_of("errand") is not plays
    assert after.minutes_of("errand") is not minutes

"""What was proven is remembered for the same texts and the same checks, and for nothing else."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from tools.diagnostics.pages import sample

from samspill.adapters.packs import KeptProofs, proofs
from samspill.app.packs.in_use import Library, UnusablePack, open_library
from samspill.packs import Loaded, Problem, Severity, load_pack, read_draft
from samspill.packs.looked import Looked, look_through
from tests.packs import errand_files, errand_library

REMARK = Problem("SP000", "pack.yaml", 1, "This was said when it was proven.", "Nothing to do.", Severity.WARNING)


def proven(texts: Mapping[str, str]) -> Loaded:
    """What is in the texts, with one remark that nobody finds by reading them."""
    return Loaded(load_pack(texts).pack, (REMARK,))


class OnePack:
    """A source with one pack."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = dict(texts)

    def packs(self) -> tuple[str, ...]:
        return ("sample",)

    def files(self, pack: str) -> Mapping[str, str]:
        return self.texts

    def assets(self, pack: str) -> tuple[str, ...]:
        return ()

    def asset(self, pack: str, path: str) -> Path | None:
        return None


def opened(texts: Mapping[str, str], folder: Path) -> Library:
    return open_library(OnePack(texts), KeptProofs(folder))


def test_a_pack_that_was_proven_is_read_the_same_with_the_remarks_it_had(tmp_path: Path) -> None:
    texts = sample()
    first = opened(texts, tmp_path)
    KeptProofs(tmp_path).keep(texts, proven(texts))
    again = opened(texts, tmp_path)
    assert again.pack == first.pack == load_pack(texts).pack
    assert again.remarks == (REMARK,)


def test_what_came_of_playing_it_is_kept_with_the_proof_and_goes_with_it(tmp_path: Path) -> None:
    texts = sample()
    first = opened(texts, tmp_path)
    assert first.looked == look_through(first.pack, texts)
    KeptProofs(tmp_path).keep(texts, Loaded(first.pack, (), Looked({"hello": {1: 77}}, {})))
    assert opened(texts, tmp_path).looked == Looked({"hello": {1: 77}}, {}), "taken as it was kept"
    play = next(name for name in texts if name.endswith(".play"))
    changed = {**texts, play: texts[play] + "\n> Something that is no answer\n"}
    fallen = opened(changed, tmp_path).looked
    assert fallen == look_through(first.pack, changed) != first.looked


def test_a_proof_from_before_it_was_played_is_played_and_kept(tmp_path: Path) -> None:
    texts = sample()
    KeptProofs(tmp_path).keep(texts, proven(texts))
    assert opened(texts, tmp_path).remarks == (REMARK,)
    again = KeptProofs(tmp_path).proven(texts)
    assert again is not None
    assert again.looked is not None


def test_everything_a_large_pack_holds_is_kept_in_its_order(tmp_path: Path) -> None:
    texts, whole = errand_files(), errand_library()
    KeptProofs(tmp_path).keep(texts, Loaded(whole.pack, whole.remarks, whole.looked))
    kept, read = KeptProofs(tmp_path).proven(texts), read_draft(texts).pack
    assert kept == (read, whole.remarks, whole.looked)
    assert repr(kept.pack) == repr(read), "the order of a scenario's parts too"


def test_a_changed_word_is_proven_anew(tmp_path: Path) -> None:
    texts = sample()
    KeptProofs(tmp_path).keep(texts, proven(texts))
    name = next(name for name in texts if name.startswith("scenarios/"))
    with pytest.raises(UnusablePack, match=r"SP\d+"):
        opened({**texts, name: texts[name].replace("go:", "go: nowhere_else #", 1)}, tmp_path)


def test_a_changed_check_asks_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = sample()
    KeptProofs(tmp_path).keep(texts, proven(texts))
    monkeypatch.setattr(proofs, "JUDGES", ("model", "scenario"))
    assert KeptProofs(tmp_path).proven(texts) is None


def test_what_cannot_be_used_is_not_remembered(tmp_path: Path) -> None:
    texts = {**sample(), "pack.yaml": "format: pack/2\n"}
    with pytest.raises(UnusablePack):
        opened(texts, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_proof_is_no_answer(tmp_path: Path) -> None:
    texts = sample()
    opened(texts, tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    changed = whole.replace(b"Hello", b"Hullo")
    assert changed != whole
    for damaged in (b"", whole[:-9], changed):
        kept.write_bytes(damaged)
        assert KeptProofs(tmp_path).proven(texts) is None
    assert opened(texts, tmp_path).pack == load_pack(texts).pack


def test_a_proof_in_another_shape_is_no_answer(tmp_path: Path) -> None:
    texts = sample()
    opened(texts, tmp_path)
    (kept,) = tmp_path.iterdir()
    other = msgspec.msgpack.encode({"pack": "hello"})
    kept.write_bytes(sha256(other).digest() + other)
    assert KeptProofs(tmp_path).proven(texts) is None


def test_only_the_last_few_are_kept_and_nowhere_to_keep_them_is_no_fault(tmp_path: Path) -> None:
    for n in range(9):
        KeptProofs(tmp_path).keep({"pack.yaml": str(n)}, proven(sample()))
    assert len(list(tmp_path.iterdir())) == 4
    assert opened(sample(), tmp_path / "not there").pack is not None

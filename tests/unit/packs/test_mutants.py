"""The mutants of benchmark B3 stay changes of packs that exist, however those are rewritten."""

from tests.bench.b3_mutants import sample, texts
from tests.bench.mutants import mutants


def test_every_mutant_changes_a_text_that_is_there() -> None:
    packs = (dict(texts()), sample())
    adrift = [
        f"{mutant.file}: {mutant.fault}"
        for mutant in mutants()
        if not any(all(out in pack.get(mutant.file, "") for out, _ in mutant.changes) for pack in packs)
    ]
    assert adrift == []

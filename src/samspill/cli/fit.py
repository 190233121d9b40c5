"""``samspill fit``: the numbers of the skill model, fitted to pooled sessions, with a model card. Nothing uses them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from samspill.bootstrap.fitting import NoNumPyro, fitted, versions
from samspill.simulation.fitting.card import Fitted, Sampled, card, doubts
from samspill.simulation.fitting.made_up import made_up as made_up_sessions
from samspill.simulation.fitting.made_up import table
from samspill.simulation.fitting.pooled import About, BadTable, Practice, about, read_table, sequences

from .reading import text_of
from .refusing import refused

_MOST_SHOWN = 20


def fit(
    sessions: Annotated[
        Path | None,
        typer.Argument(help="A CSV table: person, day, goal, level, asked, shown; a line for each goal of a run."),
    ] = None,
    made_up: Annotated[int, typer.Option(min=0, help="Instead of a table: so many made-up people, to try it.")] = 0,
    samples: Annotated[int, typer.Option(min=10, help="Samples of each chain, after as many to warm up.")] = 500,
    chains: Annotated[int, typer.Option(min=1, help="Chains, one after the other.")] = 4,
    seed: Annotated[int, typer.Option(min=0, help="For the sampler, and for made-up people.")] = 1,
    out: Annotated[Path, typer.Option(help="The folder for model-card.md and numbers.json.")] = Path("build/fit"),
) -> None:
    """Fit the numbers of the skill model to pooled sessions, with a model card; nothing takes them into use."""
    practice, of = _data(sessions, made_up, seed)
    try:
        numbers, sampled = fitted(sequences(practice), samples, samples, chains, seed)
    except NoNumPyro as missing:
        raise refused(str(missing)) from None
    _write(out, of, numbers, sampled)


# Private functions


def _data(sessions: Path | None, made_up: int, seed: int) -> tuple[tuple[Practice, ...], About]:
    if (sessions is None) == (made_up == 0):
        raise refused("Name a table of sessions, or say --made-up N for N made-up people: one of the two.")
    if sessions is None:
        practice = made_up_sessions(made_up, seed)
        return practice, about(practice, f"{made_up} made-up people, seed {seed}", table(practice), made_up=True)
    text = text_of(sessions)
    try:
        practice = read_table(text)
    except BadTable as bad:
        more = len(bad.problems) - _MOST_SHOWN
        shown = [f"{sessions}, {problem}" for problem in bad.problems[:_MOST_SHOWN]]
        raise refused("\n".join(shown + ([f"… and {more} more"] if more > 0 else []))) from None
    if not practice:
        raise refused(f"{sessions} has no sessions in it.")
    return practice, about(practice, sessions.name, text)


def _write(out: Path, of: About, numbers: tuple[Fitted, ...], sampled: Sampled) -> None:
    out.mkdir(parents=True, exist_ok=True)
    written = card(of, numbers, sampled, datetime.now(UTC).date().isoformat(), versions())
    (out / "model-card.md").write_text(written, encoding="utf-8")
    kept = {
        "in_use": False,
        "data": of._asdict(),
        "sampled": sampled._asdict(),
        "numbers": [n._asdict() for n in numbers],
    }
    (out / "numbers.json").write_bytes(msgspec.json.format(msgspec.json.encode(kept)))
    for doubt in doubts(of, numbers, sampled):
        typer.echo(f"Not to be read as it stands: {doubt}.", err=True)
    typer.echo(f"model-card.md, numbers.json in {out}. Nothing has taken them into use.")

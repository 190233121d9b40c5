"""``samspill new``: a first scenario or pack that works, to change step by step."""

import json
import re
import shutil
import sys
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Annotated

import typer

from samspill.model.pack import Pack
from samspill.packs import read_draft

from .pack_source import pack_texts, shipped_pack
from .refusing import known, refused
from .schema import NAME as SCHEMA
from .schema import scenario_schema
from .writing import all_written

_CHECKED = f"# yaml-language-server: $schema=../{SCHEMA}\n"
"""The line by which editors find the schema: then they complete keys and mark what is wrong."""
_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
_TAKEN_ALONG = ("goals.yaml", "barriers.yaml", "places/calm", "cast/lines.webp", "cast/solveig")
"""What a new pack gets from the pack that ships: the goals, one quiet place, one person and what all faces share."""

new = typer.Typer(name="new", help="A first scenario or pack that works, to change step by step.", no_args_is_help=True)


@new.command()
def scenario(
    name: Annotated[str, typer.Argument(help="Its id, for instance park.meet")],
    pack: Annotated[Path, typer.Option(help="The folder of the pack it goes into.")] = Path(),
    nb: Annotated[str, typer.Option(help="Its title in Norwegian.")] = "",
    en: Annotated[str, typer.Option(help="Its title in English.")] = "",
    place: Annotated[str, typer.Option(help="Where it is.", show_default="the pack's first place")] = "",
    who: Annotated[str, typer.Option(help="Who one meets.", show_default="the pack's first person")] = "",
    goal: Annotated[str, typer.Option(help="What it practises.", show_default="the pack's first goal")] = "",
) -> None:
    """Write a small scenario that works, in both languages, with notes that explain it and a first play."""
    _fit(name)
    texts = pack_texts(pack)
    draft = read_draft(texts).pack
    titles = {"title_nb": _asked("Title in Norwegian", nb, name), "title_en": _asked("Title in English", en, name)}
    words = titles | _found(draft, texts, place, who, goal) | {"id": name, "pack": str(pack)}
    words["checked_by"] = _CHECKED if (pack / SCHEMA).exists() else ""
    made = {
        pack / "scenarios" / f"{name}.yaml": _filled("scenario.yaml", words),
        pack / "plays" / name / "level-2.first.play": _filled("first.play", words),
    }
    _all_new(made)
    typer.echo(f"{', '.join(map(str, made))}\nNow try: samspill play {name} --pack {pack} --level 2")


@new.command(name="pack")
def pack_(
    name: Annotated[Path, typer.Argument(help="The folder to make; its last part is the pack's id.")],
    nb: Annotated[str, typer.Option(help="Its name in Norwegian.")] = "",
    en: Annotated[str, typer.Option(help="Its name in English.")] = "",
) -> None:
    """Make a pack with goals, a quiet place, one person and a first scenario: all of it works and can be changed."""
    _fit(name.name)
    if name.exists() and any(name.iterdir()):
        raise refused(f"{name} is there already and not empty. Choose another name.")
    titles = {
        "title_nb": _asked("Name in Norwegian", nb, name.name),
        "title_en": _asked("Name in English", en, name.name),
    }
    words = titles | {"id": name.name}
    _all_new({name / "pack.yaml": _filled("pack.yaml", words), name / SCHEMA: scenario_schema()})
    for part in _TAKEN_ALONG:
        _copy(shipped_pack() / part, name / part)
    scenario("first.meeting", name, "Et første møte", "A first meeting", "", "", "")


def _fit(name: str) -> None:
    if not _ID.fullmatch(name):
        raise refused(f"{name} cannot be a name here. Use small letters, digits and dots, for instance park.meet.")


def _asked(question: str, given: str, otherwise: str) -> str:
    """What was given, or what someone at a keyboard answers."""
    if given or not sys.stdin.isatty():
        return (given or otherwise).replace('"', "'")
    return str(typer.prompt(question, default=otherwise)).replace('"', "'")


def _found(pack: Pack, texts: dict[str, str], place: str, who: str, goal: str) -> dict[str, str]:
    """Names that exist in the pack, and the spots of the place."""
    lacking = [
        kind for kind, there in (("place", pack.places), ("person", pack.cast), ("goal", pack.goals)) if not there
    ]
    if lacking:
        raise refused(f"The pack has no {' and no '.join(lacking)} yet. Begin with: samspill new pack NAME")
    at = known("place", place, pack.places) if place else next(iter(pack.places))
    person = known("person", who, pack.cast) if who else next(iter(pack.cast))
    aim = known("goal", goal, [one.id for one in pack.goals]) if goal else pack.goals[0].id
    return {"place": at, "who": person, "name": pack.cast[person].name, "goal": aim, **_spots(texts, at)}


def _spots(texts: dict[str, str], place: str) -> dict[str, str]:
    """Where the participant and the other one stand, and how."""
    try:
        anchors = json.loads(texts[f"places/{place}/place.json"])["anchors"]
    except (KeyError, ValueError):
        raise refused(f"The place {place} has no place.json with anchors, so nobody can stand there.") from None
    names = list(anchors)
    own = next((name for name in names if name.startswith("participant")), names[0])
    free = [name for name in names if not name.startswith("participant")]
    spot = "coach" if "coach" in free else next(iter(free), own)
    sits = anchors[spot].get("kind") == "sit"
    return {"at": own, "spot": spot, "posture": ", posture: SIT" if sits else ""}


def _filled(template: str, words: dict[str, str]) -> str:
    text = (files("samspill.cli") / "starter" / template).read_text(encoding="utf-8")
    return Template(text).substitute(words)


def _all_new(contents: dict[Path, str]) -> None:
    for path in contents:
        if path.exists():
            raise refused(f"{path} is there already. Choose another name.")
    all_written(dict(contents))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)

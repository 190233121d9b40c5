"""Many texts of a YAML file changed at once; everything else stays, to the character (see ``editing``)."""

from collections.abc import Mapping
from typing import Any

from samspill.packs.yaml_text import Path, read_yaml

from .editing import CannotEdit, Put, edited
from .editing.layout import Layout, Node
from .editing.writing import inline


def rewritten(file: str, text: str, changes: Mapping[Path, str]) -> str:
    """``text`` with each text named by its path replaced, or added where there is none yet; raises ``CannotEdit``.

    The file is looked through once, however many texts are replaced; what comes out is read again and compared.
    """
    before = read_yaml(file, text)
    if before.problems:
        raise CannotEdit(str(before.problems[0]))
    layout = Layout(text)
    wanted = {path: words for path, words in changes.items() if _at(before.value, path) != words}
    there = {path: layout.nodes[path] for path in wanted if path in layout.nodes}
    made = text
    for path, node in sorted(there.items(), key=lambda one: one[1].start, reverse=True):
        made = made[: node.start] + _written(wanted[path], node, layout.ends) + made[node.end :]
    added = [Put(path, words) for path, words in wanted.items() if path not in there]
    made = edited(file, made, added) if added else made
    if read_yaml(file, made).value != _meant(before.value, wanted):
        raise CannotEdit(f"{file} cannot be changed safely; nothing was changed")
    return made


def _written(words: str, node: Node, ends: str) -> str:
    style = node.style if node.style in ("'", '"') else None
    return inline(words, flow=node.inside, style=style) + (ends if node.style in ("|", ">") else "")


def _at(value: Any, path: Path) -> Any:
    for part in path:
        if isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            value = value.get(part) if isinstance(value, dict) else None
    return value


def _meant(value: Any, changes: Mapping[Path, str], path: Path = ()) -> Any:
    """The plain data with all changes made, in one go."""
    if path in changes:
        return changes[path]
    if isinstance(value, list):
        return [_meant(item, changes, (*path, i)) for i, item in enumerate(value)]
    if isinstance(value, dict):
        made = {key: _meant(item, changes, (*path, key)) for key, item in value.items()}
        made.update({str(p[-1]): words for p, words in changes.items() if p[:-1] == path and p[-1] not in made})
        return made
    return value

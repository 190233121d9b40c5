"""Makes changes in the text of a file."""

from collections.abc import Iterable, Iterator
from typing import Any

from ruamel.yaml.error import YAMLError

from samspill.packs.yaml_text import Path, read_yaml

from .changes import Change, Insert, Move, Put, Remove, changed
from .layout import Layout, Node
from .writing import block, entry, inline

Piece = tuple[int, int, str]
"""From which character to which, and what comes there."""


class CannotEdit(ValueError):
    """The file is not YAML, or a change has no place in it; nothing was changed."""


def edited(file: str, text: str, changes: Iterable[Change]) -> str:
    """``text`` with ``changes`` made one after the other; each path is meant as things stand when its turn comes.

    Raises ``CannotEdit``, with what is wrong, when the outcome would not be read as exactly what was meant. However
    many texts are replaced one after the other, the file is looked through once for all of them.
    """
    read = read_yaml(file, text)
    if read.problems:
        raise CannotEdit(str(read.problems[0]))
    meant, place = read.value, "whole"
    for together in _together(changes):
        place = _place(together[0].path)
        try:
            meant, text = changed(meant, *together), _all_made(text, together)
        except (LookupError, TypeError, AttributeError, YAMLError) as wrong:
            raise CannotEdit(f"{file}: there is no {place} to change") from wrong
    again = read_yaml(file, text)
    if again.problems or again.value != meant:
        raise CannotEdit(f"{file}: {place} cannot be changed safely")
    return text


def _together(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Runs of changes that only put single values in different places, so that none moves what another is about."""
    run: list[Change] = []
    for change in changes:
        single = isinstance(change, Put) and not isinstance(change.value, dict | list | tuple)
        if run and (not single or not isinstance(run[-1], Put) or change.path in {earlier.path for earlier in run}):
            yield run
            run = []
        run.append(change)
        if not single:
            yield run
            run = []
    if run:
        yield run


def _all_made(text: str, together: list[Change]) -> str:
    layout = Layout(text)
    if len(together) == 1:
        return _made(layout, together[0])
    there = [one for one in together if (node := layout.nodes.get(one.path)) and node.kind == "scalar"]
    pieces = sorted((_replacing(layout, one) for one in there), reverse=True)
    for start, end, written in pieces:
        text = text[:start] + written + text[end:]
    for one in together:
        if one not in there:
            text = _made(Layout(text), one)
    return text


def _replacing(layout: Layout, put: Change) -> Piece:
    node, value = layout.nodes[put.path], put.value if isinstance(put, Put) else None
    return _piece(layout, node, inline(value, flow=node.inside, style=node.style if _quoted(node) else None))


def _made(layout: Layout, change: Change) -> str:
    match change:
        case Put():
            return _put(layout, change.path, change.value)
        case Remove():
            return _remove(layout, layout.nodes[change.path])
        case Insert():
            return _insert(layout, change)
        case Move():
            return _move(layout, change)


def _put(layout: Layout, path: Path, value: Any) -> str:
    node = layout.nodes.get(path)
    if node is None:
        return _add(layout, layout.nodes[path[:-1]], str(path[-1]), value)
    if node.kind == "scalar" and not isinstance(value, dict | list | tuple):
        start, end, written = _replacing(layout, Put(path, value))
        return layout.text[:start] + written + layout.text[end:]
    return _replace(layout, node, inline(value, flow=node.inside))


def _replace(layout: Layout, node: Node, written: str) -> str:
    start, end, written = _piece(layout, node, written)
    return layout.text[:start] + written + layout.text[end:]


def _piece(layout: Layout, node: Node, written: str) -> Piece:
    """``written`` where the node's value is; what is written below its key comes up beside the key."""
    start, end = node.start, node.end
    if node.key is not None and not node.flow and (node.kind != "scalar" or node.style in ("|", ">")):
        start = layout.text.index(":", node.key[1]) + 1
        written = f" {written}"
    if node.kind == "scalar" and node.style in ("|", ">"):
        written += layout.ends
    elif start == end:
        written = f" {written}"
    return start, end, written


def _add(layout: Layout, parent: Node, key: str, value: Any) -> str:
    """Add a key at the end of a group."""
    if parent.kind != "map":
        raise LookupError(key)
    if parent.flow or not parent.children:
        written = f"{key}: {inline(value, flow=True)}"
        at = parent.children[-1].end if parent.children else parent.start + 1
        return layout.text[:at] + (f", {written}" if parent.children else written) + layout.text[at:]
    last = parent.children[-1]
    return _below(layout, last, entry(key, value, last.column, layout.ends))


def _below(layout: Layout, node: Node, lines: str) -> str:
    """Put whole ``lines`` under the line ``node`` ends on."""
    at = layout.after(node)
    before = layout.text[:at]
    if before and not before.endswith("\n"):
        return before + layout.ends + lines.removesuffix(layout.ends) + layout.text[at:]
    return before + lines + layout.text[at:]


def _remove(layout: Layout, node: Node) -> str:
    parent = layout.nodes[node.path[:-1]]
    place = next(i for i, child in enumerate(parent.children) if child is node)
    if parent.flow:
        return _cut_from_brackets(layout, parent, place)
    if len(parent.children) == 1:
        return _replace(layout, parent, "{}" if parent.kind == "map" else "[]")
    if parent.kind == "list":
        start, end = _item_span(layout, parent, place)
        return layout.text[:start] + layout.text[end:]
    start = layout.line_start(node.begins)
    if layout.text[start : node.begins].strip():  # it stands behind a dash: the next key comes up to it
        return layout.text[: node.begins] + layout.text[parent.children[place + 1].begins :]
    return layout.text[:start] + layout.text[layout.after(node) :]


def _cut_from_brackets(layout: Layout, parent: Node, place: int) -> str:
    children, node = parent.children, parent.children[place]
    if place > 0:
        return layout.text[: children[place - 1].end] + layout.text[node.end :]
    end = children[1].begins if len(children) > 1 else node.end
    return layout.text[: node.begins] + layout.text[end:]


def _insert(layout: Layout, change: Insert) -> str:
    node = layout.nodes.get(change.path)
    if node is None:
        return _add(layout, layout.nodes[change.path[:-1]], str(change.path[-1]), [change.item])
    if node.kind != "list":
        raise LookupError(change.path)
    at = min(change.at, len(node.children)) if change.at >= 0 else max(0, len(node.children) + change.at)
    if node.flow or not node.children:
        return _into_brackets(layout, node, at, change.item)
    column = _dash(layout, node.children[0]) - layout.line_start(_dash(layout, node.children[0]))
    lines = block(change.item, column, layout.ends)
    if at == len(node.children):
        return _below(layout, node.children[-1], lines)
    start, _ = _item_span(layout, node, at)
    return layout.text[:start] + lines + layout.text[start:]


def _into_brackets(layout: Layout, node: Node, at: int, item: Any) -> str:
    written, text = inline(item, flow=True), layout.text
    if not node.children:
        if node.kind == "list" and node.flow:
            return text[: node.start + 1] + written + text[node.start + 1 :]
        raise LookupError(node.path)
    if at == len(node.children):
        end = node.children[-1].end
        return text[:end] + f", {written}" + text[end:]
    start = node.children[at].begins
    return text[:start] + f"{written}, " + text[start:]


def _move(layout: Layout, change: Move) -> str:
    node = layout.nodes[change.path]
    if node.kind != "list":
        raise LookupError(change.path)
    text, order = layout.text, list(range(len(node.children)))
    order.insert(change.to, order.pop(change.at))
    spans = [(c.begins, c.end) for c in node.children] if node.flow else _spans(layout, node)
    pieces = [text[start:end] for start, end in spans]
    if not node.flow and not pieces[-1].endswith("\n"):
        pieces[-1] += layout.ends
    made = text[: spans[0][0]]
    for place, source in enumerate(order):
        made += pieces[source]
        if place + 1 < len(spans):
            made += text[spans[place][1] : spans[place + 1][0]]
    rest = text[spans[-1][1] :]
    return made.removesuffix(layout.ends) if not node.flow and not text.endswith("\n") and not rest else made + rest


def _spans(layout: Layout, node: Node) -> list[tuple[int, int]]:
    return [_item_span(layout, node, place) for place in range(len(node.children))]


def _item_span(layout: Layout, parent: Node, place: int) -> tuple[int, int]:
    """The whole lines of a list item, with the comments right above it."""
    child = parent.children[place]
    start = layout.line_start(_dash(layout, child))
    if layout.text[start : _dash(layout, child)].strip():
        raise LookupError(child.path)  # a list within a list on one line
    above_all = layout.line_end(parent.key[1]) if parent.key else 0
    floor = layout.after(parent.children[place - 1]) if place else min(start, above_all)
    while start > floor:
        above = layout.line_start(start - 1)
        if not layout.text[above:start].lstrip().startswith("#"):
            break
        start = above
    return start, layout.after(child)


def _dash(layout: Layout, child: Node) -> int:
    """Where the dash of a list item stands."""
    at = layout.text.rfind("-", 0, child.start)
    if at < 0 or layout.text[at + 1 : child.start].strip(" \r\n"):
        raise LookupError(child.path)
    return at


def _quoted(node: Node) -> bool:
    return node.style in ("'", '"')


def _place(path: Path) -> str:
    return ".".join(map(str, path)) or "whole"

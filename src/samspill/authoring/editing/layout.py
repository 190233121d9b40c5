"""Where everything in a YAML file stands, to the character."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from samspill.packs.yaml_text import Path


@dataclass
class Node:
    """One value: the characters from ``start`` to ``end`` (its last own character, comments left out).

    ``kind`` is ``scalar``, ``map`` or ``list``. ``flow`` says that it is written in brackets, ``inside`` that it stands
    within brackets. ``key`` is where its key begins and ends, ``style`` the quotes of a scalar.
    """

    path: Path
    kind: str
    start: int
    end: int
    column: int
    flow: bool = False
    inside: bool = False
    style: str | None = None
    key: tuple[int, int] | None = None
    children: list["Node"] = field(default_factory=list)

    @property
    def begins(self) -> int:
        """Where it begins, with its key if it has one."""
        return self.key[0] if self.key else self.start


class Layout:
    """All nodes of one file, by path."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.ends = "\r\n" if "\r\n" in text else "\n"
        self.nodes: dict[Path, Node] = {}
        events = YAML(typ="safe", pure=True).parse(text)
        for event in events:
            if isinstance(event, DocumentStartEvent):
                self._node(next(events), events, (), False)

    def line_start(self, index: int) -> int:
        """The first character of the line that ``index`` is on."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """The character after the line that ``index`` is on, its line break included."""
        at = self.text.find("\n", index)
        return len(self.text) if at < 0 else at + 1

    def after(self, node: Node) -> int:
        """Where the line on which ``node`` ends is over; a text of several lines ends with its last one."""
        last = node
        while last.children and not last.flow:
            last = last.children[-1]
        return last.end if last.style in ("|", ">") else self.line_end(last.end)

    def _node(self, event: Event, events: Iterator[Event], path: Path, inside: bool) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        node = Node(path, "scalar", start, end, event.start_mark.column, inside=inside)
        self.nodes[path] = node
        if isinstance(event, ScalarEvent):
            node.style = event.style
            return node
        node.flow = bool(event.flow_style) if isinstance(event, MappingStartEvent | SequenceStartEvent) else False
        if isinstance(event, MappingStartEvent):
            node.kind, closing = "map", self._entries(node, events)
        else:
            node.kind, closing = "list", self._items(node, events)
        if node.flow:
            node.end = closing.end_mark.index
        elif node.children:
            node.end = node.children[-1].end
        return node

    def _entries(self, node: Node, events: Iterator[Event]) -> Event:
        while not isinstance(key := next(events), MappingEndEvent):
            name = str(key.value) if isinstance(key, ScalarEvent) else ""
            child = self._node(next(events), events, (*node.path, name), node.inside or node.flow)
            child.key = key.start_mark.index, key.end_mark.index
            child.column = key.start_mark.column
            node.children.append(child)
        return key

    def _items(self, node: Node, events: Iterator[Event]) -> Event:
        while not isinstance(item := next(events), SequenceEndEvent):
            node.children.append(self._node(item, events, (*node.path, len(node.children)), node.inside or node.flow))
        return item

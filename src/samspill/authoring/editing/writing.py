"""Plain values as YAML text that is read back as the same."""

from typing import Any

from samspill.packs.yaml_text import read_yaml

WIDEST = 110
"""A group that fits on a line of so many characters is written on one."""


def inline(value: Any, *, flow: bool, style: str | None = None) -> str:
    """``value`` on one line; ``flow`` when it stands within brackets, ``style`` the quotes a text had before."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)}: {inline(item, flow=True)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(inline(item, flow=True) for item in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    return text(value, flow=flow, style=style) if isinstance(value, str) else repr(value)


def block(item: Any, column: int, ends: str) -> str:
    """``item`` as the lines of a list item whose dash stands at ``column``, the last line break included."""
    if not isinstance(item, dict) or not item:
        return f"{' ' * column}- {inline(item, flow=False)}{ends}"
    lines = [line for key, value in item.items() for line in _entry(key, value, column + 2, ends)]
    return f"{' ' * column}- {''.join(lines)[column + 2 :]}"


def entry(key: str, value: Any, column: int, ends: str) -> str:
    """A key with its value, as lines of their own beginning at ``column``; lists of groups are written item by item."""
    return "".join(_entry(key, value, column, ends))


def text(value: str, *, flow: bool, style: str | None = None) -> str:
    """A text: without quotes where that is read back as the same and it had none, else in quotes."""
    if style is None and _plain(value, flow):
        return value
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    return '"' + "".join(_escaped(letter) for letter in value) + '"'


def _entry(key: str, value: Any, column: int, ends: str) -> list[str]:
    air = " " * column
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        return [f"{air}{_key(key)}:{ends}", *(block(item, column + 2, ends) for item in value)]
    line = f"{air}{_key(key)}: {inline(value, flow=False)}"
    if isinstance(value, dict) and value and len(line) > WIDEST:
        inside = (part for name, item in value.items() for part in _entry(name, item, column + 2, ends))
        return [f"{air}{_key(key)}:{ends}", *inside]
    return [line + ends]


def _key(key: Any) -> str:
    return text(str(key), flow=True) if not str(key).isdecimal() else str(key)


def _plain(value: str, flow: bool) -> bool:
    if not value or value != value.strip() or not value.isprintable() or value.startswith(":"):
        return False  # whether a colon may begin a text depends on what stands around it
    probe = f"{{x: {value}, y: 1}}\n" if flow else f"x: {value}\ny: 1\n"
    read = read_yaml("", probe)
    return not read.problems and read.value == {"x": value, "y": 1}


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    if letter in _SHORT:
        return _SHORT[letter]
    if letter.isprintable():
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}

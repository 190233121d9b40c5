"""Compares plain data with the shape of a type: all differences at once, each with its path."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from msgspec import inspect

from samspill.model.pack import CastMember, VoiceHint
from samspill.model.words import Text

from .contents import PlaceSheet
from .problems import NOTHING, near, nearest
from .yaml_text import Document, Path

_SCALARS: dict[type, tuple[type | tuple[type, ...], Text]] = {
    inspect.StrType: (str, Text(nb="en tekst", en="a text")),
    inspect.BoolType: (bool, Text(nb="`true` eller `false`", en="`true` or `false`")),
    inspect.IntType: (int, Text(nb="et helt tall", en="a whole number")),
    inspect.FloatType: ((int, float), Text(nb="et tall", en="a number")),
    inspect.NoneType: (type(None), NOTHING),
}
_GROUP = Text(nb="en gruppe nøkkelord", en="a group of keys")
_LIST = Text(nb="en liste", en="a list")
_A_DAY = Text(nb="en dag som `2026-05-17`", en="a day such as `2026-05-17`")
_KEY = Text(nb="et helt tall som nøkkelord", en="a whole number as its key")
_LEAST, _MOST = Text(nb="som er minst", en="of at least"), Text(nb="som er høyst", en="of at most")
SHARED: tuple[type, ...] = (CastMember, VoiceHint, PlaceSheet)
TEXT_LANGUAGES = ("nb", "en")


def check_shape(document: Document, expected: type) -> bool:
    """Note each way in which the document differs from ``expected``; true when it does not.

    A translation that is missing, a word for a look that nobody knows and a key that is misspelt leave a gap that can
    be filled, so that the rest of the file can be checked as well: what is nearly a key is read as that key, and what
    is none is left out; then the file is no longer all its author meant (``partial``).

    Keys a type does not know are refused, except in ``SHARED`` types: those files are also read by others.
    """
    before = len(document.problems)
    _check(document, (), document.value, _type_info(expected))
    return len(document.problems) == before


@cache
def _type_info(expected: type) -> inspect.Type:
    """All there is to know of a type, found out once: a pack has dozens of files of the same."""
    return inspect.type_info(expected)


def _check(document: Document, path: Path, value: Any, kind: inspect.Type) -> None:
    if isinstance(kind, inspect.Metadata):
        kind = kind.type
    if isinstance(kind, inspect.UnionType):
        _union(document, path, value, kind)
    elif isinstance(kind, inspect.StructType):
        _struct(document, path, value, kind)
    elif isinstance(kind, inspect.DictType):
        _dict(document, path, value, kind)
    elif isinstance(kind, inspect.VarTupleType):
        _list(document, path, value, kind)
    elif isinstance(kind, inspect.EnumType):
        _word(document, path, value, [member.value for member in kind.cls])
    elif isinstance(kind, inspect.LiteralType):
        _word(document, path, value, list(kind.values))
    else:
        _plain(document, path, value, kind)


def _struct(document: Document, path: Path, value: Any, kind: inspect.StructType) -> None:
    if not isinstance(value, dict):
        _wrong(document, path, _GROUP, value)
        return
    fields = {field.encode_name: field for field in kind.fields}
    known = {*fields, *([kind.tag_field] if kind.tag_field else [])}
    odd = [key for key in value if key not in known] if kind.cls not in SHARED else []
    meant: dict[str, str] = {}
    for key in odd:
        document.refuse("unknown-key", document.line((*path, key)), key=key, where=_place(path), near=near(key, known))
        name = nearest(key, known)
        if name is None or name in value or name in meant or name not in fields:
            document.gaps.append(partial(_leave_out, document, value, key))
        else:
            meant[name] = key
            document.gaps.append(partial(_rename, document, path, value, (key, name)))
    for name, field in fields.items():
        written = meant.get(name, name)
        if written in value:
            before = len(document.problems)
            _check(document, (*path, written), value[written], field.type)
            if len(document.problems) > before and not field.required and _is_word(field.type):
                document.gaps.append(partial(value.pop, name, None))
        elif field.required:
            _missing(document, path, value, name, fields)


def _leave_out(document: Document, value: dict[str, Any], key: str) -> None:
    document.partial = True
    value.pop(key)


def _rename(document: Document, path: Path, value: dict[str, Any], names: tuple[str, str]) -> None:
    key, name = names
    value[name] = value.pop(key)
    document.spelt[(*path, name)] = key


def _missing(document: Document, path: Path, value: dict[str, Any], name: str, fields: Iterable[str]) -> None:
    other = next((language for language in TEXT_LANGUAGES if language != name), "")
    if name in TEXT_LANGUAGES and other in fields:
        document.refuse("missing-translation", document.line(path), language=name, where=_place(path), text=other)
        if isinstance(value.get(other), str):
            document.gaps.append(partial(value.__setitem__, name, value[other]))
    else:
        document.refuse("missing-key", document.line(path), key=name, where=_place(path))


def _is_word(kind: inspect.Type) -> bool:
    """Whether a value is a word of a list that changes how something looks, and never where the scenario goes."""
    types = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return any(isinstance(one, inspect.EnumType) for one in types)


def _union(document: Document, path: Path, value: Any, kind: inspect.UnionType) -> None:
    structs = [t for t in kind.types if isinstance(t, inspect.StructType)]
    tag_field = structs[0].tag_field if structs else None
    if isinstance(value, dict) and tag_field:
        _tagged(document, path, value, structs, tag_field)
        return
    fitting = [t for t in kind.types if _fits(value, t)]
    if fitting:
        _check(document, path, value, fitting[0])
    elif isinstance(value, str) and any(isinstance(t, inspect.LiteralType) for t in kind.types):
        words = [w for t in kind.types if isinstance(t, inspect.LiteralType) for w in t.values]
        _word(document, path, value, words)
    else:
        _wrong(document, path, _either(dict.fromkeys(_named(t) for t in kind.types)), value)


def _tagged(
    document: Document, path: Path, value: dict[str, Any], structs: list[inspect.StructType], tag_field: str
) -> None:
    by_tag = {str(struct.tag): struct for struct in structs}
    tag = value.get(tag_field)
    if tag in by_tag:
        _struct(document, path, value, by_tag[tag])
    elif tag is None:
        document.refuse("missing-key", document.line(path), key=tag_field, where=_place(path))
    else:
        _word(document, (*path, tag_field), tag, list(by_tag))


def _dict(document: Document, path: Path, value: Any, kind: inspect.DictType) -> None:
    if not isinstance(value, dict):
        _wrong(document, path, _GROUP, value)
        return
    for key, item in value.items():
        if isinstance(kind.key_type, inspect.IntType) and not key.isdecimal():
            _wrong(document, (*path, key), _KEY, key)
        elif isinstance(kind.key_type, inspect.EnumType):
            _word(document, (*path, key), key, [member.value for member in kind.key_type.cls])
        _check(document, (*path, key), item, kind.value_type)


def _list(document: Document, path: Path, value: Any, kind: inspect.VarTupleType) -> None:
    if not isinstance(value, list):
        _wrong(document, path, _LIST, value)
        return
    for i, item in enumerate(value):
        _check(document, (*path, i), item, kind.item_type)


def _word(document: Document, path: Path, value: Any, words: list[Any]) -> None:
    if value in words and not isinstance(value, bool):
        return
    name = "unknown-act" if path and path[-1] == "act" else "unknown-word"
    document.refuse(name, document.line(path), word=value, where=_place(path), near=near(str(value), map(str, words)))


def _plain(document: Document, path: Path, value: Any, kind: inspect.Type) -> None:
    if type(kind) in _SCALARS and not _fits(value, kind):
        _wrong(document, path, _named(kind), value)
        return
    if not _shaped(kind, value):
        _wrong(document, path, _A_DAY, value)
    for bound, breaks, words in _bounds(kind):
        if bound is not None and breaks(value, bound):
            _wrong(document, path, _joined(_named(kind), words, bound), value)


def _shaped(kind: inspect.Type, value: Any) -> bool:
    """Whether a text has the shape it is to have; the only one there is, is that of a day."""
    return not isinstance(kind, inspect.StrType) or not kind.pattern or re.search(kind.pattern, value) is not None


def _bounds(kind: inspect.Type) -> Iterator[tuple[Any, Callable[[Any, Any], bool], Text]]:
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        yield kind.ge, lambda value, bound: value < bound, _LEAST
        yield kind.le, lambda value, bound: value > bound, _MOST


def _fits(value: Any, kind: inspect.Type) -> bool:
    if isinstance(kind, inspect.Metadata):
        kind = kind.type
    if isinstance(kind, inspect.LiteralType):
        return value in kind.values
    if isinstance(kind, inspect.EnumType):
        return isinstance(value, str)
    if isinstance(kind, inspect.StructType | inspect.DictType):
        return isinstance(value, dict)
    if isinstance(kind, inspect.VarTupleType):
        return isinstance(value, list)
    accepted, _ = _SCALARS.get(type(kind), (object, ""))
    return isinstance(value, accepted) and (not isinstance(value, bool) or isinstance(kind, inspect.BoolType))


def _named(kind: inspect.Type) -> Text:
    if isinstance(kind, inspect.Metadata):
        kind = kind.type
    if isinstance(kind, inspect.LiteralType):
        return _either(Text(nb=f"`{value}`", en=f"`{value}`") for value in kind.values)
    if isinstance(kind, inspect.VarTupleType):
        return _LIST
    return _SCALARS.get(type(kind), (None, _GROUP))[1]


def _either(words: Iterable[Text]) -> Text:
    known = tuple(words)
    return Text(nb=" eller ".join(word.nb for word in known), en=" or ".join(word.en for word in known))


def _joined(kind: Text, words: Text, bound: Any) -> Text:
    return Text(nb=f"{kind.nb} {words.nb} {bound}", en=f"{kind.en} {words.en} {bound}")


def _wrong(document: Document, path: Path, expected: Text, value: Any) -> None:
    shown = NOTHING if value is None else f"`{str(value)[:60]}`"
    document.refuse("wrong-type", document.line(path), where=_place(path), expected=expected, found=shown)


def _place(path: Path) -> str | Text:
    return ".".join(str(part) for part in path) or Text(nb="filen", en="the file")

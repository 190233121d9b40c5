"""Which translations are older than their source: what both languages said when they were last seen to belong together.

For each file of texts, one of the same name in ``strings/seen/`` holds a short hash of each text in each language. When
one of the two has changed since and the other has not, the other is stale. A text that is new, or was written anew in
both, is not.
"""

from collections.abc import Mapping
from hashlib import sha256

from .yaml_text import read_yaml

SEEN = "strings/seen/"
Hashes = dict[str, dict[str, str]]
_HEAD = """\
# What each text said in each language when the two were last seen to belong together, as hashes.
# Written by samspill strings seen and samspill strings import; not to be changed by hand.
"""


def seen_hashes(files: Mapping[str, str]) -> Hashes:
    """The hashes by key and language; none for a file that is not there or cannot be read."""
    found: Hashes = {}
    for name in files:
        if name.startswith(SEEN):
            value = read_yaml(name, files[name]).value
            texts = value.get("texts") if isinstance(value, dict) else None
            marks = texts.items() if isinstance(texts, dict) else ()
            file = name.removeprefix(SEEN)
            found.update({f"{file}#{key}": one for key, one in marks if isinstance(one, dict)})
    return found


def stale_language(texts: Mapping[str, str], seen: Mapping[str, str]) -> str:
    """The language whose text is older than the other's; empty when none is."""
    changed = [language for language, words in texts.items() if seen.get(language) not in (None, hashed(words))]
    others = [language for language in texts if language not in changed and language in seen]
    return others[0] if len(changed) == 1 and len(others) == 1 else ""


def hashed(words: str) -> str:
    """A short hash of a text: twelve hexadecimal digits of its sha256."""
    return sha256(words.encode()).hexdigest()[:12]


def together(texts: Mapping[str, str]) -> dict[str, str]:
    """The hashes of a text as it is now, in each language."""
    return {language: hashed(words) for language, words in sorted(texts.items())}


def seen_files(hashes: Hashes) -> dict[str, str]:
    """The files with these hashes, by name; a text in one language only has nothing to be older than."""
    lines: dict[str, list[str]] = {}
    for key in sorted(key for key in hashes if len(hashes[key]) > 1):
        file, _, text = key.partition("#")
        lines.setdefault(f"{SEEN}{file}", []).append(f'  "{text}": {{{_listed(hashes[key])}}}\n')
    return {name: f"{_HEAD}texts:\n{''.join(rows)}" for name, rows in lines.items()}


def _listed(hashes: Mapping[str, str]) -> str:
    """In quotes: a hash of digits only would be read as a number."""
    return ", ".join(f'{language}: "{one}"' for language, one in hashes.items())

"""Which translations are older than their source: what both languages said when they were last seen to belong together.

The file ``strings/seen.yaml`` holds a short hash of each text in each language. When one of the two has changed since
and the other has not, the other is stale. A text that is new, or was written anew in both, is not.
"""

from collections.abc import Mapping
from hashlib import sha256

from .yaml_text import read_yaml

SEEN = "strings/seen.yaml"
Hashes = dict[str, dict[str, str]]
_HEAD = """\
# What each text said in each language when the two were last seen to belong together, as hashes.
# Written by samspill strings seen and samspill strings import; not to be changed by hand.
"""


def seen_hashes(files: Mapping[str, str]) -> Hashes:
    """The hashes by key and language; none when the file is not there or cannot be read."""
    value = read_yaml(SEEN, files[SEEN]).value if SEEN in files else None
    texts = value.get("texts") if isinstance(value, dict) else None
    return {key: one for key, one in texts.items() if isinstance(one, dict)} if isinstance(texts, dict) else {}


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


def seen_text(hashes: Hashes) -> str:
    """The file with these hashes; a text in one language only has nothing to be older than."""
    lines = [f'  "{key}": {{{_listed(hashes[key])}}}' for key in sorted(hashes) if len(hashes[key]) > 1]
    return _HEAD + ("texts:\n" + "\n".join(lines) + "\n" if lines else "texts: {}\n")


def _listed(hashes: Mapping[str, str]) -> str:
    """In quotes: a hash of digits only would be read as a number."""
    return ", ".join(f'{language}: "{one}"' for language, one in hashes.items())

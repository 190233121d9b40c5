"""The texts of the pages as a catalogue: what templates translate, and what terms mark for later."""

from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir

WEB = Path(__file__).resolve().parents[2] / "src" / "samspill" / "web"
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None}
_METHODS = [
    ("**/templates/**.html", "jinja2.ext:babel_extract"),
    ("**/pages/*.py", "python"),
]
_OPTIONS = {"**/templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}


def collect() -> Catalog:
    """Every text there is to translate, with the files it stands in."""
    catalogue = Catalog(project="samspill", charset="utf-8", fuzzy=False)
    found = extract_from_dir(WEB, _METHODS, _OPTIONS, keywords=KEYWORDS)
    for file, _line, message, comments, context in sorted(found, key=lambda row: (row[0], row[1])):
        catalogue.add(message, None, [(file, None)], auto_comments=comments, context=context)
    return catalogue


def translated(message: Message) -> bool:
    """Whether every form of ``message`` has a translation that nobody has to look at again."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(forms) and not message.fuzzy

"""The help of every page as one document."""

from pathlib import Path

from samspill.model.words import Language
from samspill.web.pages.help import FOLDER

DOCS = Path(__file__).parents[2] / "docs" / "how-to"
DOCUMENTS = {Language.EN: DOCS / "each-page.md", Language.NB: DOCS / "each-page.nb.md"}
_HEADS = {
    Language.EN: "# What to do on each page\n\nThe same words stand behind the question mark on the page itself.\n",
    Language.NB: "# Hva du gjør på hver side\n\nDe samme ordene står bak spørsmålstegnet på selve siden.\n",
}


def written(language: Language) -> str:
    """The document in ``language``: each page under its address, in the order of their names."""
    parts = [_HEADS[language]]
    for path in sorted(FOLDER.glob(f"*.{language.value}.md")):
        name = path.name.removesuffix(f".{language.value}.md")
        parts.append(f"\n## {name}\n\n{path.read_text(encoding='utf-8')}")
    return "".join(parts)

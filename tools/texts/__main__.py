"""Bring the texts to translate into the catalogues: ``python -m tools.texts``. No translation is ever guessed."""

from babel.messages.pofile import read_po, write_po

from .collect import WEB, collect, translated


def main() -> None:
    """Add new texts, drop those that are gone, and say how many wait for a translation."""
    template = collect()
    for path in sorted((WEB / "locale").glob("*/LC_MESSAGES/samspill.po")):
        language = path.parts[-3]
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
        created = catalogue.creation_date  # kept as it is, or every change would clash with every other here
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.creation_date = created
        catalogue.project, catalogue.version = "samspill", "1"
        catalogue.last_translator = catalogue.language_team = catalogue.msgid_bugs_address = "samspill"
        with path.open("wb") as file:
            write_po(file, catalogue, width=120, omit_header=False, ignore_obsolete=True)
        waiting = [message.id for message in catalogue if message.id and not translated(message)]
        print(f"{language}: {len(catalogue)} texts, {len(waiting)} to translate")


if __name__ == "__main__":
    main()

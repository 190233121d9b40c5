"""What a YAML parser complains of, in words for someone who has never met one."""

from samspill.model.words import Text

_CANNOT_READ = Text(nb="teksten kan ikke leses", en="the text cannot be read")
_SAID = {
    "mapping values are not allowed": Text(
        nb="her er et kolon der det ikke kan stå noe", en="there is a colon where none can be"
    ),
    r"'\t'": Text(
        nb="her er et tabulatortegn, og det kan bare være mellomrom",
        en="there is a Tab, and only spaces may stand here",
    ),
    "end of stream": Text(nb="en tekst i anførselstegn tar aldri slutt", en="a text in quotes never ends"),
    "<stream end>": Text(nb="filen tar slutt før en parentes er lukket", en="the file ends before a bracket is closed"),
    "<block": Text(
        nb="linjen begynner lenger inn eller ut enn de linjene den hører sammen med",
        en="the line begins further in or out than the lines it belongs with",
    ),
    "but found '?'": Text(
        nb="et nøkkelord står der listen skulle gått videre", en="a key stands where the list should go on"
    ),
    "but got": Text(nb="et komma eller en sluttparentes mangler", en="a comma or a closing bracket is missing"),
    "sequence entries": Text(
        nb="en liste (`-`) begynner der det ikke kan stå noen",
        en="a list (`-`) begins where none can be",
    ),
    "unknown escape": Text(
        nb="en omvendt skråstrek står foran en bokstav den ikke hører til",
        en="a backslash stands before a letter it does not belong to",
    ),
    "cannot start any token": Text(
        nb="en verdi begynner med et tegn som trenger anførselstegn rundt teksten",
        en="a value begins with a character that needs quotes around the text",
    ),
}


def in_words(complaint: str) -> Text:
    """``complaint`` as people say it; what is not known here is quoted."""
    for part, words in _SAID.items():
        if part in complaint:
            return words
    return Text(nb=f"leseren sier «{complaint}»", en=complaint) if complaint else _CANNOT_READ

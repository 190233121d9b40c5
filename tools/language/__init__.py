"""From the types of the scenario language to its reference page.

``python -m tools.language`` writes ``docs/reference/scenario-language.md``; with ``--check`` it only says whether it is
up to date.
"""

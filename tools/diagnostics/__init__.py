"""From the Markdown files in ``diagnostics/`` to the catalogue the linter speaks with.

``python -m tools.diagnostics`` writes it; ``python -m tools.diagnostics --check`` says whether it is up to date.
"""

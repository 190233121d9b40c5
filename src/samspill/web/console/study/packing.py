"""The tables of a study as one zip: a file for each, what to read first, and what every column means."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence

from samspill.app.study import README
from samspill.app.views.study import Cell, Row, Table
from samspill.model.words import Language
from samspill.web.pages.harmless import harmless

_NO_DAY = (1980, 1, 1, 0, 0, 0)
"""What a zip writes where there is no time, so that the same data make the same file."""


def packed(tables: Sequence[Table], language: Language) -> bytes:
    """The zip; the codebook and what to read first are in ``language``."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        _write(file, "README.txt", README.spoken(language))
        _write(file, "codebook.csv", as_csv(("file", "column", "value", "meaning"), _codebook(tables, language)))
        for table in tables:
            _write(file, f"{table.name}.csv", as_csv([column.name for column in table.columns], table.rows))
    return made.getvalue()


def as_csv(names: Sequence[str], rows: Iterable[Row]) -> str:
    """A table for other programs: names first, numbers as they are, empty where nobody asked."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(names)
    table.writerows([_cell(cell) for cell in row] for row in rows)
    return written.getvalue()


def _codebook(tables: Sequence[Table], language: Language) -> Iterator[Row]:
    for table in tables:
        for column in table.columns:
            yield f"{table.name}.csv", column.name, "", column.meaning.spoken(language)
            for value, meaning in column.values.items():
                yield f"{table.name}.csv", column.name, value, meaning.spoken(language)


def _cell(cell: Cell) -> str | int:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:g}"
    return harmless(cell) if isinstance(cell, str) else cell


def _write(file: zipfile.ZipFile, name: str, text: str) -> None:
    file.writestr(zipfile.ZipInfo(name, _NO_DAY), text, zipfile.ZIP_DEFLATED)

"""The table of texts as a spreadsheet (XLSX)."""

from io import BytesIO
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.worksheet.worksheet import Worksheet

from samspill.model.words import Language
from samspill.packs.texts import Row

from .cells import Cell, Unreadable

_HEAD = ("key", "context", "", "", "at most", "letters", "state", "remarks")
_WIDTHS = {"A": 34, "B": 44, "C": 52, "D": 52, "E": 9, "F": 9, "G": 16, "H": 30}
_TARGET, _STATE, _REMARKS = 4, 7, 8
"""The columns of the translation, of what is to be done, and the one for remarks."""
_STALE = "the source has changed"
_PAPER, _LATE, _LONG = (PatternFill("solid", colour) for colour in ("EEF2F4", "FFE9B8", "F6C9C2"))


def to_xlsx(rows: tuple[Row, ...], target: Language) -> bytes:
    """A workbook to translate into ``target``: only that column (and the last, for remarks) is open to change.

    Beside each text stand how many characters fit, and how many there are; those of a text that is too long turn red.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = "strings"
    source = _other(target)
    sheet.append([*_HEAD[:2], str(source), str(target), *_HEAD[4:]])
    for row in rows:
        _write(sheet, row, source, target)
    _dress(sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def from_xlsx(content: bytes) -> tuple[Language, tuple[Cell, ...]]:
    """The language a workbook is for, and its cells; raises ``Unreadable``."""
    try:
        sheet = load_workbook(BytesIO(content), data_only=True).active
    except (BadZipFile, KeyError, ValueError, OSError) as broken:
        raise Unreadable(f"this is not a spreadsheet ({broken})") from None
    if not isinstance(sheet, Worksheet):
        raise Unreadable("the workbook has no sheet with rows")
    lines = sheet.iter_rows(values_only=True, max_col=_TARGET)
    head = [_words(value) for value in next(lines, ())]
    if len(head) < 4 or head[0] != "key" or {head[2], head[3]} != {str(language) for language in Language}:
        raise Unreadable("the first row must be: key, context, and the two languages, as it was exported")
    cells = (
        Cell(number, _words(line[0]), _words(line[2]), _words(line[3]))
        for number, line in enumerate(lines, 2)
        if line[0] is not None
    )
    return Language(head[3]), tuple(cells)


def _other(target: Language) -> Language:
    return next(language for language in Language if language is not target)


def _write(sheet: Worksheet, row: Row, source: Language, target: Language) -> None:
    state = _STALE if row.stale == target else "" if row.text(target) else "new"
    sheet.append([])
    line = sheet.max_row + 1 if sheet.max_row > 1 else 2
    texts = (row.key, row.context, row.text(source), row.text(target), "", "", state, "")
    for column, words in enumerate((ILLEGAL_CHARACTERS_RE.sub("�", text) for text in texts), 1):
        cell = sheet.cell(line, column, words or None)
        cell.data_type = "s" if words else cell.data_type  # a text that begins with = is a text, never a formula
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.protection = Protection(locked=column not in (_TARGET, _REMARKS))
        if state and column in (_TARGET, _STATE):
            cell.fill = _LATE
    sheet.cell(line, 5).value = row.longest
    sheet.cell(line, 6).value = f"=LEN(D{line})"


def _dress(sheet: Worksheet) -> None:
    for column, width in _WIDTHS.items():
        sheet.column_dimensions[column].width = width
        sheet[f"{column}1"].font, sheet[f"{column}1"].fill = Font(bold=True), _PAPER
    sheet.conditional_formatting.add(f"F2:F{sheet.max_row}", FormulaRule(["F2>E2"], fill=_LONG))
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.protection.autoFilter = sheet.protection.sort = False
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _words(value: object) -> str:
    return "" if value is None else str(value).strip()

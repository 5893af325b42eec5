"""What a fast reader of .xlsx leaves out, gathered in one pass over the package's own XML.

calamine gives values in a tenth of openpyxl's time, but not whether a name was struck out,
whether a value came from a formula, or how far a sheet reaches before memory is asked for it.
Those few facts are all that is taken here; a sheet of values alone is only looked over, see
`sheet_glance.py`; the walk through a 50,000-row register costs about two seconds.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from posixpath import join, normpath
from typing import IO, Any
from xml.parsers import expat

from defusedxml.ElementTree import iterparse, parse  # type: ignore[import-untyped]

from station.domain.workbook import WorkbookTrouble
from station.exchange.sheet_glance import glance

MOST_COLUMNS = 1_000
MOST_MERGES = 50_000
"""No register is as wide, or has more merged areas than one for each row of a large one."""

_FAR_APART = 4
"""A sheet that has this many places for each cell is walked through, at whatever cost."""

Position = tuple[int, int]
"""Row from 1, column from 0."""

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


class Overfull(Exception):
    """A sheet holds more than any register does; it was not read to its end."""

    def __init__(self, trouble: WorkbookTrouble, **data: object) -> None:
        super().__init__(trouble)
        self.trouble = trouble
        self.data = data


@dataclass(slots=True)
class SheetMarks:
    """The facts of one sheet; `rows` times `columns` is the box around all that is filled."""

    rows: int = 0
    columns: int = 0
    struck: set[Position] = field(default_factory=set)
    partly_struck: set[Position] = field(default_factory=set)
    formulas: dict[Position, bool] = field(default_factory=dict)
    """Formula cells, and whether a result is stored."""
    errors: set[Position] = field(default_factory=set)
    """Cells that show only #N/A, #REF! or another error."""
    merges: int = 0
    shared: int = 0
    """How many cells show a text of the common list."""


@dataclass(slots=True)
class BookMarks:
    """The facts of a workbook: its sheets by name, and where its days count from."""

    sheets: dict[str, SheetMarks]
    from_1904: bool
    text: int
    """Characters of all cells together that show a text of the common list: a small list can
    stand for far more text than any memory holds."""


def read_marks(archive: zipfile.ZipFile, bearable: int) -> BookMarks:
    """Gather the marks of each sheet; text is counted cell by cell only where it may be too much.

    Raises Overfull, and KeyError, ValueError, expat.ExpatError or defusedxml's ValueError when the
    package is not as it should be.
    """
    whole = book_path(archive)
    targets = dict(relations(archive, whole))
    with archive.open(whole) as content:
        book = parse(content).getroot()
    styles = next((path for kind, path in targets.values() if kind == "styles"), "")
    strings = next((path for kind, path in targets.values() if kind == "sharedStrings"), "")
    struck_styles = _struck_styles(archive, styles) if styles in archive.namelist() else set()
    common = _strings(archive, strings) if strings in archive.namelist() else _Strings()
    marks, paths = {}, []
    for sheet in children(book, "sheets", "sheet"):
        kind, path = targets[relation_of(sheet)]
        if kind == "worksheet":
            name = sheet.get("name")
            marks[name] = _marks_of(archive, path, name, struck_styles, common.rich)
            paths.append(path)
    text = sum(mark.shared for mark in marks.values()) * max(common.lengths, default=0)
    if text > bearable:
        text = sum(_shared_text(archive, path, common.lengths) for path in paths)
    properties = next(children(book, "workbookPr"), None)
    from_1904 = properties is not None and properties.get("date1904") in {"1", "true"}
    return BookMarks(marks, from_1904, text)


def _marks_of(
    archive: zipfile.ZipFile, path: str, name: str, struck: set[str], rich: dict[str, bool]
) -> SheetMarks:
    """Look a sheet over; walk through it where that does not tell enough, or tells too much.

    A cell without a value counts for the look, so that what seems too large, or to lie far
    apart, may be formatting only.
    """
    if not rich:
        with archive.open(path) as content:
            seen = glance(content, struck)
        if seen is not None:
            columns = 1 + max(map(column_number, seen.columns), default=-1)
            near = seen.rows * columns <= _FAR_APART * seen.cells
            if near and columns <= MOST_COLUMNS and seen.merges <= MOST_MERGES:
                return SheetMarks(seen.rows, columns, merges=seen.merges, shared=seen.shared)
    with archive.open(path) as content:
        return _Pass(name, struck, rich).over(content)


def book_path(archive: zipfile.ZipFile) -> str:
    """The part of a package that tells its sheets; raises KeyError when there is none."""
    for kind, path in dict(relations(archive, "")).values():
        if kind == "officeDocument":
            return path
    raise KeyError("officeDocument")


def relations(archive: zipfile.ZipFile, of: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield (id, (kind, path)) of what a part refers to; kind is the last word of its type."""
    folder, _, name = of.rpartition("/")
    with archive.open(join(folder, "_rels", f"{name}.rels")) as content:
        for relation in parse(content).getroot():
            kind = str(relation.get("Type")).rpartition("/")[2]
            target = str(relation.get("Target"))
            path = target[1:] if target.startswith("/") else normpath(join(folder, target))
            yield str(relation.get("Id")), (kind, path)


def relation_of(sheet: Any) -> str:
    """The id by which the workbook knows where a sheet's part is."""
    return str(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION))


def children(element: Any, *path: str) -> Iterator[Any]:
    """Yield the elements at a path of local names, whatever their namespace."""
    if not path:
        yield element
        return
    for child in element:
        if child.tag.rpartition("}")[2] == path[0]:
            yield from children(child, *path[1:])


def _is_struck(font: Any) -> bool:
    return any(strike.get("val", "1") not in {"0", "false"} for strike in children(font, "strike"))


def _struck_styles(archive: zipfile.ZipFile, path: str) -> set[str]:
    """Collect the cell styles whose font is drawn through, as written in a cell's `s`."""
    with archive.open(path) as content:
        styles = parse(content).getroot()
    fonts = [_is_struck(font) for font in children(styles, "fonts", "font")]
    return {
        str(index)
        for index, style in enumerate(children(styles, "cellXfs", "xf"))
        if fonts and fonts[int(style.get("fontId", "0"))]
    }


@dataclass(slots=True)
class _Strings:
    """The common list of texts: how long each is, and which have struck-out pieces."""

    lengths: list[int] = field(default_factory=list)
    rich: dict[str, bool] = field(default_factory=dict)
    """Number of a text with struck-out pieces, and whether all of it is struck."""


def _strings(archive: zipfile.ZipFile, path: str) -> _Strings:
    """Read the common list text by text: it may be far larger than the memory for its tree."""
    found, root = _Strings(), None
    with archive.open(path) as content:
        for event, element in iterparse(content, events=("start", "end")):
            if root is None:
                root = element
            elif event == "end" and element.tag.rpartition("}")[2] == "si":
                _note_string(found, element)
                root.clear()
    return found


def _note_string(found: _Strings, string: Any) -> None:
    if len(string) == 1 and not len(string[0]):  # plain text, as nearly all are
        found.lengths.append(len(string[0].text or ""))
        return
    found.lengths.append(sum(len(piece) for piece in string.itertext()))
    runs = [
        any(_is_struck(properties) for properties in children(run, "rPr"))
        for run in children(string, "r")
        if "".join(text.text or "" for text in children(run, "t")).strip()
    ]
    if any(runs):
        found.rich[str(len(found.lengths) - 1)] = all(runs)


def _shared_text(archive: zipfile.ZipFile, path: str, lengths: list[int]) -> int:
    """Count the characters that the cells of a sheet show from the common list."""
    total = 0
    with archive.open(path) as content:
        for _, cell in iterparse(content):
            name = cell.tag.rpartition("}")[2]
            if name == "c" and cell.get("t") == "s":
                total += sum(lengths[int(value.text or 0)] for value in children(cell, "v"))
            if name in ("c", "row"):
                cell.clear()
    return total


class _Pass:
    """One walk over a sheet's XML; holds where it is and what it has seen."""

    def __init__(self, sheet: str, struck_styles: set[str], rich: dict[str, bool]) -> None:
        self._sheet = sheet
        self._struck_styles = struck_styles
        self._rich = rich
        self._marks = SheetMarks()
        self._columns: dict[str, int] = {}
        self._prefix = ""
        self._row = 0
        self._at: Position = (0, -1)
        self._style: str | None = None
        self._kind = "n"
        self._text: list[str] = []

    def over(self, content: IO[bytes]) -> SheetMarks:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.EntityDeclHandler = _no_entities
        parser.StartElementHandler = self._root(parser)
        parser.ParseFile(content)
        return self._marks

    def _root(self, parser: expat.XMLParserType) -> Callable[[str, dict[str, str]], None]:
        def first(name: str, _: dict[str, str]) -> None:
            self._prefix = name[: name.rfind(":") + 1]
            parser.StartElementHandler = self._start_handler(parser)

        return first

    def _start_handler(self, parser: expat.XMLParserType) -> Callable[[str, dict[str, str]], None]:
        cell, row, value, formula, inline, merge = (
            self._prefix + word for word in ("c", "row", "v", "f", "is", "mergeCell")
        )

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == cell:
                self._enter_cell(attributes)
            elif name in (value, inline):
                self._filled()
                if (self._rich and self._kind == "s") or self._at in self._marks.formulas:
                    self._text.clear()
                    parser.CharacterDataHandler = self._text.append
                    parser.EndElementHandler = end
            elif name == row:
                self._row = int(attributes.get("r", self._row + 1))
                self._at = (self._row, -1)
            elif name == formula:
                self._marks.formulas[self._at] = False
            elif name == merge:
                self._merged()

        def end(_: str) -> None:
            parser.CharacterDataHandler = None
            parser.EndElementHandler = None
            self._take("".join(self._text))

        return start

    def _enter_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._at = (self._row, self._at[1] + 1)
        else:
            letters = reference.rstrip("0123456789")
            column = self._columns.get(letters)
            if column is None:
                column = self._columns[letters] = column_number(letters)
            self._at = (int(reference[len(letters) :] or self._row), column)
        self._style = attributes.get("s")
        self._kind = attributes.get("t", "n")

    def _filled(self) -> None:
        marks, at = self._marks, self._at
        marks.rows = max(marks.rows, at[0])
        if at[1] >= marks.columns:
            self._widen(at[1] + 1)
        if self._style in self._struck_styles:
            marks.struck.add(at)
        if self._kind == "e":
            marks.errors.add(at)
        elif self._kind == "s":
            marks.shared += 1

    def _widen(self, columns: int) -> None:
        self._marks.columns = columns
        if columns > MOST_COLUMNS:
            letters = column_letters(columns - 1)
            trouble = WorkbookTrouble.TOO_WIDE
            raise Overfull(trouble, sheet=self._sheet, column=letters, most=MOST_COLUMNS)

    def _merged(self) -> None:
        self._marks.merges += 1
        if self._marks.merges > MOST_MERGES:
            trouble = WorkbookTrouble.TOO_MANY_MERGES
            raise Overfull(trouble, sheet=self._sheet, most=MOST_MERGES)

    def _take(self, text: str) -> None:
        if self._at in self._marks.formulas:
            self._marks.formulas[self._at] = bool(text)
        elif text in self._rich:
            (self._marks.struck if self._rich[text] else self._marks.partly_struck).add(self._at)


def column_number(letters: str) -> int:
    """Count a column's letters from 0: A is 0, AA is 26. Raises ValueError for other signs."""
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(number: int) -> str:
    """Write a column counted from 0 in letters, as the spreadsheet shows it."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _no_entities(*_: object) -> None:
    raise ValueError("entity declared")

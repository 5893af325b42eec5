"""A month sheet as a workbook: the form with formulas for sums, its findings, names by group.

The value beside each formula is the program's own, and no text becomes a formula.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from station.domain.sheet_counting import Figures
from station.domain.sheet_papers import MonthSheetPaper
from station.domain.sheet_templates import ColumnKind, RowKind, SheetRow, SheetTemplate

NAME_HEADS = (
    "项目",
    "序号",
    "编号",
    "姓名",
    "性别",
    "年龄",
    "入站时间",
    "离站时间",
    "离站方式",
    "金额（元）",
)
_NAME_WIDTHS = (28, 6, 20, 16, 6, 6, 17, 17, 16, 12)
_FIRST = 4
"""The row of the first figure, from 0; above it title, header fields, period and heads."""
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_TITLE = 31
_NOTE_SIGNS = 40
"""So many signs of a note go on one line under the form."""
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name behind a row of the sheet; the codes are words already, money is fen."""

    label: str
    number: str
    name: str
    sex: str
    age: str
    begins: datetime | None
    ends: datetime | None
    way: str
    amount_fen: int = 0


def write_month(
    paper: MonthSheetPaper,
    template: SheetTemplate,
    cells: Figures,
    names: Mapping[str, Sequence[NameRow]],
    held_back: str,
) -> bytes:
    """The form, then what was explained and corrected, then a sheet of names for each group.

    `names` by the title of the group; `held_back` says who is not named.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    target = io.BytesIO()
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        book.set_properties({"title": paper.title, "created": datetime(2000, 1, 1)})  # noqa: DTZ001
        styles = _styles(book)
        _Form(book.add_worksheet("月报"), paper, template, cells, styles).write()
        if paper.findings or paper.corrections:
            _behind(book.add_worksheet("校验与更正"), paper, styles)
        used = {"月报", "校验与更正"}
        for title, rows in names.items():
            sheet = book.add_worksheet(_sheet_title(title, used))
            _names(sheet, title, rows, held_back, styles)
    return target.getvalue()


def _styles(book: Any) -> Mapping[str, Any]:
    line = {"border": 1, "valign": "vcenter"}
    return {
        "title": book.add_format({"bold": True, "font_size": 16, "align": "center"}),
        "plain": book.add_format({"quote_prefix": True}),
        "note": book.add_format({"quote_prefix": True, "text_wrap": True, "valign": "top"}),
        "head": book.add_format({**line, "bold": True, "align": "center", "text_wrap": True}),
        "text": book.add_format({**line, "quote_prefix": True, "text_wrap": True}),
        "group": book.add_format({**line, "quote_prefix": True, "align": "center", "bold": True}),
        "moment": book.add_format({**line, "num_format": "yyyy-mm-dd hh:mm"}),
        "number": book.add_format({**line, "num_format": "0", "align": "center"}),
        "money": book.add_format({**line, "num_format": "#,##0.00"}),
        **{
            f"number{places}": book.add_format(
                {**line, "num_format": f"0.{'0' * places}", "align": "center"}
            )
            for places in (1, 2, 3, 4)
        },
    }


class _Form:
    """The sheet of the form itself."""

    def __init__(
        self,
        sheet: Any,
        paper: MonthSheetPaper,
        template: SheetTemplate,
        cells: Figures,
        styles: Mapping[str, Any],
    ) -> None:
        self.sheet, self.paper, self.template = sheet, paper, template
        self.cells, self.styles = cells, styles
        self.letters = {
            column.code: chr(ord("C") + number) for number, column in enumerate(template.columns)
        }

    def write(self) -> None:
        """Title, header fields, heads, rows, notes."""
        sheet, paper, styles = self.sheet, self.paper, self.styles
        last = 1 + len(self.template.columns)
        sheet.set_column(0, 0, 12)
        sheet.set_column(1, 1, 34)
        sheet.set_column(2, last, 14)
        sheet.merge_range(0, 0, 0, last, paper.title, styles["title"])
        for at, text in ((0, paper.unit_name), (2, paper.writer)):
            sheet.write_string(1, at, text, styles["plain"])
        sheet.write_string(1, last, paper.handed_in, styles["plain"])
        sheet.write_string(2, 0, f"统计期：{paper.period}", styles["plain"])
        sheet.write_string(2, last, f"单位：{paper.unit}", styles["plain"])
        for at, head in enumerate(("项目", "分项", *paper.heads)):
            sheet.write_string(3, at, head, styles["head"])
        for number, (row, told) in enumerate(
            zip(self.template.rows(), paper.rows, strict=True), _FIRST
        ):
            sheet.write_string(number, 0, told.title, styles["group"])
            sheet.write_string(number, 1, "　" * told.depth + told.label, styles["text"])
            for column in self.template.columns:
                self._figure(number, row, column.code)
        self._foot(_FIRST + len(paper.rows) + 1)
        sheet.freeze_panes(_FIRST, 2)
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)

    def _figure(self, number: int, row: SheetRow, code: str) -> None:
        column = self.template.column(code)
        assert column is not None
        value = self.cells.get((row.code, code))
        place = 2 + self.template.columns.index(column)
        places = row.decimals if column.kind is not ColumnKind.CHANGE else 1
        style = self.styles[f"number{places}" if places else "number"]
        cells = [f"{self.letters[each]}{number + 1}" for each in column.of]
        adds = row.kind is not RowKind.AVERAGE
        if column.kind is ColumnKind.SUM and adds and cells:
            said = "" if value is None else float(value)
            self.sheet.write_formula(number, place, f"={'+'.join(cells)}", style, said)
        elif column.kind is ColumnKind.CHANGE and len(cells) == 2:  # noqa: PLR2004
            now, before = cells
            formula = f'=IF(N({before})=0,"",ROUND(({now}-{before})/{before}*100,1))'
            said = "" if value is None else float(value)
            self.sheet.write_formula(number, place, formula, style, said)
        elif value is None:
            self.sheet.write_blank(number, place, None, style)
        else:
            self.sheet.write_number(number, place, float(value), style)

    def _foot(self, number: int) -> None:
        for note in self.paper.notes.splitlines():
            last = 1 + len(self.template.columns)
            lines = -(-len(note) // _NOTE_SIGNS)
            self.sheet.set_row(number, 15 * max(1, lines))
            self.sheet.merge_range(number, 0, number, last, "", self.styles["note"])
            self.sheet.write_string(number, 0, note, self.styles["note"])
            number += 1
        signed = "　　　　　　　".join(f"{signer}：" for signer in self.paper.signers)
        self.sheet.write_string(number + 1, 0, signed, self.styles["plain"])
        told = f"{self.paper.state}　{self.paper.seal}".rstrip()
        self.sheet.write_string(number + 2, 0, told, self.styles["plain"])


def _behind(sheet: Any, paper: MonthSheetPaper, styles: Mapping[str, Any]) -> None:
    """What was explained, then the late changes."""
    _lie_across(sheet)
    sheet.set_column(0, 1, 44)
    sheet.set_column(2, 5, 24)
    number = 0
    tables = (
        (("校验提示", "情况说明", "说明人"), paper.findings),
        (("更正", "救助编号", "姓名", "原列", "现列", "变动内容"), paper.corrections),
    )
    for heads, rows in tables:
        if not rows:
            continue
        for column, head in enumerate(heads):
            sheet.write_string(number, column, head, styles["head"])
        for at, row in enumerate(rows, start=number + 1):
            for column, text in enumerate(row):
                sheet.write_string(at, column, text, styles["text"])
        number += len(rows) + 3


def _lie_across(sheet: Any) -> None:
    """Print it on A4 across, all columns on one page."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _names(
    sheet: Any, title: str, rows: Sequence[NameRow], held_back: str, styles: Mapping[str, Any]
) -> None:
    """The names behind the rows of one group, row after row."""
    _lie_across(sheet)
    sheet.repeat_rows(3)
    for column, width in enumerate(_NAME_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, title, styles["plain"])
    sheet.write_string(1, 0, held_back, styles["plain"])
    for column, head in enumerate(NAME_HEADS):
        sheet.write_string(3, column, head, styles["head"])
    numbers: dict[str, int] = {}
    for at, row in enumerate(rows, start=4):
        numbers[row.label] = numbers.get(row.label, 0) + 1
        sheet.write_string(at, 0, row.label, styles["text"])
        sheet.write_number(at, 1, numbers[row.label], styles["number"])
        texts = (row.number, row.name, row.sex, row.age)
        for column, text in enumerate(texts, start=2):
            sheet.write_string(at, column, text, styles["text"])
        for column, moment in ((6, row.begins), (7, row.ends)):
            if moment is None:
                sheet.write_blank(at, column, None, styles["text"])
            else:
                sheet.write_datetime(at, column, moment, styles["moment"])
        sheet.write_string(at, 8, row.way, styles["text"])
        if row.amount_fen:
            sheet.write_number(at, 9, float(Decimal(row.amount_fen) / 100), styles["money"])
    sheet.freeze_panes(4, 4)
    sheet.autofilter(3, 0, 3 + max(1, len(rows)), len(NAME_HEADS) - 1)


def _sheet_title(title: str, used: set[str]) -> str:
    """A name that a workbook allows, and that none of its sheets has yet."""
    plain = _NOT_IN_TITLES.sub(" ", title).strip()[: _TITLE - 3] or "名单"
    name, number = plain, 1
    while name in used:
        number += 1
        name = f"{plain} {number}"
    used.add(name)
    return name

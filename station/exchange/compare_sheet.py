"""A batch of names for a comparing office: a workbook or text, always the same bytes again.

Every cell is text, whatever it begins with, so that eighteen digits stay whole. The first sheet
begins with its heads, as those want it who load it; what the list is stands on a second one.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from station.domain.batch_compare import CompareBatch, CompareForm, CompareLine
from station.domain.paper_words import DOCUMENTS, SEXES

HEADS = ("序号", "批次内编号", "姓名", "证件类型", "证件号码")
PERSONAL = ("性别", "出生日期")
_WIDTHS = (6, 14, 16, 20, 24, 8, 14)
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_CODINGS = {CompareForm.UTF8: "utf-8-sig", CompareForm.GB18030: "gb18030"}
_OPTIONS = {
    "constant_memory": True,
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def heads(*, personal: bool) -> tuple[str, ...]:
    """The heads of the columns in their order."""
    return (*HEADS, *PERSONAL) if personal else HEADS


def cells(line: CompareLine, *, personal: bool) -> tuple[str, ...]:
    """One line as it goes out."""
    kind = DOCUMENTS[line.document_kind] if line.document_kind else ""
    plain = (str(line.place), line.mark, line.name, kind, line.document_number)
    if not personal:
        return plain
    born = f"{line.born:%Y-%m-%d}" if line.born else ""
    return (*plain, SEXES[line.sex] if line.sex else "", born)


def write_compare(
    batch: CompareBatch, lines: Iterable[CompareLine], form: CompareForm, station: str
) -> bytes:
    """The file of a batch; the same batch in the same form gives the same bytes."""
    personal = batch.asked.personal
    rows = [cells(each, personal=personal) for each in lines if each.place]
    if form is CompareForm.WORKBOOK:
        return _workbook(batch, rows, station)
    return _text((heads(personal=personal), *rows), _CODINGS[form])


def _text(rows: Iterable[Sequence[str]], coding: str) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_harmless(each) for each in row] for row in rows)
    return out.getvalue().encode(coding)


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula when it opens the file."""
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def _workbook(batch: CompareBatch, rows: Sequence[Sequence[str]], station: str) -> bytes:
    import xlsxwriter  # type: ignore[import-untyped]

    target = io.BytesIO()
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        book.set_properties({"created": batch.made_at, "title": batch.number, "author": station})
        bold = book.add_format({"bold": True, "bottom": 1})
        text = book.add_format({"num_format": "@"})
        sheet = book.add_worksheet("比对名单")
        sheet.freeze_panes(1, 0)
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width, text)
        for column, head in enumerate(heads(personal=batch.asked.personal)):
            sheet.write_string(0, column, head, bold)
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell, text)
        about = book.add_worksheet("说明")
        about.set_column(0, 0, 14)
        about.set_column(1, 1, 70)
        for number, (name, said) in enumerate(_about(batch, len(rows), station)):
            about.write_string(number, 0, name, bold)
            about.write_string(number, 1, said, text)
    return target.getvalue()


def _about(batch: CompareBatch, rows: int, station: str) -> tuple[tuple[str, str], ...]:
    return (
        ("批次编号", batch.number),
        ("送核单位", station),
        ("核对单位", batch.asked.office),
        ("核对系统", batch.asked.system),
        ("核对目的", batch.asked.purpose),
        ("人数", str(rows)),
        ("编制时间", f"{batch.made_at:%Y-%m-%d %H:%M}"),
        ("回填说明", "请保留“批次内编号”一列，在其右侧填写核对结果后退回。"),
    )

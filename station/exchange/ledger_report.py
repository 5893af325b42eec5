"""The report on an old register: who was recognised, every doubtful cell, every row that is none.

A clerk goes through it beside the register; nothing that stands in a cell can become a formula.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from station.domain.ledger import LedgerReading
from station.domain.ledger_import import LedgerPlace, LedgerResult
from station.exchange.ledger_report_words import KINDS, MATCHES, PEOPLE, REASONS

_LONGEST_TEXT = 32_767


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """A sheet to write: column titles with widths in characters, and rows of text or numbers."""

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: Iterable[Sequence[str | int]]


def write_report(reading: LedgerReading, result: LedgerResult) -> bytes:
    """Make the report on what was read and what came of it, as the content of an .xlsx file.

    `reading` is that of all files together, its sheets named as they should stand in the report.
    """
    sheets = (_sums, _recognised, _offered, _doubts, _not_stays, _completed)
    return write_workbook(make(reading, result) for make in sheets)


def _place(place: LedgerPlace, result: LedgerResult) -> tuple[str, int]:
    """Sheet and row; with several files the sheet bears the file's name."""
    several = len(result.readings) > 1
    return (f"{place.file} {place.sheet}" if several else place.sheet), place.row


def _number(person_id: int | None) -> str:
    return "" if person_id is None else f"#{person_id}"


def _recognised(_reading: LedgerReading, result: LedgerResult) -> ReportSheet:
    columns = (
        ("工作表", 12),
        ("行", 6),
        ("姓名", 16),
        ("已登记为", 16),
        ("人员档案号", 12),
        ("认出的理由", 36),
    )
    rows = (
        (*_place(each.place, result), each.name, each.known_as, number, PEOPLE[each.why])
        for each in result.recognised
        for number in (_number(each.person_id),)
    )
    return ReportSheet("认出的人", columns, rows)


def _offered(_reading: LedgerReading, result: LedgerResult) -> ReportSheet:
    columns = (
        ("工作表", 12),
        ("行", 6),
        ("姓名", 16),
        ("可能是", 16),
        ("人员档案号", 12),
        ("可能是的档案号", 16),
        ("相似分", 8),
        ("理由", 60),
    )
    rows = (
        (
            *_place(each.place, result),
            each.name,
            each.other_name,
            _number(each.person_id),
            _number(each.other_id),
            each.score,
            "、".join(MATCHES[reason.code] for reason in each.why),
        )
        for each in result.offered
    )
    return ReportSheet("疑似同一人", columns, rows)


def _completed(_reading: LedgerReading, result: LedgerResult) -> ReportSheet:
    columns = (("工作表", 12), ("行", 6), ("补上离站的救助编号", 22))
    rows = ((*_place(each.place, result), each.rescue_number) for each in result.completed)
    return ReportSheet("补全离站", columns, rows)


def _doubts(reading: LedgerReading, _result: LedgerResult) -> ReportSheet:
    columns = (
        ("工作表", 12),
        ("行", 6),
        ("列", 5),
        ("栏目", 14),
        ("原文", 26),
        ("读作", 26),
        ("存疑原因", 34),
    )
    rows = (
        (d.sheet, d.row, d.column, d.title, d.written, d.read_as, REASONS[d.reason])
        for d in reading.doubts
    )
    return ReportSheet("存疑", columns, rows)


def _not_stays(reading: LedgerReading, _result: LedgerResult) -> ReportSheet:
    columns = (("工作表", 12), ("行", 6), ("不计入的原因", 18), ("原文", 80))
    rows = [(n.sheet, n.row, KINDS[n.kind], n.text) for n in reading.not_stays]
    for repeat in reading.repeats:
        sheet, row = repeat.of
        text = " ".join(text for _, text in repeat.stay.written)
        rows.append((repeat.stay.sheet, repeat.stay.row, f"重复：{sheet} 第{row}行", text))
    return ReportSheet("未计入", columns, rows)


def _sums(reading: LedgerReading, result: LedgerResult) -> ReportSheet:
    kinds = Counter(row.kind for row in reading.not_stays)
    reasons = Counter(doubt.reason for doubt in reading.doubts)
    rows: list[tuple[str, int]] = [
        ("读过的行", reading.rows_read),
        ("在站记录", len(reading.stays)),
        ("其中新增", result.stays_added),
        ("其中早已在册", result.stays_already_there),
        ("补全离站", len(result.completed)),
        ("新增人员", result.people_added),
        ("认出的人", result.people_recognised),
        ("疑似同一人", result.candidates),
        ("重复的行", len(reading.repeats)),
        ("未计入的行", result.not_stays),
        ("存疑的格", len(reading.doubts)),
        *((f"未计入：{KINDS[kind]}", count) for kind, count in kinds.most_common()),
        *((f"存疑：{REASONS[reason]}", count) for reason, count in reasons.most_common()),
    ]
    return ReportSheet("汇总", (("项目", 46), ("数", 8)), rows)


def write_workbook(sheets: Iterable[ReportSheet]) -> bytes:
    """Write a small .xlsx with a frozen first row; text stays text, also when it begins with =."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    target = io.BytesIO()
    options = ("strings_to_formulas", "strings_to_urls", "strings_to_numbers")
    book = Workbook(target, {"in_memory": True, **dict.fromkeys(options, False)})
    title = book.add_format({"bold": True, "bg_color": "#EEF1F4", "border": 1})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        page.freeze_panes(1, 0)
        for column, (text, width) in enumerate(sheet.columns):
            page.set_column(column, column, width)
            page.write_string(0, column, text, title)
        for index, row in enumerate(sheet.rows, start=1):
            for column, value in enumerate(row):
                if isinstance(value, int):
                    page.write_number(index, column, value)
                else:
                    page.write_string(index, column, value[:_LONGEST_TEXT])
    book.close()
    return target.getvalue()

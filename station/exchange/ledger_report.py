"""The report on an old register: every doubtful cell, every row that is no stay, and the sums.

A clerk goes through it beside the register; nothing that stands in a cell can become a formula.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from station.domain.ledger import Doubtful, LedgerReading, RowKind

_LONGEST_TEXT = 32_767

REASONS: Mapping[Doubtful, str] = {
    Doubtful.NAME_MISSING: "没有姓名",
    Doubtful.NAME_WITH_NOTE: "姓名栏另有文字",
    Doubtful.SEVERAL_NAMES: "一行写了几个人",
    Doubtful.SEX_UNREADABLE: "性别看不懂",
    Doubtful.SEX_FROM_ID_NUMBER: "性别空白,按身份证号码推定",
    Doubtful.SEX_DIFFERS: "性别与身份证号码不符(本栏 / 号码)",
    Doubtful.AGE_UNREADABLE: "年龄看不懂",
    Doubtful.AGE_DIFFERS: "年龄与身份证号码不符(本栏 / 号码)",
    Doubtful.BORN_DIFFERS: "出生日期与身份证号码不符",
    Doubtful.ETHNIC_GROUP_UNKNOWN: "民族不在国家标准之内",
    Doubtful.ID_CHECK_DIGIT_WRONG: "身份证号码校验码不对",
    Doubtful.ID_BIRTH_DATE_IMPOSSIBLE: "身份证号码中的出生日期不存在",
    Doubtful.ID_AREA_UNKNOWN: "身份证号码中的地区代码查不到",
    Doubtful.ID_AREA_GONE_BEFORE_BIRTH: "身份证号码中的地区在出生前已撤销",
    Doubtful.ID_CONVERTED_FROM_15: "15位旧号码,已换算成18位",
    Doubtful.ID_MASKED: "身份证号码有遮盖",
    Doubtful.ID_LENGTH_WRONG: "身份证号码位数不对",
    Doubtful.ID_DIGITS_LOST: "号码被存成数字,末几位已丢失",
    Doubtful.ID_NOT_A_NUMBER: "不是身份证号码",
    Doubtful.ID_OF_TWO_NAMES: "同一号码用于不同姓名",
    Doubtful.DATE_MISSING: "没有日期,暂按上下文",
    Doubtful.DATE_UNREADABLE: "日期看不懂或不存在",
    Doubtful.DATE_AMBIGUOUS: "日期有两种读法",
    Doubtful.DATE_INCOMPLETE: "日期不完整",
    Doubtful.WORDS_LEFT_OUT: "日期之外还有文字",
    Doubtful.DATE_OUTSIDE_SHEET: "日期不在本表月份之内",
    Doubtful.DATE_IN_FUTURE: "日期在今天之后",
    Doubtful.YEAR_GUESSED: "年份是推定的",
    Doubtful.SAME_AS_ABOVE: "写的是同上,取上一行",
    Doubtful.NOTHING_ABOVE: "写的是同上,但上面没有",
    Doubtful.LEFT_BEFORE_ARRIVED: "离站早于来站",
    Doubtful.LEFT_WITHOUT_DATE: "有离站方式,没有离站日期",
    Doubtful.WORD_UNKNOWN: "用词对不上代码",
    Doubtful.WORD_GUESSED: "用词按意思归类",
    Doubtful.AMOUNT_UNREADABLE: "金额看不懂",
    Doubtful.FORMULA_WITHOUT_RESULT: "公式没有结果",
    Doubtful.CELL_STRUCK_OUT: "本格被划掉",
    Doubtful.PARTLY_STRUCK_OUT: "本格有文字被划掉",
    Doubtful.VOID_UNCLEAR: "提到作废,但不像是整行作废",
    Doubtful.REPEATED_ROW: "与同表另一行重复",
    Doubtful.NUMBER_USED_TWICE: "编号重复使用",
    Doubtful.OVERLAPS_OTHER_STAY: "与本人另一次在站时间重叠",
    Doubtful.LAYOUT_TAKEN_OVER: "本表没有表头,按前一张表的栏目读",
    Doubtful.DESK_KNOWS_OTHERWISE: "本站已在系统中办理,台账的离站时间未采用",
}
"""What a doubt is called in the report."""

KINDS: Mapping[RowKind, str] = {
    RowKind.TITLE: "标题",
    RowKind.HEADER: "表头",
    RowKind.SUBTOTAL: "小计合计",
    RowKind.SIGNATURE: "签字填表栏",
    RowKind.NOTE: "说明文字",
    RowKind.BLANK: "空行",
    RowKind.STRUCK_OUT: "划掉作废",
    RowKind.NO_HEADER: "没有表头，未读",
    RowKind.OTHER_TABLE: "不是入站登记的表，未读",
}
"""What a row that is no stay is called in the report."""


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """A sheet to write: column titles with widths in characters, and rows of text or numbers."""

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: Iterable[Sequence[str | int]]


def write_report(reading: LedgerReading) -> bytes:
    """Make the report on what was read, as the content of an .xlsx file."""
    return write_workbook((_sums(reading), _doubts(reading), _not_stays(reading)))


def _doubts(reading: LedgerReading) -> ReportSheet:
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


def _not_stays(reading: LedgerReading) -> ReportSheet:
    columns = (("工作表", 12), ("行", 6), ("不计入的原因", 18), ("原文", 80))
    rows = [(n.sheet, n.row, KINDS[n.kind], n.text) for n in reading.not_stays]
    for repeat in reading.repeats:
        sheet, row = repeat.of
        text = " ".join(text for _, text in repeat.stay.written)
        rows.append((repeat.stay.sheet, repeat.stay.row, f"重复:{sheet} 第{row}行", text))
    return ReportSheet("未计入", columns, rows)


def _sums(reading: LedgerReading) -> ReportSheet:
    kinds = Counter(row.kind for row in reading.not_stays)
    reasons = Counter(doubt.reason for doubt in reading.doubts)
    rows: list[tuple[str, int]] = [
        ("读过的行", reading.rows_read),
        ("在站记录", len(reading.stays)),
        ("重复的行", len(reading.repeats)),
        *((f"未计入:{KINDS[kind]}", count) for kind, count in kinds.most_common()),
        *((f"存疑:{REASONS[reason]}", count) for reason, count in reasons.most_common()),
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

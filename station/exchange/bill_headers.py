"""The words that hospitals write over the columns of their bills, and beside their labels.

No two hospitals use the same words: a title is known by any of its usual forms, or by a longer
one that holds it. What was taken for what is shown to the clerk, whose correction wins.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache, partial

from station.domain.bills import BillField
from station.exchange.cells import SheetRow

_TITLES = """
serial: 序号 序 行号 顺序号 项次
letter: 介绍信编号 介绍信号 介绍信 介绍信号码 介绍信文号 救治介绍信 救治介绍信编号 救治介绍信号
letter: 救助介绍信 救助介绍信编号 送医函号 救助函号 信函编号
admission_number: 住院号 住院编号 住院流水号 住院登记号 病案号 病历号 门诊号 就诊号
invoice: 发票号 发票号码 发票编号 发票 票据号 票据号码 票据编号 收据号 收据号码 电子票据号码 票号
invoice: 结算单号
name: 姓名 患者姓名 病人姓名 病员姓名 受助人姓名 受助人员姓名 受助人员 救助对象姓名 救助对象
name: 受助人 患者 病人 人员姓名
sex: 性别 患者性别
admitted: 入院日期 入院时间 入院 入院日 住院日期 收治日期 收治时间 住院开始日期 就诊日期
discharged: 出院日期 出院时间 出院 出院日 离院日期 离院时间 住院结束日期
diagnosis: 诊断 出院诊断 入院诊断 主要诊断 临床诊断 疾病诊断 病情诊断 疾病名称 病种
total: 总费用 医疗总费用 住院总费用 费用总额 医疗费总额 总金额 合计金额 费用合计 医疗费合计
total: 医疗费用合计 医疗费用 住院费用 发生费用 实际发生费用 总额 合计 总计
insured: 医保支付 医保统筹支付 统筹支付 统筹基金支付 医保基金支付 基金支付 医保报销 医保报销金额
insured: 医疗保险支付 报销金额 已报销 已报销金额 医保金额 医保 医保已付 医保结算
claimed: 申请结算金额 申请财政结算 申请金额 申请结算 申请支付 申请拨付 申请救助金额 申报金额
claimed: 申请资金 结算金额 应结算金额 救助金额 救助资金支付 财政结算 财政支付 救助站支付 民政支付
claimed: 申请民政支付
day: 计费日期 费用日期 收费日期 记账日期 记帐日期 发生日期 执行日期 日期 计费时间 收费时间
day: 记账时间 时间
code: 项目编码 项目代码 收费编码 收费代码 编码 代码 医保编码 国家编码 物价编码 药品编码 编号
item: 项目名称 收费项目名称 收费项目 费用项目 费用名称 药品名称 名称 项目 明细项目 医嘱名称 品名
item: 收费名称
category: 费用类别 收费类别 费用分类 费用类型 类别 分类 类型 大类 费别 项目类别
unit: 单位 计价单位 计量单位
quantity: 数量 次数 总量 数目 用量
price: 单价 价格 收费标准
amount: 金额 收费金额 应收金额 实收金额 合价 总价 费用 费用金额 金额小计
other: 规格 剂型 科室 病区 床号 医生 年龄 备注 自付比例 医保等级 人员类别 住院天数 天数 身份证号
other: 联系电话
"""


def _by_title() -> dict[str, BillField]:
    found: dict[str, BillField] = {}
    for line in _TITLES.strip().splitlines():
        field, _, titles = line.partition(":")
        for title in titles.split():
            found.setdefault(title, BillField(field))
    return found


_EXACT: Mapping[str, BillField] = _by_title()
_MONEY = frozenset({BillField.TOTAL, BillField.CLAIMED})
_WHOSE = frozenset({BillField.NAME, BillField.LETTER, BillField.INVOICE})
KEYS = (BillField.INVOICE, BillField.ADMISSION_NUMBER, BillField.LETTER, BillField.NAME)
"""What a line may name its bill by, the surest first."""
OF_LINE = (
    *(BillField.DAY, BillField.CODE, BillField.ITEM, BillField.CATEGORY, BillField.UNIT),
    *(BillField.QUANTITY, BillField.PRICE),
)
"""What a line says beside its amount, in this order."""
_BRACKETS = re.compile(r"[(（\[【].*?[)）\]】]")
_LONGEST_TITLE = 16
_LEAST_TITLES, _SURE_TITLES = 4, 2
_UNKNOWN = (BillField.OTHER, True)
_FIGURES = re.compile(r"\s*[-¥￥]?\d[\d,]*(\.\d*)?\s*元?\s*")
_LABEL_END = re.compile(r"[:：]\s*$")
_INLINE = re.compile(r"([^:：\s]{2,10})\s*[:：]\s*([^:：]*?)(?=\s+[^:：\s]{2,10}\s*[:：]|$)")


class TableKind(Enum):
    """What the rows of a table are."""

    BILLS = "bills"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Title:
    """A column of a table: where it is, its words, what it is about."""

    index: int
    text: str
    field: BillField
    is_guess: bool


@dataclass(frozen=True, slots=True)
class Header:
    """The titles of a table and what its rows are."""

    kind: TableKind
    titles: tuple[Title, ...]
    at: Mapping[BillField, int] = field(init=False)
    """The column of each field, from 0."""
    whose: tuple[int | None, ...] = field(init=False)
    """The columns by which a row names its bill, in the order of `KEYS`."""
    names_bills: bool = field(init=False)
    """Whether each row says whose it is."""
    of_line: tuple[int | None, ...] = field(init=False)
    """The columns of `OF_LINE`."""

    def __post_init__(self) -> None:
        placed = (title for title in self.titles if title.field in _WITH_PLACE)
        at = {title.field: title.index for title in placed}
        object.__setattr__(self, "at", at)
        object.__setattr__(self, "whose", tuple(at.get(about) for about in KEYS))
        object.__setattr__(self, "of_line", tuple(at.get(about) for about in OF_LINE))
        object.__setattr__(self, "names_bills", any(at is not None for at in self.whose))


_WITH_PLACE = frozenset(BillField) - {BillField.OTHER, BillField.SERIAL}


def bare(text: object) -> str:
    """A title without blanks, line breaks, brackets' signs and colons."""
    plain = unicodedata.normalize("NFKC", text) if isinstance(text, str) else ""
    return re.sub(r"[\W_]+", "", plain).upper()


def without_brackets(text: object) -> str:
    """A bare title without what stands in brackets: 单价 of 单价(元)."""
    return bare(_BRACKETS.sub("", text)) if isinstance(text, str) else ""


FieldOf = Callable[[str], "tuple[BillField, bool] | None"]


def titles_read(corrected: Mapping[str, BillField]) -> FieldOf:
    """What a title is about, and whether that is only a guess; None when it says nothing.

    `corrected` are the titles, bare, that a clerk has put right: they go before every guess.
    """
    return lru_cache(4096)(partial(_field_of, corrected))


def _field_of(corrected: Mapping[str, BillField], text: str) -> tuple[BillField, bool] | None:
    whole = bare(text)
    if whole in corrected:
        return corrected[whole], False
    if not whole or len(whole) > _LONGEST_TITLE:
        return None
    short = without_brackets(text)
    for title in (whole, short):
        if title in _EXACT:
            return _EXACT[title], False
    inside = [title for title in _EXACT if len(title) > 1 and title in short]
    best = max(inside, key=lambda title: (len(title), short.endswith(title)), default="")
    return (_EXACT[best], True) if len(best) * 2 >= len(short) > 0 else None


def is_sure_row(row: SheetRow, header: Header | None) -> bool:
    """Whether a row under the titles is one of theirs, as its amount is a number: no header is."""
    if header is None:
        return False
    column = header.at.get(BillField.AMOUNT)
    if column is None or column >= len(row.cells):
        return False
    return isinstance(row.cells[column], int | float)


def header_at(rows: Sequence[SheetRow], at: int, field_of: FieldOf) -> tuple[Header | None, int]:
    """The header that begins at a row, and how many rows it takes: one, or two with groups."""
    upper = rows[at].cells
    below = rows[at + 1].cells if at + 1 < len(rows) else ()
    header = _header(upper, field_of)
    if not _only_words(upper) or not _all_titles(below, field_of) or _header(below, field_of):
        return header, 1 if header else 0
    width = max(len(upper), len(below))
    joined = _header([_cell(below, n) or _cell(upper, n) for n in range(width)], field_of)
    if joined is None or (header is not None and len(joined.at) <= len(header.at)):
        return header, 1 if header else 0
    return joined, 2


def _all_titles(cells: Sequence[object], field_of: FieldOf) -> bool:
    """Whether a row holds nothing but titles: the second line of a header with groups."""
    filled = [cell for cell in cells if cell is not None]
    return len(filled) > 1 and all(isinstance(c, str) and field_of(c) for c in filled)


def _only_words(cells: Sequence[object]) -> bool:
    filled = [cell for cell in cells if cell is not None]
    return len(filled) > 1 and all(isinstance(cell, str) for cell in filled)


def _cell(cells: Sequence[object], at: int) -> object:
    return cells[at] if at < len(cells) else None


def _header(cells: Sequence[object], field_of: FieldOf) -> Header | None:
    filled = [cell for cell in cells if cell is not None]
    if any(not isinstance(cell, str) or _FIGURES.fullmatch(cell) for cell in filled):
        return None
    known: list[Title] = []
    for index, cell in enumerate(cells):
        if isinstance(cell, str) and not _LABEL_END.search(cell):
            found = field_of(cell) or _UNKNOWN
            known.append(Title(index, " ".join(cell.split()), *found))
    said = [title for title in known if (title.field, title.is_guess) != _UNKNOWN]
    exact = sum(not title.is_guess for title in said)
    if len(said) < _LEAST_TITLES or exact < _SURE_TITLES or len(said) * 2 < len(filled):
        return None
    titles = _settled(known)
    fields = {title.field for title in titles}
    if BillField.ITEM in fields and BillField.AMOUNT in fields:
        return Header(TableKind.LINES, titles)
    if fields & _MONEY and fields & _WHOSE:
        return Header(TableKind.BILLS, titles)
    return None


def _settled(known: Sequence[Title]) -> tuple[Title, ...]:
    """One column a field: a sure title goes before a guessed one, the first before later ones.

    合计 beside a service is its amount, 金额 beside a person is the bill's total.
    """
    fields = {title.field for title in known}
    taken: dict[BillField, BillField] = {}
    if BillField.ITEM in fields and BillField.AMOUNT not in fields:
        taken = {BillField.TOTAL: BillField.AMOUNT}
    elif BillField.ITEM not in fields and not fields & _MONEY:
        taken = {BillField.AMOUNT: BillField.TOTAL}
    settled: list[Title] = []
    used: set[BillField] = set()
    for title in sorted(known, key=lambda each: (each.is_guess, each.index)):
        field = taken.get(title.field, title.field)
        if field in used:
            field = BillField.OTHER
        used.add(field)
        settled.append(Title(title.index, title.text, field, title.is_guess))
    return tuple(sorted(settled, key=lambda each: each.index))


def labels_of(row: SheetRow, field_of: FieldOf) -> list[tuple[Title, int, object]]:
    """The labels of a row with the column and content of the value that belongs to each.

    A label stands before its value, with or without a colon, or in one cell with it.
    """
    found: list[tuple[Title, int, object]] = []
    skip = -1
    for index, cell in enumerate(row.cells):
        if not isinstance(cell, str) or index <= skip:
            continue
        inline = [(m[1], m[2].strip()) for m in _INLINE.finditer(cell) if m[2].strip()]
        known = [(text, value, field_of(text)) for text, value in inline]
        if known and all(field for _, _, field in known):
            found += [(Title(index, t, *f), index, value) for t, value, f in known if f]
            continue
        field = field_of(_LABEL_END.sub("", cell))
        if field is not None and (not field[1] or _LABEL_END.search(cell)):
            at = _value_of(row, index, field_of)
            title = Title(index, _LABEL_END.sub("", cell).strip(), *field)
            skip = index if at is None else at
            found.append((title, skip, None if at is None else row.cells[at]))
    return found


def _value_of(row: SheetRow, at: int, field_of: FieldOf) -> int | None:
    """The column of the value behind a label; None when another label comes first."""
    for index in range(at + 1, len(row.cells)):
        cell = row.cells[index]
        if cell is None:
            continue
        is_label = isinstance(cell, str) and (
            _LABEL_END.search(cell) is not None or field_of(cell) is not None
        )
        return None if is_label else index
    return None

"""The price list as a workbook: a template to fill in, and what a filled one says.

Three sheets: 价格 (services with price, catalogue, most a day, exclusion), 排除 (words in the name
of a service that say it is not paid) and 限额 (the most for a stay or a day). A list that a
hospital or an office hands out is read too when its titles say as much.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from station.domain.bills import THOUSANDTHS, BillTrouble
from station.domain.fen import LARGEST_FEN
from station.domain.prices import STARTING_EXCLUSIONS, Catalogue, ExclusionKind
from station.domain.problems import Problem, Refused
from station.exchange.bill_cells import ReadCell, read_day, read_money, read_price, read_quantity
from station.exchange.bill_headers import bare, without_brackets
from station.exchange.cells import CellValue, Sheet, SheetRow, Workbook, as_written
from station.exchange.ledger_report import ReportSheet, write_workbook
from station.exchange.sheet_marks import column_letters

SERVICE, WORDS, CEILING = "价格", "排除", "限额"
_TITLES = {
    "code": "项目编码 编码 项目代码 代码 收费编码 医保编码 国家编码 药品编码",
    "name": "项目名称 名称 药品名称 收费项目 收费项目名称 通用名 品名",
    "unit": "单位 计价单位 计量单位",
    "price": "单价 价格 最高单价 最高限价 最高价格 收费标准 价格元 单价元 指导价 中标价",
    "catalogue": "甲乙丙 医保类别 目录类别 类别 目录 医保等级 甲乙类",
    "most_per_day": "每日最多 每日次数 每日限次 每日最多次数 日限量",
    "excluded": "不予支付原因 排除原因 不予支付 不支付原因",
    "valid_from": "生效日期 开始日期 执行日期 起始日期 自",
    "valid_until": "失效日期 截止日期 结束日期 终止日期 至",
    "hospital": "医院 适用医院 医院名称",
    "words": "名称中的字词 字词 关键字 关键词",
    "kind": "种类 类型 范围",
    "most": "最高金额 限额 限额元 最高限额 最高金额元",
    "basis": "依据 文件依据 出处",
}
_FIELD = {title: field for field, titles in _TITLES.items() for title in titles.split()}
_NEEDED = {SERVICE: ("name", "price"), WORDS: ("words",), CEILING: ("kind", "most")}
_KINDS = {
    "特需病房": ExclusionKind.SPECIAL_WARD,
    "特需": ExclusionKind.SPECIAL_WARD,
    "不予支付项目": ExclusionKind.SERVICE,
    "项目": ExclusionKind.SERVICE,
    "": ExclusionKind.SERVICE,
}
_SPANS = {"每次住院": "stay", "住院": "stay", "每人次": "stay", "每天": "day", "每日": "day"}
_HEADER_WITHIN = 6
_MOST_A_DAY = 1000


@dataclass(frozen=True, slots=True)
class PriceRowRead:
    """One row of a price list; `table` is the sheet's kind, `hospital` a name, empty for all.

    `row` is the row of `sheet` as the spreadsheet shows it.
    """

    table: str
    code: str = ""
    name: str = ""
    unit: str = ""
    price_myriadths: int | None = None
    catalogue: Catalogue | None = None
    excluded: str = ""
    most_per_day: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    hospital: str = ""
    special_ward: bool = False
    per_day: bool = False
    most_fen: int | None = None
    basis: str = ""
    sheet: str = ""
    row: int = 0


def read_prices(book: Workbook) -> tuple[PriceRowRead, ...]:
    """Every row of a price list.

    Raises Refused: NOT_PRICES when no sheet has a service with its price (and none the words or
    ceilings of the template), CELL_UNREADABLE with the place of the first such cell.
    """
    found: list[PriceRowRead] = []
    known = False
    for sheet in book.sheets:
        header = _header(sheet)
        if header is not None:
            known = True
            table, at, columns = header
            for row in sheet.rows[at + 1 :]:
                found += _Row(sheet.name, row, columns).read(table)
    if not known:
        raise Refused(Problem(BillTrouble.NOT_PRICES, data={"missing": "项目名称、单价"}))
    if not found:
        raise Refused(Problem(BillTrouble.NO_ROWS))
    return tuple(found)


def _header(sheet: Sheet) -> tuple[str, int, Mapping[str, int]] | None:
    for at, row in enumerate(sheet.rows[:_HEADER_WITHIN]):
        columns: dict[str, int] = {}
        for index, cell in enumerate(row.cells):
            field = _FIELD.get(bare(cell)) or _FIELD.get(without_brackets(cell))
            if field is not None:
                columns.setdefault(field, index)
        for table in (SERVICE, WORDS, CEILING):
            if all(field in columns for field in _NEEDED[table]):
                return table, at, columns
    return None


@dataclass(frozen=True, slots=True)
class _Row:
    sheet: str
    row: SheetRow
    columns: Mapping[str, int]

    def read(self, table: str) -> Iterator[PriceRowRead]:
        """The row as its table has it; a row without its first words is none."""
        if table == SERVICE and (self._text("name") or self._text("code")):
            yield self._service()
        elif table == WORDS and self._text("words"):
            kind = self._one_of("kind", _KINDS)
            ward = kind is ExclusionKind.SPECIAL_WARD
            yield replace(self._base(WORDS), name=self._text("words"), special_ward=ward)
        elif table == CEILING and self._cell("most") is not None:
            per_day = self._one_of("kind", _SPANS) == "day"
            most = self._number("most", read_money(self._cell("most")))
            yield replace(self._base(CEILING), per_day=per_day, most_fen=most)

    def _service(self) -> PriceRowRead:
        written = self._text("catalogue").removesuffix("类")
        catalogue = {c.value: c for c in Catalogue} | {"": None}
        if written not in catalogue:
            raise self._unreadable("catalogue")
        often = self._number("most_per_day", read_quantity(self._cell("most_per_day")))
        if often is not None and often > _MOST_A_DAY * THOUSANDTHS:
            raise self._unreadable("most_per_day")
        return replace(
            self._base(SERVICE),
            code=self._text("code"),
            name=self._text("name"),
            unit=self._text("unit"),
            price_myriadths=self._number("price", read_price(self._cell("price"))),
            catalogue=catalogue[written],
            excluded=self._text("excluded"),
            most_per_day=None if often is None else often // THOUSANDTHS,
        )

    def _base(self, table: str) -> PriceRowRead:
        """What every row may say: its days, its hospital, where it comes from."""
        return PriceRowRead(
            table,
            valid_from=self._day("valid_from"),
            valid_until=self._day("valid_until"),
            hospital=self._text("hospital"),
            basis=self._text("basis"),
            sheet=self.sheet,
            row=self.row.number,
        )

    def _day(self, field: str) -> date | None:
        read = read_day(self._cell(field), None)
        if read.reason is not None:
            raise self._unreadable(field)
        return read.day

    def _number(self, field: str, read: ReadCell) -> int | None:
        below = read.value is not None and read.value < 0
        far = read.value is not None and read.value > LARGEST_FEN
        if read.reason is not None or below or far or self.columns.get(field, -1) in self.row.stale:
            raise self._unreadable(field)
        return read.value

    def _one_of(self, field: str, known: Mapping[str, object]) -> object:
        written = self._text(field)
        if written not in known:
            raise self._unreadable(field)
        return known[written]

    def _cell(self, field: str) -> CellValue:
        at = self.columns.get(field)
        return self.row.cells[at] if at is not None and at < len(self.row.cells) else None

    def _text(self, field: str) -> str:
        return as_written(self._cell(field)).strip()

    def _unreadable(self, field: str) -> Refused:
        data = {
            "sheet": self.sheet,
            "cell": f"{column_letters(self.columns[field])}{self.row.number}",
            "written": self._text(field),
        }
        return Refused(Problem(BillTrouble.CELL_UNREADABLE, data=data))


def price_template() -> bytes:
    """An .xlsx to fill in: a line of each kind as an example, and the starting exclusions."""
    services = (
        ("CW01", "普通病房床位费", "床日", "38.00", "甲", "1", "", "2026-01-01", "", ""),
        ("YP118", "0.9%氯化钠注射液 250ml", "袋", "3.20", "甲", "", "", "2026-01-01", "", ""),
        ("QT77", "面部祛斑", "次", "", "丙", "", "美容项目", "2026-01-01", "", ""),
    )
    wards = {ExclusionKind.SPECIAL_WARD: "特需病房", ExclusionKind.SERVICE: "不予支付项目"}
    words = tuple(
        (each.words, wards[each.kind], each.basis, "", "", "") for each in STARTING_EXCLUSIONS
    )
    ceilings = (("每次住院", "30000.00", "", "2026-01-01", "", ""),)
    span = (("生效日期", 12), ("失效日期", 12), ("医院", 22))
    return write_workbook(
        (
            ReportSheet(
                SERVICE,
                (
                    *(("项目编码", 12), ("项目名称", 30), ("单位", 8), ("单价", 10)),
                    *(("甲乙丙", 8), ("每日最多", 10), ("不予支付原因", 18)),
                    *span,
                ),
                services,
            ),
            ReportSheet(WORDS, (("名称中的字词", 18), ("种类", 16), ("依据", 22), *span), words),
            ReportSheet(CEILING, (("种类", 12), ("最高金额", 12), ("依据", 22), *span), ceilings),
        )
    )

"""A register of paper letters, sheet by sheet, in whatever order its columns stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

from station.domain.ledger import Moment
from station.domain.ledger_dates import Hints, read_moment, year_and_month
from station.domain.ledger_words import is_ditto, read_name, read_sex, void_words
from station.domain.letter_register import (
    LEFT_OUT,
    LetterDoubt,
    LetterDoubtful,
    LetterField,
    PaperLetter,
    RegisterReading,
)
from station.domain.letters import letter_key, year_and_serial
from station.domain.people import Sex
from station.domain.problems import Problem, Refused
from station.domain.workbook import WorkbookTrouble
from station.exchange.cells import CellValue, Sheet, SheetRow, Workbook, as_written
from station.exchange.ledger_headers import bare
from station.exchange.ledger_tables import commonest_year, reach_down, texts_of
from station.exchange.sheet_marks import column_letters

F = LetterField
_TITLES: Mapping[LetterField, str] = MappingProxyType(
    {
        F.NUMBER: "介绍信编号 介绍信号 介绍信号码 救治介绍信编号 救治介绍信号 编号 信号 文号 函号",
        F.NAME: "姓名 患者姓名 病人姓名 患者 受助人员姓名 受助人姓名 被救治人 救治对象",
        F.SEX: "性别",
        F.HOSPITAL: "送治医院 医院 收治医院 救治医院 定点医院 送往医院 就诊医院 医院名称 接收医院",
        F.ADMITTED: "送医日期 送医时间 送治日期 送治时间 送院日期 送院时间 入院日期 入院时间 日期",
        F.ISSUED: "开具日期 开具时间 开信日期 开出日期 出具日期 签发日期 填发日期",
        F.BROUGHT_BY: "送治人 送医人 送治单位 送医单位 送院人员 送院单位 护送人 护送单位 送治人员",
        F.DIAGNOSIS: "初步诊断 诊断 病情 症状 病种 入院诊断 疾病名称",
        F.REMARKS: "备注 附注 说明 备考",
    }
)
_BY_TITLE = {
    title: (kind, rank)
    for kind, titles in _TITLES.items()
    for rank, title in enumerate(titles.split())
}
_NEEDED = (F.NUMBER, F.NAME, F.HOSPITAL, F.ADMITTED)
_LEAST_TITLES = 2


def read_letters(book: Workbook, today: date, file_name: str = "") -> RegisterReading:
    """Read every sheet of a register of letters.

    Raises Refused (WorkbookTrouble.NOT_LETTERS, `missing` are the titles that are wanted) when no
    sheet has them.
    """
    whole = _Whole(file_name)
    for sheet in book.sheets:
        _SheetReading(whole, sheet, today, from_1904=book.counts_from_1904).read()
    if whole.nearest:
        missing = "、".join(_TITLES[kind].split()[0] for kind in whole.nearest)
        raise Refused(Problem(WorkbookTrouble.NOT_LETTERS, "file", {"missing": missing}))
    return RegisterReading(whole.rows, tuple(whole.letters), whole.not_letters, tuple(whole.doubts))


@dataclass(slots=True)
class _Whole:
    """A register being read; `nearest` are the titles that the best sheet lacks, none at last."""

    file: str
    rows: int = 0
    not_letters: int = 0
    letters: list[PaperLetter] = field(default_factory=list)
    doubts: list[LetterDoubt] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    nearest: tuple[LetterField, ...] = _NEEDED


class _SheetReading:
    """One sheet: its header, then its rows; a header may come again further down."""

    def __init__(self, whole: _Whole, sheet: Sheet, today: date, *, from_1904: bool) -> None:
        self.whole, self.sheet = whole, sheet
        self.columns: dict[LetterField, int] = {}
        self.above: dict[LetterField, CellValue] = {}
        self.reach = reach_down(sheet)
        titles = (text for row in sheet.rows[:3] for text in texts_of(row))
        year, month = year_and_month((*titles, sheet.name, whole.file))
        year = year or commonest_year(sheet)
        self.hints = Hints(today, year, month, from_1904=from_1904)

    def read(self) -> None:
        for row in self.sheet.rows:
            self.whole.rows += 1
            if columns := self._header(row):
                self.columns = columns
                self.whole.not_letters += 1
            elif self.columns and self._tells(row):
                _RowReading(self, row).read()
            else:
                self.whole.not_letters += 1

    def _header(self, row: SheetRow) -> dict[LetterField, int]:
        """The columns when a row is a header that serves; the best title of a field counts."""
        found: dict[LetterField, tuple[int, int]] = {}
        for index, value in enumerate(row.cells):
            known = _BY_TITLE.get(bare(value))
            if known and (known[0] not in found or known[1] < found[known[0]][0]):
                found[known[0]] = (known[1], index)
        missing = tuple(kind for kind in _NEEDED if kind not in found)
        if len(found) >= _LEAST_TITLES and len(missing) <= len(self.whole.nearest):
            self.whole.nearest = missing
        if missing:
            return {}
        return {kind: index for kind, (_rank, index) in found.items()}

    def _tells(self, row: SheetRow) -> bool:
        """Whether a row is a letter, and no total or note: a number or a name, and a hospital."""
        said = {kind for kind, index in self.columns.items() if self.value(row, index) is not None}
        return F.NUMBER in said or {F.NAME, F.HOSPITAL} <= said

    def value(self, row: SheetRow, index: int) -> CellValue:
        value = row.cells[index] if index < len(row.cells) else None
        return self.reach.get((row.number, index)) if value is None else value


class _RowReading:
    """One row: a letter, or the doubt why it makes none."""

    def __init__(self, of: _SheetReading, row: SheetRow) -> None:
        self.of, self.row = of, row
        self.doubts: list[LetterDoubt] = []
        self.values = {kind: self._value(kind) for kind in of.columns}
        of.above = self.values

    def read(self) -> None:
        number = self.text(F.NUMBER)
        key = letter_key(number)
        name, sex = self._person()
        hospital = "".join(self.text(F.HOSPITAL).split())
        admitted = self._moment(F.ADMITTED, LetterDoubtful.DATE_UNREADABLE)
        issued = self._moment(F.ISSUED, LetterDoubtful.ISSUED_UNREADABLE) or admitted
        self._check_number(number, key)
        if not hospital:
            self.doubt(F.HOSPITAL, "", LetterDoubtful.HOSPITAL_MISSING)
        if self._is_void():
            self.doubt(F.REMARKS, "", LetterDoubtful.VOID)
        self.of.whole.doubts += self.doubts
        if admitted is None or issued is None or any(d.reason in LEFT_OUT for d in self.doubts):
            return
        self.of.whole.seen.add(key)
        self.of.whole.letters.append(
            PaperLetter(
                self.of.whole.file,
                self.of.sheet.name,
                self.row.number,
                number,
                key,
                name,
                sex,
                hospital,
                admitted,
                issued,
                self.text(F.BROUGHT_BY),
                self.text(F.DIAGNOSIS),
                self.text(F.REMARKS),
            )
        )

    def _value(self, kind: LetterField) -> CellValue:
        value = self.of.value(self.row, self.of.columns[kind])
        if kind is not F.NUMBER and isinstance(value, str) and is_ditto(value):
            return self.of.above.get(kind)
        return value

    def text(self, kind: LetterField) -> str:
        return as_written(self.values.get(kind)).strip()

    def doubt(self, kind: LetterField, read_as: str, reason: LetterDoubtful) -> None:
        index = self.of.columns.get(kind)
        column = "" if index is None else column_letters(index)
        place = (self.of.whole.file, self.of.sheet.name, self.row.number, column)
        self.doubts.append(LetterDoubt(*place, kind, self.text(kind), read_as, reason))

    def _check_number(self, number: str, key: str) -> None:
        if not key:
            self.doubt(F.NUMBER, "", LetterDoubtful.NUMBER_MISSING)
        elif key in self.of.whole.seen:
            self.doubt(F.NUMBER, key, LetterDoubtful.NUMBER_TWICE)
        elif year_and_serial(number) is None:
            self.doubt(F.NUMBER, key, LetterDoubtful.NUMBER_STRANGE)

    def _person(self) -> tuple[str, Sex]:
        read = read_name(self.text(F.NAME))
        if not self.text(F.NAME):
            self.doubt(F.NAME, NAMELESS, LetterDoubtful.NAME_MISSING)
        elif read.reason is not None:
            self.doubt(F.NAME, read.name, LetterDoubtful.NAME_WITH_NOTE)
        sex = read_sex(self.text(F.SEX)) if F.SEX in self.values else Sex.UNKNOWN
        if sex is None:
            self.doubt(F.SEX, "", LetterDoubtful.SEX_UNREADABLE)
        return read.name or NAMELESS, sex or read.sex

    def _moment(self, kind: LetterField, trouble: LetterDoubtful) -> datetime | None:
        if kind not in self.of.columns:
            return None
        read = read_moment(self.values[kind], self.of.hints)
        moment: Moment | None = read.moment
        if moment is None or moment.day > self.of.hints.today:
            self.doubt(kind, str(moment or ""), trouble)
            return None
        if read.reason is not None:
            self.doubt(kind, str(moment), LetterDoubtful.DATE_DOUBTFUL)
        return moment.at

    def _is_void(self) -> bool:
        """Whether the row is struck out, or a remark calls it void."""
        marked = {self.of.columns[F.NUMBER], self.of.columns[F.NAME]}
        words: Iterable[str] = (self.text(F.REMARKS), self.text(F.NUMBER))
        return bool(marked & self.row.struck) or any(
            void_words(each) is not False for each in words
        )


NAMELESS = "无名氏"
"""Who stands in a register without any name."""

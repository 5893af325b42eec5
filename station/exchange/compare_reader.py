"""The workbook that a comparing office sends back, in whatever order its columns stand.

Every row with something in it comes out: as an answer with all its cells, or as a title, a head or
a note beside the table, by its number. Columns that nobody knows are kept as text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from unicodedata import normalize

from station.domain.compare_answers import AnswerDoubt, AnswerHit, AnswerReading, AnswerRow, HitKind
from station.domain.identity import read_id_number
from station.domain.problems import Problem, Refused
from station.domain.workbook import WorkbookTrouble
from station.exchange.cells import CellValue, SheetRow, Workbook, as_written
from station.exchange.ledger_headers import bare
from station.exchange.ledger_tables import reach_down
from station.exchange.sheet_marks import column_letters


class _Column(StrEnum):
    """What a column that is no hit by itself tells."""

    MARK = "mark"
    NAME = "name"
    NUMBER = "number"
    RESULT = "result"
    REMARKS = "remarks"
    OURS = "ours"


_TITLES = {
    _Column.MARK: "批次内编号 批内编号 比对编号 核对编号 行编号",
    _Column.NAME: "姓名 名字 人员姓名 被核对人 被核对人姓名 被比对人姓名 当事人姓名",
    _Column.NUMBER: "证件号码 证件号 身份证号 身份证号码 公民身份号码 公民身份证号码 身份号码",
    _Column.RESULT: "比对结果 核对结果 查询结果 比中情况 命中情况 比对情况 核对情况 结果 是否命中",
    _Column.REMARKS: "备注 说明 情况说明 附注 备考",
    _Column.OURS: "序号 证件类型 证件种类 性别 出生日期",
}
_BY_TITLE = {bare(each): kind for kind, titles in _TITLES.items() for each in titles.split()}
_HIT_WORDS = (
    (HitKind.WANTED, re.compile(r"在逃|通缉|追逃|网逃|逃犯|布控|涉案")),
    (HitKind.DESTITUTE, re.compile(r"特困|五保")),
    (HitKind.RELIEF, re.compile(r"低保|最低生活保障|低收入|困难群众|救助待遇")),
    (HitKind.DEATH, re.compile(r"死亡|殡葬|火化|亡故|已故|去世")),
    (HitKind.INSURED, re.compile(r"参保|医保|社保|保险")),
    (HitKind.HOUSEHOLD, re.compile(r"户籍|户口|住址|地址|注销")),
    (HitKind.IDENTITY, re.compile(r"一致|不符|有误|身份")),
)
_STATE = re.compile(r"状况|状态|情况|生存")
"""A column with this in its title may say that somebody is dead, whatever it asks for."""
_PARTS = re.compile(r"[，。；;,\n]+")
_FOUND_NOTHING = (
    "无 否 没有 未命中 未比中 未匹配 无匹配 不存在 查无 查无此人 无此人 无记录 无信息 无数据 空"
    " 健在 在世"
    " 经查 经查询 经核查 经核对 经比对 正常 存活 不是 未享受 未参保 0 - -- — —— / N NO FALSE F ×"
)
_NOTHING = frozenset(_FOUND_NOTHING.split())
_NEGATIVE = re.compile(
    r"(经?(查询?|比对|核对|核查))?(未|无|没有|尚未|查无|不|非)"
    r"(见|有|查到|查询到|检索到|查得|享受|领取|参加|参保|命中|比中|匹配|发现|登记|死亡|低保|特困|户籍"
    r"|殡葬|火化|记录|信息|数据|此人|该人|在册|属于?|是|存在|在|符合).{0,20}"
)
_NOTE = re.compile(
    r"合\s*计|总\s*计|共\s*计|小\s*计|制表|填表|审核|经办|核对人|比对人|单位|盖章|日期"
)
_LEAST_TITLES = 2


def read_answers(book: Workbook) -> AnswerReading:
    """Read every sheet of an answer.

    Raises Refused (WorkbookTrouble.NOT_ANSWERS) when no sheet has a column of marks or numbers.
    """
    rows: list[AnswerRow] = []
    aside: list[tuple[str, int]] = []
    for sheet in book.sheets:
        heads: dict[int, str] = {}
        reach = reach_down(sheet)
        for row in sheet.rows:
            if found := _header(row):
                heads = found
                aside.append((sheet.name, row.number))
            elif heads and not _is_note(row):
                rows.append(_answer(sheet.name, row, heads, reach))
            else:
                aside.append((sheet.name, row.number))
    if not rows:
        raise Refused(Problem(WorkbookTrouble.NOT_ANSWERS, "file"))
    return AnswerReading(tuple(rows), tuple(aside))


def _header(row: SheetRow) -> dict[int, str]:
    """The titles by column when a row is a header: two are known, one of them finds a line."""
    titles = {at: as_written(cell).strip() for at, cell in enumerate(row.cells) if cell is not None}
    kinds = Counter(_BY_TITLE.get(bare(title)) for title in titles.values())
    finds = kinds[_Column.MARK] + kinds[_Column.NUMBER]
    known = sum(count for kind, count in kinds.items() if kind is not None)
    return titles if finds and known >= _LEAST_TITLES else {}


def _is_note(row: SheetRow) -> bool:
    """Whether a row is a total or a signature below the table."""
    texts = [as_written(cell).strip() for cell in row.cells if cell is not None]
    return len(texts) <= _LEAST_TITLES and bool(texts) and _NOTE.match(texts[0]) is not None


def _answer(
    sheet: str, row: SheetRow, heads: dict[int, str], reach: Mapping[tuple[int, int], CellValue]
) -> AnswerRow:
    """A row below a header; a value that reaches down over merged cells belongs to it as well."""
    cells: list[tuple[str, str]] = []
    found: dict[_Column, str] = {}
    for at in range(max(len(row.cells), max(heads) + 1)):
        value = row.cells[at] if at < len(row.cells) else None
        text = as_written(reach.get((row.number, at)) if value is None else value).strip()
        if not text:
            continue
        title = heads.get(at) or column_letters(at)
        cells.append((title, text))
        kind = _BY_TITLE.get(bare(title))
        if kind is not None and kind not in found:
            found[kind] = text
    told = {bare(title) for title in heads.values()}
    name, number = _told_apart(found.get(_Column.NAME, ""), found.get(_Column.NUMBER, ""))
    return AnswerRow(
        sheet,
        row.number,
        tuple(cells),
        "".join(normalize("NFKC", found.get(_Column.MARK, "")).split()).upper(),
        name,
        number,
        tuple(_hits(cells, found, told)),
        tuple(_doubts(row)),
    )


def _told_apart(name: str, number: str) -> tuple[str, str]:
    """A name and a number, also when each stands in the column of the other."""
    if read_id_number(name).is_complete and not any(sign.isdigit() for sign in number):
        return number, name
    return name, number


def _doubts(row: SheetRow) -> Iterator[AnswerDoubt]:
    if row.struck or row.partly_struck:
        yield AnswerDoubt.STRUCK
    if row.stale:
        yield AnswerDoubt.STALE


def _hits(
    cells: list[tuple[str, str]], found: dict[_Column, str], told: set[str]
) -> Iterator[AnswerHit]:
    """What a row says: by the columns that ask for one thing, by the words of its result.

    A remark speaks where there is no result. In a list without any column for one, to stand there
    is the result.
    """
    by_column = False
    for title, text in cells:
        if bare(title) in _BY_TITLE:
            continue
        kind = _kind_of(bare(title))
        if (kind or _STATE.search(title)) and _kind_of(text) is HitKind.DEATH:
            kind = HitKind.DEATH
        if kind is not None and not _says_nothing(text):
            by_column = True
            yield AnswerHit(kind, text if len(text) > 1 else f"{title}：{text}")
    result = found.get(_Column.RESULT, "")
    said = result or found.get(_Column.REMARKS, "")
    yield from _in_words(said, alone=not by_column)
    asks = any(_BY_TITLE.get(each) is _Column.RESULT or _asks(each) for each in told)
    if not asks and not said and not by_column:
        yield AnswerHit(HitKind.OTHER, "列入返回名单")


def _in_words(said: str, *, alone: bool) -> Iterator[AnswerHit]:
    """What a result says part by part; a part that tells of nothing new belongs to the one before.

    Without any column that said something (`alone`) a part of no known kind is a hit as well.
    """
    before: AnswerHit | None = None
    for part in (each.strip() for each in _PARTS.split(said)):
        if not part or _says_nothing(part):
            continue
        kind = _kind_of(part)
        if kind is None and before is not None:
            before = AnswerHit(before.kind, f"{before.text}，{part}")
            continue
        if before is not None:
            yield before
        before = AnswerHit(kind or HitKind.OTHER, part) if kind or alone else None
    if before is not None:
        yield before


def _asks(title: str) -> bool:
    return title not in _BY_TITLE and _kind_of(title) is not None


def _kind_of(text: str) -> HitKind | None:
    return next((kind for kind, words in _HIT_WORDS if words.search(text)), None)


def _says_nothing(text: str) -> bool:
    """Whether a cell or a part of it says that nothing was found; 不一致 does say something."""
    plain = "".join(text.split()).upper()
    if plain in _NOTHING:
        return True
    return "不一致" not in plain and _NEGATIVE.fullmatch(plain) is not None

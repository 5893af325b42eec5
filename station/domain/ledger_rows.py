"""Which rows of a register are stays, and what every other row is.

A true stay must never be lost and a subtotal never become one: a row with a name or an ID
number, or with an arrival and something else about a person, is a stay; all others are listed
with their text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from station.domain.identity import IdKind, read_id_number
from station.domain.ledger import Doubt, Doubtful, Field, Moment, RowKind
from station.domain.ledger_words import is_ditto, plain, says_nothing, void_words
from station.domain.names import is_unknown_name


@dataclass(frozen=True, slots=True)
class LedgerCell:
    """A filled cell under a known title; `inherited` when a merged area above reaches into it."""

    column: str
    title: str
    value: object
    text: str
    is_struck: bool = False
    inherited: bool = False


Cells = Mapping[Field, LedgerCell]

_SUM = re.compile(
    r"(本|当|全|上|下|第.)?(页|月份?|日|周|旬|季度?|年|班|次|站|栏|半年|\d+月份?|[一二三四]季度)*(累|小|合|总|共|统)计"
    r"([::(（]?.*)|(本|当)(月|日|年|季度|周)共.*|共计?\d+(人|名|人次).*"
)
_COUNT = re.compile(r"(共|计|合计)?\d+(人|名|人次|条|例|份)")
_SIGNATURE = re.compile(
    r"((单位|部门|站)?(负责人|领导|站长|主管|分管\S{0,4}|科长|主任)|制表人?|填表人?|审核人?|复核人?|审批人?|填报人?|"
    r"统计人?|记录人|登记员|交班人?|接班人?|签字|签名|盖章|填表(日期|单位|时间)|制表(日期|单位|时间)|填报(单位|日期)|"
    r"报送(单位|日期)|单位(名称)?|日期)(意见|签字|签名|盖章|签章)?([(（].*[)）])?[::].*"
    r"|.*(签字|签章|盖章)[::]?[_\s]*"
)
_TITLE = re.compile(
    r".*(台账|登记(表|簿|册|本)|花名册|名册|明细表?|统计表|汇总表?|一览表)([(（【].*|第?.{1,3}页|[续之].?)?"
)
_PERIOD = re.compile(r"((19|20)\d\d\s*年)?\s*(\d{1,2}|[一二三四五六七八九十]+)\s*月份?.{0,6}")
_PLAUSIBLE_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,4}|[\w]+[·.・•‧][\w·.・•‧]+")
_ABOUT_A_PERSON = (
    Field.SEX,
    Field.AGE,
    Field.SEX_AND_AGE,
    Field.NUMBER,
    Field.HOW_CAME,
    Field.CAUSE,
    Field.BED,
    Field.PLACE,
)


def kind_of_row(cells: Cells, texts: Sequence[str]) -> RowKind | None:
    """Tell what a row is that is no stay; None for a stay. `texts` are its filled cells."""
    if not texts:
        return RowKind.BLANK
    leading = [plain(text) for text in texts[:3]]
    has_id = _has_id_number(cells)
    if not has_id and any(_SUM.fullmatch(text) for text in leading):
        return RowKind.SUBTOTAL
    if _is_stay(cells, has_id=has_id):
        return None
    if _SUM.match(leading[0]) or all(_COUNT.fullmatch(plain(text)) for text in texts):
        return RowKind.SUBTOTAL
    only_serial = set(cells) <= {Field.SERIAL, Field.NUMBER}
    return kind_of_text(texts, unused=only_serial and all(map(_is_number, texts)))


def kind_of_text(texts: Sequence[str], *, unused: bool = False) -> RowKind:
    """Tell what a row is that speaks of nobody; `unused` when it only has a number prepared."""
    if any(_SIGNATURE.fullmatch(plain(text)) for text in texts):
        return RowKind.SIGNATURE
    if len(texts) <= 2 and (_TITLE.fullmatch(plain(texts[0])) or is_period(texts)):  # noqa: PLR2004
        return RowKind.TITLE
    return RowKind.BLANK if unused else RowKind.NOTE


def _is_number(text: str) -> bool:
    """Whether a cell holds a serial or rescue number, as rows prepared in advance do."""
    return re.fullmatch(r"[A-Za-z]*[\d-]+", plain(text)) is not None


def is_period(texts: Sequence[str]) -> bool:
    """Whether a row only says which month follows."""
    return len(texts) == 1 and _PERIOD.fullmatch(texts[0].strip()) is not None


def is_void(cells: Cells, texts: Sequence[str], struck: int) -> bool | None:
    """Whether a row was made void: its name or most of it struck out, or words that say so.

    None when a remark speaks of something void and may mean something else.
    """
    name = cells.get(Field.NAME)
    if (name is not None and name.is_struck) or struck * 2 > len(texts):
        return True
    told = {void_words(text) for text in texts}
    return True if True in told else None if None in told else False


def _is_stay(cells: Cells, *, has_id: bool) -> bool:
    own = {field for field, cell in cells.items() if not cell.inherited}
    telling = own - {Field.SERIAL, Field.OTHER, Field.REMARKS, Field.CLERK}
    name = cells.get(Field.NAME)
    if has_id:
        return True
    if name is not None and Field.NAME in own and not _is_no_name(name.text):
        return len(telling) > 1 or (
            Field.SERIAL in own
            and (
                is_unknown_name(name.text)
                or _PLAUSIBLE_NAME.fullmatch(plain(name.text)) is not None
            )
        )
    return Field.ARRIVED in own and len(telling & set(_ABOUT_A_PERSON)) > 0


def _is_no_name(text: str) -> bool:
    said = plain(text)
    if is_ditto(text):
        return False
    return (
        _SUM.fullmatch(said) is not None
        or _COUNT.fullmatch(said) is not None
        or _SIGNATURE.fullmatch(said) is not None
        or (said.isdecimal() and len(said) < 4)  # noqa: PLR2004
    )


def _has_id_number(cells: Cells) -> bool:
    cell = cells.get(Field.ID_NUMBER)
    if cell is None or cell.inherited or isinstance(cell.value, date):
        return False
    if isinstance(cell.value, float):
        return cell.value >= 10**14
    kind = read_id_number(cell.text).kind
    return kind in {IdKind.FULL, IdKind.OLD15, IdKind.MASKED} or (
        kind is IdKind.PARTIAL and len(plain(cell.text)) >= 14  # noqa: PLR2004
    )


@dataclass(frozen=True, slots=True)
class Above:
    """What the row above said: its values, for ditto marks, and its arrival and departure."""

    values: Mapping[Field, object]
    arrived: Moment | None = None
    left: Moment | None = None


@dataclass(slots=True)
class RowCells:
    """The cells of one row, and the doubts that grow while they are read."""

    sheet: str
    number: int
    cells: Cells
    layout: Mapping[Field, tuple[str, str]]
    above: Above | None
    doubts: list[Doubt] = field(default_factory=list)

    def value(self, about: Field) -> object:
        """Take the value of a cell; a ditto mark is answered by the row above."""
        cell = self.cells.get(about)
        if cell is None:
            return None
        if isinstance(cell.value, str) and is_ditto(cell.value):
            return self.above.values.get(about) if self.above else None
        return cell.value

    def text(self, about: Field) -> str:
        """Take the text of a cell, trimmed; a ditto mark is answered by the row above."""
        cell = self.cells.get(about)
        value = self.value(about)
        if cell is not None and value is cell.value:
            return cell.text.strip()
        return str(value).strip() if value is not None else ""

    def said(self, about: Field) -> str:
        """Take the text, empty when it only says that nothing is known."""
        text = self.text(about)
        return "" if says_nothing(text) else text

    def doubt(self, about: Field, read_as: object, reason: Doubtful) -> None:
        """Note that a cell is doubtful; a cell that is missing is noted with an empty text."""
        cell = self.cells.get(about)
        column, title = self.layout.get(about, ("", ""))
        self.doubts.append(
            Doubt(
                self.sheet,
                self.number,
                column,
                title,
                cell.text if cell else "",
                "" if read_as is None else str(read_as),
                reason,
            )
        )

    def points_above(self, about: Field) -> bool:
        cell = self.cells.get(about)
        return cell is not None and isinstance(cell.value, str) and is_ditto(cell.value)

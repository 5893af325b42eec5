"""The goods of the house and their stock book: received, counted, written off, corrected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.goods import (
    WASHING,
    GoodsFacts,
    GoodsLine,
    GoodsRecord,
    GoodsTrouble,
    MoveKind,
    MoveRecord,
    facts_problems,
    line_problems,
    shelf_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.storage import goods
from station.storage.goods import Goods, GoodsIssue, GoodsMove
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.work import Read, Work, Write

_BOOK = 200


@dataclass(frozen=True, slots=True)
class GoodsList(Read[tuple[GoodsRecord, ...]]):
    """Which goods are there, how many on the shelf, in the wash, with people?"""

    needs: ClassVar = Permission.GOODS_SEE
    active_only: bool = False

    def run(self, work: Work) -> tuple[GoodsRecord, ...]:
        return goods.records(work.session, active_only=self.active_only)


@dataclass(frozen=True, slots=True)
class GoodsToBuy(Read[tuple[GoodsRecord, ...]]):
    """Of which goods lie as few on the shelf as the station has marked, or fewer?"""

    needs: ClassVar = Permission.GOODS_SEE

    def run(self, work: Work) -> tuple[GoodsRecord, ...]:
        found = goods.records(work.session, goods.marked(work.session))
        return tuple(each for each in found if each.is_low)


@dataclass(frozen=True, slots=True)
class StockBook(Read[tuple[MoveRecord, ...]]):
    """What came and went, of one of the goods or of all? The newest first.

    A page at a time, continued behind the row `before`.
    """

    needs: ClassVar = Permission.GOODS_SEE
    goods_id: int | None = None
    before: int | None = None
    limit: int = _BOOK

    def run(self, work: Work) -> tuple[MoveRecord, ...]:
        wanted = () if self.goods_id is None else (GoodsMove.goods_id == self.goods_id,)
        found = goods.book(work.session, *wanted, limit=self.limit, before=self.before)
        return tuple(each.veiled() if each.person_id in work.hidden else each for each in found)


@dataclass(frozen=True, slots=True)
class KeepGoods(Write[GoodsRecord]):
    """Put one of the goods on the list, or change what is said of it; a name stands once in a size.

    `goods_id` and `version` are those of the goods that are changed. Adding the same one again
    answers the one that is there.
    """

    needs: ClassVar = Permission.GOODS_KEEP
    facts: GoodsFacts
    goods_id: int | None = None
    version: int | None = None

    def run(self, work: Work) -> GoodsRecord:
        facts = self.facts.tidy()
        if problems := facts_problems(facts):
            raise Refused(problems)
        namesake = goods.namesake(work.session, facts)
        same = namesake is not None and goods.facts_of(namesake) == facts
        if (
            namesake is not None
            and namesake.id != self.goods_id
            and not (same and self.goods_id is None)
        ):
            raise Refused(Problem(GoodsTrouble.NAME_TAKEN, "name"))
        row = namesake if same and namesake is not None else self._row(work)
        goods.put(row, facts)
        work.session.add(row)
        work.session.flush()
        return goods.records(work.session, (row.id,))[0]

    def _row(self, work: Work) -> Goods:
        if self.goods_id is None:
            return Goods()
        row = goods.locked(work.session, (self.goods_id,)).get(self.goods_id)
        if row is None:
            raise Refused(Problem(GoodsTrouble.NOT_FOUND, "goods_id"))
        if self.version not in (None, row.version):
            raise Conflict("goods")
        return row


@dataclass(frozen=True, slots=True)
class ReceiveGoods(Write[tuple[int, ...]]):
    """Put goods on the shelf: bought or given, from whom, with the number of the paper.

    The same form (`client_id`) sent twice is one receipt; answers the rows of the book.
    """

    needs: ClassVar = Permission.GOODS_KEEP
    client_id: str
    lines: tuple[GoodsLine, ...]
    source: str
    document: str = ""
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[int, ...]:
        problems = list(line_problems(self.lines))
        if not self.source.strip():
            problems.append(Problem(GoodsTrouble.SOURCE_MISSING, "source"))
        if problems:
            raise Refused(problems)
        hold(work, (line.goods_id for line in self.lines))
        numbers = {each.goods_id: each.quantity for each in self.lines}
        if known := repeated(work, self.client_id, MoveKind.RECEIVED, numbers):
            return known
        entry = Entry(self.client_id, MoveKind.RECEIVED, self.happened_at or work.now)
        told = {"source": self.source.strip(), "document": self.document.strip()}
        told["reason"] = self.reason.strip()
        return write(work, entry, numbers, **told)


@dataclass(frozen=True, slots=True)
class WriteOffGoods(Write[tuple[int, ...]]):
    """Take what is spoilt or lost off the shelf, with a reason and a second person."""

    needs: ClassVar = Permission.GOODS_KEEP
    client_id: str
    lines: tuple[GoodsLine, ...]
    reason: str
    second: SecondClerk
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[int, ...]:
        problems = list(line_problems(self.lines))
        if not self.reason.strip():
            problems.append(Problem(GoodsTrouble.REASON_MISSING, "reason"))
        if problems:
            raise Refused(problems)
        hold(work, (line.goods_id for line in self.lines))
        needed = {each.goods_id: each.quantity for each in self.lines}
        if known := repeated(work, self.client_id, MoveKind.WRITTEN_OFF, needed):
            return known
        require_shelf(work, needed)
        second = proven_second(work, self.second, Permission.GOODS_SEE)
        entry = Entry(self.client_id, MoveKind.WRITTEN_OFF, self.happened_at or work.now)
        less = {goods_id: -quantity for goods_id, quantity in needed.items()}
        return write(work, entry, less, reason=self.reason.strip(), second_id=second.id)


@dataclass(frozen=True, slots=True)
class CountGoods(Write[tuple[MoveRecord, ...]]):
    """Write down what lies on the shelf; every difference is a row of its own, with the reason.

    `lines` say what was found, 0 too; what is not counted stays. Answers the differences.
    """

    needs: ClassVar = Permission.GOODS_KEEP
    client_id: str
    lines: tuple[GoodsLine, ...]
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[MoveRecord, ...]:
        if problems := line_problems(self.lines, least=0):
            raise Refused(problems)
        rows = hold(work, (line.goods_id for line in self.lines))
        if known := repeated(work, self.client_id, MoveKind.COUNTED, dict.fromkeys(rows)):
            return self._told(work, known)
        shelf = {each.id: each.shelf for each in goods.records(work.session, rows)}
        differences = {
            line.goods_id: line.quantity - shelf[line.goods_id]
            for line in self.lines
            if line.quantity != shelf[line.goods_id]
        }
        if differences and not self.reason.strip():
            raise Refused(Problem(GoodsTrouble.REASON_MISSING, "reason"))
        entry = Entry(self.client_id, MoveKind.COUNTED, self.happened_at or work.now)
        return self._told(work, write(work, entry, differences, reason=self.reason.strip()))

    def _told(self, work: Work, ids: tuple[int, ...]) -> tuple[MoveRecord, ...]:
        wanted = GoodsMove.id.in_(ids)
        return tuple(goods.book(work.session, wanted, limit=len(ids))) if ids else ()


@dataclass(frozen=True, slots=True)
class WashGoods(Write[tuple[int, ...]]):
    """Send things from the shelf to the wash (`back` False), or put washed ones on the shelf."""

    needs: ClassVar = Permission.GOODS_ISSUE
    client_id: str
    lines: tuple[GoodsLine, ...]
    back: bool = True
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[int, ...]:
        if problems := line_problems(self.lines):
            raise Refused(problems)
        kind = MoveKind.FROM_WASH if self.back else MoveKind.TO_WASH
        hold(work, (line.goods_id for line in self.lines))
        needed = {each.goods_id: each.quantity for each in self.lines}
        if known := repeated(work, self.client_id, kind, needed):
            return known
        if self.back:
            _require_washing(work, needed)
        else:
            require_shelf(work, needed)
        entry = Entry(self.client_id, kind, self.happened_at or work.now)
        sign = 1 if self.back else -1
        return write(work, entry, {each: sign * number for each, number in needed.items()})


@dataclass(frozen=True, slots=True)
class CounterMove(Write[int]):
    """Take a row of the book back by a row that names it; answers the new row.

    The balance must not go below zero by it; what somebody has given back already is not taken
    from their receipt.
    """

    needs: ClassVar = Permission.GOODS_ISSUE
    veiled: ClassVar = True
    client_id: str
    move_id: int
    reason: str

    def run(self, work: Work) -> int:
        old = work.session.get(GoodsMove, self.move_id)
        if old is None:
            raise Refused(Problem(GoodsTrouble.NOT_FOUND, "move_id"))
        hold(work, (old.goods_id,), passive=True)
        _about(work, old)
        kind = old.kind
        if known := repeated(work, self.client_id, kind, {old.goods_id: abs(old.quantity)}):
            return known[0]
        self._refuse(work, old)
        less = -old.quantity
        if kind in WASHING:
            _require_washing(work, {old.goods_id: less if kind is MoveKind.TO_WASH else 0})
        if less < 0:
            require_shelf(work, {old.goods_id: -less})
        entry = Entry(self.client_id, kind, old.happened_at)
        told = {"reason": self.reason.strip(), "corrects_id": old.id, "issue_id": old.issue_id}
        return write(work, entry, {old.goods_id: less}, **told)[0]

    def _refuse(self, work: Work, old: GoodsMove) -> None:
        if not self.reason.strip():
            raise Refused(Problem(GoodsTrouble.REASON_MISSING, "reason"))
        if old.corrects_id is not None:
            raise Refused(Problem(GoodsTrouble.IS_A_COUNTER, "move_id"))
        if goods.counter_of(work.session, old.id) is not None:
            raise Refused(Problem(GoodsTrouble.COUNTERED_ALREADY, "move_id"))
        if old.kind is MoveKind.ISSUED and goods.has_come_back(work.session, old):
            raise Refused(Problem(GoodsTrouble.BACK_ALREADY, "move_id"))
        keeps = {MoveKind.RECEIVED, MoveKind.WRITTEN_OFF, MoveKind.COUNTED}
        if old.kind in keeps and Permission.GOODS_KEEP not in work.clerk.permissions:
            raise Refused(Problem(GoodsTrouble.KEEPER_NEEDED, "move_id"))


@dataclass(frozen=True, slots=True)
class Entry:
    """The form that writes rows of the book, what for, and when it happened."""

    client_id: str
    kind: MoveKind
    happened_at: datetime
    first_line: int = 0


def hold(work: Work, ids: Iterable[int], *, passive: bool = False) -> frozenset[int]:
    """Hold goods for this deed, so that two desks do not take the same last one.

    Raises Refused for what is not on the list, or is not given out any more unless `passive`.
    """
    wanted = frozenset(ids)
    rows = goods.locked(work.session, wanted)
    if wanted - rows.keys():
        raise Refused(Problem(GoodsTrouble.NOT_FOUND, "lines"))
    gone = [goods.facts_of(row).full_name for row in rows.values() if not row.active]
    if gone and not passive:
        raise Refused(Problem(GoodsTrouble.NOT_ACTIVE, "lines", {"name": gone[0]}))
    return wanted


def repeated(
    work: Work, client_id: str, kind: MoveKind, numbers: Mapping[int, int | None]
) -> tuple[int, ...]:
    """The rows that this form has written already; refuses another form under its number.

    `numbers` are those of the form by goods, None where what was written does not tell.
    """
    known = goods.by_client_id(work.session, client_id)
    for row in known:
        number = numbers.get(row.goods_id, 0)
        if row.kind is not kind or (number is not None and number != abs(row.quantity)):
            raise Refused(Problem(GoodsTrouble.OTHER_CONTENT, "client_id"))
    return tuple(row.id for row in known)


def require_shelf(work: Work, needed: Mapping[int, int]) -> None:
    """Refuse to take more than the book holds."""
    here = goods.records(work.session, needed.keys())
    if problems := shelf_problems(here, needed):
        raise Refused(problems)


def _require_washing(work: Work, needed: Mapping[int, int]) -> None:
    for each in goods.records(work.session, needed.keys()):
        if each.washing < needed[each.id]:
            data = {"name": each.facts.full_name, "washing": each.washing}
            raise Refused(Problem(GoodsTrouble.NOT_IN_WASH, "lines", data))


def write(work: Work, entry: Entry, numbers: Mapping[int, int], **told: object) -> tuple[int, ...]:
    """Write rows of the book, a signed number by goods; answers their ids."""
    rows = [
        GoodsMove(
            client_id=entry.client_id,
            line=line,
            goods_id=goods_id,
            kind=entry.kind,
            quantity=quantity,
            happened_at=entry.happened_at,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            **told,
        )
        for line, (goods_id, quantity) in enumerate(numbers.items(), start=entry.first_line)
    ]
    work.session.add_all(rows)
    work.session.flush()
    return tuple(row.id for row in rows)


def _about(work: Work, move: GoodsMove) -> None:
    if move.issue_id is not None:
        issue = work.session.get_one(GoodsIssue, move.issue_id)
        work.about(person_id=issue.person_id, stay_id=issue.stay_id)

"""The stock book of medicines: what came, went, was thrown away, was counted, was given back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from station.domain.duty_book import IncidentGrade
from station.domain.medicines import Control, DoseUnit, MedicineTrouble, quantity_words
from station.domain.medicines_papers import difference_words
from station.domain.medicines_stock import (
    INWARD,
    OUTWARD,
    BookedRow,
    Move,
    MoveKind,
    StockPage,
    StockTrouble,
    balance,
    booked,
    correction_problems,
    move_problems,
    signed,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.storage import medicines_stock
from station.storage.duty_book import DutyEntry
from station.storage.medicines_stock import MedicineMove, MedicineStock
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.accounts import SecondClerk
from station.usecases.bed_moves import locked_stay
from station.usecases.medicines_warned import second_person
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class OpenMedicineStock(Write[int]):
    """Begin a page of the stock book with what a resident has brought, or the station received.

    Answers its id; `quantity` in thousandths. Of a controlled medicine two people take it in.
    """

    needs: ClassVar = Permission.MEDICINES_KEEP
    client_id: str
    medicine: str
    strength: str
    unit: DoseUnit
    control: Control
    quantity: int
    stay_id: int | None = None
    expires_on: date | None = None
    second: SecondClerk | None = None
    alone: str = ""

    def run(self, work: Work) -> int:
        if self.stay_id is not None:
            locked_stay(work, self.stay_id)
        if (known := medicines_stock.by_client_id(work.session, self.client_id)) is not None:
            return known.stock_id
        if not self.medicine.strip():
            raise Refused(Problem(MedicineTrouble.NAME_MISSING, "medicine"))
        kind = MoveKind.RECEIVED if self.stay_id is None else MoveKind.BROUGHT
        if problems := move_problems(kind, self.quantity, 0, reason="", to_whom=""):
            raise Refused(problems)
        second = second_person(work, self.control, self.second, self.alone)
        page = MedicineStock(
            client_id=self.client_id,
            stay_id=self.stay_id,
            medicine=self.medicine.strip(),
            strength=self.strength.strip(),
            unit=self.unit,
            control=self.control,
            expires_on=self.expires_on,
            opened_at=work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(page)
        work.session.flush()
        row = _row(work, self.client_id, page.id, kind, self.quantity)
        row.second_id, row.reason = (second.id if second else None), self.alone.strip()
        work.session.add(row)
        return page.id


@dataclass(frozen=True, slots=True)
class MoveMedicineStock(Write[int]):
    """Write a row into a page: what came in, was thrown away, given back, found missing.

    Answers the id of the row; `quantity` unsigned, in thousandths. A count found right again is
    settled by such a row, never by a figure.
    """

    needs: ClassVar = Permission.MEDICINES_KEEP
    client_id: str
    stock_id: int
    kind: MoveKind
    quantity: int
    reason: str = ""
    to_whom: str = ""
    second: SecondClerk | None = None
    alone: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        page = _page(work, self.stock_id)
        if (known := medicines_stock.by_client_id(work.session, self.client_id)) is not None:
            return known.id
        if self.kind not in INWARD | OUTWARD:
            raise Refused(Problem(StockTrouble.WITH_A_DOSE, "kind"))
        there = medicines_stock.balances(work.session, [page.id]).get(page.id, 0)
        if problems := move_problems(
            self.kind, self.quantity, there, reason=self.reason, to_whom=self.to_whom
        ):
            raise Refused(problems)
        second = second_person(work, page.control, self.second, self.alone)
        row = _row(work, self.client_id, page.id, self.kind, signed(self.kind, self.quantity))
        row.happened_at = self.happened_at or work.now
        row.to_whom = self.to_whom.strip()
        row.reason = "；".join(filter(None, (self.reason.strip(), self.alone.strip())))
        row.second_id = second.id if second else None
        work.session.add(row)
        work.session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class CorrectMedicineMove(Write[int]):
    """Put a row right that was written wrongly: a new one carries the difference and names it."""

    needs: ClassVar = Permission.MEDICINES_KEEP
    client_id: str
    move_id: int
    quantity: int
    reason: str
    second: SecondClerk | None = None
    alone: str = ""

    def run(self, work: Work) -> int:
        old = work.session.get(MedicineMove, self.move_id)
        if old is None:
            raise Refused(Problem(StockTrouble.NOT_FOUND, "move_id"))
        page = _page(work, old.stock_id)
        if (known := medicines_stock.by_client_id(work.session, self.client_id)) is not None:
            return known.id
        rows = {each.id: each for each in medicines_stock.moves(work.session, [page.id])}
        if problems := correction_problems(rows[old.id]):
            raise Refused(problems)
        if not self.reason.strip():
            raise Refused(Problem(StockTrouble.REASON_MISSING, "reason", weight=Weight.REASON))
        if self.quantity < 0:
            raise Refused(Problem(StockTrouble.QUANTITY_IMPOSSIBLE, "quantity"))
        meant = signed(old.kind, self.quantity)
        there = balance(each.quantity for each in rows.values())
        if there + meant - old.quantity < 0:
            data = {"there": quantity_words(there)}
            raise Refused(Problem(StockTrouble.MORE_THAN_THERE, "quantity", data))
        second = second_person(work, page.control, self.second, self.alone)
        row = _row(work, self.client_id, page.id, old.kind, meant - old.quantity)
        row.corrects_id, row.reason = old.id, self.reason.strip()
        row.second_id = second.id if second else None
        work.session.add(row)
        work.session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class CountMedicines(Write[int]):
    """Count what is there, as at every hand-over; answers how many pages were not as in the book.

    `counted` is what was found by page, in thousandths. A difference changes nothing: it becomes an
    open incident of the duty book, which goes over until somebody closes it. A page found with the
    same difference again opens no second one.
    """

    needs: ClassVar = Permission.MEDICINES_KEEP
    veiled: ClassVar = True
    client_id: str
    counted: Mapping[int, int]
    second: SecondClerk | None = None
    alone: str = ""
    happened_at: datetime | None = field(default=None)

    def run(self, work: Work) -> int:
        differ = 0
        pages = {each.id: each for each in medicines_stock.pages(work.session)}
        strictest = [pages[each].control for each in self.counted if each in pages]
        second = None
        for control in sorted(set(strictest), key=list(Control).index, reverse=True)[:1]:
            second = second_person(work, control, self.second, self.alone)
        for stock_id, there in sorted(self.counted.items()):
            key = f"{self.client_id}-{stock_id}"
            page = pages.get(stock_id)
            if page is None or there < 0:
                raise Refused(Problem(StockTrouble.NOT_FOUND, "counted"))
            medicines_stock.locked(work.session, stock_id)
            if (known := medicines_stock.by_client_id(work.session, key)) is not None:
                differ += known.counted != known.expected
                continue
            row = _row(work, key, stock_id, MoveKind.COUNTED, 0)
            row.happened_at = self.happened_at or work.now
            row.expected, row.counted = page.balance, there
            row.second_id, row.reason = (second.id if second else None), self.alone.strip()
            if there != page.balance:
                differ += 1
                row.incident_id = _incident(work, key, page, there)
            work.session.add(row)
        work.session.flush()
        return differ


@dataclass(frozen=True, slots=True)
class GiveMedicinesBack(Write[tuple[Move, ...]]):
    """Give everything back that is kept of a resident, or along on a leave; answers the rows.

    `kind` is GIVEN_BACK or TAKEN_ALONG; who takes it signs the list.
    """

    needs: ClassVar = Permission.MEDICINES_KEEP
    client_id: str
    stay_id: int
    to_whom: str
    kind: MoveKind = MoveKind.GIVEN_BACK
    second: SecondClerk | None = None
    alone: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[Move, ...]:
        stay = work.session.get_one(Stay, self.stay_id)
        work.about(person_id=stay.person_id, stay_id=stay.id)
        pages = [each.id for each in medicines_stock.pages(work.session, [stay.id])]
        made = []
        for stock_id in pages:
            page = _page(work, stock_id)
            key = f"{self.client_id}-{stock_id}"
            if (known := medicines_stock.by_client_id(work.session, key)) is not None:
                made.append(known.id)
                continue
            there = medicines_stock.balances(work.session, [stock_id]).get(stock_id, 0)
            if there <= 0:
                continue
            if problems := move_problems(self.kind, there, there, reason="", to_whom=self.to_whom):
                raise Refused(problems)
            second = second_person(work, page.control, self.second, self.alone)
            row = _row(work, key, stock_id, self.kind, -there)
            row.happened_at, row.to_whom = self.happened_at or work.now, self.to_whom.strip()
            row.second_id, row.reason = (second.id if second else None), self.alone.strip()
            work.session.add(row)
            work.session.flush()
            made.append(row.id)
        if not made:
            raise Refused(Problem(StockTrouble.NOTHING_KEPT, "stay_id"))
        rows = medicines_stock.moves(work.session, pages)
        return tuple(each for each in rows if each.id in made)


@dataclass(frozen=True, slots=True)
class MedicineBook(Read[tuple[StockPage, ...]]):
    """Every page of the stock book that is not empty, or was counted otherwise, with its balance.

    `empty` shows those that are used up as well.
    """

    needs: ClassVar = Permission.MEDICINES_SEE
    empty: bool = False

    def run(self, work: Work) -> tuple[StockPage, ...]:
        found = medicines_stock.pages(work.session)
        return files.veil(
            work, [each for each in found if self.empty or each.balance or each.difference]
        )


@dataclass(frozen=True, slots=True)
class MedicineRows(Read[tuple[BookedRow, ...]]):
    """Every row of a page in the order of time, each with what was there after it."""

    needs: ClassVar = Permission.MEDICINES_SEE
    stock_id: int

    def run(self, work: Work) -> tuple[BookedRow, ...]:
        page = work.session.get(MedicineStock, self.stock_id)
        if page is None:
            raise Refused(Problem(StockTrouble.NOT_FOUND, "stock_id"))
        rows = medicines_stock.moves(work.session, [page.id])
        stay = None if page.stay_id is None else work.session.get_one(Stay, page.stay_id)
        if stay is not None and stay.person_id in work.hidden:
            rows = [each.veiled() for each in rows]
        return booked(rows)


def _page(work: Work, stock_id: int) -> MedicineStock:
    """A page, locked, and whose it is in the audit."""
    page = medicines_stock.locked(work.session, stock_id)
    if page is None:
        raise Refused(Problem(StockTrouble.NOT_FOUND, "stock_id"))
    if page.stay_id is not None:
        stay = work.session.get_one(Stay, page.stay_id)
        work.about(person_id=stay.person_id, stay_id=stay.id)
    return page


def _row(work: Work, client_id: str, stock_id: int, kind: MoveKind, quantity: int) -> MedicineMove:
    return MedicineMove(
        client_id=client_id,
        stock_id=stock_id,
        kind=kind,
        quantity=quantity,
        happened_at=work.now,
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )


def _incident(work: Work, key: str, page: StockPage, there: int) -> int | None:
    """Open an incident for a difference, unless the last count has opened the same one."""
    before = page.last_count
    if before is not None and before.difference == there - page.balance:
        return None
    entry = DutyEntry(
        client_id=f"count-{key}",
        grade=IncidentGrade.SERIOUS,
        text=difference_words(page, there),
        is_open=True,
        happened_at=work.now,
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )
    work.session.add(entry)
    work.session.flush()
    return entry.id

"""给药记录: the paper of one resident's medicines in a month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from station.domain.medicines import Order, Pattern
from station.domain.medicines_doses import (
    DoseEntry,
    DoseState,
    answers,
    dose_state,
    due_times,
    overdue_at,
)
from station.domain.medicines_papers import (
    KEPT,
    DosePaperLine,
    KeptPaperLine,
    MedicinePaper,
    caution_words,
    dose_line,
    entry_line,
    kept_line,
    missed_line,
    order_line,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.stays import StayTrouble
from station.storage import (
    beds_board,
    medicines,
    medicines_cautions,
    medicines_stock,
    people,
    rounds_facts,
)
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.paper_head import bearer, imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write

_BLANK_DAYS = 7


@dataclass(frozen=True, slots=True)
class PrintMedicines(Write[PrintedPaper]):
    """Print 给药记录 of a resident: the month of `day` as it stands in the log.

    `blank` prints what is due in the seven days from `day` on, to be written by pen. Today when
    left out.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    stay_id: int
    day: date | None = None
    blank: bool = False

    def run(self, work: Work) -> PrintedPaper:
        stay = _stay(work, self.stay_id)
        work.about(person_id=stay.person_id, stay_id=stay.id)
        paper = paper_of(work, stay, self.day or work.today, blank=self.blank)
        subject = f"medicines:{stay.id}:{paper.imprint.number}"
        return print_paper(work, paper, subject, stay.person_id)


@dataclass(frozen=True, slots=True)
class MedicinesPreview(Read[bytes]):
    """What would 给药记录 look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    stay_id: int
    day: date | None = None
    blank: bool = False

    def run(self, work: Work) -> bytes:
        stay = _stay(work, self.stay_id)
        files.guard(work, stay.person_id, "stay_id")
        return draft(paper_of(work, stay, self.day or work.today, blank=self.blank))


def _stay(work: Work, stay_id: int) -> Stay:
    stay = work.session.get(Stay, stay_id)
    if stay is None:
        raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
    return stay


def paper_of(work: Work, stay: Stay, day: date, *, blank: bool) -> MedicinePaper:
    """The record of the month of a day, or of the week from it on to be written by pen."""
    first = day if blank else day.replace(day=1)
    last = day + timedelta(days=_BLANK_DAYS) if blank else _next_month(first)
    since, until = (datetime.combine(each, datetime.min.time()) for each in (first, last))
    person = people.records(work.session, [stay.person_id])[stay.person_id]
    known = medicines_cautions.cautions(work.session, [person.id]).get(person.id, ())
    orders = [each for each in medicines.orders(work.session, [stay.id]) if not each.stops]
    within = [each for each in orders if _touches(each, since, until)]
    log = _Log(work, stay, orders, since, until)
    lines = list(log.blank(within) if blank else log.written())
    through = f"{first:%Y-%m-%d} 至 {last - timedelta(days=1):%m-%d}"
    return MedicinePaper(
        imprint=imprint(work, f"GY{stay.rescue_number}-{first:%Y%m%d}{'K' if blank else ''}", day),
        bearer=bearer(person, day, stay.rescue_number, leaves=False),
        bed=beds_board.bed_labels(work.session, [stay.id], work.now).get(stay.id, ""),
        month=through if blank else f"{first:%Y-%m}",
        cautions=caution_words(known),
        orders=tuple(order_line(each) for each in within),
        doses=tuple(lines),
        tally="" if blank else log.tally(),
        kept=() if blank else tuple(_kept(work, stay, since, until)),
    )


def _kept(work: Work, stay: Stay, since: datetime, until: datetime) -> Iterator[KeptPaperLine]:
    """What came and went of the resident's medicines, doses and counts aside."""
    pages = {each.id: each for each in medicines_stock.pages(work.session, [stay.id])}
    for move in medicines_stock.moves(work.session, list(pages)):
        told = move.kind in KEPT and move.dose_id is None
        if told and since <= move.happened_at < until:
            yield kept_line(pages[move.stock_id], move)


def _touches(order: Order, since: datetime, until: datetime) -> bool:
    last = order.last_moment
    return order.facts.starts_at < until and (last is None or last > since)


def _next_month(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)


class _Log:
    """The doses of one resident within a time."""

    def __init__(
        self, work: Work, stay: Stay, orders: list[Order], since: datetime, until: datetime
    ) -> None:
        self._work, self._since, self._until = work, since, until
        self._orders = {each.id: each for each in orders}
        found = medicines.doses(work.session, [stay.id], since)
        self._entries = [each for each in found if each.counts and self._when(each) < until]
        self._entries = [each for each in self._entries if self._when(each) >= since]
        self._facts = rounds_facts.whereabouts(work.session, stay)
        self._missed = 0

    @staticmethod
    def _when(entry: DoseEntry) -> datetime:
        return entry.due_at or entry.happened_at

    def blank(self, orders: list[Order]) -> Iterator[DosePaperLine]:
        """Every dose that will be due, then room for what is given when needed."""
        due = [(at, order) for order in orders for at in due_times(order, self._since, self._until)]
        for at, order in sorted(due, key=lambda each: (each[0], each[1].id)):
            yield dose_line(order, at)
        for order in orders:
            if order.facts.regimen.pattern is Pattern.AS_NEEDED:
                yield from (dose_line(order, None) for _room in range(3))

    def written(self) -> Iterator[DosePaperLine]:
        """Every dose that was written down or missed, in the order of time."""
        policy = self._work.policy
        lines = [
            (self._when(each), entry_line(self._orders[each.order_id], each, policy))
            for each in self._entries
        ]
        missed = [(at, missed_line(order, at)) for order, at in self._gone()]
        self._missed = len(missed)
        yield from (line for _at, line in sorted(lines + missed, key=lambda each: each[0]))

    def _gone(self) -> Iterator[tuple[Order, datetime]]:
        answered, now, policy = answers(self._entries), self._work.now, self._work.policy
        for order in self._orders.values():
            for at in due_times(order, self._since, min(self._until, now)):
                if (order.id, at) in answered:
                    continue
                away = not self._facts.here(overdue_at(order, at, policy))
                state = dose_state((order, at, None), now, policy, away=away)
                if state is DoseState.MISSED:
                    yield order, at

    def tally(self) -> str:
        """How many were given, not given, missed."""
        taken = sum(each.taken for each in self._entries)
        return f"已给 {taken} 次，未给 {len(self._entries) - taken} 次，漏给 {self._missed} 次"

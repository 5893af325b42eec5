"""The ticket window: the list of withdrawn slips goes there, its report of used ones comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.seals import SealTrouble, UsedSlip, WithdrawalList
from station.domain.voucher_records import VoucherEventRecord
from station.domain.voucher_rules import out_of_days, over_limit, ticket_problems
from station.domain.vouchers import (
    SPENT_STATES,
    WITHDRAWN_STATES,
    ConflictKind,
    VoucherState,
    VoucherStep,
    VoucherTrouble,
)
from station.exchange.window import read_used_report, write_withdrawals
from station.storage import vouchers, vouchers_lists
from station.storage.vouchers import Voucher, VoucherEvent
from station.usecases import signing_keys
from station.usecases.voucher_travel import hand_out, slip_terms, ticket_columns
from station.usecases.vouchers import locked, note
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class ReportTaken:
    """What became of the lines of a window's report; conflicts are for the leader to look at."""

    lines: int
    exchanged: int
    already_known: int
    conflicts: tuple[ConflictKind, ...]
    damaged_lines: int = 0


@dataclass(frozen=True, slots=True)
class ImportWindowReport(Write[ReportTaken]):
    """Take in a window's report of used slips; the same report again changes nothing.

    No line is dropped: what the book contradicts (a slip made void before, another ticket, a
    serial never issued) is kept as a conflict. Raises Refused for a file that is none.
    """

    needs: ClassVar = Permission.VOUCHERS_EXCHANGE
    content: bytes

    def run(self, work: Work) -> ReportTaken:
        report = read_used_report(self.content)
        if report.station != signing_keys.name_plate(work).area:
            data = {"station": report.station}
            raise Refused(Problem(SealTrouble.LIST_OF_OTHER_STATION, "content", data))
        taken = ReportTaken(0, 0, 0, (), report.damaged_lines)
        for ticket in sorted(report.slips, key=lambda slip: slip.serial):
            row = vouchers.by_serial(work.session, ticket.serial, lock=True)
            taken = _take_in(work, row, ticket, taken)
        return taken


@dataclass(frozen=True, slots=True)
class EnterUsedSlip(Write[ReportTaken]):
    """Take in one exchange that a window tells by telephone, like a line of its report.

    Unlike an exchange at the desk it is never refused for what the book says of an issued slip.
    """

    needs: ClassVar = Permission.VOUCHERS_EXCHANGE
    voucher_id: int
    window: str
    ticket: str
    train: str
    amount_fen: int
    happened_at: datetime

    def run(self, work: Work) -> ReportTaken:
        row = locked(work, self.voucher_id)
        if row.serial is None or row.nonce is None:
            data = {"step": VoucherStep.EXCHANGED, "state": row.state}
            raise Refused(Problem(VoucherTrouble.STEP_NOT_POSSIBLE, "voucher_id", data))
        ticket = UsedSlip(
            serial=row.serial,
            nonce=row.nonce,
            at=self.happened_at,
            window=self.window.strip(),
            ticket=self.ticket.strip(),
            train=self.train.strip(),
            amount_fen=self.amount_fen,
        )
        if problems := ticket_problems(ticket, work.now):
            raise Refused(problems)
        return _take_in(work, row, ticket, ReportTaken(0, 0, 0, ()))


@dataclass(frozen=True, slots=True)
class VoucherConflicts(Read[tuple[VoucherEventRecord, ...]]):
    """What have windows told that the book contradicts, and no leader has settled yet?"""

    needs: ClassVar = Permission.VOUCHERS_SEE

    def run(self, work: Work) -> tuple[VoucherEventRecord, ...]:
        return vouchers_lists.open_conflicts(work.session)


@dataclass(frozen=True, slots=True)
class SettleConflict(Write[None]):
    """The leader has looked into a conflict; the note says what was found."""

    needs: ClassVar = Permission.VOUCHERS_APPROVE
    event_id: int
    note: str

    def run(self, work: Work) -> None:
        event = work.session.get(VoucherEvent, self.event_id, with_for_update=True)
        if event is None or event.conflict is None:
            raise Refused(Problem(VoucherTrouble.NOT_FOUND, "event_id"))
        if event.settled_at is not None:
            raise Refused(Problem(VoucherTrouble.CONFLICT_SETTLED, "event_id"))
        if not self.note.strip():
            raise Refused(Problem(VoucherTrouble.REASON_MISSING, "note"))
        event.settled_at, event.settled_by_id = work.now, work.clerk.id
        event.settled_note = self.note.strip()


@dataclass(frozen=True, slots=True)
class WithdrawalFile(Write[bytes]):
    """Write the dated and sealed list of withdrawn slips for the ticket window."""

    needs: ClassVar = Permission.VOUCHERS_ISSUE

    def run(self, work: Work) -> bytes:
        key = signing_keys.current(work)
        slips = tuple(
            slip
            for row in vouchers.withdrawn(work.session)
            if (slip := vouchers.withdrawal_of(row)) is not None
        )
        area = signing_keys.name_plate(work).area
        return write_withdrawals(WithdrawalList(area, work.now, slips), key)


def _take_in(work: Work, row: Voucher | None, ticket: UsedSlip, taken: ReportTaken) -> ReportTaken:
    """One line of a report: an exchange, one that is known already, or a conflict."""
    conflicts = _conflicts(work, row, ticket)
    exchanged = known = 0
    if row is not None and row.nonce == ticket.nonce:
        if row.state in SPENT_STATES:
            known = 0 if conflicts else 1
        elif row.state is VoucherState.ISSUED:
            hand_out(work, row, ticket)
            exchanged = 1
    for conflict in conflicts:
        _keep(work, row, ticket, conflict)
    work.session.flush()
    return ReportTaken(
        lines=taken.lines + 1,
        exchanged=taken.exchanged + exchanged,
        already_known=taken.already_known + known,
        conflicts=(*taken.conflicts, *conflicts),
        damaged_lines=taken.damaged_lines,
    )


def _conflicts(work: Work, row: Voucher | None, ticket: UsedSlip) -> tuple[ConflictKind, ...]:
    """What the book says against a line."""
    if row is None or row.nonce != ticket.nonce:
        return (ConflictKind.NOT_ISSUED_HERE,)
    if row.state in WITHDRAWN_STATES:
        return (ConflictKind.WITHDRAWN,)
    if row.state in SPENT_STATES:
        spent = vouchers.last_event(work.session, row.id, VoucherStep.EXCHANGED)
        same = spent is not None and spent.ticket == ticket.ticket
        return () if same else (ConflictKind.SPENT_TWICE,)
    found = []
    if out_of_days(slip_terms(row), ticket):
        found.append(ConflictKind.OUT_OF_DAYS)
    if over_limit(ticket.amount_fen, row.amount_fen):
        found.append(ConflictKind.OVER_LIMIT)
    return tuple(found)


def _keep(work: Work, row: Voucher | None, ticket: UsedSlip, conflict: ConflictKind) -> None:
    """Keep a conflict once, however often it is told."""
    told = vouchers.conflict_told(
        work.session, ticket.serial, ticket.window, ticket.ticket, conflict
    )
    if not told:
        note(work, row, VoucherStep.CONFLICT, conflict=conflict, **ticket_columns(ticket))

"""Holding a joint audit: bills drawn, three departments heard, minutes signed."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from sqlalchemy import delete
from sqlalchemy.orm.attributes import flag_modified

from station.domain.bill_records import BillState
from station.domain.claim_audits import (
    AuditDayLine,
    AuditDayRecord,
    AuditVerdict,
    Department,
    JointTrouble,
    Seat,
    seat_problems,
    signing_problems,
    tick_problems,
)
from station.domain.claim_steps import MOST_SEED, BillStepKind, SampleFacts, draw, draw_problems
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.storage import claims, claims_days
from station.storage.base import add_all
from station.storage.claims_audit import AuditBill, AuditDay, AuditSeat, AuditTick
from station.usecases import files
from station.usecases.claim_bills import put_step
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class AuditDays(Read[tuple[AuditDayLine, ...]]):
    """Which joint audits were held, or are?"""

    needs: ClassVar = Permission.CLAIMS_SEE

    def run(self, work: Work) -> tuple[AuditDayLine, ...]:
        return claims_days.days(work.session)


@dataclass(frozen=True, slots=True)
class AuditSheet(Read[AuditDayRecord]):
    """What is on the table of a joint audit, who sits there, and what was said?"""

    needs: ClassVar = Permission.CLAIMS_SEE
    audit_id: int

    def run(self, work: Work) -> AuditDayRecord:
        found = claims_days.day(work.session, self.audit_id)
        return replace(found, bills=files.veil(work, found.bills))


@dataclass(frozen=True, slots=True)
class OpenAuditDay(Write[AuditDayRecord]):
    """Put reviewed bills of a hospital and period before the three departments.

    Bills that ask for `least_fen` or more are all there, of the others `percent` of a hundred by
    the seed, which is kept. They wait until the minutes are signed. The others may be approved
    without. Nothing waits for an audit that draws no bill: that is refused.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    client_id: str
    hospital_id: int | None
    period: str
    held_on: date
    percent: int
    least_fen: int
    seed: int | None = None
    place: str = ""
    seats: tuple[Seat, ...] = ()

    def run(self, work: Work) -> AuditDayRecord:
        if known := claims_days.by_client_id(work.session, self.client_id):
            return claims_days.day(work.session, known.id)
        found = draw_problems(self.percent, self.seed, self.least_fen) + seat_problems(self.seats)
        if found:
            raise Refused(found)
        rows = claims.locked_bills(
            work.session, BillState.REVIEWED, hospital_id=self.hospital_id, period=self.period
        )
        moneys = claims.moneys(work.session, [row.id for row in rows])
        facts = [SampleFacts(row.id, moneys[row.id].claimed_fen, must=False) for row in rows]
        seed = secrets.randbelow(MOST_SEED + 1) if self.seed is None else self.seed
        chosen = draw(facts, seed, self.percent, self.least_fen)
        if not chosen:
            raise Refused(Problem(JointTrouble.NO_BILLS, "period"))
        day = self._day(work, seed)
        for row in (row for row in rows if row.id in chosen):
            work.session.add(AuditBill(audit_id=day.id, bill_id=row.id))
            amount = moneys[row.id].payable_fen
            put_step(work, row, BillStepKind.AUDITING, seed=seed, amount_fen=amount)
        put_seats(work, day.id, self.seats)
        work.found |= {"seed": seed, "chosen": sorted(chosen)}
        return claims_days.day(work.session, day.id)

    def _day(self, work: Work, seed: int) -> AuditDay:
        day = AuditDay(
            client_id=self.client_id,
            hospital_id=self.hospital_id,
            period=self.period,
            held_on=self.held_on,
            place=self.place.strip(),
            seed=seed,
            percent=self.percent,
            least_fen=self.least_fen,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(day)
        work.session.flush()
        return day


@dataclass(frozen=True, slots=True)
class SeatAudit(Write[AuditDayRecord]):
    """Write down who sits at the table for each department, until the minutes are signed."""

    needs: ClassVar = Permission.CLAIMS_REVIEW
    audit_id: int
    version: int
    seats: tuple[Seat, ...]

    def run(self, work: Work) -> AuditDayRecord:
        row = open_day(work, self.audit_id, self.version)
        if found := seat_problems(self.seats):
            raise Refused(found)
        put_seats(work, row.id, self.seats)
        flag_modified(row, "place")
        work.session.flush()
        return claims_days.day(work.session, row.id)


@dataclass(frozen=True, slots=True)
class TickAudit(Write[AuditDayRecord]):
    """Write down what a department says of bills: it agrees, or what differs and why.

    What is said again is not written twice; another word later counts in place of the first.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    audit_id: int
    bill_ids: tuple[int, ...]
    department: Department
    verdict: AuditVerdict
    remark: str = ""

    def run(self, work: Work) -> AuditDayRecord:
        row = open_day(work, self.audit_id)
        day = claims_days.day(work.session, row.id)
        found = list(tick_problems(self.verdict, self.remark))
        table = {each.bill_id: each for each in day.on_table}
        if not self.bill_ids or not table.keys() >= set(self.bill_ids):
            found.append(Problem(JointTrouble.BILL_UNKNOWN, "bill_ids"))
        if found:
            raise Refused(found)
        said = self.remark.strip()
        for bill_id in dict.fromkeys(self.bill_ids):
            tick = table[bill_id].ticks.get(self.department)
            if tick is None or (tick.verdict, tick.remark) != (self.verdict, said):
                self._write(work, bill_id, said)
        work.session.flush()
        return claims_days.day(work.session, row.id)

    def _write(self, work: Work, bill_id: int, said: str) -> None:
        tick = AuditTick(
            audit_id=self.audit_id,
            bill_id=bill_id,
            department=self.department,
            verdict=self.verdict,
            remark=said,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(tick)


@dataclass(frozen=True, slots=True)
class SignMinutes(Write[AuditDayRecord]):
    """Sign the minutes of a joint audit: what all agreed on is audited, the rest is reviewed anew.

    The figures of every bill on the table are kept as they are now and change no more.
    """

    needs: ClassVar = Permission.CLAIMS_APPROVE
    audit_id: int
    version: int
    conclusion: str

    def run(self, work: Work) -> AuditDayRecord:
        row = open_day(work, self.audit_id, self.version)
        day = claims_days.day(work.session, row.id)
        if found := signing_problems(day, self.conclusion):
            raise Refused(found)
        claims_days.freeze(work.session, row.id, day.on_table)
        for each in day.on_table:
            bill = claims.locked_bill(work.session, each.bill_id)
            assert bill is not None
            kind = BillStepKind.AUDITED if each.is_agreed else BillStepKind.AUDIT_DIFFERS
            said = "；".join(tick.remark for tick in each.ticks.values() if tick.remark)
            put_step(work, bill, kind, text=said, amount_fen=each.figures.payable_fen)
        row.conclusion = self.conclusion.strip()
        row.signed_at, row.signed_by_id = work.now, work.clerk.id
        work.session.flush()
        return claims_days.day(work.session, row.id)


def open_day(work: Work, audit_id: int, version: int | None = None) -> AuditDay:
    """A locked joint audit that is not signed; raises Refused and Conflict."""
    row = claims_days.locked(work.session, audit_id)
    if row is None:
        raise Refused(Problem(JointTrouble.NOT_FOUND, "audit_id"))
    if row.signed_at is not None:
        raise Refused(Problem(JointTrouble.SIGNED, "audit_id", {"signed_at": row.signed_at}))
    if version is not None and row.version != version:
        raise Conflict("audit")
    return row


def put_seats(work: Work, audit_id: int, seats: tuple[Seat, ...]) -> None:
    """Write down who sits there, in place of those who were written down before."""
    work.session.execute(delete(AuditSeat).where(AuditSeat.audit_id == audit_id))
    rows = [
        {
            "audit_id": audit_id,
            "department": seat.department,
            "name": seat.name.strip(),
            "post": seat.post.strip(),
            "remark": seat.remark.strip(),
        }
        for seat in seats
    ]
    add_all(work.session, AuditSeat, rows)

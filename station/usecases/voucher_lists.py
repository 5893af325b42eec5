"""Looking vouchers up: the list, the sheet of one, the month that must balance, a code in hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.domain.seals import (
    SlipAnswer,
    Verdict,
    judge,
    tidy_short_code,
)
from station.domain.voucher_records import (
    MonthBalanceRecord,
    VoucherFate,
    VoucherFilter,
    VoucherLine,
    VoucherRecord,
    fate,
)
from station.domain.vouchers import VoucherTrouble
from station.exchange.seal import NotGenuine, open_slip
from station.storage import vouchers, vouchers_lists
from station.storage.vouchers import Voucher
from station.usecases import files, signing_keys
from station.usecases.work import Read, Work

ALL = VoucherFilter()


@dataclass(frozen=True, slots=True)
class VoucherList(Read[tuple[VoucherLine, ...]]):
    """Which vouchers are there? Newest first, before a voucher's id."""

    needs: ClassVar = Permission.VOUCHERS_SEE
    wanted: VoucherFilter = ALL
    before: int | None = None
    limit: int = 100

    def run(self, work: Work) -> tuple[VoucherLine, ...]:
        found = vouchers_lists.lines(
            work.session,
            self.wanted,
            work.today,
            work.policy.voucher_unused_days,
            before=self.before,
            limit=self.limit,
        )
        return files.veil(work, found)


@dataclass(frozen=True, slots=True)
class VoucherSheet(Read[VoucherRecord]):
    """What does one voucher grant, where does it stand, what happened to it?"""

    needs: ClassVar = Permission.VOUCHERS_SEE
    voucher_id: int

    def run(self, work: Work) -> VoucherRecord:
        row = vouchers.find(work.session, self.voucher_id)
        if row is None:
            raise Refused(Problem(VoucherTrouble.NOT_FOUND, "voucher_id"))
        files.keep(work, row.person_id, "voucher_id")
        days = work.policy.voucher_unused_days
        return vouchers_lists.record(work.session, row, work.today, days)


@dataclass(frozen=True, slots=True)
class MonthBalance(Read[MonthBalanceRecord]):
    """What became of the vouchers issued in the month of a day? Names behind every number."""

    needs: ClassVar = Permission.VOUCHERS_SEE
    month: date

    def run(self, work: Work) -> MonthBalanceRecord:
        days = work.policy.voucher_unused_days
        issued = files.veil(
            work, vouchers_lists.issued_in(work.session, self.month, work.today, days)
        )
        fates = {
            each: tuple(line for line in issued if fate(line.standing) is each)
            for each in VoucherFate
        }
        return MonthBalanceRecord(self.month.replace(day=1), fates)


@dataclass(frozen=True, slots=True)
class SlipHere:
    """What a slip is worth by the station's own book, and the voucher it belongs to."""

    answer: SlipAnswer
    voucher: VoucherLine | None = None


@dataclass(frozen=True, slots=True)
class VerifyHere(Read[SlipHere]):
    """What is this slip worth? `code` is a scanned text or a typed short code.

    The station's own book is asked, so withdrawn and used slips are known without any list.
    """

    needs: ClassVar = Permission.VOUCHERS_SEE
    code: str

    def run(self, work: Work) -> SlipHere:
        if typed := tidy_short_code(self.code):
            row = vouchers.by_short_code(work.session, typed)
            return _judged(work, row) if row else SlipHere(SlipAnswer(Verdict.NOT_OURS))
        try:
            claims, short_code = open_slip(self.code, signing_keys.key_list(work))
        except NotGenuine as error:
            return SlipHere(SlipAnswer(error.verdict))
        row = vouchers.by_serial(work.session, claims.serial)
        if row is None or row.nonce != claims.nonce:
            hint = Problem(VoucherTrouble.UNKNOWN_HERE, "code", weight=Weight.HINT)
            verdict = judge(claims, None, None, work.today)
            return SlipHere(SlipAnswer(verdict, claims, short_code, hints=(hint,)))
        return _judged(work, row)


def _judged(work: Work, row: Voucher) -> SlipHere:
    claims, short_code = open_slip(row.code, signing_keys.key_list(work))
    withdrawal, used = vouchers.withdrawal_of(row), vouchers.used_slip_of(work.session, row)
    verdict = judge(claims, withdrawal, used, work.today)
    answer = SlipAnswer(verdict, claims, short_code, work.now, withdrawal, used)
    days = work.policy.voucher_unused_days
    line = vouchers_lists.line(work.session, row.id, work.today, days)
    return SlipHere(answer, *files.veil(work, [line]))

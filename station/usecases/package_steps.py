"""What becomes of a package: sent, answered file by file, taken back.

A receipt that has been read is not read again, and one that does not fit is refused whole: its
counts must add up and its file and hash be those that were sent.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from station.domain.package_records import ReceiptTaken
from station.domain.packages import DiaryTrouble, PackageState, RowState
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.receipts import (
    Matched,
    Receipt,
    ReceiptLine,
    ReceiptTrouble,
    matched,
    receipt_problems,
    told,
)
from station.exchange.receipt_book import read_receipt
from station.storage import packages
from station.storage.packages import (
    Package,
    PackageFileRow,
    PackageReceipt,
    PackageRowRow,
    ReceiptDoubt,
)
from station.usecases.package_rights import may_send
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class MarkSent(Write[str]):
    """Write down that a package has gone up, and how; answers its number. Twice is harmless."""

    needs: ClassVar = Permission.PACKAGES_SEE
    package_id: int
    how: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> str:
        package = open_package(work, self.package_id)
        may_send(work, package.kind)
        when = self.happened_at or work.now
        if when < package.made_at:
            data = {"made_at": package.made_at}
            raise Refused(Problem(DiaryTrouble.SENT_BEFORE_MADE, "happened_at", data))
        if package.state is PackageState.MADE:
            _send(work, package, when, self.how)
        return package.number


@dataclass(frozen=True, slots=True)
class WithdrawPackage(Write[str]):
    """Take a package back that the authority has not answered; its number stays in the diary.

    Its rows count as never sent: the next package has them again. Answers the number.
    """

    needs: ClassVar = Permission.PACKAGES_SEE
    package_id: int
    reason: str

    def run(self, work: Work) -> str:
        package = open_package(work, self.package_id)
        may_send(work, package.kind)
        if not self.reason.strip():
            raise Refused(Problem(DiaryTrouble.REASON_MISSING, "reason"))
        if packages.receipts(work.session, package.id):
            raise Refused(Problem(DiaryTrouble.NOT_WITHDRAWABLE, "package_id"))
        package.state, package.withdrawn_reason = PackageState.WITHDRAWN, self.reason.strip()
        package.withdrawn_at, package.withdrawn_by_id = work.now, work.clerk.id
        work.found["number"] = package.number
        return package.number


@dataclass(frozen=True, slots=True)
class TakeReceipt(Write[ReceiptTaken]):
    """Read the authority's receipt for a file: which rows it has refused, the others are accepted.

    The package is found by the name of its file, unless it is named. Lines that belong to no row
    of ours are kept as doubts, and until a clerk has settled them nothing else of the file counts
    as accepted. The same receipt twice is harmless.

    One that corrects an earlier one of the same file is taken when the authority has written it
    later, or when `replaces` says that it is one: what the earlier one said of these rows, its
    doubts with it, holds no more. Both files are kept, and the trace names the rows that turned.
    """

    needs: ClassVar = Permission.PACKAGES_SEE
    client_id: str
    file_name: str
    content: bytes
    package_id: int | None = None
    replaces: bool = False

    def run(self, work: Work) -> ReceiptTaken:
        digest = hashlib.sha256(self.content).hexdigest()
        if known := packages.receipt_known(work.session, self.client_id, digest):
            return _known(work, known)
        receipt = read_receipt(self.content)
        package, answered = self._target(work, receipt)
        may_send(work, package.kind)
        earlier = self._earlier(work, receipt, package, answered)
        self._refuse(receipt, package, answered)
        rows = packages.sent_rows(work.session, answered)
        found = matched(receipt, rows)
        row = self._write(work, receipt, package, answered, digest)
        before = _give_up(work, row, earlier)
        _reject(work, row, found)
        _go_on(work, package, receipt.received_at or work.now)
        work.session.flush()
        work.found |= {"number": package.number, "rows": len(rows), "rejected": row.rejected}
        turned = _turned(work, row, before)
        if earlier:
            work.found |= {"replaces_sha256": earlier[-1].sha256, **turned}
        taken = _taken(package, row, len(found.doubts))
        if not earlier:
            return taken
        return replace(
            taken,
            replaced=earlier[-1].name,
            now_rejected=len(turned["now_rejected"]),
            now_accepted=len(turned["now_accepted"]),
        )

    def _target(self, work: Work, receipt: Receipt) -> tuple[Package, list[PackageFileRow]]:
        """The package and those of its files that a receipt answers."""
        name = receipt.file_name.strip()
        for file in packages.files_named(work.session, name):
            if self.package_id in (None, file.package_id):
                return open_package(work, file.package_id), [file]
        whole = packages.named(work.session, name)
        if whole is not None and self.package_id in (None, whole.id):
            return open_package(work, whole.id), packages.files(work.session, whole.id)
        raise Refused(Problem(ReceiptTrouble.NO_SUCH_FILE, "file", {"file": name}))

    def _earlier(
        self, work: Work, receipt: Receipt, package: Package, answered: Sequence[PackageFileRow]
    ) -> list[PackageReceipt]:
        """The receipts that this one corrects, in the order they were read."""
        ids = {each.id for each in answered} | {None}
        read = packages.receipts(work.session, package.id)
        found = [each for each in read if each.file_id in ids]
        if not found:
            return []
        last = found[-1]
        if not (self.replaces or _is_newer(receipt, last)):
            data = {
                "number": package.number,
                "file": receipt.file_name,
                "receipt": last.name,
                "received_at": last.received_at or last.entered_at,
            }
            raise Refused(Problem(ReceiptTrouble.ANSWERED_ALREADY, "file", data))
        beyond = last.file_id is None and len(answered) == 1
        if beyond and packages.open_doubts(work.session, last.id):
            data = {"receipt": last.name}
            raise Refused(Problem(ReceiptTrouble.DOUBTS_FIRST, "file", data))
        return found

    @staticmethod
    def _refuse(receipt: Receipt, package: Package, answered: Sequence[PackageFileRow]) -> None:
        whole = answered[0].name != receipt.file_name.strip()
        digest = package.sha256 if whole else answered[0].sha256
        rows = sum(each.rows for each in answered)
        if problems := tuple(receipt_problems(receipt, rows, digest)):
            raise Refused(problems)

    def _write(
        self,
        work: Work,
        receipt: Receipt,
        package: Package,
        answered: Sequence[PackageFileRow],
        digest: str,
    ) -> PackageReceipt:
        row = PackageReceipt(
            client_id=self.client_id,
            package_id=package.id,
            file_id=answered[0].id if len(answered) == 1 else None,
            name=self.file_name,
            sha256=digest,
            content=self.content,
            received_at=receipt.received_at,
            accepted=0,
            rejected=0,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        return row


@dataclass(frozen=True, slots=True)
class SettleDoubt(Write[ReceiptTaken]):
    """Say to which row of the file a line of its receipt belongs, or (None) that it is not ours.

    With the last doubt of a receipt settled the rest of its file counts as accepted.
    """

    needs: ClassVar = Permission.PACKAGES_SEE
    doubt_id: int
    row_id: int | None = None

    def run(self, work: Work) -> ReceiptTaken:
        doubt = work.session.get_one(ReceiptDoubt, self.doubt_id, with_for_update=True)
        if doubt.settled_at is not None:
            raise Refused(Problem(ReceiptTrouble.DOUBT_SETTLED, "doubt_id"))
        receipt = work.session.get_one(PackageReceipt, doubt.receipt_id)
        package = open_package(work, receipt.package_id)
        may_send(work, package.kind)
        answered = _files_of(work, receipt)
        rows = packages.sent_rows(work.session, answered)
        if self.row_id is not None:
            if self.row_id not in {row.id for row in rows}:
                raise Refused(Problem(ReceiptTrouble.NO_SUCH_ROW, "row_id"))
            line = ReceiptLine(doubt.key, doubt.row, doubt.column, doubt.code, doubt.reason)
            _refuse_row(work, self.row_id, (line,))
        doubt.settled_at, doubt.settled_by_id, doubt.row_id = work.now, work.clerk.id, self.row_id
        work.session.flush()
        left = packages.open_doubts(work.session, receipt.id)
        _count(work, receipt, left)
        return _taken(package, receipt, left)


# --- parts that the deeds share -------------------------------------------------------------


def open_package(work: Work, package_id: int) -> Package:
    """The package of a deed, locked; raises Refused without one or when it was taken back."""
    package = packages.find(work.session, package_id, lock=True)
    if package is None:
        raise Refused(Problem(DiaryTrouble.NOT_FOUND, "package_id"))
    if package.state is PackageState.WITHDRAWN:
        raise Refused(Problem(DiaryTrouble.WITHDRAWN, "package_id", {"number": package.number}))
    return package


def _send(work: Work, package: Package, when: datetime, how: str) -> None:
    package.state, package.sent_at = PackageState.SENT, when
    package.sent_by_id, package.sent_how = work.clerk.id, how.strip()
    work.found["number"] = package.number


def _files_of(work: Work, receipt: PackageReceipt) -> list[PackageFileRow]:
    found = packages.files(work.session, receipt.package_id)
    return [each for each in found if receipt.file_id in (None, each.id)]


def _is_newer(receipt: Receipt, earlier: PackageReceipt) -> bool:
    """Whether the authority has written a receipt after the one that was read before."""
    if receipt.received_at is None or earlier.received_at is None:
        return False
    return receipt.received_at > earlier.received_at


def _give_up(
    work: Work, row: PackageReceipt, earlier: Sequence[PackageReceipt]
) -> dict[int, RowState]:
    """Let what earlier receipts said of the same rows hold no more; how each row stood."""
    if not earlier:
        return {}
    row.replaces_id = earlier[-1].id
    for each in packages.doubts(work.session, row.package_id):
        covered = {one.id for one in earlier if row.file_id in (None, one.file_id)}
        if each.receipt_id in covered and each.settled_at is None:
            each.settled_at, each.settled_by_id = work.now, work.clerk.id
    work.session.flush()
    return packages.clear_answers(work.session, row)


def _turned(
    work: Work, row: PackageReceipt, before: Mapping[int, RowState]
) -> dict[str, list[str]]:
    """The keys of rows that were accepted and are refused now, and the other way round."""
    found: dict[str, list[str]] = {"now_rejected": [], "now_accepted": []}
    after = packages.states(work.session, row) if before else {}
    for row_id, (key, state) in after.items():
        match before.get(row_id), state:
            case RowState.ACCEPTED, RowState.REJECTED:
                found["now_rejected"].append(key)
            case RowState.REJECTED, RowState.ACCEPTED:
                found["now_accepted"].append(key)
    return found


def _reject(work: Work, row: PackageReceipt, found: Matched) -> None:
    for row_id, lines in found.refused.items():
        _refuse_row(work, row_id, lines)
    for each in found.doubts:
        work.session.add(
            ReceiptDoubt(
                receipt_id=row.id,
                key=each.key,
                row=each.row,
                code=each.code,
                column=each.column,
                reason=each.reason,
            )
        )
    work.session.flush()
    _count(work, row, len(found.doubts))


def _refuse_row(work: Work, row_id: int, lines: Iterable[ReceiptLine]) -> None:
    row = work.session.get_one(PackageRowRow, row_id)
    row.state = RowState.REJECTED
    row.code, row.column, row.reason = told(tuple(lines))


def _count(work: Work, row: PackageReceipt, doubts: int) -> None:
    """Let the rest of a file count as accepted once no line of its receipt is in doubt."""
    if not doubts:
        packages.accept_rest(work.session, row)
    row.accepted, row.rejected = packages.answered(work.session, row)


def _go_on(work: Work, package: Package, when: datetime) -> None:
    if package.state is PackageState.MADE:
        _send(work, package, max(min(when, work.now), package.made_at), "")
    done = {each.file_id for each in packages.receipts(work.session, package.id)}
    if None in done or {each.id for each in packages.files(work.session, package.id)} <= done:
        package.state = PackageState.RECEIVED


def _known(work: Work, row: PackageReceipt) -> ReceiptTaken:
    package = work.session.get_one(Package, row.package_id)
    return _taken(package, row, packages.open_doubts(work.session, row.id), known=True)


def _taken(
    package: Package, row: PackageReceipt, doubts: int, *, known: bool = False
) -> ReceiptTaken:
    return ReceiptTaken(
        package.id,
        package.number,
        row.name,
        row.accepted,
        row.rejected,
        doubts,
        package.state,
        known,
    )

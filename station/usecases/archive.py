"""Filing, lending, taking back: what is done with the files of stays that are over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.archive import (
    RULE,
    SERIES,
    ArchiveLine,
    ArchiveState,
    ArchiveTrouble,
    LoanFacts,
    LoanRecord,
    RetentionKind,
    RetentionRule,
    archive_number,
    filing_problems,
    loan_problems,
    rule_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import archive as rows
from station.storage import numbers
from station.storage.archive import ArchiveFile, ArchiveLoan, RetentionRow
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.archive_lists import lines_of_stays, rules_of
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class FileStay(Write[ArchiveLine]):
    """Put the file of a stay that is over on the shelf; it gets its archive number.

    `box` is where it lies, `pages` how many it has. What it lacks needs a reason, which stays
    with it. The kind, and so the period, is decided now: who is unidentified today is kept as such.
    """

    needs: ClassVar = Permission.ARCHIVE_KEEP
    client_id: str
    stay_id: int
    box: str
    pages: int = 0
    reason: str = ""

    def run(self, work: Work) -> ArchiveLine:
        if rows.by_client_id(work.session, ArchiveFile, self.client_id) is not None:
            return line_of(work, self.stay_id)
        line = line_of(work, self.stay_id)
        if line.filed is not None:
            data = {"number": line.filed.number}
            raise Refused(Problem(ArchiveTrouble.FILED_ALREADY, "stay_id", data))
        if found := tuple(filing_problems(self.box, self.reason, line.lacks)):
            raise Refused(found)
        year, rule = line.left_at.year, line.rule
        item = numbers.next_number(work.session, SERIES, f"{year}-{rule.code}")
        work.session.add(
            ArchiveFile(
                client_id=self.client_id,
                stay_id=line.stay_id,
                number=archive_number(year, rule, item),
                year=year,
                period=rule.code,
                item=item,
                kind=line.kind,
                box=self.box.strip(),
                pages=self.pages,
                lacks=" ".join(line.lacks),
                reason=self.reason.strip(),
                filed_at=work.now,
                clerk_id=work.clerk.id,
            )
        )
        work.session.flush()
        return line_of(work, self.stay_id)


@dataclass(frozen=True, slots=True)
class HoldFile(Write[ArchiveLine]):
    """Keep a file beyond its period, with a reason; an empty one ends that."""

    needs: ClassVar = Permission.ARCHIVE_KEEP
    stay_id: int
    reason: str

    def run(self, work: Work) -> ArchiveLine:
        row = _on_shelf(work, self.stay_id)
        row.hold = self.reason.strip()
        work.session.flush()
        return line_of(work, self.stay_id)


@dataclass(frozen=True, slots=True)
class LendFile(Write[LoanRecord]):
    """Lend a filed file to somebody, with what for and until when."""

    needs: ClassVar = Permission.ARCHIVE_KEEP
    client_id: str
    stay_id: int
    facts: LoanFacts

    def run(self, work: Work) -> LoanRecord:
        known = rows.by_client_id(work.session, ArchiveLoan, self.client_id)
        if known is None:
            known = self._lend(work)
        loan = rows.loan(work.session, known)
        assert loan is not None
        return loan

    def _lend(self, work: Work) -> int:
        row = _on_shelf(work, self.stay_id)
        if out := rows.loan_out(work.session, row.id):
            data = {"borrower": out.borrower, "due": out.due_on}
            raise Refused(Problem(ArchiveTrouble.LENT_ALREADY, "stay_id", data))
        if found := tuple(loan_problems(self.facts, work.today)):
            raise Refused(found)
        loan = ArchiveLoan(
            client_id=self.client_id,
            file_id=row.id,
            borrower=self.facts.borrower.strip(),
            unit=self.facts.unit.strip(),
            purpose=self.facts.purpose.strip(),
            due_on=self.facts.due_on,
            lent_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(loan)
        work.session.flush()
        return loan.id


@dataclass(frozen=True, slots=True)
class TakeFileBack(Write[ArchiveLine]):
    """Take a lent file back; `note` says what is wrong with it, if anything is."""

    needs: ClassVar = Permission.ARCHIVE_KEEP
    stay_id: int
    note: str = ""

    def run(self, work: Work) -> ArchiveLine:
        row = _on_shelf(work, self.stay_id)
        loan = rows.loan_out(work.session, row.id)
        if loan is None:
            raise Refused(Problem(ArchiveTrouble.NOT_LENT, "stay_id", {"number": row.number}))
        loan.returned_at, loan.returned_by_id = work.now, work.clerk.id
        loan.note = self.note.strip()
        work.session.flush()
        return line_of(work, self.stay_id)


@dataclass(frozen=True, slots=True)
class SetRetention(Write[RetentionRule]):
    """Write down how long a kind of file is kept, with the approval of the archives authority.

    `years` counts from the end of the year in which the stay ended; None is for ever. Files that
    are filed already keep their number; their period follows the new rule. 档案法实施条例 第十九条.
    """

    needs: ClassVar = Permission.ARCHIVE_DESTROY
    client_id: str
    kind: RetentionKind
    years: int | None
    approval: str
    approved_on: date
    authority: str

    def run(self, work: Work) -> RetentionRule:
        if rows.by_client_id(work.session, RetentionRow, self.client_id) is not None:
            return rules_of(work)[self.kind]
        rule = RetentionRule(
            self.kind, self.years, self.approval.strip(), self.approved_on, self.authority.strip()
        )
        if found := tuple(rule_problems(rule, work.today)):
            raise Refused(found)
        work.session.add(
            RetentionRow(
                client_id=self.client_id,
                kind=rule.kind,
                years=rule.years,
                approval=rule.approval,
                approved_on=self.approved_on,
                authority=rule.authority,
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
        )
        work.session.flush()
        return rule


def line_of(work: Work, stay_id: int) -> ArchiveLine:
    """The archive's line of one stay that is over, for whoever may see whose it is."""
    stay = work.session.get(Stay, stay_id)
    if stay is None:
        raise Refused(Problem(ArchiveTrouble.NOT_FOUND, "stay_id"))
    files.keep(work, stay.person_id, "stay_id")
    work.about(person_id=stay.person_id, stay_id=stay.id)
    found = lines_of_stays(work, [stay_id])
    if not found:
        raise Refused(Problem(ArchiveTrouble.STAY_GOES_ON, "stay_id"))
    return found[0]


def _on_shelf(work: Work, stay_id: int) -> ArchiveFile:
    line = line_of(work, stay_id)
    row = rows.file_of_stay(work.session, stay_id, lock=True)
    if row is None or line.state is ArchiveState.DESTROYED:
        raise Refused(Problem(ArchiveTrouble.NOT_FILED, "stay_id", rule=RULE))
    return row

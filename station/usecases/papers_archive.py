"""归档目录 as paper and as workbook, 档案借阅单: gathered and printed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import ClassVar

from station.domain.archive import ArchiveLine, ArchiveTrouble
from station.domain.archive_papers import (
    LIST_HEADS,
    REGISTER_STATES,
    ArchiveList,
    DestructionPaper,
    LoanSlip,
    approval_words,
    list_row,
    register_row,
    total_words,
)
from station.domain.destruction import DestructionTrouble
from station.domain.paper_words import NOTHING, moment_words
from station.domain.periods import require_year
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.exchange.archive_book import write_archive
from station.storage import destruction
from station.usecases import files
from station.usecases.archive import line_of
from station.usecases.archive_lists import lines_of_stays, lines_of_year, rules_of
from station.usecases.paper_head import Filled, bearer, imprint, keep_preview, person_of, plate
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintArchiveList(Write[PrintedPaper]):
    """Print 归档目录 of a year; nobody of a restricted file is named on it."""

    needs: ClassVar = Permission.ARCHIVE_KEEP
    year: int

    def run(self, work: Work) -> PrintedPaper:
        return print_paper(work, archive_list(work, self.year), f"archive:{self.year}", None)


@dataclass(frozen=True, slots=True)
class ArchiveListPreview(Read[bytes]):
    """What would 归档目录 of a year look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.ARCHIVE_KEEP
    year: int

    def run(self, work: Work) -> bytes:
        return draft(archive_list(work, self.year))


@dataclass(frozen=True, slots=True)
class PrintLoanSlip(Write[PrintedPaper]):
    """Print 档案借阅单 of the loan by which a file is out, for both sides to sign."""

    needs: ClassVar = Permission.ARCHIVE_KEEP
    stay_id: int

    def run(self, work: Work) -> PrintedPaper:
        filled = loan_slip(work, self.stay_id)
        return print_paper(work, filled.paper, filled.subject, filled.person_id)


@dataclass(frozen=True, slots=True)
class LoanSlipPreview(Read[bytes]):
    """What would 档案借阅单 of a file look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.ARCHIVE_KEEP
    stay_id: int

    def run(self, work: Work) -> bytes:
        return keep_preview(work, loan_slip(work, self.stay_id), "stay_id", draft)


@dataclass(frozen=True, slots=True)
class ArchiveBook:
    """归档目录 as a workbook, with a name for the file that is nobody's."""

    content: bytes = field(repr=False)
    rows: int
    file_name: str


@dataclass(frozen=True, slots=True)
class ExportArchiveList(Write[ArchiveBook]):
    """Write 归档目录 of a year to a workbook; nobody of a restricted file is named in it."""

    needs: ClassVar = Permission.ARCHIVE_KEEP
    year: int

    def run(self, work: Work) -> ArchiveBook:
        paper = archive_list(work, self.year)
        rows = [(str(at), *row) for at, row in enumerate(paper.rows, start=1)]
        written = f"{work.now:%Y-%m-%d %H:%M} 由 {work.clerk.name} 导出"
        title = f"{plate(work).name} {self.year}年度归档目录"
        book = write_archive(title, (paper.total, paper.approval, written), LIST_HEADS, rows)
        work.found["rows"] = len(rows)
        work.found["sha256"] = hashlib.sha256(book).hexdigest()
        return ArchiveBook(book, len(rows), f"归档目录-{self.year}.xlsx")


def archive_list(work: Work, year: int) -> ArchiveList:
    """归档目录: filed ones by their numbers, then those that are not filed, by their end."""
    require_year(year, work.today)
    found = lines_of_year(work, year)
    lines = tuple(sorted(found, key=lambda each: (each.filed is None, _number(each))))
    return ArchiveList(
        imprint(work, f"GDML{year}", work.today),
        f"{year}年度",
        tuple(map(list_row, lines)),
        total_words(lines),
        approval_words(tuple(rules_of(work).values())),
        work.clerk.name,
    )


def _number(line: ArchiveLine) -> str:
    return line.filed.number if line.filed else ""


def loan_slip(work: Work, stay_id: int) -> Filled:
    """档案借阅单 of the loan by which the file of a stay is out."""
    line = line_of(work, stay_id)
    filed, loan = line.filed, line.filed.loan if line.filed else None
    if filed is None or loan is None:
        raise Refused(Problem(ArchiveTrouble.NOT_LENT, "stay_id", {"number": line.rescue_number}))
    files.keep(work, line.person_id, "stay_id")
    person, day = person_of(work, line.person_id), loan.lent_at.date()
    slip = LoanSlip(
        imprint(work, f"{line.rescue_number}-JY{loan.id}", day),
        bearer(person, day, line.rescue_number, leaves=True),
        archive_number=filed.number,
        box=filed.box,
        pages=str(filed.pages or ""),
        borrower=loan.borrower,
        unit=loan.unit or NOTHING,
        purpose=loan.purpose,
        lent_at=moment_words(loan.lent_at),
        due_on=loan.due_on.isoformat(),
        returned_at="",
        note="",
        clerk=loan.lent_by,
    )
    return Filled(slip, f"archive_loan:{loan.id}", person, line.stay_id)


@dataclass(frozen=True, slots=True)
class PrintDestruction(Write[PrintedPaper]):
    """Print 档案销毁清册 of a register, to be signed and kept for ever; it names nobody."""

    needs: ClassVar = Permission.ARCHIVE_KEEP
    destruction_id: int

    def run(self, work: Work) -> PrintedPaper:
        paper = destruction_paper(work, self.destruction_id)
        return print_paper(work, paper, f"destruction:{self.destruction_id}", None)


@dataclass(frozen=True, slots=True)
class DestructionPreview(Read[bytes]):
    """What would 档案销毁清册 look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.ARCHIVE_KEEP
    destruction_id: int

    def run(self, work: Work) -> bytes:
        return draft(destruction_paper(work, self.destruction_id))


def destruction_paper(work: Work, destruction_id: int) -> DestructionPaper:
    """档案销毁清册 as it stands."""
    found = destruction.record(work.session, destruction_id)
    if found is None:
        raise Refused(Problem(DestructionTrouble.NOT_FOUND, "destruction_id"))
    lines = lines_of_stays(work, found.stay_ids)
    decided = f"{found.decided_by}　{moment_words(found.decided_at)}" if found.decided_at else ""
    return DestructionPaper(
        imprint(work, found.number, found.proposed_at.date()),
        tuple(map(register_row, sorted(lines, key=_number))),
        found.reason,
        REGISTER_STATES[found.state],
        f"{found.proposed_by}　{moment_words(found.proposed_at)}",
        decided,
        found.note,
        approval_words(tuple(rules_of(work).values())),
    )

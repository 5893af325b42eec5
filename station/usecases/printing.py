"""Printing: the one door through which a paper leaves the station.

The sheet is drawn before anything is written down, so a print that fails uses up neither a
number nor a copy. The first print of a paper is the original; every later one says 补打 and when.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import ClassVar, TypeAlias

from station.documents import preview
from station.documents.paper import check_code
from station.documents.preview import PRINT_DPI, SCREEN_DPI, PageImage
from station.documents.render import render
from station.domain import paper_parts
from station.domain.papers import Issued, PaperKind
from station.domain.permissions import Permission
from station.storage import papers
from station.storage.papers import Printing
from station.usecases.work import Read, Work

Draw: TypeAlias = Callable[[Issued, paper_parts.Printing], bytes]


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """A sheet as PDF, with what tells it from others; copy 0 is the original."""

    kind: PaperKind
    pdf: bytes = field(repr=False)
    number: str
    copy: int
    check_code: str


@dataclass(frozen=True, slots=True)
class PagesOf(Read[list[PageImage]]):
    """Which pictures does the printer get, or the screen, of a paper that was made here?"""

    needs: ClassVar = Permission.PAPERS_PRINT
    pdf: bytes = field(repr=False)
    dpi: float = PRINT_DPI

    def run(self, work: Work) -> list[PageImage]:
        del work
        return pictures(self.pdf, self.dpi)


def print_paper(
    work: Work, paper: Issued, subject: str, person_id: int | None, draw: Draw = render
) -> PrintedPaper:
    """Draw a paper and write its printing down, within the deed that is under way.

    `subject` names the record it was made of (`intake:12`, `voucher:7`): copies are counted by
    paper and subject. The audit line of the deed is about the person. When two desks print the
    same paper at once, one of them gets Conflict. `draw` makes what holds more
    than the paper alone.
    """
    printing = _next_printing(work, paper, subject)
    copy = printing.copy - 1
    pdf = draw(paper, printing)
    row = Printing(
        paper=paper.kind.value,
        subject=subject,
        number=paper.imprint.number,
        copy=copy,
        check_code=check_code(paper),
        sha256=hashlib.sha256(pdf).hexdigest(),
        printed_at=work.now,
        clerk_id=work.clerk.id,
        person_id=person_id,
    )
    work.session.add(row)
    work.session.flush()
    work.about(person_id=person_id)
    return PrintedPaper(paper.kind, pdf, row.number, copy, row.check_code)


def _next_printing(work: Work, paper: Issued, subject: str) -> paper_parts.Printing:
    copy = papers.next_copy(work.session, paper.kind, subject)
    return paper_parts.Printing(copy=copy + 1, at=work.now if copy else None)


def draft(paper: Issued) -> bytes:
    """The paper as PDF to look at: marked as not issued, and written down nowhere."""
    return render(paper, paper_parts.Printing(draft=True))


def stub(paper: Issued) -> bytes:
    """The paper as PDF to look at: marked as one that is worth nothing any more."""
    return render(paper, paper_parts.Printing(stub=True))


def likeness(work: Work, paper: Issued, subject: str) -> bytes:
    """The paper as PDF to look at before it is printed: says which print it would be."""
    return render(paper, replace(_next_printing(work, paper, subject), likeness=True))


def pictures(pdf: bytes, dpi: float = SCREEN_DPI) -> list[PageImage]:
    """Every page of a printed paper as the screen or the printer is given it."""
    return preview.pages(pdf, dpi)

"""The archive: files of stays that are over, how long they are kept, who has them in hand.

档案法实施条例 (2024) 第十九条: a unit draws up its own retention periods and has them approved by
the archives authority. What comes with the program (resources/codes/retention.tsv) is a proposal;
the station writes down its own table with the approval, and nothing is destroyed under a period
that nobody has approved.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL

SERIES = "archive"
RULE = "档案法实施条例 第十九条"


class RetentionKind(StrEnum):
    """What decides how long a file is kept; codes of resources/codes/retention.tsv."""

    DEAD = "dead"
    UNIDENTIFIED = "unidentified"
    SETTLED = "settled"
    MINOR = "minor"
    ORDINARY = "ordinary"


class FileLack(StrEnum):
    """What a file lacks before it is filed; none forbids it, each wants a reason."""

    NO_INTAKE_FORM = "no_intake_form"
    HANDOVER_UNSIGNED = "handover_unsigned"
    NO_LEAVING_PAPER = "no_leaving_paper"
    SERVICES_UNSIGNED = "services_unsigned"
    DECLARATION_UNSIGNED = "declaration_unsigned"
    GOODS_KEPT = "goods_kept"
    BILL_OPEN = "bill_open"


class ArchiveState(StrEnum):
    """Where a file is."""

    OPEN = "open"
    FILED = "filed"
    BORROWED = "borrowed"
    DESTROYED = "destroyed"


class ArchiveTrouble(Trouble):
    """What keeps a file from being filed, lent, taken back or destroyed."""

    NOT_FOUND = "archive.not_found"
    STAY_GOES_ON = "archive.stay_goes_on"
    FILED_ALREADY = "archive.filed_already"
    NOT_FILED = "archive.not_filed"
    REASON_MISSING = "archive.reason_missing"
    BOX_MISSING = "archive.box_missing"
    BORROWER_MISSING = "archive.borrower_missing"
    PURPOSE_MISSING = "archive.purpose_missing"
    LENT_ALREADY = "archive.lent_already"
    NOT_LENT = "archive.not_lent"
    DUE_BEFORE = "archive.due_before"
    APPROVAL_MISSING = "archive.approval_missing"
    YEARS_WRONG = "archive.years_wrong"


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """How long one kind of file is kept: `years` after the year the stay ended, None for ever.

    Without an approval it is a proposal that comes with the program.
    """

    kind: RetentionKind
    years: int | None
    approval: str = ""
    approved_on: date | None = None
    authority: str = ""

    @property
    def approved(self) -> bool:
        """Whether the archives authority has approved it."""
        return bool(self.approval) and self.approved_on is not None

    def keep_until(self, left_on: date) -> date | None:
        """The last day on which a file must be kept; None when it is kept for ever."""
        return None if self.years is None else date(left_on.year + self.years, 12, 31)

    @property
    def code(self) -> str:
        """The period as it stands in an archive number: Y, D30, D10 (DA/T 22)."""
        return "Y" if self.years is None else f"D{self.years}"


@dataclass(frozen=True, slots=True)
class LoanRecord:
    """One time that a file was out: to whom and what for, when it is due, when it came back."""

    id: int
    file_id: int
    borrower: str
    unit: str
    purpose: str
    due_on: date
    lent_at: datetime
    lent_by: str
    returned_at: datetime | None = None
    returned_by: str = ""
    note: str = ""

    def is_late(self, today: date) -> bool:
        return self.returned_at is None and today > self.due_on


@dataclass(frozen=True, slots=True)
class FiledRecord:
    """A file on the shelf: under which number, in which box, how many pages, who put it there."""

    id: int
    number: str
    item: int
    kind: RetentionKind
    box: str
    pages: int
    reason: str
    filed_at: datetime
    clerk: str
    hold: str = ""
    destroyed_at: datetime | None = None
    loan: LoanRecord | None = None

    @property
    def state(self) -> ArchiveState:
        if self.destroyed_at is not None:
            return ArchiveState.DESTROYED
        return ArchiveState.BORROWED if self.loan is not None else ArchiveState.FILED


@dataclass(frozen=True, slots=True)
class ArchiveLine:
    """One stay that ended, with its file; `lacks` is what is missing while it is not filed."""

    stay_id: int
    person_id: int
    rescue_number: str
    name: str
    admitted_at: datetime
    left_at: datetime
    kind: RetentionKind
    rule: RetentionRule
    restricted: bool
    lacks: tuple[FileLack, ...] = ()
    filed: FiledRecord | None = None

    @property
    def state(self) -> ArchiveState:
        return self.filed.state if self.filed is not None else ArchiveState.OPEN

    @property
    def keep_until(self) -> date | None:
        """The last day on which it must be kept; None for ever."""
        return self.rule.keep_until(self.left_at.date())

    def is_over(self, today: date) -> bool:
        """Whether its period, an approved one, is over."""
        until = self.keep_until
        return self.rule.approved and until is not None and today > until

    def veiled(self) -> ArchiveLine:
        """That there is a file, and not whose, nor what its borrower had to do with it."""
        filed = self.filed
        if filed is not None and filed.loan is not None:
            loan = replace(filed.loan, borrower=VEIL, purpose="", unit="", note="")
            filed = replace(filed, loan=loan)
        return replace(self, name=VEIL, filed=filed)


@dataclass(frozen=True, slots=True)
class LoanFacts:
    """To whom a file is lent, what for, and until when."""

    borrower: str
    purpose: str
    due_on: date
    unit: str = ""


def kind_of(*, dead: bool, identified: bool, settled: bool, minor: bool) -> RetentionKind:
    """What decides about a file; the kind that is kept longest comes first."""
    if dead:
        return RetentionKind.DEAD
    if not identified:
        return RetentionKind.UNIDENTIFIED
    if settled:
        return RetentionKind.SETTLED
    return RetentionKind.MINOR if minor else RetentionKind.ORDINARY


def archive_number(year: int, rule: RetentionRule, item: int) -> str:
    """档号: year of the end, period, item: JZ·2026-D10-0001 (DA/T 22)."""
    return f"JZ·{year}-{rule.code}-{item:04d}"


def filing_problems(box: str, reason: str, lacks: Collection[FileLack]) -> Iterator[Problem]:
    """What is wrong with a filing."""
    if not box.strip():
        yield Problem(ArchiveTrouble.BOX_MISSING, "box")
    if lacks and not reason.strip():
        yield Problem(ArchiveTrouble.REASON_MISSING, "reason", {"count": len(lacks)})


def loan_problems(facts: LoanFacts, today: date) -> Iterator[Problem]:
    """What is wrong with a loan."""
    if not facts.borrower.strip():
        yield Problem(ArchiveTrouble.BORROWER_MISSING, "borrower")
    if not facts.purpose.strip():
        yield Problem(ArchiveTrouble.PURPOSE_MISSING, "purpose")
    if facts.due_on < today:
        yield Problem(ArchiveTrouble.DUE_BEFORE, "due_on", {"today": today})


def rule_problems(rule: RetentionRule, today: date) -> Iterator[Problem]:
    """What is wrong with a period as a station writes it down."""
    if rule.years is not None and not 1 <= rule.years <= 100:  # noqa: PLR2004
        yield Problem(ArchiveTrouble.YEARS_WRONG, "years", rule=RULE)
    if not (rule.approval.strip() and rule.authority.strip()):
        yield Problem(ArchiveTrouble.APPROVAL_MISSING, "approval", rule=RULE)
    if rule.approved_on is None or rule.approved_on > today:
        yield Problem(ArchiveTrouble.APPROVAL_MISSING, "approved_on", rule=RULE)

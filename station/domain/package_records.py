"""Packages as the diary, their sheets and the lists of their rows tell them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from station.domain.mappings import Kind
from station.domain.packages import HeldBack, PackageExtent, PackageState, RowKind, RowState
from station.domain.problems import Problem, Weight
from station.domain.veil import VEIL


@dataclass(frozen=True, slots=True)
class PackageLine:
    """One package of the diary; `open_rejected` are its refused rows that nothing followed yet."""

    id: int
    number: str
    mapping: str
    kind: Kind
    title: str
    mapping_version: str
    since: date
    until: date
    extent: PackageExtent
    repeats: bool
    state: PackageState
    rows: int
    accepted: int
    rejected: int
    open_rejected: int
    doubts: int
    file_name: str
    sha256: str
    encrypted: bool
    made_at: datetime
    made_by: str
    sent_at: datetime | None
    sent_by: str
    sent_how: str
    withdrawn_at: datetime | None
    withdrawn_reason: str
    due: date | None
    """Until when the receipt is expected; None while nothing is out."""

    @property
    def waiting(self) -> int:
        """The rows that the authority has not answered."""
        return self.rows - self.accepted - self.rejected


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file of a package and whether the authority has answered for it."""

    name: str
    sha256: str
    rows: int
    answered: bool


@dataclass(frozen=True, slots=True)
class ReceiptRecord:
    """One receipt that was read."""

    name: str
    sha256: str
    received_at: datetime | None
    accepted: int
    rejected: int
    entered_at: datetime
    clerk: str
    replaced: bool = False
    """A later receipt has corrected it: what it said holds no more."""


@dataclass(frozen=True, slots=True)
class DoubtRecord:
    """A line of a receipt that belonged to no row; `settled_key` the row that a clerk has named."""

    id: int
    key: str
    row: int | None
    column: str
    code: str
    reason: str
    settled: bool
    settled_key: str


@dataclass(frozen=True, slots=True)
class PackageSheetRecord:
    """One package with its files, receipts and what stayed behind when it was made."""

    line: PackageLine
    previous_number: str
    kinds: Mapping[RowKind, int]
    held_back: Mapping[HeldBack, int]
    warnings: int
    files: tuple[FileRecord, ...]
    receipts: tuple[ReceiptRecord, ...]
    doubts: tuple[DoubtRecord, ...]
    restricted_reason: str
    size: int
    """Bytes of what left the house."""


@dataclass(frozen=True, slots=True)
class PackageRowLine:
    """A row that was sent; `row` counts as the file's workbook does.

    `settled_by` is the number of a later package that carries the same key.
    """

    id: int
    file_name: str
    row: int
    key: str
    stay_id: int | None
    person_id: int | None
    name: str
    kind: RowKind
    state: RowState
    code: str
    column: str
    reason: str
    settled_by: str

    def veiled(self) -> PackageRowLine:
        """The row without whose it is."""
        return replace(self, name=VEIL, reason=VEIL if self.reason else "")


@dataclass(frozen=True, slots=True)
class RowFinding:
    """What is wrong with one cell of a row that would be sent; a stay to open where there is one.

    `problem` stops the row when it is an error; a warning goes with it.
    """

    key: str
    stay_id: int | None
    person_id: int | None
    name: str
    problem: Problem

    @property
    def is_error(self) -> bool:
        return self.problem.weight is Weight.STOP

    def veiled(self) -> RowFinding:
        """The finding without whose it is."""
        problem = replace(self.problem, data={**self.problem.data, "written": VEIL})
        return replace(self, name=VEIL, problem=problem)


@dataclass(frozen=True, slots=True)
class PackagePreviewRecord:
    """What a package would have in it, and what stays behind; nothing of it is kept.

    `findings` are the first of them, errors first; `columns` counts all by column and weight.
    `stops` is why it cannot be made, `same_as` the number of a package that says just this.
    """

    title: str
    version: str
    rows: int
    files: int
    kinds: Mapping[RowKind, int]
    held_back: Mapping[HeldBack, int]
    held: int
    """Rows that the authority holds just so: an incremental package leaves them out."""
    errors: int
    warnings: int
    columns: tuple[tuple[str, bool, int], ...]
    findings: tuple[RowFinding, ...]
    stops: tuple[Problem, ...]
    same_as: str


@dataclass(frozen=True, slots=True)
class PackageMade:
    """What the desk needs to go on with a package."""

    id: int
    number: str
    rows: int
    file_name: str
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ReceiptTaken:
    """What a receipt has said; `known` when the same one was read before.

    `replaced` is the name of the receipt that it corrects; `now_rejected` rows had been accepted
    by that one, `now_accepted` rows refused.
    """

    package_id: int
    number: str
    file_name: str
    accepted: int
    rejected: int
    doubts: int
    state: PackageState
    known: bool = False
    replaced: str = ""
    now_rejected: int = 0
    now_accepted: int = 0

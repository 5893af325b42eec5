"""What came of bringing old registers in: counts, and every line a clerk may want to look at.

How the counts hang together: `rows_read` = `stays_added` + `stays_already_there` + `repeats` +
`not_stays`, and `stays_added` = `people_added` + `people_recognised`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from station.domain.ledger import Doubt, Doubtful, LedgerReading, RowKind
from station.domain.ledger_why import PersonWhy
from station.domain.matching import Reason
from station.domain.veil import VEIL


@dataclass(frozen=True, slots=True)
class LedgerPlace:
    """A row of one of the files."""

    file: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class ListedDoubt:
    """A doubtful cell: where it is, what stands there, what was read, why it is doubtful."""

    file: str
    sheet: str
    row: int
    column: str
    title: str
    written: str
    read_as: str
    reason: Doubtful

    @classmethod
    def of(cls, file: str, doubt: Doubt) -> ListedDoubt:
        return cls(
            file,
            doubt.sheet,
            doubt.row,
            doubt.column,
            doubt.title,
            doubt.written,
            doubt.read_as,
            doubt.reason,
        )

    def doubt(self, sheet: str) -> Doubt:
        """The same without its file, as of a sheet of this name."""
        return Doubt(
            sheet, self.row, self.column, self.title, self.written, self.read_as, self.reason
        )


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row that is no stay, and why."""

    file: str
    sheet: str
    row: int
    kind: RowKind
    text: str


@dataclass(frozen=True, slots=True)
class ListedRepeat:
    """A row that tells again what another row of the same file tells."""

    file: str
    sheet: str
    row: int
    of_sheet: str
    of_row: int


@dataclass(frozen=True, slots=True)
class RecognisedStay:
    """A stay whose person was known already.

    In a preview `person_id` is None for a person of an earlier row.
    """

    place: LedgerPlace
    name: str
    known_as: str
    person_id: int | None
    why: PersonWhy


@dataclass(frozen=True, slots=True)
class OfferedPair:
    """A person who was brought in and may be another one; nobody was merged.

    The ids are None as long as the person is not written down: in a preview.
    """

    place: LedgerPlace
    name: str
    other_name: str
    person_id: int | None
    other_id: int | None
    score: int
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class CompletedStay:
    """A stay that was there without an ending, and got the one that this row tells."""

    place: LedgerPlace
    stay_id: int
    rescue_number: str


@dataclass(frozen=True, slots=True)
class LedgerResult:
    """All that came, or would come, of bringing registers in.

    `stays_already_there`: rows that tell of a stay stored before, by an earlier import, an
    earlier file of this run or the desk. `people_recognised`: added stays whose person was
    known, from the database or from an earlier row. `candidates`: pairs offered to a clerk.
    `repeats`: rows that repeat a row of their own file.
    """

    rows_read: int
    stays_added: int
    stays_already_there: int
    people_added: int
    people_recognised: int
    candidates: int
    not_stays: int
    repeats: int
    doubtful: tuple[ListedDoubt, ...]
    recognised: tuple[RecognisedStay, ...]
    offered: tuple[OfferedPair, ...]
    completed: tuple[CompletedStay, ...]
    not_stay_rows: tuple[ListedRow, ...]
    repeat_rows: tuple[ListedRepeat, ...]
    readings: tuple[tuple[str, LedgerReading], ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class StoredDoubt:
    """A doubtful cell of a stay that was brought in, kept until a clerk has looked at it."""

    id: int
    doubt: ListedDoubt
    stay_id: int
    person_id: int
    rescue_number: str
    name: str
    imported_at: datetime
    settled_at: datetime | None = None

    def veiled(self) -> StoredDoubt:
        """The place of the doubt, without the name and what the cell says."""
        doubt = replace(self.doubt, written="", read_as="")
        return replace(self, doubt=doubt, name=VEIL)

"""A month sheet on its way up: its states, the steps between them, and what it looks like.

Open → checked → submitted → accepted or returned; accepted → locked → unlocked from above. What
was submitted is frozen with the names behind its figures and a hash over all of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from station.domain.destruction import Blanked
from station.domain.problems import Problem, Trouble
from station.domain.sheet_counting import Placed, SheetName
from station.domain.sheet_findings import SheetFinding
from station.domain.sheet_periods import SheetPeriod
from station.domain.sheet_templates import ColumnKind, SheetTemplate


class SheetState(StrEnum):
    """Where a sheet stands."""

    OPEN = "open"
    CHECKED = "checked"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    LOCKED = "locked"
    UNLOCKED = "unlocked"


FROZEN = frozenset({SheetState.SUBMITTED, SheetState.ACCEPTED, SheetState.LOCKED})
"""What the books say later changes nothing in these."""
AT_WORK = frozenset(SheetState) - FROZEN
"""What is still being made, or made again."""


class SheetStepKind(StrEnum):
    """What was done with a sheet."""

    CHECKED = "checked"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    LOCKED = "locked"
    UNLOCKED = "unlocked"


STEPS: Mapping[SheetStepKind, tuple[frozenset[SheetState], SheetState]] = {
    SheetStepKind.CHECKED: (AT_WORK, SheetState.CHECKED),
    SheetStepKind.SUBMITTED: (frozenset({SheetState.CHECKED}), SheetState.SUBMITTED),
    SheetStepKind.ACCEPTED: (frozenset({SheetState.SUBMITTED}), SheetState.ACCEPTED),
    SheetStepKind.RETURNED: (frozenset({SheetState.SUBMITTED}), SheetState.RETURNED),
    SheetStepKind.LOCKED: (frozenset({SheetState.ACCEPTED}), SheetState.LOCKED),
    SheetStepKind.UNLOCKED: (frozenset({SheetState.LOCKED}), SheetState.UNLOCKED),
}
"""From which states a step may be taken, and where it leads."""


class SheetTrouble(Trouble):
    """Why something cannot be done with a sheet."""

    NO_SUCH_SHEET = "month_sheet.no_such_sheet"
    NO_SUCH_CELL = "month_sheet.no_such_cell"
    NOT_TYPED = "month_sheet.not_typed"
    NOT_A_NUMBER = "month_sheet.not_a_number"
    FROZEN = "month_sheet.frozen"
    NOT_CHECKED = "month_sheet.not_checked"
    NOT_SUBMITTED = "month_sheet.not_submitted"
    NOT_ACCEPTED = "month_sheet.not_accepted"
    NOT_LOCKED = "month_sheet.not_locked"
    FINDINGS_OPEN = "month_sheet.findings_open"
    PERIOD_RUNS = "month_sheet.period_runs"
    NOTE_MISSING = "month_sheet.note_missing"
    WORDS_MISSING = "month_sheet.words_missing"
    NO_SUCH_FINDING = "month_sheet.no_such_finding"
    NO_WARNING = "month_sheet.no_warning"
    FROM_WHOM_MISSING = "month_sheet.from_whom_missing"
    LETTER_MISSING = "month_sheet.letter_missing"
    NO_BLANK = "month_sheet.no_blank"
    BLANK_LINE = "month_sheet.blank_line"
    BLANK_CELL = "month_sheet.blank_cell"


_NOT_IN_STATE = {
    SheetStepKind.CHECKED: SheetTrouble.FROZEN,
    SheetStepKind.SUBMITTED: SheetTrouble.NOT_CHECKED,
    SheetStepKind.ACCEPTED: SheetTrouble.NOT_SUBMITTED,
    SheetStepKind.RETURNED: SheetTrouble.NOT_SUBMITTED,
    SheetStepKind.LOCKED: SheetTrouble.NOT_ACCEPTED,
    SheetStepKind.UNLOCKED: SheetTrouble.NOT_LOCKED,
}


@dataclass(frozen=True, slots=True)
class SheetStepFacts:
    """A step as the form takes it: the words with it; from above also who and under which letter.

    A returned sheet and an unlocked one need words; an unlocked one also who and which letter.
    """

    kind: SheetStepKind
    words: str = ""
    from_whom: str = ""
    letter: str = ""

    def problems(self, state: SheetState) -> list[Problem]:
        """What stands in the way of it."""
        if state not in STEPS[self.kind][0]:
            return [Problem(_NOT_IN_STATE[self.kind], None, {"state": state})]
        found = []
        if self.kind in {SheetStepKind.RETURNED, SheetStepKind.UNLOCKED} and not self.words.strip():
            found.append(Problem(SheetTrouble.NOTE_MISSING, "words"))
        if self.kind is SheetStepKind.UNLOCKED:
            if not self.from_whom.strip():
                found.append(Problem(SheetTrouble.FROM_WHOM_MISSING, "from_whom"))
            if not self.letter.strip():
                found.append(Problem(SheetTrouble.LETTER_MISSING, "letter"))
        return found


@dataclass(frozen=True, slots=True)
class SheetStepRecord:
    """A step that was taken."""

    kind: SheetStepKind
    happened_at: datetime
    clerk: str
    words: str
    from_whom: str
    letter: str
    round: int


@dataclass(frozen=True, slots=True)
class SheetKey:
    """Which sheet: the code of its template and its period as written (2026-09, 2026-Q3)."""

    sheet: str
    period: str


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One row as it is shown: a figure for each column, and which of them open names.

    `depth` 1 is an "of which" row. A cell with `typed` True is typed by hand.
    """

    row: str
    group: str
    title: str
    label: str
    unit: str
    decimals: int
    depth: int
    figures: tuple[Decimal | None, ...]
    opens: tuple[bool, ...]


class CorrectionKind(StrEnum):
    """How a stay of a frozen sheet differs from what the books say now."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    """A sheet has told of a late change, and the books say again what was submitted first."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One late change: who, which rows lost and gained them, and which facts are others now.

    `rows_before` and `rows_after` are labels of rows; `facts` say field, before, after.
    """

    kind: CorrectionKind
    name: SheetName
    rows_before: tuple[str, ...]
    rows_after: tuple[str, ...]
    facts: tuple[tuple[str, str, str], ...] = ()
    period: str = ""
    """That of the sheet that said otherwise, as written: 2026-08."""
    by_letter: bool = False
    """Too old to go up with a sheet: the authority is told by letter."""

    def taken_back(self) -> Correction:
        """What is told when it was told and is so no more: everything stands as it did first."""
        return replace(
            self,
            kind=CorrectionKind.WITHDRAWN,
            rows_before=self.rows_after,
            rows_after=self.rows_before,
            facts=tuple((name, after, before) for name, before, after in self.facts),
        )

    @property
    def told(self) -> tuple[object, ...]:
        """What a sheet has told of it: once is enough, unless the books change again."""
        return self.period, self.name.key, self.kind, self.rows_after, self.facts


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """One sheet of one period: as the books say now, or as it was frozen.

    `version` goes with every deed on it, 0 for a sheet that nobody has touched. `corrections` are
    the late changes of sheets before that no sheet has told of yet; they go up with this one.
    `seal_holds` is False when somebody has altered what was frozen; what a destruction took out of
    it is no such thing, and `blanked` tells of it.
    """

    key: SheetKey
    title: str
    unit: str
    period: SheetPeriod
    first: date
    last: date
    due: date
    recipient: str
    rule: str
    state: SheetState
    version: int
    station: str
    columns: tuple[tuple[str, str, ColumnKind], ...]
    lines: tuple[SheetLine, ...]
    findings: tuple[SheetFinding, ...]
    corrections: tuple[Correction, ...]
    steps: tuple[SheetStepRecord, ...]
    notes: tuple[str, ...]
    header: Mapping[str, str]
    signers: tuple[str, ...]
    mark: str
    seal: str = ""
    seal_holds: bool = True
    frozen_at: datetime | None = None
    blanked: Blanked | None = None

    @property
    def is_frozen(self) -> bool:
        """Whether it shows what was sent."""
        return self.state in FROZEN

    @property
    def open_findings(self) -> int:
        """How many errors and unexplained warnings keep it from going up."""
        return sum(finding.blocks for finding in self.findings)

    @property
    def number(self) -> str:
        """What its paper is called by."""
        return f"{self.mark}{self.key.period.replace('-', '')}"


@dataclass(frozen=True, slots=True)
class SheetSummary:
    """A sheet in the list: its state and due day."""

    key: SheetKey
    title: str
    first: date
    last: date
    due: date
    state: SheetState
    submitted_at: datetime | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class BrokenTemplate:
    """A sheet whose template cannot be read, and why; the station must put another in its place."""

    code: str
    title: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class SheetList:
    """The sheets that there are, and those whose template cannot be read."""

    sheets: tuple[SheetSummary, ...]
    broken: tuple[BrokenTemplate, ...] = ()


def late_changes(
    template: SheetTemplate, frozen: Iterable[Placed], now: Iterable[Placed]
) -> tuple[Correction, ...]:
    """What the books say otherwise now: stays that came in, fell out, or stand in other rows."""
    before = {placed.name.key: placed for placed in frozen}
    after = {placed.name.key: placed for placed in now}
    found = []
    for key, placed in after.items():
        known = before.get(key)
        if known is None:
            rows = _labels(template, placed.rows)
            found.append(Correction(CorrectionKind.ADDED, placed.name, (), rows))
        elif known.rows != placed.rows or known.name.facts != placed.name.facts:
            found.append(_changed(template, known, placed))
    for key, placed in before.items():
        if key not in after:
            rows = _labels(template, placed.rows)
            found.append(Correction(CorrectionKind.REMOVED, placed.name, rows, ()))
    return tuple(sorted(found, key=lambda each: (each.name.number, each.name.key)))


def _changed(template: SheetTemplate, before: Placed, after: Placed) -> Correction:
    facts = tuple(
        (name, before.name.facts.get(name, ""), after.name.facts.get(name, ""))
        for name in sorted({*before.name.facts, *after.name.facts})
        if before.name.facts.get(name, "") != after.name.facts.get(name, "")
    )
    return Correction(
        CorrectionKind.CHANGED,
        after.name,
        _labels(template, [row for row in before.rows if row not in after.rows]),
        _labels(template, [row for row in after.rows if row not in before.rows]),
        facts,
    )


def _labels(template: SheetTemplate, codes: Collection[str]) -> tuple[str, ...]:
    return tuple(row.label for row in template.rows() if row.code in codes)


def not_told_yet(
    changes: Collection[Correction], told: Iterable[Correction]
) -> tuple[Correction, ...]:
    """What a sheet has to tell of late changes of one sheet before it.

    `told` are those that sheets have told of, in the order in which they went up: the last one of
    a name counts. One that was told and is so no more is told as taken back, once.
    """
    last = {each.name.key: each for each in told}
    keys = {each.name.key for each in changes}
    fresh = [
        each
        for each in changes
        if each.name.key not in last or last[each.name.key].told != each.told
    ]
    gone = [
        each.taken_back()
        for key, each in last.items()
        if key not in keys and each.kind is not CorrectionKind.WITHDRAWN
    ]
    return (*fresh, *gone)

"""A month sheet as an authority prescribes it: its rows, columns, checks and due day, as data.

What a sheet counts is written in a template (TOML) that a station may change; this module says
what a template can say, `sheet_template_text.py` reads one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from station.domain.problems import Weight
from station.domain.reported import Counted, StayPart
from station.domain.sheet_conditions import Condition, parts_read
from station.domain.sheet_periods import PeriodKind, SheetPeriod


class ColumnKind(StrEnum):
    """Where the figures of a column come from."""

    OWN = "own"
    TYPED = "typed"
    SUM = "sum"
    LAST_PERIOD = "last_period"
    LAST_YEAR = "last_year"
    YEAR = "year"
    CHANGE = "change"


COUNTED_COLUMNS = frozenset(
    {ColumnKind.OWN, ColumnKind.LAST_PERIOD, ColumnKind.LAST_YEAR, ColumnKind.YEAR}
)
"""Columns whose figures are counted from stays, each over a period of its own."""


class RowKind(StrEnum):
    """What the figure of a row is."""

    COUNT = "count"
    AVERAGE = "average"
    SUM = "sum"
    MEASURE = "measure"


class Measure(StrEnum):
    """Figures that are not counted from stays; each has its own list of names or numbers."""

    ARRIVALS = "arrivals"
    REFUSED = "refused"
    GUIDED = "guided"
    TO_HOSPITAL = "to_hospital"
    TO_POLICE = "to_police"
    LEFT_BEFORE = "left_before"
    NOTICES = "notices"
    SAMPLES = "samples"
    REUNIONS = "reunions"
    BEDS = "beds"
    SPENDING = "spending"


OF_MONEY = frozenset({Measure.SPENDING})
"""Measures whose figure is an amount in fen and not a number of facts."""


class Check(StrEnum):
    """What is looked at in every stay that a sheet counts."""

    DATES = "dates"
    ID_NUMBER = "id_number"
    ID_SAYS_OTHER = "id_says_other"
    NO_DOCUMENT = "no_document"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column; `of` are the columns that it adds up or compares, `letter` that of the blank."""

    code: str
    head: str
    kind: ColumnKind
    of: tuple[str, ...] = ()
    letter: str = ""


_EVERYBODY = Condition()


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: a part of its group, or an "of which" row `within` another, or one `beside` them.

    `rest` counts whoever fits no other part.
    `source` is the field that an average or a sum is made of, `per` what its figure is divided by
    (1,000,000 makes 万元 of fen), `line` the row's number in the authority's blank workbook.
    """

    code: str
    label: str
    group: str
    kind: RowKind = RowKind.COUNT
    when: Condition = _EVERYBODY
    rest: bool = False
    within: str = ""
    beside: bool = False
    source: str = ""
    measure: Measure | None = None
    unit: str = ""
    decimals: int = 0
    per: int = 1
    line: int = 0
    people: bool = False

    @property
    def adds_up(self) -> bool:
        """Whether it is one of the parts that a group is divided into."""
        return self.kind is RowKind.COUNT and not self.within and not self.beside


@dataclass(frozen=True)
class SheetGroup:
    """Rows under one title.

    With a `precedence` a stay counts once, in the first row named there that fits; without one in
    each that fits. `sums_to` names the row that its parts add up to, `weight` is what it means
    when they do not.
    """

    code: str
    title: str
    rows: tuple[SheetRow, ...]
    precedence: tuple[str, ...] = ()
    sums_to: str = ""
    weight: Weight = Weight.REASON

    @cached_property
    def ranked(self) -> tuple[SheetRow, ...]:
        """Its parts but the rest, in the order in which they take a stay."""
        parts = {row.code: row for row in self.rows if row.adds_up and not row.rest}
        return tuple(parts[code] for code in self.precedence or parts)

    @cached_property
    def rest(self) -> SheetRow | None:
        """The part that counts whoever fits no other."""
        return next((row for row in self.rows if row.rest), None)

    @cached_property
    def placed(self) -> tuple[tuple[SheetRow, bool], ...]:
        """Its rows that count stays, each with whether it is a part."""
        counted = (row for row in self.rows if row.kind is not RowKind.MEASURE)
        return tuple((row, row.adds_up) for row in counted)


@dataclass(frozen=True)
class SheetTemplate:
    """One prescribed sheet.

    `people`: somebody who was here twice counts once. Late changes of `looked_back` periods before
    a sheet go up with it, those of `by_letter` periods before that are listed for a letter.
    `mark` begins the numbers of its papers.
    `blank_sheet` is the sheet of the authority's blank workbook that is filled, `blank_fields`
    where its header fields stand.
    """

    code: str
    title: str
    mark: str
    unit: str
    period: PeriodKind
    closes_on: int
    due_day: int
    due_next_month: bool
    recipient: str
    rule: str
    in_use: bool
    counted: Counted
    people: bool
    columns: tuple[SheetColumn, ...]
    groups: tuple[SheetGroup, ...]
    header: Mapping[str, str]
    notes: tuple[str, ...]
    signers: tuple[str, ...]
    required: Mapping[str, Weight]
    checks: Mapping[Check, Weight]
    looked_back: int
    by_letter: int
    blank_sheet: str
    blank_fields: Mapping[str, str]
    text: str
    """The TOML that it was read from."""

    def rows(self) -> Iterator[SheetRow]:
        """All rows from the top down."""
        for group in self.groups:
            yield from group.rows

    def row(self, code: str) -> SheetRow | None:
        """The row of a code."""
        return next((row for row in self.rows() if row.code == code), None)

    def column(self, code: str) -> SheetColumn | None:
        """The column of a code."""
        return next((column for column in self.columns if column.code == code), None)

    def group_named(self, code: str) -> SheetGroup:
        """The group of a code that there is."""
        return next(group for group in self.groups if group.code == code)

    @property
    def counted_columns(self) -> tuple[SheetColumn, ...]:
        """The columns that are counted."""
        return tuple(column for column in self.columns if column.kind in COUNTED_COLUMNS)

    @property
    def own_column(self) -> SheetColumn:
        """The station's own figures of the period: the column that is checked."""
        return next(column for column in self.columns if column.kind is ColumnKind.OWN)

    @property
    def measures(self) -> frozenset[Measure]:
        """What is counted elsewhere than in stays."""
        return frozenset(row.measure for row in self.rows() if row.measure)

    def due(self, period: SheetPeriod) -> date:
        """The last day on which the sheet of a period may go up."""
        return period.due(self.due_day, next_month=self.due_next_month)

    @cached_property
    def own_fields(self) -> tuple[str, ...]:
        """The fields that its rows and checks ask for: what a frozen line of names keeps."""
        return tuple(sorted(self._counted_by | set(self.required)))

    @cached_property
    def _counted_by(self) -> frozenset[str]:
        asked = {field for row in self.rows() for field in row.when.fields()}
        return frozenset(asked | {row.source for row in self.rows() if row.source})

    @cached_property
    def counted_parts(self) -> frozenset[StayPart]:
        """What must be asked for of each stay so that its rows can be told."""
        return parts_read(self._counted_by)

    @cached_property
    def named_parts(self) -> frozenset[StayPart]:
        """What must be asked for so that stays can be checked and their names kept as well."""
        return parts_read(self.own_fields) | {StayPart.RESTRICTED, StayPart.DOCUMENT}

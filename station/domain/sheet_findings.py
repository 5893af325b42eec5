"""What is wrong with a sheet before it goes up: sums, gaps, impossible dates, wrong numbers.

Each finding says who is concerned, so that an error is mended from the record and is gone; a
warning may be explained in words that stay with the sheet.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from station.domain.identity import IdFinding, age_on, read_id_number
from station.domain.people import BornPrecision, DocumentKind, IdentityState
from station.domain.problems import Weight
from station.domain.reported import ReportedStay, ReportScope
from station.domain.sheet_conditions import FIELDS, is_known
from station.domain.sheet_counting import Figures, SheetName, stay_name
from station.domain.sheet_templates import Check, ColumnKind, SheetGroup, SheetTemplate

_OLDEST = 120
_WRONG_NUMBER = frozenset(
    {
        IdFinding.CHECK_DIGIT_WRONG,
        IdFinding.BIRTH_DATE_IMPOSSIBLE,
        IdFinding.BORN_IN_FUTURE,
        IdFinding.LENGTH_WRONG,
        IdFinding.NOT_A_NUMBER,
    }
)


class SheetFindingKind(StrEnum):
    """What is wrong; the place is a group, a row, a column or a field."""

    IN_NO_ROW = "in_no_row"
    IN_TWO_ROWS = "in_two_rows"
    TYPED_SUM = "typed_sum"
    TYPED_PART = "typed_part"
    NOT_KNOWN = "not_known"
    DATES = "dates"
    ID_NUMBER = "id_number"
    ID_SAYS_OTHER = "id_says_other"
    NO_DOCUMENT = "no_document"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class SheetFinding:
    """One thing that is wrong. `explained` are the words that somebody wrote about it."""

    kind: SheetFindingKind
    place: str
    weight: Weight
    names: tuple[SheetName, ...] = ()
    data: Mapping[str, object] = field(default_factory=dict)
    explained: str = ""
    explained_by: str = ""

    @property
    def key(self) -> str:
        """What it is called by, for whoever explains it."""
        return f"{self.kind}:{self.place}"

    @property
    def blocks(self) -> bool:
        """Whether the sheet cannot go up with it: an error, or a warning that nobody explained."""
        return self.weight is Weight.STOP or (self.weight is Weight.REASON and not self.explained)

    def veiled(self, hidden: Collection[int]) -> SheetFinding:
        """The finding with nobody named whose file is kept."""
        names = (name.veiled() if name.person_id in hidden else name for name in self.names)
        return replace(self, names=tuple(names))


class StayChecks:
    """Looks at the stays of a sheet one by one; what it found is told at the end."""

    def __init__(self, template: SheetTemplate, scope: ReportScope, now: datetime) -> None:
        self.template, self.scope, self.now = template, scope, now
        self._found: dict[tuple[SheetFindingKind, str], dict[int, SheetName]] = {}
        self._here: dict[int, list[ReportedStay]] = {}
        self._sums = tuple(
            (group.code, group.sums_to, frozenset(row.code for row in group.rows if row.adds_up))
            for group in template.groups
            if group.sums_to
        )

    def look(self, stay: ReportedStay, rows: Collection[str]) -> None:
        """Take down what is wrong with one stay, which stands in these rows."""
        for kind, place in self._wrong(stay, rows):
            self._note(kind, place, stay)
        if Check.TWICE in self.template.checks:
            earlier = self._here.setdefault(stay.person_id, [])
            for other in earlier:
                if self._over_one_another(stay, other):
                    self._note(SheetFindingKind.TWICE, Check.TWICE, other)
                    self._note(SheetFindingKind.TWICE, Check.TWICE, stay)
            earlier.append(stay)

    def _over_one_another(self, one: ReportedStay, other: ReportedStay) -> bool:
        return other.admitted_at < (one.left_at or self.now) and one.admitted_at < (
            other.left_at or self.now
        )

    def _note(self, kind: SheetFindingKind, place: str, stay: ReportedStay) -> None:
        found = self._found.setdefault((kind, place), {})
        if stay.stay_id not in found:
            found[stay.stay_id] = stay_name(self.template, stay, self.scope)

    def _wrong(
        self, stay: ReportedStay, rows: Collection[str]
    ) -> Iterator[tuple[SheetFindingKind, str]]:
        for group, whole, parts in self._sums:
            if whole in rows:
                stands_in = len(parts.intersection(rows))
                if stands_in == 0:
                    yield SheetFindingKind.IN_NO_ROW, group
                elif stands_in > 1:
                    yield SheetFindingKind.IN_TWO_ROWS, group
        for name in self.template.required:
            if not is_known(FIELDS[name].read(stay, self.scope)):
                yield SheetFindingKind.NOT_KNOWN, name
        for check in self.template.checks:
            if check is not Check.TWICE and _CHECKS[check](stay, self.now):
                yield SheetFindingKind(check.value), check

    def found(self) -> Iterator[SheetFinding]:
        """What was found, the errors first, each with whom it concerns."""
        findings = [
            SheetFinding(
                *(kind, place, self._weight(kind, place), tuple(names.values())),
                data=self._asked(kind, place),
            )
            for (kind, place), names in self._found.items()
        ]
        order = list(SheetFindingKind)
        shown = (each for each in findings if each.weight is not Weight.HINT)
        yield from sorted(
            shown, key=lambda f: (f.weight is not Weight.STOP, order.index(f.kind), f.place)
        )

    def _asked(self, kind: SheetFindingKind, place: str) -> Mapping[str, object]:
        """The field that decides in which row of a group somebody stands: there it is mended."""
        if kind not in {SheetFindingKind.IN_NO_ROW, SheetFindingKind.IN_TWO_ROWS}:
            return {}
        rows = self.template.group_named(place).ranked
        field = next((field for row in rows for field in row.when.fields()), "")
        return {"field": field} if field else {}

    def _weight(self, kind: SheetFindingKind, place: str) -> Weight:
        if kind in {SheetFindingKind.IN_NO_ROW, SheetFindingKind.IN_TWO_ROWS}:
            return self.template.group_named(place).weight
        if kind is SheetFindingKind.NOT_KNOWN:
            return self.template.required[place]
        return self.template.checks[Check(kind.value)]


def _dates_wrong(stay: ReportedStay, now: datetime) -> bool:
    """Left before admission, born after it, admitted in the future, or older than anybody."""
    day = stay.admitted_at.date()
    return (
        stay.admitted_at > now
        or (stay.left_at is not None and stay.left_at < stay.admitted_at)
        or (stay.born is not None and (stay.born > day or age_on(stay.born, day) > _OLDEST))
    )


def _number_wrong(stay: ReportedStay, now: datetime) -> bool:
    if stay.document_kind is not DocumentKind.RESIDENT_ID or not stay.document_number:
        return False
    found = read_id_number(stay.document_number, now.date()).findings
    return any(each.code in _WRONG_NUMBER for each in found)


def _number_differs(stay: ReportedStay, now: datetime) -> bool:
    """The number is good and tells another sex or day of birth than the record."""
    if stay.document_kind is not DocumentKind.RESIDENT_ID or _number_wrong(stay, now):
        return False
    number = read_id_number(stay.document_number, now.date())
    exact = stay.born_precision is BornPrecision.DAY
    return (number.sex is not None and is_known(stay.sex) and number.sex != stay.sex) or (
        exact and number.born is not None and stay.born is not None and number.born != stay.born
    )


def _has_no_document(stay: ReportedStay, _now: datetime) -> bool:
    """The identity counts as confirmed, and no paper says so."""
    return stay.identity_state is IdentityState.CONFIRMED and not stay.document_number


_CHECKS = {
    Check.DATES: _dates_wrong,
    Check.ID_NUMBER: _number_wrong,
    Check.ID_SAYS_OTHER: _number_differs,
    Check.NO_DOCUMENT: _has_no_document,
}


def typed_findings(template: SheetTemplate, cells: Figures) -> Iterator[SheetFinding]:
    """Figures typed by hand that do not add up, or where a part is more than the whole."""
    for column in template.columns:
        if column.kind is not ColumnKind.TYPED:
            continue
        if all(cells.get((row.code, column.code)) is None for row in template.rows()):
            continue
        for group in template.groups:
            yield from _typed_sum(group, column.code, cells)
            yield from _typed_parts(group, column.code, cells)


def _typed_sum(group: SheetGroup, column: str, cells: Figures) -> Iterator[SheetFinding]:
    if not group.sums_to:
        return
    whole = cells.get((group.sums_to, column)) or Decimal()
    parts = sum(cells.get((row.code, column)) or Decimal() for row in group.rows if row.adds_up)
    if parts != whole:
        data = {"column": column, "sum": parts, "whole": whole}
        place = f"{group.code}/{column}"
        yield SheetFinding(SheetFindingKind.TYPED_SUM, place, group.weight, data=data)


def _typed_parts(group: SheetGroup, column: str, cells: Figures) -> Iterator[SheetFinding]:
    for row in group.rows:
        part, whole = (cells.get((code, column)) or Decimal() for code in (row.code, row.within))
        if row.within and part > whole:
            data = {"column": column, "part": part, "whole": whole}
            place = f"{row.code}/{column}"
            yield SheetFinding(SheetFindingKind.TYPED_PART, place, Weight.STOP, data=data)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What somebody wrote about a finding, and for whom it holds."""

    about: str
    words: str
    clerk: str
    keys: frozenset[str]


def explained(
    findings: Iterable[SheetFinding], explanations: Iterable[Explanation]
) -> tuple[SheetFinding, ...]:
    """The findings with their explanations; one that concerns somebody new is asked for anew."""
    known = {each.about: each for each in explanations}
    told = []
    for finding in findings:
        said = known.get(finding.key)
        if said is not None and {name.key for name in finding.names} <= said.keys:
            told.append(replace(finding, explained=said.words, explained_by=said.clerk))
        else:
            told.append(finding)
    return tuple(told)

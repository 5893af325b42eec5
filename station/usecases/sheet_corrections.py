"""Late changes of sheets that were submitted: which go up with the next one, which by letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.month_sheets import Correction, late_changes, not_told_yet
from station.domain.permissions import Permission
from station.domain.sheet_frozen import corrections_from
from station.storage import month_sheets
from station.storage.month_sheets import MonthSheetRow
from station.usecases.sheet_books import counted_column
from station.usecases.sheet_opening import OpenedSheet, names_of, open_sheet
from station.usecases.work import Read, Work


@dataclass(frozen=True, slots=True)
class LateChanges(Read[tuple[Correction, ...]]):
    """What do the books say otherwise now than a sheet that was submitted?

    Nothing where it is still being made.
    """

    needs: ClassVar = Permission.SHEETS_SEE
    sheet: str
    period: str

    def run(self, work: Work) -> tuple[Correction, ...]:
        sheet = open_sheet(work, self.sheet, self.period, count=False)
        return veiled(work, corrections_of(work, sheet)) if sheet.is_frozen else ()


@dataclass(frozen=True, slots=True)
class ChangesByLetter(Read[tuple[Correction, ...]]):
    """Which late changes are too old to go up with a sheet that is at work, and go by letter?

    Its template says how many periods go up with it and how many before those are looked through.
    One that was submitted has them in its own list.
    """

    needs: ClassVar = Permission.SHEETS_SEE
    sheet: str
    period: str

    def run(self, work: Work) -> tuple[Correction, ...]:
        sheet = open_sheet(work, self.sheet, self.period, count=False)
        return () if sheet.is_frozen else veiled(work, changes_by_letter(work, sheet))


def corrections_of(work: Work, sheet: OpenedSheet) -> tuple[Correction, ...]:
    """How the books differ now from what was frozen, in the sheet's own column."""
    own = sheet.template.own_column
    frozen = names_of(work, sheet, [own])[own.code]
    now = counted_column(work, sheet.template, own, sheet.period).names
    changes = late_changes(sheet.template, frozen, now)
    return tuple(replace(each, period=sheet.key.period) for each in changes)


def corrections_before(work: Work, sheet: OpenedSheet) -> tuple[Correction, ...]:
    """The late changes of earlier sheets that no sheet has told of yet: they go up with this one.

    What a sheet has told of and is so no more is told as taken back.
    """
    return tuple(_untold(work, sheet, 0, sheet.template.looked_back))


def changes_by_letter(work: Work, sheet: OpenedSheet) -> tuple[Correction, ...]:
    """Those of sheets that are older, newest first; a sheet that goes up keeps them as told."""
    template = sheet.template
    found = _untold(work, sheet, template.looked_back, template.looked_back + template.by_letter)
    return tuple(replace(each, by_letter=True) for each in found)


def _untold(work: Work, sheet: OpenedSheet, first: int, last: int) -> Iterator[Correction]:
    """What is told by no sheet yet of the periods from so many before it to so many."""
    rows = month_sheets.frozen_rows(work.session, sheet.key.sheet)
    told_by = [row for row in rows if row.period != sheet.key.period]
    by_period = {row.period: row for row in told_by}
    period = sheet.period
    for before in range(last):
        period = period.before
        row = by_period.get(str(period))
        if before >= first and row is not None:
            earlier = open_sheet(work, sheet.key.sheet, row.period, count=False)
            yield from not_told_yet(corrections_of(work, earlier), _told(row, told_by))


def _told(row: MonthSheetRow, rows: Iterable[MonthSheetRow]) -> Iterator[Correction]:
    """What sheets that went up after this one have told of it, in that order."""
    assert row.frozen_at is not None
    for each in rows:
        if each.frozen_at is not None and each.frozen_at >= row.frozen_at:
            found = corrections_from(each.corrections)
            yield from (told for told in found if told.period == row.period)


def veiled(work: Work, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Late changes without what is kept from this clerk."""
    return tuple(
        replace(each, name=each.name.veiled(), facts=())
        if each.name.person_id in work.hidden
        else each
        for each in corrections
    )

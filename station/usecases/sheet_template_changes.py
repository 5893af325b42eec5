"""Templates of month sheets are changed: read, tried on a period before they are kept, kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from station.domain.month_sheets import SheetTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.sheet_conditions import FIELDS, Condition, TemplateTrouble, wrong
from station.domain.sheet_effects import EffectKind, TemplateEffect, row_effects
from station.domain.sheet_periods import SheetPeriod, period_of
from station.domain.sheet_template_lines import line_of_word
from station.domain.sheet_template_text import template_of
from station.domain.sheet_templates import SheetTemplate
from station.storage import month_sheets
from station.storage.month_sheets import SheetTemplateRow
from station.usecases.codebook import CodeBook
from station.usecases.sheet_books import first_text, kept_text, sheet_key, sheet_period
from station.usecases.sheet_opening import OpenedSheet, counted_sheet
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class SheetTemplateText(Read[str]):
    """What is the template of a sheet, as TOML? Also of one that cannot be read any more.

    With `first` as the program brings it, empty where the sheet is the station's own.
    """

    needs: ClassVar = Permission.SHEETS_SEE
    sheet: str
    first: bool = False

    def run(self, work: Work) -> str:
        return first_text(self.sheet) if self.first else kept_text(work, self.sheet)


@dataclass(frozen=True, slots=True)
class TryTemplate(Read[TemplateEffect]):
    """What would a changed template make of a period? Nothing is kept.

    Without a period of the one that is over last. Raises Refused at `text`, which names the line.
    """

    needs: ClassVar = Permission.TEMPLATES_KEEP
    sheet: str
    period: str
    text: str

    def run(self, work: Work) -> TemplateEffect:
        new = checked_template(work.codes, self.sheet, self.text)
        period = self._period(work, new)
        after = _figured(work, new, period)
        old = _in_force(work, self.sheet)
        before = _figured(work, old, _period_like(old, period)) if old else None
        known = before and (before.template, before.cells)
        rows = tuple(row_effects(known or None, (new, after.cells)))
        told = sum(each.kind is not EffectKind.GONE for each in rows)
        return TemplateEffect(
            period=str(period),
            first=period.first,
            last=period.last,
            due_before=old.due(before.period) if old and before else None,
            due=new.due(period),
            findings_before=len(before.findings) if before else None,
            findings=len(after.findings),
            rows=rows,
            same=sum(1 for _ in new.rows()) - told,
        )

    def _period(self, work: Work, template: SheetTemplate) -> SheetPeriod:
        try:
            return sheet_period(work, template, self.period)
        except Refused:
            return period_of(template.period, template.closes_on, work.today).before


def _period_like(template: SheetTemplate, period: SheetPeriod) -> SheetPeriod:
    """The period of the template in force that a day of the other's lies in."""
    return period_of(template.period, template.closes_on, period.last)


def _figured(work: Work, template: SheetTemplate, period: SheetPeriod) -> OpenedSheet:
    row = month_sheets.find(work.session, sheet_key(template, period))
    return counted_sheet(work, OpenedSheet(template, period, row, {}, {}, ()))


def _in_force(work: Work, code: str) -> SheetTemplate | None:
    try:
        return template_of(kept_text(work, code))
    except Refused:
        return None


@dataclass(frozen=True, slots=True)
class KeepTemplate(Write[str]):
    """Change what a sheet counts: the whole template as TOML; an empty one is the program's again.

    Answers its code. What was submitted keeps the template that it was made with. Raises Refused
    at `text`, which names the line, the row and the word.
    """

    needs: ClassVar = Permission.TEMPLATES_KEEP
    client_id: str
    sheet: str
    text: str
    reason: str

    def run(self, work: Work) -> str:
        if not self.reason.strip():
            raise Refused(Problem(SheetTrouble.WORDS_MISSING, "reason"))
        text = self.text if self.text.strip() else ""
        if text:
            checked_template(work.codes, self.sheet, text)
        if text.strip() == first_text(self.sheet).strip():
            text = ""
        if not month_sheets.has_mark(work.session, SheetTemplateRow, self.client_id):
            work.session.add(
                SheetTemplateRow(
                    client_id=self.client_id,
                    code=self.sheet,
                    text=text,
                    reason=self.reason.strip(),
                    entered_at=work.now,
                    clerk_id=work.clerk.id,
                )
            )
        return self.sheet


def checked_template(codes: CodeBook, code: str, text: str) -> SheetTemplate:
    """A template of this sheet whose codes stand in the official lists. Raises Refused."""
    template = template_of(text)
    if template.code != code:
        raise wrong(TemplateTrouble.OTHER_CODE, "", code)
    for row in template.rows():
        for field, asked in _codes(row.when):
            if asked not in codes[FIELDS[field].listed]:
                word = f"{field} = {asked}"
                told = {"row": row.code, "word": word, "line": line_of_word(text, row.code, word)}
                raise Refused(Problem(TemplateTrouble.UNKNOWN_CODE, "text", told))
    return template


def _codes(condition: Condition) -> Iterator[tuple[str, str]]:
    """The codes of official lists that a condition asks for."""
    for test in condition.tests:
        if FIELDS[test.field].listed:
            yield from ((test.field, code) for code in sorted(test.codes))
    for each in (*condition.none_of, *(c for one in condition.one_of for c in one)):
        yield from _codes(each)

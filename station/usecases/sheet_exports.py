"""Month sheets that leave the house: printed, as a workbook, in the authority's own blank."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from station.domain.month_sheets import MonthSheet, SheetStepKind, SheetTrouble
from station.domain.paper_words import (
    CAPACITIES,
    CLASSES,
    DOCUMENTS,
    IDENTITIES,
    MENTAL_STATES,
    MOBILITY,
    SELF_CARE,
    SEXES,
    SIGNS,
    UNKNOWN,
)
from station.domain.people import Sex
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.sheet_conditions import FIELDS
from station.domain.sheet_counting import STAY, Placed, SheetName
from station.domain.sheet_papers import (
    FIELDS as FIELD_WORDS,
)
from station.domain.sheet_papers import (
    STATES,
    MonthSheetPaper,
    correction_row,
    finding_words,
    notes_words,
    paper_rows,
    sheet_period,
)
from station.domain.sheet_templates import SheetGroup
from station.domain.veil import VEIL
from station.exchange.month_blank import fill_month
from station.exchange.month_book import NameRow, write_month
from station.storage import restricted
from station.usecases.exports import STATES as STAY_STATES
from station.usecases.month_sheets import shown
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.sheet_opening import OpenedSheet, open_sheet
from station.usecases.work import Read, Work, Write

_WORDS: Mapping[str, Mapping[Any, str]] = {
    "identity_state": IDENTITIES,
    "assistance_class": CLASSES,
    "signs": SIGNS,
    "mental_state": MENTAL_STATES,
    "capacity": CAPACITIES,
    "self_care": SELF_CARE,
    "mobility": MOBILITY,
    "document_kind": DOCUMENTS,
    "state": STAY_STATES,
}
"""The words of papers; a code and its member are the same key."""
_YES_NO = {"yes": "是", "no": "否"}
_SEALED = 16


@dataclass(frozen=True, slots=True)
class SheetWorkbook:
    """A workbook's bytes, how many names stand in it, and how many were held back."""

    content: bytes = field(repr=False)
    names: int
    held_back: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ExportSheet(Write[SheetWorkbook]):
    """Take a sheet out as a workbook, or written into the authority's own blank (`blank`).

    With `names` the workbook has a sheet of names for each group; whoever's file is restricted
    is counted and not named, unless `restricted_because` says why the receiver must know. The
    blank never has names. Raises Refused at `blank` when the template does not fit it.
    """

    needs: ClassVar = Permission.SHEETS_EXPORT
    sheet: str
    period: str
    names: bool = True
    restricted_because: str = ""
    blank: bytes | None = None

    def run(self, work: Work) -> SheetWorkbook:
        opened = open_sheet(work, self.sheet, self.period, named=True)
        paper = sheet_paper(work, shown(work, opened))
        if self.blank is not None:
            made = SheetWorkbook(self._filled(work, opened, self.blank), 0, 0, "")
        else:
            made = self._written(work, opened, paper)
        made = replace(made, sha256=hashlib.sha256(made.content).hexdigest())
        work.found |= {"rows": made.names, "held_back": made.held_back, "sha256": made.sha256}
        return made

    def _filled(self, work: Work, opened: OpenedSheet, blank: bytes) -> bytes:
        if not opened.template.blank_sheet:
            raise Refused(Problem(SheetTrouble.NO_BLANK, "blank"))
        said = {
            "unit_name": shown(work, opened).station,
            "writer": work.clerk.name,
            "handed_in": work.today.isoformat(),
        }
        return fill_month(blank, opened.template, opened.cells, said)

    def _written(self, work: Work, opened: OpenedSheet, paper: MonthSheetPaper) -> SheetWorkbook:
        kept = frozenset[int]()
        if not self.restricted_because.strip():
            kept = restricted.hidden_from(work.session, None, work.now)
        kept |= work.hidden
        placed = opened.names[opened.template.own_column.code] if self.names else ()
        held = {each.name.person_id for each in placed if each.name.person_id in kept}
        names = {
            group.title or opened.template.title: rows
            for group in opened.template.groups
            if (rows := list(_name_rows(work, group, placed, kept)))
        }
        count = sum(len(rows) for rows in names.values())
        told = f"受限档案 {len(held)} 人只计数，不列姓名" if held else ""
        content = write_month(paper, opened.template, opened.cells, names, told)
        return SheetWorkbook(content, count, len(held), "")


def _name_rows(
    work: Work,
    group: SheetGroup,
    placed: tuple[Placed, ...],
    kept: frozenset[int],
) -> Iterator[NameRow]:
    for row in group.rows:
        for each in placed:
            if row.code in each.rows:
                name = each.name.veiled() if each.name.person_id in kept else each.name
                yield _name_row(work, row.label, name)


def _name_row(work: Work, label: str, name: SheetName) -> NameRow:
    said = name.facts
    of_stay = name.key.startswith(STAY) and name.name != VEIL
    return NameRow(
        label=label,
        number=name.number,
        name=name.name,
        sex=SEXES.get(Sex(said["sex"]), UNKNOWN) if of_stay and said.get("sex") else "",
        age=said.get("age", ""),
        begins=name.begins,
        ends=name.ends,
        way=fact_words(work, "leaving_way", said.get("leaving_way", "")),
        amount_fen=name.amount_fen,
    )


@dataclass(frozen=True, slots=True)
class PrintMonthSheet(Write[PrintedPaper]):
    """Print 月报表 as the form stands: as it was submitted, or as the books say now.

    Behind it stand the warnings with their explanations and the late changes; on those whose file
    is restricted only that there is one.
    """

    needs: ClassVar = Permission.SHEETS_SEE
    sheet: str
    period: str

    def run(self, work: Work) -> PrintedPaper:
        paper = sheet_paper(work, shown(work, open_sheet(work, self.sheet, self.period)))
        return print_paper(work, paper, f"month_sheet:{self.sheet}/{self.period}", None)


@dataclass(frozen=True, slots=True)
class MonthSheetPreview(Read[bytes]):
    """What would 月报表 look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.SHEETS_SEE
    sheet: str
    period: str

    def run(self, work: Work) -> bytes:
        return draft(sheet_paper(work, shown(work, open_sheet(work, self.sheet, self.period))))


def sheet_paper(work: Work, sheet: MonthSheet) -> MonthSheetPaper:
    """The sheet as its form says it."""
    kept = restricted.hidden_from(work.session, None, work.now)
    day = (sheet.frozen_at or work.now).date()
    head = sheet.header
    corrections = [
        replace(each, name=each.name.veiled(), facts=()) if each.name.person_id in kept else each
        for each in sheet.corrections
    ]
    return MonthSheetPaper(
        imprint=imprint(work, sheet.number, day),
        title=sheet.title,
        unit_name=_field(head["unit_name"] or "报送单位（盖章）", sheet.station),
        writer=_field(head["writer"] or "填报人", _submitter(sheet) or work.clerk.name),
        handed_in=_field(head["handed_in"] or "报送时间", day.isoformat()),
        period=sheet_period(sheet),
        unit=sheet.unit,
        heads=tuple(head for _, head, _ in sheet.columns),
        rows=paper_rows(sheet),
        notes=notes_words(sheet.notes),
        signers=sheet.signers,
        findings=tuple(
            (finding_words(sheet, each), each.explained, each.explained_by)
            for each in sheet.findings
        ),
        corrections=tuple(
            correction_row(
                each,
                "；".join(
                    f"{FIELD_WORDS.get(name, name)}：{_or_none(fact_words(work, name, before))}"
                    f"→{_or_none(fact_words(work, name, after))}"
                    for name, before, after in each.facts
                ),
            )
            for each in corrections
        ),
        seal=sheet.seal[:_SEALED],
        state=STATES[sheet.state],
    )


def _submitter(sheet: MonthSheet) -> str:
    """Who has submitted what is frozen."""
    found = [step.clerk for step in sheet.steps if step.kind is SheetStepKind.SUBMITTED]
    return found[-1] if sheet.is_frozen and found else ""


def _field(label: str, said: str) -> str:
    return f"{label}：{said}"


def _or_none(text: str) -> str:
    return text or "空"


def fact_words(work: Work, name: str, value: str) -> str:
    """A fact of a stay in words: its code list's, the papers', or as it is."""
    if not value:
        return ""
    if name == "sex":
        return SEXES.get(Sex(value), UNKNOWN)
    if listed := FIELDS[name].listed:
        return "、".join(work.codes[listed].name(code) for code in value.split())
    known = _WORDS.get(name, _YES_NO)
    return "、".join(known.get(code, code) for code in value.split())

"""The lists of the panel beside a month sheet: names, findings, late changes, steps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from station.desktop.desk import Desk
from station.desktop.table import Cell, Column, RecordTable
from station.domain.month_sheets import Correction, MonthSheet, SheetStepRecord
from station.domain.problems import Weight
from station.domain.sheet_counting import SheetName
from station.domain.sheet_findings import SheetFinding
from station.wording import shown
from station.wording.naming import named
from station.wording.sheet_words import changed_facts, finding_sentence

_NUMBER, _DAY, _KIND = 118, 84, 84


class SheetLists(QObject):
    """Makes the tables of the lists; they live as long as the panel."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def names(self) -> RecordTable[SheetName]:
        """Who stands behind a figure: number, name, from when to when."""

        def span(name: SheetName) -> str:
            today = self._desk.now().date()
            days = [shown.day(each.date(), today) for each in (name.begins, name.ends) if each]
            return "—".join(days)

        def amount(name: SheetName) -> Cell:
            small = shown.money(name.amount_fen) if name.amount_fen else ""
            return Cell(name.name, small=small)

        return RecordTable(
            [
                Column(self.tr("Number"), lambda name: name.number, _NUMBER),
                Column(self.tr("Name"), amount),
                Column(self.tr("In the house"), span, 108, tone="text_2"),
            ],
            lambda name: name.key,
            self,
        )

    def findings(self, sheet: Callable[[], MonthSheet]) -> RecordTable[SheetFinding]:
        """What is wrong: how grave, in a sentence, explained or not."""

        def grave(finding: SheetFinding) -> Cell:
            if finding.weight is Weight.STOP:
                return Cell(chips=(("danger", self.tr("Error")),))
            if finding.explained:
                return Cell(self.tr("Explained"), "text_2", sign="tick")
            return Cell(chips=(("warn", self.tr("Warning")),))

        return RecordTable(
            [
                Column("", grave, _KIND),
                Column(
                    self.tr("What is wrong"),
                    lambda each: finding_sentence(sheet(), each),
                ),
            ],
            lambda finding: finding.key,
            self,
        )

    def corrections(self) -> RecordTable[Correction]:
        """What the books say otherwise now than the sheet before, which was submitted."""

        def kind(correction: Correction) -> Cell:
            return Cell(named(correction.kind), "warn" if correction.by_letter else "text")

        def what(correction: Correction) -> Cell:
            rows = [self.tr("by letter")] if correction.by_letter else []
            rows += [f"−{each}" for each in correction.rows_before]
            rows += [f"+{each}" for each in correction.rows_after]
            rows += changed_facts(self._desk.codes, correction)
            return Cell("，".join(rows))

        return RecordTable(
            [
                Column(self.tr("Sheet of"), lambda each: each.period, 72, tone="text_2"),
                Column(self.tr("Kind"), kind, 72),
                Column(self.tr("Who"), lambda each: each.name.name, 84),
                Column(self.tr("What is other"), what),
            ],
            lambda correction: (correction.period, correction.name.key),
            self,
        )

    def steps(self) -> RecordTable[SheetStepRecord]:
        """What was done with the sheet, by whom, with which words."""

        def when(step: SheetStepRecord) -> str:
            return shown.moment(step.happened_at, self._desk.now().date())

        def words(step: SheetStepRecord) -> Cell:
            said = "，".join(filter(None, (step.from_whom, step.letter, step.words)))
            return Cell(f"{named(step.kind)}", small="，".join(filter(None, (step.clerk, said))))

        return RecordTable(
            [
                Column(self.tr("When"), when, 108),
                Column(self.tr("What was done"), words),
            ],
            id,
            self,
        )

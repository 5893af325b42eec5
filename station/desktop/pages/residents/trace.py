"""The tab of the trace: who did what with this person, from which desk."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.layout import column
from station.desktop.pages.residents.part import OpenFile, Part
from station.desktop.parts import label
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.usecases.audit import AuditTrail
from station.wording import shown
from station.wording.act_words import act_words


class Line(Protocol):
    """One line of the trace as it is shown."""

    @property
    def number(self) -> int: ...
    @property
    def happened_at(self) -> datetime: ...
    @property
    def entered_at(self) -> datetime: ...
    @property
    def clerk(self) -> str: ...
    @property
    def desk(self) -> str: ...
    @property
    def act(self) -> str: ...


class TracePart(Part):
    """Every deed about this person, looking included; nobody can change a line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table: RecordTable[Line] = RecordTable(
            self._columns(), lambda line: line.number, self, self._more
        )
        self.view = RecordView(Names.TRACE, self.table)
        words = self.tr("Lines are only added; whoever opens a file leaves one too.")
        layout = column(label(words, "second"), self.view, parent=self)
        layout.setStretch(1, 1)

    def show_file(self, file: OpenFile) -> None:
        super().show_file(file)
        if self.isVisible():
            self.seen()

    def forget(self) -> None:
        super().forget()
        self.table.show(())

    def seen(self) -> None:
        self._ask(None)

    def _more(self, last: Line) -> None:
        self._ask(last.number)

    def _ask(self, before: int | None) -> None:
        if self.file is not None:
            question = AuditTrail(self.file.person.record.id, before=before)
            self.desk.ask(self, question, self.table.append if before else self.table.show)

    def _columns(self) -> tuple[Column[Line], ...]:
        return (
            Column(self.tr("Entered"), self._entered, width=116),
            Column(self.tr("Happened"), self._happened, width=116, tone="text_2"),
            Column(self.tr("Deed"), lambda line: Cell(act_words(line.act), strong=True)),
            Column(self.tr("Clerk"), lambda line: line.clerk, width=104),
            Column(self.tr("Desk"), lambda line: line.desk, width=130, tone="text_2", least=True),
            Column(self.tr("Line"), lambda line: str(line.number), width=76, tone="text_3"),
        )

    def _entered(self, line: Line) -> str:
        return shown.moment(line.entered_at, self.desk.now().date())

    def _happened(self, line: Line) -> str:
        same = line.happened_at == line.entered_at
        return "" if same else shown.moment(line.happened_at, self.desk.now().date())

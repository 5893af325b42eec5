"""Every minor here: sampled, excused or missing, at this moment; who has no sample first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.controls.tracing_samples import Samples as Names
from station.desktop.desk import Desk
from station.desktop.layout import column
from station.desktop.parts import label
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.dna import DnaStandingKind
from station.domain.dna_records import MinorLine, minors_count
from station.usecases.dna_seen import MinorsSampled
from station.wording import shown
from station.wording.naming import name_of, named

_TONES = {DnaStandingKind.MISSING: "danger", DnaStandingKind.NOT_NEEDED: "text_3"}


class MinorsOfSamples(QWidget):
    """A line a minor; `tally` says how many stand how, and is shown whichever list is in front."""

    asked = Signal()
    """The lines are here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.tally = label("", "second", wrap=True, name=Names.TALLY)
        table: RecordTable[MinorLine] = RecordTable(
            self._columns(), lambda line: line.person_id, self
        )
        self.view = RecordView(Names.MINORS, table)
        self.view.say_when_empty(self.tr("No minor is here."))
        column(self.view, parent=self)

    def reload(self) -> None:
        """Ask again who is here and how they stand."""
        self._desk.ask(self, MinorsSampled(), self._show)

    def _show(self, lines: tuple[MinorLine, ...]) -> None:
        self.view.table.show(lines)
        counts = minors_count(lines)
        told = [f"{named(kind)} {count}" for kind, count in counts.items()]
        head = self.tr("%n minor(s) here", "", len(lines))
        self.tally.setText("　".join([head, *told]))
        if lines and self.view.current() is None:
            self.view.selectRow(0)
        self.asked.emit()

    def _columns(self) -> tuple[Column[MinorLine], ...]:
        today, codes = self._desk.now().date(), self._desk.codes
        return (
            Column(
                self.tr("Minor"),
                lambda line: Cell(line.name, strong=True, small=line.rescue_number),
                least=True,
            ),
            Column(self.tr("Sex"), lambda line: name_of(line.sex, codes), 48),
            Column(
                self.tr("Age"),
                lambda line: shown.age(line.standing.age, estimated=line.standing.age_estimated),
                56,
            ),
            Column(self.tr("Came"), lambda line: shown.day(line.admitted_at.date(), today), 92),
            Column(self.tr("Sample"), _standing, 104),
            Column(self.tr("Number"), lambda line: line.standing.number, 124),
            Column(self.tr("Why not"), _why, 190),
        )


def _standing(line: MinorLine) -> Cell:
    kind = line.standing.kind
    missing = kind is DnaStandingKind.MISSING
    return Cell(named(kind), _TONES.get(kind, "text"), strong=missing)


def _why(line: MinorLine) -> str:
    standing = line.standing
    ground = named(standing.ground) if standing.ground else ""
    return "　".join(filter(None, (ground, standing.excuse, standing.excused_by)))

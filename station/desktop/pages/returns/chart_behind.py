"""The stays behind a bar, beside the chart: by name, with the fact for which they are counted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.returns_charts import Charts as Names
from station.desktop.desk import Desk
from station.desktop.layout import column
from station.desktop.parts import label
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.chart_costs import StayCost
from station.domain.chart_figures import BarKey, ChartKind
from station.domain.reported import ReportedStay
from station.usecases.charts import CostsBehind, StaysBehind
from station.wording import shown
from station.wording.naming import named


class BehindBar(QWidget):
    """Lists whom a bar counts; Enter leads to the stay."""

    wants_stay = Signal(int)
    left = Signal()
    """The keyboard goes back to the chart."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.wanted: BarKey | None = None
        self._title = label("", "heading", wrap=True, name=Names.BEHIND_TITLE)
        self._words = ""
        self.table: RecordTable[StayCost] = RecordTable(
            self._columns(), lambda line: line.stay.stay_id, self
        )
        self.view = RecordView(Names.BEHIND, self.table, t.ROW_DENSE)
        self.view.opened.connect(self._open)
        layout = column(self._title, self.view, parent=self)
        layout.setStretch(1, 1)
        self.forget()

    def forget(self) -> None:
        """Show nobody: another chart is to come."""
        self.wanted = None
        self._title.setText(self.tr("Choose a bar and press Enter: whom it counts stands here."))
        self.view.say_when_empty("")
        self.table.show(())
        self.view.start_over()

    def ask(self, wanted: BarKey, words: str) -> None:
        """Ask whom a bar counts; `words` name the bar."""
        if wanted != self.wanted:
            self.table.show(())
            self.view.start_over()
        self.wanted, self._words = wanted, words
        self.reload()

    def reload(self) -> None:
        """Ask again for the same."""
        wanted = self.wanted
        if wanted is None:
            return
        if wanted.kind is ChartKind.COST:
            self._desk.ask(
                self, CostsBehind(wanted), lambda found: self._show(wanted, found), seat="behind"
            )
        else:
            self._desk.ask(
                self,
                StaysBehind(wanted),
                lambda found: self._show(wanted, tuple(map(_free, found))),
                seat="behind",
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, wanted: BarKey, found: tuple[StayCost, ...]) -> None:
        if wanted != self.wanted:
            return
        count = self.tr("%n stay(s)", "", len(found))
        self._title.setText(f"{self._words} · {count}")
        self.view.say_when_empty(self.tr("Nobody is counted here."))
        self.table.show(found)

    def _open(self, line: StayCost) -> None:
        self.wants_stay.emit(line.stay.stay_id)

    def _columns(self) -> tuple[Column[StayCost], ...]:
        return (
            Column(self.tr("Name"), _name),
            Column(self.tr("Came in"), self._came, 92),
            Column(self.tr("Counted for"), self._fact, 128, Align.LEFT),
        )

    def _came(self, line: StayCost) -> str:
        return shown.day(line.stay.admitted_at.date(), self._desk.now().date())

    def _fact(self, line: StayCost) -> str:
        """Why the bar counts this stay."""
        stay, codes = line.stay, self._desk.codes
        kind = self.wanted.kind if self.wanted else ChartKind.ARRIVALS
        match kind:
            case ChartKind.ARRIVALS:
                return codes["causes"].name(stay.cause) if stay.cause else "—"
            case ChartKind.ORIGIN:
                area = codes.areas.get(stay.area)
                return area.own if area else "—"
            case ChartKind.LENGTH:
                return self.tr("%n day(s)", "", stay.all_days)
            case ChartKind.REPEAT:
                return self.tr("time {nth}").format(nth=stay.nth_stay)
            case ChartKind.OCCUPANCY:
                return named(stay.state)
            case ChartKind.COST:
                return shown.money(line.spent.total_fen)


def _name(line: StayCost) -> Cell:
    return Cell(line.stay.name, strong=True, small=line.stay.rescue_number)


def _free(stay: ReportedStay) -> StayCost:
    return StayCost(stay)

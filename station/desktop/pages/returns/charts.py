"""The tab of charts: a period in bars, as a table below, and beside it whom a bar counts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QTabBar

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.bars_charts import SpreadChart, StackChart
from station.desktop.controls.returns_charts import Charts as Names
from station.desktop.desk import Desk, Running
from station.desktop.figure_charts import WHOLE, Drawn, DrawnBar, FigureChart
from station.desktop.layout import bring_to_front, column, frame, row
from station.desktop.leads import FilePart, ReturnsPart, StayFile
from station.desktop.pages.returns import chart_words as words
from station.desktop.pages.returns.chart_behind import BehindBar
from station.desktop.parts import Button, EmptyState, label
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import Part
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.desktop.tile_chart import TileChart
from station.domain.chart_costs import CostFigures
from station.domain.chart_figures import BarKey, ChartFigures, ChartKind, ChartSpan
from station.domain.chart_spans import Reach, span_of, stepped
from station.usecases.charts import ChartOf, CostChart
from station.usecases.papers_charts import PrintChart
from station.wording.naming import named

_PANEL = 400


class ChartsPart(Part):
    """Which chart and which days stand above; the arrows go from bar to bar, Enter opens names."""

    part = ReturnsPart.CHARTS
    opens_with = ChartOf

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._day = desk.now().date()
        self.figures: ChartFigures | CostFigures | None = None
        self._running: Running | None = None
        self._known: dict[tuple[ChartKind, ChartSpan], ChartFigures | CostFigures] = {}
        """What was counted since the books changed last: going back to it takes no time."""
        self._kinds = [
            kind for kind in ChartKind if kind is not ChartKind.COST or desk.may(CostChart)
        ]
        self.kinds = self._switch(Names.KINDS, self.tr("Chart"), map(named, self._kinds))
        self.spans = self._switch(Names.SPANS, self.tr("Period"), map(named, Reach))
        self._period = label("", "strong", name=Names.PERIOD, centred=True)
        self._summary = label("", "second", name=Names.SUMMARY, wrap=True)
        self._said = label("", name=Names.SAID, wrap=True)
        self.stack, self.spread = StackChart(Names.STACK), SpreadChart(Names.SPREAD)
        self.tiles = TileChart(Names.TILES)
        self._empty = EmptyState(
            "returns",
            self.tr("No stay is counted in this period"),
            self.tr("Choose another period above, or another chart."),
        )
        self._front = QStackedWidget()
        self.table: RecordTable[DrawnBar] = RecordTable(
            self._columns(), lambda bar: bar.label, self
        )
        self.view = RecordView(Names.TABLE, self.table, t.ROW_DENSE)
        self.view.say_when_empty(self.tr("No stay is counted in this period"))
        self.behind = BehindBar(desk)
        self._later = Button(
            Names.LATER,
            self.tr("Later"),
            shortcut="Ctrl+PgDown",
            icon="right",
            press=lambda: self._go(1),
        )
        self._lay_out()
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ChartsPart", "Charts")

    @property
    def kind(self) -> ChartKind:
        """The chart in front."""
        return self._kinds[max(self.kinds.currentIndex(), 0)]

    @property
    def reach(self) -> Reach:
        """How many months it shows."""
        return list(Reach)[max(self.spans.currentIndex(), 0)]

    @property
    def _span(self) -> ChartSpan:
        return span_of(self.reach, self._day)

    @property
    def chart(self) -> FigureChart:
        """The drawing in front."""
        if self.kind is ChartKind.COST:
            return self.spread
        return self.tiles if self.kind is ChartKind.ORIGIN else self.stack

    def reload(self) -> None:
        self._known.clear()
        self._ask()
        self.behind.reload()

    def _ask(self) -> None:
        span = self._span
        self._period.setText(words.period(span))
        self._later.setEnabled(span.last < self.desk.now().date())
        if self._running is not None:
            self._running.cancel()  # nobody waits for what was asked before
        known = self._known.get((self.kind, span))
        if isinstance(known, CostFigures):
            self._show_costs(known)
        elif known is not None:
            self._show(known)
        elif self.kind is ChartKind.COST:
            self._running = self.desk.ask(self, CostChart(span), self._show_costs, seat="chart")
        else:
            question = ChartOf(self.kind, span)
            self._running = self.desk.ask(self, question, self._show, seat="chart")

    def start(self) -> None:
        self.chart.setFocus()

    # --- layout ------------------------------------------------------------------------------

    def _switch(self, name: str, title: str, names: map[str]) -> QTabBar:
        bar = QTabBar()
        bar.setObjectName(name)
        bar.setAccessibleName(title)
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setUsesScrollButtons(False)
        bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for each in names:
            bar.addTab(each)
        return bar

    def _lay_out(self) -> None:
        for chart in (self.stack, self.spread, self.tiles, self._empty):
            self._front.addWidget(chart)
        left = column(
            frame(column(self._front, self._said, gap=t.SPACE_1, margin=t.SPACE_2)),
            self.view,
            gap=t.SPACE_2,
        )
        left.setStretch(1, 1)
        self._body = WithSidePanel(
            Names.SIDE, left, self.tr("Chart"), self.behind, self.tr("Whom it counts"), _PANEL
        )
        head = row(self.kinds, None, *self._deeds())
        layout = column(head, self._time(), self._summary, self._body, gap=t.SPACE_1, parent=self)
        layout.setStretch(3, 1)

    def _deeds(self) -> tuple[Button, Button]:
        out = Button(Names.PRINT, self.tr("Print"), shortcut="D", icon="print", press=self.print)
        out.setEnabled(self.desk.may(PrintChart))
        return Button(Names.COPY, self.tr("Copy as a table"), shortcut="C", press=self.copy), out

    def _time(self) -> QBoxLayout:
        earlier = Button(
            Names.EARLIER,
            self.tr("Earlier"),
            shortcut="Ctrl+PgUp",
            icon="left",
            press=lambda: self._go(-1),
        )
        return row(self.spans, earlier, self._period, self._later, None)

    def _connect(self) -> None:
        for at in range(self.kinds.count()):
            on_key(f"Ctrl+{at + 1}", self, partial(self.kinds.setCurrentIndex, at))
        self.kinds.currentChanged.connect(self._turned)
        self.spans.currentChanged.connect(self._turned)
        for chart in (self.stack, self.spread, self.tiles):
            chart.moved.connect(self._moved)
            chart.opened.connect(self._opened)
        self.view.chosen.connect(self._chosen)
        self.view.opened.connect(lambda _bar: self._opened(self.chart.at, WHOLE))
        self.behind.wants_stay.connect(self._lead)
        self.behind.left.connect(self._body.show_main)
        self.behind.left.connect(self.start)

    def _columns(self) -> tuple[Column[DrawnBar], ...]:
        return (
            Column(self.tr("Bar"), lambda bar: Cell(bar.label, strong=True), 116),
            Column(self.tr("Number"), lambda bar: bar.number, 92, Align.RIGHT),
            Column(self.tr("In words"), lambda bar: bar.detail, tone="text_2"),
        )

    # --- what is shown -----------------------------------------------------------------------

    def _show(self, figures: ChartFigures) -> None:
        if (figures.kind, figures.span) != (self.kind, self._span):
            return
        drawn = words.drawn(figures, self.desk.codes, self.desk.now().date())
        self._take(figures, drawn, words.summary(figures) if figures.stays else "", figures.stays)

    def _show_costs(self, figures: CostFigures) -> None:
        if (self.kind, figures.span) != (ChartKind.COST, self._span):
            return
        stays = figures.whole.stays
        drawn = words.drawn_costs(figures)
        self._take(figures, drawn, words.cost_summary(figures) if stays else "", stays)

    def _take(
        self, figures: ChartFigures | CostFigures, drawn: Drawn, summary: str, stays: int
    ) -> None:
        held = self.chart.hasFocus() or self._empty.hasFocus()
        self.figures = self._known[self.kind, self._span] = figures
        self._summary.setText(summary)
        self.chart.show_drawn(drawn)
        ordered = sorted(drawn.bars, key=_most_first) if drawn.tiles else drawn.bars
        self.table.show(ordered if stays else ())
        bring_to_front(self._front, self.chart if stays else self._empty)
        self._said.setText(self.chart.said() if stays else "")
        if stays and not self.view.hasFocus():
            self.view.go_to(drawn.bars[self.chart.at].label)
        if held:
            self.chart.setFocus()

    def _turned(self, _step: int) -> None:
        """Another chart or other days: of the one before, no bar opens any longer."""
        self.figures = None
        self.behind.forget()
        self._summary.setText(self.tr("Counting…"))
        self._ask()

    def _go(self, step: int) -> None:
        self._day = stepped(self.reach, self._day, step)
        self._turned(step)

    def _moved(self, at: int, _part: int) -> None:
        self._said.setText(self.chart.said())
        if not self.view.hasFocus():
            self.view.go_to(self.chart.drawn.bars[at].label)

    def _chosen(self, bar: DrawnBar | None) -> None:
        if bar is not None and self.view.hasFocus():
            self.chart.go_to(self.chart.drawn.bars.index(bar))

    def _opened(self, at: int, part: int) -> None:
        wanted, drawn = self._key(at, part), self.chart.drawn
        if wanted is None:
            return
        name = drawn.bars[at].label
        if part != WHOLE:
            name = f"{name} · {drawn.parts[part]}"
        self.behind.ask(wanted, name)
        self._body.show_side()
        if not self.chart.isVisible():  # a narrow window shows one at a time
            self.behind.view.setFocus()

    def _key(self, at: int, part: int) -> BarKey | None:
        match self.figures:
            case ChartFigures() as chart:
                return chart.key_of(chart.bars[at], None if part == WHOLE else part)
            case CostFigures() as costs:
                return costs.key_of(costs.months[at])
            case _:
                return None

    def _lead(self, stay_id: int) -> None:
        self.leads.emit("residents", StayFile(stay_id, FilePart.IDENTITY))

    # --- deeds -------------------------------------------------------------------------------

    def print(self) -> None:
        """Print the chart that is shown, with its table."""
        deed = PrintChart(self.kind, self._span)
        self.desk.do(self, deed, self.printed.emit)

    def copy(self) -> None:
        """Copy the table, for a sheet or a letter: a line for each bar, a column for each part."""
        drawn = self.chart.drawn
        QGuiApplication.clipboard().setText(_as_table(drawn, self._period.text()))
        self.said.emit(self.tr("The table is copied."))


def _most_first(bar: DrawnBar) -> int:
    return -sum(bar.values)


def _as_table(drawn: Drawn, period: str) -> str:
    """The bars as text with tabs between the columns."""
    head = ["", *drawn.parts, drawn.unit]
    lines = [[drawn.title, period], head]
    for bar in drawn.bars:
        parts = [str(value) for value in bar.values] if len(drawn.parts) > 1 else drawn.parts[:0]
        lines.append([bar.label, *parts, bar.number])
    return "\n".join("\t".join(line) for line in lines)

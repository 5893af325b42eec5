"""The work calendar: the years as they were announced, and the one that is entered next."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QCoreApplication

from station.desktop import tokens as t
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.fields import LineField, TextField
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.look import px
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.problems import Refused
from station.domain.topics import Topic
from station.domain.typed import read_whole
from station.domain.work_years import YearRecord, told_lines
from station.usecases.work_years import SetWorkYear, WorkYears

_LINES = 12


class CalendarSection(Section):
    """The list of years; the chosen one stands in the form, as it is typed."""

    name = "calendar"
    needs = SetWorkYear
    watches = frozenset({Topic.POLICY})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: int | None = None
        self._mark = uuid.uuid4().hex
        self.table = RecordTable(self._columns(), key=lambda each: each.year, parent=self)
        self.view = RecordView(Names.CALENDAR, self.table, t.ROW_DENSE)
        self.view.chosen.connect(self._choose)
        year = self.tr("Year")
        self.form = Form(
            [
                LineField(
                    Names.CALENDAR_YEAR, year, place="year", width=72, read=read_whole, write=str
                ),
                LineField(Names.CALENDAR_SOURCE, self.tr("Announced in"), place="source"),
                TextField(Names.CALENDAR_DAYS, self.tr("Days"), place="lines", lines=_LINES),
            ],
            columns=1,
        )
        self.view.opened.connect(lambda _year: self.form.start())
        self.watch(self.form)
        self.form.setMinimumWidth(px(380))
        save = Button(Names.CALENDAR_SAVE, self.tr("Enter the year"), "primary", press=self.save)
        beside = row(self.view, column(self.form, row(save, None), None), gap=t.SPACE_3)
        beside.setStretch(0, 1)
        beside.setStretch(1, 1)
        self.compose(
            self.tr(
                "One day or span a line: 10-01~10-07 休 国庆节, 10-10 班. Deadlines in working "
                "days are computed anew at once; a year without days counts by plain weeks."
            ),
            beside,
        )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("CalendarSection", "Work calendar")

    def reload(self) -> None:
        self.desk.ask(self, WorkYears(), self._show)

    def start(self) -> None:
        self.view.setFocus()

    def save(self) -> None:
        """Enter the year as it stands in the form."""
        try:
            values = self.form.values()
        except Refused:
            return
        deed = SetWorkYear(
            self._mark, values["year"] or 0, values["lines"] or "", values["source"] or ""
        )

        def saved(days: int) -> None:
            self._mark = uuid.uuid4().hex
            self.said.emit(self.tr("%n day(s) of the year are entered.", "", days))
            self.reload()

        self.keep(deed, saved)

    def _show(self, years: tuple[YearRecord, ...]) -> None:
        self.table.show(years)
        if self._shown is None and years:
            self.view.selectRow(0)

    def _choose(self, year: YearRecord | None) -> None:
        if year is None or not self.untouched:
            return
        self._shown = year.year
        told = {"year": year.year, "source": year.source, "lines": told_lines(year.days)}
        for place, value in told.items():
            self.form[place].show_value(value)
        self.settled()

    def _columns(self) -> tuple[Column[YearRecord], ...]:
        return (
            Column(self.tr("Year"), lambda each: str(each.year), width=64),
            Column(self.tr("Free"), lambda each: _count(each, each.free), 64, align=Align.RIGHT),
            Column(
                self.tr("Worked instead"),
                lambda each: _count(each, each.made_up),
                96,
                align=Align.RIGHT,
            ),
            Column(self.tr("From"), self._source),
        )

    def _source(self, year: YearRecord) -> Cell:
        if not year.days:
            return Cell(self.tr("not announced yet"), "warn", sign="soon")
        return Cell(year.source or self.tr("came with the program"), small=year.entered_by)


def _count(year: YearRecord, number: int) -> str:
    return str(number) if year.days else ""

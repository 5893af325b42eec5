"""The tab of families' requests: the list, and the one in front with who it may be."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QTimer

from station.desktop.choices import ChoiceField
from station.desktop.controls.tracing_requests import TracingRequests as Names
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing.request_panel import RequestPanel
from station.desktop.parts import Button
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import Part
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.identity import age_on
from station.domain.problems import Problem
from station.domain.tracing_requests import RequestLine, RequestState
from station.usecases.tracing_requests import (
    OPEN_REQUESTS,
    FileRequest,
    RequestFilter,
    RequestList,
)
from station.wording import shown
from station.wording.naming import name_of, named

_WIDE = 452
_PAUSE_MS = 250
TONES = {
    RequestState.POSSIBLE: "warn",
    RequestState.VERIFIED: "accent",
    RequestState.REUNITED: "accent",
}


class Requests(Part):
    """One line a request, the newest first; what waits for a word is marked."""

    part = TracingPart.REQUESTS
    opens_with = RequestList

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: int | None = None
        self.panel = RequestPanel(desk)
        self.table: RecordTable[RequestLine] = RecordTable(
            self._columns(), lambda line: line.id, self, more=self._more
        )
        self.view = RecordView(Names.LIST, self.table)
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self._open)
        which = (
            ("open", self.tr("Open")),
            ("waiting", self.tr("With a match to judge")),
            ("all", self.tr("All")),
        )
        self.form = Form(
            [
                LineField(Names.FIND, self.tr("Find"), place="text"),
                ChoiceField(Names.WHICH, self.tr("Which"), which, place="which"),
            ],
            columns=1,
        )
        self.form["which"].show_value("open")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.reload)
        self.form.edited.connect(self._timer.start)
        self.form.finished.connect(self.view.setFocus)
        new = Button(
            Names.NEW, self.tr("A family seeks…"), "primary", shortcut="N", press=self._new
        )
        new.setEnabled(desk.may(FileRequest))
        head = row(self.form, column(new, None))
        head.setStretch(0, 1)
        body = column(head, self.view)
        body.setStretch(1, 1)
        both = WithSidePanel(
            Names.TABS,
            body,
            self.tr("Requests"),
            self.panel,
            self.tr("Request"),
            _WIDE,
        )
        self._both = both
        column(both, parent=self)
        self.panel.said.connect(self.said)
        self.panel.leads.connect(self.leads)
        self.panel.printed.connect(self.printed)
        self.panel.filed.connect(self._filed)
        self.panel.left.connect(self.view.setFocus)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("Requests", "Families' requests")

    def reload(self) -> None:
        self.desk.ask(self, RequestList(self._filter()), self._show)

    def start(self) -> None:
        self.view.setFocus()

    def take(self, file: TracingFile) -> None:
        if file.thing_id is not None:
            self._wanted = file.thing_id
            if not self.view.go_to(file.thing_id):
                self.form["which"].show_value("all")
                self.reload()
            self.panel.show_request(file.thing_id)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return self.panel.take_problems(problems)

    def _filter(self) -> RequestFilter:
        text, which = self.form["text"].value() or "", self.form["which"].value()
        if which == "waiting":
            return RequestFilter(text, waiting=True)
        return RequestFilter(text, OPEN_REQUESTS.states if which == "open" else frozenset())

    def _more(self, last: RequestLine) -> None:
        question = RequestList(self._filter(), after=last.id)
        self.desk.ask(self, question, self.table.append, seat="more")

    def _show(self, lines: tuple[RequestLine, ...]) -> None:
        self.view.say_when_empty(
            self.tr("No request is like this. Empty the search, or choose “All”.")
            if self.form["text"].value() or self.form["which"].value() == "waiting"
            else self.tr("No family looks for anybody here.")
        )
        self.table.show(lines)
        if self._wanted is not None:
            self.view.go_to(self._wanted)
            self._wanted = None
        elif lines and self.view.current() is None:
            self.view.selectRow(0)
        self.panel.reload()

    def _new(self) -> None:
        self._both.show_side()
        self.panel.new()

    def _choose(self, line: RequestLine | None) -> None:
        if line is not None:
            self.panel.show_request(line.id)

    def _open(self, line: RequestLine) -> None:
        self._both.show_side()
        self.panel.show_request(line.id)
        self.panel.start()

    def _filed(self, request_id: int) -> None:
        """What was just written stands in front, whatever the list was asked for."""
        self._wanted = request_id
        self.form["text"].clear()
        self.view.setFocus()
        self.reload()

    def _columns(self) -> tuple[Column[RequestLine], ...]:
        return (
            Column(self.tr("Number"), lambda line: line.number, 140),
            Column(self.tr("Sought"), self._who),
            Column(self.tr("Seeker"), _seeker, 200),
            Column(self.tr("Told"), lambda line: shown.full_day(line.told_at.date()), 96),
            Column(self.tr("State"), self._state, 110, least=True),
        )

    def _who(self, line: RequestLine) -> Cell:
        said = [name_of(line.sex, self.desk.codes)]
        if line.born is not None:
            said.append(str(age_on(line.born, self.desk.now().date())))
        name = line.name or self.tr("name not known")
        return Cell(name, strong=bool(line.name), small=" · ".join(said))

    def _state(self, line: RequestLine) -> Cell:
        words = named(line.state)
        if line.hits:
            words = f"{words} {line.hits}"
        tone = TONES.get(line.state, "")
        return Cell(words, tone, strong=bool(tone)) if tone else Cell(words)


def _seeker(line: RequestLine) -> Cell:
    small = " · ".join(filter(None, (line.seeker.relation, line.seeker.phone)))
    return Cell(line.seeker.name, small=small)

"""The tab of search notices and inquiry letters: two lists, each with its panel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.desktop.controls.tracing_notices import Notices as Names
from station.desktop.desk import Desk
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing.inquiry_panel import InquiryPanel
from station.desktop.pages.tracing.notice_panel import NoticePanel
from station.desktop.parts import Button
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.desktop.two_lists import Half, TwoLists
from station.domain.inquiries import InquiryLine, InquiryState
from station.domain.search_notices import SearchNotice
from station.usecases.inquiries import InquiryList
from station.usecases.notice_board import BoardLine, NoticeBoard
from station.usecases.papers_inquiries import PrintInquiryRegister
from station.wording import shown
from station.wording.naming import named
from station.wording.words import QT_TRANSLATE_NOOP

_NOTICES, _LETTERS = range(2)
_NO = QT_TRANSLATE_NOOP("Notices", "No notice yet")
_TAKE = QT_TRANSLATE_NOOP("Notices", "Take it back")
_MORE = QT_TRANSLATE_NOOP("Notices", "More is known now")


class Notices(TwoLists):
    """The arrows go through a list, the panel follows it; the keys of the deeds stand in them."""

    part = TracingPart.NOTICES
    opens_with = NoticeBoard

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: TracingFile | None = None
        self.panel, self.letter = NoticePanel(desk), InquiryPanel(desk)
        self.table: RecordTable[BoardLine] = RecordTable(
            self._columns(), lambda line: line.key, self
        )
        self.letters: RecordTable[InquiryLine] = RecordTable(
            self._letter_columns(), lambda line: line.id, self
        )
        self.board = RecordView(Names.BOARD, self.table)
        self.board.say_when_empty(self.tr("Nobody needs a search notice, and none is out."))
        self.register = RecordView(Names.LETTERS, self.letters)
        self.register.say_when_empty(self.tr("No inquiry letter was written yet."))
        self.board.chosen.connect(self._chosen)
        self.register.chosen.connect(self.letter.show_line)
        self._register = Button(
            Names.REGISTER,
            self.tr("Print the register…"),
            shortcut="G",
            press=self.letter.ask_period,
        )
        self._register.setEnabled(desk.may(PrintInquiryRegister))
        self._register.hide()
        self.compose(
            Names.SWITCH,
            self.tr("Notices or letters"),
            (
                Half(self.tr("Search notices"), Names.SIDE, self.board, self.panel),
                Half(
                    self.tr("Register of inquiry letters"),
                    Names.LETTERS_SIDE,
                    self.register,
                    self.letter,
                ),
            ),
            self._register,
        )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("Notices", "Notices and letters")

    def reload(self) -> None:
        self.desk.ask(self, NoticeBoard(), self._show, seat="board")
        self.desk.ask(self, InquiryList(), self._show_letters, seat="letters")

    def see_letters(self) -> None:
        """Bring up the register of letters, with the keyboard in it."""
        self.see(_LETTERS)

    def take(self, file: TracingFile) -> None:
        self._wanted = file
        self.reload()

    # --- lists -------------------------------------------------------------------------------

    def _show(self, lines: tuple[BoardLine, ...]) -> None:
        self.table.show(lines)
        wanted = self._wanted
        if wanted is not None and wanted.thing_id is None:
            self._wanted = None
            self.switch.setCurrentIndex(_NOTICES)
            here = (each.key for each in lines if each.person_id == wanted.person_id)
            self.board.go_to(next(here, None))
        if lines and self.board.current() is None:
            self.board.selectRow(0)
        else:
            self._chosen(self.board.current())

    def _show_letters(self, lines: tuple[InquiryLine, ...]) -> None:
        self.letters.show(lines)
        wanted = self._wanted
        if wanted is not None and wanted.thing_id is not None:
            self._wanted = None
            self.switch.setCurrentIndex(_LETTERS)
            self.register.go_to(wanted.thing_id)
        if lines and self.register.current() is None:
            self.register.selectRow(0)
        elif self.letter.form is None:
            self.letter.show_line(self.register.current())

    def _chosen(self, line: BoardLine | None) -> None:
        if self.panel.form is None or self.panel.line is None or line is None:
            self.panel.show_line(line)
        elif self.panel.line.key != line.key:
            self.panel.close_form()
            self.panel.show_line(line)

    def turned(self, half: int) -> None:
        super().turned(half)
        self._register.setVisible(half == _LETTERS)

    def _columns(self) -> tuple[Column[BoardLine], ...]:
        return (
            Column(self.tr("Person"), _person),
            Column(self.tr("Notice"), _state, 236),
            Column(self.tr("Out at"), _places, 130, tone="text_2", least=True),
            Column(self.tr("Last shown"), self._last, 110),
        )

    def _letter_columns(self) -> tuple[Column[InquiryLine], ...]:
        return (
            Column(
                self.tr("Asked"), lambda line: Cell(line.asked.unit, strong=True, small=line.number)
            ),
            Column(self.tr("About"), lambda line: line.name, 150),
            Column(self.tr("Sent"), self._sent, 96),
            Column(self.tr("Answer by"), self._due, 110),
            Column(self.tr("State"), lambda line: named(line.state), 110),
        )

    def _last(self, line: BoardLine) -> str:
        at = line.notice.last_at if line.notice else None
        return shown.moment(at, self.desk.now().date()) if at else "—"

    def _sent(self, line: InquiryLine) -> str:
        return shown.day(line.sent_at.date(), self.desk.now().date())

    def _due(self, line: InquiryLine) -> Cell:
        today = self.desk.now().date()
        words = shown.day(line.answer_by, today)
        if line.is_late(today):
            return Cell(words, "danger", strong=True, sign="overdue")
        return Cell(words, "text" if line.state is InquiryState.OPEN else "text_3", sign="blank")


def _person(line: BoardLine) -> Cell:
    return Cell(line.name, strong=True, small=line.rescue_number)


def _asked(line: InquiryLine) -> Cell:
    return Cell(line.asked.unit, strong=True, small=line.number)


def _state(line: BoardLine) -> Cell:
    notice = line.notice
    if notice is None:
        return Cell(_say(_NO), "warn", sign="soon")
    if notice.found_at is not None and notice.out:
        return Cell(_say(_TAKE), "danger", strong=True, sign="overdue", small=notice.number)
    if notice.changed:
        return Cell(_say(_MORE), "warn", sign="soon", small=notice.number)
    return Cell(named(notice.state), _tone(notice), sign="blank", small=notice.number)


def _tone(notice: SearchNotice) -> str:
    return "text_3" if notice.closed_at is not None else "text"


def _places(line: BoardLine) -> str:
    out = line.notice.out if line.notice else ()
    return "、".join(each.place.name or named(each.place.channel) for each in out)


def _say(text: str) -> str:
    return QCoreApplication.translate("Notices", text)

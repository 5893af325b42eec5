"""The second view of the rounds: the duty book of a shift, and handing the shift over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.controls.duty import Duty
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked
from station.desktop.layout import column, frame, holder, row
from station.desktop.leads import INTAKE_DRAFT, FilePart, StayFile
from station.desktop.page import to_the_edge
from station.desktop.pages.rounds.duty_drafts import DutyDrafts
from station.desktop.pages.rounds.duty_table import DutyTable
from station.desktop.pages.rounds.handover_accept import ACCEPT_KEY, RESERVE_KEY, WaitingDeeds
from station.desktop.pages.rounds.handover_cards import (
    PRINT_KEY,
    SIGN_KEY,
    AbsentForm,
    HandoverSide,
    gate_card,
    latest_card,
    waiting_card,
)
from station.desktop.pages.rounds.incident_form import IncidentForm
from station.desktop.parts import Button, label
from station.desktop.print_out import PrintOut
from station.desktop.side_panel import WithSidePanel
from station.domain.duty_book import DutyItem, DutyPage
from station.domain.gate import GateDay
from station.domain.shift_handover import HandoverRecord, Handovers
from station.domain.shifts import ShiftSpan
from station.domain.stays import StayFilter
from station.usecases.drafts import Draft
from station.usecases.duty_book import CloseItem, DutyBook, WriteIncident
from station.usecases.gate import GateList
from station.usecases.papers_shift import PrintShiftRecord
from station.usecases.shift_handover import (
    HandoverList,
    HandoverPreview,
    HandOverShift,
    ShiftToHandOver,
)
from station.usecases.stay_lists import ResidentList
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named
from station.wording.sentences import sentence

_MOST_RESIDENTS = 1000
_SHOWN = 8
_TITLE = 24


class HandoverView(QWidget):
    """Left the book of a shift with the form of an entry, right what goes over to the next."""

    left = Signal()
    """The clerk goes back to the sheet of the rounds."""
    said = Signal(str)
    leads_to = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._page: DutyPage | None = None
        self._absent: AbsentForm | None = None
        self._seen: tuple[object, ...] = ()
        self._drafts = 0
        self._found: Handovers | None = None
        self._preview: ShiftToHandOver | None = None
        self._gate: GateDay | None = None
        self._whole_gate = False
        self.title = label("", "heading", name=Duty.SHIFT)
        self.table = DutyTable(desk)
        self.form = IncidentForm(desk)
        self.side = HandoverSide()
        self.out = PrintOut(desk)
        self.kept = DutyDrafts(desk, self)
        self.waiting = WaitingDeeds(desk, self)
        self._lay_out()
        self._connect()
        self.kept.ask_entry(self.form.resume)

    def start(self) -> None:
        """Show the present shift, the keyboard on its book."""
        self._go(None)
        self._both.show_main()
        self._take_keyboard()

    def show_side(self) -> None:
        """Bring what goes over to the front where it is a tab."""
        self._both.show_side()
        self._take_keyboard()

    def reload(self) -> None:
        """Ask again for what is shown; what is typed stays."""
        if not self.isVisible():
            return
        span = self._page.span.shift if self._page and self._page.after else None
        self.desk.ask(self, DutyBook(span), self._show_page)
        self.desk.ask(self, HandoverList(limit=_SHOWN), self._show_found)
        self._ask_gate()
        self._ask_preview()
        self.desk.ask(self, ResidentList(StayFilter(), limit=_MOST_RESIDENTS), self.form.offer)
        self.desk.ask_drafts(self, INTAKE_DRAFT, self._show_drafts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- making -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        words = self.tr("Shift before")
        before = Button(Duty.BEFORE, words, key="Ctrl+PgUp", press=partial(self._step, -1))
        words = self.tr("Shift after")
        self._after = Button(Duty.AFTER, words, key="Ctrl+PgDown", press=partial(self._step, 1))
        back = Button(Duty.BACK, self.tr("Back to the sheet"), key="Esc", press=self.left.emit)
        head = row(self.title, None, before, self._after, back)
        writing = frame(column(self.form, margin=t.SPACE_3))
        if not self.desk.may(WriteIncident):
            writing.hide()
        main = column(self.out, self.table.view, writing)
        main.setStretch(1, 1)
        book, over = self.tr("Duty book"), self.tr("Hand over")
        self._both = WithSidePanel(Duty.TABS, holder(main), book, self.side, over, t.SIDE_PANEL)
        layout = column(to_the_edge(head), self._both, parent=self)
        layout.setStretch(1, 1)

    def _connect(self) -> None:
        self.form.acted.connect(self._write)
        self.form.typed.connect(self.kept.keep_entry)
        self.side.note_typed.connect(self._keep_note)
        self.side.signed.connect(self._sign)
        on_key(SIGN_KEY, self, self.side.press_sign)
        self.table.closes.connect(self._close)
        self.waiting.said.connect(self.said)
        self.waiting.names_absent.connect(self._show_absent)
        self.table.corrects.connect(self.form.correct)
        on_key("Ctrl+PgUp", self, partial(self._step, -1))
        on_key("Ctrl+PgDown", self, partial(self._step, 1))
        on_key("Ctrl+N", self, self.form.start)
        on_key(ACCEPT_KEY, self, partial(self._press, Duty.accept))
        on_key(RESERVE_KEY, self, partial(self._press, Duty.reserve))
        on_key(PRINT_KEY, self, self._print_last)

    # --- asking -------------------------------------------------------------------------------

    def _go(self, span: ShiftSpan | None) -> None:
        self.desk.ask(self, DutyBook(span.shift if span else None), self._show_page)
        self.reload()

    def _step(self, way: int) -> None:
        page = self._page
        if page is not None and (span := page.before if way < 0 else page.after):
            self.desk.ask(self, DutyBook(span.shift), self._show_page)

    def _ask_preview(self) -> None:
        self.desk.ask(self, HandoverPreview(unfinished=self._drafts), self._show_preview)

    def _show_drafts(self, drafts: Sequence[Draft]) -> None:
        """What was begun on this computer and not finished goes over as a number."""
        if len(drafts) != self._drafts:
            self._drafts = len(drafts)
            self._ask_preview()

    # --- showing ------------------------------------------------------------------------------

    def _show_page(self, page: DutyPage) -> None:
        self._page = page
        self._after.setEnabled(page.after is not None)
        words = self.tr("Duty book: {shift}, {begins} to {ends}")
        self.title.setText(
            words.format(
                shift=self._named(page.span),
                begins=shown.clock(page.span.begins),
                ends=shown.clock(page.span.ends),
            )
        )
        self.table.show_page(page)
        self._ask_gate()
        if self.table.view.hasFocus():
            self._take_keyboard()

    def _named(self, span: ShiftSpan) -> str:
        return f"{shown.day(span.shift.day, self.desk.now().date())} {named(span.shift.kind)}"

    def _show_found(self, found: Handovers) -> None:
        self._found = found
        self._show_side()

    def _show_preview(self, preview: ShiftToHandOver) -> None:
        if self._preview is None:
            self.kept.ask_note(preview.span.shift, self.side.resume_note)
        self._preview = preview
        self._show_side()

    def _show_gate(self, gate: GateDay) -> None:
        self._gate = gate
        self._show_side()

    def _ask_gate(self) -> None:
        """Ask for the gate of today, or of the day of the earlier shift that is looked at."""
        earlier = self._page is not None and self._page.after is not None
        day = self._page.span.shift.day if earlier and self._page else None
        self.desk.ask(self, GateList(day), self._show_gate)

    def _show_gate_whole(self) -> None:
        self._whole_gate, self._seen = True, ()
        self._show_side()

    def _show_side(self) -> None:
        found, preview, gate = self._found, self._preview, self._gate
        if found is None or preview is None or gate is None or self._absent is not None:
            return
        beside = (found, replace(preview.carried, at=preview.span.begins), preview.problems)
        seen = (*beside, gate.day, gate.out, gate.passages)
        here = self.window().focusWidget()
        within = here is None or self.side.isAncestorOf(here)
        if seen == self._seen and within:
            return  # the keyboard stays on its button while minutes pass
        self._seen = seen
        now, may_sign = self.desk.now(), self.desk.may(HandOverShift)
        self.side.show_carried(preview, self._named(preview.span), now, may_sign=may_sign)
        self.side.show_cards(
            list(self._waiting_cards(found.waiting, now)),
            [
                gate_card(
                    gate, self._open_stay, None if self._whole_gate else self._show_gate_whole
                ),
                latest_card(found.latest, now, self._print),
            ],
        )
        if within and not (here and here.isVisible() and here.isEnabled()):
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Let keys go to the book, or to a new entry while there is none.

        Where both are behind their tab, keys go to the view: Esc leaves it.
        """
        view = self.table.view
        if not view.isVisible():
            self.setFocus()
        elif self._page and not self.table.rows.rowCount() and self.form.isVisible():
            self.form.start()
        else:
            view.setFocus()

    def _press(self, name: Callable[[int], str]) -> None:
        """Press a button of the hand-over that waits first."""
        for record in self._found.waiting[:1] if self._found else ():
            if (button := self.side.findChild(QPushButton, name(record.id))) is not None:
                button.click()

    def _waiting_cards(self, waiting: Sequence[HandoverRecord], now: datetime) -> Iterator[QWidget]:
        """What waits; the keys of the panel are those of the first."""
        shift = self._page.span.shift if self._page else None
        for record in waiting:
            verbs = self.waiting.verbs(record, shift, with_keys=record is waiting[0])
            yield waiting_card(record, now, list(verbs))

    def _show_absent(self, form: AbsentForm | None) -> None:
        """Show the form of who should have come alone, until it is answered or left."""
        self._absent, self._seen = form, ()
        if form is None:
            self._show_side()
        else:
            self.side.show_cards([form], (), with_own=False)
            form.start()

    def _open_stay(self, stay_id: int) -> None:
        self.leads_to.emit("residents", StayFile(stay_id, FilePart.TIME_LINE))

    # --- the book -----------------------------------------------------------------------------

    def _write(self, deed: Write[int]) -> None:
        def written(_id: int) -> None:
            self.form.begin_anew()
            self.said.emit(self.tr("Written down."))

        self.desk.do(self, deed, written)

    def _close(self, item: DutyItem) -> None:
        asked = Asked(
            self.tr("Close: {text}").format(text=item.text[:_TITLE]),
            self.tr("What came of it? The entry stays in the book with your answer."),
            self.tr("Close"),
            self.tr("Look again"),
            reason=True,
            danger=False,
        )
        self.waiting.ask(asked, lambda given: CloseItem(item.id, given.reason), self.tr("Closed."))

    # --- handing over -------------------------------------------------------------------------

    def _keep_note(self, note: str) -> None:
        if self._preview is not None:
            self.kept.keep_note(self._preview.span.shift, note)

    def _forget_note(self) -> None:
        self.side.forget_note()
        self.kept.drop_note()

    def _sign(self) -> None:
        preview = self._preview
        if preview is None:
            return
        again = bool(preview.problems)
        asked = Asked(
            self.tr("Hand over: {shift}").format(shift=self._named(preview.span)),
            self.tr("%n open thing(s) go over to the next shift.", "", len(preview.carried.lines)),
            self.tr("Sign"),
            self.tr("Look again"),
            follows=sentence(preview.problems[0]) if again else self.tr("It never changes then."),
            reason=again,
            danger=False,
        )
        note, drafts, client_id = self.side.note(), self._drafts, uuid4().hex

        def deed(given: Answer) -> HandOverShift:
            return HandOverShift(client_id, note, again=given.reason, unfinished=drafts)

        self.waiting.ask(
            asked,
            deed,
            self.tr("Signed. The next clerk accepts it here."),
            self._forget_note,
        )

    def _print_last(self) -> None:
        for record in self._found.latest[:1] if self._found else ():
            self._print(record)

    def _print(self, record: HandoverRecord) -> None:
        self.desk.do(self, PrintShiftRecord(record.id), self.out.print_sheet)

"""The medicine round: left the doses of the shift in bed order, right whoever is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.controls.medicines import Medicines
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, column, holder, row
from station.desktop.look import px
from station.desktop.page import to_the_edge
from station.desktop.pages.rounds.medicines_book import GiveBackPanel
from station.desktop.pages.rounds.medicines_drafts import OrderDrafts
from station.desktop.pages.rounds.medicines_order import OrderPanel
from station.desktop.pages.rounds.medicines_outbox import DoseOutbox
from station.desktop.pages.rounds.medicines_panel import (
    CorrectPanel,
    DosePanel,
    EffectPanel,
    MedicinePanel,
)
from station.desktop.pages.rounds.medicines_side import (
    PersonVerbs,
    nobody_card,
    owed_medicines,
    person_card,
)
from station.desktop.pages.rounds.medicines_stock import StockBookPart
from station.desktop.pages.rounds.medicines_table import DoseRow, DoseView, keys_of
from station.desktop.pages.rounds.medicines_told import (
    CautionPanel,
    StopPanel,
    WhoPanel,
    WithdrawPanel,
    done_words,
)
from station.desktop.pages.rounds.side import RoundSide
from station.desktop.painted import ClockBar
from station.desktop.parts import Button, label
from station.desktop.print_out import PrintOut
from station.desktop.side_panel import WithSidePanel
from station.domain.medicines_doses import DoseState
from station.domain.medicines_sheet import MedicinesNow, PersonMedicines
from station.domain.policy import Policy
from station.domain.problems import Problem, Refused
from station.domain.stays import StayFilter, StayPage
from station.usecases.medicines import OrderMedicine
from station.usecases.medicines_given import WriteDose
from station.usecases.medicines_seen import MedicineSheet, MedicinesOf
from station.usecases.papers_medicines import PrintMedicines
from station.usecases.policy import CurrentPolicy
from station.usecases.stay_lists import ResidentList
from station.usecases.work import Write
from station.wording.sentences import sentence

_REST_MS = 150
_MOST_RESIDENTS = 1000


class MedicinesView(QWidget):
    """Enter gives what is due as ordered; a slash tells of anything else beside the row."""

    left = Signal()
    """The clerk goes back to the sheet of the rounds."""
    said = Signal(str)
    leads_to = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._now: MedicinesNow | None = None
        self._policy: Policy | None = None
        self._person: PersonMedicines | None = None
        self._troubles: dict[object, str] = {}
        self._seen: object = None
        self._looked_at: int | None = None
        self._at: object = None
        self.panel: MedicinePanel | None = None
        self.view = DoseView()
        self.outbox, self.kept = DoseOutbox(desk, self), OrderDrafts(desk, self)
        self.out = PrintOut(desk)
        self.side = RoundSide()
        self.book = StockBookPart(desk)
        self.hint = label("", "second", wrap=True, name=Medicines.HINT)
        self.progress = label("", "strong", name=Medicines.PROGRESS)
        self.bar = ClockBar()
        self.bar.setFixedWidth(px(96))
        self._lay_out()
        self._connect()

    def start(self) -> None:
        """Bring the doses of now, the keyboard on the first that waits."""
        bring_to_front(self._pile, self._both)
        self.reload()
        self.view.setFocus()

    def reload(self) -> None:
        """Ask again for what is shown; what did not come through is sent again."""
        if not self.isVisible():
            return
        if self.book.isVisible():
            self.book.reload()
            return
        self.desk.ask(self, CurrentPolicy(), self._take_policy)
        self.desk.ask(self, MedicineSheet(), self._show)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """What was refused stands at its field or at its row; the rest is for the window."""
        if self.book.isVisible():
            return self.book.take_problems(problems)
        if self.panel is not None:
            return self.panel.show_problems(problems)
        return tuple(each for each in problems if not self._troubles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close_panel() if self.panel else self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- making -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        back = Button(Medicines.BACK, self.tr("Back to the sheet"), key="Esc", press=self.left.emit)
        words = self.tr("Stock book")
        book = Button(Medicines.SEE_BOOK, words, key="Ctrl+B", press=self.show_book)
        head = row(self.hint, self.progress, self.bar, book, back)
        head.setStretch(0, 1)
        main = column(to_the_edge(head), self.out, self.view)
        main.setStretch(2, 1)
        names = self.tr("Doses"), self.tr("Beside")
        self._both = WithSidePanel(
            Medicines.TABS, holder(main), names[0], self.side, names[1], t.SIDE_PANEL
        )
        self._pile = QStackedLayout(self)
        for each in (self._both, self.book):
            self._pile.addWidget(each)
        bring_to_front(self._pile, self._both)

    def _connect(self) -> None:
        self.view.entered.connect(self._enter)
        self.view.asked_more.connect(self._open_dose)
        self._soon = QTimer(self, interval=_REST_MS, singleShot=True)
        self._soon.timeout.connect(self._ask_person)
        self.view.chosen.connect(lambda _row: self._choose())
        self.outbox.written.connect(self.reload)
        self.outbox.refused.connect(self._refused)
        self.book.left.connect(self._leave_book)
        self.book.said.connect(self.said)
        on_key("Ctrl+N", self._both, self._begin_order)
        on_key("Ctrl+G", self._both, self._ask_who)
        on_key("Ctrl+D", self._both, self._ask_caution)
        on_key("Ctrl+P", self._both, self._print_month)
        on_key("Ctrl+B", self._both, self.show_book)

    # --- showing ------------------------------------------------------------------------------

    def _take_policy(self, policy: Policy) -> None:
        self._policy = policy

    def _show(self, now: MedicinesNow) -> None:
        self._now = now
        self.outbox.send_again()
        self._show_rows()

    def _show_rows(self) -> None:
        now = self._now
        if now is None:
            return
        first = self.view.current() is None
        rows = [
            DoseRow(line, now.at, self.outbox.holds(line.key), self._troubles.get(line.key, ""))
            for line in now.lines
        ]
        self.view.rows.show(rows)
        if first:
            self.view.selectRow(0)
            row_now = self.view.current()
            if row_now is not None and not row_now.waits:
                self.view.go_on()
        for each in (self.progress, self.bar):
            each.setVisible(now.to_give > 0)
        words = self.tr("{made} of {all} doses answered")
        self.progress.setText(words.format(made=now.answered, all=now.to_give))
        self.bar.show_used(now.answered / now.to_give if now.to_give else 0, "accent_fill")
        self._show_hint()
        self._soon.start()

    def _show_hint(self) -> None:
        row_now: DoseRow | None = self.view.current()
        if row_now is None:
            self.hint.setText("")
            return
        told = [*keys_of(row_now), self.tr("Ctrl+N new order")]
        self.hint.setText("　·　".join(told))

    def _choose(self) -> None:
        """Follow the keyboard; rows that are only shown anew keep what stands beside them."""
        row_now: DoseRow | None = self.view.current()
        key = row_now.line.key if row_now else None
        if key is not None and key != self._at:
            self._at, self._looked_at, self._seen = key, None, None
        self._show_hint()
        self._soon.start()

    def _ask_person(self) -> None:
        row_now: DoseRow | None = self.view.current()
        stay_id = self._looked_at or (row_now.line.stay_id if row_now else None)
        if stay_id is not None:
            self.desk.ask(self, MedicinesOf(stay_id), self._show_person)
        else:
            self._person = None
            self._show_side()

    def _show_person(self, person: PersonMedicines) -> None:
        self._person = person
        self._show_side()

    def _show_side(self) -> None:
        if self.panel is not None or self._now is None:
            return
        rows = self.view.all_rows()
        beside = (
            self._person,
            tuple((each.line.key, each.line.state, each.waits) for each in rows),
        )
        if beside == self._seen:
            return
        self._seen = beside
        verbs = self._verbs() if self.desk.may(OrderMedicine) else None
        cards: list[QWidget] = []
        if self._person is not None:
            cards.append(person_card(self._person, self._now.at, verbs))
        elif verbs is not None:
            cards.append(nobody_card(verbs))
        if rows:
            cards.append(owed_medicines(rows, self._go_to))
        within = self.side.has_keyboard()
        self.side.show_cards(cards)
        if within:
            self.view.setFocus()  # the button that had the keyboard is gone

    def _verbs(self) -> PersonVerbs:
        return PersonVerbs(
            self._open_order,
            self._ask_who,
            self._ask_caution,
            self._open_order,
            lambda order: self._open(partial(StopPanel, self._of_person(), order, self.desk.now)),
            lambda caution: self._open(partial(WithdrawPanel, self._of_person(), caution)),
            lambda: self._open(partial(GiveBackPanel, self._of_person())),
            self._print,
        )

    def _of_person(self) -> PersonMedicines:
        assert self._person is not None
        return self._person

    def _go_to(self, row_now: DoseRow) -> None:
        self.view.go_to(row_now.line.key)
        self.view.setFocus()

    # --- giving -------------------------------------------------------------------------------

    def _enter(self) -> None:
        """Give the dose of the row as ordered, or open what it asks beside it."""
        row_now: DoseRow | None = self.view.current()
        if row_now is None or not self.desk.may(WriteDose):
            return
        line = row_now.line
        if line.effect_due is not None or line.due_at is None:
            self._open_dose()
        elif not row_now.waits:
            self.view.go_on()
        elif line.warned or line.by_two or line.state is DoseState.MISSED:
            self._open_dose()
        else:
            now = self.desk.now()
            deed = WriteDose(uuid4().hex, line.order.id, line.due_at, happened_at=now)
            self._troubles.pop(line.key, None)
            self.outbox.send(deed)
            self._show_rows()
            self.view.go_on()

    def _refused(self, key: object, error: Exception) -> None:
        """Say at its row why a dose was not written down."""
        if isinstance(error, Refused):
            self._troubles[key] = sentence(error.problems[0])
        self.reload()

    # --- beside -------------------------------------------------------------------------------

    def _open_dose(self) -> None:
        row_now: DoseRow | None = self.view.current()
        if row_now is None or row_now.under_way or not self.desk.may(WriteDose):
            return
        line, now = row_now.line, self.desk.now
        self._troubles.pop(line.key, None)
        if line.due_at is None and line.effect_due is not None and line.entry is not None:
            self._open(partial(EffectPanel, line, line.entry, now))
        elif line.due_at is not None and line.entry is not None:
            self._open(partial(CorrectPanel, line, line.entry, now))
        else:
            self._open(partial(DosePanel, line, now))

    def _begin_order(self) -> None:
        """A new order for whoever is chosen; where nobody is, whose first."""
        if self._person is None:
            self._ask_who()
        else:
            self._open_order()

    def _ask_who(self) -> None:
        """Look at anybody in the house, with or without an order."""

        def heard(page: StayPage) -> None:
            self._open(partial(WhoPanel, page, self._look_at))

        self.desk.ask(self, ResidentList(StayFilter(), limit=_MOST_RESIDENTS), heard)

    def _look_at(self, stay_id: int) -> None:
        """Show somebody's medicines; the row of a first dose comes along where there is one."""
        self._close_panel()
        at = next(
            (each.line.key for each in self.view.all_rows() if each.line.stay_id == stay_id), None
        )
        if at is not None:
            self.view.go_to(at)
        self._looked_at = stay_id
        self._ask_person()

    def _open_order(self, old: Any = None) -> None:
        if self._person is None or self._policy is None or not self.desk.may(OrderMedicine):
            return
        panel = OrderPanel(self._person, self._policy, self.desk.now, old)
        self._open(lambda: panel)
        if old is None:
            words = self.tr("What was typed of this order before is here again.")
            self.kept.follow(panel, partial(self.said.emit, words))

    def _ask_caution(self) -> None:
        if self._person is not None and self.panel is None and self.desk.may(OrderMedicine):
            self._open(partial(CautionPanel, self._person))

    def _print_month(self) -> None:
        if self._person is not None and self.panel is None and self.desk.may(OrderMedicine):
            self._print(False)

    def _open(self, make: Callable[[], MedicinePanel]) -> None:
        panel = make()
        self.panel = panel
        panel.left.connect(self._close_panel)
        panel.acted.connect(self._do)
        self.side.show_cards([panel])
        panel.show()
        self._both.show_side()
        panel.form.start()

    def _close_panel(self) -> None:
        self.panel, self._seen = None, None
        self._both.show_main()
        self._show_side()
        self.view.setFocus()

    def _print(self, blank: bool) -> None:
        """Print the record of whoever is chosen, as it stands or to be written by pen."""
        deed = PrintMedicines(self._of_person().stay_id, blank=blank)
        self.desk.do(self, deed, self.out.print_sheet)

    def show_book(self) -> None:
        """Bring up the stock book; Esc there comes back to the round."""
        if self.panel is None:
            bring_to_front(self._pile, self.book)
            self.book.start()

    def _leave_book(self) -> None:
        self.start()

    def _do(self, deed: Write[object]) -> None:
        def done(answer: object) -> None:
            self.said.emit(done_words(deed, answer, self.desk.now()))
            self._close_panel()
            if isinstance(deed, WriteDose):
                self.view.go_on()
            if isinstance(deed, OrderMedicine):
                self.kept.drop(deed.stay_id)
            self.reload()

        self.desk.do(self, deed, done)

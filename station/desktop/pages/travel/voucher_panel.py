"""The side of the travel page: where one voucher stands, what can be done, the slip itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from station.desktop import tokens as t
from station.desktop.controls.travel import Travel as Names
from station.desktop.deed_form import DeedForm, problem_lines
from station.desktop.desk import Desk
from station.desktop.layout import Item, column, empty, frame, holder, row
from station.desktop.pages.travel import slip_words
from station.desktop.pages.travel.steps import Steps, steps_done
from station.desktop.pages.travel.voucher_deeds import Deeds
from station.desktop.painted import PaperPreview
from station.desktop.parts import Button, chip, label
from station.domain.problems import Problem
from station.domain.voucher_records import VoucherEventRecord, VoucherRecord
from station.domain.vouchers import VoucherStanding
from station.usecases.printing import PagesOf
from station.usecases.voucher_lists import VoucherSheet
from station.usecases.voucher_papers import VoucherPreview
from station.usecases.vouchers import DraftVoucher
from station.wording import shown
from station.wording.naming import named

S = VoucherStanding
_DPI = 110
_ENDED = frozenset({S.VOID, S.REPLACED, S.REFUNDED, S.EXPIRED})


class VoucherPanel(QWidget):
    """Shows one voucher anew after every deed on it; a deed opens its form in the panel."""

    wants_change = Signal(object)
    """The `VoucherRecord` whose terms are to be written anew."""
    wants_person = Signal(object)
    """The `VoucherRecord` whose traveller is to be seen."""
    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""
    printed_too = Signal(object)
    """The same of a sheet that goes along with the one before."""
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.record: VoucherRecord | None = None
        self._shown: VoucherRecord | None = None
        self._hints: tuple[Problem, ...] = ()
        self._go_on = False
        self._buttons: list[Button] = []
        self.deeds = Deeds(self, desk)
        self.steps = Steps()
        self._facts = column(gap=t.SPACE_1)
        self._verbs = column(gap=t.SPACE_2)
        self._open = column()
        self._preview = PaperPreview(Names.SLIP)
        self._events = column(gap=t.SPACE_1)
        self._like = label("", "small", name=Names.LIKE)
        well = column(
            row(label(self.tr("The slip"), "heading"), None, self._like),
            self._preview,
            margin=t.SPACE_3,
        )
        column(
            self.steps,
            self._open,
            frame(column(self._facts, self._verbs, margin=t.SPACE_3)),
            frame(well, "well"),
            self._events,
            None,
            parent=self,
        )
        self.deeds.opened.connect(self._show_form)
        self.deeds.closed.connect(self._close_form)
        self.deeds.done.connect(self._done)
        self.deeds.printed.connect(self.printed)
        self.deeds.printed_too.connect(self.printed_too)

    def show_voucher(self, voucher_id: int) -> None:
        """Ask for a voucher and show it."""
        if self.record is None or self.record.line.id != voucher_id:
            self._close_form()
            self._hints = ()
        self._desk.ask(self, VoucherSheet(voucher_id), self._show)

    def reload(self) -> None:
        if self.record is not None:
            self.show_voucher(self.record.line.id)

    def show_hints(self, hints: Iterable[Problem]) -> None:
        """Show what deserves a look in a voucher that was just saved."""
        self._hints = tuple(hints)

    def _show(self, record: VoucherRecord) -> None:
        self.record = record
        if record == self._shown:
            self._put_keyboard()
            return
        if any(button.hasFocus() for button in self._buttons):
            self._go_on = True
        self.steps.show_steps(steps_done(record), ended=record.line.standing in _ENDED)
        self._show_facts(record)
        self._show_verbs(record)
        self._show_events(record.events)
        self._like.setText(self._likeness(record))
        if self._shown is None or self._shown.line.id != record.line.id:
            self._preview.show_pages(())  # never the slip of one under the facts of another
        self._shown = record
        self._put_keyboard()
        self._desk.ask(
            self, VoucherPreview(record.line.id), lambda papers: self._show_slip(record, papers)
        )

    def _show_slip(self, record: VoucherRecord, papers: Sequence[bytes]) -> None:
        """Draw the sheets off the screen's thread, one after the other."""
        if not self._desk.may(PagesOf) or record is not self._shown:
            return
        drawn: dict[int, list[bytes]] = {}

        def put(at: int, pages: Sequence[Any]) -> None:
            drawn[at] = [page.png() for page in pages]
            if len(drawn) == len(papers) and record is self._shown:
                self._preview.show_pages(
                    [png for _, sheet in sorted(drawn.items()) for png in sheet]
                )

        for at, pdf in enumerate(papers):
            self._desk.ask(self, PagesOf(pdf, _DPI), partial(put, at), seat=f"sheet_{at}")

    def _show_facts(self, record: VoucherRecord) -> None:
        empty(self._facts)
        line, terms, today = record.line, record.terms, self._desk.now().date()
        kind, word = slip_words.standing_chip(line.standing)
        amount = self.tr("{amount} yuan").format(amount=shown.money(line.amount_fen))
        name = Button(
            Names.SEE_VOUCHER, line.name, "link", press=lambda: self.wants_person.emit(record)
        )
        self._add(row(name, label(slip_words.number(line), "small"), chip(word, kind), None))
        self._add(
            row(
                label(terms.destination, "strong"),
                label(named(terms.purpose), "second"),
                None,
                label(amount, "strong"),
            )
        )
        for leg in terms.legs:
            self._say(slip_words.leg_words(leg, today))
        days = slip_words.days_words(line, today)
        self._say(self.tr("{days} · paid from {account}").format(days=days, account=terms.account))
        self._say(slip_words.people_words(record))
        if record.short_code:
            self._say(self.tr("Short code {code}").format(code=record.short_code))
        if record.reason:
            self._say(self.tr("Reason: {reason}").format(reason=record.reason))
        if record.closed_reason:
            self._say(self.tr("Taken back: {reason}").format(reason=record.closed_reason))
        for told in problem_lines(self._hints):
            self._facts.addWidget(told)

    def _likeness(self, record: VoucherRecord) -> str:
        """What the picture of the slip is a picture of."""
        if record.line.standing in (S.DRAFT, S.APPROVED):
            return self.tr("not issued yet")
        if record.line.standing is not S.ISSUED:
            return self.tr("for looking only")
        if record.prints:
            return self.tr("as it is printed again, its code covered")
        return self.tr("as it is printed, its code covered")

    def _show_verbs(self, record: VoucherRecord) -> None:
        empty(self._verbs)
        why_not, buttons = self.deeds.buttons(record)
        change = record.line.standing in (S.DRAFT, S.APPROVED)
        if change and self._desk.may(DraftVoucher):
            words = self.tr("Change")
            press: Callable[[], None] = lambda: self.wants_change.emit(record)  # noqa: E731
            buttons = [Button(Names.CHANGE, words, press=press), *buttons]
        if why_not:
            self._verbs.addWidget(label(why_not, "warn", wrap=True))
        items: list[Item] = [None, *buttons]
        if buttons:
            self._verbs.addLayout(row(*items, gap=t.SPACE_2))
        self._buttons = buttons

    def _put_keyboard(self) -> None:
        """After a deed the keyboard goes to what can be done next."""
        if self._go_on and self._buttons:  # which is not on the screen yet
            QTimer.singleShot(0, self._buttons[-1], self._buttons[-1].setFocus)
        self._go_on = False

    def _show_events(self, events: Sequence[VoucherEventRecord]) -> None:
        empty(self._events)
        lines = column(gap=t.SPACE_1)
        today = self._desk.now().date()
        for event in reversed(events):
            when = label(shown.moment(event.happened_at, today), "small", width=84)
            head = row(when, label(named(event.kind), "strong"), label(event.clerk, "small"), None)
            lines.addLayout(head)
            if words := slip_words.event_words(event):
                lines.addLayout(row(84, label(words, "second", wrap=True)))
        box = column(label(self.tr("What happened"), "heading"), lines, margin=t.SPACE_3)
        self._events.addWidget(frame(box))

    def _show_form(self, form: DeedForm) -> None:
        self._close_form()
        self._open.addWidget(form)
        form.start()

    def _close_form(self) -> None:
        empty(self._open)

    def _done(self, words: str) -> None:
        self._go_on = self._open.count() == 0  # never out of a form that is open
        self.said.emit(words)
        self.reload()

    def _add(self, item: Item) -> None:
        if isinstance(item, QWidget):
            self._facts.addWidget(item)
        else:
            self._facts.addWidget(holder(item))  # type: ignore[arg-type]

    def _say(self, words: str) -> QLabel:
        said = label(words, "second", wrap=True)
        self._facts.addWidget(said)
        return said

"""What stands beside the duty book: what waits, what goes over, the gate, the last hand-overs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from station.desktop import tokens as t
from station.desktop.actions import SAVE_KEY, on_save
from station.desktop.code_field import CodeField
from station.desktop.colleagues import ColleagueList
from station.desktop.controls.duty import Duty
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import Item, column, empty, frame, hairline, row
from station.desktop.parts import Button, card, label, sign_line
from station.domain.alarms import Cause
from station.domain.gate import GateDay, GatePassage, OutNow
from station.domain.night_count import NightTotals
from station.domain.problems import Problem, Refused, Weight
from station.domain.shift_handover import (
    Carried,
    CarriedLine,
    CarriedPart,
    HandoverRecord,
    HandoverState,
)
from station.domain.stays import StayState
from station.usecases.restricted import Colleagues
from station.usecases.shift_handover import ShiftToHandOver
from station.wording import shown
from station.wording.naming import named
from station.wording.sentences import sentence

translate = QCoreApplication.translate
_NAMED = 6
"""So many names of one part; the sheet that is printed has them all."""
_PASSED = 12
"""So many passages of the gate until all are asked for."""
PRINT_KEY = "Ctrl+P"
"""Prints the hand-over that was signed last."""
SIGN_KEY = "Ctrl+S"
"""Signs the shift over from anywhere in the view."""
_ALARMING = (CarriedPart.CARE, CarriedPart.DIFFERENCE, CarriedPart.ROUND, CarriedPart.MEDICINE)


class HandoverSide(QWidget):
    """The panel: what waits above, the shift to hand over with its note, the gate and the past.

    Cards are made anew with each answer; the note that is being typed stays.
    """

    signed = Signal()
    note_typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._above, self._carried, self._below = column(), column(gap=t.SPACE_1), column()
        self._title = label("", "heading", wrap=True)
        self._field = LineField(Duty.NOTE, translate("HandoverSide", "Note"), place="note")
        self._form = Form([self._field], columns=1, label_width=64)
        self._form.edited.connect(lambda: self.note_typed.emit(self.note()))
        words = translate("HandoverSide", "Sign this shift over")
        self._sign = Button(Duty.SIGN, words, "primary", key=SIGN_KEY, press=self.signed.emit)
        self._own = frame(
            column(self._title, self._carried, self._form, row(None, self._sign), margin=t.SPACE_3)
        )
        column(self._above, self._own, self._below, None, parent=self)
        self._own.hide()

    def show_cards(
        self, above: Iterable[QWidget], below: Iterable[QWidget], *, with_own: bool = True
    ) -> None:
        """Show these above and below the shift that is to be handed over."""
        for place, cards in ((self._above, above), (self._below, below)):
            empty(place)
            for each in cards:
                place.addWidget(each)
                each.show()  # at once: a button that is made anew is never away for a moment
        self._own.setVisible(with_own)

    def show_carried(
        self, preview: ShiftToHandOver, shift: str, now: datetime, *, may_sign: bool
    ) -> None:
        """Show what would go over now; what stands against it keeps the button shut."""
        words = translate("HandoverSide", "To hand over: {shift}")
        self._title.setText(words.format(shift=shift))
        stops = [each for each in preview.problems if each.weight is Weight.STOP]
        empty(self._carried)
        lines = map(_problem, stops) if stops else carried_lines(preview.carried, now)
        for each in lines:
            self._carried.addWidget(each)
        self._sign.setVisible(may_sign)
        self._sign.setEnabled(not stops)
        self._form.setVisible(not stops)

    def press_sign(self) -> None:
        """Do what the button of signing does, where it can be pressed."""
        if self._sign.isVisibleTo(self) and self._sign.isEnabled():
            self.signed.emit()

    def note(self) -> str:
        """What the outgoing clerk wants to say beside what is carried."""
        return self._field.typed()

    def resume_note(self, note: str) -> None:
        """Put a note back that was begun before the program went; what is typed since stays."""
        if not self.note():
            self._field.retype(note)

    def forget_note(self) -> None:
        """The shift is signed over, with its note."""
        self._field.clear()


def waiting_card(record: HandoverRecord, now: datetime, verbs: Sequence[Button]) -> QFrame:
    """A hand-over that nobody has accepted, with what this clerk can do about it."""
    released = record.state is HandoverState.RELEASED
    words = translate("HandoverSide", "{clerk} signed at {at}")
    if released:
        words = translate("HandoverSide", "{clerk} signed at {at} and is released; nobody came")
    at = shown.moment(record.signed_at, now.date())
    items: list[Item] = [
        sign_line(
            "overdue" if released else "info",
            "danger" if released else "warn",
            words.format(clerk=record.from_clerk, at=at),
            wrap=True,
        )
    ]
    if record.note:
        items.append(label(record.note, wrap=True))
    items += carried_lines(record.carried, now) if record.carried else [_tampered()]
    items += [row(*verbs[at : at + 2], None) for at in range(0, len(verbs), 2)]
    title = translate("HandoverSide", "To be accepted: {number}").format(number=record.number)
    return card(title, *items)


def _tampered() -> QWidget:
    words = translate("HandoverSide", "What is kept is not what was signed. Tell the leader.")
    return sign_line("stop", "danger", words, wrap=True)


def _problem(problem: Problem) -> QWidget:
    return sign_line("info", "warn", sentence(problem), wrap=True)


def carried_lines(carried: Carried, now: datetime) -> Iterator[QWidget]:
    """Who is where, the figure of the day, and each part with its names."""
    words = translate("HandoverSide", "{n} residents: {places}")
    places = "，".join(
        f"{named(state)} {number}" for state, number in carried.residents.items() if number
    )
    here = sum(carried.residents.values())
    yield label(words.format(n=here, places=places or "0"), "strong", wrap=True)
    yield label(_figure(carried.figure, now), "second", wrap=True)
    for part in CarriedPart:
        if lines := carried.part(part):
            names = list(dict.fromkeys(map(_whose, lines)))
            more = "…" if len(names) > _NAMED else ""
            late = part in _ALARMING or any(map(carried.is_late, lines))
            told = translate("HandoverSide", "{part} {n}: {names}").format(
                part=named(part), n=len(lines), names="、".join(names[:_NAMED]) + more
            )
            yield sign_line(
                "overdue" if late else "dot", "danger" if late else "text_2", told, wrap=True
            )
    yield from _counts(carried)


def _whose(line: CarriedLine) -> str:
    """Who it is; of an alarm and of who was skipped also why, as that cannot be looked for."""
    if line.part is CarriedPart.CARE:
        return f"{line.name} {named(Cause(line.code))}"
    if line.part is CarriedPart.SKIPPED:
        return " ".join(filter(None, (line.name, line.text)))
    return line.name or line.text


def _counts(carried: Carried) -> Iterator[QWidget]:
    if kept := sum(carried.restricted.values()):
        words = translate("HandoverSide", "Of restricted files: {n}")
        yield sign_line("lock", "text_2", words.format(n=kept), wrap=True)
    if carried.unfinished or carried.drafts:
        words = translate("HandoverSide", "Unfinished: {intakes} intakes, {vouchers} vouchers")
        told = words.format(intakes=carried.unfinished, vouchers=carried.drafts)
        yield sign_line("draft", "text_2", told, wrap=True)


def _figure(figure: NightTotals | None, now: datetime) -> str:
    if figure is None:
        return translate("HandoverSide", "No night count is signed yet.")
    words = translate("HandoverSide", "Night of {night}: {here} of {n} in bed, {other} not as said")
    return words.format(
        night=shown.day(figure.night, now.date()),
        here=figure.slept_here,
        n=figure.residents,
        other=figure.differences,
    )


def gate_card(
    gate: GateDay,
    open_stay: Callable[[int], object],
    show_all: Callable[[], object] | None = None,
) -> QFrame:
    """Who is out now and when they are expected back, then who passed today, the last first.

    Of an earlier day who passed then. Only the last of them while `show_all` is there to bring
    the others.
    """
    passed = gate.passages[::-1]
    is_today = gate.day == gate.at.date()
    title, items = _out_today(gate, open_stay) if is_today else _passed_then(gate)
    if passed and is_today:
        items.append(hairline())
    those = passed[:_PASSED] if show_all else passed
    items += [_passage_line(n, each, open_stay) for n, each in enumerate(those)]
    if show_all and (more := len(passed) - len(those)):
        words = translate("HandoverSide", "Earlier: {n}").format(n=more)
        items.append(row(Button(Duty.GATE, words, "link", press=show_all), None))
    return card(title, *items)


def _out_today(gate: GateDay, open_stay: Callable[[int], object]) -> tuple[str, list[Item]]:
    """The title with the figures of now, and a line for each who is out on leave."""
    on_leave = [each for each in gate.out if each.state is StayState.ON_LEAVE]
    words = translate("HandoverSide", "Out now {n}, through the gate today {passed}")
    items: list[Item] = [_out_line(each, gate.at, open_stay) for each in on_leave]
    if not items:
        items = [label(translate("HandoverSide", "Nobody is out on leave."), "second")]
    return words.format(n=len(on_leave), passed=len(gate.passages)), items


def _passed_then(gate: GateDay) -> tuple[str, list[Item]]:
    words = translate("HandoverSide", "Through the gate on {day}: {passed}")
    day = shown.day(gate.day, gate.at.date())
    return words.format(day=day, passed=len(gate.passages)), []


def _passage_line(n: int, each: GatePassage, open_stay: Callable[[int], object]) -> QWidget:
    press = partial(open_stay, each.stay_id)
    name = Button(Duty.passed(n), each.name, "link", press=press)
    told = f"{shown.clock(each.happened_at)} {named(each.kind)}"
    words = "：".join(filter(None, (told, each.note)))
    line = QWidget()
    layout = row(name, label(words, "second", wrap=True), parent=line)
    layout.setStretch(1, 1)
    return line


def _out_line(out: OutNow, now: datetime, open_stay: Callable[[int], object]) -> QWidget:
    name = Button(Duty.out(out.stay_id), out.name, "link", press=partial(open_stay, out.stay_id))
    back = out.expected_back
    words = translate("HandoverSide", "back by {at}, {left}")
    told = (
        words.format(at=shown.moment(back, now.date()), left=shown.until(back, now)) if back else ""
    )
    line = QWidget()
    row(name, label(told, "danger" if out.overdue else "second", wrap=True), None, parent=line)
    return line


def latest_card(
    records: Sequence[HandoverRecord], now: datetime, print_it: Callable[[HandoverRecord], object]
) -> QFrame:
    """The last hand-overs, each to be printed as it was signed."""
    items: list[Item] = []
    for at, record in enumerate(records):
        words = translate("HandoverSide", "{shift}: {giver} → {taker}")
        told = words.format(
            shift=f"{shown.day(record.shift.day, now.date())} {named(record.shift.kind)}",
            giver=record.from_clerk,
            taker=record.taken_by or named(record.state),
        )
        second = named(record.how) if record.how else ""
        button = Button(
            Duty.print_out(record.id),
            translate("HandoverSide", "Print"),
            "link",
            key="" if at else PRINT_KEY,
            press=partial(print_it, record),
        )
        remark = "：".join(filter(None, (second, record.remark)))
        lines = column(label(told, wrap=True), label(remark, "small", wrap=True), gap=0)
        line = row(lines, button)
        line.setStretch(0, 1)
        items.append(line)
    if not items:
        items = [label(translate("HandoverSide", "No shift was handed over yet."), "second")]
    return card(translate("HandoverSide", "Handed over"), *items)


class AbsentForm(QFrame):
    """The leader names who should have come, and says why they did not."""

    acted = Signal(str, str)
    left = Signal()

    def __init__(self, desk: Desk, record: HandoverRecord) -> None:
        super().__init__()
        self.setProperty("kind", "chosen")
        people = ColleagueList()
        if desk.may(Colleagues):
            desk.ask(self, Colleagues(), people.take)
        self._who = CodeField(Duty.LOGIN, self.tr("Who"), people.codes, place="login", free=True)
        self._why = LineField(Duty.REMARK, self.tr("Why"), place="remark")
        self.form = Form([self._who, self._why], columns=1, label_width=48)
        leave = Button(Duty.LEAVE, self.tr("Not now"), key="Esc", press=self.left.emit)
        act = Button(Duty.ACT, self.tr("Accept"), "primary", key=SAVE_KEY, press=self._act)
        words = self.tr("Accept {number} for whoever should have come").format(number=record.number)
        column(
            label(words, "heading", wrap=True),
            self.form,
            row(None, leave, act),
            margin=t.SPACE_3,
            parent=self,
        )
        self.form.finished.connect(self._act)
        on_save(self, self._act)

    def start(self) -> None:
        """Put the caret into the first field."""
        self.form.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _act(self) -> None:
        try:
            values = self.form.values()
        except Refused:
            return
        self.acted.emit(values["login"] or self._who.typed(), values["remark"] or "")

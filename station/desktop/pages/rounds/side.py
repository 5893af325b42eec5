"""What stands beside the sheet: what alarms and what the rule asks then, and what is still owed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from station.desktop import tokens as t
from station.desktop.charts import Bar, BarChart, Curve, CurveChart
from station.desktop.controls.rounds import Rounds
from station.desktop.layout import Item, column, empty, frame, hairline, row
from station.desktop.pages.rounds.panel import BesidePanel
from station.desktop.pages.rounds.rows import SheetRow
from station.desktop.pages.rounds.typed import Typed
from station.desktop.parts import Button, label, sign_line
from station.desktop.typed_fields import MomentField, Now
from station.desktop.vital_charts import UNITS
from station.domain.alarms import CareStep, CareTask, StepRecord
from station.domain.problems import Problem, Refused
from station.domain.round_sheet import RoundsNow, ZoneFever
from station.domain.rounds import LineState
from station.domain.shifts import ShiftSpan
from station.domain.spot_checks import SpotCheck
from station.domain.veil import VEIL
from station.domain.vitals import Sign
from station.wording import shown
from station.wording.alarm_words import raised_words
from station.wording.naming import named

translate = QCoreApplication.translate

Answer = Callable[[CareTask, CareStep, datetime | None], object]
"""Says that a step was done, at a moment or now."""
Refuse = Callable[[CareTask, CareStep], object]
"""Says that a step is not needed; the reason is asked for."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What can be pressed on an alarm; `letter` is None for who may not issue letters."""

    done: Answer
    refuse: Refuse
    letter: Callable[[int], object] | None = None
    """Leads to the letter of a stay, which answers its step by itself."""


_MOST_OWED = 8
_FEVER_DAYS = 7


class RoundSide(QWidget):
    """The live panel: one card under the other."""

    def __init__(self) -> None:
        super().__init__()
        self._column = column(gap=t.SPACE_2, parent=self)

    def show_cards(self, cards: Iterable[QWidget]) -> None:
        """Show these instead; what is typed at an alarm stays with it."""
        typed = {each.task.id: each.typed() for each in self.alarms()}
        empty(self._column)
        for card in cards:
            self._column.addWidget(card)
            if isinstance(card, AlarmCard):
                card.retype(typed.get(card.task.id, ""))
        self._column.addStretch(1)

    def alarms(self) -> list[AlarmCard]:
        """Give the alarms that stand here."""
        found = (self._column.itemAt(at) for at in range(self._column.count()))
        cards = (each.widget() for each in found if each is not None)
        return [each for each in cards if isinstance(each, AlarmCard)]

    def has_keyboard(self) -> bool:
        """Whether keys go to one of the cards."""
        return self.isAncestorOf(self.window().focusWidget() or self)

    def place_of_keyboard(self) -> tuple[int, str]:
        """Which alarm has the keyboard, 0 for none of them, and in what of it."""
        hand = self.window().focusWidget() or self
        cards = (each.task.id for each in self.alarms() if each.isAncestorOf(hand))
        return next(cards, 0), hand.objectName()

    def put_keyboard(self, at: tuple[int, str]) -> bool:
        """Let keys go to the same place of cards made anew, or to the next of that alarm."""
        task_id, name = at
        card = next((each for each in self.alarms() if each.task.id == task_id), None)
        if card is not None:
            card.start(name)
        return card is not None

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """What is wrong with a call is said at its time; give back the rest."""
        left = tuple(problems)
        for card in self.alarms():
            left = card.take_problems(left)
        return left

    def show_panel(self, panel: BesidePanel) -> None:
        """Show one panel instead."""
        self.show_cards([panel])
        panel.show()  # at once: its keys work from the next one on


class AlarmCard(QFrame):
    """One open task: what was found, how it came about, what the rule asks and who answers it."""

    def __init__(self, task: CareTask, now: Now, answers: Answers) -> None:
        super().__init__()
        self.task = task
        self._called_at: MomentField | None = None
        self._asked = False
        self.setObjectName(Rounds.alarm(task.id))
        self.setProperty("kind", "card")
        self.chart = CurveChart(Rounds.CHART)
        self.chart.hide()
        self._chart_title = label("", "second")
        self._chart_title.hide()
        at = shown.moment(task.raised_at, now().date())
        what = frame(
            column(
                sign_line("overdue", "danger", raised_words(task.raised), "strong", wrap=True),
                margin=(8, 6, 8, 6),
            ),
            "banner-error",
        )
        who = row(label(task.name, "heading"), label(task.bed, "second"), None, label(at, "small"))
        steps = [self._step(step, now, answers) for step in task.open_steps]
        column(who, what, self._chart_title, self.chart, *steps, margin=t.SPACE_3, parent=self)

    def show_curve(self, curve: Curve, now: datetime) -> None:
        """Show how it came about."""
        limits = "、".join(curve.shown(limit) for limit in curve.limits)
        words = translate("RoundSide", "{sign} {unit}, alarm lines {limits}")
        self._chart_title.setText(words.format(sign=curve.title, unit=curve.unit, limits=limits))
        self.chart.show_curve(curve, now)
        self._chart_title.show()
        self.chart.show()

    @property
    def sign(self) -> Sign | None:
        """The sign whose curve tells about the task, None where there is none to draw."""
        return next((sign for sign in UNITS if sign == self.task.raised.sign), None)

    def typed(self) -> str:
        """The time of the call to the doctor, as typed."""
        return self._called_at.typed() if self._called_at is not None else ""

    def retype(self, text: str) -> None:
        """Put the time back that was typed."""
        if self._called_at is not None and text:
            self._called_at.retype(text)

    def take_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show at the time of the call what is wrong with it; give back the rest."""
        own = [each for each in problems if each.place == "happened_at"]
        if self._called_at is None or not self._asked or not own:
            return problems
        self._asked = False
        self._called_at.show_problems(own)
        self._called_at.control().setFocus()
        return tuple(each for each in problems if each not in own)

    def start(self, name: str = "") -> None:
        """Put the keyboard on what has this name, or on the first that is still to be answered."""
        here = self.findChild(QWidget, name) if name else None
        first = here or self._called_at or self.findChild(QPushButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _call(self, step: StepRecord, answers: Answers) -> None:
        """Say that a step was done; a time that cannot be read keeps the keyboard."""
        field = self._called_at if step.step is CareStep.CALL_DOCTOR else None
        try:
            at = field.value() if field is not None else None
        except Refused as refused:
            self._asked = True
            self.take_problems(tuple(replace(e, place="happened_at") for e in refused.problems))
            return
        self._asked = field is not None
        answers.done(self.task, step.step, at)

    def _step(self, step: StepRecord, now: Now, answers: Answers) -> Item:
        task, when = self.task, now()
        late = step.due_at < when
        due = shown.until(step.due_at, when)
        words = label(named(step.step), "strong" if late else "", wrap=True)
        about = f"{task.name} {named(step.step)}"
        first: QWidget | None = None
        below: list[Item] = []
        if step.step is CareStep.CALL_DOCTOR:
            moment = MomentField(Rounds.CALLED_AT, translate("RoundSide", "Called at"), now)
            moment.edit.setPlaceholderText(translate("RoundSide", "now"))
            first = self._called_at = moment
            below = [moment.note]
        if step.step is CareStep.HOSPITAL_LETTER and answers.letter and task.name != VEIL:
            write = partial(answers.letter, task.stay_id)
            words_of_it = translate("RoundSide", "Write the letter…")
            first = Button(Rounds.letter(task.id), words_of_it, "row", press=write, about=task.name)

        buttons = [
            Button(
                Rounds.done(task.id, step.step),
                translate("RoundSide", "Done"),
                "row",
                press=partial(self._call, step, answers),
                about=about,
            ),
            Button(
                Rounds.not_needed(task.id, step.step),
                translate("RoundSide", "Not needed…"),
                "quiet",
                press=partial(answers.refuse, task, step.step),
                about=about,
            ),
        ]
        ends = label(due, "danger" if late else "small")
        if first is None:
            return column(hairline(), row(column(words, ends, gap=0), None, *buttons))
        return column(hairline(), row(words, None, ends), row(first, None, *buttons), *below)


def owed_card(rows: Sequence[SheetRow], go: Callable[[int], object], sheet: RoundsNow) -> QFrame:
    """The beds that this shift still owes a look, what has waited longest first."""
    now = sheet.at
    owed = [each for each in rows if not each.done and _falls_into(sheet.shift, each)]
    owed.sort(key=lambda each: each.line.due_at or now)
    lines = [_owed(each, go, now) for each in owed[:_MOST_OWED]]
    if len(owed) > _MOST_OWED:
        more = translate("RoundSide", "and {n} more").format(n=len(owed) - _MOST_OWED)
        lines.append(row(label(more, "second"), None))
    if not owed:
        lines.append(row(label(translate("RoundSide", "Nothing: every bed is done."), "second")))
    head = row(label(translate("RoundSide", "This shift still owes"), "heading"), None)
    return frame(column(head, *lines, *_missed(rows), margin=t.SPACE_3), name=Rounds.DUE)


def _falls_into(shift: ShiftSpan, each: SheetRow) -> bool:
    """Whether the round is this shift's; one due at its end is the next one's."""
    return each.line.due_at is not None and each.line.due_at < shift.ends


def _owed(each: SheetRow, go: Callable[[int], object], now: datetime) -> Item:
    line = each.line
    late = line.state is LineState.OVERDUE
    due = shown.until(line.due_at, now) if late and line.due_at else ""
    if not late and line.due_at is not None:
        due = shown.clock(line.due_at)
    words = f"{line.bed} {line.name}".strip()
    button = Button(Rounds.go_to(line.stay_id), words, "link", press=partial(go, line.stay_id))
    return row(button, None, label(due, "danger" if late else "second"))


def _missed(rows: Sequence[SheetRow]) -> Iterator[Item]:
    """Who was skipped and why, and the rounds whose time ran out without a look."""
    entries = ((each.line, each.line.entry) for each in rows)
    skipped = [
        f"{line.bed} {line.name}　{e.skipped}".strip() for line, e in entries if e and e.skipped
    ]
    if skipped:
        yield hairline()
        words = translate("RoundSide", "Skipped {n}")
        yield label(words.format(n=len(skipped)), "second")
        yield from (label(each, wrap=True) for each in skipped[:_MOST_OWED])
    count = sum(len(each.line.missed) for each in rows)
    if not count:
        return
    beds = "、".join(each.line.bed or each.line.name for each in rows if each.line.missed)
    words = translate("RoundSide", "{n} missed in this shift: {beds}")
    yield hairline()
    yield sign_line("overdue", "danger", words.format(n=count, beds=beds), "danger", wrap=True)


def spot_card(spot: SpotCheck, now: datetime) -> QFrame:
    """The round at a drawn time: everybody once more, without waking who sleeps."""
    head = row(
        label(translate("RoundSide", "Spot check"), "heading"),
        None,
        label(f"{shown.clock(spot.at)}–{shown.clock(spot.until)}", "strong"),
    )
    seen = translate("RoundSide", "{seen} of {present} seen")
    said = seen.format(seen=spot.seen, present=spot.present)
    if spot.done:
        line = sign_line("tick", "text_2", said)
    elif spot.over(now):
        line = sign_line("info", "warn", said)
    else:
        line = sign_line("overdue", "accent", said)
    words = translate("RoundSide", "The time is drawn. Look in on everybody once, wake nobody.")
    lines = [line] if spot.done or spot.over(now) else [label(words, "second", wrap=True), line]
    return frame(column(head, *lines, margin=t.SPACE_3), name=Rounds.SPOT)


def fevers_card(fevers: Sequence[ZoneFever], today: date) -> QFrame:
    """How many were feverish on each of the last days, zone by zone."""
    days = [today - timedelta(days=back) for back in reversed(range(_FEVER_DAYS))]
    counts = {(each.zone, each.day): each.people for each in fevers}
    parts: list[Item] = []
    for zone in dict.fromkeys(each.zone for each in fevers):
        bars = [
            Bar(shown.day(day, today), counts.get((zone, day), 0), day == today) for day in days
        ]
        chart = BarChart(f"{Rounds.FEVERS}_{zone}")
        title = translate("RoundSide", "Fever, {zone}").format(zone=named(zone))
        chart.show_bars(title, bars)
        parts += [label(title, "second"), chart]
    head = label(translate("RoundSide", "People with fever by day"), "heading")
    return frame(column(head, *parts, margin=t.SPACE_3), name=Rounds.FEVERS)


def left_over_card(
    typed: Typed, send: Callable[[Typed], object], drop: Callable[[Typed], object]
) -> QFrame:
    """What was typed of somebody who is not on the sheet any more: write it down, or let it go."""
    words = translate("RoundSide", "{who} is not on the sheet any more. Typed at {time}: {values}")
    values = "，".join(typed.cells.values()) or typed.skipped
    said = words.format(who=typed.title, time=shown.clock(typed.at), values=values)
    buttons = row(
        None,
        Button(
            f"{Rounds.LEFT_OVER}_drop",
            translate("RoundSide", "Drop"),
            "row",
            press=partial(drop, typed),
        ),
        Button(
            f"{Rounds.LEFT_OVER}_send",
            translate("RoundSide", "Write down"),
            "row",
            press=partial(send, typed),
        ),
    )
    line = sign_line("info", "warn", said, wrap=True)
    return frame(column(line, buttons, margin=t.SPACE_3), name=Rounds.LEFT_OVER)


def others_card(logins: Sequence[str]) -> QFrame:
    """Rows of colleagues that never reached the station: whoever wrote them signs in here."""
    lines: list[Item] = [
        label(translate("RoundSide", "Rows not saved on this computer"), "heading")
    ]
    for login in dict.fromkeys(logins):
        words = translate("RoundSide", "{login}: {n}. They are saved when {login} signs in here.")
        said = words.format(login=login, n=logins.count(login))
        lines.append(sign_line("info", "warn", said, wrap=True))
    return frame(column(*lines, margin=t.SPACE_3), name=Rounds.OF_OTHERS)

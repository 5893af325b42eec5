"""What stands beside the sheet: what alarms and what the rule asks then, and what is still owed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

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
from station.domain.round_sheet import RoundsNow, ZoneFever
from station.domain.rounds import LineState
from station.domain.shifts import ShiftSpan
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
        """Show these instead."""
        empty(self._column)
        for card in cards:
            self._column.addWidget(card)
        self._column.addStretch(1)

    def show_panel(self, panel: BesidePanel) -> None:
        """Show one panel instead."""
        self.show_cards([panel])
        panel.show()  # at once: its keys work from the next one on


class AlarmCard(QFrame):
    """One open task: what was found, how it came about, what the rule asks and who answers it."""

    def __init__(self, task: CareTask, now: Now, answers: Answers) -> None:
        super().__init__()
        self.task = task
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

    def _step(self, step: StepRecord, now: Now, answers: Answers) -> Item:
        task, when = self.task, now()
        late = step.due_at < when
        due = shown.until(step.due_at, when)
        words = label(named(step.step), "strong" if late else "", wrap=True)
        about = f"{task.name} {named(step.step)}"
        moment: MomentField | None = None
        first: QWidget | None = None
        if step.step is CareStep.CALL_DOCTOR:
            moment = MomentField(Rounds.CALLED_AT, translate("RoundSide", "Called at"), now)
            moment.edit.setPlaceholderText(translate("RoundSide", "now"))
            first = moment
        if step.step is CareStep.HOSPITAL_LETTER and answers.letter and task.name != VEIL:
            write = partial(answers.letter, task.stay_id)
            words_of_it = translate("RoundSide", "Write the letter…")
            first = Button(Rounds.letter(task.id), words_of_it, "row", press=write, about=task.name)

        def finish() -> None:
            answers.done(task, step.step, moment.value() if moment is not None else None)

        buttons = [
            Button(
                Rounds.done(task.id, step.step),
                translate("RoundSide", "Done"),
                "row",
                press=finish,
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
        return column(hairline(), row(words, None, ends), row(first, None, *buttons))


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
    """The rounds of this shift whose time ran out without a look."""
    count = sum(len(each.line.missed) for each in rows)
    if not count:
        return
    beds = "、".join(each.line.bed or each.line.name for each in rows if each.line.missed)
    words = translate("RoundSide", "{n} missed in this shift: {beds}")
    yield hairline()
    yield sign_line("overdue", "danger", words.format(n=count, beds=beds), "danger", wrap=True)


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

"""The page of rounds: the sheet, what alarms beside it, and the signature of the shift."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from station.desktop import dialogs
from station.desktop import tokens as t
from station.desktop.actions import action, allow
from station.desktop.controls.rounds import Rounds
from station.desktop.desk import Desk
from station.desktop.layout import holder, row
from station.desktop.leads import GOODS
from station.desktop.look import px
from station.desktop.page import Page, to_the_edge
from station.desktop.pages.rounds.care import CareAnswers
from station.desktop.pages.rounds.curves import AlarmCurves
from station.desktop.pages.rounds.goods import GoodsView
from station.desktop.pages.rounds.handover import HandoverView
from station.desktop.pages.rounds.keys import KEYS
from station.desktop.pages.rounds.medicines import MedicinesView
from station.desktop.pages.rounds.panel import BesidePanel
from station.desktop.pages.rounds.progress import (
    answered_share,
    late_words,
    made_words,
    signing_words,
)
from station.desktop.pages.rounds.sheet import RoundSheetPart
from station.desktop.pages.rounds.side import (
    AlarmCard,
    Answers,
    RoundSide,
    fevers_card,
    left_over_card,
    others_card,
    owed_card,
    spot_card,
)
from station.desktop.pages.rounds.typed import of_row
from station.desktop.pages.rounds.views import Views
from station.desktop.painted import ClockBar
from station.desktop.parts import label
from station.desktop.print_out import PrintOut
from station.desktop.side_panel import WithSidePanel
from station.domain.alarms import CareTask
from station.domain.clocks import ClockAction
from station.domain.problems import Problem
from station.domain.round_sheet import RoundsNow, ZoneFever
from station.domain.rounds import RoundEntry
from station.domain.topics import Topic
from station.usecases.duty_book import DutyBook
from station.usecases.goods import GoodsList
from station.usecases.letter_lists import LetterList
from station.usecases.letters import IssueLetter
from station.usecases.medicines_seen import MedicineSheet
from station.usecases.papers_rounds import PrintRoundSheet
from station.usecases.policy import CurrentPolicy
from station.usecases.rounds import RoundSheet, SignRounds
from station.usecases.rounds_seen import ZoneFevers
from station.wording import shown
from station.wording.words import QT_TRANSLATE_NOOP

_MINUTE_MS = 60_000
_REST_MS = 150
_CURVES = 2
"""So many alarms show their curve; of the others the words are enough."""


class RoundsPage(Page):
    """The duty nurse's page: bed after bed by keyboard, and at the side what must not wait."""

    name = "rounds"
    icon = "rounds"
    opens_with = RoundSheet
    watches = frozenset(
        {
            *(Topic.ROUNDS, Topic.BEDS, Topic.DUTY, Topic.STAYS, Topic.GOODS),
            *(Topic.INTAKE, Topic.MEDICINES, Topic.PEOPLE, Topic.POLICY),
        }
    )
    keys = KEYS

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("RoundsPage", "Rounds")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._now: RoundsNow | None = None
        self._asking = self._again = False
        self._fevers: tuple[ZoneFever, ...] = ()
        self._curves = AlarmCurves(desk)
        self._beside: tuple[tuple[object, ...], datetime] | None = None
        self.progress = label("", "strong", name=Rounds.PROGRESS)
        self.bar = ClockBar()
        self.bar.setFixedWidth(px(96))
        self._made = holder(row(self.progress, self.bar))
        self._made.hide()
        self.part = RoundSheetPart(desk, self._made, self.button("print_blank", "link"))
        self.handover, self.goods = HandoverView(desk), GoodsView(desk)
        self.medicines = MedicinesView(desk)
        self._care = CareAnswers(desk, self)
        self.side = RoundSide()
        self.out = PrintOut(desk)
        self.starts_at = self.part.view
        self._lay_out()
        self._connect()
        self.part.fetch_drafts()

    def reload(self) -> None:
        """Ask for the sheet, one question at a time; what did not come through is sent again.

        While rows are on their way it waits: the answer would be older than what is shown.
        """
        self.part.outbox.send_again()
        self._again = self._asking or self.part.outbox.busy
        if self._again:
            return
        self._asking = True
        self.desk.ask(self, CurrentPolicy(), self.part.show_policy)
        self.desk.ask(self, RoundSheet(), self._show)
        self.handover.reload()
        self.goods.reload()
        self.medicines.reload()

    def missed(self) -> None:
        self._asking = False
        super().missed()

    def take(self, subject: object) -> None:
        """Go to the bed of a stay, the hand-over of the shift, the medicines, or the goods."""
        if subject is ClockAction.HANDOVER:
            self.hand_over()
            self.handover.show_side()
        elif subject is ClockAction.MEDICINES:
            self.give_medicines()
        elif subject == GOODS:
            self.show_goods()
        elif isinstance(subject, int):
            self._show_sheet()
            self.part.go_to(subject)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """What is wrong with a row stands at the row; the rest is for the window."""
        left = self.side.take_problems(each for each in problems if not of_row(each))
        for view in (self.goods, self.medicines):
            if view.isVisible():
                return view.take_problems(left)
        return super().take_problems(left) if self.handover.isVisible() else left

    def take_conflict(self, owner: QObject) -> bool:
        """Another desk has looked after that bed: its row says so, what was typed stays."""
        ours = self.part.outbox.has_sent(owner)
        if ours:
            self.reload()
        return ours

    @action(
        QT_TRANSLATE_NOOP("RoundsPage", "Sign the rounds"),
        name=Rounds.SIGN,
        shortcut="F9",
        needs=SignRounds,
        icon="tick",
    )
    def sign(self) -> None:
        now = self._now
        if now is None:
            return
        asked = dialogs.Asked(
            self.tr("Sign the rounds of this shift"),
            signing_words(now),
            self.tr("Sign"),
            self.tr("Look again"),
            follows=self.tr("They are locked then; a correction is written beside them."),
            danger=False,
        )
        dialogs.ask(self, asked, lambda _answer: self._sign())

    @action(
        QT_TRANSLATE_NOOP("RoundsPage", "Duty book, hand-over"),
        name=Rounds.HANDOVER,
        shortcut="F8",
        needs=DutyBook,
        icon="swap",
        anywhere=True,
    )
    def hand_over(self) -> None:
        """Bring up the duty book of the shift, and what goes over to the next."""
        self._views.bring(self.handover)
        self.handover.start()

    @action(
        QT_TRANSLATE_NOOP("RoundsPage", "Goods, meals"),
        name=Rounds.GOODS,
        shortcut="F6",
        needs=GoodsList,
        icon="goods",
    )
    def show_goods(self) -> None:
        """Bring up the goods: what is given out, the meals, and the stock book."""
        self._views.bring(self.goods)
        self.goods.start()

    @action(
        QT_TRANSLATE_NOOP("RoundsPage", "Medicines"),
        name=Rounds.MEDICINES,
        shortcut="F4",
        needs=MedicineSheet,
        icon="medicine",
        anywhere=True,
    )
    def give_medicines(self) -> None:
        """Bring up the medicine round of the shift."""
        self._views.bring(self.medicines)
        self.medicines.start()

    @action(
        QT_TRANSLATE_NOOP("RoundsPage", "Print a blank sheet"),
        name=Rounds.PRINT_BLANK,
        needs=PrintRoundSheet,
        icon="print",
    )
    def print_blank(self) -> None:
        """Print the sheet of this shift to take along, for a round without a computer."""
        self._print(PrintRoundSheet(blank=True))

    @action(
        QT_TRANSLATE_NOOP("RoundsPage", "Print the rounds of this shift"),
        name=Rounds.PRINT,
        needs=PrintRoundSheet,
        icon="print",
    )
    def print_shift(self) -> None:
        """Print the rounds of this shift as they stand in the book."""
        self._print(PrintRoundSheet())

    def _print(self, deed: PrintRoundSheet) -> None:
        self.desk.do(self, deed, self.out.print_sheet)

    # --- making -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.map = WithSidePanel(
            Rounds.TABS, self.part, self.tr("Sheet"), self.side, self.tr("Beside"), t.SIDE_PANEL
        )
        allow(self.verbs["sign"], possible=False)
        verbs = [self.button(each) for each in ("give_medicines", "show_goods", "hand_over")]
        head = [*verbs, self.button("sign", "primary")]
        self._views = Views(self.map, self.handover, self.goods, self.medicines)
        self.compose(to_the_edge(self.out), self._views, head=head, gap=t.SPACE_2)

    def _connect(self) -> None:
        self._care.said.connect(self.said)
        self._views.brought.connect(self._follow_view)
        self._views.left.connect(self._show_sheet)
        self._views.said.connect(self.said)
        self._views.leads_to.connect(self.leads_to)
        self.part.beside.connect(self._show_panel)
        self.part.all_done.connect(self._say_done)
        self.part.outbox.idle.connect(self._look_again)
        self.part.outbox.recorded.connect(self._say_late)
        self._soon = QTimer(self, interval=_REST_MS, singleShot=True)
        self._soon.timeout.connect(self._show_side)
        self.part.moved.connect(self._soon.start)  # cards follow fast typing once it rests
        minutes = QTimer(self, interval=_MINUTE_MS)
        minutes.timeout.connect(self._pass_minute)
        minutes.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._views.at_sheet():
            self._show_sheet()
        else:
            super().keyPressEvent(event)

    def _show_sheet(self) -> None:
        self._views.bring(self.map)
        self.part.view.setFocus()

    def _follow_view(self) -> None:
        if self._now is not None:
            self._show_head(self._now)

    def _pass_minute(self) -> None:
        if self.isVisible():
            self.reload()

    # --- showing ------------------------------------------------------------------------------

    def _show(self, now: RoundsNow) -> None:
        self._asking = False
        if self._now is None or now.tasks != self._now.tasks:
            self.desk.ask(self, ZoneFevers(), self._show_fevers)
        self._now = now
        self.part.show_lines(now.lines)
        self._show_head(now)
        self._show_side()
        if self._again:
            self.reload()

    def _show_head(self, now: RoundsNow) -> None:
        start, end = shown.clock(now.shift.begins), shown.clock(now.shift.ends)
        day = shown.day(now.shift.begins.date(), now.at.date())
        told = self.tr("{day} shift {start} to {end}").format(day=day, start=start, end=end)
        self.head_second.setText(told)
        self.progress.setText(made_words(now))
        self._made.setVisible(now.to_make > 0)
        self.bar.show_used(answered_share(now), "accent_fill")
        allow(self.verbs["sign"], now.unsigned > 0)

    def _show_panel(self, panel: BesidePanel | None) -> None:
        self._beside = None
        if panel is None:
            self.map.show_main()
            self._show_side()
        else:
            self.side.show_panel(panel)
            self.map.show_side()

    def _look_again(self) -> None:
        if self._again and not self._asking:
            self.reload()

    def _say_late(self, stay_id: int, entry: RoundEntry) -> None:
        """Say that a look of another hour is in the book: its row may still ask for one now."""
        row_now = self.part.view.row(stay_id)
        if row_now is not None and (late := late_words(row_now.line.name, entry)):
            self.said.emit(late)

    def _say_done(self) -> None:
        self.said.emit(self.tr("Every bed is done. F9 signs the rounds."))

    def _show_side(self) -> None:
        """Make the cards anew when what they say has changed."""
        now, rows = self._now, self.part.rows()
        if now is None or self.part.panel is not None:
            return
        here = self.part.view.editor.stay_id
        tasks = sorted(now.tasks, key=lambda task: task.raised_at, reverse=True)
        tasks.sort(key=lambda task: task.stay_id != here)
        owed = tuple((each.line.stay_id, each.line.state, each.done) for each in rows)
        left = self.part.left_over()
        beside = (tuple(tasks), owed, self._fevers, left)
        within = self.side.has_keyboard()
        seen = self._beside
        if seen is not None and (seen == (beside, now.at) or (within and seen[0] == beside)):
            return  # the keyboard stays on an alarm while minutes pass
        self._beside = beside, now.at
        open_beds = sum(not each.done for each in rows)
        words = self.tr("Alarms {alarms}, owed {owed}").format(alarms=len(tasks), owed=open_beds)
        self.map.rename_side(words)
        at = self.side.place_of_keyboard() if within else None
        self.side.show_cards(self._cards(now, tasks))
        if at is not None and not self.side.put_keyboard(at):
            self.part.start()

    def _cards(self, now: RoundsNow, tasks: list[CareTask]) -> Iterator[QWidget]:
        for typed in self.part.left_over():
            yield left_over_card(typed, self.part.send_left_over, self.part.drop_left_over)
        if self.part.outbox.of_others:
            yield others_card(self.part.outbox.of_others)
        if tasks:
            words = self.tr("%n open alarm(s)", "", len(tasks))
            yield label(words, "heading", name=Rounds.ALARMS)
        writes = self.desk.may(LetterList) and self.desk.may(IssueLetter)
        letter = partial(self.leads_to.emit, "hospital") if writes else None
        answers = Answers(self._care.done, self._care.not_needed, letter)
        drawn: set[tuple[int, str]] = set()
        for task in tasks:
            card = AlarmCard(task, self.desk.now, answers)
            if len(drawn) < _CURVES and (task.stay_id, task.raised.sign) not in drawn:
                drawn.add((task.stay_id, task.raised.sign))
                self._curves.draw(card)
            yield card
        if now.spot is not None:
            yield spot_card(now.spot, now.at)
        if rows := self.part.rows():
            yield owed_card(rows, self.part.go_to, now)
        if self._fevers:
            yield fevers_card(self._fevers, now.at.date())

    def _show_fevers(self, fevers: tuple[ZoneFever, ...]) -> None:
        self._fevers = fevers
        self._show_side()

    # --- doing --------------------------------------------------------------------------------

    def _sign(self) -> None:
        told = self.tr("Signed.")
        self.desk.do(self, SignRounds(uuid4().hex), lambda _signed: self.said.emit(told))

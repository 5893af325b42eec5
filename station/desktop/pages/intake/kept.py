"""Above the form: restricted drafts of others, by whom they are, and how they are gone on with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.begun import Told
from station.desktop.code_field import CodeField
from station.desktop.colleagues import ColleagueList
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.form import Form
from station.desktop.layout import column, empty, frame, holder, row
from station.desktop.pages.intake.arrivals import Arrivals
from station.desktop.parts import Button, Sign, label
from station.domain.problems import Problem, Refused
from station.domain.restricted import RestrictedTrouble
from station.usecases.drafts import HandOverDraft, OpenKeptDraft, about_of, handed_over
from station.usecases.restricted import Colleagues
from station.wording import shown


class KeptPanel(QWidget):
    """Who handles restricted files opens one, with a line in the trace; a leader hands it over."""

    said = Signal(str)

    def __init__(self, desk: Desk, arrivals: Arrivals) -> None:
        super().__init__()
        self._desk, self._arrivals = desk, arrivals
        self._told: list[Told] = []
        self._colleagues = ColleagueList()
        codes = self._colleagues.codes
        self._clerk = CodeField(Intake.DRAFT_CLERK, self.tr("Hand over to"), codes)
        self._lines = QVBoxLayout()
        self._handing = holder(column(Form([self._clerk])))
        self._handing.setVisible(desk.may(HandOverDraft))
        inside = column(self._lines, self._handing, gap=t.SPACE_1, margin=(12, 6, 12, 6))
        column(frame(inside, "well"), gap=0, parent=self)
        arrivals.told.connect(self._show)
        self.hide()

    def _show(self, told: Sequence[Told]) -> None:
        self._told = list(told)
        empty(self._lines)
        for number, each in enumerate(told, start=1):
            self._lines.addWidget(self._line(number, each))
        self.setVisible(bool(told))
        if told and self._desk.may(HandOverDraft):
            self._desk.ask(self, Colleagues(), self._colleagues.take)

    def _line(self, number: int, told: Told) -> QWidget:
        words = label(self._words(told), wrap=True, name=f"{Intake.KEPT_DRAFTS}_{number}")
        line = row(Sign("lock", "warn"), words)
        line.setStretch(1, 1)
        verbs = [
            (told.kept.may_open, Intake.OPEN_DRAFT, self.tr("Open"), self._open),
            (self._desk.may(HandOverDraft), Intake.HAND_OVER, self.tr("Hand over"), self._hand),
        ]
        for possible, name, verb, act in verbs:
            if possible:
                about = f"{self.tr('Restricted draft')} {number}"
                press = partial(act, told)
                line.addWidget(Button(f"{name}_{number}", verb, "row", about=about, press=press))
        return holder(line)

    def _words(self, told: Told) -> str:
        when = shown.moment(told.draft.saved_at, self._desk.now().date())
        whose = self.tr("Restricted draft, written by {clerk}, kept {when}.")
        how = self.tr("Ask {ask}.").format(ask=told.kept.ask)
        if told.kept.may_open:
            how = self.tr("Opening it leaves a line in the trace.")
        return self.tr("{whose} {how}").format(
            whose=whose.format(clerk=told.kept.writers, when=when), how=how
        )

    def _open(self, told: Told) -> None:
        def opened(_none: None) -> None:
            self._show([each for each in self._told if each is not told])
            self._arrivals.take_up(told.draft)

        self._desk.do(self, OpenKeptDraft(about_of(told.draft)), opened)

    def _hand(self, told: Told) -> None:
        login = self._named()
        if not login:
            return

        def handed(writers: tuple[str, ...]) -> None:
            self._arrivals.keeper.keep(handed_over(told.draft, writers), kept)

        def kept(_none: None) -> None:
            self._clerk.clear()
            words = self.tr("Handed over: {clerk} finds it after signing in here.")
            self.said.emit(words.format(clerk=self._colleagues.name(login)))

        self._desk.do(self, HandOverDraft(about_of(told.draft), login), handed)

    def _named(self) -> str:
        """The login of the clerk who is named; what is missing or wrong is said at the field."""
        try:
            login = self._clerk.value()
        except Refused as refused:
            self._clerk.show_problems(refused.problems)
            return ""
        if not login:
            self._clerk.show_problems([Problem(RestrictedTrouble.CLERK_UNKNOWN, "login")])
            self._clerk.control().setFocus()
        return login or ""

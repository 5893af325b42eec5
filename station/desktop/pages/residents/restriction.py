"""Beside the sheet: that a file is restricted, who may see it, and how that is changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop import dialogs
from station.desktop import tokens as t
from station.desktop.code_field import CodeField
from station.desktop.colleagues import ColleagueList
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.form import Form
from station.desktop.layout import column, empty, hairline, holder, row
from station.desktop.look import px
from station.desktop.pages.residents.part import OpenFile
from station.desktop.parts import Button, card, label
from station.domain.problems import Refused
from station.domain.restricted import AccessWay, FileAccess, FileRestriction
from station.usecases.accounts import SecondClerk
from station.usecases.restricted import (
    Colleagues,
    LiftRestriction,
    NameOnFile,
    RestrictFile,
    TakeOffFile,
)
from station.wording import shown
from station.wording.names import word


class RestrictionCard(QWidget):
    """Why the file is kept from others, the clerks named on it, and the verbs of a leader."""

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._person_id = 0
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(t.SPACE_2))
        self._colleagues = ColleagueList()
        codes = self._colleagues.codes
        self._clerk = CodeField(Names.FILE_CLERK, self.tr("Clerk"), codes)
        self._form = Form([self._clerk], columns=1, label_width=56)
        self._name = Button(
            Names.NAME_ON_FILE, self.tr("Name on the file"), "row", press=self._name_clerk
        )
        self._form.finished.connect(self._name.setFocus)
        self._lift = Button(
            Names.LIFT, self.tr("Lift the restriction…"), "row", press=self._ask_lift
        )
        self._keeping = holder(
            column(hairline(), self._form, row(self._lift, None, self._name), gap=t.SPACE_2)
        )
        inside = column(self._lines, self._keeping, gap=t.SPACE_2)
        self._card = card(self.tr("Restricted file"), inside)
        self._restrict = Button(
            Names.RESTRICT, self.tr("Restrict this file…"), "link", press=self._ask_restrict
        )
        column(self._card, row(self._restrict, None), parent=self)

    def show_file(self, file: OpenFile) -> None:
        """Show how the file stands."""
        if self._person_id != file.person.record.id:
            self._form.clear()  # a clerk who was to be named on another file
        self._person_id = file.person.record.id
        restriction = file.person.restriction
        self._restrict.setVisible(restriction is None and self.desk.may(RestrictFile))
        self._card.setVisible(restriction is not None)
        self._keeping.setVisible(self.desk.may(NameOnFile))
        if restriction is not None:
            self._show(restriction)

    def _show(self, restriction: FileRestriction) -> None:
        today = self.desk.now().date()
        empty(self._lines)
        since = self.tr("{moment}, {clerk}").format(
            moment=shown.moment(restriction.since, today), clerk=restriction.clerk
        )
        self._lines.addWidget(label(word(restriction.ground), "strong", wrap=True))
        if restriction.reason:
            self._lines.addWidget(label(restriction.reason, wrap=True))
        self._lines.addWidget(label(since, "second"))
        words = self.tr("Seen by social workers and leaders, and by whom this names:")
        self._lines.addWidget(label(words, "second", wrap=True))
        for access in restriction.accesses:
            self._lines.addWidget(self._line(access))
        if not restriction.accesses:
            self._lines.addWidget(label(self.tr("nobody else"), "second"))
        if self.desk.may(Colleagues):
            self.desk.ask(self, Colleagues(), self._colleagues.take)

    def _line(self, access: FileAccess) -> QWidget:
        today = self.desk.now().date()
        until = ""
        if access.until is not None:
            moment = shown.moment(access.until, today)
            until = self.tr("until {moment}").format(moment=moment)
        facts = " · ".join(filter(None, (word(access.way), until)))
        lines = column(label(access.clerk), label(facts, "second", wrap=True), gap=0)
        if access.reason and access.way is not AccessWay.NAMED:
            lines.addWidget(label(access.reason, "second", wrap=True))
        if not self.desk.may(TakeOffFile):
            return holder(lines)
        name = f"{Names.NAME_ON_FILE}_off_{access.login}"
        verb = self.tr("Take off")
        off = Button(
            name, verb, "row", about=access.clerk, press=lambda: self._take_off(access.login)
        )
        line = row(lines, off, gap=t.SPACE_2)
        line.setStretch(0, 1)
        return holder(line)

    def _name_clerk(self) -> None:
        try:
            login = self._form.values()["login"]
        except Refused:
            return
        if not login:
            self._clerk.control().setFocus()
            return
        self.desk.do(self, NameOnFile(self._person_id, login), self._named)

    def _named(self, _done: None) -> None:
        self._form.clear()
        self.said.emit(self.tr("Named on the file."))

    def _take_off(self, login: str) -> None:
        words = self.tr("No longer on the file.")
        self.desk.do(self, TakeOffFile(self._person_id, login), lambda _: self.said.emit(words))

    def _ask_restrict(self) -> None:
        asked = dialogs.Asked(
            self.tr("Restrict this file"),
            self.tr("Clerks who do not handle the case see neither name nor photo nor the file."),
            self.tr("Restrict"),
            self.tr("Leave it open"),
            self.tr("Social workers and leaders see it, and you until the shift ends."),
            reason=True,
            danger=False,
        )
        words, person_id = self.tr("The file is restricted."), self._person_id

        def restrict(answer: dialogs.Answer) -> None:
            deed = RestrictFile(person_id, answer.reason)
            self.desk.do(self, deed, lambda _: self.said.emit(words))

        dialogs.ask(self, asked, restrict)

    def _ask_lift(self) -> None:
        asked = dialogs.Asked(
            self.tr("Lift the restriction"),
            self.tr("Every clerk will see this file again, and find it by name."),
            self.tr("Lift"),
            self.tr("Keep it"),
            self.tr("A second one who sees restricted files confirms it."),
            reason=True,
            second=True,
        )
        words = self.tr("The file is open to every clerk again.")
        person_id = self._person_id

        def lift(answer: dialogs.Answer) -> None:
            second = SecondClerk(answer.login, answer.password)
            deed = LiftRestriction(person_id, answer.reason, second)
            self.desk.do(self, deed, lambda _: self.said.emit(words))

        dialogs.ask(self, asked, lift)

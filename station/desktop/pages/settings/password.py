"""One's own password."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import row
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button, label
from station.domain.accounts import AccountTrouble, password_problems
from station.domain.policy import DEFAULTS, Policy
from station.domain.problems import Problem, Refused
from station.domain.topics import Topic
from station.domain.typed import TypedTrouble
from station.usecases.accounts import ChangePassword
from station.usecases.policy import CurrentPolicy


class PasswordSection(Section):
    """The old password, the new one, and the new one again."""

    name = "password"
    needs = ChangePassword
    watches = frozenset({Topic.POLICY})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._least = DEFAULTS.password_least_length
        old = _secret(Names.PASSWORD_OLD, self.tr("Until now"), "old")
        new = _secret(Names.PASSWORD_NEW, self.tr("New"), "new")
        again = _secret(Names.PASSWORD_AGAIN, self.tr("Once more"), "again")
        self.form = Form([old, new, again], columns=1)
        new.check_with(self._weak)
        again.check_with(self._other)
        save = Button(
            Names.PASSWORD_SAVE, self.tr("Change my password"), "primary", press=self.save
        )
        self.form.finished.connect(save.setFocus)
        self._rule = label("", "second", name=Names.PASSWORD_RULE)
        self.compose(
            self.tr("Only you know it; whoever forgets it gets a new one from an administrator."),
            self._rule,
            self.form,
            row(92, save, None, gap=0),
            None,
        )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("PasswordSection", "My password")

    def reload(self) -> None:
        self.desk.ask(self, CurrentPolicy(), self._hear)

    def start(self) -> None:
        self.form.start()

    def save(self) -> None:
        """Change the password of the clerk at this desk."""
        try:
            values = self.form.values()
        except Refused:
            return
        found = [Problem(TypedTrouble.MISSING, place) for place in values if not values[place]]
        found += self._other(values["again"] or "")
        if found:
            self.form.show_problems(found)
        else:
            deed = ChangePassword(values["old"], values["new"])
            self.desk.do(self, deed, self._saved)

    def _hear(self, policy: Policy) -> None:
        self._least = policy.password_least_length
        words = self.tr(
            "At least %n character(s), letters mixed with digits or signs, without your number.",
            "",
            self._least,
        )
        self._rule.setText(words)

    def _saved(self, _none: None) -> None:
        self.form.clear()
        self.said.emit(self.tr("Your password is changed."))

    def _weak(self, new: str) -> tuple[Problem, ...]:
        return password_problems(new, self.desk.clerk.login, self._least, "new")

    def _other(self, again: str) -> tuple[Problem, ...]:
        if again == self.form.typed()["new"]:
            return ()
        return (Problem(AccountTrouble.PASSWORD_DIFFERS, "again"),)


def _secret(name: str, text: str, place: str) -> LineField:
    field = LineField(name, text, place=place, width=240)
    field.edit.setEchoMode(QLineEdit.EchoMode.Password)
    return field

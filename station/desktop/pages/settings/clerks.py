"""Who works here: add, change, close an account, give a new first password."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.layout import hairline, row
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button, label
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.accounts import ClerkRecord
from station.domain.people import Sex
from station.domain.permissions import Role
from station.domain.problems import Problem, Refused
from station.domain.topics import Topic
from station.domain.typed import TypedTrouble
from station.usecases.accounts import (
    AddClerk,
    ChangeClerk,
    ClerkList,
    ResetPassword,
    UnlockClerk,
)
from station.wording import shown
from station.wording.names import word


class ClerkSection(Section):
    """The list of clerks over the form of the chosen one, or of a new one."""

    name = "clerks"
    needs = ClerkList
    watches = frozenset({Topic.ACCOUNTS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: ClerkRecord | None = None
        self.table = RecordTable(self._columns(), key=lambda each: each.id, parent=self)
        self.view = RecordView(Names.CLERKS, self.table)
        self.view.chosen.connect(self._choose)
        self.form = Form(self._fields())
        self.watch(self.form)
        self.view.opened.connect(lambda _record: self.form.start())
        self._heading = label("", "strong")
        self._save = Button(Names.CLERK_SAVE, "", "primary", press=self.save)
        self._close = Button(Names.CLERK_CLOSE, "", press=self.close_account)
        reset = self.tr("Give this password")
        self._reset = Button(Names.CLERK_RESET, reset, press=self.reset_password)
        unlock = self.tr("Lift the lock")
        self._unlock = Button(Names.CLERK_UNLOCK, unlock, press=self.unlock)
        new = self.tr("New clerk")
        self._new = Button(Names.CLERK_NEW, new, press=self.begin_new, icon="plus")
        self.form.finished.connect(self._save.setFocus)
        self.compose(
            self.tr("Nobody is deleted: an account that is closed keeps its trace."),
            self.view,
            row(self._heading, None, self._new),
            hairline(),
            self.form,
            row(self._save, self._reset, self._unlock, None, self._close),
            grows=(self.view,),
        )
        self._show(None)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ClerkSection", "Clerks")

    def reload(self) -> None:
        self.desk.ask(self, ClerkList(), self.table.show)

    def start(self) -> None:
        self.view.setFocus()

    def begin_new(self) -> None:
        """Empty the form for a new clerk."""
        self.view.start_over()
        self._show(None)
        self.form.start()

    def save(self) -> None:
        """Add the clerk, or change the chosen one."""
        try:
            values = self.form.values()
        except Refused:
            return
        roles = tuple(sorted(values["roles"]))
        if (clerk := self._shown) is not None:
            deed = ChangeClerk(
                clerk.id,
                clerk.version,
                values["name"] or "",
                roles,
                active=clerk.active,
                sex=values["sex"],
            )
            self.keep(deed, lambda _none: self._saved())
            return
        if not values["password"]:
            self.form.show_problems([Problem(TypedTrouble.MISSING, "password")])
            return
        name, password = values["name"] or "", values["password"]
        added = AddClerk(values["login"] or "", name, roles, password, values["sex"])
        self.keep(added, lambda _id: self._saved())

    def reset_password(self) -> None:
        """Give the chosen clerk a new first password and lift a lock."""
        clerk, password = self._shown, self.form.typed()["password"]
        if clerk is None:
            return
        if not password:
            self.form.show_problems([Problem(TypedTrouble.MISSING, "password")])
            return
        said = self.tr("{name} signs in with the new password and then changes it.")
        self.keep(
            ResetPassword(clerk.id, password),
            lambda _none: self._saved(said.format(name=clerk.name)),
        )

    def unlock(self) -> None:
        """Let the chosen clerk try again at once, with the password they have."""
        if (clerk := self._shown) is not None:
            said = self.tr("{name} may sign in again.").format(name=clerk.name)
            self.keep(UnlockClerk(clerk.id), lambda _none: self._saved(said))

    def close_account(self) -> None:
        """Close the account of the chosen clerk, or open it again."""
        if (clerk := self._shown) is not None:
            active = not clerk.active
            deed = ChangeClerk(
                clerk.id, clerk.version, clerk.name, clerk.roles, active=active, sex=clerk.sex
            )
            self.keep(deed, lambda _none: self._saved())

    def _saved(self, words: str = "") -> None:
        self.form["password"].clear()
        if self._shown is None and self.untouched:
            self._show(None)
        self.said.emit(words or self.tr("The account is saved."))
        self.reload()

    def _choose(self, clerk: ClerkRecord | None) -> None:
        if clerk is None:
            return
        is_same = self._shown is not None and clerk.id == self._shown.id
        if self.untouched or not is_same:
            self._show(clerk)

    def _show(self, clerk: ClerkRecord | None) -> None:
        self._shown = clerk
        self.settled()
        self.form.clear()
        login = self.form["login"]
        login.setEnabled(clerk is None)
        for button in (self._close, self._reset, self._new):
            button.setVisible(clerk is not None)
        self._unlock.setVisible(clerk is not None and self._locked(clerk))
        if clerk is None:
            self._heading.setText(self.tr("New clerk"))
            self._save.say(self.tr("Add this clerk"))
            self.form["password"].set_caption(self.tr("First password"))
            return
        self.form.show_record(clerk)
        self._heading.setText(clerk.name)
        self._save.say(self.tr("Save name and roles"))
        self._close.say(self.tr("Close the account") if clerk.active else self.tr("Open it again"))
        self.form["password"].set_caption(self.tr("New password"))

    def _fields(self) -> list[Field]:
        secret = LineField(
            Names.CLERK_PASSWORD, self.tr("First password"), place="password", width=180
        )
        secret.edit.setEchoMode(QLineEdit.EchoMode.Password)
        roles = [(role, word(role)) for role in Role]
        sexes = [(sex, word(sex)) for sex in (Sex.MALE, Sex.FEMALE)]
        return [
            LineField(Names.CLERK_LOGIN, self.tr("Number"), place="login", width=180),
            LineField(Names.CLERK_NAME, self.tr("Name"), place="name", width=180),
            TicksField(Names.CLERK_ROLES, self.tr("Roles"), roles, place="roles", columns=4),
            ChoiceField(Names.CLERK_SEX, self.tr("Sex"), sexes, place="sex"),
            secret,
        ]

    def _columns(self) -> tuple[Column[ClerkRecord], ...]:
        return (
            Column(self.tr("Number"), lambda each: each.login, width=84),
            Column(self.tr("Name"), lambda each: Cell(each.name, strong=True), width=120),
            Column(self.tr("Roles"), lambda each: " · ".join(map(word, each.roles))),
            Column(self.tr("State"), self._state, width=150),
        )

    def _locked(self, clerk: ClerkRecord) -> bool:
        return clerk.locked_until is not None and clerk.locked_until > self.desk.now()

    def _state(self, clerk: ClerkRecord) -> Cell:
        if not clerk.active:
            return Cell(self.tr("closed"), "text_3", sign="dash")
        if clerk.locked_until is not None and self._locked(clerk):
            until = self.tr("locked until {time}")
            return Cell(until.format(time=shown.clock(clerk.locked_until)), "warn", sign="lock")
        if clerk.must_change_password:
            return Cell(self.tr("has to choose a password"), "text_2", sign="info")
        return Cell(self.tr("works here"), "text_2", sign="tick")

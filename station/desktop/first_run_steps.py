"""The steps of the first start, except the rooms: name, first clerk, backups, old ledgers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField
from station.desktop.controls.first_run import FirstRun as Names
from station.desktop.counties import counties, house_kinds
from station.desktop.dialogs import choose_file, choose_folder
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.look import px
from station.desktop.parts import Banner, Button, label
from station.domain.accounts import AccountTrouble, password_problems
from station.domain.founding import FoundingTrouble, HouseKind
from station.domain.policy import DEFAULTS
from station.domain.problems import Problem, Refused
from station.domain.typed import TypedTrouble
from station.usecases.backup import folder_problems
from station.usecases.codebook import CodeBook

FORM_WIDTH = 720


class Step(QWidget):
    """One step of the guide: what it asks, what was typed, whether that will do."""

    edited = Signal()
    finished = Signal()
    """Enter was pressed in the last field."""

    def title(self) -> str:
        raise NotImplementedError

    def waits(self) -> str:
        """Say in the list of steps what is asked here, while nothing is done yet."""
        raise NotImplementedError

    def done(self) -> str:
        """Say in the list of steps what was answered."""
        raise NotImplementedError

    def start(self) -> None:
        """Put the keyboard where one begins."""
        raise NotImplementedError

    def typed(self) -> dict[str, Any]:
        """Give everything as typed, for the draft."""
        raise NotImplementedError

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put a draft back."""
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """Give what the founding needs; raises Refused after showing what is wrong."""
        raise NotImplementedError

    def show_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show what was refused, and give back what does not belong here."""
        return problems


class FormStep(Step):
    """A step that is one form."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.form = form
        form.setMaximumWidth(px(FORM_WIDTH))
        form.edited.connect(self.edited)
        form.finished.connect(self.finished)

    def start(self) -> None:
        self.form.start()

    def typed(self) -> dict[str, Any]:
        return dict(self.form.typed())

    def retype(self, typed: Mapping[str, Any]) -> None:
        self.form.retype(typed)

    def values(self) -> dict[str, Any]:
        return self.form.values()

    def show_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        return self.form.show_problems(problems)

    def require(self, values: Mapping[str, Any], missing: Mapping[str, Problem]) -> None:
        """Refuse what was left empty."""
        found = [problem for place, problem in missing.items() if not values[place]]
        if found:
            self.show_problems(tuple(found))
            raise Refused(found)


class NameStep(FormStep):
    """Who this station is."""

    def __init__(self, codes: CodeBook) -> None:
        super().__init__(
            Form(
                [
                    LineField(Names.NAME, self.tr("Full name"), wide=True),
                    LineField(Names.SHORT_NAME, self.tr("In numbers"), width=64),
                    ChoiceField(Names.KIND, self.tr("Kind"), house_kinds(), wide=True),
                    CodeField(Names.AREA, self.tr("County, city"), counties(codes)),
                    LineField(Names.PHONE, self.tr("Telephone"), width=180),
                    LineField(Names.ADDRESS, self.tr("Address"), wide=True),
                    LineField(Names.SUPERIOR, self.tr("Superior"), wide=True),
                ]
            )
        )
        self.form["kind"].show_value(HouseKind.RESCUE_STATION)
        self._explain()
        column(self.form, None, parent=self)

    def title(self) -> str:
        return self.tr("Name of the station")

    def waits(self) -> str:
        return self.tr("as on its sign and papers")

    def done(self) -> str:
        return self.form.typed()["name"]

    def values(self) -> dict[str, Any]:
        values = super().values()
        missing = {
            "name": Problem(FoundingTrouble.NAME_EMPTY, "name"),
            "area": Problem(FoundingTrouble.AREA_UNKNOWN, "area", {"code": ""}),
        }
        self.require(values, missing)
        return {place: value or "" for place, value in values.items()} | {
            "kind": values["kind"] or HouseKind.RESCUE_STATION
        }

    def _explain(self) -> None:
        said = {
            "name": self.tr("as on the sign at the door"),
            "short_name": self.tr("X"),
            "area": self.tr("name, initials or six digits"),
            "superior": self.tr("for example the civil affairs bureau; may stay empty"),
            "address": self.tr("may stay empty"),
            "phone": self.tr("may stay empty"),
        }
        for place, words in said.items():
            field = self.form[place]
            assert isinstance(field, LineField)
            field.edit.setPlaceholderText(words)


class ClerkStep(FormStep):
    """Who signs in first and lets the others in; the password is never kept in a draft."""

    def __init__(self) -> None:
        secret = LineField(Names.PASSWORD, self.tr("Password"), width=240)
        again = LineField(Names.PASSWORD_AGAIN, self.tr("Once more"), width=240)
        for field in (secret, again):
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        login = LineField(Names.CLERK, self.tr("Number"), width=240)
        login.edit.setPlaceholderText(self.tr("what is typed to sign in, for example 1001"))
        name = LineField(Names.CLERK_NAME, self.tr("Name"), width=240)
        super().__init__(Form([login, name, secret, again], columns=1))
        secret.check_with(self._weak)
        again.check_with(self._other)
        rule = self.tr(
            "At least {least} characters, letters mixed with digits or signs, without the number. "
            "Nobody can read it, also not from the data; whoever forgets it gets a new one from an "
            "administrator."
        )
        info = Banner("info", self.tr("This first account is administrator and leader"))
        info.second.setText(rule.format(least=DEFAULTS.password_least_length))
        info.second.show()
        column(self.form, t.SPACE_2, info, None, parent=self)

    def title(self) -> str:
        return self.tr("First clerk")

    def waits(self) -> str:
        return self.tr("account and password of the leader")

    def done(self) -> str:
        typed = self.form.typed()
        return " ".join(filter(None, (typed["clerk"], typed["clerk_name"])))

    def typed(self) -> dict[str, Any]:
        typed = self.form.typed()
        return {place: typed[place] for place in ("clerk", "clerk_name")}

    def values(self) -> dict[str, Any]:
        values = super().values()
        missing = {
            "clerk": Problem(AccountTrouble.LOGIN_EMPTY, "clerk"),
            "password": Problem(TypedTrouble.MISSING, "password"),
            "password_again": Problem(TypedTrouble.MISSING, "password_again"),
        }
        self.require(values, missing)
        found = (*self._weak(values["password"]), *self._other(values["password_again"]))
        if found:
            self.show_problems(found)
            raise Refused(found)
        return {place: values[place] or "" for place in ("clerk", "clerk_name", "password")}

    def _weak(self, password: str) -> tuple[Problem, ...]:
        login = self.form.typed()["clerk"].strip()
        return password_problems(password, login, DEFAULTS.password_least_length)

    def _other(self, again: str) -> tuple[Problem, ...]:
        if again == self.form.typed()["password"]:
            return ()
        return (Problem(AccountTrouble.PASSWORD_DIFFERS, "password_again"),)


class BackupStep(FormStep):
    """Where the copies of the records go."""

    def __init__(self, home: Path) -> None:
        self._home = home
        folder = LineField(Names.FOLDER, self.tr("Folder"), wide=True)
        folder.edit.setPlaceholderText(self.tr("empty: in the data folder"))
        super().__init__(Form([folder], columns=1))
        folder.check_with(lambda said: folder_problems(Path(said).expanduser(), home))
        choose = Button(Names.CHOOSE_FOLDER, self.tr("Choose a folder…"), press=self._choose)
        text = self.tr(
            "A backup is one file with everything in it; each is opened again to prove it. Another "
            "disk or a USB stick survives this computer. Backups are made in Settings, or by the "
            "command “station backup” every night."
        )
        column(
            self.form,
            row(t.LABEL_COLUMN + t.SPACE_2, choose, None, gap=0),
            t.SPACE_2,
            label(text, "second", wrap=True),
            None,
            parent=self,
        )

    def title(self) -> str:
        return self.tr("Where backups go")

    def waits(self) -> str:
        return self.tr("better another disk or a USB stick")

    def done(self) -> str:
        return self.form.typed()["folder"] or self.tr("in the data folder")

    def values(self) -> dict[str, Any]:
        folder = self.form.values()["folder"]
        if folder:
            problems = self.form["folder"].settle()
            if any(problem.weight is problem.weight.STOP for problem in problems):
                raise Refused(problems)
        return {"folder": Path(folder).expanduser() if folder else None}

    def _choose(self) -> None:
        def chosen(folder: Path) -> None:
            self.form["folder"].show_value(str(folder))
            self.form["folder"].settle()
            self.edited.emit()

        choose_folder(self, self.tr("Where backups go"), chosen)


class LedgerStep(Step):
    """Old registers that are to come in, once the station stands."""

    def __init__(self) -> None:
        super().__init__()
        self._files: list[Path] = []
        self._list = label("", wrap=True, name=Names.FILES)
        self._pick = Button(Names.CHOOSE_FILES, self.tr("Choose workbooks…"), press=self._choose)
        self._none = Button(Names.NO_FILES, self.tr("Leave them out"), "quiet", press=self._drop)
        text = self.tr(
            "Excel registers of earlier years, as they are: titles, subtotals and notes may stay. "
            "After signing in you see first what would come in and what is doubtful; nothing is "
            "saved before you say so. This can be done at any later time in Settings."
        )
        column(
            row(self._pick, self._none, None),
            self._list,
            t.SPACE_2,
            label(text, "second", wrap=True),
            None,
            parent=self,
        )
        self._show()

    def title(self) -> str:
        return self.tr("Bring in old ledgers")

    def waits(self) -> str:
        return self.tr("may be left for later")

    def done(self) -> str:
        return self.tr("%n workbook(s)", "", len(self._files)) if self._files else self.waits()

    def start(self) -> None:
        self._pick.setFocus()

    def typed(self) -> dict[str, Any]:
        return {"files": [str(file) for file in self._files]}

    def retype(self, typed: Mapping[str, Any]) -> None:
        self._files = [Path(file) for file in typed.get("files", ())]
        self._show()

    def values(self) -> dict[str, Any]:
        return {"files": tuple(self._files)}

    def _choose(self) -> None:
        def chosen(file: Path) -> None:
            if file not in self._files:
                self._files.append(file)
            self._show()
            self.edited.emit()

        kinds = self.tr("Workbooks (*.xlsx *.xlsm *.xls)")
        choose_file(self, self.tr("Bring in old ledgers"), kinds, chosen, several=True)

    def _drop(self) -> None:
        self._files = []
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self._list.setText("\n".join(file.name for file in self._files))
        self._none.setVisible(bool(self._files))

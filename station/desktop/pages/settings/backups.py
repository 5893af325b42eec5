"""Backups of this station: make one, see which there are, restore one, check the whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from station.desktop import tokens as t
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask, choose_file, choose_folder
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, empty, holder, row
from station.desktop.look import px
from station.desktop.opened import RestoreWish
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button, EmptyState, label, sign_line
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.permissions import Permission
from station.domain.problems import Refused, Unavailable, UnavailableReason, Weight
from station.domain.standing import StandingRecord
from station.domain.topics import Topic
from station.usecases.backup import (
    BackupFile,
    BackupFiles,
    BackupRecord,
    CheckReport,
    CopyKind,
    MakeBackup,
    StationCheck,
    folder_problems,
)
from station.usecases.standing import StationStanding
from station.wording import shown
from station.wording.sentences import sentence

_MEGABYTE = 1_000_000
RESTORE = "station --clerk NAME restore FILE"


class BackupSection(Section):
    """A folder and a button; the copies that are there, each with its way back."""

    name = "backups"
    needs = MakeBackup
    watches = frozenset({Topic.POLICY})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._last = label("", "strong", name=Names.BACKUP_LAST)
        self.form = self._folder_form()
        self._found = column(gap=t.SPACE_1)
        box = holder(self._found)
        box.setObjectName(Names.BACKUP_FOUND)
        self.table = RecordTable(self._columns(), key=lambda each: each.path, parent=self)
        self.view = RecordView(Names.BACKUP_LIST, self.table, t.ROW_DENSE)
        self.view.pressed_verb.connect(self._ask_restore)
        self._empty = EmptyState(
            "file",
            self.tr("No backup in this folder yet"),
            self.tr("Each backup stands here with its time; from here it is restored."),
        )
        other = self.tr("Restore from another file…")
        self._other = Button(Names.BACKUP_RESTORE, other, press=self.choose_backup)
        if not self._restores:
            self._other.hide()
        foot = row(label(self._how_to_restore(), "second", wrap=True), self._other)
        foot.setStretch(0, 1)
        self.compose(
            self.tr("One file with everything in it, opened again at once to prove it."),
            self._last,
            self.form,
            self._buttons(),
            box,
            self.view,
            self._empty,
            foot,
            grows=(self.view, self._empty),
        )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("BackupSection", "Backups")

    def reload(self) -> None:
        self.desk.ask(self, StationStanding(), self._show)
        computer = self.desk.computer
        folder = None if computer is None else computer.backups
        self.desk.ask(self, BackupFiles(folder), self._show_files)

    def start(self) -> None:
        self.form.start()

    def choose(self) -> None:
        """Choose the folder of this computer's backups."""

        def chosen(folder: Path) -> None:
            self.form["folder"].show_value(str(folder))
            self._keep_folder()
            self.reload()

        choose_folder(self, self.tr("Where backups go"), chosen)

    def make(self) -> None:
        """Back up to the folder in the field, which is remembered."""
        computer = self.desk.computer
        if computer is None or not self._keep_folder():
            return
        deed = MakeBackup(computer.migrations, computer.backups)
        self.desk.do(self, deed, self._made, title=self.tr("Backing up"))

    def check(self) -> None:
        """Prove the chain of the trace and look for contradictions."""
        self.desk.ask(self, StationCheck(), self._checked, title=self.tr("Checking the records"))

    def choose_backup(self) -> None:
        """Choose a backup that lies elsewhere."""
        kinds = self.tr("Backups (*.db)")
        choose_file(self, self.tr("Restore a backup"), kinds, self.restore)

    def restore(self, file: Path) -> None:
        """Put a backup in the place of the records, after asking who does it."""
        asked = Asked(
            self.tr("Restore {file}?").format(file=file.name),
            self.tr(
                "The records go back to that moment; whatever was entered since is no longer "
                "there. First close the program on all other desks."
            ),
            self.tr("Restore this backup"),
            self.tr("Keep the present records"),
            follows=self.tr(
                "The present records are kept beside it and can be restored the same way. "
                "Number and password are those of an administrator in the backup."
            ),
            second=True,
        )

        def go(answer: Answer) -> None:
            self.desk.wants_restore.emit(RestoreWish(file, answer.login, answer.password))

        ask(self, asked, go)

    @property
    def _restores(self) -> bool:
        """Whether this clerk may restore, and the records are a file that can be replaced."""
        computer = self.desk.computer
        may = Permission.BACKUP_RESTORE in self.desk.clerk.permissions
        return may and computer is not None and computer.embedded

    def _how_to_restore(self) -> str:
        if self._restores:
            return self.tr("Restoring asks first; the present records are kept beside it.")
        if Permission.BACKUP_RESTORE not in self.desk.clerk.permissions:
            return self.tr("Restoring needs the right “Restore backups”.")
        words = self.tr("On a server a backup is restored into an empty database: {command}")
        return words.format(command=RESTORE)

    def _folder_form(self) -> Form:
        computer = self.desk.computer
        folder = LineField(Names.BACKUP_FOLDER, self.tr("Folder"), place="folder", wide=True)
        folder.edit.setPlaceholderText(self.tr("empty: in the data folder"))
        folder.check_with(lambda said: folder_problems(Path(said).expanduser(), self.desk.home))
        if computer is not None and computer.backups is not None:
            folder.show_value(str(computer.backups))
        form = Form([folder], columns=1)
        form.setMaximumWidth(px(720))
        self.watch(form)
        return form

    def _buttons(self) -> QHBoxLayout:
        choose = Button(Names.BACKUP_CHOOSE, self.tr("Choose a folder…"), press=self.choose)
        make = Button(Names.BACKUP_MAKE, self.tr("Back up now"), "primary", press=self.make)
        make.setEnabled(self.desk.computer is not None)
        self.form.finished.connect(make.setFocus)
        check = Button(Names.BACKUP_CHECK, self.tr("Check the records"), press=self.check)
        if not self.desk.may(StationCheck):
            check.hide()
        return row(92, choose, t.SPACE_2, make, t.SPACE_2, check, None, gap=0)

    def _keep_folder(self) -> bool:
        computer = self.desk.computer
        try:
            said = self.form.values()["folder"]
        except Refused:
            return False
        problems = self.form["folder"].settle() if said else ()
        if computer is None or any(problem.weight is Weight.STOP for problem in problems):
            return False
        try:
            computer.choose_backups(Path(said).expanduser() if said else None)
        except OSError:
            self.desk.failed.emit(self, Unavailable(UnavailableReason.READ_ONLY))
            return False
        self.settled()
        return True

    def _made(self, record: BackupRecord) -> None:
        words = self.tr("{file}: {rows} records, {size} MB, read back.")
        said = words.format(file=record.path, rows=record.rows, size=_megabytes(record.bytes))
        self._say([("tick", "text_2", said)])
        self.said.emit(self.tr("The backup is made and was read back."))
        self.reload()

    def _checked(self, report: CheckReport) -> None:
        lines = [("stop", "danger", sentence(problem)) for problem in report.problems]
        broken = self.tr("Line {number} of the trace was changed or is missing.")
        lines += [
            ("stop", "danger", broken.format(number=number)) for number in report.broken_audit_lines
        ]
        if report.sound:
            words = self.tr("All is well: %n line(s) of the trace hold.", "", report.audit_lines)
            lines = [("tick", "text_2", words)]
        self._say(lines)

    def _say(self, lines: list[tuple[str, str, str]]) -> None:
        empty(self._found)
        for sign, tone, words in lines:
            self._found.addWidget(sign_line(sign, tone, words))

    def _show(self, standing: StandingRecord) -> None:
        if standing.backup_at is None:
            self._last.setText(self.tr("No backup yet"))
            return
        when = shown.moment(standing.backup_at, self.desk.now().date())
        if standing.backup_tested:
            words = self.tr("Last backup {when}, read back")
        else:
            words = self.tr("Last backup {when}")
        self._last.setText(words.format(when=when))

    def _show_files(self, files: tuple[BackupFile, ...]) -> None:
        self.table.show(files)
        self.view.setVisible(bool(files))
        self._empty.setVisible(not files)

    def _ask_restore(self, copy: BackupFile) -> None:
        self.restore(copy.path)

    def _columns(self) -> tuple[Column[BackupFile], ...]:
        kinds = {
            CopyKind.BACKUP: self.tr("Backup"),
            CopyKind.BEFORE_RESTORE: self.tr("kept before a restore"),
            CopyKind.BEFORE_UPGRADE: self.tr("kept before an upgrade"),
        }
        today = self.desk.now().date()
        return (
            Column(
                self.tr("Made"),
                lambda each: Cell(shown.moment(each.made_at, today), strong=True),
                width=140,
            ),
            Column(self.tr("What"), lambda each: kinds[each.kind], width=130),
            Column(self.tr("MB"), lambda each: _megabytes(each.bytes), width=80, align=Align.RIGHT),
            Column(self.tr("File"), lambda each: str(each.path), tone="text_2"),
            Column("", self._verb, width=84, verb=True),
        )

    def _verb(self, _copy: BackupFile) -> str:
        return self.tr("Restore…") if self._restores else ""


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f}"

"""Backups of this station: the last one, where they go, a check of the whole, how to restore."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt

from station.desktop import tokens as t
from station.desktop.controls import Settings as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_folder
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, empty, hairline, holder, row
from station.desktop.look import px
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button, label, sign_line
from station.domain.problems import Refused, Unavailable, UnavailableReason, Weight
from station.domain.standing import StandingRecord
from station.domain.topics import Topic
from station.usecases.backup import (
    BackupRecord,
    CheckReport,
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
    """Make a backup that proves itself; prove the records; say how a backup is restored."""

    name = "backups"
    needs = MakeBackup
    watches = frozenset({Topic.POLICY})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._last = label("", "strong", name=Names.BACKUP_LAST)
        folder = LineField(Names.BACKUP_FOLDER, self.tr("Folder"), place="folder", wide=True)
        folder.edit.setPlaceholderText(self.tr("empty: in the data folder"))
        folder.check_with(lambda said: folder_problems(Path(said).expanduser(), desk.home))
        self.form = Form([folder], columns=1)
        self.form.setMaximumWidth(px(720))
        self.watch(self.form)
        choose = Button(Names.BACKUP_CHOOSE, self.tr("Choose a folder…"), press=self.choose)
        make = Button(Names.BACKUP_MAKE, self.tr("Back up now"), "primary", press=self.make)
        make.setEnabled(desk.computer is not None)
        check = Button(Names.BACKUP_CHECK, self.tr("Check the records"), press=self.check)
        check.setEnabled(desk.may(StationCheck))
        self._found = column(gap=t.SPACE_1)
        box = holder(self._found)
        box.setObjectName(Names.BACKUP_FOUND)
        command = label(RESTORE, "strong", name=Names.BACKUP_RESTORE)
        command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        kept = self.tr(
            "What stands here now is kept beside it. Number and password are those of an "
            "administrator in the backup."
        )
        self.compose(
            self.tr("One file with everything in it, opened again at once to prove it."),
            self._last,
            self.form,
            row(92, choose, None, gap=0),
            row(make, check, None),
            box,
            hairline(),
            label(self.tr("Restoring"), "strong"),
            label(self.tr("Close the program on every desk, then type in a terminal:"), "second"),
            command,
            label(kept, "second", wrap=True),
            None,
        )
        if desk.computer is not None and desk.computer.backups is not None:
            folder.show_value(str(desk.computer.backups))

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("BackupSection", "Backups")

    def reload(self) -> None:
        self.desk.ask(self, StationStanding(), self._show)

    def start(self) -> None:
        self.form.start()

    def choose(self) -> None:
        """Choose the folder of this computer's backups."""

        def chosen(folder: Path) -> None:
            self.form["folder"].show_value(str(folder))
            self._keep_folder()

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
        said = words.format(
            file=record.path, rows=record.rows, size=f"{record.bytes / _MEGABYTE:.1f}"
        )
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

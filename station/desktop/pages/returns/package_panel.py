"""A package in the panel: what is in it, what became of it, what can be done; and a preview."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.returns_packages import Packages as Names
from station.desktop.deed_form import DeedForm, problem_lines
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_target
from station.desktop.form_host import Deed, FormHost
from station.desktop.layout import column, empty, frame, row
from station.desktop.pages.returns.package_forms import PackageForms, differ
from station.desktop.pages.returns.package_mapping import MappingChange, write_file
from station.desktop.pages.returns.package_receipts import ReceiptReading
from station.desktop.parts import EmptyState, captioned, chip, label
from station.domain.mappings import Kind
from station.domain.package_files import PackageTrouble
from station.domain.package_records import (
    PackageLine,
    PackageMade,
    PackagePreviewRecord,
    PackageRowLine,
    PackageSheetRecord,
)
from station.domain.packages import PackageExtent, PackageState
from station.domain.problems import Problem
from station.usecases.brought_packages import ImportPackage
from station.usecases.package_lists import PackageSheet, SavePackage
from station.usecases.package_mappings import KeepMapping, MappingLine, MappingList
from station.usecases.package_previews import LookThroughMinors, look_through
from station.usecases.package_steps import MarkSent, SettleDoubt, TakeReceipt, WithdrawPackage
from station.usecases.packages import MakePackage, ResendRejected
from station.usecases.papers_packages import PrintPackageRegister
from station.wording import shown
from station.wording.naming import named

_LABEL = 92
CHIPS = {
    PackageState.MADE: "warn",
    PackageState.SENT: "info",
    PackageState.RECEIVED: "code",
    PackageState.WITHDRAWN: "plain",
}


class PackagePanel(FormHost):
    """The chosen package; the deeds have letters as keys."""

    previewed = Signal(object)
    """A `PackagePreviewRecord` whose findings are to be listed, None when it is over."""
    wants_brought = Signal()
    """The packages of other stations are to be seen."""
    made = Signal(int)
    """The package that is to be chosen now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.forms = PackageForms(desk, self)
        self._mappings = MappingChange(desk, self, self.forms)
        self.receipts = ReceiptReading(self)
        self.receipts.taken.connect(self.made)
        self.line: PackageLine | None = None
        self.sheet: PackageSheetRecord | None = None
        self.row: PackageRowLine | None = None
        self.preview: PackagePreviewRecord | None = None
        self._asked: dict[str, Any] = {}
        self._kinds: dict[str, Kind] = {}
        self.show_line(None)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return super().take_problems(self.receipts.take_problems(problems))

    # --- what there is to see ---------------------------------------------------------------

    def show_line(self, line: PackageLine | None) -> None:
        """Ask for the package of a line; of another one nothing may be done before the answer."""
        before, self.line = self.line, line
        if self.preview is not None:
            return
        if line is None or before is None or line.id != before.id:
            self.sheet = self.row = None
            empty(self.body)
        if line is None:
            self._show_nothing()
        else:
            self.desk.ask(self, PackageSheet(line.id), self._show, seat="sheet")

    def _show_nothing(self) -> None:
        empty(self.body)
        self.body.addLayout(self.deeds(self._always(), Names.NEW))
        words = self.tr("Make one of a month; it is looked through before anything is kept.")
        self.body.addWidget(EmptyState("returns", self.tr("No package yet"), words))

    def _show(self, sheet: PackageSheetRecord) -> None:
        if self.line is None or self.line.id != sheet.line.id or self.preview is not None:
            return
        self.sheet = sheet
        empty(self.body)
        line = sheet.line
        state = chip(named(line.state), CHIPS[line.state])
        self.body.addLayout(row(label(line.number, "heading"), None, state))
        self.body.addWidget(label(line.title, "second", wrap=True))
        self.body.addLayout(self._buttons(sheet))
        open_doubts = [each for each in sheet.doubts if not each.settled]
        if open_doubts:
            words = self.tr("Lines of the receipt that belong to no row of ours")
            lines = [
                captioned(f"{each.key} {each.row or ''}", f"{each.column} {each.reason}", _LABEL)
                for each in open_doubts
            ]
            self.body.addWidget(_card(words, lines))
        self.body.addWidget(_card(self.tr("What it says"), self._content(sheet)))
        self.body.addWidget(_card(self.tr("What became of it"), self._course(sheet)))

    def _content(self, sheet: PackageSheetRecord) -> list[QBoxLayout]:
        line = sheet.line
        counts = [f"{named(kind)} {count}" for kind, count in sorted(sheet.kinds.items())]
        told = [
            (self.tr("Period"), _period(line)),
            (self.tr("Extent"), " · ".join(filter(None, (named(line.extent), *counts)))),
            (self.tr("After"), sheet.previous_number),
            *((named(why), str(count)) for why, count in sheet.held_back.items() if count),
            (self.tr("Restricted"), sheet.restricted_reason),
            (self.tr("Mapping"), line.mapping_version),
            (self.tr("File"), line.file_name),
            (self.tr("Size"), self._size(sheet)),
            ("SHA-256", f"{line.sha256[:16]}…"),
        ]
        return [captioned(head, words, _LABEL) for head, words in told if words]

    def _size(self, sheet: PackageSheetRecord) -> str:
        closed = self.tr("encrypted") if sheet.line.encrypted else ""
        return " · ".join(filter(None, (f"{max(1, sheet.size // 1024)} KB", closed)))

    def _course(self, sheet: PackageSheetRecord) -> list[QBoxLayout]:
        line, today = sheet.line, self.desk.now().date()
        told = [(self.tr("Made"), f"{shown.moment(line.made_at, today)} {line.made_by}")]
        if line.sent_at:
            said = f"{shown.moment(line.sent_at, today)} {line.sent_by} {line.sent_how}"
            told.append((self.tr("Sent"), said))
        for each in sheet.receipts:
            words = self.tr("{accepted} accepted, {rejected} rejected · {name}").format(
                accepted=each.accepted, rejected=each.rejected, name=each.name
            )
            head = self.tr("Corrected since") if each.replaced else self.tr("Receipt")
            told.append((head, words))
        waiting = [each.name for each in sheet.files if not each.answered]
        if line.state is PackageState.SENT and waiting:
            told.append((self.tr("Not answered"), "、".join(waiting)))
        if line.withdrawn_at:
            said = f"{shown.moment(line.withdrawn_at, today)} {line.withdrawn_reason}"
            told.append((self.tr("Taken back"), said))
        return [captioned(head, words, _LABEL) for head, words in told]

    def _buttons(self, sheet: PackageSheetRecord) -> QBoxLayout:
        """The deeds that this package can have now, three in a row."""
        line, state = sheet.line, sheet.line.state
        live = state is not PackageState.WITHDRAWN
        doubts = live and line.doubts > 0
        found: list[Deed] = [
            (Names.SENT, self.tr("Sent…"), "U", self.sent, MarkSent, state is PackageState.MADE),
            (
                Names.RESEND,
                self.tr("Rejected again…"),
                "W",
                self.resend,
                ResendRejected,
                live and line.open_rejected > 0,
            ),
            (Names.THIS_ROW, self.tr("It is this row"), "D", self.this_row, SettleDoubt, doubts),
            (Names.NO_ROW, self.tr("None of ours"), "O", self.no_row, SettleDoubt, doubts),
            (Names.SAVE, self.tr("Save the file…"), "S", self.save, SavePackage, True),
            (
                Names.WITHDRAW,
                self.tr("Take back…"),
                "X",
                self.withdraw,
                WithdrawPackage,
                live and not sheet.receipts,
            ),
            *self._always(),
        ]
        main = Names.RECEIPT
        if state is PackageState.MADE:
            main = Names.SENT
        elif doubts:
            main = Names.THIS_ROW
        elif line.open_rejected:
            main = Names.RESEND
        return self.deeds(found, main)

    def _always(self) -> list[Deed]:
        others = self.wants_brought.emit
        return [
            (Names.RECEIPT, self.tr("Receipt…"), "R", self.receipts.choose, TakeReceipt, True),
            (Names.NEW, self.tr("New package…"), "N", self.new, MakePackage, True),
            (Names.MAPPING, self.tr("Mapping…"), "G", self._mapping, KeepMapping, True),
            (Names.SEE_BROUGHT, self.tr("Others' packages"), "B", others, ImportPackage, True),
            (Names.REGISTER, self.tr("Register"), "J", self.register, PrintPackageRegister, True),
        ]

    # --- a new package ----------------------------------------------------------------------

    def new(self) -> None:
        """Ask what is to be sent, then look it through."""
        self.desk.ask(self, MappingList(), self._new, seat="mappings")

    def _new(self, mappings: tuple[MappingLine, ...]) -> None:
        self._kinds = {each.code: each.kind for each in mappings}
        form = self.forms.new(mappings, self._asked)
        self.open(form, lambda said: self._look_through(form, said))

    def _look_through(self, form: DeedForm, said: Mapping[str, Any]) -> None:
        if differ(form, said):
            return
        self._asked = dict(said)
        self._ask_preview()

    def _ask_preview(self) -> None:
        said, title = self._asked, self.tr("Looking the package through")
        question = look_through(
            self._kinds[said["mapping"]],
            said["mapping"],
            said["first"],
            said["last"],
            said["extent"],
            with_restricted=bool((said["restricted_reason"] or "").strip()),
        )
        if isinstance(question, LookThroughMinors):
            self.desk.do(self, question, self._show_preview, title=title)
        else:
            self.desk.ask(self, question, self._show_preview, seat="preview", title=title)

    def _show_preview(self, found: PackagePreviewRecord) -> None:
        self.close_form()
        self.preview = found
        empty(self.body)
        self.body.addWidget(label(self.tr("What the package would say"), "heading"))
        self.body.addWidget(label(found.title, "second", wrap=True))
        for each in problem_lines(found.stops):
            self.body.addWidget(each)
        if found.same_as:
            words = self.tr("Package {number} says just the same.").format(number=found.same_as)
            self.body.addWidget(label(words, "warn", wrap=True))
        make = self.tr("Make it once more") if found.same_as else self.tr("Make the package")
        lacking = any(each.code is PackageTrouble.BLANK_MISSING for each in found.stops)
        buttons: list[Deed] = [
            (Names.MAKE, make, "M", self.make, MakePackage, not found.stops),
            (Names.BLANK, self.tr("Keep the blank…"), "G", self._blank, KeepMapping, lacking),
            (Names.CHANGE, self.tr("Change…"), "N", self.new, MakePackage, True),
            (Names.LEAVE, self.tr("Not now"), "X", self.leave_preview, MakePackage, True),
        ]
        self.body.addLayout(self.deeds(buttons, Names.BLANK if lacking else Names.MAKE))
        told = [
            (self.tr("Rows"), str(found.rows)),
            *((named(kind), str(count)) for kind, count in found.kinds.items()),
            *((named(why), str(count)) for why, count in found.held_back.items()),
            (self.tr("Held by them"), str(found.held)),
            (self.tr("Errors"), str(found.errors)),
            (self.tr("Warnings"), str(found.warnings)),
        ]
        lines = [captioned(head, words, _LABEL) for head, words in told if words != "0"]
        self.body.addWidget(_card(self.tr("Counted"), lines))
        columns = [captioned(head, str(count), _LABEL) for head, _wrong, count in found.columns]
        if columns:
            self.body.addWidget(_card(self.tr("Errors and warnings by column"), columns))
        self.opened.emit()
        self.previewed.emit(found)

    def leave_preview(self) -> None:
        """Put the preview away; the package that was chosen before is shown again."""
        self.preview = None
        self.previewed.emit(None)
        line, self.line = self.line, None
        self.show_line(line)
        self.left.emit()

    def _mapping(self) -> None:
        """Change a mapping, or keep the authority's blank workbook for it."""
        self._mappings.begin()

    def _blank(self) -> None:
        """Keep the blank workbook that the package lacks, and look it through again."""
        self._mappings.begin(self._asked["mapping"], self._ask_preview)

    def make(self) -> None:
        """Make the package that was looked through, and ask where to save it."""
        said, found = self._asked, self.preview
        if found is None:
            return
        deed = MakePackage(
            uuid.uuid4().hex,
            said["mapping"],
            said["first"],
            said["last"],
            said["extent"] or PackageExtent.FULL,
            said["restricted_reason"] or "",
            bool(found.same_as),
            said["passphrase"] or "",
        )
        self.desk.do(self, deed, self._was_made, title=self.tr("Making the package"))

    def _was_made(self, made: PackageMade) -> None:
        self._asked = {}
        self.close_form()
        if self.preview is not None:
            self.leave_preview()
        self.made.emit(made.id)
        self.said.emit(self.tr("Package {number} is made.").format(number=made.number))
        self._keep(made)

    def _keep(self, made: PackageMade) -> None:
        def save(path: Path) -> None:
            if write_file(self.desk, self, path, made.content):
                self.said.emit(self.tr("The package is saved."))

        kinds = self.tr("Packages (*.zip)")
        choose_target(self, self.tr("Save the package"), kinds, made.file_name, save)

    # --- what becomes of one ----------------------------------------------------------------

    def sent(self) -> None:
        """Write down that it has gone up."""
        package = self._there().line

        def go(said: Mapping[str, Any]) -> None:
            deed = MarkSent(package.id, said["how"] or "", said["happened_at"])
            self.do(deed, self.tr("Written down that it has gone up."))

        self.open(self.forms.sent(), go)

    def resend(self) -> None:
        """Send the rejected rows again."""
        package, mark = self._there().line, uuid.uuid4().hex
        form = self.forms.resend(package.open_rejected)

        def go(said: Mapping[str, Any]) -> None:
            if not differ(form, said):
                unchanged = bool(said.get("unchanged"))
                reason = said["restricted_reason"] or ""
                deed = ResendRejected(mark, package.id, unchanged, reason, said["passphrase"] or "")
                title = self.tr("Making the package")
                self.desk.do(self, deed, self._was_made, title=title)

        self.open(form, go)

    def withdraw(self) -> None:
        """Take the package back."""
        package = self._there().line

        def go(said: Mapping[str, Any]) -> None:
            deed = WithdrawPackage(package.id, said["reason"] or "")
            self.do(deed, self.tr("The package is taken back."))

        self.open(self.forms.withdraw(), go)

    def save(self) -> None:
        """Save the file once more, byte for byte."""
        self.desk.do(self, SavePackage(self._there().line.id), self._keep)

    def this_row(self) -> None:
        """The first doubtful line means the row that is chosen below."""
        if self.row is not None:
            self._settle(self.row.id)

    def no_row(self) -> None:
        """The first doubtful line means no row of ours."""
        self._settle(None)

    def _settle(self, row_id: int | None) -> None:
        doubt = next(each for each in self._there().doubts if not each.settled)
        self.do(SettleDoubt(doubt.id, row_id), self.tr("The line of the receipt is settled."))

    def register(self) -> None:
        """Print the register of this year's packages."""
        self.desk.do(self, PrintPackageRegister(), self.printed.emit)

    def _there(self) -> PackageSheetRecord:
        assert self.sheet is not None
        return self.sheet


def _period(line: PackageLine) -> str:
    return f"{shown.full_day(line.since)} — {shown.full_day(line.until)}"


def _card(title: str, lines: list[QBoxLayout]) -> QWidget:
    return frame(column(label(title, "strong"), *lines, gap=t.SPACE_1, margin=t.SPACE_3))

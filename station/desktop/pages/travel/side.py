"""The panel at the right: the voucher when there is one, else the paper of the chosen way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.travel import Travel as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, frame, row
from station.desktop.pages.travel.voucher_panel import VoucherPanel
from station.desktop.painted import PaperPreview
from station.desktop.parts import Button, EmptyState, label
from station.domain.leaving import RECEIVED_WAYS, LeavingSheet, LeavingWay
from station.domain.papers import PaperKind
from station.domain.voucher_records import VoucherLine
from station.domain.vouchers import VoucherStanding
from station.usecases.papers import PaperPreview as PreviewOf
from station.usecases.printing import PagesOf
from station.usecases.vouchers import DraftVoucher
from station.wording.naming import named

S = VoucherStanding
_DPI = 110
_LIVE = frozenset({S.DRAFT, S.APPROVED, S.ISSUED, S.EXCHANGED, S.TRAVELLED})
_PAPERS: Mapping[LeavingWay, PaperKind] = {
    LeavingWay.OWN_WISH: PaperKind.DECLARATION,
    LeavingWay.TERMINATED: PaperKind.TERMINATION,
    LeavingWay.KIN: PaperKind.HANDOVER,
    **dict.fromkeys(RECEIVED_WAYS, PaperKind.HANDOVER),
}


class Side(QWidget):
    """Shows one thing at a time."""

    wants_voucher = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sheet: LeavingSheet | None = None
        self._line: VoucherLine | None = None
        self.voucher = VoucherPanel(desk)
        self._title = label("", "heading")
        self._pages = PaperPreview(Names.PREVIEW)
        self._paper = frame(
            column(
                row(self._title, None, label(self.tr("as it is printed"), "small")),
                self._pages,
                None,
                margin=t.SPACE_3,
            ),
            "well",
        )
        write = Button(Names.WRITE, self.tr("Write a voucher"), press=self.wants_voucher.emit)
        write.setEnabled(desk.may(DraftVoucher))
        self._none = EmptyState(
            "travel",
            self.tr("No voucher yet"),
            self.tr("Written here, approved by somebody else, then issued and printed."),
            write,
        )
        self._blank = EmptyState(
            "paper",
            self.tr("Nothing chosen"),
            self.tr("Voucher and papers of whoever is chosen at the left stand here."),
        )
        self._unsaved = EmptyState(
            "paper",
            self.tr("Not saved yet"),
            self.tr("Once the way out is saved, the paper to be printed stands here."),
        )
        self._stale = False
        self._parts = (self._blank, self._none, self._unsaved, self.voucher, self._paper)
        column(*self._parts, parent=self)
        self._show_part(self._blank)

    @property
    def shows_live(self) -> bool:
        """Whether the stay on the page has a voucher that is not over."""
        return self._line is not None and self._line.standing in _LIVE

    def show_nothing(self) -> None:
        self._sheet = self._line = None
        self.voucher.record = None
        self._show_part(self._blank)

    def reload(self) -> None:
        if self._shown is self.voucher:
            self.voucher.reload()

    def show_voucher(self, voucher_id: int) -> None:
        """Show a voucher, whosever it is."""
        self.voucher.show_voucher(voucher_id)
        self._show_part(self.voucher)

    def show_slip(self) -> None:
        """Bring the voucher of the stay on the page to the front."""
        if self._line is not None:
            self.show_voucher(self._line.id)

    def take_voucher(self, line: VoucherLine | None) -> None:
        """Know the newest voucher of the stay on the page."""
        changed = line != self._line
        self._line = line
        if self._sheet is not None and self._sheet.way is LeavingWay.VOUCHER and changed:
            self._show_newest()

    def draw_again(self) -> None:
        """Draw the paper anew with what comes next: a name on it may have changed meanwhile."""
        self._stale = True

    def show_plan(self, sheet: LeavingSheet) -> None:
        """Show what belongs to the chosen way."""
        before, self._sheet = self._sheet, sheet
        if sheet.way is LeavingWay.VOUCHER:
            if before is None or before.way is not sheet.way:
                self._show_newest()
            return
        same = before is not None and (before.way, before.plan) == (sheet.way, sheet.plan)
        if same and not self._stale and self._shown is self._paper:
            return
        self._stale = False
        saved = sheet.plan is not None and sheet.plan.way is sheet.way
        if saved and self._desk.may(PreviewOf):
            kind = _PAPERS.get(sheet.way, PaperKind.LEAVING)
            self._ask_paper(sheet, kind)
        else:
            self._show_part(self._unsaved)

    def _show_part(self, shown: QWidget) -> None:
        """Take no more room than what is shown: a stack would be as tall as its tallest part."""
        self._shown = shown
        for part in self._parts:
            part.setVisible(part is shown)

    def _show_newest(self) -> None:
        if self._line is None:
            self._show_part(self._none)
        else:
            self.show_voucher(self._line.id)

    def _ask_paper(self, sheet: LeavingSheet, kind: PaperKind) -> None:
        """Draw the paper of a way out; whoever is on the page by then may be somebody else."""

        def wanted() -> bool:
            now = self._sheet
            return now is not None and (now.stay_id, now.way) == (sheet.stay_id, sheet.way)

        def draw(pdf: bytes) -> None:
            if wanted():
                self._desk.ask(self, PagesOf(pdf, _DPI), show)

        def show(pages: Sequence[Any]) -> None:
            if wanted():
                self._title.setText(named(kind))
                self._pages.show_pages([page.png() for page in pages])
                self._show_part(self._paper)

        self._desk.ask(self, PreviewOf(kind, sheet.stay_id, leaving=True), draw)

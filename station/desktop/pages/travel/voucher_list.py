"""All vouchers by where they stand, and what windows tell that the book contradicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from station.desktop.choices import ChoiceField
from station.desktop.controls.travel import Travel as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask, choose_file, choose_target
from station.desktop.layout import column, row
from station.desktop.pages.travel import slip_words
from station.desktop.parts import Button, EmptyState, narrow
from station.desktop.saved_file import save_file
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.problems import Problem, Refused
from station.domain.seals import SealTrouble
from station.domain.voucher_records import VoucherEventRecord, VoucherFilter, VoucherLine
from station.domain.vouchers import VoucherStanding
from station.usecases.signing_keys import PublicKeyFile
from station.usecases.voucher_lists import VoucherList
from station.usecases.voucher_window import (
    ImportWindowReport,
    ReportTaken,
    SettleConflict,
    VoucherConflicts,
    WithdrawalFile,
)
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named
from station.wording.sentences import sentence

_CONFLICTS = "conflicts"
_FILTERS: Mapping[str, VoucherFilter] = {
    "approve": VoucherFilter(standing=VoucherStanding.DRAFT),
    "issue": VoucherFilter(standing=VoucherStanding.APPROVED),
    "live": VoucherFilter(standing=VoucherStanding.ISSUED),
    "follow": VoucherFilter(follow_up=True),
    "expired": VoucherFilter(standing=VoucherStanding.EXPIRED),
    "all": VoucherFilter(),
}
_PAGE = 200


class VoucherLists(QWidget):
    """The row with the keyboard is the voucher in the panel at the side."""

    chosen = Signal(int)
    """The voucher that is to be seen in the panel."""
    told = Signal(str, str)
    """A heading and a sentence that stay on the page until they are seen."""
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._filter = ChoiceField(Names.FILTER, self.tr("Show"), self._options(), place="filter")
        self._filter.show_value("approve")
        self._filter.settled.connect(self.reload)
        self.table: RecordTable[VoucherLine] = RecordTable(
            self._columns(), lambda line: line.id, self, more=self._more
        )
        self.view = RecordView(Names.LIST, self.table)
        self.view.chosen.connect(self._choose)
        self.conflicts: RecordTable[VoucherEventRecord] = RecordTable(
            self._conflict_columns(), lambda event: event.id, self
        )
        self.conflict_view = RecordView(Names.CONFLICTS, self.conflicts)
        self.conflict_view.pressed_verb.connect(self._settle)
        self.conflict_view.chosen.connect(self._choose_event)
        self._lay_out()

    def reload(self) -> None:
        """Ask anew for the vouchers of the filter."""
        wanted = self._filter.value() or "all"
        if wanted == _CONFLICTS:
            self._desk.ask(self, VoucherConflicts(), self._show_conflicts, seat="list")
        else:
            question = VoucherList(_FILTERS[wanted], limit=_PAGE)
            self._desk.ask(self, question, self._show, seat="list")

    def show_all(self, voucher_id: int) -> None:
        """Show all vouchers, with the keyboard on one."""
        self._filter.show_value("all")
        question = VoucherList(VoucherFilter(), limit=_PAGE)

        def show(lines: Sequence[VoucherLine]) -> None:
            self._show(lines)
            self.view.go_to(voucher_id)

        self._desk.ask(self, question, show, seat="list")

    def start(self) -> None:
        self.view.setFocus()

    def _options(self) -> list[tuple[str, str]]:
        return [
            ("approve", self.tr("To approve")),
            ("issue", self.tr("To issue")),
            ("live", self.tr("Good now")),
            ("follow", self.tr("Ask about the journey")),
            ("expired", self.tr("Expired")),
            ("all", self.tr("All")),
            (_CONFLICTS, self.tr("Contradictions")),
        ]

    def _lay_out(self) -> None:
        both = QWidget()
        self._either = QStackedLayout(both)
        empty = EmptyState(
            "travel",
            self.tr("No voucher stands here now"),
            self.tr("Vouchers are written on the way out of a resident, by the check list."),
        )
        for widget in (self.view, self.conflict_view, empty):
            self._either.addWidget(widget)
        report = Button(
            Names.REPORT, self.tr("Take in a window's report…"), press=self._choose_report
        )
        report.setEnabled(self._desk.may(ImportWindowReport))
        withdrawn = Button(
            Names.WITHDRAWALS, self.tr("Save the list of withdrawn slips…"), press=self._withdrawals
        )
        keys = Button(Names.KEYS, self.tr("Save the public keys…"), press=self._keys)
        for button in (withdrawn, keys):
            button.setEnabled(self._desk.may(WithdrawalFile))
        narrow(self._filter.caption)
        layout = column(
            row(self._filter.caption, self._filter),
            both,
            row(report, None, withdrawn, keys),
            parent=self,
        )
        layout.setStretch(1, 1)

    def _columns(self) -> tuple[Column[VoucherLine], ...]:
        return (
            Column(self.tr("Name"), lambda line: Cell(line.name, strong=True)),
            Column(self.tr("Number"), lambda line: line.number or "—", 176),
            Column(self.tr("Destination"), lambda line: line.destination, 206, least=True),
            Column(
                self.tr("Yuan"), lambda line: shown.money(line.amount_fen), 84, align=Align.RIGHT
            ),
            Column(self.tr("Good until"), self._until, 84),
            Column(self.tr("Standing"), _standing, 90),
        )

    def _conflict_columns(self) -> tuple[Column[VoucherEventRecord], ...]:
        return (
            Column(
                self.tr("Contradiction"),
                lambda event: Cell(named(event.conflict) if event.conflict else "", strong=True),
                150,
            ),
            Column(self.tr("Slip"), lambda event: event.serial, 150),
            Column(self.tr("What the window tells"), slip_words.event_words),
            Column(self.tr("Happened"), self._when, 100),
            Column("", lambda _event: self.tr("Settle…"), 84, verb=True),
        )

    def _until(self, line: VoucherLine) -> str:
        return shown.day(line.valid_until, self._desk.now().date())

    def _when(self, event: VoucherEventRecord) -> str:
        return shown.moment(event.happened_at, self._desk.now().date())

    def _show(self, lines: Sequence[VoucherLine]) -> None:
        self.table.show(lines)
        self._either.setCurrentIndex(0 if lines else 2)
        if lines and self.view.current() is None:
            self.view.selectRow(0)

    def _more(self, last: VoucherLine) -> None:
        wanted = _FILTERS[self._filter.value() or "all"]
        question = VoucherList(wanted, before=last.id, limit=_PAGE)
        self._desk.ask(self, question, self.table.append, seat="more")

    def _show_conflicts(self, events: Sequence[VoucherEventRecord]) -> None:
        self.conflicts.show(events)
        self._either.setCurrentIndex(1 if events else 2)
        if events:
            self.conflict_view.selectRow(0)

    def _choose(self, line: VoucherLine | None) -> None:
        if line is not None:
            self.chosen.emit(line.id)

    def _choose_event(self, event: VoucherEventRecord | None) -> None:
        if event is not None and event.voucher_id is not None:
            self.chosen.emit(event.voucher_id)

    def _settle(self, event: VoucherEventRecord) -> None:
        assert event.conflict is not None
        asked = Asked(
            self.tr("Settle the contradiction “{kind}”?").format(kind=named(event.conflict)),
            slip_words.event_words(event),
            self.tr("Settled"),
            self.tr("Leave it open"),
            self.tr("Write down what was found; the line stays in the book of the voucher."),
            reason=True,
            danger=False,
        )

        def settle(answer: Answer) -> None:
            deed = SettleConflict(event.id, answer.reason)
            self._desk.do(self, deed, lambda _none: self.said.emit(self.tr("Settled.")))

        ask(self, asked, settle)

    # --- files of the window -----------------------------------------------------------------

    def _choose_report(self) -> None:
        kinds = self.tr("Report of a window (*.json *.jsonl);;All files (*)")
        choose_file(self, self.tr("Report of used slips"), kinds, self._take_report)

    def _take_report(self, file: Path) -> None:
        try:
            content = file.read_bytes()
        except OSError:
            problem = Problem(SealTrouble.FILE_DAMAGED)
            self.told.emit(self.tr("The file could not be read"), sentence(problem))
            return
        self._desk.do(self, ImportWindowReport(content), self._report_taken)

    def _report_taken(self, taken: ReportTaken) -> None:
        parts = [
            self.tr("%n line(s)", "", taken.lines),
            self.tr("%n exchange(s) written down", "", taken.exchanged),
            self.tr("%n known already", "", taken.already_known),
            self.tr("%n contradiction(s)", "", len(taken.conflicts)),
        ]
        if taken.damaged_lines:
            parts.append(self.tr("%n line(s) cannot be read", "", taken.damaged_lines))
        self.told.emit(self.tr("The report is taken in"), " · ".join(parts))
        if taken.conflicts:
            self._filter.show_value(_CONFLICTS)
            self.reload()

    def _withdrawals(self) -> None:
        name = self.tr("withdrawn-{day}.json").format(day=self._desk.now().strftime("%Y%m%d"))
        self._save(self.tr("Save the list of withdrawn slips"), name, WithdrawalFile())

    def _keys(self) -> None:
        self._save(self.tr("Save the public keys"), self.tr("public-keys.json"), PublicKeyFile())

    def _save(self, title: str, name: str, deed: Write[bytes]) -> None:
        def write(file: Path, content: bytes) -> None:
            try:
                save_file(file, content)
            except Refused as refused:
                said = sentence(refused.problems[0])
                self.told.emit(self.tr("The file could not be written"), said)
                return
            self.said.emit(self.tr("Saved: {file}").format(file=file.name))

        def chosen(file: Path) -> None:
            self._desk.do(self, deed, lambda content: write(file, content))

        choose_target(self, title, self.tr("JSON (*.json)"), name, chosen)


def _standing(line: VoucherLine) -> Cell:
    return Cell(chips=(slip_words.standing_chip(line.standing),))

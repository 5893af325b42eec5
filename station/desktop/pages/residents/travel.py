"""The tab of the way home: the way out that is prepared, and the vouchers of this stay."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout

from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.fetcher_copies import CopiesOfPapers
from station.desktop.layout import column
from station.desktop.pages.residents.facts import Fact, FactGrid
from station.desktop.pages.residents.part import OpenFile, Part
from station.desktop.parts import Button, card, label
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.stay_sheets import StaySheetRecord
from station.domain.voucher_records import VoucherFilter, VoucherLine
from station.usecases.voucher_lists import VoucherList
from station.wording import shown
from station.wording.naming import name_of, named


class TravelPart(Part):
    """What is planned and what was issued; the page of travel does the work."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._facts = FactGrid("residents_way", self.tr("nothing yet"))
        self._lead = Button(Names.SEE_TRAVEL, self.tr("Go to the way home"), press=self._go)
        self.table = RecordTable(self._columns(), lambda voucher: voucher.id, self)
        self.view = RecordView(Names.VOUCHERS, self.table)
        self.view.say_when_empty(
            self.tr("No voucher yet; it is written where leaving is prepared.")
        )
        self.view.opened.connect(lambda _voucher: self._go())
        self.copies = CopiesOfPapers(desk, Names.COPIES, may_add=False)
        self.copies.covers.connect(self._cover)
        layout = column(
            card(self.tr("The way out"), self._facts, more=[self._lead]),
            self.copies,
            label(self.tr("Vouchers"), "heading"),
            self.view,
            parent=self,
        )
        layout.setStretch(3, 1)

    def show_file(self, file: OpenFile) -> None:
        super().show_file(file)
        if file.stay is not None:
            self._facts.show_facts(self._way(file.stay))
        self._lead.setVisible(file.stay is not None)
        if self.isVisible():
            self.seen()

    def close_drawers(self) -> bool:
        return self.copies.pictures.close_all() or super().close_drawers()

    def forget(self) -> None:
        super().forget()
        self.table.show(())
        self.copies.open(None)

    def seen(self) -> None:
        stay = self.file.stay if self.file else None
        self.copies.open(None if stay is None else stay.summary.id)
        if self.file is not None and self.desk.may(VoucherList):
            wanted = VoucherFilter(person_id=self.file.person.record.id)
            self.show_in(self.table, VoucherList(wanted))

    def _cover(self, covered: bool) -> None:
        """Give the room of the vouchers to one large copy."""
        self.view.setVisible(not covered)
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        layout.setStretchFactor(self.copies, int(covered))

    def _way(self, stay: StaySheetRecord) -> list[Fact]:
        codes, today = self.desk.codes, self.desk.now().date()
        way = name_of(stay.planned_way, codes) if stay.planned_way else ""
        if not way and stay.summary.leaving_way:
            way = codes["leaving_ways"].name(stay.summary.leaving_way)
        when = shown.day(stay.planned_for, today) if stay.planned_for else ""
        left = shown.moment(stay.summary.left_at, today) if stay.summary.left_at else ""
        return [
            Fact(self.tr("Way"), way),
            Fact(self.tr("Planned for"), when),
            Fact(self.tr("Where to"), stay.destination),
            Fact(self.tr("Form number"), stay.leaving_number),
            Fact(self.tr("Left"), left),
            Fact(self.tr("Remarks"), stay.remarks, wide=True),
        ]

    def _columns(self) -> tuple[Column[VoucherLine], ...]:
        return (
            Column(
                self.tr("Number"), lambda each: Cell(each.number or "—", strong=True), width=150
            ),
            Column(self.tr("Where to"), lambda each: each.destination),
            Column(
                self.tr("Amount"),
                lambda each: shown.money(each.amount_fen),
                width=92,
                align=Align.RIGHT,
            ),
            Column(self.tr("Valid until"), self._until, width=100, tone="text_2"),
            Column(self.tr("State"), lambda each: named(each.standing), width=92),
        )

    def _until(self, voucher: VoucherLine) -> str:
        return shown.day(voucher.valid_until, self.desk.now().date())

    def _go(self) -> None:
        if self.file is not None and self.file.stay is not None:
            self.leads_to.emit("travel", self.file.stay_id)

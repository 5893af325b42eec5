"""Writing a voucher: where to, by which legs, until when, paid from which account."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField, from_list
from station.desktop.controls.travel import Travel as Names
from station.desktop.deed_form import problem_lines
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.kept import Kept
from station.desktop.layout import column, empty, frame, row
from station.desktop.page import to_the_edge
from station.desktop.pages.travel.legs import Legs
from station.desktop.pages.travel.middle import middle
from station.desktop.parts import Button, card, label
from station.desktop.typed_fields import ComingDayField
from station.domain.people import PersonRecord
from station.domain.policy import Policy
from station.domain.problems import Problem, Refused, Weight
from station.domain.stay_sheets import StaySheetRecord
from station.domain.voucher_records import VoucherRecord, VoucherSaved
from station.domain.vouchers import LegKind, LegTerms, VoucherPurpose, VoucherTerms
from station.usecases.policy import CurrentPolicy
from station.usecases.voucher_lists import VoucherList, VoucherSheet
from station.usecases.vouchers import ChangeDraft, DraftVoucher, VoucherCheck
from station.wording import shown
from station.wording.naming import named

_SUMMED = ("amount_fen", "cash_fen", "legs")
_TEXTS = (
    "destination",
    "account",
    "contact_station",
    "contact_address",
    "contact_phone",
    "transfer_agreed_with",
    "exchange_at",
    "note",
)


class VoucherForm(QWidget):
    """A draft that is being written; what the rules say against it stands at its fields."""

    saved = Signal(object)
    """The `VoucherSaved` of the draft."""
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sheet: StaySheetRecord | None = None
        self._record: VoucherRecord | None = None
        self._client_id = ""
        self._heading = label("", "heading")
        self._against = column(gap=t.SPACE_1)
        self._where = Form(self._where_fields())
        self._legs = Legs(desk.now)
        self._sums = label("", "strong", name=Names.SUMS)
        self._wrong_sums = column()
        self._terms = Form(self._terms_fields())
        self._kept = Kept(self, desk, "voucher", self._typed)
        self._lay_out()
        self._connect()

    def write(self, sheet: StaySheetRecord, person: PersonRecord) -> None:
        """Begin a voucher for a resident: home is proposed, the rest as last time."""
        self._begin(sheet, None)
        area = self._desk.codes["areas"]
        self._where["purpose"].show_value(VoucherPurpose.HOME)
        home = area.name(person.area) if person.area else person.household_address
        self._where["destination"].show_value(home or None)
        self._where["destination_area"].show_value(person.area or None)
        self._terms["valid_from"].show_value(self._desk.now().date())
        self._desk.ask(self, CurrentPolicy(), self._propose_days)
        self._desk.ask(self, VoucherList(limit=1), self._ask_last)
        self._check_person()
        self._kept.open(str(sheet.summary.id), sheet.summary.name, self._retype)
        self._where.start()

    def change(self, sheet: StaySheetRecord, record: VoucherRecord) -> None:
        """Write the terms of a draft anew."""
        self._begin(sheet, record)
        self._show_terms(record.terms)
        self._terms["reason"].show_value(record.reason or None)
        self._kept.open(f"change-{record.line.id}", sheet.summary.name, self._retype)
        self._where.start()

    def leave(self) -> None:
        """Put the form away; what was typed is kept as a draft on this computer."""
        self._kept.close()
        self.left.emit()

    def keep(self) -> None:
        """Save the draft; what the rules say against it is shown."""
        if self._sheet is None:
            return
        try:
            terms = self._read()
        except Refused:
            return
        reason = self._terms["reason"].value() or ""
        deed: DraftVoucher | ChangeDraft
        if self._record is None:
            deed = DraftVoucher(self._sheet.summary.id, self._client_id, terms, reason)
        else:
            line = self._record.line
            deed = ChangeDraft(line.id, line.version, terms, reason)
        key, form = self._kept.key, self._client_id
        self._desk.do(self, deed, lambda saved: self._was_saved(saved, key, form))

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused: at the fields, under the sums, or above all."""
        left = tuple(problems)
        asks = any(problem.weight is Weight.REASON for problem in left)
        for form in (self._where, self._terms):
            left = form.show_problems(left)
        left = self._legs.show_problems(left)
        sums = [problem for problem in left if problem.place in _SUMMED]
        self._show_under(sums)
        self._show_against([problem for problem in left if problem.place not in _SUMMED])
        if asks and not self._terms["reason"].typed():
            self._terms["reason"].set_state("warn")
            self._terms["reason"].control().setFocus()
        return ()

    # --- fields ------------------------------------------------------------------------------

    def _where_fields(self) -> list[Field]:
        purposes = [(purpose, named(purpose)) for purpose in VoucherPurpose]
        areas = from_list(self._desk.codes["areas"])
        return [
            ChoiceField(self._name("purpose"), self.tr("Leads"), purposes, place="purpose"),
            self._line("destination", self.tr("Destination")),
            CodeField(
                self._name("destination_area"),
                self.tr("County"),
                areas,
                place="destination_area",
            ),
        ]

    def _terms_fields(self) -> list[Field]:
        now = self._desk.now
        return [
            ComingDayField(self._name("valid_from"), self.tr("Good from"), now, place="valid_from"),
            ComingDayField(self._name("valid_until"), self.tr("to"), now, place="valid_until"),
            self._line("account", self.tr("Paid from")),
            self._line("exchange_at", self.tr("Window")),
            self._line("contact_station", self.tr("There: station")),
            self._line("contact_phone", self.tr("Phone")),
            self._line("contact_address", self.tr("Address"), wide=True),
            self._line("transfer_agreed_with", self.tr("Agreed with"), wide=True),
            self._line("reason", self.tr("Reason"), wide=True),
            self._line("note", self.tr("Note"), wide=True),
        ]

    def _line(self, place: str, words: str, *, wide: bool = False) -> LineField:
        return LineField(self._name(place), words, place=place, wide=wide)

    @staticmethod
    def _name(place: str) -> str:
        return Names.field(place, Names.VOUCHER_FORM)

    def _lay_out(self) -> None:
        leave = Button(Names.LEAVE_VOUCHER, self.tr("Back to the list"), press=self.leave)
        keep = Button(
            Names.KEEP_VOUCHER,
            self.tr("Save the draft"),
            "primary",
            key="Ctrl+Enter",
            press=self.keep,
        )
        inner = column(
            self._against,
            card(self.tr("Where to"), self._where),
            card(
                self.tr("The way"), self._legs, row(None, self._sums), self._wrong_sums,
            ),
            card(self.tr("Terms"), self._terms),
            None,
        )  # fmt: skip
        foot = frame(row(self._heading, None, leave, keep, margin=(12, 6, 12, 6)))
        layout = column(middle(inner), to_the_edge(foot), parent=self)
        layout.setStretch(0, 1)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.keep)

    def _connect(self) -> None:
        for part in (self._where, self._legs, self._terms):
            part.edited.connect(self._was_edited)
        self._where.finished.connect(self._legs.start)
        self._legs.finished.connect(self._terms.start)
        self._where["purpose"].settled.connect(self._follow_purpose)

    # --- what is known -----------------------------------------------------------------------

    def _begin(self, sheet: StaySheetRecord, record: VoucherRecord | None) -> None:
        self._kept.close()
        self._sheet, self._record = sheet, record
        self._client_id = uuid.uuid4().hex
        self._heading.setText(self.tr("Voucher for {name}").format(name=sheet.summary.name))
        self._show_against([])
        self._show_under([])
        for form in (self._where, self._terms):
            form.clear()
        self._legs.show_terms(())
        self._legs.show_problems(())
        self._follow_purpose()

    def _show_terms(self, terms: VoucherTerms) -> None:
        self._where.show_record(terms)
        self._terms.show_record(terms)
        for place in _TEXTS:
            form = self._where if place in self._where.fields else self._terms
            form[place].show_value(getattr(terms, place) or None)
        self._legs.show_terms(terms.legs)
        self._follow_purpose()
        self._sum_up()

    def _propose_days(self, policy: Policy) -> None:
        if not self._terms["valid_until"].typed():
            last = self._desk.now().date() + timedelta(days=policy.voucher_valid_days - 1)
            self._terms["valid_until"].show_value(last)

    def _ask_last(self, lines: tuple[Any, ...]) -> None:
        if lines:
            self._desk.ask(self, VoucherSheet(lines[0].id), self._propose_as_last)

    def _propose_as_last(self, last: VoucherRecord) -> None:
        """The account, the window and the first stop of the voucher before."""
        for place in ("account", "exchange_at"):
            if not self._terms[place].typed():
                self._terms[place].show_value(getattr(last.terms, place) or None)
        if not any(any(leg[1:]) for leg in self._legs.typed()):
            first = last.terms.rides[0].from_stop
            self._legs.show_terms((LegTerms(LegKind.TRAIN, first, ""),))

    def _check_person(self) -> None:
        """Ask what stands against any voucher for this person, before anything is typed."""
        assert self._sheet is not None
        today = self._desk.now().date()
        bare = VoucherTerms(VoucherPurpose.HOME, "", "", (), 0, today, today, "")
        form = self._client_id
        self._desk.ask(
            self,
            VoucherCheck(self._sheet.summary.id, bare),
            lambda problems: self._show_person(problems, form),
        )

    def _show_person(self, problems: tuple[Problem, ...], form: str) -> None:
        if form != self._client_id:
            return
        self._show_against([problem for problem in problems if problem.place == "stay_id"])

    # --- what is typed -----------------------------------------------------------------------

    def _read(self) -> VoucherTerms:
        """Read all; raises Refused, shown at its fields."""
        where, rest = self._where.values(), self._terms.values()
        legs = self._legs.terms()
        del rest["reason"]
        values = {**where, **rest}
        texts = {place: values.pop(place) or "" for place in _TEXTS}
        today = self._desk.now().date()
        begins = values.pop("valid_from") or today
        return VoucherTerms(
            purpose=values.pop("purpose") or VoucherPurpose.HOME,
            destination_area=values.pop("destination_area") or "",
            legs=legs,
            amount_fen=_sum(legs, cash=False),
            cash_fen=_sum(legs, cash=True),
            valid_from=begins,
            valid_until=values.pop("valid_until") or begins,
            **texts,
        )

    def _was_saved(self, saved: VoucherSaved, key: str, form: str) -> None:
        self._kept.drop(key)
        if form == self._client_id:  # else another voucher is being written by now
            self.saved.emit(saved)

    def _was_edited(self) -> None:
        self._sum_up()
        self._kept.was_edited()

    def _follow_purpose(self) -> None:
        agreed = self._where["purpose"].value() is VoucherPurpose.TRANSFER
        self._terms["transfer_agreed_with"].set_optional_shown(agreed)

    def _sum_up(self) -> None:
        ticket, cash = self._legs.sums()
        words = self.tr("The slip grants {amount} yuan").format(amount=shown.money(ticket))
        if cash:
            more = self.tr("city fare in cash {amount} yuan").format(amount=shown.money(cash))
            words = f"{words} · {more}"
        self._sums.setText(words if ticket or cash else "")

    def _typed(self) -> Mapping[str, Any]:
        return {
            "where": self._where.typed(),
            "legs": json.dumps(self._legs.typed(), ensure_ascii=False),
            "terms": self._terms.typed(),
        }

    def _retype(self, kept: Mapping[str, Any]) -> None:
        self._where.retype(kept["where"])
        self._legs.retype(json.loads(kept["legs"]))
        self._terms.retype(kept["terms"])
        self._follow_purpose()
        self._sum_up()

    def _show_against(self, problems: Iterable[Problem]) -> None:
        empty(self._against)
        lines = problem_lines(problems)
        if lines:
            box = frame(column(*lines, margin=t.SPACE_3))
            self._against.addWidget(box)

    def _show_under(self, problems: Iterable[Problem]) -> None:
        empty(self._wrong_sums)
        for line in problem_lines(problems):
            self._wrong_sums.addWidget(line)


def _sum(legs: Iterable[LegTerms], *, cash: bool) -> int:
    return sum(leg.fare_fen for leg in legs if (leg.kind is LegKind.CITY) is cash)

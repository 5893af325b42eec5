"""The chosen joint audit: how it was drawn, who sits there, what is missing, its papers."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.bills import Bills as Names
from station.desktop.deed_form import DeedForm, problem_lines
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.layout import column, empty, frame, holder, row
from station.desktop.pages.hospital.bills_list import Options, period_words
from station.desktop.pages.hospital.bills_sample import draw_fields, terms
from station.desktop.parts import Button, card, label
from station.desktop.typed_fields import DayField
from station.domain.bill_records import BillFilter
from station.domain.claim_audits import AuditDayRecord, Department, Seat
from station.domain.problems import Problem
from station.usecases.claims_audit import OpenAuditDay, SeatAudit, SignMinutes
from station.usecases.papers_claims import PrintAuditSheet, PrintMinutes
from station.usecases.printing import PrintedPaper
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named


class AuditPanel(QWidget):
    """Forms open above; what they ask for becomes a deed that the page does."""

    does = Signal(object, str)
    """A deed that leaves an `AuditDayRecord`, and what is said when it is done."""
    closed = Signal()
    """A form was left without a deed."""
    printed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._form: DeedForm | None = None
        self._version = 0
        self._lots: tuple[Options, Options, BillFilter] = ((), (), BillFilter())
        words = self.tr("Open a day…")
        opening = Button(Names.AUDIT_OPEN, words, "primary", shortcut="N", press=self.open_a_day)
        opening.setEnabled(desk.may(OpenAuditDay))
        self._opened, self._body = column(), column()
        parts = (row(None, opening), holder(self._opened), holder(self._body), None)
        column(*parts, parent=self)

    def offer(self, hospitals: Options, periods: Options, wanted: BillFilter) -> None:
        """Know what a day can be drawn from, and what is likely."""
        self._lots = (hospitals, periods, wanted)

    def show_nothing(self) -> None:
        """There is no day yet."""
        empty(self._body)

    def show_day(self, day: AuditDayRecord) -> None:
        """Show a day as it stands."""
        self._version = day.version
        empty(self._body)
        self._body.addWidget(frame(self._facts(day)))
        self._body.addWidget(self._seats(day))
        if day.signed_at is None:
            self._body.addWidget(self._signing(day))

    def open_form(self, form: DeedForm) -> None:
        """Show a form above what is shown, and put the caret into it."""
        self.close_form()
        self._form = form
        form.left.connect(self._leave)
        self._opened.addWidget(form)
        form.start()

    def close_form(self) -> bool:
        """Close the form that is open; False when there is none."""
        was, self._form = self._form, None
        empty(self._opened)
        return was is not None

    def take_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show at the fields of the open form what was refused; give back the rest."""
        return problems if self._form is None else self._form.form.show_problems(problems)

    def _leave(self) -> None:
        self.close_form()
        self.closed.emit()

    # --- what is shown -----------------------------------------------------------------------

    def _facts(self, day: AuditDayRecord) -> Any:
        where = day.hospital or self.tr("All hospitals")
        when = period_words(day.period) if day.period else self.tr("All periods")
        held = " · ".join(filter(None, (shown.full_day(day.held_on), day.place)))
        drawn = self.tr("{percent} of a hundred, all from {amount} on · seed {seed}").format(
            percent=day.percent, amount=shown.money(day.least_fen), seed=day.seed
        )
        total = label(shown.money(day.total.payable_fen), "heading", right=True)
        box = column(
            label(f"{where} · {when}", "heading", wrap=True),
            label(held, "second", wrap=True),
            label(drawn, "second", wrap=True),
            row(label(self.tr("Payable, all bills on the table"), "strong"), None, total),
            gap=t.SPACE_1,
            margin=t.SPACE_3,
        )
        if day.signed_at is not None:
            signed = self.tr("Signed by {name}, {when}").format(
                name=day.signed_by, when=shown.moment(day.signed_at, self._desk.now().date())
            )
            box.addWidget(label(signed, "strong", wrap=True))
            box.addWidget(label(day.conclusion, "second", wrap=True))
        box.addLayout(row(None, *self._papers(day)))
        return box

    def _papers(self, day: AuditDayRecord) -> list[Button]:
        words = self.tr("Print the minutes")
        minutes = Button(
            Names.AUDIT_PRINT_MINUTES,
            words,
            shortcut="Ctrl+Shift+P",
            press=lambda: self._print(PrintMinutes(day.id)),
        )
        minutes.setEnabled(day.signed_at is not None and self._desk.may(PrintMinutes))
        sheet_words = self.tr("Print the sheet")
        sheet = Button(
            Names.AUDIT_PRINT_SHEET,
            sheet_words,
            shortcut="Ctrl+P",
            press=lambda: self._print(PrintAuditSheet(day.id)),
        )
        sheet.setEnabled(self._desk.may(PrintAuditSheet))
        return [sheet, minutes]

    def _seats(self, day: AuditDayRecord) -> QWidget:
        seats = {each.department: each for each in day.seats}
        lines: list[Any] = []
        for each in Department:
            seat = seats.get(each, Seat(each, ""))
            said = " · ".join(filter(None, (seat.name, seat.post, seat.remark))) or "—"
            line = row(label(named(each), "second", width=104), label(said, wrap=True))
            line.setStretch(1, 1)
            lines.append(line)
        buttons = []
        if day.signed_at is None and self._desk.may(SeatAudit):
            words = self.tr("Who sits there…")
            press = partial(self._ask_seats, day)
            buttons.append(Button(Names.AUDIT_SEATS, words, shortcut="W", press=press))
        return card(self.tr("At the table"), *lines, more=buttons)

    def _signing(self, day: AuditDayRecord) -> QWidget:
        words = self.tr("Sign the minutes…")
        press = partial(self._ask_sign, day)
        sign = Button(Names.AUDIT_SIGN, words, "primary", shortcut="Ctrl+Return", press=press)
        missing = day.hindrances
        sign.setEnabled(not missing and self._desk.may(SignMinutes))
        lines: list[QWidget] = problem_lines(missing)
        if not missing:
            lines = [label(self.tr("All have spoken; the minutes can be signed."), wrap=True)]
        return card(self.tr("Minutes"), *lines, row(None, sign))

    # --- forms -------------------------------------------------------------------------------

    def open_a_day(self) -> None:
        """Ask from which bills a day is drawn, when and where it is held."""
        mark = uuid.uuid4().hex
        held_on = DayField(
            f"{Names.AUDIT_OPEN}_held_on", self.tr("Day"), self._desk.now, place="held_on"
        )
        held_on.show_value(self._desk.now().date())
        form = DeedForm(
            Names.AUDIT_OPEN_FORM,
            self.tr("Open a joint review"),
            self.tr("What is drawn of the reviewed bills waits until the minutes are signed."),
            [
                *draw_fields("audit_open", *self._lots),
                held_on,
                LineField(f"{Names.AUDIT_OPEN}_place", self.tr("Place"), place="place"),
            ],
            self.tr("Open"),
        )

        def act(said: Mapping[str, Any]) -> None:
            day = said["held_on"] or self._desk.now().date()
            lot = said["hospital"], said["period"] or ""
            percent, least_fen, seed = terms(said)
            place = said["place"] or ""
            deed = OpenAuditDay(mark, *lot, day, percent, least_fen, seed, place)
            self.does.emit(deed, self.tr("The day is open; write down who sits there."))

        form.acted.connect(act)
        self.open_form(form)

    def _ask_seats(self, day: AuditDayRecord) -> None:
        seats = {each.department: each for each in day.seats}
        fields: list[Field] = []
        for each in Department:
            seat = seats.get(each, Seat(each, ""))
            asked = ("name", named(each)), ("post", self.tr("Post")), ("remark", self.tr("Remark"))
            for part, words in asked:
                place = f"{each.value}_{part}"
                field = LineField(f"{Names.AUDIT_SEATS}_{place}", words, place=place)
                field.show_value(getattr(seat, part) or None)
                fields.append(field)
        form = DeedForm(
            Names.AUDIT_SEATS_FORM,
            self.tr("Who sits at the table?"),
            self.tr("For each department a name, and what it remarks on the whole."),
            fields,
            self.tr("Write down"),
        )
        done = self.tr("Who sits there is written down.")

        def deed(said: Mapping[str, Any]) -> Write[AuditDayRecord]:
            taken = tuple(_seat(each, said) for each in Department if said[f"{each.value}_name"])
            return SeatAudit(day.id, self._version, taken)

        form.acted.connect(lambda said: self.does.emit(deed(said), done))
        self.open_form(form)

    def _ask_sign(self, day: AuditDayRecord) -> None:
        form = DeedForm(
            Names.AUDIT_SIGN_FORM,
            self.tr("Sign the minutes"),
            self.tr(
                "The figures are kept as they are now. What all agree on can be approved; the "
                "rest goes back to the review."
            ),
            [
                LineField(
                    f"{Names.AUDIT_SIGN}_conclusion", self.tr("Conclusion"), place="conclusion"
                )
            ],
            self.tr("Sign"),
        )
        done = self.tr("The minutes are signed.")
        form.acted.connect(
            lambda said: self.does.emit(
                SignMinutes(day.id, self._version, said["conclusion"] or ""), done
            )
        )
        self.open_form(form)

    def _print(self, deed: Write[PrintedPaper]) -> None:
        self._desk.do(self, deed, self.printed.emit)


def _seat(department: Department, said: Mapping[str, Any]) -> Seat:
    name, post, remark = (said[f"{department.value}_{part}"] for part in ("name", "post", "remark"))
    return Seat(department, name, post or "", remark or "")

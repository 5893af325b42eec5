"""The form of one entry of the duty book, new or in the place of another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.actions import SAVE_KEY, on_save
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField, records
from station.desktop.controls.duty import Duty
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.pages.rounds.duty_drafts import TypedEntry
from station.desktop.parts import Button, label
from station.desktop.typed_fields import MomentField
from station.domain.beds import Zone
from station.domain.codes import Code, CodeList
from station.domain.duty_book import DutyItem, Incident, IncidentGrade
from station.domain.problems import Refused
from station.domain.stays import StayPage
from station.usecases.duty_book import CorrectIncident, WriteIncident
from station.wording import shown
from station.wording.naming import named

_WORDS = ("text", "stay_id", "happened_at")
"""Without these nothing is typed: the rest is chosen beforehand."""


class IncidentForm(QWidget):
    """What happened, how grave, of whom or where; Enter in the last field writes it down."""

    acted = Signal(object)
    """The deed that the clerk wants done."""
    typed = Signal(object)
    """The entry as it is typed now; None when nothing of it is left to keep."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._client_id = uuid4().hex
        self._corrects: int | None = None
        self._who = ""
        """Whom a kept entry is about, until the residents are there to name them."""
        self._aside: TypedEntry | None = None
        """The new entry that was begun when another was to be corrected first."""
        self._residents = CodeList(())
        self._head = label("", "heading")
        self._form = Form(self._fields(), columns=2, label_width=64)
        self._leave = Button(Duty.NEW, self.tr("New entry instead"), press=self._give_up)
        words = self.tr("Write down")
        self._act = Button(Duty.WRITE, words, "primary", key=SAVE_KEY, press=self.act)
        on_save(self, self.act)
        column(row(self._head, None, self._leave, self._act), self._form, parent=self)
        self._form.finished.connect(self.act)
        self._form.edited.connect(lambda: self.typed.emit(self._typed()))
        self.begin_anew()

    def start(self) -> None:
        """Put the caret into the first field."""
        self._form.start()

    def offer(self, page: StayPage) -> None:
        """Offer these residents for the field of whom it is about."""
        self._residents = CodeList(
            tuple(Code(str(each.id), f"{each.name} {each.bed}".strip()) for each in page.stays)
        )
        self._name_who()

    def begin_anew(self) -> None:
        """The form for a new entry, with what had been typed before a correction came between."""
        aside, self._aside = self._aside, None
        self._begin_empty()
        if aside is not None:
            self._client_id, self._who = aside.client_id, aside.cells["stay_id"]
            self._form.retype({**aside.cells, "stay_id": ""})
            self._name_who()
        self.typed.emit(self._typed())

    def _begin_empty(self) -> None:
        self._corrects, self._client_id, self._who = None, uuid4().hex, ""
        self._head.setText(self.tr("New entry"))
        self._leave.hide()
        self._form.clear()
        self._form["grade"].show_value(IncidentGrade.PLAIN)
        self._form["is_open"].show_value(False)

    def correct(self, item: DutyItem) -> None:
        """The entry as it stands, to be written down as it was instead.

        A new entry that was begun comes back when that is done or given up.
        """
        if self._corrects is None:
            self._aside = self._typed()
        self._client_id, self._who = uuid4().hex, ""
        self._show_corrected(item.id)
        self._form["text"].show_value(item.text)
        self._form["grade"].show_value(item.grade)
        self._form["happened_at"].show_value(item.happened_at)
        self._form["zone"].show_value(item.zone)
        self._form["is_open"].show_value(item.is_waiting)
        who = self._form["stay_id"]
        who.clear()
        if item.stay_id is not None:
            who.show_value(str(item.stay_id))
        self._form["text"].control().setFocus()

    def resume(self, entry: TypedEntry, at: datetime) -> None:
        """Go on with an entry that was begun before the program went; what is typed since stays.

        Its time was now when it was typed: `at`.
        """
        if self._typed() is not None:
            return
        self._client_id, self._who = entry.client_id, entry.cells["stay_id"]
        words = self.tr("Begun {at}, not written down yet")
        self._head.setText(words.format(at=shown.moment(at, self._desk.now().date())))
        self._leave.show()
        self._form.retype({**entry.cells, "stay_id": ""})
        if entry.corrects is not None:
            self._show_corrected(entry.corrects)
        elif not entry.cells["happened_at"]:
            self._form["happened_at"].show_value(at)

    def act(self) -> None:
        """Read the fields; what cannot be read is shown at its field."""
        try:
            values = self._form.values()
        except Refused:
            return
        stay_id = values["stay_id"]
        incident = Incident(
            values["grade"] or IncidentGrade.PLAIN,
            values["text"] or "",
            int(stay_id) if stay_id else None,
            values["zone"],
            bool(values["is_open"]),
        )
        when = values["happened_at"]
        if self._corrects is None:
            self.acted.emit(WriteIncident(self._client_id, incident, when))
        else:
            self.acted.emit(CorrectIncident(self._client_id, self._corrects, incident, when))

    def _show_corrected(self, entry_id: int) -> None:
        self._corrects = entry_id
        self._head.setText(self.tr("Correct the entry; the old one stays in the book"))
        self._leave.show()

    def _give_up(self) -> None:
        if self._corrects is None:
            self._begin_empty()
        self.begin_anew()

    def _name_who(self) -> None:
        if self._who and self._residents.codes:
            self._form["stay_id"].retype(self._who)
            self._who = ""

    def _typed(self) -> TypedEntry | None:
        cells = self._form.typed()
        cells["stay_id"] = cells["stay_id"] or self._who
        if not any(cells[place] for place in _WORDS):
            return None
        return TypedEntry(cells, self._client_id, self._corrects)

    def _find(self, text: str) -> Sequence[Code]:
        return self._residents.search(text)

    def _name(self, stay_id: str) -> str:
        return self._residents.name(stay_id)

    def _fields(self) -> list[LineField | ChoiceField | CodeField | MomentField]:
        residents = records(self._find, self._name)
        at = MomentField(Duty.HAPPENED_AT, self.tr("Time"), self._desk.now, place="happened_at")
        at.edit.setPlaceholderText(self.tr("now"))
        return [
            LineField(Duty.TEXT, self.tr("What"), place="text", wide=True),
            ChoiceField(
                Duty.GRADE,
                self.tr("Grade"),
                [(grade, named(grade)) for grade in IncidentGrade],
                place="grade",
            ),
            at,
            CodeField(Duty.WHO, self.tr("Who"), residents, place="stay_id"),
            ChoiceField(
                Duty.OPEN,
                self.tr("Goes on"),
                [(True, self.tr("stays open")), (False, self.tr("is settled"))],
                place="is_open",
            ),
            ChoiceField(
                Duty.ZONE,
                self.tr("Where"),
                [(zone, named(zone)) for zone in Zone],
                place="zone",
                wide=True,
            ),
        ]

"""The head of one person's sheet: face, name, chips, where they are, since when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel

from station.desktop import tokens as t
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, row
from station.desktop.pages.residents.columns import class_chips
from station.desktop.pages.residents.part import OpenFile
from station.desktop.painted import PhotoBox
from station.desktop.parts import chip, label
from station.domain.people import IdentityState, PersonRecord
from station.domain.stay_sheets import StaySheetRecord
from station.domain.stays import StayState
from station.usecases.person_sheet import PhotoOf
from station.wording import shown
from station.wording.naming import name_of, named

_SURE = frozenset({IdentityState.CONFIRMED, IdentityState.PROBABLE})


def sex_and_age(record: PersonRecord, desk: Desk) -> str:
    """Say sex and age; an age judged by eye has a sign for it."""
    sex = name_of(record.sex, desk.codes)
    age = record.age(desk.now().date())
    if age is None:
        return sex
    return f"{sex} ≈{age}" if record.age_estimated else f"{sex} {age}"


LONG_NAME = 12
"""From so many characters on a name may take a second line, so that large print has room."""


class FileHead(QFrame):
    """One card over all tabs; the photograph can be pressed to add another."""

    photo_pressed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setProperty("kind", "card")
        self._photo = PhotoBox(Names.PHOTO, 60, 76, self.tr("Add photo"))
        self._photo.pressed.connect(self.photo_pressed)
        self._photo_id: int | None = None
        self._name = label("", "title", name=Names.NAME)
        self._number = label("", "second")
        self._chips = row(gap=4)
        self._where = label("", wrap=True)
        self._since = label("", "second", wrap=True)
        words = column(
            row(self._name, self._number, self._chips, None, gap=t.SPACE_2),
            self._where,
            self._since,
            gap=2,
        )
        both = row(self._photo, words, gap=t.SPACE_3, margin=(12, 8, 12, 8), parent=self)
        both.setStretch(1, 1)

    def show_file(self, file: OpenFile) -> None:
        record = file.person.record
        self._name.setText(record.name)
        self._name.setWordWrap(len(record.name) > LONG_NAME)
        self._number.setText(file.stay.summary.rescue_number if file.stay else "")
        self._show_chips(file)
        self._where.setText(" · ".join(self._facts(file)))
        since = "" if file.stay is None else self._since_words(file.stay)
        self._since.setText(since or self.tr("No stay in this station yet"))
        self._show_face(record.photo_id)

    def _show_face(self, photo_id: int | None) -> None:
        """Show a photograph, or no face: never that of whoever lay open before."""
        if photo_id == self._photo_id:
            return
        self._photo_id = photo_id
        self._photo.show_photo(None)

        def show(picture: bytes) -> None:
            if photo_id == self._photo_id:
                self._photo.show_photo(picture)

        if photo_id is not None:
            self.desk.ask(self, PhotoOf(photo_id), show)

    def _show_chips(self, file: OpenFile) -> None:
        empty(self._chips)
        record = file.person.record
        made: list[QLabel] = []
        if file.stay is not None:
            made += [chip(text, kind) for kind, text in class_chips(file.stay.summary)]
            where = file.stay.summary.state
            made.append(chip(named(where), "plain" if where is StayState.IN_STATION else "info"))
        sure = record.identity_state in _SURE
        made.append(chip(named(record.identity_state), "plain" if sure else "warn"))
        if file.person.minor:
            made.append(chip(self.tr("Minor"), "warn"))
        if file.person.restriction is not None:
            made.append(chip(self.tr("Restricted file"), "danger"))
        if file.person.candidates:
            made.append(chip(self.tr("Perhaps known already"), "warn"))
        for each in made:
            self._chips.addWidget(each)

    def _facts(self, file: OpenFile) -> list[str]:
        said = [sex_and_age(file.person.record, self.desk)]
        area = file.person.record.area
        if area:
            said.append(self.desk.codes["areas"].name(area))
        if file.stay is None:
            return said
        summary = file.stay.summary
        if summary.left_at is None:
            bed = self.tr("bed {bed}").format(bed=summary.bed) if summary.bed else ""
            said.append(bed or self.tr("no bed yet"))
            said.append(self.tr("day %n", "", summary.days))
        else:
            said.append(self.tr("stayed %n day(s)", "", summary.days))
        return said

    def _since_words(self, stay: StaySheetRecord) -> str:
        today = self.desk.now().date()
        summary = stay.summary
        clock = summary.admitted_clock_known
        came = shown.moment_or_day(summary.admitted_at, today, clock_known=clock)
        if summary.left_at is not None:
            clock = summary.left_clock_known
            left = shown.moment_or_day(summary.left_at, today, clock_known=clock)
            return self.tr("Came {came}, left {left}").format(came=came, left=left)
        parts = [self.tr("Came {came}").format(came=came)]
        if stay.limit_day is not None:
            last = shown.day(stay.limit_day, today)
            parts.append(self.tr("help lasts until {day}").format(day=last))
        if stay.expected_back is not None:
            back = shown.moment(stay.expected_back, today)
            parts.append(self.tr("expected back {back}").format(back=back))
        return " · ".join(parts)

"""Who is leaving, and how: the head of the leaving list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.controls.travel import Travel as Names
from station.desktop.layout import column, empty, row
from station.desktop.look import look
from station.desktop.pages.travel.facts import WAYS, way_name
from station.desktop.painted import PhotoBox
from station.desktop.parts import chip, class_chip, label, narrow
from station.domain.leaving import LeavingWay
from station.domain.people import PersonRecord, Sex
from station.domain.stay_sheets import StaySheetRecord
from station.domain.stays import PRESENT_STATES
from station.usecases.codebook import CodeBook
from station.wording.naming import name_of, named

LONG_NAME = 12
"""From so many characters on a name may take a second line, so that large print has room."""


class PersonHead(QFrame):
    """Name, class, number, bed, and the nine ways out."""

    way_chosen = Signal(object)

    def __init__(self, codes: CodeBook) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._codes = codes
        self._photo = PhotoBox(Names.PHOTO, 44, 56)
        self._name = label("", "name", name=Names.NAME)
        self._chips = row(gap=t.SPACE_1)
        self._facts = label("", "second")
        self._second = label("", "second")
        options = [(way.value, way_name(way)) for way in WAYS]
        lines = 0 if look().zoom == 1 else 5
        self.way = ChoiceField(Names.WAY, self.tr("Way"), options, place="way", columns=lines)
        self.way.settled.connect(self._chosen)
        first = row(self._name, self._chips, self._facts, None)
        words = column(first, self._second, None, gap=t.SPACE_1)
        top = row(self._photo, words, gap=t.SPACE_3)
        top.setStretch(1, 1)
        narrow(self.way.caption)
        column(top, row(self.way.caption, self.way), margin=8, parent=self)

    def show_sheet(self, sheet: StaySheetRecord) -> None:
        """Show whose way out this is."""
        stay = sheet.summary
        self._name.setText(stay.name)
        for words in (self._name, self._facts):
            words.setWordWrap(len(stay.name) > LONG_NAME)
        empty(self._chips)
        if stay.assistance_class is not None:
            self._chips.addWidget(class_chip(stay.assistance_class.value))
        if stay.minor:
            self._chips.addWidget(chip(self.tr("Minor"), "warn"))
        if stay.state not in PRESENT_STATES:
            self._chips.addWidget(chip(named(stay.state), "warn"))
        self._second.setText(self.tr("Day %n in the station", "", stay.days))

    def show_person(self, sheet: StaySheetRecord, person: PersonRecord, age: str) -> None:
        """Show what the file of the person adds."""
        stay = sheet.summary
        sex = name_of(person.sex, self._codes) if person.sex is not Sex.UNKNOWN else ""
        number = self.tr("No. {number}").format(number=stay.rescue_number)
        facts = [f"{sex} {age}".strip(), number, stay.bed]
        self._facts.setText(" · ".join(filter(None, facts)))
        days = self.tr("Day %n in the station", "", stay.days)
        home = self._codes["areas"].name(person.area) if person.area else person.household_address
        home = home or self.tr("not known")
        identity = named(person.identity_state)
        self._second.setText(
            self.tr("{days} · home {home} · identity: {identity}").format(
                days=days, home=home, identity=identity
            )
        )

    def show_photo(self, jpeg: bytes | None) -> None:
        self._photo.show_photo(jpeg)

    def show_way(self, way: LeavingWay) -> None:
        self.way.show_value(way.value)

    def _chosen(self) -> None:
        value = self.way.value()
        if value is not None:
            self.way_chosen.emit(LeavingWay(value))

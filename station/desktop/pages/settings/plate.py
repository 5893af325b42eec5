"""The station's own name, as it stands on its papers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.desktop.controls import Settings as Names
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import row
from station.desktop.look import px
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button, label
from station.domain.founding import NamePlateRecord
from station.domain.problems import Refused
from station.domain.topics import Topic
from station.usecases.founding import StationNamePlate
from station.usecases.policy import ChangeNamePlate
from station.wording.names import word


class PlateSection(Section):
    """Name, telephone, address, superior; county and kind stay as they were founded."""

    name = "plate"
    needs = ChangeNamePlate
    watches = frozenset({Topic.POLICY})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form = Form(
            [
                LineField(Names.PLATE_NAME, self.tr("Full name"), place="name", wide=True),
                LineField(
                    Names.PLATE_SHORT_NAME, self.tr("In numbers"), place="short_name", width=64
                ),
                LineField(Names.PLATE_PHONE, self.tr("Telephone"), place="phone", width=180),
                LineField(Names.PLATE_ADDRESS, self.tr("Address"), place="address", wide=True),
                LineField(Names.PLATE_SUPERIOR, self.tr("Superior"), place="superior", wide=True),
            ]
        )
        self.form.setMaximumWidth(px(720))
        self.watch(self.form)
        self._fixed = label("", "second", name=Names.PLATE_FIXED)
        save = Button(Names.PLATE_SAVE, self.tr("Save the name plate"), "primary", press=self.save)
        self.form.finished.connect(save.setFocus)
        self.compose(
            self.tr("This is how papers and the sign-in card name the station."),
            self.form,
            self._fixed,
            row(save, None),
            None,
        )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("PlateSection", "This station")

    def reload(self) -> None:
        self.desk.ask(self, StationNamePlate(), self._show)

    def start(self) -> None:
        self.form.start()

    def save(self) -> None:
        """Save the name plate."""
        try:
            values = {place: value or "" for place, value in self.form.values().items()}
        except Refused:
            return
        self.desk.do(self, ChangeNamePlate(**values), self._saved)

    def _saved(self, _none: None) -> None:
        self.settled()
        self.said.emit(self.tr("The name plate is saved."))

    def _show(self, plate: NamePlateRecord | None) -> None:
        if plate is None or not self.untouched:
            return
        self.form.show_record(plate)
        words = self.tr("{kind} · {county} ({code}); these two stay as they were founded.")
        county = self.desk.codes["areas"].name(plate.area)
        self._fixed.setText(words.format(kind=word(plate.kind), county=county, code=plate.area))

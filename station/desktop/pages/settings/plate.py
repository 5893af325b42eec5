"""The station's own name, as it stands on its papers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField
from station.desktop.controls.settings import Settings as Names
from station.desktop.counties import counties, house_kinds
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
from station.usecases.policy import ChangeNamePlate, StationNamePlate


class PlateSection(Section):
    """Name, kind, county, telephone, address, superior."""

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
                ChoiceField(
                    Names.PLATE_KIND, self.tr("Kind"), house_kinds(), place="kind", wide=True
                ),
                CodeField(
                    Names.PLATE_AREA,
                    self.tr("County, city"),
                    counties(desk.codes),
                    place="area",
                ),
                LineField(Names.PLATE_PHONE, self.tr("Telephone"), place="phone", width=180),
                LineField(Names.PLATE_ADDRESS, self.tr("Address"), place="address", wide=True),
                LineField(Names.PLATE_SUPERIOR, self.tr("Superior"), place="superior", wide=True),
            ]
        )
        self.form.setMaximumWidth(px(720))
        self.watch(self.form)
        hint = self.tr(
            "The short name stands in the numbers of papers. The county is in the seal of each "
            "slip: it can be corrected until the first slip is issued."
        )
        save = Button(Names.PLATE_SAVE, self.tr("Save the name plate"), "primary", press=self.save)
        self.form.finished.connect(save.setFocus)
        self.compose(
            self.tr("This is how papers and the sign-in card name the station."),
            self.form,
            label(hint, "second", wrap=True),
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
            values = self.form.values()
        except Refused:
            return
        said = {place: value or "" for place, value in values.items() if place != "kind"}
        self.keep(ChangeNamePlate(**said, kind=values["kind"]), self._saved)

    def _saved(self, _none: None) -> None:
        self.said.emit(self.tr("The name plate is saved."))

    def _show(self, plate: NamePlateRecord | None) -> None:
        if plate is None or not self.untouched:
            return
        self.form.show_record(plate)

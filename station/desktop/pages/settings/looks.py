"""How this computer shows the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.desktop.choices import ChoiceField
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.form import Form
from station.desktop.look import look
from station.desktop.pages.settings.section import Section
from station.desktop.tokens import ZOOMS
from station.domain.problems import Unavailable, UnavailableReason
from station.usecases.accounts import ChangePassword


class LookSection(Section):
    """Theme and print size of this computer; nobody else's desk changes."""

    name = "looks"
    needs = ChangePassword

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        themes = [
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ]
        sizes = [(str(zoom), f"{zoom:.0%}") for zoom in ZOOMS]
        self.form = Form(
            [
                ChoiceField(Names.THEME, self.tr("Theme"), themes, place="theme", wide=True),
                ChoiceField(Names.ZOOM, self.tr("Print size"), sizes, place="zoom", wide=True),
            ],
            columns=1,
        )
        self.form["theme"].show_value(look().theme)
        self.form["theme"].edited.connect(self._choose_theme)
        self.form["zoom"].edited.connect(self._choose_zoom)
        self.compose(
            self.tr(
                "For this computer only. The theme changes at once, the size at the next start."
            ),
            self.form,
            None,
        )
        self.form.setEnabled(desk.computer is not None)
        if desk.computer is not None:
            self.form["zoom"].show_value(str(desk.computer.zoom))

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("LookSection", "Appearance")

    def start(self) -> None:
        self.form.start()

    def _choose_theme(self) -> None:
        computer, theme = self.desk.computer, self.form["theme"].value()
        if computer is not None and theme is not None:
            try:
                computer.choose_theme(theme)
            except OSError:
                self._not_kept()

    def _choose_zoom(self) -> None:
        computer, zoom = self.desk.computer, self.form["zoom"].value()
        if computer is not None and zoom is not None:
            try:
                computer.choose_zoom(float(zoom))
            except OSError:
                self._not_kept()
            else:
                self.said.emit(self.tr("The new size comes with the next start."))

    def _not_kept(self) -> None:
        self.desk.failed.emit(self, Unavailable(UnavailableReason.READ_ONLY))

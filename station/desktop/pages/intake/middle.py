"""The middle of the page: the strip and the form, and one thing at a time that asks for a press."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from station.desktop.camera_card import CameraCard
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.layout import column, holder
from station.desktop.pages.intake.arrivals import Arrivals
from station.desktop.pages.intake.decide import DecidePanel
from station.desktop.pages.intake.kept import KeptPanel
from station.desktop.pages.intake.strip import Strip


class Middle(QWidget):
    """The foot gives way to the panel of a decision, and the form itself to the camera."""

    def __init__(self, desk: Desk, arrivals: Arrivals, strip: Strip, foot: QWidget) -> None:
        super().__init__()
        self._arrivals, self._foot = arrivals, foot
        self.kept = KeptPanel(desk, arrivals)
        self.decision, self.camera = DecidePanel(desk), CameraCard(Intake.CAMERA)
        self._forms = holder(arrivals.forms)
        strip.pressed.connect(arrivals.go_to)
        strip.person_pressed.connect(arrivals.show_person)
        arrivals.send_away.connect(self.decision.open_for)
        arrivals.moved.connect(self._follow)
        self.decision.edited.connect(self._keep_decision)
        self.camera.kept.connect(arrivals.take_photo)
        self.camera.closed.connect(arrivals.start_again)
        for panel in (self.decision, self.camera):
            panel.shown.connect(self._fit)
        parts = (self.kept, strip, self._forms, self.camera, self.decision, foot)
        body = column(*parts, gap=6, parent=self)
        body.setStretch(2, 1)
        body.setStretch(3, 1)

    @property
    def is_free(self) -> bool:
        """Whether neither a decision nor the camera is open."""
        return self.decision.isHidden() and self.camera.isHidden()

    def _follow(self) -> None:
        """Show what was begun about the arrival that has come to the front."""
        self.camera.hide()
        self.decision.retype(self._arrivals.under_way.decision)

    def _keep_decision(self) -> None:
        self._arrivals.keep_decision(self.decision.typed())

    def _fit(self) -> None:
        self._foot.setVisible(self.is_free)
        self._forms.setVisible(self.camera.isHidden())

"""Where a notice was posted: the form gathers one place after the other, and writes all at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout

from station.desktop import tokens as t
from station.desktop.controls.tracing_notices import Notices as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.form_parts import FormParts
from station.desktop.layout import column, empty, row
from station.desktop.parts import Button, label
from station.domain.problems import Refused
from station.domain.search_notices import NoticeChannel, Place
from station.wording import shown
from station.wording.naming import named
from station.wording.words import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("PublishForm", "Published")
_TEXT = QT_TRANSLATE_NOOP(
    "PublishForm",
    "Each place with its own number and time; all are written down at once. Where something "
    "speaks against it a reason is needed.",
)
_OWN = ("places", "name", "link")
"""What is asked of each place; time and reason stay for the next one."""


class PublishForm(DeedForm):
    """Ctrl+N puts the place aside and asks for the next one; Ctrl+Enter writes down all of them."""

    def __init__(self, desk: Desk) -> None:
        name = Names.PUBLISH_FORM
        part = FormParts(name, desk.now)
        fields = [
            part.choice("places", self.tr("Where"), NoticeChannel, 3),
            part.line("name", self.tr("Which one")),
            part.line("link", self.tr("Link, number")),
            part.moment(self.tr("When")),
            part.line("reason", self.tr("Reason")),
        ]
        super().__init__(name, _say(_TITLE), _say(_TEXT), fields, self.tr("Write down"))
        self._now = desk.now
        self._aside: list[Place] = []
        self._lines = column(gap=t.SPACE_1)
        more = Button(
            Names.ANOTHER, self.tr("Another place"), shortcut="Ctrl+N", press=self.put_aside
        )
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        layout.insertLayout(2, self._lines)
        layout.insertLayout(4, row(None, more))

    def put_aside(self) -> None:
        """Keep the place that is filled in, and ask for the next one."""
        try:
            values = self.form.values()
        except Refused:
            return
        if values["places"] is None:
            self.form.start()
            return
        self._aside.append(self._place(values))
        self._show_aside()
        for place in _OWN:
            self.form[place].show_value(None)
        self.form.start()

    def places(self, values: Mapping[str, Any]) -> tuple[Place, ...]:
        """Every place that was put aside, and the one that is filled in."""
        last = () if values["places"] is None else (self._place(values),)
        return (*self._aside, *last)

    def _place(self, values: Mapping[str, Any]) -> Place:
        name, link = values["name"] or "", values["link"] or ""
        return Place(values["places"], name, link, values["happened_at"])

    def _show_aside(self) -> None:
        empty(self._lines)
        today = self._now().date()
        for at, place in enumerate(self._aside):
            when = shown.moment(place.at, today) if place.at else ""
            said = (named(place.channel), place.name, place.link, when)
            words = " · ".join(filter(None, said))
            gone = Button(
                f"{Names.ANOTHER}_{at}",
                self.tr("Not this one"),
                "row",
                press=partial(self._drop, at),
                about=words,
            )
            line = row(label(words, wrap=True), gone)
            line.setStretch(0, 1)
            self._lines.addLayout(line)

    def _drop(self, at: int) -> None:
        del self._aside[at]
        self._show_aside()
        self.form.start()


def _say(words: str) -> str:
    return QCoreApplication.translate("PublishForm", words)

"""Numbers that others have for a person: a line for each, and the form that adds one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from station.desktop.choices import ChoiceField
from station.desktop.controls.residents import Residents as Names
from station.desktop.fields import LineField
from station.desktop.layout import holder, row
from station.desktop.pages.residents.drawer import Drawer
from station.desktop.parts import chip, label
from station.domain.people import OutsideNumber, OutsideNumberKind
from station.wording import shown
from station.wording.naming import named


def outside_line(number: OutsideNumber, today: date) -> QWidget:
    """What is kept under which number, whose it is, who wrote it down."""
    noted = f"{shown.day(number.noted_at.date(), today)} {number.clerk}"
    parts = (
        chip(named(number.kind), "plain"),
        label(number.number, "strong"),
        label(number.unit, "second"),
        label(noted, "second"),
        None,
    )
    return holder(row(*parts))


def outside_drawer(does: Callable[[dict[str, Any]], object]) -> Drawer:
    """The form for one more number."""
    form = Names.OUTSIDE_FORM
    fields = [
        ChoiceField(
            Names.field("kind", form),
            QCoreApplication.translate("Outside", "Kept"),
            [(kind, named(kind)) for kind in OutsideNumberKind],
            place="kind",
            wide=True,
        ),
        LineField(
            Names.field("number", form),
            QCoreApplication.translate("Outside", "Number"),
            place="number",
        ),
        LineField(
            Names.field("unit", form),
            QCoreApplication.translate("Outside", "At"),
            place="unit",
            placeholder=QCoreApplication.translate("Outside", "police unit, other station"),
        ),
    ]
    title = QCoreApplication.translate(
        "Outside", "The number under which others keep fingerprints, a query or a sample"
    )
    return Drawer(form, title, fields, QCoreApplication.translate("Outside", "Add"), does)

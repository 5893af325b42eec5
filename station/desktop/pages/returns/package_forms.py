"""The forms in which a package is thought over: made, sent, sent again, taken back; its mapping."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from station.desktop.choices import ChoiceField
from station.desktop.controls.returns_packages import Packages as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form_parts import FormParts
from station.domain.package_clocks import last_month
from station.domain.packages import DiaryTrouble, PackageExtent
from station.domain.problems import Problem
from station.usecases.package_mappings import MappingLine


class MappingDeed(StrEnum):
    """What is done with a mapping."""

    BLANK = "blank"
    TEXT_IN = "text_in"
    TEXT_OUT = "text_out"
    SET_BACK = "set_back"


class PackageForms(QObject):
    """Makes the forms, with what is known already filled in."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def new(self, mappings: Sequence[MappingLine], said: Mapping[str, Any]) -> DeedForm:
        """What is to be sent: last month in full unless something else was said before."""
        part = self._parts(Names.NEW_FORM)
        mapping = self._mapping(Names.NEW_FORM, mappings)
        extent = part.choice("extent", self.tr("Extent"), PackageExtent)
        first, last = part.day("first", self.tr("From")), part.day("last", self.tr("Until"))
        begin, end = last_month(self._desk.now().date())
        for field, value in (
            (mapping, said.get("mapping") or (mappings[0].code if mappings else None)),
            (extent, said.get("extent") or PackageExtent.FULL),
            (first, said.get("first") or begin),
            (last, said.get("last") or end),
        ):
            field.show_value(value)
        reason = part.line("restricted_reason", self.tr("Restricted because"))
        reason.show_value(said.get("restricted_reason") or "")
        return DeedForm(
            Names.NEW_FORM,
            self.tr("New package"),
            self.tr(
                "It is looked through first; nothing is kept or sent by that. Restricted files go "
                "by name only with a reason."
            ),
            [mapping, first, last, extent, reason, *self._passphrases(Names.NEW_FORM)],
            self.tr("Look through"),
        )

    def sent(self) -> DeedForm:
        """When and how a package went up."""
        part = self._parts(Names.SENT_FORM)
        return DeedForm(
            Names.SENT_FORM,
            self.tr("It has gone up"),
            self.tr("From now on its receipt is waited for."),
            [part.line("how", self.tr("How")), part.moment(self.tr("When"))],
            self.tr("Write down"),
        )

    def resend(self, rejected: int) -> DeedForm:
        """The rejected rows, as they are after mending."""
        part = self._parts(Names.RESEND_FORM)
        words = self.tr(
            "Rows that nobody has mended stay behind, unless they go as they are; restricted files "
            "too, unless a reason is given."
        )
        options = [(True, self.tr("Also those that are as they were"))]
        return DeedForm(
            Names.RESEND_FORM,
            self.tr("Send %n rejected row(s) again", "", rejected),
            words,
            [
                part.ticks("unchanged", self.tr("Not mended"), options),
                part.line("restricted_reason", self.tr("Restricted because")),
                *self._passphrases(Names.RESEND_FORM),
            ],
            self.tr("Make the package"),
        )

    def withdraw(self) -> DeedForm:
        """Why a package is taken back."""
        part = self._parts(Names.WITHDRAW_FORM)
        return DeedForm(
            Names.WITHDRAW_FORM,
            self.tr("Take the package back"),
            self.tr("Its rows count as never sent; its number stays in the diary."),
            [part.line("reason", self.tr("Why"))],
            self.tr("Take it back"),
            "danger",
        )

    def mapping(self, mappings: Sequence[MappingLine], wanted: str | None = None) -> DeedForm:
        """What is changed of a mapping, and why; the `wanted` one is chosen already."""
        words = {
            MappingDeed.BLANK: self.tr("Blank workbook in"),
            MappingDeed.TEXT_IN: self.tr("Changed text in"),
            MappingDeed.TEXT_OUT: self.tr("Text out"),
            MappingDeed.SET_BACK: self.tr("Set back"),
        }
        part = self._parts(Names.MAPPING_FORM)
        mapping = self._mapping(Names.MAPPING_FORM, mappings)
        name = f"{Names.MAPPING_FORM}_what"
        what = ChoiceField(name, self.tr("What"), list(words.items()), place="what", columns=2)
        mapping.show_value(wanted or (mappings[0].code if mappings else None))
        what.show_value(MappingDeed.BLANK)
        return DeedForm(
            Names.MAPPING_FORM,
            self.tr("Mapping and blank workbook"),
            self.tr("What is brought in is tried first. Every version stays."),
            [mapping, what, part.line("reason", self.tr("Why"))],
            self.tr("Go on"),
        )

    def _mapping(self, form: str, mappings: Sequence[MappingLine]) -> ChoiceField:
        options = [(each.code, each.title) for each in mappings]
        return ChoiceField(
            f"{form}_mapping", self.tr("Mapping"), options, place="mapping", columns=1
        )

    def _passphrases(self, form: str) -> list[LineField]:
        """A passphrase and the same once more; both blank leave the package open."""
        part = self._parts(form)
        fields = [
            part.line("passphrase", self.tr("Passphrase")),
            part.line("passphrase_again", self.tr("Once more")),
        ]
        for field in fields:
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        return fields

    def _parts(self, name: str) -> FormParts:
        return FormParts(name, self._desk.now)


def differ(form: DeedForm, said: Mapping[str, Any]) -> bool:
    """Whether the two passphrases are not the same, which is said at the second."""
    if (said["passphrase"] or "") == (said["passphrase_again"] or ""):
        return False
    form.form.show_problems([Problem(DiaryTrouble.PASSPHRASES_DIFFER, "passphrase_again")])
    return True

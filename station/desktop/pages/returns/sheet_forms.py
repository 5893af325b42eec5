"""The forms in which a deed with a month sheet is thought over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from station.desktop.choices import ChoiceField
from station.desktop.controls.returns_sheets import Sheets as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field
from station.desktop.form_parts import FormParts
from station.desktop.pages.returns.sheet_rows import figure_words
from station.domain.month_sheets import MonthSheet, SheetLine, SheetStepKind
from station.domain.sheet_findings import SheetFinding
from station.wording.sheet_words import finding_sentence


class SheetForms(QObject):
    """Makes the forms, with what is known already filled in."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def submit(self, sheet: MonthSheet) -> DeedForm:
        """When the sheet goes up, and with which words."""
        part = self._parts(Names.SUBMIT_FORM)
        text = self.tr(
            "Figures and names are frozen as they are now. What changes later goes into the next"
            " sheet's list of late changes."
        )
        return DeedForm(
            Names.SUBMIT_FORM,
            self.tr("Submit to {recipient}").format(recipient=sheet.recipient),
            text,
            [part.moment(self.tr("When")), part.text("words", self.tr("Words"), 2)],
            self.tr("Submit"),
        )

    def decide(self, kind: SheetStepKind) -> DeedForm:
        """What came back from above, and when."""
        part = self._parts(Names.DECIDE_FORM)
        titles = {
            SheetStepKind.ACCEPTED: self.tr("Accepted by the authority"),
            SheetStepKind.RETURNED: self.tr("Returned by the authority"),
            SheetStepKind.LOCKED: self.tr("Lock the sheet"),
        }
        texts = {
            SheetStepKind.ACCEPTED: "",
            SheetStepKind.RETURNED: self.tr("Write down what is to be mended."),
            SheetStepKind.LOCKED: self.tr("Only a letter from above opens it again."),
        }
        return DeedForm(
            Names.DECIDE_FORM,
            titles[kind],
            texts[kind],
            [part.moment(self.tr("When")), part.text("words", self.tr("Words"), 2)],
            self.tr("Write down"),
        )

    def unlock(self) -> DeedForm:
        """Who from above opens the sheet again, under which letter, and why."""
        part = self._parts(Names.UNLOCK_FORM)
        return DeedForm(
            Names.UNLOCK_FORM,
            self.tr("Unlocked from above"),
            "",
            [
                part.line("from_whom", self.tr("By whom")),
                part.line("letter", self.tr("Letter")),
                part.text("words", self.tr("Why"), 2),
                part.moment(self.tr("When")),
            ],
            self.tr("Unlock"),
            "danger",
        )

    def explain(self, sheet: MonthSheet, finding: SheetFinding) -> DeedForm:
        """Why a warning is right as it is."""
        part = self._parts(Names.EXPLAIN_FORM)
        return DeedForm(
            Names.EXPLAIN_FORM,
            finding_sentence(sheet, finding),
            self.tr("The words stay with the sheet and are printed with it."),
            [part.text("words", self.tr("Why"), 3, value=finding.explained)],
            self.tr("Explain"),
        )

    def type_figure(
        self, sheet: MonthSheet, line: SheetLine, typed: Sequence[tuple[str, str]]
    ) -> DeedForm:
        """The figure of a row that this house cannot count."""
        part = self._parts(Names.TYPE_FORM)
        codes = [each[0] for each in sheet.columns]
        value = part.line("value", self.tr("Figure"))
        known = line.figures[codes.index(typed[0][0])]
        if known is not None:
            value.show_value(figure_words(known, line.decimals).replace(",", ""))
        fields: list[Field] = [value]
        if len(typed) > 1:
            name = Names.field("column", Names.TYPE_FORM)
            choice = ChoiceField(name, self.tr("Column"), typed, place="column")
            choice.show_value(typed[0][0])
            fields.insert(0, choice)
        heads = "、".join(head for _, head in typed)
        title = self.tr("{row}: {column}").format(row=line.label, column=heads)
        return DeedForm(
            Names.TYPE_FORM,
            title,
            self.tr("An empty field takes the figure out again."),
            fields,
            self.tr("Write down"),
        )

    def _parts(self, name: str) -> FormParts:
        return FormParts(name, self._desk.now)

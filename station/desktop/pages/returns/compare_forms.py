"""The forms in which a batch, an answer or what follows from it is thought over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject

from station.desktop.choices import ChoiceField
from station.desktop.controls.returns_compare import Compare as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.form_parts import FormParts
from station.domain.batch_compare import CompareAsked, CompareForm, ComparePick, CompareWho

_MOST_SYSTEMS = 4


class CompareForms(QObject):
    """Makes the forms, with what is known already filled in."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def new(self, systems: Sequence[tuple[str, str]]) -> DeedForm:
        """Who goes out, to which office, for which of its systems, and what for."""
        part = self._parts(Names.NEW_FORM)
        pick = part.choice("pick", self.tr("Who"), ComparePick, 2)
        pick.show_value(ComparePick.IN_STATION)
        today = self._desk.now().date()
        since, until = part.day("since", self.tr("Day, from")), part.day("until", self.tr("Until"))
        since.show_value(today)
        until.show_value(today)
        stays = part.text("stays", self.tr("Numbers"), 2)
        options = [(each, each[0]) for each in systems[:_MOST_SYSTEMS]]
        known = ChoiceField(
            f"{Names.NEW_FORM}_known", self.tr("Asked before"), options, place="known", columns=1
        )
        system, office = (
            part.line("system", self.tr("System")),
            part.line("office", self.tr("Office")),
        )
        more = part.ticks("personal", self.tr("As well"), [("personal", self.tr("Birth day, sex"))])

        def fill() -> None:
            if (chosen := known.value()) is not None:
                system.show_value(chosen[0])
                office.show_value(chosen[1])

        def fit() -> None:
            chosen = pick.value()
            since.set_optional_shown(chosen is not ComparePick.CHOSEN)
            until.set_optional_shown(chosen is ComparePick.ADMITTED)
            stays.set_optional_shown(chosen is ComparePick.CHOSEN)

        known.edited.connect(fill)
        pick.edited.connect(fit)
        purpose = part.text("purpose", self.tr("What for"), 2)
        form = DeedForm(
            Names.NEW_FORM,
            self.tr("New batch"),
            self.tr(
                "Restricted files stay in the house, and whoever has no number to compare. "
                "Each line gets a mark by lot instead of the rescue number."
            ),
            [pick, since, until, stays, known, system, office, purpose, more],
            self.tr("See who goes out"),
        )
        fit()
        return form

    def write(self) -> DeedForm:
        """In which form the list goes out."""
        part = self._parts(Names.WRITE_FORM)
        form = part.choice("form", self.tr("Form"), CompareForm, 1)
        form.show_value(CompareForm.WORKBOOK)
        return DeedForm(
            Names.WRITE_FORM,
            self.tr("Write the list"),
            self.tr("The same batch gives the same file again; the trace has its hash."),
            [form],
            self.tr("Choose the place"),
        )

    def reason(self, name: str, title: str, text: str, act: str, place: str = "reason") -> DeedForm:
        """A deed that asks for nothing but why."""
        part = self._parts(name)
        return DeedForm(name, title, text, [part.line(place, self.tr("Why"))], act)

    def follow_up(self) -> DeedForm:
        """What is to be done about a hit, until when, by whom."""
        part = self._parts(Names.FOLLOW_UP_FORM)
        return DeedForm(
            Names.FOLLOW_UP_FORM,
            self.tr("To follow up"),
            self.tr("It stays open until somebody looks again."),
            [
                part.text("note", self.tr("What"), 2),
                part.coming_day("due", self.tr("Until")),
                part.line("who", self.tr("Who")),
            ],
            self.tr("Write down"),
        )

    def one_text(  # noqa: PLR0917  what it is, what is there now, what the office says, the verb, field
        self, name: str, title: str, now: str, words: str, value: str, act: str, place: str = "text"
    ) -> DeedForm:
        """One text, with what the office said already in it; `now` tells what stands there."""
        part = self._parts(name)
        return DeedForm(name, title, now, [part.text(place, words, 2, value=value)], act)

    def _parts(self, name: str) -> FormParts:
        return FormParts(name, self._desk.now)


def who_of(said: Mapping[str, Any]) -> CompareWho:
    """Who is meant by what was typed."""
    pick = said["pick"] or ComparePick.IN_STATION
    if pick is ComparePick.CHOSEN:
        numbers = (said.get("stays") or "").replace("、", " ").replace("，", " ").replace(",", " ")
        return CompareWho(pick, stays=tuple(numbers.split()))
    until = said.get("until") if pick is ComparePick.ADMITTED else None
    return CompareWho(pick, said.get("since"), until)


def asked_of(said: Mapping[str, Any]) -> CompareAsked:
    """What is asked of whom by what was typed."""
    office, system, purpose = (said[place] or "" for place in ("office", "system", "purpose"))
    return CompareAsked(office, system, purpose, personal=bool(said["personal"]))

"""A line of the list of shortcomings in the panel: what was found, what was done, what follows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField
from station.desktop.controls.returns_shortcomings import Shortcomings as Names
from station.desktop.counties import counties
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field
from station.desktop.form_host import Deed, FormHost
from station.desktop.form_parts import FormParts
from station.desktop.layout import column, empty, frame, row
from station.desktop.leads import StayFile
from station.desktop.parts import Button, EmptyState, captioned, chip, label
from station.domain.shortcomings import (
    FOLLOWS,
    GIVES_OWNER,
    Shortcoming,
    ShortcomingDeed,
    ShortcomingFacts,
    ShortcomingSource,
    ShortcomingState,
    ShortcomingStep,
    ShortcomingStepKind,
)
from station.usecases.papers_shortcomings import PrintShortcomings
from station.usecases.shortcomings import FindShortcoming, ShortcomingPlaces, StepShortcoming
from station.wording import shown
from station.wording.naming import named

_LABEL = 84
_MOST_PLACES = 6
_MENDED_WITHIN = timedelta(days=15)
"""What the form proposes; the clerk says otherwise."""
_CHIPS = {
    ShortcomingState.FOUND: "warn",
    ShortcomingState.ASSIGNED: "info",
    ShortcomingState.MENDED: "warn",
}


class ShortcomingPanel(FormHost):
    """The chosen line; the deeds have letters as keys."""

    leads = Signal(str, object)
    changed = Signal(int)
    """A line was written down or taken further: it is to be shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.line: Shortcoming | None = None
        self.show_line(None, again=True)

    def show_line(self, line: Shortcoming | None, *, again: bool = False) -> None:
        """Show a line; asked for again and found as it was, it stays with its keys."""
        if line == self.line and not again:
            return
        if self.line is not None and (line is None or line.id != self.line.id):
            self.close_form()
        self.line = line
        empty(self.body)
        if line is None:
            words = self.tr("N puts on the list what was found wanting.")
            self.body.addWidget(EmptyState("returns", self.tr("Nothing chosen"), words))
        else:
            state = chip(named(line.state), _CHIPS.get(line.state, "plain"))
            self.body.addLayout(row(label(line.number, "heading"), None, state))
        self.body.addLayout(self._buttons(line))
        if line is not None:
            self.body.addWidget(frame(self._facts(line)))
            if line.steps:
                self.body.addWidget(frame(self._steps(line)))

    def _facts(self, line: Shortcoming) -> QBoxLayout:
        facts, today = line.facts, self.desk.now().date()
        found = " · ".join((shown.day(facts.found_on, today), named(facts.source)))
        entered = " · ".join((shown.moment(line.entered_at, today), line.clerk))
        due = shown.day(line.due, today) if line.due else ""
        late = self.tr("overdue") if line.is_late(today) else ""
        pairs = (
            (self.tr("Place"), f"{line.area_name} {facts.village}"),
            (self.tr("About"), f"{facts.rescue_number} {line.name}".strip()),
            (self.tr("Found"), found),
            (self.tr("Entered"), entered),
            (self.tr("Who mends it"), line.owner),
            (self.tr("Until"), " · ".join(filter(None, (due, late)))),
        )
        said = (captioned(caption, words, _LABEL) for caption, words in pairs if words)
        return column(
            label(facts.what, "strong", wrap=True), *said, gap=t.SPACE_1, margin=t.SPACE_3
        )

    def _steps(self, line: Shortcoming) -> QBoxLayout:
        lines = [self._step(each) for each in line.steps]
        head = label(self.tr("What was done"), "strong")
        return column(head, *lines, gap=t.SPACE_2, margin=t.SPACE_3)

    def _step(self, step: ShortcomingStep) -> QWidget:
        today, deed = self.desk.now().date(), step.deed
        when = " · ".join((shown.moment(step.at, today), step.clerk))
        until = self.tr("until {day}").format(day=shown.day(deed.due, today)) if deed.due else ""
        told = " · ".join(filter(None, (deed.owner, until, deed.text)))
        said = [label(told, wrap=True)] if told else []
        box = QWidget()
        column(
            row(label(named(deed.kind), "strong"), None, label(when, "second")), *said, parent=box
        )
        return box

    def _buttons(self, line: Shortcoming | None) -> QBoxLayout:
        kind = ShortcomingStepKind
        fits = {each for each, (begins, _to) in FOLLOWS.items() if line and line.state in begins}
        steps = (
            (Names.ASSIGN, self.tr("Assign…"), "A", kind.ASSIGN),
            (Names.MEND, self.tr("Mended…"), "M", kind.MEND),
            (Names.CLEAR, self.tr("Checked, clear…"), "C", kind.CLEAR),
            (Names.SEND_BACK, self.tr("Not mended…"), "B", kind.SEND_BACK),
            (Names.REOPEN, self.tr("Came back…"), "R", kind.REOPEN),
            (Names.WITHDRAW, self.tr("Withdraw…"), "W", kind.WITHDRAW),
        )
        found: list[Deed] = [
            (name, words, key, partial(self.ask_step, step), StepShortcoming, step in fits)
            for name, words, key, step in steps
        ]
        main = next((name for name, _w, _k, step in steps if step in fits), Names.NEW)
        about = line is not None and line.stay_id is not None
        found += [
            (Names.NEW, self.tr("New…"), "N", self.ask_new, FindShortcoming, True),
            (Names.PRINT, self.tr("Print the list"), "P", self.print_list, PrintShortcomings, True),
        ]
        box = self.deeds(found, main)
        if about:
            box.addLayout(self._person_button())
        return box

    def _person_button(self) -> QBoxLayout:
        words = self.tr("Open the person")
        return row(Button(Names.OPEN_PERSON, words, shortcut="O", press=self.open_person), None)

    # --- the deeds ---------------------------------------------------------------------------

    def open_person(self) -> None:
        """Lead to the stay that the line is about."""
        if self.line is not None and self.line.stay_id is not None:
            self.leads.emit("residents", StayFile(self.line.stay_id))

    def print_list(self) -> None:
        """Print the list of this year."""
        self.desk.do(self, PrintShortcomings(), self.printed.emit)

    def ask_new(self) -> None:
        """Ask what was found, where, and who mends it."""
        self.desk.ask(self, ShortcomingPlaces(), self._open_new, seat="places")

    def _open_new(self, places: tuple[str, ...]) -> None:
        mark = uuid4().hex
        part = FormParts(Names.NEW_FORM, self.desk.now)
        found_on = part.day("found_on", self.tr("Found on"))
        found_on.show_value(self.desk.now().date())
        source = part.choice("source", self.tr("Source"), ShortcomingSource, 3)
        source.show_value(ShortcomingSource.OWN_CHECK)
        village = part.line("village", self.tr("Village"))
        fields: list[Field] = [part.text("what", self.tr("What")), village]
        if places:
            fields.append(self._known(places, village))
        fields += [
            found_on,
            source,
            part.line("owner", self.tr("Who mends it")),
            part.coming_day("due", self.tr("Until")),
            part.line("rescue_number", self.tr("About no.")),
            CodeField(
                f"{Names.NEW_FORM}_area",
                self.tr("County"),
                counties(self.desk.codes),
                place="area",
            ),
        ]
        said = self.tr(
            "Without a county it is that of this house. Without anybody who mends it, it waits to "
            "be assigned."
        )
        form = DeedForm(
            Names.NEW_FORM, self.tr("Found wanting"), said, fields, self.tr("Put on the list")
        )
        self.open(form, partial(self._find, mark))

    def _known(self, places: tuple[str, ...], village: Field) -> ChoiceField:
        """The places that stand in the list already: one press spells them the same way."""
        options = [(each, each) for each in places[:_MOST_PLACES]]
        name = f"{Names.NEW_FORM}_known"
        known = ChoiceField(name, self.tr("Known"), options, place="known", columns=3)

        def spell() -> None:
            if known.value():
                village.show_value(known.value())

        known.edited.connect(spell)
        return known

    def _find(self, mark: str, said: Mapping[str, Any]) -> None:
        facts = ShortcomingFacts(
            said["what"] or "",
            said["village"] or "",
            said["area"] or "",
            said["found_on"] or self.desk.now().date(),
            said["source"] or ShortcomingSource.OTHER,
            said["rescue_number"] or "",
        )
        deed = FindShortcoming(mark, facts, said["owner"] or "", said["due"])
        self.do(deed, self.tr("It stands on the list."), lambda line: self.changed.emit(line.id))

    def ask_step(self, kind: ShortcomingStepKind) -> None:
        """Ask for what a step needs: words, and who mends it until when."""
        line = self.line
        if line is None:
            return
        mark = uuid4().hex
        part = FormParts(Names.STEP_FORM, self.desk.now)
        fields: list[Field] = []
        if kind is not ShortcomingStepKind.ASSIGN:
            fields.append(part.text("text", self._asked(kind), 2))
        if kind in GIVES_OWNER:
            owner, due = (
                part.line("owner", self.tr("Who")),
                part.coming_day("due", self.tr("Until")),
            )
            owner.show_value(line.owner)
            due.show_value(self.desk.now().date() + _MENDED_WITHIN)
            fields += [owner, due]
        form = DeedForm(
            Names.STEP_FORM, named(kind), self._meaning(kind), fields, self.tr("Write down")
        )
        self.open(form, partial(self._take, mark, line.id, kind))

    def _asked(self, kind: ShortcomingStepKind) -> str:
        if kind is ShortcomingStepKind.MEND:
            return self.tr("How")
        return self.tr("Seen") if kind is ShortcomingStepKind.CLEAR else self.tr("Why")

    def _meaning(self, kind: ShortcomingStepKind) -> str:
        meant = {
            ShortcomingStepKind.MEND: self.tr("Another clerk checks it before it is cleared."),
            ShortcomingStepKind.CLEAR: self.tr("You have seen that it is mended."),
            ShortcomingStepKind.SEND_BACK: self.tr("It goes back with a new day."),
            ShortcomingStepKind.REOPEN: self.tr("It is open again, with a new day."),
            ShortcomingStepKind.WITHDRAW: self.tr("The line stays in the list and counts nowhere."),
        }
        return meant.get(kind, "")

    def _take(
        self, mark: str, shortcoming_id: int, kind: ShortcomingStepKind, said: Mapping[str, Any]
    ) -> None:
        owner, due = said.get("owner") or "", said.get("due")
        deed = ShortcomingDeed(kind, said.get("text") or "", owner, due)
        self.do(
            StepShortcoming(mark, shortcoming_id, deed),
            self.tr("Written down."),
            lambda line: self.changed.emit(line.id),
        )

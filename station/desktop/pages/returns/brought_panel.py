"""One person of another station's package: theirs beside ours, taken over, or left."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.returns_packages import Packages as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_file
from station.desktop.form_host import Deed, FormHost
from station.desktop.layout import column, empty, frame, row
from station.desktop.leads import ExpectedThere
from station.desktop.pages.returns.brought_forms import BroughtForms
from station.desktop.pages.returns.package_mapping import read_file
from station.desktop.parts import EmptyState, captioned, chip, label
from station.domain.brought_packages import BroughtDecision, BroughtLine, BroughtPerson
from station.domain.package_files import PackageTrouble
from station.domain.people import PersonTrouble
from station.domain.problems import Problem
from station.domain.search import Hit
from station.usecases.brought_packages import BroughtMatches, ImportPackage
from station.usecases.brought_people import LeaveBrought, TakeBrought
from station.usecases.intake import Admit
from station.usecases.person_sheet import OpenPerson
from station.wording import shown
from station.wording.naming import named
from station.wording.reasons import reason_sentence

_LABEL = 92
_SHOWN = 3
_LOCKED = frozenset({PackageTrouble.PASSPHRASE_MISSING, PackageTrouble.PASSPHRASE_WRONG})
CHIPS = {
    BroughtDecision.OPEN: "warn",
    BroughtDecision.TAKEN: "info",
    BroughtDecision.CAME: "code",
    BroughtDecision.LEFT: "plain",
}


class BroughtPanel(FormHost):
    """The chosen row; who of ours it may be stands beside it, with a key for each."""

    leads = Signal(str, object)
    wants_ours = Signal()
    """Our own packages are to be seen again."""
    read = Signal(int)
    """The package that was read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.forms = BroughtForms(desk, self)
        self.person: BroughtPerson | None = None
        self.hits: tuple[Hit, ...] | None = None
        self._deed: ImportPackage | TakeBrought | None = None
        self.show_person(None)

    def show_person(self, person: BroughtPerson | None) -> None:
        """Show a row; of another one nothing may be done before its matches are known."""
        if person is not None and person == self.person:
            return
        self.person, self.hits = person, None
        empty(self.body)
        if person is None:
            self.body.addLayout(self.deeds(self._always(), Names.OPEN_BROUGHT))
            words = self.tr("Another station sends it for people whom it hands over.")
            title = self.tr("No package of another station")
            self.body.addWidget(EmptyState("returns", title, words))
        elif person.decision is BroughtDecision.OPEN:
            self.desk.ask(self, BroughtMatches(person.id), self._show_matches, seat="matches")
        else:
            self._fill(person, ())

    def _show_matches(self, hits: tuple[Hit, ...]) -> None:
        if self.person is not None:
            self.hits = hits
            empty(self.body)
            self._fill(self.person, hits)

    def _fill(self, person: BroughtPerson, hits: Sequence[Hit]) -> None:
        state = chip(named(person.decision), CHIPS[person.decision])
        name = person.name or person.number or "—"
        self.body.addLayout(row(label(name, "heading", wrap=True), None, state))
        if person.decided_at is not None:
            when = shown.moment(person.decided_at, self.desk.now().date())
            said = " · ".join(filter(None, (when, person.clerk, person.reason)))
            self.body.addWidget(label(said, "second", wrap=True))
        self.body.addLayout(self._buttons(person, hits))
        for number, hit in enumerate(hits[:_SHOWN], 1):
            self.body.addWidget(self._beside(number, person, hit))
        if person.decision is BroughtDecision.OPEN and not hits:
            words = self.tr("Nobody like this is known here.")
            self.body.addWidget(label(words, "second", wrap=True))
        cells = [captioned(head, said, _LABEL) for head, said in person.cells]
        self.body.addWidget(_card(self.tr("What they wrote"), cells))

    def _buttons(self, person: BroughtPerson, hits: Sequence[Hit]) -> QBoxLayout:
        is_open = person.decision is BroughtDecision.OPEN
        expected = person.decision is BroughtDecision.TAKEN
        take, leave = TakeBrought, LeaveBrought
        found: list[Deed] = []
        for number, hit in enumerate(hits[:_SHOWN], 1):
            words = self.tr("This is our {name}").format(name=hit.name)
            press = partial(self.take_ours, hit)
            found.append((f"{Names.TAKE_OURS}_{number}", words, str(number), press, take, True))
        new = self.tr("Take over as new")
        away = self.tr("Does not come…") if expected else self.tr("Leave…")
        known = person.person_id is not None
        found += [
            (Names.TAKE_NEW, new, "T", self.take_new, take, is_open),
            (Names.TO_DOOR, self.tr("Has come: to the door"), "A", self.to_door, Admit, expected),
            (Names.OPEN_PERSON, self.tr("Open the person"), "P", self.show, OpenPerson, known),
            (Names.LEAVE_BROUGHT, away, "X", self.leave, leave, is_open or expected),
            *self._always(),
        ]
        strong = bool(hits) and hits[0].strong
        main = f"{Names.TAKE_OURS}_1" if strong else Names.TAKE_NEW
        return self.deeds(found, Names.TO_DOOR if expected else main)

    def _always(self) -> list[Deed]:
        read = ImportPackage
        return [
            (Names.OPEN_BROUGHT, self.tr("Open a package…"), "K", self.choose, read, True),
            (Names.SEE_OURS, self.tr("Our packages"), "B", self.wants_ours.emit, read, True),
        ]

    def _beside(self, number: int, person: BroughtPerson, hit: Hit) -> QWidget:
        """Theirs above ours, what differs in the colour of a warning."""
        sexes, areas = self.desk.codes["sexes"], self.desk.codes["areas"]
        area = person.said.text("area")
        born = hit.born.isoformat() if hit.born else ""
        pairs = (
            (self.tr("Name"), person.name, hit.name),
            (self.tr("Sex"), sexes.name(person.sex), sexes.name(hit.sex.value)),
            (self.tr("Born"), person.born, born[: len(person.born)] if person.born else born),
            (self.tr("Household in"), areas.name(area) if area else "", _named(areas, hit.area)),
        )
        lines = [self._pair(head, theirs, ours) for head, theirs, ours in pairs if theirs or ours]
        why = "；".join(reason_sentence(each) for each in hit.why[:3])
        stay = hit.last_stay.rescue_number if hit.last_stay else self.tr("never stayed here")
        title = f"{number} · {hit.name} · {stay}"
        return _card(title, [row(label(why, "second", wrap=True)), *lines])

    def _pair(self, head: str, theirs: str, ours: str) -> QBoxLayout:
        same = not theirs or not ours or theirs == ours
        words = self.tr("{theirs} (ours: {ours})") if not same else "{theirs}"
        said = words.format(theirs=theirs or ours, ours=ours)
        return captioned(head, said, _LABEL, role="" if same else "danger")

    # --- what can be done -------------------------------------------------------------------

    def choose(self) -> None:
        """Choose another station's package."""
        kinds = self.tr("Packages (*.zip)")
        choose_file(self, self.tr("Another station's package"), kinds, self.open_file)

    def open_file(self, file: Path) -> None:
        """Read a package; a locked one asks for its passphrase."""
        content = read_file(self.desk, self, file)
        if content is not None:
            self._read(ImportPackage(uuid.uuid4().hex, file.name, content))

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        found = tuple(problems)
        codes = {each.code for each in found}
        if isinstance(self._deed, ImportPackage) and codes & _LOCKED:
            return self._ask_passphrase(self._deed, found)
        if isinstance(self._deed, TakeBrought) and PersonTrouble.DOCUMENT_TAKEN in codes:
            return self._ask_why_two(self._deed, found)
        return super().take_problems(found)

    def take_new(self) -> None:
        """Take them over as somebody whom we do not know."""
        person = self._there()
        seen = frozenset(hit.person_id for hit in self.hits or ())
        self._take(TakeBrought(person.id, None, seen))

    def take_ours(self, hit: Hit) -> None:
        """Take them over as one of our people."""
        self._take(TakeBrought(self._there().id, hit.person_id))

    def leave(self) -> None:
        """Leave them, with the reason."""
        person = self._there()
        expected = person.decision is BroughtDecision.TAKEN

        def go(said: Mapping[str, Any]) -> None:
            self.do(LeaveBrought(person.id, said["reason"] or ""), self.tr("Written down."))

        self.open(self.forms.leave(expected=expected), go)

    def to_door(self) -> None:
        """Begin their arrival, with what the other station wrote."""
        self.leads.emit("intake", ExpectedThere(self._person_id()))

    def show(self) -> None:
        """Open the file of the person."""
        self.leads.emit("residents", self._person_id())

    def _take(self, deed: TakeBrought) -> None:
        self._deed = deed
        self.do(deed, self.tr("Taken over, and expected at the door."))

    def _read(self, deed: ImportPackage) -> None:
        self._deed = deed

        def was_read(line: BroughtLine) -> None:
            self.close_form()
            words = self.tr("{station}: {count} people, {open} not decided.")
            said = words.format(station=line.station, count=line.rows, open=line.open)
            self.said.emit(said)
            self.read.emit(line.id)

        self.desk.do(self, deed, was_read, title=self.tr("Reading the package"))

    def _ask_passphrase(
        self, deed: ImportPackage, found: tuple[Problem, ...]
    ) -> tuple[Problem, ...]:
        if self.form is None or self.form.objectName() != Names.PASSPHRASE_FORM:

            def go(said: Mapping[str, Any]) -> None:
                again = replace(deed, client_id=uuid.uuid4().hex)
                self._read(replace(again, passphrase=said["passphrase"] or ""))

            form = self.forms.passphrase(deed.file_name)
            self.open(form, go)
            QTimer.singleShot(0, form, form.start)  # the box of the file gives the window back last
            found = tuple(p for p in found if p.code is not PackageTrouble.PASSPHRASE_MISSING)
        return super().take_problems(
            replace(each, place="passphrase") if each.code in _LOCKED else each for each in found
        )

    def _ask_why_two(self, deed: TakeBrought, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
        def go(said: Mapping[str, Any]) -> None:
            self._take(replace(deed, reason=said["reason"] or ""))

        self.open(self.forms.number_taken(), go)
        return super().take_problems(replace(each, place="reason") for each in found)

    def _there(self) -> BroughtPerson:
        assert self.person is not None
        return self.person

    def _person_id(self) -> int:
        person_id = self._there().person_id
        assert person_id is not None
        return person_id


def _named(codes: Any, code: str) -> str:
    return codes.name(code) if code else ""


def _card(title: str, lines: Iterable[QBoxLayout]) -> QWidget:
    return frame(column(label(title, "strong", wrap=True), *lines, gap=t.SPACE_1, margin=t.SPACE_3))

"""Cases of death in the panel: what is known, what was done, what is to be done next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QBoxLayout

from station.desktop import tokens as t
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, frame, row
from station.desktop.pages.hospital.death_deeds import DeathDeeds
from station.desktop.pages.hospital.panel_card import PanelCard
from station.desktop.parts import Button, chip, label
from station.domain.deaths import DeathLine, DeathStep, Duty
from station.usecases.deaths import CorrectDeath, DeathList, RecordDeath
from station.usecases.papers import PrintDeathForm, PrintDeathLetter, PrintDeathNotice
from station.usecases.printing import PrintedPaper
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named

_AT_ANY_TIME = (DeathStep.KIN_ANSWERED, DeathStep.POLICE_SETTLED, DeathStep.BODY_HANDED)


class DeathCards(PanelCard):
    """One case that was opened, or all of them: those that are not settled come first."""

    def __init__(self, desk: Desk, deeds: DeathDeeds, case_id: int | None, begins: bool) -> None:
        super().__init__(begins)
        self._desk, self._deeds, self._case_id = desk, deeds, case_id
        self._lines = column(parent=self)
        self._keys = iter("")
        """Digits for the steps of the first case, in the order in which they stand."""
        self._is_first = True
        desk.ask(self, DeathList(), self._show)

    def _show(self, found: Sequence[DeathLine]) -> None:
        empty(self._lines)
        words = self.tr("Write a death down…")
        add = Button(Names.DIED, words, shortcut="W", press=self._deeds.record)
        add.setEnabled(self._desk.may(RecordDeath))
        self._lines.addLayout(row(label(self.tr("Deaths"), "heading"), None, add))
        wanted = [each for each in found if self._case_id in (None, each.case_id)]
        if not wanted:
            self._lines.addWidget(label(self.tr("Nobody has died in our care."), "second"))
        for at, line in enumerate(sorted(wanted, key=lambda each: not each.duties)):
            self._is_first, self._keys = not at, iter("" if at else "123456789")
            self._lines.addWidget(frame(self._card(line)))
        steps = (
            each
            for each in self.findChildren(Button)
            if each.objectName().startswith(Names.DEATH_STEP)
        )
        self.start(next(steps, add))

    def _card(self, line: DeathLine) -> QBoxLayout:
        facts, now = line.facts, self._desk.now()
        today = now.date()
        box = column(gap=t.SPACE_1, margin=t.SPACE_3)
        state = chip(self.tr("open"), "warn") if line.duties else chip(self.tr("settled"), "code")
        box.addLayout(row(label(line.name, "heading", wrap=True), None, state))
        box.addWidget(label(" · ".join(filter(None, (line.number, line.rescue_number))), "second"))
        unknown = "" if line.identified else self.tr("not identified")
        died = shown.moment(facts.died_at, today)
        pairs = [
            (self.tr("Died at"), " · ".join(filter(None, (died, facts.place, unknown)))),
            (self.tr("Cause"), facts.cause),
            (self.tr("By whom"), facts.established_by),
            (self.tr("Certificate"), facts.certificate),
            (self.tr("Body is"), facts.body_at),
            (self.tr("Note"), facts.note),
        ]
        for step in line.steps:
            said = step.facts
            when = shown.moment(said.happened_at, today)
            words = (when, said.text, said.reference, said.reason, step.second)
            pairs.append((named(said.kind), " · ".join(filter(None, words))))
        for old in line.earlier:
            when = shown.moment(old.entered_at, today)
            pairs.append((self.tr("Before"), " · ".join(filter(None, (when, old.name)))))
        for caption, words_ in pairs:
            if words_:
                box.addLayout(_pair(caption, words_))
        if self._desk.may(RecordDeath):
            for duty in line.duties:
                box.addLayout(self._duty(line, duty))
            box.addLayout(self._others(line))
            box.addLayout(self._papers(line))
        return box

    def _duty(self, line: DeathLine, duty: Duty) -> QBoxLayout:
        now = self._desk.now()
        late = duty.due < now
        words = named(duty.step)
        if duty.step is DeathStep.THINGS and line.things_kept:
            stored = self.tr("%n in the store", "", line.things_kept)
            words = f"{words} · {stored}"

        def write_down() -> None:
            if duty.step is DeathStep.THINGS:
                self._deeds.settle_things(line)
            else:
                self._deeds.step(line, duty.step)

        name, key = f"{Names.DEATH_STEP}_{duty.step}", next(self._keys, "")
        write = Button(name, words, shortcut=key, press=write_down)
        return row(write, label(shown.until(duty.due, now), "danger" if late else "second"), None)

    def _others(self, line: DeathLine) -> QBoxLayout:
        """What may be written down although nothing asks for it now."""
        asked = {each.step for each in line.duties}
        box = row()
        for kind in _AT_ANY_TIME if line.duties else ():
            if kind not in asked and not line.has(kind):
                press = partial(self._deeds.step, line, kind)
                name = f"{Names.DEATH_STEP}_{kind}"
                key = next(self._keys, "")
                box.addWidget(Button(name, named(kind), "link", shortcut=key, press=press))
        box.addStretch(1)
        return box

    def _papers(self, line: DeathLine) -> QBoxLayout:
        case, send = line.case_id, self._deeds.send
        form, told = self.tr("Register"), self.tr("Letter")
        deed: Write[PrintedPaper] = PrintDeathLetter(case)
        if not line.identified:
            told, deed = self.tr("Notice"), PrintDeathNotice(case)
        second = Button(
            f"{Names.DEATH_PRINT}_told",
            told,
            shortcut=self._key("G"),
            press=lambda: send(deed),
        )
        right = Button(
            Names.DEATH_RIGHT,
            self.tr("Put right…"),
            "link",
            shortcut=self._key("R"),
            press=lambda: self._deeds.correct(line),
        )
        right.setEnabled(self._desk.may(CorrectDeath))
        first = Button(
            f"{Names.DEATH_PRINT}_form",
            form,
            shortcut=self._key("P"),
            press=lambda: send(PrintDeathForm(case)),
        )
        return row(right, None, second, first)

    def _key(self, key: str) -> str:
        """The key of a deed that each case has: it belongs to the first."""
        return key if self._is_first else ""


def _pair(caption: str, words: str) -> QBoxLayout:
    said = row(label(caption, "second", width=96, wrap=True), label(words, wrap=True))
    said.setStretch(1, 1)
    return said

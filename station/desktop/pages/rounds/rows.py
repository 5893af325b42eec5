"""One row of the round sheet as it stands on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from station.desktop.pages.rounds.typed import Typed, readable, shown_sign
from station.desktop.parts import CLASS_CHIPS, class_name
from station.desktop.table import Cell
from station.domain.policy import Policy
from station.domain.rounds import LineState, Meal, Mood, RoundEntry, RoundLine, Seen
from station.domain.vitals import Alarm, alarms, limits_for
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate

BOXED = ("temperature", "pulse", "pressure")
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Box:
    """A painted field: what stands in it, the last value beside it, and how it looks.

    `state` is empty, "same" (as before: quiet), "alarm" or "wrong" (cannot be read).
    """

    text: str = ""
    last: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A bed's line with what is typed on it; `wrong` are the places that cannot be read.

    `alarms` are those of what is typed, or of what was recorded; `trouble` is the sentence of what
    keeps the row from being saved; `under_way` while the station has it to answer; `here` while
    the keyboard is in it.
    """

    line: RoundLine
    now: datetime
    typed: Typed | None = None
    wrong: frozenset[str] = _NOTHING
    alarms: tuple[Alarm, ...] = ()
    trouble: str = ""
    under_way: bool = False
    here: bool = False

    @property
    def done(self) -> bool:
        """Whether this bed asks for nothing more now; what is on its way counts as done."""
        if self.under_way:
            return True
        return self.typed is None and self.line.state not in {LineState.DUE, LineState.OVERDUE}

    def text(self, place: str) -> str:
        """What stands in a field of the row."""
        if self.typed is not None:
            return self.typed.cells.get(place, "")
        entry = self.line.entry
        if entry is None or entry.as_before:
            return ""
        return told(entry.seen, place)

    def box(self, place: str) -> Box:
        """The field of a vital sign."""
        return Box(self.text(place), self.last(place), self._state(place))

    def last(self, place: str) -> str:
        """The last known value, unless it is the one that stands in the field."""
        text = told(self.line.before, place)
        return "" if text == self.text(place) else text

    def alarmed(self) -> frozenset[str]:
        """The places of the row whose value is beyond its limit."""
        signs = {alarm.sign for alarm in self.alarms}
        return frozenset("pressure" if sign in _PRESSURE else sign for sign in signs)

    def _state(self, place: str) -> str:
        if place in self.wrong:
            return "wrong"
        if place in self.alarmed():
            return "alarm"
        if self.typed is not None:
            return "same" if self.typed.as_before else ""
        entry = self.line.entry
        return "same" if entry is not None and (entry.as_before or entry.skipped) else ""


_PRESSURE = {"systolic", "diastolic"}


def told(seen: Seen, place: str) -> str:
    """What a look tells of a field of the row, as it is written; empty when it tells nothing."""
    if place in BOXED:
        return shown_sign(seen.vitals, place)
    code = getattr(seen, place)
    return "" if code is None else str(code)


def alarms_typed(typed: Typed, line: RoundLine, policy: Policy) -> tuple[Alarm, ...]:
    """What of the typed values is beyond its limit, as far as they can be read."""
    vitals = readable(typed.cells).vitals
    return alarms(vitals, line.age, limits_for(line.age, policy))


# --- cells ------------------------------------------------------------------------------------


def name_cell(row: SheetRow) -> Cell:
    """The name, never cut, behind the chip of its class."""
    cls = row.line.assistance_class
    chips = ((CLASS_CHIPS[cls], class_name(cls, short=True)),) if cls else ()
    return Cell(row.line.name, strong=True, chips=chips)


def box_cell(place: str, row: SheetRow) -> Cell:
    """What a screen reader hears of a field; it is painted as a box."""
    box = row.box(place)
    return Cell(box.text, small=box.last)


def code_cell(place: str, row: SheetRow) -> Cell:
    """Meal or mood: what is told now, else quietly what was told last."""
    if text := row.text(place):
        return Cell(_named(place, text))
    return Cell(_named(place, row.last(place)), "text_3")


def _named(place: str, text: str) -> str:
    """The word of a code; other words, which another program has put in, as they are."""
    words = {str(one): named(one) for one in {"meal": Meal, "mood": Mood}[place]}
    return words.get(text, text)


def state_cell(row: SheetRow) -> Cell:
    """How the round of this bed stands, with its sign."""
    if row.trouble:
        return Cell(row.trouble, "danger", sign="stop")
    if row.typed is not None:
        return _typed_state(row)
    line, entry = row.line, row.line.entry
    if line.state is LineState.AWAY:
        return Cell(named(line.away) if line.away else "", "text_3", sign="blank")
    if entry is not None:
        return _told(row)
    if line.state is LineState.OVERDUE and line.due_at is not None:
        late = shown.until(line.due_at, row.now)
        return Cell(late, "danger", strong=True, sign="overdue")
    if line.due_at is None:
        return Cell()
    words = translate("RoundSheet", "due {time}").format(time=shown.clock(line.due_at))
    return Cell(words, "text_2", sign="blank")


def _typed_state(row: SheetRow) -> Cell:
    typed = row.typed
    assert typed is not None
    if row.alarms:
        return Cell(alarm_word(row.alarms[0]), "danger", strong=True, sign="overdue")
    if row.under_way:
        return Cell(translate("RoundSheet", "saving"), "text_2", sign="blank")
    if row.here and not typed.sent:
        return Cell(translate("RoundSheet", "typing"), "accent", strong=True, sign="right")
    words = translate("RoundSheet", "not saved yet")
    return Cell(words, "warn", strong=True, sign="draft")


def _told(row: SheetRow) -> Cell:
    line, entry = row.line, row.line.entry
    assert entry is not None
    time = shown.clock(entry.happened_at)
    if entry.skipped:
        words = translate("RoundSheet", "skipped: {why}").format(why=entry.skipped)
        return Cell(words, "warn", sign="dash")
    if row.alarms:
        return Cell(alarm_word(row.alarms[0]), "danger", strong=True, sign="overdue")
    if line.state is LineState.CHANGED:
        words = translate("RoundSheet", "{time} changed").format(time=time)
        return Cell(words, strong=True, sign="tick")
    return Cell(
        translate("RoundSheet", "{time} as before").format(time=time), "text_2", sign="tick"
    )


def alarm_word(alarm: Alarm) -> str:
    """Say in a few words what is beyond its limit."""
    return named(alarm.kind)


def newer(mine: RoundLine | None, told: RoundLine) -> RoundLine:
    """The line that knows more: an answer may be older than what was written down meanwhile."""
    if mine is None or mine.latest is None or (told.latest or 0) >= mine.latest:
        return told
    return replace(told, **{name: getattr(mine, name) for name in _OF_ENTRY})


_OF_ENTRY = ("state", "entry", "alarms", "latest")


def after(line: RoundLine, entry: RoundEntry) -> RoundLine:
    """The line once an entry is in the book, until the station tells it anew."""
    if entry.skipped:
        state = LineState.SKIPPED
    elif entry.alarms:
        state = LineState.ALARM
    else:
        state = LineState.DONE if entry.as_before else LineState.CHANGED
    return replace(line, entry=entry, state=state, alarms=entry.alarms, latest=entry.id)

"""The night count: who should lie where, who was found, and what does not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from station.domain.assistance import AssistanceClass
from station.domain.beds import Found
from station.domain.problems import Trouble
from station.domain.stays import StayState
from station.domain.veil import VEIL

_NOON = 12


class NightTrouble(Trouble):
    """What keeps a night count from being signed."""

    NIGHT_TO_COME = "night.to_come"
    OTHER_NIGHT = "night.other_night"
    LINES_MISSING = "night.lines_missing"
    LINE_TWICE = "night.line_twice"
    NOT_IN_BOOK = "night.not_in_book"
    NOTHING_TO_SETTLE = "night.nothing_to_settle"
    NOTE_MISSING = "night.note_missing"


_PLACES = {
    StayState.ON_LEAVE: Found.ON_LEAVE,
    StayState.IN_HOSPITAL: Found.IN_HOSPITAL,
    StayState.WITH_POLICE: Found.WITH_POLICE,
    StayState.IN_CARE: Found.IN_CARE,
}


def expected_place(state: StayState) -> Found:
    """Where the book says that a resident is at night."""
    return _PLACES.get(state, Found.IN_BED)


def night_of(moment: datetime) -> date:
    """The night that a moment belongs to, named by the day on which it began: it ends at noon."""
    return moment.date() - timedelta(days=1 if moment.hour < _NOON else 0)


def moment_of(night: date, now: datetime) -> datetime:
    """The moment whose book a night is counted against: now, or the midnight of a past night."""
    return now if night_of(now) == night else datetime.combine(night + timedelta(days=1), time())


@dataclass(frozen=True, slots=True)
class NightLine:
    """One resident on the list, in bed order; `bed` is empty for one without a bed."""

    stay_id: int
    person_id: int
    name: str
    bed: str
    bed_id: int | None
    assistance_class: AssistanceClass | None
    expected: Found
    found: Found | None = None
    note: str = ""

    @property
    def is_veiled(self) -> bool:
        """Whether the clerk who asked is only told that somebody is there."""
        return self.name == VEIL

    def veiled(self) -> NightLine:
        """The line without the name; the round still finds somebody in the bed."""
        return replace(self, name=VEIL, note="")


@dataclass(frozen=True, slots=True)
class NightSheet:
    """The list of a night; once signed, with what was found and by whom it was signed."""

    night: date
    at: datetime
    lines: tuple[NightLine, ...]
    signed_by: str = ""
    note: str = ""

    @property
    def signed(self) -> bool:
        """Whether this is the figure of the night."""
        return bool(self.signed_by)


@dataclass(frozen=True, slots=True)
class Finding:
    """What the counting clerk found for one resident."""

    stay_id: int
    found: Found
    note: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A resident who was not where the book says; a task until somebody settles it."""

    line_id: int
    night: date
    stay_id: int
    person_id: int
    name: str
    bed: str
    expected: Found
    found: Found
    counted_at: datetime
    note: str

    def veiled(self) -> Difference:
        """The task without the name."""
        return replace(self, name=VEIL, note="")


@dataclass(frozen=True, slots=True)
class NightTotals:
    """The signed figure of a night: the columns add up to `residents`, so do those of the book."""

    night: date
    found: dict[Found, int]
    expected: dict[Found, int]
    differences: int
    counted_at: datetime | None = None
    signed_by: str = ""

    @property
    def residents(self) -> int:
        """Everybody whose stay was open that night."""
        return sum(self.found.values())

    @property
    def slept_here(self) -> int:
        """The figure of the night: those who were really in the house."""
        return self.found[Found.IN_BED]


def totals(
    night: date,
    lines: Iterable[tuple[Found, Found]],
    counted_at: datetime | None = None,
    signed_by: str = "",
) -> NightTotals:
    """Add up pairs of expected and found; of a signed count, with when and by whom."""
    pairs = list(lines)
    expected, found = Counter(pair[0] for pair in pairs), Counter(pair[1] for pair in pairs)
    return NightTotals(
        night,
        {place: found[place] for place in Found},
        {place: expected[place] for place in Found},
        sum(one is not other for one, other in pairs),
        counted_at,
        signed_by,
    )

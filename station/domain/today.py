"""What a clerk sees first: figures that open their names, clocks, free beds, what happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from station.domain.bed_board import CapacityFigures
from station.domain.beds import Zone
from station.domain.clocks import ClockGroups
from station.domain.night_count import NightTotals
from station.domain.restricted import FileOpening
from station.domain.stays import PRESENT_STATES, StayFilter, StayState
from station.domain.veil import VEIL


class FigureCode(StrEnum):
    """The figures of the board. Present, hospital, police, leave, care add up to all residents."""

    PRESENT = "present"
    CAME = "came"
    LEFT = "left"
    IN_HOSPITAL = "in_hospital"
    WITH_POLICE = "with_police"
    ON_LEAVE = "on_leave"
    IN_CARE = "in_care"
    UNIDENTIFIED = "unidentified"
    MINORS = "minors"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and the condition whose list shows the names behind it."""

    code: FigureCode
    number: int
    wanted: StayFilter


class MovementKind(StrEnum):
    """Somebody came or left."""

    CAME = "came"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Movement:
    """One coming or going; `how` is the code of how they came, or of how they left."""

    kind: MovementKind
    at: datetime
    stay_id: int
    person_id: int
    name: str
    rescue_number: str
    how: str
    bed: str
    destination: str

    def veiled(self) -> Movement:
        """The line without who it is, who brought them, and where they went."""
        return replace(self, name=VEIL, how="", destination="")


@dataclass(frozen=True, slots=True)
class HandoverNote:
    """A note on a resident that the next shift is to read."""

    at: datetime
    clerk: str
    text: str
    stay_id: int
    person_id: int
    name: str

    def veiled(self) -> HandoverNote:
        """That there is a note, and not what it says."""
        return replace(self, name=VEIL, text="")


@dataclass(frozen=True, slots=True)
class TodayRecord:
    """The board of the day. `away_since` is when this clerk was last at work before this shift."""

    at: datetime
    shift_start: datetime
    away_since: datetime
    figures: tuple[Figure, ...]
    clocks: ClockGroups
    zones: tuple[tuple[Zone, CapacityFigures], ...]
    movements: tuple[Movement, ...]
    notes: tuple[HandoverNote, ...]
    night: NightTotals | None = None
    """The last signed night count: the figure of the day."""
    openings: tuple[FileOpening, ...] = ()
    """For a leader: restricted files that were opened in an emergency, until looked at."""

    @property
    def overdue(self) -> int:
        """How many clocks are overdue; their names are `clocks.overdue`."""
        return len(self.clocks.overdue)


def figure_filters(shift_start: datetime) -> Mapping[FigureCode, StayFilter]:
    """The condition behind each figure; the number and the list of names use the same one."""
    return {
        FigureCode.PRESENT: StayFilter(states=PRESENT_STATES),
        FigureCode.CAME: StayFilter(is_open=None, admitted_since=shift_start),
        FigureCode.LEFT: StayFilter(is_open=False, left_since=shift_start),
        FigureCode.IN_HOSPITAL: StayFilter(states=frozenset({StayState.IN_HOSPITAL})),
        FigureCode.WITH_POLICE: StayFilter(states=frozenset({StayState.WITH_POLICE})),
        FigureCode.ON_LEAVE: StayFilter(states=frozenset({StayState.ON_LEAVE})),
        FigureCode.IN_CARE: StayFilter(states=frozenset({StayState.IN_CARE})),
        FigureCode.UNIDENTIFIED: StayFilter(unidentified=True),
        FigureCode.MINORS: StayFilter(minor=True),
    }

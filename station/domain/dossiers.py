"""One page per person whom nobody can name: who, what is due, who was asked, what was heard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from station.domain.body_marks import MarkLine, PictureLine
from station.domain.clock_kinds import ClockKind
from station.domain.clocks import Clock, ClockState
from station.domain.clues import ClueLine, InterviewLine
from station.domain.outside_queries import QueryLine
from station.domain.people import PersonRecord
from station.domain.stays import StaySummary
from station.domain.tracing import LedgerLine, QueryKind

LIMITS = (
    ClockKind.SEARCH_NOTICE,
    ClockKind.INTERVIEWS,
    ClockKind.DNA_REQUEST,
    ClockKind.DNA_ANSWER,
    ClockKind.NOTICE_REFRESH,
    ClockKind.LONG_STAY,
)
"""The limits of the search, in the order in which a dossier shows them."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that was done to find out who somebody is, and what is due.

    `stay` is the one that goes on, or the newest; `clocks` are all of it, those that have stopped
    too. Struck notes are among the others, with why; whoever shows the dossier leaves them out.
    """

    record: PersonRecord
    stay: StaySummary | None
    found_at: datetime | None
    found_place: str
    clocks: tuple[Clock, ...]
    ledger: tuple[LedgerLine, ...]
    queries: tuple[QueryLine, ...]
    interviews: tuple[InterviewLine, ...]
    clues: tuple[ClueLine, ...]
    marks: tuple[MarkLine, ...]
    pictures: tuple[PictureLine, ...]

    @property
    def limits(self) -> tuple[Clock, ...]:
        """The limits of the search, running and kept."""
        order = {kind: place for place, kind in enumerate(LIMITS)}
        ours = (clock for clock in self.clocks if clock.kind in order)
        return tuple(sorted(ours, key=lambda clock: (order[clock.kind], clock.due)))

    @property
    def steps(self) -> tuple[Clock, ...]:
        """What is to be done next in the search, the nearest end first."""
        ours = {*LIMITS, ClockKind.QUERY_ANSWER}
        running = (c for c in self.clocks if c.kind in ours and c.state is not ClockState.STOPPED)
        return tuple(sorted(running, key=lambda clock: clock.due))

    @property
    def face_queries(self) -> int:
        """How often a face was compared."""
        return sum(query.facts.kind is QueryKind.FACE for query in self.queries)

    @property
    def notebook(self) -> tuple[ClueLine, ...]:
        """The clues that stand."""
        return tuple(clue for clue in self.clues if clue.struck is None)

    @property
    def standing_marks(self) -> tuple[MarkLine, ...]:
        """The marks that stand."""
        return tuple(mark for mark in self.marks if mark.struck is None)

    @property
    def talks(self) -> tuple[InterviewLine, ...]:
        """The talks that stand."""
        return tuple(talk for talk in self.interviews if talk.struck is None)

    @property
    def album(self) -> tuple[PictureLine, ...]:
        """The pictures that stand, the latest first."""
        standing = (picture for picture in self.pictures if picture.struck is None)
        return tuple(sorted(standing, key=lambda picture: picture.taken_at, reverse=True))

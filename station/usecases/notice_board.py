"""Whose search notice is owed, out, or to be taken back: the list that the work begins with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.search_notices import NoticeState, SearchNotice
from station.domain.veil import VEIL
from station.usecases import files
from station.usecases.search_notices import SearchNoticeList
from station.usecases.tracing import UnidentifiedHere
from station.usecases.work import Read, Work

_CLOSED_SHOWN = 100


@dataclass(frozen=True, slots=True)
class BoardLine:
    """Somebody with the newest notice; without one (`notice` is None) one is owed."""

    person_id: int
    name: str
    rescue_number: str
    notice: SearchNotice | None = None

    @property
    def key(self) -> tuple[int, int]:
        """Tells the lines apart: a person may have had several notices."""
        return self.person_id, self.notice.id if self.notice else 0

    def veiled(self) -> BoardLine:
        """That somebody has a notice, or needs one, without who it is."""
        return replace(self, name=VEIL, notice=self.notice.veiled() if self.notice else None)


@dataclass(frozen=True, slots=True)
class NoticeBoard(Read[tuple[BoardLine, ...]]):
    """Who needs a notice, whose is out, whose must be taken back? What is to be done stands first.

    First those who were found or have left and can still be seen somewhere, then whoever has no
    notice or a draft, then what is out, then what was withdrawn.
    """

    needs: ClassVar = Permission.TRACING_SEE

    def run(self, work: Work) -> tuple[BoardLine, ...]:
        notices = SearchNoticeList().run(work)
        running = [each for each in notices if each.closed_at is None]
        closed = [each for each in notices if each.closed_at is not None]
        has = {each.person_id for each in running}
        owed = [
            BoardLine(each.stay.person_id, each.stay.name, each.stay.rescue_number)
            for each in UnidentifiedHere().run(work)
            if each.stay.person_id not in has
        ]
        lines = [*owed, *map(_line, running)]
        lines.sort(key=_rank)
        return files.veil(work, [*lines, *map(_line, closed[:_CLOSED_SHOWN])])


def _line(notice: SearchNotice) -> BoardLine:
    return BoardLine(notice.person_id, notice.name, notice.rescue_number, notice)


def _rank(line: BoardLine) -> int:
    notice = line.notice
    if notice is not None and notice.found_at is not None and notice.out:
        return 0
    return 1 if notice is None or notice.state is NoticeState.DRAFT else 2

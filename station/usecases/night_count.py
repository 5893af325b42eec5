"""The night count: the list in bed order, the signature, and what did not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from station.domain.bed_board import ResidentCard
from station.domain.beds import bed_label
from station.domain.night_count import (
    Difference,
    Finding,
    NightLine,
    NightSheet,
    NightTotals,
    NightTrouble,
    expected_place,
    moment_of,
    night_of,
)
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.domain.stays import StayTrouble
from station.storage import beds_board
from station.storage import night_count as counts
from station.storage.beds import NightCount, NightCountLine
from station.usecases import files
from station.usecases.bed_view import look
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class NightList(Read[NightSheet]):
    """Whom should the round find where? In bed order, those without a bed last.

    A night is named by the day on which it begins and ends at noon; left out, the present one.
    A signed night answers with what was found.
    """

    needs: ClassVar = Permission.BEDS_COUNT
    night: date | None = None

    def run(self, work: Work) -> NightSheet:
        night = self.night or night_of(work.now)
        if signed := counts.count_of(work.session, night):
            lines = files.veil(work, counts.signed_lines(work.session, signed))
            by = counts.signer(work.session, signed)
            return NightSheet(night, signed.counted_at, lines, by, signed.note)
        _refuse_to_come(work, night)
        at = moment_of(night, work.now)
        return NightSheet(night, at, tuple(expected_lines(work, at)))


def expected_lines(work: Work, at: datetime) -> Iterator[NightLine]:
    """Everybody whose stay is open at a moment, once, where the book says that they are."""
    seen = look(work, at)
    left = dict(seen.residents)
    for _building, room, bed in beds_board.places(work.session):
        lying = seen.lying.get(bed.id)
        resident = left.pop(lying[0].stay_id, None) if lying and lying[0].stay_id else None
        if resident is not None:
            yield _line(seen.card(resident), bed_label(room.name, bed.name), bed.id)
    for resident in left.values():
        yield _line(seen.card(resident), "", None)


def _line(card: ResidentCard, bed: str, bed_id: int | None) -> NightLine:
    return NightLine(
        stay_id=card.stay_id,
        person_id=card.person_id,
        name=card.name,
        bed=bed,
        bed_id=bed_id,
        assistance_class=card.assistance_class,
        expected=expected_place(card.state),
    )


@dataclass(frozen=True, slots=True)
class SignNightCount(Write[tuple[Difference, ...]]):
    """Sign what the round found, one finding for everybody in the book; answers what differs.

    The signed count is the figure of the night and is never changed; differences stay open for
    today until somebody settles them. A second signature for one night is a Conflict.
    """

    needs: ClassVar = Permission.BEDS_COUNT
    veiled: ClassVar = True
    night: date
    lines: tuple[Finding, ...]
    note: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[Difference, ...]:
        _refuse_to_come(work, self.night)
        at = self.happened_at or moment_of(self.night, work.now)
        if at > work.now:
            raise Refused(Problem(StayTrouble.IN_FUTURE, "happened_at", {"now": work.now}))
        if night_of(at) != self.night:
            data = {"night": self.night}
            raise Refused(Problem(NightTrouble.OTHER_NIGHT, "happened_at", data))
        if counts.count_of(work.session, self.night) is not None:
            raise Conflict("night_count")
        expected = list(expected_lines(work, at))
        if problems := self._problems(expected):
            raise Refused(problems)
        count = NightCount(
            night=self.night, counted_at=at, clerk_id=work.clerk.id, note=self.note.strip()
        )
        work.session.add(count)
        work.session.flush()
        self._write(work, count, expected)
        found = files.veil(work, counts.open_differences(work.session))
        return tuple(each for each in found if each.night == self.night)

    def _problems(self, expected: list[NightLine]) -> list[Problem]:
        given = Counter(line.stay_id for line in self.lines)
        known = {line.stay_id: line.name for line in expected}
        found: list[Problem] = []
        if missing := [name for stay_id, name in known.items() if stay_id not in given]:
            found.append(Problem(NightTrouble.LINES_MISSING, "lines", {"names": tuple(missing)}))
        if twice := [known[each] for each, times in given.items() if times > 1 and each in known]:
            found.append(Problem(NightTrouble.LINE_TWICE, "lines", {"names": tuple(twice)}))
        if strangers := [stay_id for stay_id in given if stay_id not in known]:
            data = {"count": len(strangers)}
            found.append(Problem(NightTrouble.NOT_IN_BOOK, "lines", data))
        return found

    def _write(self, work: Work, count: NightCount, expected: list[NightLine]) -> None:
        findings = {line.stay_id: line for line in self.lines}
        for line in expected:
            finding = findings[line.stay_id]
            work.session.add(
                NightCountLine(
                    night_count_id=count.id,
                    stay_id=line.stay_id,
                    bed_id=line.bed_id,
                    expected=line.expected,
                    found=finding.found,
                    note=finding.note.strip(),
                )
            )
        work.session.flush()


@dataclass(frozen=True, slots=True)
class OpenDifferences(Read[tuple[Difference, ...]]):
    """What did the counts find that nobody has settled yet? The latest night first."""

    needs: ClassVar = Permission.BEDS_SEE

    def run(self, work: Work) -> tuple[Difference, ...]:
        return files.veil(work, counts.open_differences(work.session))


@dataclass(frozen=True, slots=True)
class SettleDifference(Write[None]):
    """Say how a difference came about, when the book need not change for it."""

    needs: ClassVar = Permission.BEDS_COUNT
    veiled: ClassVar = True
    line_id: int
    note: str

    def run(self, work: Work) -> None:
        line = work.session.get(NightCountLine, self.line_id, with_for_update=True)
        if line is None or line.settled_at is not None or line.expected is line.found:
            raise Refused(Problem(NightTrouble.NOTHING_TO_SETTLE, "line_id"))
        if not self.note.strip():
            raise Refused(Problem(NightTrouble.NOTE_MISSING, "note"))
        work.about(stay_id=line.stay_id)
        line.settled_at, line.settled_by_id = work.now, work.clerk.id
        line.settled_note = self.note.strip()


@dataclass(frozen=True, slots=True)
class NightFigures(Read[NightTotals | None]):
    """The signed figure of a night, None while it is not signed; left out, the present night."""

    needs: ClassVar = Permission.BEDS_SEE
    night: date | None = None

    def run(self, work: Work) -> NightTotals | None:
        return counts.figure(work.session, self.night or night_of(work.now))


def _refuse_to_come(work: Work, night: date) -> None:
    if night > night_of(work.now):
        raise Refused(Problem(NightTrouble.NIGHT_TO_COME, "night", {"night": night}))

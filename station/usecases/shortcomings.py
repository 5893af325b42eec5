"""问题清单: write down what was found wanting, assign it, mend it, have it checked, clear it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from sqlalchemy import select

from station.domain.clocks import Clock, ClockRules
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.shortcomings import (
    FOLLOWS,
    GIVES_OWNER,
    SERIES,
    Shortcoming,
    ShortcomingDeed,
    ShortcomingFacts,
    ShortcomingFilter,
    ShortcomingList,
    ShortcomingState,
    ShortcomingStepKind,
    ShortcomingTrouble,
    found_problems,
    listed,
    owner_problems,
    shortcoming_clocks,
    shortcoming_number,
    step_problems,
)
from station.storage import numbers
from station.storage import shortcomings as rows
from station.storage.policy import NamePlate
from station.storage.shortcomings import ShortcomingRow, ShortcomingStepRow
from station.usecases import files
from station.usecases.work import Read, Work, Write

EVERY = ShortcomingFilter()


@dataclass(frozen=True, slots=True)
class ShortcomingBook(Read[ShortcomingList]):
    """What was found wanting, how far is each, and how does each village stand?"""

    needs: ClassVar = Permission.STAYS_SEE
    wanted: ShortcomingFilter = EVERY

    def run(self, work: Work) -> ShortcomingList:
        return listed(told(work, self.wanted), work.today)


@dataclass(frozen=True, slots=True)
class ShortcomingPlaces(Read[tuple[str, ...]]):
    """Which villages stand in the list already, as they are spelt there?"""

    needs: ClassVar = Permission.STAYS_SEE

    def run(self, work: Work) -> tuple[str, ...]:
        return rows.villages(work.session)


@dataclass(frozen=True, slots=True)
class FindShortcoming(Write[Shortcoming]):
    """Put on the list what was found wanting; with `owner` and `due` it is assigned at once.

    Without `area` it is the county of the house. Repeating it with the same `client_id` changes
    nothing. 关爱方案 (2022).
    """

    needs: ClassVar = Permission.SHORTCOMINGS_KEEP
    client_id: str
    facts: ShortcomingFacts
    owner: str = ""
    due: date | None = None

    def run(self, work: Work) -> Shortcoming:
        known = rows.by_client_id(work.session, ShortcomingRow, self.client_id)
        if known is not None:
            return line_of(work, known.id)
        facts = self._said(work)
        assigned = bool(self.owner.strip()) or self.due is not None
        found = found_problems(facts, work.today)
        if assigned:
            found = (*found, *owner_problems(self.owner, self.due, work.today))
        if work.codes["areas"].get(facts.area) is None:
            data = {"code": facts.area}
            found = (*found, Problem(ShortcomingTrouble.AREA_UNKNOWN, "area", data))
        if found:
            raise Refused(found)
        row = self._row(work, facts)
        if assigned:
            deed = ShortcomingDeed(ShortcomingStepKind.ASSIGN, "", self.owner, self.due)
            _take(work, row, deed, f"{self.client_id}-assign")
        work.found.update(number=row.number)
        return line_of(work, row.id)

    def _said(self, work: Work) -> ShortcomingFacts:
        village = " ".join(self.facts.village.split())
        area = self.facts.area.strip() or work.session.scalars(select(NamePlate.area)).one()
        return replace(self.facts, village=village, area=area)

    def _row(self, work: Work, facts: ShortcomingFacts) -> ShortcomingRow:
        year = work.today.year
        row = ShortcomingRow(
            client_id=self.client_id,
            number=shortcoming_number(year, numbers.next_number(work.session, SERIES, str(year))),
            what=facts.what.strip(),
            village=facts.village,
            area=facts.area,
            source=facts.source,
            found_on=facts.found_on,
            stay_id=_stay(work, facts.rescue_number),
            state=ShortcomingState.FOUND,
            since=work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        return row


@dataclass(frozen=True, slots=True)
class StepShortcoming(Write[Shortcoming]):
    """Take a line further: assign it, write down that it is mended, check it, clear it.

    Another clerk than the one who wrote down the mending says whether it is mended. Repeating it
    with the same `client_id` changes nothing.
    """

    needs: ClassVar = Permission.SHORTCOMINGS_KEEP
    client_id: str
    shortcoming_id: int
    deed: ShortcomingDeed

    def run(self, work: Work) -> Shortcoming:
        row = rows.locked(work.session, self.shortcoming_id)
        if row is None:
            raise Refused(Problem(ShortcomingTrouble.NOT_FOUND, "shortcoming_id"))
        line = line_of(work, row.id)
        files.keep(work, line.person_id, "shortcoming_id")
        if rows.by_client_id(work.session, ShortcomingStepRow, self.client_id) is not None:
            return line
        if found := step_problems(line, self.deed, work.clerk.id, work.today):
            raise Refused(found)
        _take(work, row, self.deed, self.client_id)
        work.found.update(number=row.number, state=row.state)
        return line_of(work, row.id)


def line_of(work: Work, shortcoming_id: int) -> Shortcoming:
    """One line with its steps. Raises Refused when there is none."""
    found = rows.lines(work.session, ids=[shortcoming_id])
    if not found:
        raise Refused(Problem(ShortcomingTrouble.NOT_FOUND, "shortcoming_id"))
    return _placed(work, found[0])


def told(work: Work, wanted: ShortcomingFilter) -> tuple[Shortcoming, ...]:
    """The lines that are wanted, with their county in words; of kept files not what was found."""
    found = rows.lines(work.session, wanted)
    return files.veil(work, (_placed(work, each) for each in found))


def clocks_of_shortcomings(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """What was found wanting and is not cleared yet."""
    found = rows.lines(work.session, ShortcomingFilter(open_only=True), stay_id=stay_id)
    yield from shortcoming_clocks(found, rules)


def _take(work: Work, row: ShortcomingRow, deed: ShortcomingDeed, client_id: str) -> None:
    _begins, leads = FOLLOWS[deed.kind]
    row.state, row.since = leads, work.now
    if deed.kind in GIVES_OWNER:
        row.owner, row.due = deed.owner.strip(), deed.due
    step = ShortcomingStepRow(
        client_id=client_id,
        shortcoming_id=row.id,
        kind=deed.kind,
        text=deed.text.strip(),
        owner=deed.owner.strip() if deed.kind in GIVES_OWNER else "",
        due=deed.due if deed.kind in GIVES_OWNER else None,
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )
    work.session.add(step)
    work.session.flush()


def _stay(work: Work, rescue_number: str) -> int | None:
    """The stay that it is about; one of a kept file is not for this clerk."""
    number = rescue_number.strip()
    if not number:
        return None
    stay = rows.stay_of(work.session, number)
    if stay is None:
        data = {"number": number}
        raise Refused(Problem(ShortcomingTrouble.NO_SUCH_STAY, "rescue_number", data))
    files.keep(work, stay.person_id, "rescue_number")
    return stay.id


def _placed(work: Work, line: Shortcoming) -> Shortcoming:
    area = work.codes.areas.get(line.facts.area)
    return replace(line, area_name=area.name if area else line.facts.area)

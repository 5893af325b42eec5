"""Giving goods to people against a signature, and taking back what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from station.domain.belongings import signature_problems
from station.domain.goods import (
    GoodsLine,
    GoodsTrouble,
    IssueRecord,
    MoveKind,
    Recipient,
    ReturnedAs,
    limit_problems,
    line_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.stays import StayTrouble
from station.domain.veil import VEIL
from station.storage import goods, goods_issues, numbers
from station.storage.goods import GoodsIssue
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.goods import Entry, hold, repeated, require_shelf, write
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class IssueGoods(Write[tuple[IssueRecord, ...]]):
    """Give each of some people these goods; everybody gets a receipt of their own.

    Over a limit it takes a `reason` and a leader: the clerk, or the `second` person. Whoever is on
    duty may give to somebody whose file is kept from them. The same form (`client_id`) sent twice
    answers the receipts that are there. Raises Refused when the shelf does not hold it all.
    """

    needs: ClassVar = Permission.GOODS_ISSUE
    veiled: ClassVar = True
    client_id: str
    to: tuple[Recipient, ...]
    lines: tuple[GoodsLine, ...]
    reason: str = ""
    second: SecondClerk | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[IssueRecord, ...]:
        if problems := self._problems():
            raise Refused(problems)
        stays = [self._stay(work, each) for each in sorted(self.to, key=lambda to: to.stay_id)]
        by_id = {stay.id: stay for stay in stays}
        hold(work, (line.goods_id for line in self.lines))
        numbers = {each.goods_id: each.quantity for each in self.lines}
        repeated(work, self.client_id, MoveKind.ISSUED, numbers)
        if known := goods_issues.by_client_id(work.session, self.client_id):
            if {row.stay_id for row in known} != by_id.keys():
                raise Refused(Problem(GoodsTrouble.OTHER_CONTENT, "client_id"))
            return _records(work, [row.id for row in known])
        require_shelf(work, {each: number * len(self.to) for each, number in numbers.items()})
        second_id = self._permission(work, stays)
        issued = []
        for number, each in enumerate(self.to):
            row = self._receipt(work, by_id[each.stay_id], each, second_id)
            self._give(work, row, number)
            issued.append(row.id)
        return _records(work, issued)

    def _problems(self) -> tuple[Problem, ...]:
        if not self.to or len({each.stay_id for each in self.to}) < len(self.to):
            return (Problem(GoodsTrouble.NOBODY_CHOSEN, "to"), *line_problems(self.lines))
        signed = [p for each in self.to for p in signature_problems(each.signed, each.witness)]
        return (*line_problems(self.lines), *signed[:1])

    def _stay(self, work: Work, to: Recipient) -> Stay:
        stay = work.session.get(Stay, to.stay_id, with_for_update=True, populate_existing=True)
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "to"))
        work.about(person_id=stay.person_id, stay_id=stay.id)
        when = self.happened_at or work.now
        if stay.left_at is not None and stay.left_at <= when:
            raise Refused(Problem(GoodsTrouble.HAS_LEFT, "to"))
        if when < stay.admitted_at:
            data = {"admitted": stay.admitted_at}
            raise Refused(Problem(GoodsTrouble.BEFORE_ADMISSION, "happened_at", data))
        return stay

    def _permission(self, work: Work, stays: list[Stay]) -> int | None:
        """Who permits more than the limits give; None where nothing goes over."""
        begins = datetime.combine((self.happened_at or work.now).date(), time())
        every = {each.id: each.facts for each in goods.records(work.session)}
        over: list[Problem] = []
        for stay in stays:
            had = goods.given(work.session, stay.id, begins, begins + timedelta(days=1))
            name = work.session.get_one(Person, stay.person_id).name
            who = VEIL if stay.person_id in work.hidden else name
            over += limit_problems(every, self.lines, had, who)
        if not over:
            return None
        if not self.reason.strip():
            raise Refused([*over, Problem(GoodsTrouble.REASON_MISSING, "reason")])
        if Permission.GOODS_EXCEPT in work.clerk.permissions:
            return work.clerk.id
        if self.second is None:
            raise Refused([*over, Problem(GoodsTrouble.LEADER_NEEDED, "second")])
        return proven_second(work, self.second, Permission.GOODS_EXCEPT).id

    def _receipt(self, work: Work, stay: Stay, to: Recipient, second_id: int | None) -> GoodsIssue:
        row = GoodsIssue(
            client_id=self.client_id,
            number=numbers.paper_number(work.session, "goods", work.today.year),
            stay_id=stay.id,
            person_id=stay.person_id,
            happened_at=self.happened_at or work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            second_id=second_id,
            reason=self.reason.strip(),
            signed=to.signed,
            witness=to.witness.strip(),
        )
        work.session.add(row)
        work.session.flush()
        return row

    def _give(self, work: Work, row: GoodsIssue, number: int) -> None:
        first = number * len(self.lines)
        entry = Entry(self.client_id, MoveKind.ISSUED, row.happened_at, first)
        less = {line.goods_id: -line.quantity for line in self.lines}
        write(work, entry, less, issue_id=row.id, second_id=row.second_id)


@dataclass(frozen=True, slots=True)
class ReturnGoods(Write[IssueRecord]):
    """Take things back that somebody was given: clean, for the wash, or of no use any more.

    What cannot be used is written off at once, with a reason and a second person.
    """

    needs: ClassVar = Permission.GOODS_ISSUE
    veiled: ClassVar = True
    client_id: str
    issue_id: int
    line: GoodsLine
    returned_as: ReturnedAs = ReturnedAs.CLEAN
    reason: str = ""
    second: SecondClerk | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> IssueRecord:
        if problems := line_problems((self.line,)):
            raise Refused(problems)
        row = work.session.get(GoodsIssue, self.issue_id, with_for_update=True)
        if row is None:
            raise Refused(Problem(GoodsTrouble.ISSUE_NOT_FOUND, "issue_id"))
        work.about(person_id=row.person_id, stay_id=row.stay_id)
        hold(work, (self.line.goods_id,), passive=True)
        known = goods.by_client_id(work.session, self.client_id)
        if not known:
            self._refuse(work)
            self._take(work, row)
        elif (known[0].kind, known[0].issue_id) != (MoveKind.RETURNED, row.id):
            raise Refused(Problem(GoodsTrouble.OTHER_CONTENT, "client_id"))
        return _records(work, [row.id])[0]

    def _refuse(self, work: Work) -> None:
        issue = goods_issues.one(work.session, self.issue_id)
        assert issue is not None
        given = next((each for each in issue.lines if each.goods_id == self.line.goods_id), None)
        if given is None or not given.returnable:
            raise Refused(Problem(GoodsTrouble.NOT_RETURNABLE, "line"))
        if self.line.quantity > given.owed:
            data = {"name": given.goods, "owed": given.owed}
            raise Refused(Problem(GoodsTrouble.MORE_THAN_OUT, "line", data))

    def _take(self, work: Work, row: GoodsIssue) -> None:
        when, number = self.happened_at or work.now, self.line.quantity
        second_id = self._second(work)
        told = {"issue_id": row.id, "reason": self.reason.strip()}
        back = Entry(self.client_id, MoveKind.RETURNED, when)
        write(work, back, {self.line.goods_id: number}, **told)
        follows = {
            ReturnedAs.TO_WASH: MoveKind.TO_WASH,
            ReturnedAs.UNUSABLE: MoveKind.WRITTEN_OFF,
        }.get(self.returned_as)
        if follows is not None:
            away = Entry(self.client_id, follows, when, first_line=1)
            write(work, away, {self.line.goods_id: -number}, **told, second_id=second_id)

    def _second(self, work: Work) -> int | None:
        if self.returned_as is not ReturnedAs.UNUSABLE:
            return None
        if not self.reason.strip():
            raise Refused(Problem(GoodsTrouble.REASON_MISSING, "reason"))
        if self.second is None:
            raise Refused(Problem(GoodsTrouble.SECOND_MISSING, "second"))
        return proven_second(work, self.second, Permission.GOODS_SEE).id


@dataclass(frozen=True, slots=True)
class GoodsOfStay(Read[tuple[IssueRecord, ...]]):
    """What was somebody given in this stay, and what is to come back? The newest first."""

    needs: ClassVar = Permission.GOODS_SEE
    stay_id: int

    def run(self, work: Work) -> tuple[IssueRecord, ...]:
        stay = work.session.get(Stay, self.stay_id)
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        files.guard(work, stay.person_id, "stay_id")
        return goods_issues.of_stay(work.session, stay.id)


@dataclass(frozen=True, slots=True)
class IssuesOfDay(Read[tuple[IssueRecord, ...]]):
    """What was given to whom on a day, today unless named? The newest first."""

    needs: ClassVar = Permission.GOODS_SEE
    day: date | None = None

    def run(self, work: Work) -> tuple[IssueRecord, ...]:
        begins = datetime.combine(self.day or work.today, time())
        found = goods_issues.within(work.session, begins, begins + timedelta(days=1))
        return files.veil(work, found)


@dataclass(frozen=True, slots=True)
class GoodsIssueOf(Read[IssueRecord]):
    """What stands on the receipt of this number? Raises Refused when there is none."""

    needs: ClassVar = Permission.GOODS_SEE
    number: str

    def run(self, work: Work) -> IssueRecord:
        row = goods_issues.by_number(work.session, self.number.strip().upper())
        if row is None:
            raise Refused(Problem(GoodsTrouble.ISSUE_NOT_FOUND, "number"))
        return _records(work, [row.id])[0]


@dataclass(frozen=True, slots=True)
class GoodsOwed(Read[tuple[IssueRecord, ...]]):
    """Who has things that are to come back? The oldest first."""

    needs: ClassVar = Permission.GOODS_SEE

    def run(self, work: Work) -> tuple[IssueRecord, ...]:
        return files.veil(work, goods_issues.owing(work.session))


def _records(work: Work, ids: list[int]) -> tuple[IssueRecord, ...]:
    """The receipts as this clerk may see them, in the order of the form."""
    found = {each.id: each for each in goods_issues.issues(work.session, GoodsIssue.id.in_(ids))}
    return files.veil(work, (found[each] for each in ids))

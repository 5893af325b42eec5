"""Restricting a file, by the rule or by decision; who may see it all the same; lifting it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.assistance import Capacity, proposed_capacity
from station.domain.identity import age_on
from station.domain.intake import TriageSign
from station.domain.people import PersonTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.restricted import (
    RULE,
    AccessWay,
    Colleague,
    HarmFacts,
    RestrictedFile,
    RestrictedTrouble,
    RestrictionGround,
    ground_of,
    reason_problems,
    shift_end,
    tells_of_harm,
)
from station.domain.shift_hours import shift_start
from station.domain.stays import StayTrouble
from station.storage import accounts, intake, people, stays
from station.storage import restricted as rows
from station.storage.intake import Intake
from station.storage.people import Person
from station.storage.restricted import FileAccessRow, Restriction
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class RestrictFile(Write[None]):
    """Keep a file from clerks who do not handle it, where the rule did not see the need itself.

    Who does it, and whoever took the person in during this shift, sees it until the hand-over.
    """

    needs: ClassVar = Permission.FILES_RESTRICT
    person_id: int
    reason: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> None:
        person_id = _living(work, self.person_id)
        if problems := reason_problems(self.reason):
            raise Refused(problems)
        if rows.in_force(work.session, person_id) is not None:
            raise Refused(Problem(RestrictedTrouble.ALREADY, "person_id", rule=RULE))
        happened_at = self.happened_at or work.now
        ground = RestrictionGround.BY_DECISION
        _restrict(work, person_id, ground, self.reason.strip(), happened_at)


@dataclass(frozen=True, slots=True)
class LiftRestriction(Write[None]):
    """Open a restricted file to every clerk again, with a reason and a second one who sees it."""

    needs: ClassVar = Permission.FILES_KEEP
    person_id: int
    reason: str
    second: SecondClerk

    def run(self, work: Work) -> None:
        row = _restriction(work, self.person_id)
        if problems := reason_problems(self.reason):
            raise Refused(problems)
        other = proven_second(work, self.second, Permission.FILES_SEE)
        row.lifted_at, row.lifted_by_id = work.now, work.clerk.id
        row.lifted_reason, row.second_id = self.reason.strip(), other.id


@dataclass(frozen=True, slots=True)
class NameOnFile(Write[None]):
    """Let a clerk see a restricted file because they handle it, until they are taken off it."""

    needs: ClassVar = Permission.FILES_KEEP
    person_id: int
    login: str
    reason: str = ""

    def run(self, work: Work) -> None:
        row = _restriction(work, self.person_id)
        clerk = accounts.by_login(work.session, self.login)
        if clerk is None or not clerk.active:
            raise Refused(Problem(RestrictedTrouble.CLERK_UNKNOWN, "login"))
        named = rows.accesses(work.session, row.person_id, work.now)
        if not any(each.clerk_id == clerk.id and each.way is AccessWay.NAMED for each in named):
            _give(work, row.person_id, clerk.id, AccessWay.NAMED, reason=self.reason.strip())


@dataclass(frozen=True, slots=True)
class TakeOffFile(Write[None]):
    """End every access that a clerk has to a restricted file beside the right of the post."""

    needs: ClassVar = Permission.FILES_KEEP
    person_id: int
    login: str

    def run(self, work: Work) -> None:
        row = _restriction(work, self.person_id)
        clerk = accounts.by_login(work.session, self.login)
        given = rows.running(work.session, row.person_id, clerk.id, work.now) if clerk else []
        if not given:
            raise Refused(Problem(RestrictedTrouble.CLERK_UNKNOWN, "login"))
        for access in given:
            access.until = work.now


@dataclass(frozen=True, slots=True)
class OpenRestrictedFile(Write[int]):
    """Open a restricted file in an emergency, with a written reason; answers the person's id.

    It stays open to this clerk until the shift hands over. The leader sees who did it and why.
    Named by the person, or by a stay.
    """

    needs: ClassVar = Permission.PEOPLE_OPEN
    reason: str
    person_id: int | None = None
    stay_id: int | None = None

    def run(self, work: Work) -> int:
        person_id = self._person(work)
        if problems := reason_problems(self.reason):
            raise Refused(problems)
        if rows.in_force(work.session, person_id) is None:
            raise Refused(Problem(RestrictedTrouble.NOT_RESTRICTED, "person_id"))
        sees = Permission.FILES_SEE in work.clerk.permissions
        if not sees and work.clerk.id is not None:
            reason, until = self.reason.strip(), shift_end(work.now, work.policy)
            way = AccessWay.EMERGENCY
            _give(work, person_id, work.clerk.id, way, reason=reason, until=until)
        return person_id

    def _person(self, work: Work) -> int:
        if self.person_id is not None:
            return _living(work, self.person_id)
        stay = work.session.get(Stay, self.stay_id) if self.stay_id is not None else None
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        return _living(work, stay.person_id)


@dataclass(frozen=True, slots=True)
class SeeOpening(Write[None]):
    """Note that a leader has looked at an opening in an emergency; it leaves the Today page."""

    needs: ClassVar = Permission.FILES_KEEP
    access_id: int

    def run(self, work: Work) -> None:
        row = work.session.get(FileAccessRow, self.access_id, with_for_update=True)
        if row is None or row.way is not AccessWay.EMERGENCY or row.seen_at is not None:
            raise Refused(Problem(RestrictedTrouble.SEEN_ALREADY, "access_id"))
        work.about(person_id=row.person_id)
        row.seen_at, row.seen_by_id = work.now, work.clerk.id


@dataclass(frozen=True, slots=True)
class RestrictedFiles(Read[tuple[RestrictedFile, ...]]):
    """Which files are restricted, why, and who may see each? The latest first."""

    needs: ClassVar = Permission.FILES_SEE

    def run(self, work: Work) -> tuple[RestrictedFile, ...]:
        return rows.files(work.session, work.now)


@dataclass(frozen=True, slots=True)
class Colleagues(Read[tuple[Colleague, ...]]):
    """Who works here and could be named on a restricted file?"""

    needs: ClassVar = Permission.FILES_KEEP

    def run(self, work: Work) -> tuple[Colleague, ...]:
        return rows.colleagues(work.session)


def restrict_when_due(work: Work, person_id: int, arrival: Intake | None = None) -> None:
    """Restrict a file when what is known by now asks for it, within the deed under way.

    Looks at the newest arrival, which is named when it is just being written down. What a leader
    has lifted since is not restricted again on the same ground.
    """
    arrival = arrival or intake.newest_of(work.session, person_id)
    if arrival is None or not tells_of_harm(arrival.signs.split(), arrival.cause):
        return
    if rows.in_force(work.session, person_id) is not None:
        return
    ground = ground_of(_facts(work, person_id, arrival))
    if ground is None:
        return
    lifted_at = rows.lifted_on(work.session, person_id, ground)
    if lifted_at is None or lifted_at < arrival.entered_at:
        _restrict(work, person_id, ground, "", work.now)


def _facts(work: Work, person_id: int, arrival: Intake) -> HarmFacts:
    born = work.session.get_one(Person, person_id).born
    age = None if born is None else age_on(born, work.today)
    return HarmFacts(
        age,
        _capacity(work, arrival, age),
        frozenset(sign for sign in TriageSign if sign.value in arrival.signs.split()),
        arrival.cause,
    )


def _capacity(work: Work, arrival: Intake, age: int | None) -> Capacity:
    """As a clerk has confirmed it, else as age and mind propose it."""
    stay = intake.stay_of(work.session, arrival.id)
    confirmed = stays.last_assessment(work.session, stay.id) if stay else None
    return confirmed.capacity if confirmed else proposed_capacity(age, arrival.mental_state)


def _restrict(
    work: Work, person_id: int, ground: RestrictionGround, reason: str, happened_at: datetime
) -> None:
    work.session.add(
        Restriction(
            person_id=person_id,
            ground=ground,
            reason=reason,
            happened_at=happened_at,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
    )
    arrival = intake.newest_of(work.session, person_id)
    at_the_door = set() if Permission.FILES_SEE in work.clerk.permissions else {work.clerk.id}
    if arrival is not None and arrival.entered_at >= shift_start(work.now, work.policy):
        at_the_door.add(arrival.clerk_id)
    until = shift_end(work.now, work.policy)
    for clerk_id in sorted(each for each in at_the_door if each is not None):
        _give(work, person_id, clerk_id, AccessWay.AT_THE_DOOR, until=until)
    work.session.flush()


def _give(
    work: Work,
    person_id: int,
    clerk_id: int,
    way: AccessWay,
    *,
    reason: str = "",
    until: datetime | None = None,
) -> None:
    access = FileAccessRow(
        person_id=person_id,
        clerk_id=clerk_id,
        way=way,
        reason=reason,
        happened_at=work.now,
        until=until,
        given_by_id=work.clerk.id,
    )
    work.session.add(access)


def _living(work: Work, person_id: int) -> int:
    living = people.living_id(work.session, person_id)
    if living is None:
        raise Refused(Problem(PersonTrouble.NOT_FOUND, "person_id"))
    work.about(person_id=living)
    return living


def _restriction(work: Work, person_id: int) -> Restriction:
    """The restriction that holds, locked; raises Refused when the file is open to all."""
    row = rows.in_force(work.session, _living(work, person_id), lock=True)
    if row is None:
        raise Refused(Problem(RestrictedTrouble.NOT_RESTRICTED, "person_id"))
    return row

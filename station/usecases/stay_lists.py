"""Looking at stays: who is here, who was here, one resident's sheet, earlier help."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar

from station.domain.assistance import duties
from station.domain.clocks import ClockState
from station.domain.identity import age_on
from station.domain.intake import MentalState, TriageSign
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.repeats import (
    SPANS,
    RepeatAidRecord,
    exempt_group,
    nth_within,
    repeat_hint,
)
from station.domain.stay_clocks import stay_limit_day
from station.domain.stay_sheets import StaySheetRecord
from station.domain.stays import (
    LEFT_LAST,
    NEWEST,
    PageKey,
    StayFilter,
    StayOrder,
    StayPage,
    StaySummary,
    StayTrouble,
    TimeLineEntry,
)
from station.storage import (
    leaving,
    letters,
    report_marks,
    restricted,
    stay_history,
    stays,
    stays_lists,
)
from station.storage.open_stays import stays_facts
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.clocks import clocks_of, rules_of
from station.usecases.tracing_trail import tracing_trail
from station.usecases.work import Read, Work, Write

_MOST = 200


@dataclass(frozen=True, slots=True)
class ResidentList(Read[StayPage]):
    """Who is in the station now? A page at a time, continued behind `after`."""

    needs: ClassVar = Permission.STAYS_SEE
    wanted: StayFilter = field(default_factory=StayFilter)
    order: StayOrder = NEWEST
    after: PageKey | None = None
    limit: int = _MOST

    def run(self, work: Work) -> StayPage:
        wanted = replace(self.wanted, is_open=True)
        return stays_lists.page(
            work.session,
            wanted,
            self.order,
            work.now,
            hidden=work.hidden,
            after=self.after,
            limit=self.limit,
        )


@dataclass(frozen=True, slots=True)
class PastStays(Read[StayPage]):
    """Who was here before? The last to leave first, continued behind `after`."""

    needs: ClassVar = Permission.STAYS_SEE
    wanted: StayFilter = field(default_factory=StayFilter)
    order: StayOrder = LEFT_LAST
    after: PageKey | None = None
    limit: int = _MOST

    def run(self, work: Work) -> StayPage:
        wanted = replace(self.wanted, is_open=False)
        return stays_lists.page(
            work.session,
            wanted,
            self.order,
            work.now,
            hidden=work.hidden,
            after=self.after,
            limit=self.limit,
        )


@dataclass(frozen=True, slots=True)
class StaysOfPerson(Read[tuple[StaySummary, ...]]):
    """All stays of one person, the newest first."""

    needs: ClassVar = Permission.STAYS_SEE
    person_id: int

    def run(self, work: Work) -> tuple[StaySummary, ...]:
        files.keep(work, self.person_id, "person_id")
        wanted = StayFilter(is_open=None, person_id=self.person_id)
        return stays_lists.page(work.session, wanted, NEWEST, work.now, hidden=work.hidden).stays


@dataclass(frozen=True, slots=True)
class OpenStaySheet(Write[StaySheetRecord]):
    """Open a resident's file: the sheet, and a line in the trace that it was looked at.

    未成年人网络保护条例 第三十六条: who looks into a minor's file is written down.
    """

    needs: ClassVar = Permission.PEOPLE_OPEN
    stay_id: int

    def run(self, work: Work) -> StaySheetRecord:
        stay = _found(work, self.stay_id)
        work.about(person_id=stay.person_id, stay_id=stay.id)
        return _sheet(work, stay)


@dataclass(frozen=True, slots=True)
class StaySheet(Read[StaySheetRecord]):
    """What does the file of this stay say now?

    A minor's file is refused unless this clerk has opened it (`OpenStaySheet`).
    """

    needs: ClassVar = Permission.STAYS_SEE
    stay_id: int

    def run(self, work: Work) -> StaySheetRecord:
        stay = _found(work, self.stay_id)
        files.guard(work, stay.person_id, "stay_id")
        return _sheet(work, stay)


@dataclass(frozen=True, slots=True)
class TimeLine(Read[tuple[TimeLineEntry, ...]]):
    """What happened in this stay? The newest first; late entries are marked as such."""

    needs: ClassVar = Permission.STAYS_SEE
    stay_id: int

    def run(self, work: Work) -> tuple[TimeLineEntry, ...]:
        stay = _found(work, self.stay_id)
        files.guard(work, stay.person_id, "stay_id")
        return stay_history.time_line(work.session, stay, tracing_trail(work, stay))


@dataclass(frozen=True, slots=True)
class RepeatAid(Read[RepeatAidRecord]):
    """Was this person helped before? Which time is it, how did they leave, was the ticket used?

    `signs` and `mental_state` are what the intake under way has found. It never blocks. A minor's
    is refused unless this clerk has opened the file.
    """

    needs: ClassVar = Permission.PEOPLE_FIND
    person_id: int
    signs: frozenset[TriageSign] = frozenset()
    mental_state: MentalState | None = None

    def run(self, work: Work) -> RepeatAidRecord:
        files.guard(work, self.person_id, "person_id")
        return repeat_aid(work, self.person_id, self.signs, self.mental_state)


def repeat_aid(
    work: Work,
    person_id: int,
    signs: frozenset[TriageSign] = frozenset(),
    mental_state: MentalState | None = None,
) -> RepeatAidRecord:
    """The same within a question or a deed that may show it."""
    person = work.session.get_one(Person, person_id)
    found = stay_history.past_stays(work.session, person.id)
    age = None if person.born is None else age_on(person.born, work.today)
    return RepeatAidRecord(
        nth=tuple((days, nth_within(found, work.today, days)) for days in SPANS),
        stays=found,
        last_voucher=stay_history.last_voucher(work.session, person.id, work.today),
        hint=repeat_hint(found, work.today, work.policy),
        exempt=exempt_group(age, mental_state, signs),
    )


def _found(work: Work, stay_id: int) -> Stay:
    stay = work.session.get(Stay, stay_id)
    if stay is None:
        raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
    return stay


def _sheet(work: Work, stay: Stay) -> StaySheetRecord:
    summary = stays_lists.one(work.session, stay.id, work.now)
    assert summary is not None
    rules = rules_of(work)
    facts = stays_facts(work.session, work.now, stay.id)
    running = [c for c in clocks_of(work, stay.id) if c.state is not ClockState.STOPPED]
    plan = leaving.in_force(work.session, stay.id)
    known = stay.assistance_class
    stored, ever = stay_history.things(work.session, stay.intake_id)
    return StaySheetRecord(
        summary=summary,
        version=stay.version,
        door=stay_history.door_facts(work.session, stay.intake_id),
        duties=None if known is None else duties(known, work.policy),
        clocks=tuple(sorted(running, key=lambda clock: clock.due)),
        limit_day=stay_limit_day(facts[0], rules) if facts else None,
        expected_back=stay.expected_back,
        assessments=stays.assessments(work.session, stay.id),
        extensions=stay_history.extensions(work.session, stay.id),
        letters=letters.papers_of(work.session, stay.id),
        things_stored=stored,
        things_all=ever,
        planned_way=plan.way if plan else None,
        planned_for=plan.planned_for if plan else None,
        destination=stay.destination or (plan.destination if plan else ""),
        remarks=stay.remarks,
        leaving_number=plan.number if plan else "",
        restriction=restricted.record(work.session, stay.person_id, work.now),
        marks=report_marks.of_stay(work.session, stay.id),
    )

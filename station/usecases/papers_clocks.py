"""逾期事项催办函 and 逾期事项报告 of a deadline: gathered from its run and the notes beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from station.documents.paper import chinese_day
from station.domain.clock_kinds import ClockKind
from station.domain.clock_notes import ClockAct, ClockKey, NoteTrouble
from station.domain.clock_noting import is_by_others
from station.domain.clock_papers import (
    ASKED_OF_OTHERS,
    ASKED_OF_SUPERIOR,
    MATTERS,
    OF_FILE,
    OF_PERSON,
    OWN_LETTERS,
    REPORT,
    URGED,
    URGING,
    URGING_UNTIL,
    LateMatter,
    OverdueReport,
    UrgingLetter,
    days_over,
    done_lines,
    may_report,
    may_urge,
    sent_before,
)
from station.domain.clocks import Clock
from station.domain.paper_words import BLANK, NOTHING
from station.domain.papers import PaperKind
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import papers
from station.usecases.clock_notes import find_clock
from station.usecases.paper_head import imprint, plate
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write

_SIGNS = {PaperKind.URGING: "催", PaperKind.OVERDUE_REPORT: "报"}
_ACTS = {PaperKind.URGING: ClockAct.CHASED, PaperKind.OVERDUE_REPORT: ClockAct.RAISED}

_OF_OFFICES = frozenset({ClockKind.QUERY_ANSWER, ClockKind.COMPARE_ANSWER, ClockKind.SHORTCOMING})
"""Clocks that tell themselves which unit owes what is late."""


@dataclass(frozen=True, slots=True)
class PrintUrging(Write[PrintedPaper]):
    """Print the letter that urges the unit which lets its limit pass.

    While an answer is waited for, it is the letter of the last chase; else the one of the next.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    clock: ClockKey

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, self.clock, PaperKind.URGING)


@dataclass(frozen=True, slots=True)
class PrintOverdueReport(Write[PrintedPaper]):
    """Print the report on a deadline that is overdue for long, for the department above."""

    needs: ClassVar = Permission.PAPERS_PRINT
    clock: ClockKey

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, self.clock, PaperKind.OVERDUE_REPORT)


@dataclass(frozen=True, slots=True)
class LateMatterPreview(Read[bytes]):
    """What would the letter or the report look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    clock: ClockKey
    kind: PaperKind = PaperKind.URGING

    def run(self, work: Work) -> bytes:
        return draft(_paper(work, find_clock(work, self.clock), self.kind))


def _printed(work: Work, key: ClockKey, kind: PaperKind) -> PrintedPaper:
    clock = find_clock(work, key)
    work.about(stay_id=clock.subject.stay_id)
    return print_paper(work, _paper(work, clock, kind), _subject(clock, kind), clock.person_id)


def _subject(clock: Clock, kind: PaperKind) -> str:
    """Which paper of which run of the clock it is: each chase has a letter of its own."""
    key, count = clock.key, len(sent_before(clock, _ACTS[kind])) + 1
    assert key is not None  # `find_clock` found it by its key
    run = f"{clock.started:%Y%m%d%H%M}"
    return f"clock:{key.kind}:{key.thing}:{key.thing_id}:{key.detail}:{run}:{count}"


def _number(work: Work, clock: Clock, kind: PaperKind) -> str:
    """The rescue number with the count of such papers; a later print keeps its number."""
    if original := papers.first(work.session, kind, _subject(clock, kind)):
        return original.number
    own = clock.subject.rescue_number or _file_number(clock) or clock.subject.thing_id or NOTHING
    head = f"{own}-{_SIGNS[kind]}"
    return f"{head}{papers.issued(work.session, kind, head) + 1}"


def _file_number(clock: Clock) -> str:
    """The number of the file, sheet or letter that a clock hangs on; empty where it has none."""
    return str(clock.data.get("number") or "")


def _paper(work: Work, clock: Clock, kind: PaperKind) -> LateMatter:
    urging = kind is PaperKind.URGING
    if urging and clock.subject.thing in OWN_LETTERS:
        raise Refused(Problem(NoteTrouble.OWN_LETTER, "clock"))
    if urging and clock.kind not in URGED:
        raise Refused(Problem(NoteTrouble.OWN_DUTY, "clock"))
    if not (may_urge(clock) if urging else may_report(clock)):
        days = 0 if urging else work.policy.clock_long_overdue_days
        raise Refused(Problem(NoteTrouble.NOT_LATE_ENOUGH, "clock", {"due": clock.due, "n": days}))
    days, rescue = days_over(clock, work.today), clock.subject.rescue_number
    about = OF_PERSON if rescue else OF_FILE
    file_number = "" if rescue else _file_number(clock) or BLANK
    said = {
        "about": about.format(number=rescue or file_number),
        "due": chinese_day(clock.due.date()),
        "days": days,
    }
    count = len(sent_before(clock, _ACTS[kind])) + 1
    made = UrgingLetter if urging else OverdueReport
    return made(
        imprint(work, _number(work, clock, kind), work.today),
        to=_to(work, clock, kind),
        rescue_number=rescue,
        file_number=file_number,
        matter=MATTERS[clock.kind],
        rule=clock.rule,
        started=clock.started,
        due=clock.due,
        days=days,
        text=(URGING if urging else REPORT).format(**said, count=count),
        done=done_lines(clock),
        asked=_asked(work, clock, kind),
        station_phone=plate(work).phone,
        clerk=work.clerk.name,
    )


def _to(work: Work, clock: Clock, kind: PaperKind) -> str:
    """Whom the last note of its kind names, else who is known to owe it."""
    named = [note.facts.whom for note in clock.notes if note.act is _ACTS[kind]]
    if named:
        return named[-1]
    if kind is PaperKind.OVERDUE_REPORT:
        return plate(work).superior or "主管民政部门"
    asked = clock.data.get("whom") if clock.kind in _OF_OFFICES else None
    return str(asked or URGED[clock.kind])


def _asked(work: Work, clock: Clock, kind: PaperKind) -> str:
    if kind is PaperKind.URGING:
        day = work.today + timedelta(days=work.policy.clock_chase_days)
        return URGING_UNTIL.format(until=chinese_day(max(day, clock.quiet_until or day)))
    if is_by_others(clock):
        whom = _to(work, clock, PaperKind.URGING) if clock.kind in URGED else "有关单位"
        return ASKED_OF_OTHERS.format(whom=whom)
    return ASKED_OF_SUPERIOR

"""How a resident stands in a row: the cells of both lists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from station.desktop.parts import CLASS_CHIPS, class_name
from station.desktop.table import Align, Cell, Column
from station.domain.clocks import ClockState
from station.domain.identity import age_on
from station.domain.leaving import LeavingWay
from station.domain.people import IdentityState
from station.domain.resident_lines import LineSort, ResidentLine
from station.domain.stays import UNIDENTIFIED_STATES, StaySort, StayState, StaySummary
from station.usecases.codebook import CodeBook
from station.wording import clock_words, shown
from station.wording.naming import name_of, named

Now = Callable[[], datetime]
Columns = tuple[Column[ResidentLine], ...]

_SURE = frozenset({IdentityState.CONFIRMED, IdentityState.PROBABLE})


def sex_and_age(stay: StaySummary, codes: CodeBook, now: datetime) -> str:
    """Say sex and age; an age judged by eye has a sign for it."""
    sex = name_of(stay.sex, codes)
    if stay.born is None:
        return sex
    age = age_on(stay.born, (stay.left_at or now).date())
    return f"{sex} ≈{age}" if stay.age_estimated else f"{sex} {age}"


def residents_now(codes: CodeBook, now: Now) -> Columns:
    """Build the columns of the list of those who are here."""
    return (
        Column(QCoreApplication.translate("ResidentColumns", "Name"), _name, sort=LineSort.NAME),
        Column(
            QCoreApplication.translate("ResidentColumns", "Sex, age"),
            lambda line: sex_and_age(line.stay, codes, now()),
            width=90,
            sort=LineSort.AGE,
        ),
        Column(
            QCoreApplication.translate("ResidentColumns", "Class"),
            _class,
            width=84,
            sort=LineSort.CLASS,
        ),
        Column(
            QCoreApplication.translate("ResidentColumns", "Where"),
            _state,
            width=76,
            least=True,
            sort=LineSort.WHERE,
        ),
        Column(
            QCoreApplication.translate("ResidentColumns", "Bed"), _bed, width=76, sort=LineSort.BED
        ),
        Column(
            QCoreApplication.translate("ResidentColumns", "Day"),
            _days,
            width=60,
            align=Align.RIGHT,
            sort=LineSort.DAY,
        ),
        Column(
            QCoreApplication.translate("ResidentColumns", "Identity"),
            _identity,
            width=84,
            least=True,
            sort=LineSort.IDENTITY,
        ),
        Column(
            QCoreApplication.translate("ResidentColumns", "Next limit"),
            lambda line: _limit(line, now()),
            width=140,
            sort=LineSort.NEED,
        ),
        Column(
            QCoreApplication.translate("ResidentColumns", "To do"),
            _work,
            width=244,
            tone="text_2",
            least=True,
        ),
        Column("", _verb, width=86, verb=True),
    )


def stays_before(codes: CodeBook, now: Now) -> Columns:
    """Build the columns of the list of those who have left.

    Only those sort that the book finds in order among a million stays.
    """
    return (
        Column(QCoreApplication.translate("ResidentColumns", "Name"), _name, sort=StaySort.NAME),
        Column(
            QCoreApplication.translate("ResidentColumns", "Sex, age"),
            lambda line: sex_and_age(line.stay, codes, now()),
            width=84,
        ),
        Column(QCoreApplication.translate("ResidentColumns", "Class"), _class, width=84),
        Column(
            QCoreApplication.translate("ResidentColumns", "Came"),
            lambda line: _moment(
                line.stay.admitted_at, now(), clock_known=line.stay.admitted_clock_known
            ),
            width=140,
            sort=StaySort.ADMITTED,
        ),
        Column(
            QCoreApplication.translate("ResidentColumns", "Left"),
            lambda line: _moment(line.stay.left_at, now(), clock_known=line.stay.left_clock_known),
            width=140,
            sort=StaySort.LEFT,
        ),
        Column(
            QCoreApplication.translate("ResidentColumns", "Days"),
            lambda line: str(line.stay.days),
            width=64,
            align=Align.RIGHT,
        ),
        Column(
            QCoreApplication.translate("ResidentColumns", "How they left"),
            lambda line: _way(line.stay, codes),
            width=170,
        ),
        Column(QCoreApplication.translate("ResidentColumns", "Bed"), _bed, width=84, least=True),
    )


def _name(line: ResidentLine) -> Cell:
    return Cell(line.stay.name, strong=True, small=line.stay.rescue_number)


def class_chips(stay: StaySummary) -> tuple[tuple[str, str], ...]:
    """Give the chip of the class; one that nobody has confirmed is amber."""
    code = stay.assistance_class
    if code is None:
        return ()
    return ((CLASS_CHIPS[code] if stay.class_confirmed else "draft", class_name(code)),)


def _class(line: ResidentLine) -> Cell:
    return Cell(chips=class_chips(line.stay))


def _state(line: ResidentLine) -> Cell:
    here = line.stay.state is StayState.IN_STATION
    return Cell(named(line.stay.state), "text_2" if here else "text", strong=not here)


def _bed(line: ResidentLine) -> Cell:
    if line.stay.bed:
        return Cell(line.stay.bed)
    waits = line.stay.left_at is None and line.stay.state is StayState.IN_STATION
    none = QCoreApplication.translate("ResidentColumns", "none yet")
    return Cell(none, "warn") if waits else Cell("—", "text_3")


def _days(line: ResidentLine) -> Cell:
    tones = {ClockState.OVERDUE: "danger", ClockState.TODAY: "warn", ClockState.SOON: "warn"}
    tone = tones.get(line.limit, "text") if line.limit else "text"
    sign = "overdue" if tone == "danger" else ""
    return Cell(str(line.stay.days), tone, strong=tone != "text", sign=sign)


def _identity(line: ResidentLine) -> Cell:
    state = line.stay.identity_state
    if state in UNIDENTIFIED_STATES:
        return Cell(named(state), "warn", strong=True)
    return Cell(named(state), "text_2" if state in _SURE else "text")


def _limit(line: ResidentLine, now: datetime) -> Cell:
    clock = line.next_clock
    if clock is None:
        return Cell()
    sign, tone = clock_words.tone(clock)
    return Cell(clock_words.near(clock, now), tone, strong=bool(sign), sign=sign or "blank")


def _work(line: ResidentLine) -> Cell:
    if line.next_clock is None:
        return Cell()
    late = line.overdue
    more = QCoreApplication.translate("ResidentColumns", "%n late", "", late)
    return Cell(clock_words.work(line.next_clock), "text_2", small=more if late > 1 else "")


def _verb(line: ResidentLine) -> str:
    return clock_words.verb(line.next_clock) if line.next_clock else ""


def _moment(when: datetime | None, now: datetime, *, clock_known: bool = True) -> str:
    if when is None:
        return ""
    return shown.moment_or_day(when, now.date(), clock_known=clock_known)


def _way(stay: StaySummary, codes: CodeBook) -> str:
    ways = {way.value for way in LeavingWay}
    known = stay.leaving_way in ways
    return name_of(LeavingWay(stay.leaving_way), codes) if known else stay.leaving_way

"""Legal deadlines, computed from facts whenever somebody looks; none is ever stored.

A clock starts with an event, is due at a moment or by the end of a day, and stops with the fact
that it waits for. The numbers are the station's own; the working days are the State Council's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from station.domain.policy import OWN_USAGE, Policy
from station.domain.veil import VEIL
from station.domain.workdays import WorkCalendar

_END_OF_DAY = time(23, 59)
_DAY_HOURS = 24


class ClockKind(StrEnum):
    """Which deadline it is."""

    POLICE_REPORT = "police_report"
    FIRST_LOOK = "first_look"
    SAFETY_CHECK = "safety_check"
    DANGEROUS_GOODS = "dangerous_goods"
    HANDOVER_SIGNATURE = "handover_signature"
    BELONGINGS_SIGNATURE = "belongings_signature"
    BELONGINGS_LEFT = "belongings_left"
    PHOTO = "photo"
    FINGERPRINTS = "fingerprints"
    NATIONAL_ENTRY = "national_entry"
    BLOCKS = "blocks"
    CLASS_UNCONFIRMED = "class_unconfirmed"
    CLASS_REVIEW = "class_review"
    SEARCH_NOTICE = "search_notice"
    NOTICE_REFRESH = "notice_refresh"
    DNA_REQUEST = "dna_request"
    DNA_ANSWER = "dna_answer"
    STAY_LIMIT = "stay_limit"
    LONG_STAY = "long_stay"
    EXPECTED_BACK = "expected_back"
    BED_HOLD = "bed_hold"
    LETTER = "letter"
    VOUCHER_UNUSED = "voucher_unused"
    PLANNED_LEAVING = "planned_leaving"
    KIN_VISIT = "kin_visit"
    NIGHT_COUNT = "night_count"
    MISSING = "missing"
    MISSING_REPORT = "missing_report"
    CARE = "care"
    MEDICINE = "medicine"
    SHIFT_HANDOVER = "shift_handover"
    HOSPITAL_NOTICE = "hospital_notice"
    DEATH = "death"


AT_ONCE = frozenset(
    {
        ClockKind.CARE,
        ClockKind.EXPECTED_BACK,
        ClockKind.MEDICINE,
        ClockKind.MISSING,
        ClockKind.MISSING_REPORT,
        ClockKind.POLICE_REPORT,
    }
)
"""A life may hang on minutes: what else has waited longer does not stand before these.

Nobody knows yet why somebody has not come back.
"""


class ClockState(StrEnum):
    """How near the end of a limit is."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"
    STOPPED = "stopped"


class ClockWork(StrEnum):
    """What is to be done; one sentence each."""

    REPORT_TO_POLICE = "report_to_police"
    LOOK_AT_PERSON = "look_at_person"
    CHECK_SAFETY = "check_safety"
    HAND_TO_POLICE = "hand_to_police"
    SIGN_HANDOVER = "sign_handover"
    SIGN_BELONGINGS = "sign_belongings"
    CLEAR_STORE = "clear_store"
    TAKE_PHOTO = "take_photo"
    KEEP_FINGERPRINTS = "keep_fingerprints"
    ENTER_NATIONALLY = "enter_nationally"
    FILL_BLOCKS = "fill_blocks"
    CONFIRM_CLASS = "confirm_class"
    REVIEW_CLASS = "review_class"
    PUBLISH_NOTICE = "publish_notice"
    REFRESH_NOTICE = "refresh_notice"
    REQUEST_DNA = "request_dna"
    ASK_DNA_ANSWER = "ask_dna_answer"
    EXTEND_OR_LEAVE = "extend_or_leave"
    BEGIN_LONG_SEARCH = "begin_long_search"
    FIND_ABSENT = "find_absent"
    CONFIRM_OR_FREE_BED = "confirm_or_free_bed"
    WRITE_LETTER = "write_letter"
    FOLLOW_VOUCHER = "follow_voucher"
    LET_LEAVE = "let_leave"
    RECEIVE_KIN = "receive_kin"
    EXPLAIN_COUNT = "explain_count"
    CLOSE_MISSING = "close_missing"
    REPORT_MISSING = "report_missing"
    CARE_FOR = "care_for"
    GIVE_MEDICINE = "give_medicine"
    ACCEPT_SHIFT = "accept_shift"
    GO_TO_HOSPITAL = "go_to_hospital"
    AFTER_DEATH = "after_death"


class ClockAction(StrEnum):
    """Which page or form the button of a clock opens."""

    INTAKE = "intake"
    LOOK = "look"
    BELONGINGS = "belongings"
    RECORD_STEP = "record_step"
    CLASS = "class"
    EXTEND = "extend"
    LEAVING = "leaving"
    BEDS = "beds"
    VOUCHER = "voucher"
    HOSPITAL = "hospital"
    ROUNDS = "rounds"
    MEDICINES = "medicines"
    RESIDENT = "resident"
    HANDOVER = "handover"


@dataclass(frozen=True, slots=True)
class _Deadline:
    work: ClockWork
    action: ClockAction
    rule: str


_RULE_132 = "民发〔2014〕132号"
_RULE_158 = "民发〔2015〕158号"
_RULE_24 = "民政部令第24号"
_RULE_381 = "国务院令第381号"

_DEADLINES: Mapping[ClockKind, _Deadline] = {
    ClockKind.POLICE_REPORT: _Deadline(
        ClockWork.REPORT_TO_POLICE, ClockAction.INTAKE, f"{_RULE_158}；未成年人保护法 第十一条"
    ),
    ClockKind.FIRST_LOOK: _Deadline(
        ClockWork.LOOK_AT_PERSON, ClockAction.LOOK, f"{_RULE_132} 第七条"
    ),
    ClockKind.SAFETY_CHECK: _Deadline(
        ClockWork.CHECK_SAFETY, ClockAction.INTAKE, f"{_RULE_381} 第六条"
    ),
    ClockKind.DANGEROUS_GOODS: _Deadline(
        ClockWork.HAND_TO_POLICE, ClockAction.BELONGINGS, f"{_RULE_381} 第六条"
    ),
    ClockKind.BELONGINGS_LEFT: _Deadline(ClockWork.CLEAR_STORE, ClockAction.BELONGINGS, OWN_USAGE),
    ClockKind.HANDOVER_SIGNATURE: _Deadline(ClockWork.SIGN_HANDOVER, ClockAction.INTAKE, _RULE_158),
    ClockKind.BELONGINGS_SIGNATURE: _Deadline(
        ClockWork.SIGN_BELONGINGS, ClockAction.BELONGINGS, f"{_RULE_381} 第六条"
    ),
    ClockKind.PHOTO: _Deadline(ClockWork.TAKE_PHOTO, ClockAction.INTAKE, _RULE_132),
    ClockKind.FINGERPRINTS: _Deadline(
        ClockWork.KEEP_FINGERPRINTS, ClockAction.RECORD_STEP, _RULE_132
    ),
    ClockKind.NATIONAL_ENTRY: _Deadline(
        ClockWork.ENTER_NATIONALLY, ClockAction.RECORD_STEP, _RULE_132
    ),
    ClockKind.BLOCKS: _Deadline(ClockWork.FILL_BLOCKS, ClockAction.INTAKE, f"{_RULE_24} 第三条"),
    ClockKind.CLASS_UNCONFIRMED: _Deadline(ClockWork.CONFIRM_CLASS, ClockAction.CLASS, OWN_USAGE),
    ClockKind.CLASS_REVIEW: _Deadline(ClockWork.REVIEW_CLASS, ClockAction.CLASS, OWN_USAGE),
    ClockKind.SEARCH_NOTICE: _Deadline(
        ClockWork.PUBLISH_NOTICE, ClockAction.RECORD_STEP, _RULE_158
    ),
    ClockKind.NOTICE_REFRESH: _Deadline(
        ClockWork.REFRESH_NOTICE, ClockAction.RECORD_STEP, _RULE_158
    ),
    ClockKind.DNA_REQUEST: _Deadline(ClockWork.REQUEST_DNA, ClockAction.RECORD_STEP, _RULE_158),
    ClockKind.DNA_ANSWER: _Deadline(ClockWork.ASK_DNA_ANSWER, ClockAction.RECORD_STEP, _RULE_158),
    ClockKind.STAY_LIMIT: _Deadline(
        ClockWork.EXTEND_OR_LEAVE, ClockAction.EXTEND, f"{_RULE_24} 第十二条"
    ),
    ClockKind.LONG_STAY: _Deadline(ClockWork.BEGIN_LONG_SEARCH, ClockAction.RECORD_STEP, _RULE_158),
    ClockKind.EXPECTED_BACK: _Deadline(ClockWork.FIND_ABSENT, ClockAction.RESIDENT, _RULE_132),
    ClockKind.BED_HOLD: _Deadline(ClockWork.CONFIRM_OR_FREE_BED, ClockAction.BEDS, OWN_USAGE),
    ClockKind.LETTER: _Deadline(ClockWork.WRITE_LETTER, ClockAction.HOSPITAL, "民发〔2006〕6号"),
    ClockKind.HOSPITAL_NOTICE: _Deadline(
        ClockWork.GO_TO_HOSPITAL, ClockAction.HOSPITAL, "民发〔2006〕6号"
    ),
    ClockKind.DEATH: _Deadline(
        ClockWork.AFTER_DEATH, ClockAction.HOSPITAL, "国务院令第225号 第十三条"
    ),
    ClockKind.VOUCHER_UNUSED: _Deadline(ClockWork.FOLLOW_VOUCHER, ClockAction.VOUCHER, OWN_USAGE),
    ClockKind.PLANNED_LEAVING: _Deadline(ClockWork.LET_LEAVE, ClockAction.LEAVING, OWN_USAGE),
    ClockKind.KIN_VISIT: _Deadline(ClockWork.RECEIVE_KIN, ClockAction.LEAVING, OWN_USAGE),
    ClockKind.NIGHT_COUNT: _Deadline(ClockWork.EXPLAIN_COUNT, ClockAction.RESIDENT, _RULE_132),
    ClockKind.MISSING: _Deadline(ClockWork.CLOSE_MISSING, ClockAction.LEAVING, _RULE_132),
    ClockKind.MISSING_REPORT: _Deadline(
        ClockWork.REPORT_MISSING, ClockAction.LEAVING, "未成年人保护法 第十一条"
    ),
    ClockKind.SHIFT_HANDOVER: _Deadline(ClockWork.ACCEPT_SHIFT, ClockAction.HANDOVER, OWN_USAGE),
    ClockKind.MEDICINE: _Deadline(
        ClockWork.GIVE_MEDICINE, ClockAction.MEDICINES, f"{_RULE_381} 第七条"
    ),
    ClockKind.CARE: _Deadline(ClockWork.CARE_FOR, ClockAction.ROUNDS, f"{_RULE_381} 第七条"),
}


BEFORE_BED = frozenset({ClockKind.FIRST_LOOK, ClockKind.SAFETY_CHECK})
"""What comes before somebody gets a bed. 民发〔2014〕132号 第七条; 国务院令第381号 第六条."""


@dataclass(frozen=True, slots=True)
class ClockSubject:
    """Whom a clock is about; a planned bed may have no stay yet, a draft no number.

    `intake_id` is the arrival, where a duty of the door outlives the stay or there never was one;
    `notice_id` the notice of a hospital, of whom nobody knows yet who it is;
    `death_id` the case of somebody who has died.
    """

    stay_id: int | None = None
    person_id: int | None = None
    name: str = ""
    rescue_number: str = ""
    intake_id: int | None = None
    notice_id: int | None = None
    death_id: int | None = None

    def veiled(self) -> ClockSubject:
        """The same without the name."""
        return replace(self, name=VEIL)


@dataclass(frozen=True, slots=True)
class Clock:
    """One deadline: `whole_day` means the end of the day `due`; `data` is for its sentence."""

    kind: ClockKind
    subject: ClockSubject
    started: datetime
    due: datetime
    whole_day: bool
    state: ClockState
    stopped_at: datetime | None = None
    data: Mapping[str, object] = field(default_factory=dict)

    @property
    def person_id(self) -> int | None:
        """Whom it is about."""
        return self.subject.person_id

    def veiled(self) -> Clock:
        """The clock without whom it is about; of the facts in its sentence only numbers stay."""
        numbers = {name: fact for name, fact in self.data.items() if isinstance(fact, int)}
        return replace(self, subject=self.subject.veiled(), data=numbers)

    @property
    def rule(self) -> str:
        """The name of the regulation the limit comes from."""
        return _DEADLINES[self.kind].rule

    @property
    def work(self) -> ClockWork:
        """What is to be done."""
        return _DEADLINES[self.kind].work

    @property
    def action(self) -> ClockAction:
        """What the button beside it opens."""
        return _DEADLINES[self.kind].action


@dataclass(frozen=True, slots=True)
class ClockGroups:
    """Clocks as the Today page shows them, each group by the nearest end first."""

    overdue: tuple[Clock, ...]
    today: tuple[Clock, ...]
    later: tuple[Clock, ...]


@dataclass(frozen=True, slots=True)
class ClockRules:
    """What deadlines are measured with: the station's numbers, the calendar, the time.

    `has_stay_limit` is False in a welfare institution.
    """

    policy: Policy
    calendar: WorkCalendar
    now: datetime
    has_stay_limit: bool = True

    def until(
        self,
        kind: ClockKind,
        subject: ClockSubject,
        started: datetime,
        due: datetime,
        *,
        stopped_at: datetime | None = None,
        soon_days: int | None = None,
        **data: object,
    ) -> Clock:
        """A clock that is due at a moment."""
        days = self.policy.clock_soon_days if soon_days is None else soon_days
        state = state_of(due, self.now, days, stopped=stopped_at is not None)
        whole = due.time() == _END_OF_DAY
        return Clock(kind, subject, started, due, whole, state, stopped_at, data)

    def by_end_of(
        self,
        kind: ClockKind,
        subject: ClockSubject,
        started: datetime,
        day: date,
        *,
        stopped_at: datetime | None = None,
        soon_days: int | None = None,
        **data: object,
    ) -> Clock:
        """A clock that is due by the end of a day."""
        due = datetime.combine(day, _END_OF_DAY)
        return self.until(
            kind, subject, started, due, stopped_at=stopped_at, soon_days=soon_days, **data
        )


def state_of(due: datetime, now: datetime, soon_days: int, *, stopped: bool) -> ClockState:
    """How near an end is; the minute of the end itself is not late yet."""
    if stopped:
        return ClockState.STOPPED
    if now >= due + timedelta(minutes=1):
        return ClockState.OVERDUE
    left = (due.date() - now.date()).days
    if left <= 0:
        return ClockState.TODAY
    return ClockState.SOON if left <= soon_days else ClockState.LATER


def same_day(moment: datetime, policy: Policy) -> date:
    """The day by whose end a thing "of the same day" is due: the night belongs to its morning."""
    return (moment + timedelta(hours=max(0, _DAY_HOURS - policy.night_shift_from_hour))).date()


def completed_by(admitted_at: datetime, policy: Policy) -> datetime:
    """Until when photo and signatures are to be there.

    Some hours by day; a night intake has until the hand-over in the morning.
    """
    some_hours = admitted_at + timedelta(hours=policy.photo_hours)
    morning = datetime.combine(admitted_at.date(), time(policy.missing_items_until_hour % 24))
    if admitted_at.hour >= policy.night_shift_from_hour:
        morning += timedelta(days=1)
    elif admitted_at >= morning:
        return some_hours
    return max(some_hours, morning)


def grouped(clocks: Iterable[Clock]) -> ClockGroups:
    """The clocks that run, by how near their end is; the nearest first, AT_ONCE before all."""
    running = sorted(
        (clock for clock in clocks if clock.state is not ClockState.STOPPED),
        key=lambda clock: (
            clock.kind not in AT_ONCE,
            clock.due,
            clock.subject.rescue_number,
            clock.kind,
        ),
    )
    return ClockGroups(
        tuple(clock for clock in running if clock.state is ClockState.OVERDUE),
        tuple(clock for clock in running if clock.state is ClockState.TODAY),
        tuple(c for c in running if c.state in (ClockState.SOON, ClockState.LATER)),
    )

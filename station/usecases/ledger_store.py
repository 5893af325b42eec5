"""Writing a plan down: people, stays, and the rows they came from, many at a time.

What the desk would have written down one by one is the same here: intake, stay, first and last
step, and a bed for who is still here. A stay keeps the number of its book when that is
free, else it gets one of its month's own series; the running series never meets either.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from station.domain.intake import HowCame, IntakeState, Outcome
from station.domain.ledger import Doubt, Field, LedgerStay
from station.domain.problems import Refused
from station.domain.stays import StayState, StepKind
from station.storage import beds_board, ledger_stays, numbers, stays
from station.storage.base import Values, add_all
from station.storage.intake import Intake
from station.storage.ledger import BROUGHT_IN, DoubtfulCell, LedgerFile, LedgerRow
from station.storage.ledger_stays import add_numbered, take_numbers
from station.storage.stays import RESCUE_SERIES, Stay, StayStep
from station.usecases import bed_moves
from station.usecases.ledger_people import AT_ONCE, add_candidates, add_people, add_to_known
from station.usecases.ledger_plan import Completion, NewStay, Pace, Plan
from station.usecases.work import Work

_OWN_SERIES = re.compile(r"(\d{4}(?:0[1-9]|1[0-2]))(\d{3,4})")
_LAST_OF_THREE = 999
_ELSEWHERE = frozenset(
    {
        Field.SERIAL,
        Field.NUMBER,
        Field.NAME,
        Field.SEX,
        Field.SEX_AND_AGE,
        Field.AGE,
        Field.BORN,
        Field.ETHNIC_GROUP,
        Field.ID_NUMBER,
        Field.PLACE,
        Field.ARRIVED,
        Field.ARRIVED_CLOCK,
        Field.ARRIVED_AND_LEFT,
        Field.ASSISTANCE_CLASS,
        Field.LEFT,
        Field.LEFT_CLOCK,
        Field.DESTINATION,
        Field.REMARKS,
    }
)
"""Columns that have a place of their own; the others follow the remarks under their titles."""


def store(work: Work, plan: Plan, pace: Pace) -> None:
    """Write all of it within the deed that is under way."""
    add_people(work, plan.newcomers, pace)
    add_to_known(work, plan)
    add_candidates(work, plan)
    files = _add_files(work, plan)
    for completion in plan.completions:
        _complete(work, completion, files)
    given = _numbers_given(work, plan.stays)
    for start in range(0, len(plan.stays), AT_ONCE):
        pace.step(len(plan.newcomers) + start, len(plan.newcomers) + len(plan.stays))
        _add_stays(work, plan.stays[start : start + AT_ONCE], given, files)
    pace.next()


def _add_files(work: Work, plan: Plan) -> list[int]:
    added = Counter(planned.file for planned in plan.stays)
    return add_numbered(
        work.session,
        LedgerFile,
        [
            {
                "name": file.name,
                "sha256": file.sha256,
                "imported_at": work.now,
                "clerk_id": work.clerk.id,
                "rows_read": file.reading.rows_read,
                "stays_added": added[number],
            }
            for number, file in enumerate(plan.files)
        ],
    )


def _numbers_given(work: Work, planned: Sequence[NewStay]) -> dict[NewStay, str]:
    """Rescue numbers as written where they are free, else the next of the month's series."""
    written = {each.stay.rescue_number for each in planned if each.number_is_free}
    for month, used in _highest(written).items():
        numbers.raise_to(work.session, RESCUE_SERIES, month, used)
    work.session.flush()
    given = {each: each.stay.rescue_number for each in planned if each.number_is_free}
    without: defaultdict[str, list[NewStay]] = defaultdict(list)
    for each in planned:
        if not each.number_is_free:
            without[f"{each.admitted_at:%Y%m}"].append(each)
    for month, some in without.items():
        first = take_numbers(work.session, RESCUE_SERIES, month, len(some))
        given |= {each: f"{month}{first + at:03d}" for at, each in enumerate(some)}
    return given


def _highest(written: Iterable[str]) -> Mapping[str, int]:
    """By month the last number that looks like one of the running series.

    Four digits belong to it only behind 999: 2026041203 is the third arrival of a twelfth.
    """
    by_month: defaultdict[str, set[int]] = defaultdict(set)
    for number in written:
        if (said := _OWN_SERIES.fullmatch(number)) and (said[2][0] != "0" or len(said[2]) == 3):  # noqa: PLR2004
            by_month[said[1]].add(int(said[2]))
    return {
        month: max(n for n in used if n <= _LAST_OF_THREE or _LAST_OF_THREE in used)
        for month, used in by_month.items()
        if min(used) <= _LAST_OF_THREE
    }


def _add_stays(
    work: Work, some: Sequence[NewStay], given: Mapping[NewStay, str], files: Sequence[int]
) -> None:
    session = work.session
    intakes = _add_intakes(work, some)
    rows = [_stay(work, each, given[each], intakes.get(each)) for each in some]
    ids = add_numbered(session, Stay, rows)
    placed = list(zip(some, ids, strict=True))
    add_all(session, StayStep, [step for each, i in placed for step in _steps(work, each, i)])
    written = add_numbered(session, LedgerRow, [_row(each, i, files) for each, i in placed])
    cells = [
        _cell(doubt, row_id)
        for each, row_id in zip(some, written, strict=True)
        for doubt in each.doubts
    ]
    add_all(session, DoubtfulCell, cells)
    for each, stay_id in placed:
        if each.left_at is None and each.stay.bed:
            _give_bed(work, stay_id, each.stay.bed)


def _add_intakes(work: Work, some: Sequence[NewStay]) -> dict[NewStay, int]:
    """How and why somebody came belongs to an intake; a row that tells neither has none."""
    came = [each for each in some if each.stay.how_came]
    serials: dict[str, int] = {
        month: take_numbers(work.session, "intake", month, count)
        for month, count in Counter(f"{each.admitted_at:%Y%m}" for each in came).items()
    }
    rows: list[Values] = []
    for each in came:
        month = f"{each.admitted_at:%Y%m}"
        rows.append(_intake(work, each, f"{month}{serials[month]:03d}"))
        serials[month] += 1
    return dict(zip(came, add_numbered(work.session, Intake, rows), strict=True))


def _intake(work: Work, planned: NewStay, number: str) -> Values:
    stay = planned.stay
    return {
        "client_id": f"{BROUGHT_IN}{planned.trace.fingerprint}",
        "number": number,
        "person_id": planned.one.person_id,
        "state": IntakeState.DECIDED,
        "arrived_at": planned.admitted_at,
        "entered_at": work.now,
        "clerk_id": work.clerk.id,
        "how_came": HowCame(stay.how_came),
        "cause": stay.cause,
        "cause_text": "" if stay.cause else _written(stay, Field.CAUSE),
        "outcome": Outcome.ADMITTED,
        "outcome_at": planned.admitted_at,
        "version": 1,
    }


def _stay(work: Work, planned: NewStay, number: str, intake_id: int | None) -> Values:
    stay = planned.stay
    return {
        "rescue_number": number,
        "person_id": planned.one.person_id,
        "intake_id": intake_id,
        "state": StayState.IN_STATION if planned.left_at is None else StayState.LEFT,
        "admitted_at": planned.admitted_at,
        "entered_at": work.now,
        "assistance_class": stay.assistance_class,
        "left_at": planned.left_at,
        "leaving_way": stay.leaving_way if planned.left_at is not None else "",
        "destination": stay.destination,
        "remarks": _remarks(planned),
        "born_year": planned.one.born_year,
        "version": 1,
    }


def _remarks(planned: NewStay) -> str:
    """What the register says besides, each under its own title."""
    stay = planned.stay
    about = {title: each for each, (_column, title) in stay.layout.items()}
    stored = set(_ELSEWHERE)
    if stay.how_came:
        stored |= {Field.HOW_CAME, Field.CAUSE}
    if stay.leaving_way and planned.left_at is not None:
        stored.add(Field.LEAVING_WAY)
    if not planned.number_is_free:
        stored.discard(Field.NUMBER)
    if stay.assistance_class is None:
        stored.discard(Field.ASSISTANCE_CLASS)
    more = [f"{title}：{text}" for title, text in stay.written if about.get(title) not in stored]
    return "；".join(filter(None, (stay.remarks, *more)))


def _written(stay: LedgerStay, about: Field) -> str:
    return dict(stay.written).get(stay.layout.get(about, ("", ""))[1], "")


def _steps(work: Work, planned: NewStay, stay_id: int) -> Iterator[Values]:
    moments = [(StepKind.ADMITTED, planned.admitted_at)]
    if planned.left_at is not None:
        moments.append((StepKind.LEFT, planned.left_at))
    for kind, when in moments:
        yield {
            "stay_id": stay_id,
            "kind": kind,
            "happened_at": when,
            "entered_at": work.now,
            "clerk_id": work.clerk.id,
        }


def _row(planned: NewStay | Completion, stay_id: int, files: Sequence[int]) -> Values:
    stay = planned.stay
    return {
        "file_id": files[planned.file],
        "stay_id": stay_id,
        "fingerprint": planned.trace.fingerprint,
        "trace": planned.trace.as_text(),
        "sheet": stay.sheet,
        "row": stay.row,
        "cells": json.dumps(stay.written, ensure_ascii=False),
        "person_why": planned.why,
        "number": stay.rescue_number,
        "arrived_on": stay.arrived.day if planned.trace.day and stay.arrived else None,
        "arrived_clock_known": stay.arrived is not None and stay.arrived.clock_known,
        "left_clock_known": stay.left is not None and stay.left.clock_known,
        "amount_fen": stay.amount_fen,
    }


def _cell(doubt: Doubt, row_id: int) -> Values:
    return {
        "ledger_row_id": row_id,
        "column": doubt.column,
        "title": doubt.title,
        "written": doubt.written,
        "read_as": doubt.read_as,
        "reason": doubt.reason.value,
    }


def _complete(work: Work, completion: Completion, files: Sequence[int]) -> None:
    """End a stay that an earlier register left open, as the later one tells."""
    session, told = work.session, completion.stay
    stay = stays.locked(session, completion.there.stay_id)
    assert stay is not None
    assert told.left is not None
    left_at = max(told.left.at, stay.admitted_at)
    if stay.left_at is None:
        bed_moves.free_bed(work, stay, left_at)
        step = StayStep(stay_id=stay.id, kind=StepKind.LEFT, happened_at=left_at)
        step.entered_at, step.clerk_id = work.now, work.clerk.id
        session.add(step)
    else:
        ledger_stays.move_last_step(session, stay.id, left_at)
    stay.state, stay.left_at = StayState.LEFT, left_at
    stay.leaving_way = told.leaving_way or stay.leaving_way
    stay.destination = told.destination or stay.destination
    session.flush()
    (row_id,) = add_numbered(session, LedgerRow, [_row(completion, stay.id, files)])
    add_all(session, DoubtfulCell, [_cell(doubt, row_id) for doubt in told.doubts])


def _give_bed(work: Work, stay_id: int, label: str) -> None:
    """Let somebody who is still here have the bed of the register, if the rules and others let.

    Otherwise the bed stays among the remarks, as it does for all who have left.
    """
    found = beds_board.beds_labelled(work.session, label)
    if len(found) == 1:
        stay = work.session.get_one(Stay, stay_id)
        try:
            bed_moves.assign(work, stay, found[0].id, when=stay.admitted_at)
        except Refused:
            return

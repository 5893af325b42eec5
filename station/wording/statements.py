"""What was stated at the door before it was changed, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from station.domain.intake import Block, HowCame, MentalState, Mobility, SelfCare, TriageSign
from station.domain.people import Sex
from station.domain.statements import EarlierStatement, Stated
from station.usecases.codebook import CodeBook
from station.wording import shown
from station.wording.naming import name_of, named

_MEMBERS: Mapping[Stated, type[StrEnum]] = {
    Stated.HOW_CAME: HowCame,
    Stated.SIGNS: TriageSign,
    Stated.MENTAL_STATE: MentalState,
    Stated.SELF_CARE: SelfCare,
    Stated.MOBILITY: Mobility,
    Stated.CHECKER_SEX: Sex,
}


def stated_before(earlier: EarlierStatement, codes: CodeBook, today: date) -> str:
    """Say what stood there: a name for a code, a time as it is written elsewhere."""
    before = earlier.before
    if (member := _MEMBERS.get(earlier.stated)) is not None:
        return name_of(member(before), codes)
    match earlier.stated:
        case Stated.CAUSE:
            return codes["causes"].name(before)
        case Stated.TEMPERATURE:
            return f"{int(before) / 10:.1f} ℃"
        case Stated.FOUND_AT | Stated.CHECKED_AT:
            return shown.moment(datetime.fromisoformat(before), today)
        case Stated.WANDERING_SINCE:
            return shown.full_day(date.fromisoformat(before))
        case Stated.CANNOT_STATE:
            block, _, reason = before.partition(" ")
            return f"{named(Block(block))}：{reason}"
        case _:
            return before

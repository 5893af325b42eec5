"""What was stated at the door can be stated anew or taken back; the earlier words stay readable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Stated(StrEnum):
    """One thing that was stated or seen at the door."""

    HOW_CAME = "how_came"
    FOUND_AT = "found_at"
    FOUND_PLACE = "found_place"
    ESCORT_UNIT = "escort_unit"
    ESCORT_PEOPLE = "escort_people"
    ESCORT_NUMBER = "escort_number"
    ESCORT_PHONE = "escort_phone"
    HEALTH_AT_HANDOVER = "health_at_handover"
    NEEDS = "needs"
    ON_RELIEF = "on_relief"
    CAUSE = "cause"
    CAUSE_TEXT = "cause_text"
    WANDERING_SINCE = "wandering_since"
    RELATIVES = "relatives"
    CANNOT_STATE = "cannot_state"
    SIGNS = "signs"
    CLEARED = "cleared"
    TEMPERATURE = "temperature_tenths"
    MENTAL_STATE = "mental_state"
    SELF_CARE = "self_care"
    MOBILITY = "mobility"
    TRIAGE_NOTE = "triage_note"
    REPEAT_REASON = "repeat_reason"
    CHECKED_AT = "safety_checked_at"
    CHECKER = "safety_checker"
    CHECKER_SEX = "safety_checker_sex"
    FINDINGS = "safety_findings"
    POLICE_RECEIPT = "safety_police_receipt"


TAKEN_BACK_ONE_BY_ONE = frozenset({Stated.RELATIVES, Stated.CANNOT_STATE, Stated.SIGNS})
"""What holds several things: each of them is taken back by its own name."""

CAN_BE_EMPTIED = frozenset(Stated) - TAKEN_BACK_ONE_BY_ONE - {Stated.HOW_CAME}
"""What can be left open again; somebody came in some way, so that can only be changed."""


@dataclass(frozen=True, slots=True)
class EarlierStatement:
    """What was written down before it was changed or taken back.

    `before` is the value as it was kept: words, a code, the name of a sign, an ISO time, tenths
    of a degree. `changed_at` is when it was found to be otherwise.
    """

    stated: Stated
    before: str
    reason: str
    changed_at: datetime
    entered_at: datetime
    clerk: str

"""Why a limit may stand still, and which reasons fit together.

A reason stops a limit only where it stops the work itself: the police ask to hold a notice back,
a patient cannot be talked to. What is owed at once, and to a child, stands still for nothing. The
superior's word moves the house's own usage, never a limit that a law or a ministry has set.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class PauseReason(StrEnum):
    """Why a limit may stand still."""

    FORCE_MAJEURE = "force_majeure"
    POLICE_CASE = "police_case"
    PROTECTION = "protection"
    TREATMENT = "treatment"
    SUPERIOR = "superior"


PAUSE_RULES: Mapping[PauseReason, str] = {
    PauseReason.FORCE_MAJEURE: "民法典 第一百八十条",
    PauseReason.POLICE_CASE: "公安机关书面要求",
    PauseReason.PROTECTION: "反家庭暴力法 第五条",
    PauseReason.TREATMENT: "医疗机构书面意见",
    PauseReason.SUPERIOR: "上级主管部门书面同意",
}
"""What each reason rests on."""

NEVER: frozenset[PauseReason] = frozenset()
FOR_OUTSIDE = frozenset({PauseReason.FORCE_MAJEURE})
"""Roads, offices and institutions are shut."""
FOR_POLICE = FOR_OUTSIDE | {PauseReason.POLICE_CASE}
"""A case of the police keeps the thing, the body or the answer."""
FOR_SEARCH = FOR_POLICE | {PauseReason.PROTECTION}
"""Telling the world would harm a case or the person."""
FOR_BODY = FOR_OUTSIDE | {PauseReason.TREATMENT}
"""The person is needed for it, and lies under treatment."""
FOR_SAMPLE = FOR_BODY | FOR_POLICE
OF_USAGE = frozenset({PauseReason.SUPERIOR})
"""No law has set the limit, so that the superior may agree to more time."""

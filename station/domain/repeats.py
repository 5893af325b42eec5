"""Repeat aid: somebody who was helped before comes again. It is shown, never refused by itself.

No national rule gives a number; some places name a month or three times in half a year. The
station's own numbers decide what is worth a look, and a person decides what follows. Minors,
old people, people with signs of illness of the mind and victims of violence are exempt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from station.domain.identity import ADULT_AGE, ELDERLY_AGE
from station.domain.intake import MentalState, TriageSign, seems_ill_of_mind
from station.domain.policy import Policy
from station.domain.vouchers import VoucherState

SPANS = (30, 90, 365)
"""The spans of days in which earlier stays are counted."""


class RepeatHint(StrEnum):
    """What an earlier stay deserves: nothing, or a look with a reason written down."""

    NONE = "none"
    SHORTLY_AFTER = "shortly_after"
    OFTEN = "often"


class ExemptGroup(StrEnum):
    """Whom the hint does not concern."""

    MINOR = "minor"
    MENTAL = "mental"
    ELDERLY = "elderly"
    DOMESTIC_VIOLENCE = "domestic_violence"


@dataclass(frozen=True, slots=True)
class PastStay:
    """An earlier stay, or the present one, as the panel shows it."""

    stay_id: int
    rescue_number: str
    admitted_at: datetime
    left_at: datetime | None
    leaving_way: str
    destination: str


@dataclass(frozen=True, slots=True)
class LastVoucher:
    """The last return-home voucher of a person: where to, was it used."""

    voucher_id: int
    number: str
    destination: str
    issued_at: datetime
    valid_until: date
    state: VoucherState
    used: bool
    expired: bool


@dataclass(frozen=True, slots=True)
class RepeatAidRecord:
    """What the panel says: `nth` is which time this is within each span of days."""

    nth: tuple[tuple[int, int], ...]
    stays: tuple[PastStay, ...]
    last_voucher: LastVoucher | None
    hint: RepeatHint
    exempt: ExemptGroup | None

    @property
    def asks_reason(self) -> bool:
        """Whether a reason is to be written down; it never blocks."""
        return self.hint is not RepeatHint.NONE and self.exempt is None


def nth_within(stays: Sequence[PastStay], day: date, days: int) -> int:
    """Which time it is, within a span that ends today; a stay that is open is this time."""
    first = day - timedelta(days=days)
    earlier = sum(s.left_at is not None and s.admitted_at.date() >= first for s in stays)
    return earlier + 1


def repeat_hint(stays: Sequence[PastStay], day: date, policy: Policy) -> RepeatHint:
    """Back soon after leaving, or helped often already; in the station's own numbers."""
    left = [s for s in stays if s.left_at is not None]
    often_from = day - timedelta(days=policy.repeat_far_days)
    if sum(s.admitted_at.date() >= often_from for s in left) >= policy.repeat_far_times:
        return RepeatHint.OFTEN
    soon_from = day - timedelta(days=policy.repeat_near_days)
    if any(s.left_at is not None and s.left_at.date() >= soon_from for s in left):
        return RepeatHint.SHORTLY_AFTER
    return RepeatHint.NONE


def exempt_group(
    age: int | None, mental_state: MentalState | None, signs: frozenset[TriageSign]
) -> ExemptGroup | None:
    """Whether somebody belongs to a group that the hint does not concern."""
    if age is not None and age < ADULT_AGE:
        return ExemptGroup.MINOR
    if seems_ill_of_mind(mental_state, signs):
        return ExemptGroup.MENTAL
    if age is not None and age >= ELDERLY_AGE:
        return ExemptGroup.ELDERLY
    if TriageSign.DOMESTIC_VIOLENCE in signs:
        return ExemptGroup.DOMESTIC_VIOLENCE
    return None

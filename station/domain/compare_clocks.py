"""When a comparing office is asked again, and until when somebody looks at what it has found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject

if TYPE_CHECKING:
    from station.domain.batch_compare import CompareBatch

OF_COMPARE = frozenset({ClockKind.COMPARE_ANSWER, ClockKind.COMPARE_REVIEW})
ANSWERS, HITS = "compare", "compare_hits"
"""What the clocks of a batch hang on: its answers, and what is to be reviewed of them."""


def compare_clocks(batches: Iterable[CompareBatch], rules: ClockRules) -> Iterator[Clock]:
    """A list that left the house is answered, line by line, or closed with the reason.

    What was found is looked at in time, what is followed up is done by its day. A closed batch asks
    for nothing.
    """
    for each in batches:
        if each.closed_at is not None:
            continue
        told = {"whom": each.asked.office, "number": each.number}
        missing = each.sent - each.answered
        if each.writings and missing > 0:
            subject = ClockSubject(name=each.number, thing=ANSWERS, thing_id=each.id)
            out, days = each.writings[0].at, rules.policy.compare_answer_days
            yield rules.in_days(ClockKind.COMPARE_ANSWER, subject, out, days, count=missing, **told)
        if each.waiting and each.oldest is not None:
            subject = ClockSubject(name=each.number, thing=HITS, thing_id=each.id)
            days_left = timedelta(days=rules.policy.compare_review_days)
            unseen = each.unseen_since.date() + days_left if each.unseen_since else None
            due = min(day for day in (unseen, each.follow_by) if day is not None)
            yield rules.by_end_of(
                ClockKind.COMPARE_REVIEW, subject, each.oldest, due, count=each.waiting, **told
            )

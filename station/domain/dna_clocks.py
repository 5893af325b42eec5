"""The answer of the police about each sample that they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from station.domain.clock_kinds import ClockKind
from station.domain.clocks import Clock, ClockRules, ClockSubject
from station.domain.dna import CustodyStep
from station.domain.dna_records import SampleLine


def answer_clocks(lines: Iterable[SampleLine], rules: ClockRules) -> Iterator[Clock]:
    """民发〔2015〕158号: the answer is due a month after the hand-over, also of who has left.

    A sample that could not be used has its answer; the new one has a clock of its own.
    """
    for line in lines:
        handed = line.sample.last(CustodyStep.HANDED_OVER)
        if handed is None or not line.sample.is_open:
            continue
        subject = ClockSubject(
            line.stay_id,
            line.person_id,
            line.name,
            line.rescue_number,
            thing="sample",
            thing_id=line.sample.id,
        )
        day = handed.happened_at.date() + timedelta(days=rules.policy.dna_answer_days)
        yield rules.by_end_of(ClockKind.DNA_ANSWER, subject, handed.happened_at, day)

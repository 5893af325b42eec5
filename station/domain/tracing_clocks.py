"""What is due in the search for who somebody is: talks at first, answers that were promised.

The clocks of notice, sample and long search are among those of the stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from station.domain.clock_kinds import ClockKind
from station.domain.clocks import Clock, ClockRules, ClockSubject
from station.domain.outside_queries import QueryLine
from station.domain.stay_clocks import AdmissionFacts


def talk_clock(
    facts: AdmissionFacts, talks: Iterable[datetime], rules: ClockRules
) -> Iterator[Clock]:
    """So many talks within so many hours after admission with whom nobody can name.

    Talks before the admission do not count; what an old ledger brought in is not asked for.
    """
    count, start = rules.policy.interview_count, facts.admitted_at
    if not (count and facts.is_unidentified and facts.at_door):
        return
    counted = sorted(at for at in talks if at >= start)
    yield rules.until(
        ClockKind.INTERVIEWS,
        facts.subject,
        start,
        start + timedelta(hours=rules.policy.interview_hours),
        stopped_at=counted[count - 1] if len(counted) >= count else None,
        done=len(counted),
        count=count,
    )


def query_clocks(
    lines: Iterable[tuple[ClockSubject, QueryLine]], rules: ClockRules
) -> Iterator[Clock]:
    """Every query that still waits for an answer."""
    for subject, line in lines:
        if line.waiting:
            yield rules.until(
                ClockKind.QUERY_ANSWER,
                subject,
                line.happened_at,
                line.due,
                whom=line.facts.whom,
                query=line.facts.kind,
            )

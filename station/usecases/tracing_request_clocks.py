"""What is due of families' requests: matches to judge, resting ones to review, kin to ask after."""

from __future__ import annotations

from collections.abc import Iterator

from station.domain.clocks import Clock, ClockRules
from station.domain.request_clocks import follow_up_clocks, match_clocks, review_clocks
from station.domain.tracing_requests import RequestState
from station.storage import tracing_request_matches, tracing_requests
from station.usecases.work import Work


def request_clocks(work: Work, rules: ClockRules) -> Iterator[Clock]:
    """Their clocks; who is not named in one is no secret, who is may be veiled by the caller."""
    session = work.session
    yield from match_clocks(tracing_request_matches.waiting(session), rules)
    waiting = tracing_requests.waiting(session, RequestState.DORMANT, RequestState.REUNITED)
    yield from review_clocks(waiting[RequestState.DORMANT], rules)
    yield from follow_up_clocks(waiting[RequestState.REUNITED], rules)

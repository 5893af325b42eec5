"""What is due for minors, for whoever may see their side-files."""

from __future__ import annotations

from collections.abc import Iterator

from station.domain.clocks import Clock, ClockRules
from station.domain.minor_clocks import minor_clocks
from station.domain.permissions import Permission
from station.storage import minor_cases
from station.storage.stays import Stay
from station.usecases.work import Work


def clocks_of_minors(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """The clocks of every side-file, or of whoever has this stay; those of visits outlive it."""
    if Permission.MINORS_SEE not in work.clerk.permissions:
        return
    wanted = None
    if stay_id is not None:
        stay = work.session.get(Stay, stay_id)
        wanted = [] if stay is None else [stay.person_id]
    for case in minor_cases.cases(work.session, work.now, wanted):
        yield from minor_clocks(case, rules)

"""Who is here whom nobody can name."""

from __future__ import annotations

from datetime import date, timedelta

from station.domain.people import IdentityState
from station.usecases.tracing import UnidentifiedHere
from tests import make


def test_whom_nobody_can_name_stands_there_and_a_child_until_somebody_confirms_it(
    open_station, ask, clock
):
    unknown = make.stay(
        open_station,
        "无名氏甲",
        admitted_at=clock.now - timedelta(days=3),
        identity_state=IdentityState.UNKNOWN,
    )
    child = make.stay(
        open_station, "自称小军", born=date(2018, 5, 1), identity_state=IdentityState.CLAIMED
    )
    make.stay(open_station, "自称老周", born=date(1970, 1, 1), identity_state=IdentityState.CLAIMED)
    make.stay(open_station, "孙确认", identity_state=IdentityState.CONFIRMED)
    lines = ask(UnidentifiedHere())
    assert {line.stay.id for line in lines} == {unknown, child}
    assert lines[0].stay.id == unknown, "whose notice is two days late comes first"

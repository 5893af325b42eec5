"""A minute that was typed beside a moment noted to the second."""

from __future__ import annotations

from datetime import datetime

import pytest

from station.domain.moments import is_before, no_earlier

NOTED = datetime(2026, 11, 23, 10, 30, 27)


@pytest.mark.parametrize(
    ("minute", "before"), [(29, True), (30, False), (31, False)], ids=["earlier", "same", "later"]
)
def test_only_an_earlier_minute_lies_before(minute, before):
    assert is_before(datetime(2026, 11, 23, 10, minute), NOTED) is before


def test_the_same_minute_is_meant_after_what_was_noted_in_it():
    assert no_earlier(datetime(2026, 11, 23, 10, 30), NOTED) == NOTED
    later = datetime(2026, 11, 23, 10, 30, 40)
    assert no_earlier(later, NOTED) == later
    for minute in (29, 31):
        written = datetime(2026, 11, 23, 10, minute)
        assert no_earlier(written, NOTED) == written
    assert no_earlier(NOTED, None) == NOTED

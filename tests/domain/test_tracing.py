"""The ledger of who was asked, and what came back."""

from __future__ import annotations

from datetime import datetime

from station.domain.tracing import LedgerLine, LedgerTone, QueryKind, newest_first


def test_the_ledger_is_read_from_the_latest_event_and_says_what_is_still_to_come():
    asked = LedgerLine(
        datetime(2026, 11, 3, 9, 30), QueryKind.PHONE, "颍上县救助管理站", tone=LedgerTone.WAITING
    )
    late = LedgerLine(
        datetime(2026, 10, 20, 14), QueryKind.LETTER, "阜南县公安局", tone=LedgerTone.OVERDUE
    )
    face = LedgerLine(datetime(2026, 11, 12, 15, 5), QueryKind.FACE, "城东派出所", result="未比中")
    assert newest_first([late, face, asked]) == (face, asked, late)
    assert [line.waiting for line in (face, asked, late)] == [False, True, True]
    assert [line.overdue for line in (face, asked, late)] == [False, False, True]

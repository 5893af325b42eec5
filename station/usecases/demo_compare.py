"""What a demonstration station has compared: one list sent, half of it answered, one hit judged."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from station.domain.batch_compare import CompareAsked, CompareLine, ComparePick, CompareWho
from station.domain.compare_answers import CompareVerdict, ReviewFacts
from station.usecases.batch_compare import (
    CompareLines,
    ComparePreview,
    ExportCompareBatch,
    MakeCompareBatch,
)
from station.usecases.compare_answers import (
    CompareAnswers,
    ImportCompareAnswers,
    ReviewCompareAnswer,
)
from station.usecases.demo_living import Living

_SENT, _ANSWERED, _BACK = 12, 2, 180
"""So many days ago it went out and came back; so far back reaches the list."""
_HEADS = ("批次内编号", "姓名", "证件号码", "比对结果")
_SAID = ("在享城乡低保", "未命中", "已参加城乡居民基本医疗保险")
"""What the office says, in turn."""


class DemoCompare:
    """A list of whoever came lately goes to the civil affairs office; half of it comes back."""

    def __init__(self, year: Living, now: datetime) -> None:
        self._year, self._now = year, now

    def plan(self) -> None:
        """Plan the sending."""
        self._year.later(self._now - timedelta(days=_SENT), self._send)

    def _send(self) -> None:
        today = self._year.time.date()
        who = CompareWho(ComparePick.ADMITTED, today - timedelta(days=_BACK), today)
        if len(self._year.ask(ComparePreview(who)).sent) < len(_SAID):
            return
        asked = CompareAsked("市民政局", "困难群众数据库", "核对受助人员是否已享受低保、特困供养")
        batch = self._year.do(MakeCompareBatch("demo-compare", who, asked))
        self._year.do(ExportCompareBatch("demo-compare-file", batch.id))
        lines = [each for each in self._year.ask(CompareLines(batch.id)) if each.place]
        back = self._now - timedelta(days=_ANSWERED)
        half = lines[: (len(lines) + 1) // 2]
        self._year.later(back, partial(self._read, batch.id, half))

    def _read(self, batch_id: int, lines: Sequence[CompareLine]) -> None:
        said = (_SAID[at % len(_SAID)] for at in range(len(lines)))
        rows = [
            (each.mark, each.name, each.document_number, told)
            for each, told in zip(lines, said, strict=True)
        ]
        out = io.StringIO(newline="")
        csv.writer(out).writerows([_HEADS, *rows])
        content = out.getvalue().encode("utf-8-sig")
        self._year.do(ImportCompareAnswers("demo-compare-answer", content, batch_id))
        waiting = self._year.ask(CompareAnswers(batch_id, waiting=True))
        if len(waiting) > 1:
            facts = ReviewFacts(CompareVerdict.CONFIRMED)
            self._year.do(ReviewCompareAnswer("demo-compare-seen", waiting[-1].id, facts))

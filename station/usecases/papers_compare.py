"""信息核对交接单 of a batch, gathered and printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from station.domain.batch_compare import (
    CompareBatch,
    CompareForm,
    ComparePick,
    CompareTrouble,
    CompareWho,
)
from station.domain.compare_papers import CompareHandover, HandedFile
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.exchange.compare_sheet import heads
from station.usecases.batch_compare import batch_of
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write

_PICKS: Mapping[ComparePick, str] = {
    ComparePick.IN_STATION: "{since} 在站人员",
    ComparePick.ADMITTED: "{since} 至 {until} 入站人员",
    ComparePick.UNCONFIRMED: "{since} 在站且身份未确认人员",
    ComparePick.CHOSEN: "选定人员",
}
_FORMS: Mapping[CompareForm, str] = {
    CompareForm.WORKBOOK: "工作簿",
    CompareForm.UTF8: "文本 UTF-8",
    CompareForm.GB18030: "文本 GB 18030",
}


@dataclass(frozen=True, slots=True)
class PrintCompareHandover(Write[PrintedPaper]):
    """Print 信息核对交接单 for a batch that was written into a file; nobody is named on it."""

    needs: ClassVar = Permission.COMPARE_EXPORT
    batch_id: int

    def run(self, work: Work) -> PrintedPaper:
        batch = batch_of(work, self.batch_id)
        return print_paper(work, _handover(work, batch), f"compare:{batch.id}", None)


@dataclass(frozen=True, slots=True)
class CompareHandoverPreview(Read[bytes]):
    """What would 信息核对交接单 look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.COMPARE_EXPORT
    batch_id: int

    def run(self, work: Work) -> bytes:
        return draft(_handover(work, batch_of(work, self.batch_id)))


def _handover(work: Work, batch: CompareBatch) -> CompareHandover:
    if not batch.writings:
        raise Refused(Problem(CompareTrouble.NEVER_WRITTEN, "batch_id"))
    return CompareHandover(
        imprint(work, batch.number, work.today),
        batch.asked.office,
        batch.asked.system,
        batch.asked.purpose,
        _who(batch.who),
        f"{batch.sent} 人",
        "、".join(heads(personal=batch.asked.personal)),
        tuple(
            HandedFile(
                f"{each.at:%Y-%m-%d %H:%M}",
                _FORMS[each.form],
                str(each.rows),
                each.sha256,
                each.clerk,
            )
            for each in batch.writings
        ),
    )


def _who(who: CompareWho) -> str:
    return _PICKS[who.pick].format(since=who.since, until=who.until)

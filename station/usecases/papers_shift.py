"""交接班记录: the paper of a shift that was handed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.papers import PaperTrouble
from station.domain.permissions import Permission
from station.domain.shift_handover import HandoverRecord, HandoverState
from station.domain.shift_papers import (
    ACCEPTED,
    ShiftRecord,
    figure_words,
    residents_words,
    restricted_words,
    shift_words,
    tables,
)
from station.storage import shift_handover as rows
from station.usecases.paper_head import imprint, refuse
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.shift_handover import veiled_for_all
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintShiftRecord(Write[PrintedPaper]):
    """Print 交接班记录 of a shift, as it was signed; nobody of a restricted file is named."""

    needs: ClassVar = Permission.PAPERS_PRINT
    handover_id: int

    def run(self, work: Work) -> PrintedPaper:
        subject = f"shift_handover:{self.handover_id}"
        return print_paper(work, _filled(work, self.handover_id), subject, None)


@dataclass(frozen=True, slots=True)
class ShiftRecordPreview(Read[bytes]):
    """What would 交接班记录 of a shift look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    handover_id: int

    def run(self, work: Work) -> bytes:
        return draft(_filled(work, self.handover_id))


def _filled(work: Work, handover_id: int) -> ShiftRecord:
    record = rows.one(work.session, handover_id, work.now, work.policy)
    if record is None or record.carried is None:
        raise refuse(PaperTrouble.NOT_FOUND, "handover_id")
    record = veiled_for_all(work, record)
    carried = record.carried
    assert carried is not None
    return ShiftRecord(
        imprint=imprint(work, record.number, record.signed_at.date()),
        shift=shift_words(record.shift),
        from_clerk=record.from_clerk,
        signed_at=record.signed_at,
        to_clerk=record.taken_by,
        accepted_at=record.accepted_at,
        accepted=_accepted(record),
        remark=record.remark,
        note="；".join(filter(None, (record.note, record.again))),
        residents=residents_words(carried),
        figure=figure_words(carried.figure),
        tables=tuple(tables(carried)),
        restricted=restricted_words(carried),
        unfinished=f"本机未办结接待 {carried.unfinished} 份；未审批凭证 {carried.drafts} 份",
        seal=record.seal[:16],
    )


def _accepted(record: HandoverRecord) -> str:
    if record.how is None:
        return "逾时无人接班" if record.state is HandoverState.RELEASED else "待接班"
    by = f"（{record.accepted_by}）" if record.accepted_by != record.taken_by else ""
    return f"{ACCEPTED[record.how]}{by}"

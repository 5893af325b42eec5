"""The papers of a joint audit: 联合审核表 to sit with, 会议纪要 to sign."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain import fen
from station.domain.claim_audits import AuditDayRecord, Department, JointTrouble
from station.domain.claim_papers import (
    JointSheetPaper,
    MinutesPaper,
    differing_words,
    drawn_words,
    joint_lines,
    present_words,
    result_words,
    seat_words,
    total_line,
)
from station.domain.paper_parts import Imprint
from station.domain.paper_words import NOTHING
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import claims_days, restricted
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write

ALL_HOSPITALS, ALL_PERIODS = "各定点医院", "各期"


@dataclass(frozen=True, slots=True)
class PrintAuditSheet(Write[PrintedPaper]):
    """Print 联合审核表 of a joint audit, before the signing or after it.

    Nobody of a restricted file is named.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    audit_id: int

    def run(self, work: Work) -> PrintedPaper:
        return print_paper(work, joint_sheet(work, self.audit_id), f"audit:{self.audit_id}", None)


@dataclass(frozen=True, slots=True)
class AuditSheetPreview(Read[bytes]):
    """What would 联合审核表 look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    audit_id: int

    def run(self, work: Work) -> bytes:
        return draft(joint_sheet(work, self.audit_id))


@dataclass(frozen=True, slots=True)
class PrintMinutes(Write[PrintedPaper]):
    """Print 会议纪要 of a joint audit; there are none before they are signed."""

    needs: ClassVar = Permission.PAPERS_PRINT
    audit_id: int

    def run(self, work: Work) -> PrintedPaper:
        paper = minutes(work, self.audit_id)
        if not paper.signed:
            raise Refused(Problem(JointTrouble.NOT_SIGNED, "audit_id"))
        return print_paper(work, paper, f"audit:{self.audit_id}", None)


@dataclass(frozen=True, slots=True)
class MinutesPreview(Read[bytes]):
    """What would 会议纪要 look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    audit_id: int

    def run(self, work: Work) -> bytes:
        return draft(minutes(work, self.audit_id))


def joint_sheet(work: Work, audit_id: int) -> JointSheetPaper:
    """联合审核表 as it stands; raises Refused when there is no such audit."""
    day = _day(work, audit_id)
    civil, health, finance = (seat_words(day, each) for each in Department)
    return JointSheetPaper(
        _imprint(work, day, "LS"),
        day.hospital or ALL_HOSPITALS,
        day.period or ALL_PERIODS,
        _held(day),
        drawn_words(day),
        joint_lines(day),
        total_line(day),
        fen.capitals(day.total.payable_fen),
        (civil, health, finance),
    )


def minutes(work: Work, audit_id: int) -> MinutesPaper:
    """会议纪要 as they stand; raises Refused when there is no such audit."""
    day = _day(work, audit_id)
    signed = f"{day.signed_by} {day.signed_at:%Y-%m-%d %H:%M}" if day.signed_at else ""
    return MinutesPaper(
        _imprint(work, day, "JY"),
        day.hospital or ALL_HOSPITALS,
        day.period or ALL_PERIODS,
        _held(day),
        present_words(day) or NOTHING,
        drawn_words(day),
        result_words(day),
        differing_words(day),
        day.conclusion or NOTHING,
        signed,
    )


def _day(work: Work, audit_id: int) -> AuditDayRecord:
    """The audit without the names of restricted files: its papers leave the house."""
    day = claims_days.day(work.session, audit_id)
    kept = restricted.hidden_from(work.session, None, work.now)
    return replace(
        day,
        bills=tuple(each.veiled() if each.person_id in kept else each for each in day.bills),
    )


def _imprint(work: Work, day: AuditDayRecord, letters: str) -> Imprint:
    return imprint(work, f"{letters}{day.held_on:%Y%m%d}-{day.id}", day.held_on)


def _held(day: AuditDayRecord) -> str:
    return " ".join(filter(None, (f"{day.held_on:%Y年%m月%d日}", day.place)))

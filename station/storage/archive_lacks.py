"""What the files of stays that are over lack, and what else decides how long they are kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Select, String, cast, literal, select
from sqlalchemy.orm import Session

from station.domain.archive import FileLack
from station.domain.belongings import BelongingState
from station.domain.bill_records import BillState
from station.domain.intake import HowCame
from station.domain.leaving import LeavingWay
from station.domain.papers import PaperKind
from station.domain.resettlement import SettleStep
from station.storage.belongings import Belonging
from station.storage.bills import HospitalBill
from station.storage.intake import Intake
from station.storage.leaving import Leaving
from station.storage.letters import TreatmentLetter
from station.storage.long_term_care import LongTermCare
from station.storage.papers import Printing
from station.storage.resettlement import Resettlement, ResettlementStepRow
from station.storage.stays import Stay

_SETTLED = {BillState.PAID, BillState.REJECTED, BillState.RESTORED, BillState.REVERSED}


def lacks(session: Session, stay_ids: Collection[int]) -> dict[int, tuple[FileLack, ...]]:
    """What the files of these stays lack, in the order of the folder; nothing is left out."""
    found: dict[int, list[FileLack]] = {}
    for lack, query in _queries(stay_ids):
        for stay_id in session.scalars(query.distinct()):
            found.setdefault(stay_id, []).append(lack)
    return {stay_id: tuple(each) for stay_id, each in found.items()}


def settled(session: Session, stay_ids: Collection[int]) -> frozenset[int]:
    """Those of these stays out of which somebody got a household, or went into an institution."""
    households = (
        select(Resettlement.stay_id)
        .join(ResettlementStepRow, ResettlementStepRow.case_id == Resettlement.id)
        .where(
            Resettlement.stay_id.in_(stay_ids), ResettlementStepRow.kind == SettleStep.REGISTERED
        )
    )
    care = select(LongTermCare.stay_id).where(LongTermCare.stay_id.in_(stay_ids))
    return frozenset(session.scalars(households.union(care)))


def _queries(stay_ids: Collection[int]) -> Iterator[tuple[FileLack, Select[Any]]]:
    stays = select(Stay.id).where(Stay.id.in_(stay_ids))
    arrivals = stays.join(Intake, Intake.id == Stay.intake_id)
    leaving = stays.join(Leaving, Leaving.stay_id == Stay.id).where(
        Leaving.dropped_at.is_(None), Leaving.reopened_at.is_(None)
    )
    form = _printed(PaperKind.INTAKE, "intake:", Intake.id)
    yield FileLack.NO_INTAKE_FORM, arrivals.where(~form)
    yield (
        FileLack.HANDOVER_UNSIGNED,
        arrivals.where(Intake.how_came != HowCame.SELF, Intake.handover_signed_at.is_(None)),
    )
    paper = _printed(PaperKind.LEAVING, "leaving:", Leaving.id)
    yield FileLack.NO_LEAVING_PAPER, leaving.where(~paper)
    yield FileLack.SERVICES_UNSIGNED, leaving.where(Leaving.service_form_signed_at.is_(None))
    yield (
        FileLack.DECLARATION_UNSIGNED,
        leaving.where(Leaving.way == LeavingWay.OWN_WISH, Leaving.declaration_signed_at.is_(None)),
    )
    yield (
        FileLack.GOODS_KEPT,
        arrivals.join(Belonging, Belonging.intake_id == Intake.id).where(
            Belonging.state == BelongingState.STORED
        ),
    )
    yield (
        FileLack.BILL_OPEN,
        stays.join(TreatmentLetter, TreatmentLetter.stay_id == Stay.id)
        .join(HospitalBill, HospitalBill.letter_id == TreatmentLetter.id)
        .where(HospitalBill.state.not_in(_SETTLED)),
    )


def _printed(kind: PaperKind, head: str, column: Any) -> Any:
    """Whether a paper was printed of the row that a column names."""
    subject = literal(head) + cast(column, String)
    return (
        select(Printing.id)
        .where(Printing.paper == kind.value, Printing.subject == subject)
        .exists()
    )

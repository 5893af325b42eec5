"""Invented people on every paper: once as usual, once with long texts and rare characters."""

from dataclasses import replace

import pytest

from station.domain.paper_parts import (
    Statement,
    StoredItem,
)
from station.domain.papers import (
    Issued,
    PaperKind,
)
from tests.documents import (
    usual_desk,
    usual_hospital,
    usual_house,
    usual_settlement,
    usual_stay,
    usual_tracing,
)
from tests.documents.paper_facts import BEARER, IMPRINT, LONG, LONG_END, RARE_NAME

HARD_BEARER = replace(BEARER, name=RARE_NAME, sex="女", age="约 60 岁", id_number="")
HARD_IMPRINT = replace(
    IMPRINT, station="云川市阿图什柯尔克孜族自治县流浪乞讨人员救助管理中心（未成年人救助保护中心）"
)
LONG_FIELD = {
    PaperKind.TRACING_REQUEST: "story",
    PaperKind.INTAKE: "course",
    PaperKind.BELONGINGS: "kept_with_person",
    PaperKind.REFUSAL: "facts",
    PaperKind.DECLARATION: "declaration",
    PaperKind.LEAVING: "remarks",
    PaperKind.TERMINATION: "facts",
    PaperKind.HANDOVER: "condition",
    PaperKind.VOUCHER: "contact",
    PaperKind.TRANSFER: "voucher_number",
    PaperKind.LETTER: "route",
    PaperKind.CASH: "purpose",
    PaperKind.EXTENSION: "measures",
    PaperKind.CLASS_CHANGE: "reason",
    PaperKind.CARD: "remarks",
    PaperKind.SHIFT: "note",
    PaperKind.VITALS: "note",
    PaperKind.DEATH: "cause",
    PaperKind.DEATH_LETTER: "found",
    PaperKind.DEATH_NOTICE: "found",
    PaperKind.TREATMENT: "state",
    PaperKind.ROUNDS: "note",
    PaperKind.ROLL_CALL: "needs",
    PaperKind.JOINT_SHEET: "drawn",
    PaperKind.MINUTES: "conclusion",
    PaperKind.CUT_NOTICE: "answer",
    PaperKind.GOODS: "reason",
    PaperKind.GOODS_DAY: "total",
    PaperKind.MEALS: "cost",
    PaperKind.SETTLEMENT: "note",
    PaperKind.PAYMENT: "note",
    PaperKind.MEDICINES: "cautions",
    PaperKind.SEARCH_NOTICE: "text",
    PaperKind.INQUIRY: "clues",
    PaperKind.INQUIRY_CHASE: "more",
    PaperKind.INQUIRY_REGISTER: "total",
    PaperKind.PACKAGE_REGISTER: "total",
    PaperKind.SHORTCOMING_LIST: "total",
    PaperKind.GUARDIANSHIP: "note",
    PaperKind.FAMILY_ASSESSMENT: "care",
    PaperKind.HARM_REPORT: "facts",
    PaperKind.RETURN_VISIT: "findings",
    PaperKind.MINOR_LOOKS: "period",
    PaperKind.DOSSIER: "looks",
    PaperKind.FACES: "period",
    PaperKind.SAMPLE_REQUEST: "why",
    PaperKind.SAMPLE_HANDOVER: "remarks",
    PaperKind.SAMPLE_CUSTODY: "about",
    PaperKind.SAMPLE_CHASE: "more",
    PaperKind.MINOR_SAMPLES: "tally",
    PaperKind.SETTLE_APPLICATION: "looks",
    PaperKind.SETTLE_APPROVAL: "reason",
    PaperKind.CARE_HANDOVER: "condition",
    PaperKind.CARE_VISIT: "found",
    PaperKind.URGING: "asked",
    PaperKind.OVERDUE_REPORT: "asked",
    PaperKind.FILE_CONTENTS: "note",
    PaperKind.MONTH_SHEET: "notes",
    PaperKind.ARCHIVE_LIST: "approval",
    PaperKind.ARCHIVE_LOAN: "note",
    PaperKind.CHART: "note",
    PaperKind.COMPARE_HANDOVER: "purpose",
    PaperKind.DESTRUCTION: "note",
}
OF_NO_PERSON = {
    PaperKind.CHART: "period",
    PaperKind.SHIFT: "from_clerk",
    PaperKind.ROUNDS: "house",
    PaperKind.ROLL_CALL: "at",
    PaperKind.GOODS_DAY: "day",
    PaperKind.JOINT_SHEET: "hospital",
    PaperKind.MINUTES: "hospital",
    PaperKind.CUT_NOTICE: "hospital",
    PaperKind.MEALS: "meal",
    PaperKind.SEARCH_NOTICE: "name",
    PaperKind.TRACING_REQUEST: "sought",
    PaperKind.MINOR_LOOKS: "whose",
    PaperKind.INQUIRY_REGISTER: "period",
    PaperKind.PACKAGE_REGISTER: "period",
    PaperKind.SHORTCOMING_LIST: "period",
    PaperKind.FACES: "whose",
    PaperKind.SAMPLE_HANDOVER: "unit",
    PaperKind.SAMPLE_CHASE: "to",
    PaperKind.MINOR_SAMPLES: "at",
    PaperKind.URGING: "rescue_number",
    PaperKind.OVERDUE_REPORT: "rescue_number",
    PaperKind.ARCHIVE_LIST: "year",
    PaperKind.COMPARE_HANDOVER: "office",
    PaperKind.DESTRUCTION: "reason",
    PaperKind.SETTLEMENT: "hospital",
    PaperKind.PAYMENT: "hospital",
    PaperKind.MONTH_SHEET: "period",
}
"""Papers that speak of no one person, with what heads their further pages."""


def usual_papers() -> dict[PaperKind, Issued]:
    papers = (
        *usual_desk.desk(),
        *usual_hospital.patient(),
        *usual_tracing.search(),
        *usual_settlement.settlement(),
        *usual_house.shift(),
        *usual_house.chart(),
        *usual_house.rounds(),
        *usual_house.roll_call(),
        *usual_tracing.samples(),
        *usual_hospital.joint(),
        *usual_hospital.notice(),
        *usual_house.goods(),
        *usual_house.meals(),
        *usual_house.month(),
        *usual_house.medicines(),
        *usual_stay.arrival(),
        *usual_stay.contents(),
        *usual_stay.archive(),
        *usual_stay.compare(),
        *usual_stay.leaving(),
        *usual_stay.journey(),
        *usual_hospital.batch(),
        *usual_tracing.minors(),
    )
    return {paper.kind: paper for paper in papers}


def hard_papers() -> dict[PaperKind, Issued]:
    papers = {}
    for kind, paper in usual_papers().items():
        text = LONG + LONG_END
        long = Statement(text) if kind == PaperKind.INTAKE else text
        fields = {"imprint": HARD_IMPRINT, "bearer": HARD_BEARER, LONG_FIELD[kind]: long}
        if kind in OF_NO_PERSON:
            fields = {OF_NO_PERSON[kind]: RARE_NAME, **fields}
            del fields["bearer"]
        if hasattr(paper, "photo"):
            fields["photo"] = None
        papers[kind] = replace(paper, **fields)
    item = StoredItem(
        "塑料袋装旧衣物和书信", "2 袋", "红白条编织袋，袋口系有蓝色绳子", "—", "W-0319"
    )
    goods = papers[PaperKind.BELONGINGS]
    papers[PaperKind.BELONGINGS] = replace(goods, items=(item,) * 40)
    return papers


@pytest.fixture(scope="session")
def usual():
    return usual_papers()


@pytest.fixture(scope="session")
def hard():
    return hard_papers()

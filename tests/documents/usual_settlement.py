"""The papers of settling and of long-term care, as they usually are."""

from station.domain.long_term_care import VisitKind, VisitWay
from station.domain.long_term_care_papers import (
    HARM_NONE,
    HARM_SEEN,
    KINDS,
    UNDERTAKING,
    VISIT_BASIS,
    WAYS,
    CareHandover,
    CareVisitSheet,
    TermsBefore,
)
from station.domain.paper_parts import (
    choices,
)
from station.domain.resettlement_papers import BASIS as SETTLE_BASIS
from station.domain.resettlement_papers import (
    REQUEST,
    SettleApplication,
    SettleApproval,
    enclosed,
    file_sheets,
    sheets_in_short,
)
from tests.documents.paper_facts import BEARER, IMPRINT, photograph, settle_line


def settlement():
    line = settle_line()
    yield SettleApplication(
        IMPRINT,
        BEARER,
        to="云川市公安局城东派出所",
        text=REQUEST.format(
            name="王强", rescue="202611048", admitted="2026-07-24", day="2026-11-21", days=121
        ),
        found="2026-07-24 22:30 火车站南广场",
        looks="身高约 168 厘米；左眉有疤；口音：鲁西南口音",
        proposed="云安平，1956-01-01",
        early="",
        enclosed=enclosed(line),
        sheets=file_sheets(line),
        station_phone="0555-555-0142",
        clerk="陈静",
        photo=photograph(),
    )
    yield SettleApproval(
        IMPRINT,
        BEARER,
        admitted="2026-07-24 23:10",
        eligible="2026-10-22",
        found="2026-07-24 22:30 火车站南广场",
        looks="身高约 168 厘米；左眉有疤",
        reason=REQUEST.format(
            name="王强", rescue="202611048", admitted="2026-07-24", day="2026-11-21", days=121
        ),
        sheets=sheets_in_short(line),
        early="病重，须就医参保",
        note="无",
        basis=SETTLE_BASIS,
        clerk="陈静",
        approved="同意（2026-11-21 15:00）",
        leader="马站长",
    )
    yield CareHandover(
        IMPRINT,
        BEARER,
        admitted="2026-07-24 23:10",
        started="2026-11-21 09:30",
        institution="云川市社会福利院",
        contact="周主任",
        phone="0532-555-0188",
        agreement="托养协议 3 号",
        span="2026-11-01 至 2027-10-31",
        level="全护理",
        visits="至少每 30 日实地探访一次",
        holds_from="2026-11-01",
        monthly_fen=186_050,
        reason="生活不能自理",
        looks="身高约 168 厘米；左眉有疤",
        known="接待时精神状况：待甄别；生活自理：不能自理；行为能力：不详；救助类别：保护性",
        condition="体温正常，骶尾部压疮已愈合，能进半流食。",
        goods="蓝色棉袄 1 件",
        undertaking=UNDERTAKING,
        before=(
            TermsBefore("2026-11-20 10:00", "托养协议 2 号；至少每 30 日实地探访一次", "续签"),
        ),
        station_phone="0555-555-0142",
        clerk="陈静",
        photo=photograph(),
    )
    yield CareVisitSheet(
        IMPRINT,
        BEARER,
        institution="云川市社会福利院",
        contact="周主任 0532-555-0188",
        started="2026-11-21 09:30",
        last_seen="无",
        at="2026-12-18 10:20",
        visitors="陈静、周敏",
        kinds=choices(KINDS.values(), {KINDS[VisitKind.DONE]}),
        ways=choices(WAYS.values(), {WAYS[VisitWay.THERE]}),
        harm=choices((HARM_NONE, HARM_SEEN), {HARM_SEEN}),
        looked_at=(),
        found="左前臂有新鲜淤青，本人不愿说明。",
        told="已告知城东派出所和市民政局，当日转院检查。",
        basis=VISIT_BASIS,
        blank=False,
    )

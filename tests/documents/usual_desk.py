"""The papers of the desk, as they usually are."""

from datetime import date, datetime

from station.domain import clock_papers
from station.domain import paper_texts as texts
from station.domain.paper_parts import (
    choices,
)
from station.domain.papers import (
    CashReceipt,
    ClassChange,
    ExtensionFiling,
    PersonCard,
)
from tests.documents.paper_facts import ARRIVED, BEARER, IMPRINT, photograph


def desk():
    yield CashReceipt(
        imprint=IMPRINT,
        bearer=BEARER,
        amount_fen=600,
        limit_fen=2000,
        purpose="从本站到云川火车站的公共汽车票款",
        basis=texts.CASH_BASIS,
        payer="孙会计",
        approver="马建国",
    )
    yield ExtensionFiling(
        imprint=IMPRINT,
        bearer=BEARER,
        arrived_at=ARRIVED,
        limit_day=date(2026, 11, 30),
        until=date(2026, 12, 10),
        care_class="帮扶性",
        reasons=choices(texts.EXTENSION_REASONS, {"患病或者身体不宜出行"}),
        facts="左踝骨折，石膏固定，医嘱三周内不宜长途乘车。",
        measures="安排一楼床位，每日换药，已与户籍地救助管理站联系护送接站。",
        basis=texts.EXTENSION_BASIS,
        superior="云川市民政局社会事务科",
        clerk="周敏",
        leader="马建国",
    )
    yield ClassChange(
        imprint=IMPRINT,
        bearer=BEARER,
        arrived_at=ARRIVED,
        changed_at=datetime(2026, 11, 22, 9, 30),
        before=choices(("开放性", "帮扶性", "保护性"), {"保护性"}),
        proposed="保护性",
        after=choices(("开放性", "帮扶性", "保护性"), {"帮扶性"}),
        capacity="完全民事行为能力",
        self_care="需要协助",
        facts="年龄 39 岁；接待时精神状况：可疑；行动：拄拐。",
        reason="云川市第三人民医院 11 月 22 日诊断：未见精神障碍。",
        duties="每 4 小时巡查一次；外出须有人陪同；7 日内复核类别。",
        basis=texts.CLASS_BASIS,
        clerk="周敏",
        second="马建国",
    )
    late = {
        "rescue_number": BEARER.rescue_number,
        "file_number": "",
        "rule": "民发〔2015〕158号",
        "started": ARRIVED,
        "due": datetime(2026, 12, 21, 23, 59),
        "days": 12,
        "station_phone": "0555-555-0142",
        "clerk": "陈静",
    }
    about = clock_papers.OF_PERSON.format(number=BEARER.rescue_number)
    said = {"about": about, "due": "2026年12月21日", "days": 12}
    asked = clock_papers.DoneLine(date(2026, 12, 28), "催办", "城东派出所", "电话；至2026-12-31")
    yield clock_papers.UrgingLetter(
        IMPRINT,
        to="城东派出所",
        matter="DNA样本比对结果反馈",
        text=clock_papers.URGING.format(**said, count=2),
        done=(asked,),
        asked=clock_papers.URGING_UNTIL.format(until="2027年1月5日"),
        **late,
    )
    yield clock_papers.OverdueReport(
        IMPRINT,
        to="云川市民政局",
        matter="滞留人员长期寻亲",
        text=clock_papers.REPORT.format(**said),
        done=(),
        asked=clock_papers.ASKED_OF_SUPERIOR,
        **late,
    )
    yield PersonCard(
        imprint=IMPRINT,
        bearer=BEARER,
        since=ARRIVED.date(),
        qr=BEARER.rescue_number,
        station_phone="0555-555-0142",
        photo=photograph(),
    )

"""What the papers of the house say is what the book says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.belongings import BelongingKind, BelongingLine, SignedHow
from station.domain.intake import (
    ArrivalFacts,
    Block,
    Decision,
    HowCame,
    MentalState,
    Mobility,
    Outcome,
    RelativeFacts,
    SafetyFacts,
    SelfCare,
    TriageSign,
)
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.papers import PaperTrouble
from station.domain.people import (
    Description,
    DocumentKind,
    DocumentSeen,
    NameKind,
    NewDocument,
    NewPerson,
    PersonFacts,
    PersonName,
    Searched,
    Sex,
)
from station.domain.problems import Refused
from station.domain.search_notices import NoticeChannel, Place
from station.domain.vouchers import LegKind, VoucherPurpose, VoucherState
from station.storage.policy import NamePlate
from station.storage.stays import Extension, Stay
from station.storage.vouchers import Voucher, VoucherLeg
from station.usecases.belongings import BelongingList, ReturnBelongings
from station.usecases.fetcher_copies import KeepFetcherCopy
from station.usecases.intake import (
    Admission,
    Admit,
    Arrival,
    ClassChoice,
    DecideAtDoor,
)
from station.usecases.intake_family import AdmitFamily
from station.usecases.leaving import DropLeaving, LetLeave, PrepareLeaving
from station.usecases.papers import (
    PaperKind,
    PaperPreview,
    PrintBelongingsList,
    PrintDeclaration,
    PrintExtension,
    PrintHandover,
    PrintIntakeForm,
    PrintLeavingForm,
    PrintLeavingHandover,
    PrintPersonCard,
    PrintRefusalNotice,
    PrintTerminationNotice,
)
from station.usecases.printing import pictures
from station.usecases.search import Find
from station.usecases.search_notices import PublishSearchNotice, WriteSearchNotice
from station.usecases.stays import ExtendStay
from tests import make
from tests.pdf_text import words

NAME = "㛃䶮𬭎·𠅤"
ARRIVED = datetime(2026, 11, 20, 22, 5)
NUMBER = "341222198704123514"
MASKED = "341222********3514"
ADULT = ClassChoice(Capacity.FULL, AssistanceClass.OPEN)


def picture() -> bytes:
    out = BytesIO()
    Image.radial_gradient("L").resize((300, 400)).save(out, "JPEG")
    return out.getvalue()


@dataclass
class House:
    """The station as one clerk works with it."""

    station: object
    do: object
    beds: dict

    def said(self, deed) -> str:
        return words(self.do(deed).pdf)

    def admit(self, who=None, facts=None, *, bed="101-1", choice=ADULT, **over):
        arrival = Arrival(
            client_id=over.pop("client_id", "form-1"),
            facts=facts or ArrivalFacts(HowCame.SELF, arrived_at=ARRIVED, self_care=SelfCare.FULL),
            person=who or somebody(),
            searched=Searched(NAME),
            **over,
        )
        return self.do(Admit(Admission(arrival, choice, self.beds[bed] if bed else None)))

    def prepare(self, stay_id, plan):
        with Session(self.station.engine) as session:
            version = session.get_one(Stay, stay_id).version
        return self.do(PrepareLeaving(stay_id, version, plan))


@pytest.fixture
def house(open_station, do):
    make.name_plate(open_station, superior="云川市民政局")
    return House(open_station, do, make.house(open_station))


def somebody(**over) -> NewPerson:
    facts = {
        "name": NAME,
        "sex": Sex.MALE,
        "born": date(1987, 4, 12),
        "ethnic_group": "03",
        "education": "71",
        "area": "341222",
        "household_address": "太和县城关镇国泰路18号",
        "residence": "云川市工地宿舍",
        "description": Description(accent="皖北", marks="左眉旧疤", height_cm=172),
    } | over
    return NewPerson(
        PersonFacts(**facts),
        names=(PersonName("王强", NameKind.USED),),
        documents=(NewDocument(DocumentKind.RESIDENT_ID, NUMBER, DocumentSeen.ORIGINAL),),
    )


FULL_FACTS = ArrivalFacts(
    HowCame.POLICE,
    arrived_at=ARRIVED,
    found_at=datetime(2026, 11, 20, 21, 30),
    found_place="云川火车站广场",
    escort_unit="城东派出所",
    escort_people="赵警官",
    escort_number="012345",
    escort_phone="0532-555-0110",
    health_at_handover="行走正常",
    needs="返乡车票",
    on_relief="未享受低保",
    cause="stolen",
    cause_text="在车站被偷走钱包",
    wandering_since=date(2026, 11, 18),
    relatives=(RelativeFacts("王德山", "父亲", "太和县城关镇", "0558-555-0123"),),
    signs=frozenset({TriageSign.DRUNK, TriageSign.LOST}),
    temperature_tenths=368,
    mental_state=MentalState.CLEAR,
    self_care=SelfCare.FULL,
    mobility=Mobility.WALKS,
    repeat_reason="再次被盗",
)
GOODS = (
    BelongingLine("双肩包", features="黑色", bag="W-0318", place="2 号柜"),
    BelongingLine("现金", BelongingKind.CASH, amount_fen=1250, place="保险柜"),
    BelongingLine("水果刀", BelongingKind.DANGEROUS),
)
CHECKED = SafetyFacts(ARRIVED, "赵磊", Sex.MALE)


def test_the_intake_form_says_all_that_was_stated_and_seen(house):
    admitted = house.admit(
        facts=FULL_FACTS, photo=picture(), safety=CHECKED, belongings=GOODS,
        belongings_signed=SignedHow.HAND,
    )  # fmt: skip
    text = house.said(PrintIntakeForm(admitted.intake_id))
    for part in (
        "云川市救助管理站", NAME, "男", "39岁", NUMBER, admitted.rescue_number, "王强",
        "回族", "1987-04-12", "初中毕业", "皖北", "2026-11-2022:05",
        "安徽省阜阳市太和县城关镇国泰路18号", "云川市工地宿舍", "原件，已核对", "未享受低保",
        "√被盗", "□务工不着", "在车站被偷走钱包", "自2026-11-18起在外", "请求：返乡车票",
        "王德山", "父亲", "0558-555-0123", "双肩包1件", "现金12.50元", "√公安护送", "□自行求助",
        "城东派出所", "赵警官", "2026-11-2021:30", "云川火车站广场", "36.8℃", "醉酒、疑似走失",
        "清醒", "能自理", "√入站救助", "√开放性", "主楼101-1", "再次被盗", "经办人：陈静",
    ):  # fmt: skip
        assert part in text, part
    assert "未拍照" not in text
    assert "日期：2026-11-20" in text


def test_what_nobody_knows_and_what_cannot_be_stated_is_said_so(house):
    facts = ArrivalFacts(
        HowCame.PATROL,
        arrived_at=ARRIVED,
        cannot_state={block: f"昏睡{place}" for place, block in enumerate(Block)},
    )
    who = NewPerson(PersonFacts(sex=Sex.FEMALE, age=60))
    admitted = house.admit(who, facts, bed=None, choice=None)
    text = house.said(PrintIntakeForm(admitted.intake_id))
    for place in range(len(Block)):
        assert f"无法陈述，原因：昏睡{place}" in text
    for part in ("无名氏（女1号）", "约60岁", "约1966年（目测）", "不详", "未填", "未拍照"):
        assert part in text
    assert "√保护性" not in text


def test_an_intake_that_nobody_has_completed_claims_nothing(house):
    admitted = house.admit(bed=None, choice=None)
    text = house.said(PrintIntakeForm(admitted.intake_id))
    assert "无法陈述" not in text
    assert text.count("未填") >= 5


def test_an_abolished_county_is_told_with_its_name_of_today(house):
    admitted = house.admit(somebody(area="341223", household_address="高炉镇"), bed=None)
    text = house.said(PrintIntakeForm(admitted.intake_id))
    assert "安徽省阜阳市涡阳县（现安徽省亳州市涡阳县）高炉镇" in text


def test_who_came_together_is_named_on_each_form(house):
    one, other = (
        Admission(
            Arrival(
                client_id=f"family-{name}",
                facts=ArrivalFacts(HowCame.SELF, self_care=SelfCare.FULL),
                person=NewPerson(PersonFacts(name=name, sex=Sex.FEMALE, born=born)),
                searched=Searched(name),
            )
        )
        for name, born in (("吴奶奶", date(1955, 2, 3)), ("吴小测", date(2019, 7, 1)))
    )
    first, second = house.do(AdmitFamily((one, other)))
    assert f"同时到站：吴小测（{second.rescue_number}）" in house.said(
        PrintIntakeForm(first.intake_id)
    )


def test_the_list_of_belongings_tells_dangerous_goods_from_kept_ones(house):
    admitted = house.admit(safety=CHECKED, belongings=GOODS, belongings_signed=SignedHow.HAND)
    text = house.said(PrintBelongingsList(admitted.intake_id))
    for part in (
        "赵磊", "男（受检人：男）", "水果刀", "双肩包", "黑色", "W-0318，2号柜", "12.50元",
        "壹拾贰元伍角整", "￥12.50", "2026-11-2022:05", NAME,
    ):  # fmt: skip
        assert part in text, part
    assert (
        text.index("水果刀") < text.index("物品寄存", text.index("水果刀")) < text.index("双肩包")
    )


def test_what_the_check_found_is_on_the_list(house):
    found = SafetyFacts(ARRIVED, "赵磊", Sex.MALE, "打火机两只", "云公收字第9号")
    text = house.said(PrintBelongingsList(house.admit(safety=found).intake_id))
    assert "打火机两只" in text
    assert "云公收字第9号" in text


@pytest.mark.parametrize("findings", ["", "无", "未发现"])
def test_a_check_that_found_nothing_says_so(house, findings):
    clean = SafetyFacts(ARRIVED, "赵磊", Sex.MALE, findings)
    text = house.said(PrintBelongingsList(house.admit(safety=clean).intake_id))
    assert "危险物品未发现" in text


def test_the_notice_of_refusal_gives_grounds_law_and_remedy(house):
    arrival = Arrival(
        "door-1",
        ArrivalFacts(HowCame.SELF, arrived_at=ARRIVED),
        person=somebody(),
        searched=Searched(NAME),
    )
    decision = Decision(
        Outcome.REFUSED, ("cash_only", "able_to_provide"), "持有银行卡，只要现金500元。"
    )
    decided = house.do(DecideAtDoor(arrival, decision))
    text = house.said(PrintRefusalNotice(decided.intake_id))
    for part in (
        f"编号：{decided.notice_number}", "√索要现金，拒绝其他救助", "√自身有能力解决食宿",
        "□拒不配合安全检查", "只要现金500元", "第七条", "民政部令第24号", "行政复议", MASKED,
        "未入站", NAME, "2026年11月21日",
    ):  # fmt: skip
        assert part in text, part
    assert NUMBER not in text


def test_a_hand_over_names_both_sides_and_its_number_is_given_once(house):
    admitted = house.admit(facts=FULL_FACTS)
    first = house.do(PrintHandover(admitted.intake_id))
    text = words(first.pdf)
    for part in (
        "公安机关护送流浪乞讨人员交接表", "城东派出所", "赵警官", "012345", "0532-555-0110",
        "0532-555-0142", "陈静", "左眉旧疤", "172厘米", "行走正常", MASKED, "编号：20260001",
    ):  # fmt: skip
        assert part in text, part
    assert NUMBER not in text
    again = house.do(PrintHandover(admitted.intake_id))
    assert (again.number, again.check_code) == (first.number, first.check_code)


def test_the_way_out_by_own_wish_has_its_papers_before_and_after_the_door(house, ask, clock):
    admitted = house.admit(safety=CHECKED, belongings=GOODS[:2], belongings_signed=SignedHow.HAND)
    notice = house.do(WriteSearchNotice("t1", admitted.person_id))
    board = Place(NoticeChannel.BOARD, "寻-7")
    house.do(PublishSearchNotice("p1", notice.id, (board,), "寻找其父亲"))
    plan = LeavingPlan(
        LeavingWay.OWN_WISH, destination="城关镇老乡家", destination_area="341222",
        services="早餐1份\n联系父亲一次", food="方便面2份",
    )  # fmt: skip
    house.prepare(admitted.stay_id, plan)
    declared = house.do(PrintDeclaration(admitted.stay_id))
    text = words(declared.pdf)
    assert declared.number == f"{admitted.rescue_number}-SM"
    for part in (
        "安徽省阜阳市太和县城关镇老乡家", "尚在寄存：双肩包1件，现金12.50元", "年月日时",
        "本人自愿离站", "见证人：陈静",
    ):  # fmt: skip
        assert part in text, part
    house.do(PrintLeavingForm(admitted.stay_id))
    things = tuple(item.id for item in ask(BelongingList(admitted.intake_id)))
    house.do(ReturnBelongings(things, NAME, SignedHow.HAND))
    clock.pass_(hours=1)
    signed = LeavingPlan(
        plan.way, plan.destination, plan.destination_area, services=plan.services, food=plan.food,
        declaration_signed_at=clock.now, service_form_signed_at=clock.now,
    )  # fmt: skip
    gone = house.do(LetLeave(admitted.stay_id, LeavingWay.OWN_WISH, plan=signed))
    form = house.do(PrintLeavingForm(admitted.stay_id))
    text = words(form.pdf)
    assert (form.number, form.copy) == (gone.number, 1)
    for part in (
        "2026-11-2103:41", "2天", "开放性", "主楼101-1", "住宿", "11-20至11-21", "寻-7",
        "发布寻亲公告", "早餐1份", "联系父亲一次", "方便面2份", "√自行返乡",
        "双肩包1件，现金12.50元", "补打第2份",
    ):  # fmt: skip
        assert part in text, part
    assert "尚在寄存" not in text


def test_a_way_out_that_was_given_up_leaves_its_number_behind(house):
    admitted = house.admit()
    plan = LeavingPlan(LeavingWay.OWN_WISH, destination="老乡家")
    house.prepare(admitted.stay_id, plan)
    first = house.do(PrintDeclaration(admitted.stay_id))
    house.do(DropLeaving(admitted.stay_id, "留下等亲属"))
    house.prepare(admitted.stay_id, plan)
    second = house.do(PrintDeclaration(admitted.stay_id))
    assert (first.copy, second.copy) == (0, 0)
    assert second.number == f"{first.number}2"


def test_the_leaving_form_shows_the_journey_of_the_voucher(house):
    admitted = house.admit()
    with Session(house.station.engine) as session, session.begin():
        voucher = Voucher(
            client_id="v-1", number="202611-0412", serial="370203-2026-0412",
            stay_id=admitted.stay_id, person_id=admitted.person_id, state=VoucherState.ISSUED,
            purpose=VoucherPurpose.HOME, destination="阜阳", amount_fen=12600,
            valid_from=date(2026, 11, 21), valid_until=date(2026, 11, 24), written_at=ARRIVED,
        )  # fmt: skip
        session.add(voucher)
        session.flush()
        for place, (kind, line, start, end) in enumerate(
            (
                (LegKind.CITY, "1路", "本站", "云川站"),
                (LegKind.TRAIN, "K8372", "云川", "合肥"),
                (LegKind.TRAIN, "K1024", "合肥", "阜阳"),
            )
        ):
            session.add(
                VoucherLeg(
                    voucher_id=voucher.id, place=place, kind=kind, from_stop=start, to_stop=end,
                    line=line, seat="硬座",
                )
            )  # fmt: skip
    house.prepare(admitted.stay_id, LeavingPlan(LeavingWay.VOUCHER, destination="阜阳"))
    text = house.said(PrintLeavingForm(admitted.stay_id))
    for part in ("202611-0412", "K8372", "K1024", "合肥", "壹佰贰拾陆元整", "√提供乘车凭证"):
        assert part in text, part
    assert "1路" not in text


def test_kin_and_units_take_over_on_their_own_forms(house):
    admitted = house.admit()
    kin = LeavingPlan(
        LeavingWay.KIN, destination="太和县", fetcher_name="王德山", fetcher_relation="父亲",
        fetcher_document="341222196001011234", fetcher_phone="0558-555-0123",
        fetcher_proof="户口簿", confirmed_by="城关派出所", route="乘大巴",
        fit_to_travel=True,
    )  # fmt: skip
    house.prepare(admitted.stay_id, kin)
    house.do(KeepFetcherCopy(admitted.stay_id, picture()))
    printed = house.do(PrintLeavingHandover(admitted.stay_id))
    text = words(printed.pdf)
    assert printed.number == f"{admitted.rescue_number}-JJ"
    for part in (
        "受助人员接领交接表", "王德山", "父亲", "341222********1234", "户口簿", "复印件留存",
        "城关派出所", "适宜出行", "乘大巴",
    ):  # fmt: skip
        assert part in text, part
    assert "王德山" in house.said(PrintLeavingForm(admitted.stay_id))
    unit = LeavingPlan(
        LeavingWay.HANDED_OVER, destination="合肥市救助管理站", receiver_unit="合肥市救助管理站",
        receiver_person="孙接收", receiver_receipt="合救收9号", destination_contact="0551-555-0199",
    )  # fmt: skip
    house.prepare(admitted.stay_id, unit)
    text = house.said(PrintLeavingHandover(admitted.stay_id))
    for part in ("受助人员移交交接表", "孙接收", "合救收9号", "0551-555-0199"):
        assert part in text, part


def test_the_notice_that_help_ends_gives_grounds_and_remedy(house):
    admitted = house.admit()
    plan = LeavingPlan(
        LeavingWay.TERMINATED, destination="自行离去", grounds=("false_particulars",),
        ground_text="所述姓名住址均不属实。", notice_given_at=ARRIVED.replace(day=21, hour=1),
    )  # fmt: skip
    number = house.prepare(admitted.stay_id, plan).notice_number
    text = house.said(PrintTerminationNotice(admitted.stay_id))
    for part in (
        f"编号：{number}", "√故意提供虚假个人情况", "□违法违纪", "均不属实", "行政复议",
        "民政部令第24号", "2026-11-2101:05", MASKED,
    ):  # fmt: skip
        assert part in text, part


def test_an_extension_is_filed_with_its_limit_and_reason(house, clock):
    admitted = house.admit()
    for until, reason in ((date(2026, 12, 10), "身份未查明"), (date(2026, 12, 20), "等待接领")):
        told = "已函询户籍地；拟报公安机关协查"
        house.do(ExtendStay(admitted.stay_id, until, reason, "云川市民政局", "备12", None, told))
    with Session(house.station.engine) as session:
        first, second = session.query(Extension).order_by(Extension.id)
    text = house.said(PrintExtension(first.id))
    for part in (
        f"编号：{first.number}", "2026-11-29", "2026-12-10", "√身份未查明", "云川市民政局，备12",
        "开放性", "已函询户籍地；拟报公安机关协查",
    ):  # fmt: skip
        assert part in text, part
    text = house.said(PrintExtension(second.id))
    for part in ("2026-12-10", "2026-12-20", "√其他", "等待接领"):
        assert part in text, part


def test_a_person_card_is_found_by_its_code_and_says_nothing_else_in_it(house, ask):
    admitted = house.admit()
    pdf = house.do(PrintPersonCard(admitted.stay_id)).pdf
    said = words(pdf)
    for part in (NAME, admitted.rescue_number, "入站日期", "2026-11-20"):
        assert part in said
    assert NUMBER not in said
    (page,) = pictures(pdf, 150)
    image = Image.frombytes("RGB", (page.wide, page.high), page.rgb)
    (code,) = zxingcpp.read_barcodes(image)
    assert code.text == admitted.rescue_number
    assert [hit.person_id for hit in ask(Find(code.text)).hits] == [admitted.person_id]


def test_who_has_left_gets_no_card(house):
    stay_id = house.admit().stay_id
    house.prepare(stay_id, LeavingPlan(LeavingWay.OWN_WISH, destination="老乡家"))
    with Session(house.station.engine) as session, session.begin():
        session.get_one(Stay, stay_id).left_at = datetime(2026, 11, 21, 2)
    assert refused(house, PrintPersonCard(stay_id)) == [T.HAS_LEFT]


T = PaperTrouble


def test_a_paper_without_its_fact_is_refused_with_the_reason(house):
    admitted = house.admit()
    here, stay = admitted.intake_id, admitted.stay_id
    asked = [
        (PrintRefusalNotice(here), T.NOT_REFUSED),
        (PrintBelongingsList(here), T.NOTHING_CHECKED),
        (PrintHandover(here), T.CAME_ALONE),
        (PrintDeclaration(stay), T.NO_LEAVING),
        (PrintLeavingForm(stay), T.NO_LEAVING),
        (PrintTerminationNotice(stay), T.NO_LEAVING),
        (PrintLeavingHandover(stay), T.NO_LEAVING),
    ]
    asked += [
        (deed(999), T.NOT_FOUND)
        for deed in (PrintIntakeForm, PrintBelongingsList, PrintRefusalNotice, PrintHandover)
    ]
    asked += [(deed(999), T.NOT_FOUND) for deed in (PrintExtension, PrintPersonCard)]
    for deed, trouble in asked:
        assert refused(house, deed) == [trouble], deed


def test_each_way_out_has_only_its_own_papers(house):
    stay = house.admit().stay_id
    house.prepare(stay, LeavingPlan(LeavingWay.OWN_WISH, destination="老乡家"))
    assert refused(house, PrintTerminationNotice(stay)) == [T.NOT_TERMINATED]
    assert refused(house, PrintLeavingHandover(stay)) == [T.NOBODY_RECEIVES]
    house.prepare(stay, LeavingPlan(LeavingWay.KIN, destination="太和县"))
    assert refused(house, PrintDeclaration(stay)) == [T.NOT_OWN_WISH]


def refused(house, deed):
    with pytest.raises(Refused) as caught:
        house.do(deed)
    return [problem.code for problem in caught.value.problems]


def test_every_paper_can_be_looked_at_first(house, ask):
    admitted = house.admit(facts=FULL_FACTS, safety=CHECKED, belongings=GOODS)
    house.prepare(admitted.stay_id, LeavingPlan(LeavingWay.KIN, destination="太和县"))
    for kind in (PaperKind.INTAKE, PaperKind.BELONGINGS, PaperKind.HANDOVER):
        assert "预览·未签发" in words(ask(PaperPreview(kind, admitted.intake_id)))
    assert "未编号" in words(ask(PaperPreview(PaperKind.LEAVING, admitted.stay_id)))
    going = words(ask(PaperPreview(PaperKind.HANDOVER, admitted.stay_id, leaving=True)))
    assert "受助人员接领交接表" in going


def test_a_renamed_station_prints_under_its_new_name(house):
    admitted = house.admit()
    with Session(house.station.engine) as session, session.begin():
        session.query(NamePlate).one().name = "云川市未成年人救助保护中心"
    assert "云川市未成年人救助保护中心" in house.said(PrintIntakeForm(admitted.intake_id))

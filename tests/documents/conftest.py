"""Invented people on every paper: once as usual, once with long texts and rare characters."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest

from station.domain import clock_papers, dna_papers, notice_papers
from station.domain import paper_texts as texts
from station.domain.batch_papers import (
    PaymentPaper,
    SettlementPaper,
    bill_row,
    money_row,
    payable_words,
    request_text,
)
from station.domain.batches import BatchBill, BatchFigures, period_words, total
from station.domain.beds import Found
from station.domain.body_marks import BodySide
from station.domain.claim_notices import TEXT, CutNoticeLine, CutNoticePaper
from station.domain.claim_papers import JointSheetLine, JointSheetPaper, MinutesPaper
from station.domain.death_papers import LETTER, NOTICE, DeathForm, DeathLetter, DeathNotice
from station.domain.dna_papers import (
    CustodyPaper,
    CustodyPaperLine,
    MinorPaperLine,
    MinorSamplesPaper,
    SampleChasePaper,
    SampleHandoverPaper,
    SamplePaperLine,
    SampleRequestPaper,
)
from station.domain.dna_records import ChainProof
from station.domain.dossier_papers import (
    DossierPaper,
    FacePaper,
    FaceRow,
    LimitRow,
    MarkSpot,
)
from station.domain.goods_papers import GoodsDay, GoodsDayLine, GoodsPaperLine, GoodsReceipt
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
from station.domain.meal_papers import MealPaper, MealPaperLine
from station.domain.medicines_papers import (
    DosePaperLine,
    KeptPaperLine,
    MedicinePaper,
    OrderPaperLine,
)
from station.domain.minor_papers import (
    FITNESSES,
    GUARDIANSHIPS,
    VISIT_OUTCOMES,
    VISIT_WAYS,
    FamilyPaper,
    GuardianshipPaper,
    HarmReportPaper,
    LooksPaper,
    VisitPaper,
)
from station.domain.night_count import NightTotals
from station.domain.notice_papers import (
    InquiryChase,
    InquiryPaper,
    InquiryRegister,
    LetterRow,
    SearchNoticePaper,
)
from station.domain.paper_parts import (
    Bearer,
    Change,
    DangerousItem,
    Entry,
    GoneItem,
    Imprint,
    Leg,
    Party,
    Relative,
    Service,
    Statement,
    StoredItem,
    choices,
)
from station.domain.paper_words import CLASSES
from station.domain.papers import (
    BelongingsList,
    CashReceipt,
    ClassChange,
    ExtensionFiling,
    HandoverForm,
    HandoverKind,
    IntakeForm,
    Issued,
    LeavingDeclaration,
    LeavingForm,
    PaperKind,
    PersonCard,
    RefusalNotice,
    TerminationNotice,
)
from station.domain.people import IdentityState, Sex
from station.domain.request_papers import PROOFS, ComparedField, ComparedPerson, RequestPaper
from station.domain.resettlement import FilePaper, PaperFacts, PaperNote, SettleLine
from station.domain.resettlement_papers import BASIS as SETTLE_BASIS
from station.domain.resettlement_papers import (
    REQUEST,
    SettleApplication,
    SettleApproval,
    enclosed,
    file_sheets,
    sheets_in_short,
)
from station.domain.roll_call import OutLine, RollCallLine, RollCallPaper
from station.domain.round_papers import RoundPaper, RoundPaperLine
from station.domain.shift_handover import Accepted, Carried, CarriedLine, CarriedPart
from station.domain.shift_papers import (
    ACCEPTED,
    ShiftRecord,
    figure_words,
    residents_words,
    restricted_words,
    shift_words,
    tables,
)
from station.domain.shifts import Shift, ShiftKind
from station.domain.stays import StayState
from station.domain.treatment_papers import TreatmentPaper
from station.domain.vital_curves import PaperCurve, VitalsPaper
from station.domain.voucher_papers import IdentityLetter, TransferSheet, VoucherSlip

REFUSAL_GROUNDS = (
    "拒不接受安全检查",
    "拒不遵守物品管理规定",
    "自身有能力解决食宿问题",
    "只索要现金，拒绝其他救助方式",
    "拒不如实提供或者虚构个人情况",
    "其他不属于救助范围的情形",
)

TERMINATION_GROUNDS = (
    "入站后拒不接受安全检查或者违反管理规定，经劝阻无效",
    "经查明不符合救助条件",
    "违反法律法规或者严重扰乱救助管理秩序",
    "故意提供虚假情况骗取救助",
    "救助期满，无正当理由不愿离站",
    "其他应当终止救助的情形",
)

ARRIVAL_WAYS = (
    "自行求助",
    "公安护送",
    "城管护送",
    "群众护送",
    "街面救助",
    "医院转送",
    "他站转入",
    "其他",
)

ASKING_REASONS = (
    "务工不着",
    "寻亲不遇",
    "走失",
    "被盗",
    "被骗",
    "被抢",
    "家庭暴力",
    "被遗弃",
    "被拐卖",
    "流浪",
    "乞讨",
    "其他",
)

LEAVING_WAYS = (
    "乘车凭证返乡",
    "亲属接领",
    "护送返乡",
    "移交其他单位",
    "机构安置",
    "自行离站",
    "未办手续离站",
    "终止救助",
    "死亡",
)


RARE_NAME = "㛃䶮𬭎·阿卜杜拉·𠅤𫠥"
LONG = "".join(
    f"第{n}段：本人从外地来寻找工作，随身包裹在车站被盗，几天没有吃饭，请求帮助返乡。"
    for n in range(1, 61)
)
LONG_END = "全文到此为止。"
QR_TEXT = "JZ1:" + "6BF5R0AVC+ZX8:HD%$U4T*K/L2-9.PQM7W3NEYG1" * 5
ARRIVED = datetime(2026, 11, 20, 2, 41)
NIGHT = datetime(2026, 11, 20, 22, 40)
LEFT = datetime(2026, 11, 21, 9, 31)
DAY = date(2026, 11, 21)
IMPRINT = Imprint("云川市救助管理站", "云救〔2026〕0412号", DAY)
BEARER = Bearer("王强", "男", "39 岁", "202611048", "110105********002X")
LEGS = (
    Leg(date(2026, 11, 21), "K8372", "云川", "合肥", "硬座", "13:05"),
    Leg(date(2026, 11, 22), "K1024", "合肥", "阜阳", "硬座", "07:20"),
)
KIN = Party("王德山", "父亲", "居民身份证 341222********0015，户口簿", "138****2207")
STATION = Party("云川市救助管理站", "李梅、赵磊", "工作证 0017、0023", "0555-555-0142")


def photograph():
    from PIL import Image

    picture = Image.radial_gradient("L").resize((300, 400))
    out = BytesIO()
    picture.save(out, "JPEG")
    return out.getvalue()


def usual_papers() -> dict[PaperKind, Issued]:
    papers = (
        *_desk(),
        *_shift(),
        *_rounds(),
        *_roll_call(),
        *_samples(),
        *_joint(),
        *_notice(),
        *_goods(),
        *_meals(),
        *_medicines(),
        *_arrival(),
        *_leaving(),
        *_journey(),
        *_batch(),
        *_minors(),
    )
    return {paper.kind: paper for paper in papers}


def _arrival():
    yield IntakeForm(
        imprint=IMPRINT,
        bearer=BEARER,
        arrived_at=ARRIVED,
        other_names="强子",
        ethnic_group="汉族",
        born="1987-03-12",
        education="初中毕业",
        accent="皖北口音",
        household_place="安徽省阜阳市太和县城关镇国泰路 18 号",
        residence="云川市东河区工地宿舍（已退）",
        identity_papers="居民身份证（原件，已核对）",
        identity_unable="",
        relief=Statement("不享受城乡低保，不是特困供养人员"),
        reasons=choices(ASKING_REASONS, {"务工不着", "被盗"}),
        course=Statement(
            "11 月 18 日从阜阳来云川找活，19 日夜里在车站广场被偷走钱包和手机，"
            "无钱食宿，请求帮助返乡。"
        ),
        relatives=(Relative("王德山", "父亲", "太和县城关镇国泰路 18 号", "138****2207"),),
        relatives_unable="",
        belongings=Statement("双肩包 1 个，衣物 3 件，现金 12.50 元"),
        ways=choices(ARRIVAL_WAYS, {"自行求助"}),
        brought_by="无",
        found="2026-11-20 02:30，云川火车站广场",
        inspection=(
            Entry("体温", "36.6 ℃"),
            Entry("外伤", "无"),
            Entry("传染病征象", "无"),
            Entry("精神状态", "清醒，对答切题"),
            Entry("醉酒、吸毒征象", "无"),
            Entry("残疾、妊娠", "无"),
        ),
        decision=choices(texts.TRIAGE_DECISIONS, {"入站救助"}),
        classes=choices(CLASSES.values(), {"开放性"}),
        bed="一号楼 101 室 4 床",
        clerk="李梅",
        leader_opinion="同意入站救助。",
        photo=photograph(),
    )
    yield BelongingsList(
        imprint=IMPRINT,
        bearer=BEARER,
        checked_at=ARRIVED,
        checked_where="接待厅安检处",
        checker="赵磊",
        checker_sex="男",
        dangers=(DangerousItem("水果刀", "1 把", "云公东（2026）收字第 0093 号"),),
        items=(
            StoredItem("双肩包", "1 个", "黑色，左带有补", "—", "W-0318"),
            StoredItem("现金", "—", "10 元 1 张，2 元 1 张，5 角 1 枚", "12.50 元", "保险柜 2 格"),
        ),
        cash_fen=1250,
        clerk="陈静",
        kept_with_person="换洗衣物 2 件、毛巾",
        photos=2,
        gone=(
            GoneItem(
                "双肩包 1 个",
                ARRIVED,
                "寄送：王父，安徽阜阳",
                "由 邮政包裹 承运，运单 99887，经手：陈静",
            ),
            GoneItem(
                "旧棉被 1 件", ARRIVED, "处理：已交环卫销毁", "2026-10-01 通知，经手：陈静、马洪"
            ),
        ),
    )
    yield RefusalNotice(
        imprint=IMPRINT,
        bearer=BEARER,
        asked_at=ARRIVED,
        grounds=choices(REFUSAL_GROUNDS, {"只索要现金，拒绝其他救助方式"}),
        facts="本人持有银行卡并可正常取款，要求发给现金 500 元，经说明后仍拒绝食宿和乘车凭证。",
        advice="已告知附近银行网点和公共汽车路线，提供饮用水。",
        basis=texts.REFUSAL_BASIS,
        remedy=texts.REMEDY,
        clerk="李梅",
        leader="马建国",
    )


def _leaving():
    yield LeavingDeclaration(
        imprint=IMPRINT,
        bearer=BEARER,
        arrived_at=ARRIVED,
        leaves_at=LEFT,
        reason="已联系到老乡，去其住处",
        destination="云川市西河区",
        declaration=texts.DECLARATION,
        goods_returned="双肩包 1 个，现金 12.50 元",
        witness="李梅",
    )
    yield LeavingForm(
        imprint=IMPRINT,
        bearer=BEARER,
        arrived_at=ARRIVED,
        left_at=LEFT,
        days=2,
        care_class="开放性",
        bed="一号楼 101 室 4 床",
        services=(
            Service("11-20 至 11-21", "住宿", "一号楼 101 室 4 床，1 夜", "李梅"),
            Service("11-20 至 11-21", "饮食", "早餐 2 份、午餐 1 份、晚餐 1 份", "李梅"),
            Service("11-20", "联系亲属", "与父亲通话，愿意接站", "周敏"),
        ),
        ways=choices(LEAVING_WAYS, {"乘车凭证返乡"}),
        destination="安徽省阜阳市太和县",
        voucher_number="云救票〔2026〕0412号",
        legs=LEGS,
        amount_fen=12600,
        fetcher=None,
        goods_returned="双肩包 1 个，现金 12.50 元",
        remarks="途中饮食：方便面 2 份、饮用水 2 瓶",
        clerk="赵磊",
        leader="马建国",
    )
    yield TerminationNotice(
        imprint=IMPRINT,
        bearer=BEARER,
        arrived_at=ARRIVED,
        ends_at=LEFT,
        grounds=choices(TERMINATION_GROUNDS, {"故意提供虚假情况骗取救助"}),
        facts="经与户籍地核对，所述姓名、住址均不属实，本人承认以他人名义求助。",
        goods_returned="双肩包 1 个",
        basis=texts.TERMINATION_BASIS,
        remedy=texts.REMEDY,
        clerk="李梅",
        leader="马建国",
    )
    yield HandoverForm(
        imprint=IMPRINT,
        direction=HandoverKind.TO_KIN,
        bearer=BEARER,
        at=LEFT,
        place="云川市救助管理站接待厅",
        giver=STATION,
        receiver=KIN,
        reason="父亲来站接领返乡",
        found="乘 11-21 K8372 次列车返回阜阳",
        description="身高约 1.72 米，中等体形，灰色棉衣",
        condition="体温 36.5 ℃，无外伤，精神正常",
        goods="双肩包 1 个，现金 12.50 元，已当面退还",
        papers="居民身份证原件 1 件",
        undertaking=texts.FETCHER_UNDERTAKING,
        photo=photograph(),
    )


def _journey():
    yield VoucherSlip(
        imprint=IMPRINT,
        bearer=BEARER,
        legs=LEGS,
        amount_fen=12600,
        valid_until=date(2026, 11, 25),
        exchange_at="云川火车站 12 号窗口",
        contact="阜阳市救助管理站",
        contact_phone="0558-555-0142",
        short_code="K7M4·9QRT",
        qr=QR_TEXT,
        key_number="K01",
        clerk="赵磊",
        approver="马建国",
        photo=photograph(),
    )
    yield TransferSheet(
        imprint=IMPRINT,
        bearer=BEARER,
        voucher_number="云救票〔2026〕0412号",
        legs=LEGS,
        changes=(
            Change(
                "合肥站",
                "2026-11-21 19:48",
                LEGS[1],
                "合肥市救助管理站",
                "合肥市瑶海区示例路 1 号，车站东广场乘 1 路公共汽车 3 站",
                "0551-555-0199",
            ),
        ),
        advice=texts.TRANSFER_ADVICE,
        clerk="赵磊",
        station_phone="0555-555-0142",
    )
    yield IdentityLetter(
        imprint=IMPRINT,
        bearer=replace(BEARER, id_number=""),
        voucher_number="云救票〔2026〕0412号",
        short_code="K7M4·9QRT",
        route="云川 → 合肥 → 阜阳西",
        valid_until=date(2026, 11, 25),
        text=texts.IDENTITY_LETTER,
        clerk="赵磊",
        station_phone="0555-555-0142",
        photo=photograph(),
    )


def _desk():
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
    yield VitalsPaper(
        imprint=IMPRINT,
        bearer=BEARER,
        period="2026-11-19 至 2026-11-21",
        bed="302-2",
        curves=(
            PaperCurve(
                "体温",
                "℃",
                tuple(
                    (datetime(2026, 11, 19 + n // 4, n % 4 * 6), tenths, tenths >= 385)
                    for n, tenths in enumerate((366, 371, 386, 391, 384, 379, 372, 368))
                ),
                (350, 385, 391),
                10,
            ),
            PaperCurve("脉搏", "次/分", ((ARRIVED, 96, False),), (40, 131), 1),
        ),
        note="虚线为报警界限；方框为报警值；间隔超过 24 小时不连线。",
    )
    yield DeathForm(
        imprint=IMPRINT,
        bearer=BEARER,
        admitted="2026-11-12 02:41",
        died_at=ARRIVED,
        place="云川市第三人民医院重症医学科",
        cause="重症肺炎、呼吸衰竭",
        established_by="主治医师 刘主任",
        certificate="死证 2026-0077",
        identity="已查明",
        body_at="市殡仪馆，自 2026-11-21 起",
        steps=(
            Entry("报告主管部门", "2026-11-21 04:10 市民政局值班室 周敏"),
            Entry("遗体处理决定", "2026-11-25 09:00 亲属同意火化 周敏、马建国"),
            Entry("火化", "2026-11-26 08:30 市殡仪馆 火化 0091 周敏"),
        ),
        corrected="",
        remarks="无",
        clerk="周敏",
        leader="",
        photo=photograph(),
    )
    told = {
        "imprint": IMPRINT,
        "bearer": BEARER,
        "died_at": ARRIVED,
        "place": "云川市第三人民医院",
        "cause": "重症肺炎",
        "looks": "身高约 168 厘米，短发，右眉上有疤。",
        "found": "2026-11-12 火车站东广场，由城西派出所送站。",
        "until": date(2026, 12, 5),
        "station_phone": "0555-555-0142",
        "clerk": "周敏",
        "photo": photograph(),
    }
    until = "2026年12月5日"
    letter = LETTER.format(days=14, until=until)
    yield DeathLetter(to="太和县民政局", text=letter, **told)
    yield DeathNotice(to="", text=NOTICE.format(days=60, until=until), **told)
    yield TreatmentPaper(
        imprint=IMPRINT,
        bearer=BEARER,
        hospital="云川市第三人民医院",
        hospital_contact="医务科 刘主任 0555-555-0199",
        brought_at=ARRIVED,
        notified_at=datetime(2026, 11, 20, 9, 15),
        brought_by="城西派出所",
        vehicle="鲁B·救0142 赵志强",
        escort="陈静、驾驶员赵磊",
        diagnosis="高热待查，意识模糊",
        state="体温 39.4℃，可呼之应答，不能行走，无外伤。",
        scope=texts.TREATMENT_SCOPE,
        remarks="无",
        basis=texts.TREATMENT_BASIS,
        text=texts.TREATMENT_LETTER,
        clerk="陈静",
        leader="马建国",
        station_phone="0555-555-0142",
        photo=photograph(),
    )
    yield SearchNoticePaper(
        IMPRINT,
        "王强（自称）",
        (
            Entry("性别", "男"),
            Entry("年龄", "约 60 岁"),
            Entry("身高", "约 168 厘米"),
            Entry("发现日期", "2026年11月20日"),
            Entry("口音", "鲁西南口音"),
            Entry("体貌特征", "左眉有疤，右手食指缺一节"),
            Entry("发现时衣着", "蓝色棉袄，黑布鞋"),
            Entry("发现地点", "火车站南广场"),
            Entry("其他线索", "会唱豫剧，常说“202611048”"),
        ),
        notice_papers.NOTICE,
        "0555-555-0142",
        "云川市城西区人民路 12 号",
        photograph(),
    )
    yield InquiryPaper(
        IMPRINT,
        BEARER,
        to="曹县公安局",
        admitted="2026-11-21 02:41",
        found="2026-11-20 22:30 火车站南广场",
        looks="身高约 168 厘米；左眉有疤；口音：鲁西南口音",
        clues="自称住大集，会唱豫剧，提到“曹县一中”。",
        question="请核查该人员身份、户籍所在地和亲属联系方式。",
        until=date(2026, 12, 6),
        answers=notice_papers.ANSWERS,
        station_phone="0555-555-0142",
        station_address="云川市城西区人民路 12 号",
        clerk="陈静",
        photo=photograph(),
    )
    chased = {"sent": "2026年11月21日", "number": "协查〔2026〕001号", "count": 1}
    whose = {"name": "王强", "rescue": "202611048", "due": "2026年12月6日"}
    yield InquiryChase(
        IMPRINT,
        BEARER,
        to="曹县公安局",
        question="请核查该人员身份、户籍所在地和亲属联系方式。",
        text=notice_papers.CHASE.format(**chased, **whose),
        more="",
        until=date(2026, 12, 14),
        station_phone="0555-555-0142",
        clerk="陈静",
    )
    letter = LetterRow(
        *("协查〔2026〕001号", "2026-11-21", "曹县公安局", "202611048"),
        *("2026-12-06", "1次，12-07", "12-10 提供线索", "陈静"),
    )
    yield InquiryRegister(
        IMPRINT,
        period="2026-11-01 至 2026-11-30",
        rows=(letter,),
        total="发函 1 份，已答复 1 份，逾期未复 0 份",
    )
    yield DossierPaper(
        IMPRINT,
        BEARER,
        identity="自称，未核实",
        names="老王、阿强",
        admitted="2026-11-21 02:41",
        found="2026-11-20 22:30 火车站南广场",
        looks="身高约 168 厘米；左眉有疤；口音：鲁西南口音",
        limits=(LimitRow("发布寻亲公告", "2026-11-21 02:41", "2026-11-22 02:41", "", "办理中"),),
        marks=(MarkSpot(1, BodySide.FRONT, 342, 470, "左手腕胎记，褐色", "2026-11-21 陈静"),),
        photo=photograph(),
    )
    faces = FaceRow(
        *("1", "2026-11-21 10:00", "王强 202611048", "身份不明，查身份"),
        *("城东派出所，申请单 19 号", "11-21 无结果，未比中", "陈静"),
    )
    yield FacePaper(
        IMPRINT,
        whose="全站",
        period="2026-11-01 至 2026-11-30",
        rule="个人信息保护法 第二十六条",
        rows=(faces,),
        total="比对 1 次，涉及 1 人；其中划去 0 次",
    )
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
    late = {
        "rescue_number": BEARER.rescue_number,
        "rule": "民发〔2015〕158号",
        "started": ARRIVED,
        "due": datetime(2026, 12, 21, 23, 59),
        "days": 12,
        "station_phone": "0555-555-0142",
        "clerk": "陈静",
    }
    said = {"rescue": BEARER.rescue_number, "due": "2026年12月21日", "days": 12}
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
    yield RequestPaper(
        IMPRINT,
        "韦小满",
        (
            Entry("姓名", "韦桂花"),
            Entry("与被寻人关系", "祖母"),
            Entry("联系电话", "0555-555-0101"),
            Entry("身份证件号", "452123196208150028"),
            Entry("住址", "宾阳县新桥镇"),
            Entry("请求方式", "热线电话　2026-11-20 09:12　陈静"),
        ),
        (
            Entry("姓名", "韦小满、满崽"),
            Entry("性别", "男"),
            Entry("出生、年龄", "约 30 岁"),
            Entry("身份证号", "未填"),
            Entry("籍贯", "宾阳县 新桥镇"),
            Entry("走失时间地点", "2026-05-01 南宁火车站"),
            Entry("口音", "宾阳口音"),
            Entry("体貌特征", "左眉疤"),
        ),
        "赶集时走散，家里一直在找。",
        "已核实，待接领",
        ComparedPerson(
            "王强（自称）",
            "202611048　2026-11-21 02:41 入站　在站 101-4",
            "很可能（寻亲公告寻公〔2026〕001号正在发布）",
            "体貌特征相同；口音与籍贯相符；性别相同；身份不明；现在站",
            (
                ComparedField("姓名", "韦小满、满崽", "王强（自称）", ""),
                ComparedField("体貌特征", "左眉疤", "左边眉毛上一道疤，右手食指缺一节", "相近"),
            ),
            "很可能是同一人　左眉疤一致　陈静　2026-11-21 09:30",
            photograph(),
        ),
        1,
        choices(PROOFS.values(), ["查验寻亲人身份证件", "亲属关系证明"]),
        "452123196208150028　2026-11-21 10:00　陈静",
        "视频相认，当面出示户口簿。",
        "陈静",
        photograph(),
    )
    yield PersonCard(
        imprint=IMPRINT,
        bearer=BEARER,
        since=ARRIVED.date(),
        qr=BEARER.rescue_number,
        station_phone="0555-555-0142",
        photo=photograph(),
    )


def _shift():
    """A night of which everything that can be carried is carried."""
    at = datetime(2026, 11, 21, 7, 55)

    def line(part, **facts):
        return CarriedLine(part, 1, BEARER.name, BEARER.rescue_number, at=NIGHT, **facts)

    lines = (
        line(CarriedPart.INCIDENT, code="2", place="men", text="走廊滑倒，右膝擦伤，已消毒包扎"),
        line(CarriedPart.DIFFERENCE, code="missing", book="in_bed", place="103-4", text="被褥整齐"),
        line(CarriedPart.ON_LEAVE, due=datetime(2026, 11, 21, 6), text="与社工同行"),
        line(CarriedPart.IN_HOSPITAL, text="市一医院骨科 12 床"),
        line(CarriedPart.CLOCK, code="photo", due=datetime(2026, 11, 21, 6)),
    )
    places = {Found.IN_BED: 23, Found.ON_LEAVE: 1, Found.IN_HOSPITAL: 2, Found.MISSING: 1}
    figure = NightTotals(date(2026, 11, 20), places, places, 1, NIGHT, "周敏")
    states = {StayState.IN_STATION: 24, StayState.ON_LEAVE: 1, StayState.IN_HOSPITAL: 2}
    carried = Carried(at, states, figure, lines, {CarriedPart.CLOCK: 2}, 1, 1, 2)
    yield ShiftRecord(
        imprint=IMPRINT,
        shift=shift_words(Shift(date(2026, 11, 20), ShiftKind.NIGHT)),
        from_clerk="周敏",
        signed_at=at,
        to_clerk="赵磊",
        accepted_at=datetime(2026, 11, 21, 8, 5),
        accepted=ACCEPTED[Accepted.RESERVATION],
        remark="缺一床被子，已请后勤补。",
        note="夜间平安；三楼热水器待修。",
        residents=residents_words(carried),
        figure=figure_words(figure),
        tables=tuple(tables(carried)),
        restricted=restricted_words(carried),
        unfinished="本机未办结接待 1 份；未审批凭证 2 份",
        seal="9f2c4e10ab37d655",
    )


def _samples():
    """A request, a sheet of two, a log that broke, a letter that presses, and the children."""
    told = ("男 约 39 岁", "血样", "F-2026-0012", "2026-11-21 09:30", "完好")
    lines = (
        SamplePaperLine("JC2026-0012A", BEARER.name, BEARER.rescue_number, *told),
        SamplePaperLine("JC2026-0013A", RARE_NAME, "202611002", *told),
    )
    yield SampleRequestPaper(
        IMPRINT,
        BEARER,
        to="城西派出所",
        admitted="2026-11-21 02:41",
        found="2026-11-20 22:30 火车站南广场",
        looks="身高约 168 厘米；左眉有疤；口音：鲁西南口音",
        why="在站七日，多方查询未能查明身份。",
        text=dna_papers.MINORS_REQUEST,
        station_phone="0555-555-0142",
        clerk="陈静",
        photo=photograph(),
    )
    yield SampleHandoverPaper(
        IMPRINT, "城西派出所", "2026-11-21 15:00", "周强", "370112", lines, "陈静", "0555-555-0142"
    )
    when = ("2026-11-21 09:30", "2026-11-21 09:41")
    yield CustodyPaper(
        IMPRINT,
        BEARER,
        "JC2026-0012A",
        "血样；封号 F-2026-0012；完好",
        (
            CustodyPaperLine("31", *when, "采样", "陈静", "采样人：周强", "9f2c" * 16),
            CustodyPaperLine("40", *when, "封存入柜", "陈静", RARE_NAME, "c07a" * 16, holds=False),
        ),
        "2026-11-21 16:00",
        dna_papers.proof_words(ChainProof(44, (40,))),
        whole=False,
        clerk="陈静",
    )
    text = dna_papers.CHASE.format(
        handed="2026年11月21日", number="检移〔2026〕003号", due="2026年12月21日", count=1
    )
    yield SampleChasePaper(IMPRINT, "城西派出所", text, lines, "", "0555-555-0142", "陈静")
    child = (BEARER.name, BEARER.rescue_number, "男 约 9 岁", "2026-11-21")
    excused = (RARE_NAME, "202611002", "女 3 岁", "2026-11-20")
    yield MinorSamplesPaper(
        IMPRINT,
        "2026-11-21 16:00",
        "未成年人共 2 人：缺检材 1 人；已批准免采 1 人",
        (
            MinorPaperLine(*child, "缺检材", "", ""),
            MinorPaperLine(*excused, "已批准免采", "", "亲属已明；外婆已到站；批准：马站长"),
        ),
        "陈静",
    )


def _roll_call():
    yield RollCallPaper(
        imprint=IMPRINT,
        at="2026-11-21 02:41",
        tally="应在站内 2 人；住院 1 人",
        needs="行动不便 1 人",
        lines=(
            RollCallLine("101-1", BEARER.name, "男", "39", "开放", BEARER.rescue_number),
            RollCallLine("101-2", "孙小兰", "女", "71", "帮扶", "行动不便，须搀扶或抬送"),
        ),
        out=(OutLine("赵大河", "住院", "11-19 08:10", ""),),
    )


def _rounds():
    """Two beds of a night: as before, an alarm written down late, a skip and a missed round."""
    due = (("101-1", BEARER.name, "开放"), ("106-1", RARE_NAME, "保护"))
    (bed, name, kind), (other, rare, protected) = due
    hot = ("38.9", "104", "132/84", "22", "95", "未吃", "乏力", "报警：体温 38.9；叫了医生")
    yield RoundPaper(
        imprint=IMPRINT,
        shift="2026-11-20 夜班　11-20 22:00 至 11-21 08:00",
        house="2 人",
        lines=(
            RoundPaperLine(bed, name, kind, "22:00", "22:04", remark="同上次", clerk="周敏"),
            RoundPaperLine(bed, name, kind, "06:00", remark="漏查"),
            RoundPaperLine(other, rare, protected, "22:00", "22:06", *hot, "周敏"),
            RoundPaperLine(
                other,
                rare,
                protected,
                "00:00",
                "00:03",
                remark=f"跳过：陪 {BEARER.rescue_number} 就医；补记于 11-21 06:10",
            ),
        ),
        tally="已查 2 次，跳过 1 次，漏查 1 次；无未办结处置",
        signed="周敏 2026-11-21 07:55（3 条）",
        note="连续 2 餐未进食，立即处置并登记。",
    )


def _joint():
    """Two bills before three departments: one agreed on, one not."""
    names = (BEARER.name, RARE_NAME)
    amounts = ("2,418.00", "2,418.00", "288.40", "2,129.60", "2,129.60")
    stay = "09-12 至 09-16"
    bills = (
        JointSheetLine("1", "救介〔2026〕021号", names[0], stay, *amounts, *["同意"] * 3),
        JointSheetLine(
            *("2", "救介〔2026〕022号", names[1], stay, *amounts),
            *("同意", "有异议：CT 复查无医嘱", f"查 {BEARER.rescue_number}"),
        ),
    )
    hospital = ("云川市第三人民医院", "2026年第3季度", "2026年11月20日 二楼会议室")
    drawn = "申报 5,000.00 元以上全部审核，其余抽取 20%；随机种子 20261120"
    total = JointSheetLine("合计", "", "", "", *["4,836.00"] * 5, "", "", "")
    seats = ("民政部门：周科 救助科长", "卫生健康部门：吴医 医政科", "财政部门：郑会 社保科")
    yield JointSheetPaper(IMPRINT, *hospital, drawn, bills, total, "肆仟贰佰伍拾玖元贰角整", seats)
    yield MinutesPaper(
        IMPRINT,
        *hospital,
        "\n".join(seats),
        drawn,
        "共审核账单 2 张，核定 4,259.20 元。三部门一致同意 1 张。",
        f"救介〔2026〕022号 {RARE_NAME}，应付 2,129.60 元。CT 复查无医嘱（{BEARER.rescue_number}）",
        f"一致的账单同意拨付。经办 {BEARER.name}",
        "马站长 2026-11-20 16:40",
    )


def _goods():
    """What one person got over the limit, and the list of a day with somebody else on it."""
    yield GoodsReceipt(
        imprint=IMPRINT,
        bearer=BEARER,
        given_at=ARRIVED,
        lines=(
            GoodsPaperLine("棉被 单人", "床", "1", "离站时归还"),
            GoodsPaperLine("毛巾", "条", "2", ""),
        ),
        signed="不能签名，由见证人签名：赵磊",
        reason="夜间尿床，多发一条（批准人：马站长）",
        clerk="周敏",
    )
    yield GoodsDay(
        imprint=IMPRINT,
        day="2026-11-21",
        lines=(
            GoodsDayLine(
                "20260001-WZ", BEARER.name, BEARER.rescue_number, "02:50", "毛巾 1 条", "周敏"
            ),
            GoodsDayLine("20260002-WZ", RARE_NAME, "202611002", "03:10", "棉被 单人 1 床", "周敏"),
        ),
        total="领取 2 人；棉被 单人 1 床、毛巾 1 条",
    )


def _meals():
    """A lunch told for three and the staff, with one who came later."""
    yield MealPaper(
        imprint=IMPRINT,
        meal="2026-11-21 午餐",
        told="2026-11-21 10:30 报餐，周敏",
        figures=(("普通", "2"), ("清真", "1"), ("儿童", "1"), ("工作人员", "3")),
        total="合计 7 份（其中后加 1 份）；在册不在站 2 人",
        cost="每份 10.00 元，合计 70.00 元（本站标准）",
        lines=(
            MealPaperLine("101-1", BEARER.name, "普通", BEARER.rescue_number, "11:40 周敏"),
            MealPaperLine("106-1", RARE_NAME, "清真", "后到；过敏：花生", ""),
        ),
        clerk="周敏",
    )


def _batch():
    """A quarter of one hospital: three bills, one left out."""
    told = (
        (BEARER.name, "肺部感染", BatchFigures(241_800, 28_840, 212_960, 0, 5_000, 207_960)),
        (
            RARE_NAME,
            "左股骨颈骨折，2 型糖尿病",
            BatchFigures(744_149, 0, 744_149, 248_050, 0, 496_099),
        ),
        ("受限档案", "", BatchFigures(90_000, 90_000 - 1, 1, 0, 0, 1)),
    )
    some = tuple(
        BatchBill(
            n, None, f"救介〔2026〕{n:03}号", f"9900{n}", name, DAY, DAY, 4, diagnosis, figures
        )
        for n, (name, diagnosis, figures) in enumerate(told, 1)
    )
    whole = total(bill.figures for bill in some)
    people = ("何平", "赵磊", "马建国")
    amounts = money_row(whole)
    yield SettlementPaper(
        IMPRINT,
        "市第九人民医院",
        period_words("2026Q3"),
        tuple(bill_row(place, bill) for place, bill in enumerate(some, 1)),
        amounts,
        *payable_words(some),
        f"1 人次：{BEARER.rescue_number}（票据未到）",
        *people,
        "9f2c4e10ab37d655",
        "金额单位：元。",
    )
    yield PaymentPaper(
        IMPRINT,
        "市第九人民医院",
        period_words("2026Q3"),
        "3 人次",
        *amounts[:-1],
        *payable_words(some),
        *("市第九人民医院", "模拟银行云川支行", "3702 0123 4567 8"),
        *("2026", "3,000,000.00", "1,210,000.00", "1,782,959.40"),
        request_text("本站", "市第九人民医院", "2026Q3", 3, whole.payable_fen),
        *people,
        "0555-555-0142",
        f"{BEARER.name}等人，见 {BEARER.rescue_number}",
    )


def _notice():
    """One line cut in part, one cut whole; the hospital objected and was answered."""
    amounts = (("220.00", "220.00", "0.00"), ("156.80", "54.40", "102.40"))
    yield CutNoticePaper(
        IMPRINT,
        "云川市第三人民医院",
        "82045945",
        "救介〔2026〕021号",
        BEARER.name,
        "2026-09-12 至 2026-09-16",
        "2026Q3",
        "明细合计 2,418.00 元，核减 274.40 元，核定 2,143.60 元；医院申报 2,418.00 元",
        "救助经费 2,143.60 元（救助经费大写：贰仟壹佰肆拾叁元陆角整）",
        (
            CutNoticeLine("5", "09-13", "胸部CT平扫", *amounts[0], "重复收费：复查无医嘱"),
            CutNoticeLine("9", "09-14", "头孢曲松钠 1 g", *amounts[1], "超过目录价格"),
        ),
        "市三函〔2026〕8号 CT 系病情变化复查",
        f"经核对病程记录，维持原核定（{BEARER.rescue_number}）",
        TEXT.format(days=5),
        "何平",
    )


def _medicines():
    """A month with a dose given late, one refused and one missed."""
    facts = ("1 片 口服", "08:00、21:00", "自带药", "11-18 08:00 至 ")
    yield MedicinePaper(
        imprint=IMPRINT,
        bearer=BEARER,
        bed="101-1",
        month="2026-11",
        cautions="过敏：青霉素",
        orders=(OrderPaperLine("利培酮片 1 mg", *facts),),
        doses=(
            DosePaperLine("11-21", "08:00", "08:50", "利培酮片 1 mg 1 片", "已给", "周敏", ""),
            DosePaperLine(
                "11-21", "21:00", "21:05", "利培酮片 1 mg 1 片", "拒服", "周敏", "马站长"
            ),
            DosePaperLine("11-22", "08:00", "", "利培酮片 1 mg 1 片", "漏给", "", ""),
        ),
        tally="已给 1 次，未给 1 次，漏给 1 次",
        kept=(
            KeptPaperLine(
                "11-22 09:10", "利培酮片 1 mg", "退还", "-12 片", RARE_NAME, "周敏", "马站长"
            ),
        ),
    )


def _minors():
    """A child's side-file on paper: guardianship, family, a report, a visit, who has looked."""
    yield GuardianshipPaper(
        IMPRINT,
        BEARER,
        born="2014-05-06",
        admitted="2026-11-21 02:41",
        states=choices(GUARDIANSHIPS.values(), {"民政部门临时监护"}),
        since="2026-11-21 10:00",
        decision_number="临监〔2026〕7号",
        decided_on="2026-11-21",
        decided_by="云川市民政局",
        placement="救助管理站，未成年人区",
        guardian="未填",
        phone="未填",
        note="父母下落正在查找",
        corrected="",
        protections=(
            ("救助保护", "办理中", "李敏", "2026-11-28", "单独房间，专人照料"),
            ("教育保护", "办理中", "李敏", "2026-11-25", "站内上课，联系学校"),
            ("司法保护", "需要", "马建国", "2026-11-24", ""),
            ("就业保护", "不适用", "", "", "十二岁"),
            ("医疗保护", "已落实", "", "", "体检无异常"),
            ("精神保护", "未落实", "", "", ""),
        ),
        earlier=(("2026-11-21 03:00", "正在查找监护人", "", ""),),
        school="站内教学，四年级",
        clerk="李敏",
    )
    yield FamilyPaper(
        IMPRINT,
        BEARER,
        assessed_at="2026-11-25 15:00",
        assessor="李敏",
        guardian="陈桂英",
        relation="祖母",
        phone="13955550142",
        address="太和县城关镇国泰路 18 号",
        home="三间瓦房，祖父母务农，有低保",
        care="父母外出打工，由祖母照料，三餐按时",
        left_because="与祖父争吵后离家",
        harm_signs="未发现",
        wishes="愿意回祖母家",
        school="在校就读，城关二小，四年级",
        results=choices(FITNESSES.values(), {"需帮扶后具备监护条件"}),
        conclusion="联系当地儿童主任每月走访，可以送返。",
        corrected="2026-11-26 09:00 李敏更正，原因：电话号码写错",
        clerk="李敏",
    )
    yield HarmReportPaper(
        IMPRINT,
        BEARER,
        to="云川市公安局城东派出所",
        officer="赵警官",
        sign="未成年人疑似受侵害",
        severity="严重",
        found_at="2026-11-21 02:41",
        reported_at="2026-11-21 02:50",
        elapsed="9 分钟",
        facts="洗澡时发现双臂有新旧伤痕，自述被打。",
        receipt="受案〔2026〕88号",
        urged="2026-11-22 08:00",
        steps=(
            ("2026-11-22 08:00", "催办", "电话催问", "李敏"),
            ("2026-11-22 10:00", "收到回执", "受案〔2026〕88号，赵警官", "李敏"),
        ),
        station_phone="0555-555-0142",
        clerk="李敏",
    )
    yield VisitPaper(
        IMPRINT,
        BEARER,
        left="2026-11-26 09:31，亲属或单位接领",
        guardian="陈桂英，祖母",
        phone="13955550142",
        address="太和县城关镇国泰路 18 号",
        planned_on="2026-12-26",
        visited_at="2026-12-26 15:20",
        outcomes=choices(VISIT_OUTCOMES.values(), {"已回访"}),
        ways=choices(VISIT_WAYS.values(), {"入户"}),
        visitor="李敏、当地儿童主任",
        met="祖母和本人",
        findings="与祖母同住，生活有规律。",
        schooling="已复学",
        concern=choices(("未发现", "发现，另行报告公安机关"), {"未发现"}),
        clerk="李敏",
    )
    name = f"{BEARER.name} {BEARER.rescue_number}"
    yield LooksPaper(
        IMPRINT,
        whose=name,
        period="2026-01-01 至 2026-12-31",
        looks=(
            ("2026-11-21 09:00", name, "李敏", "岗位职责", ""),
            ("2026-11-22 21:00", name, "周敏", "马建国 批准", "夜间陪护需了解就医史"),
        ),
        requests=(
            ("2026-11-22 20:10", name, "周敏", "夜间陪护需了解就医史", "马建国 同意，至 11-23"),
        ),
        clerk="李敏",
    )


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
    PaperKind.GUARDIANSHIP: "note",
    PaperKind.FAMILY_ASSESSMENT: "care",
    PaperKind.HARM_REPORT: "facts",
    PaperKind.RETURN_VISIT: "findings",
    PaperKind.MINOR_LOOKS: "period",
    PaperKind.DOSSIER: "looks",
    PaperKind.FACES: "period",
    PaperKind.INQUIRY_REGISTER: "total",
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
}
OF_NO_PERSON = {
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
    PaperKind.FACES: "whose",
    PaperKind.INQUIRY_REGISTER: "period",
    PaperKind.SAMPLE_HANDOVER: "unit",
    PaperKind.SAMPLE_CHASE: "to",
    PaperKind.MINOR_SAMPLES: "at",
    PaperKind.URGING: "rescue_number",
    PaperKind.OVERDUE_REPORT: "rescue_number",
    PaperKind.SETTLEMENT: "hospital",
    PaperKind.PAYMENT: "hospital",
}
"""Papers that speak of no one person, with what heads their further pages."""


def settle_line() -> SettleLine:
    """A file with two papers: one there, one left out with its reason."""
    at = ARRIVED
    papers = (
        PaperFacts(FilePaper.RESCUE_FILE, True, "202611048"),
        PaperFacts(FilePaper.DNA, False, reason="公安机关已采样"),
    )
    return SettleLine(
        1,
        "落〔2026〕001号",
        1,
        1,
        "王强",
        "202611048",
        Sex.MALE,
        False,
        IdentityState.UNKNOWN,
        None,
        at.date(),
        at,
        at,
        "陈静",
        1,
        papers={each.paper: PaperNote(each, at, at, "陈静") for each in papers},
    )


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

"""The papers of a stay: coming, going, travelling home; as they usually are."""

from dataclasses import replace
from datetime import date

from station.domain import paper_texts as texts
from station.domain.archive_papers import ArchiveList, DestructionPaper, LoanSlip
from station.domain.compare_papers import CompareHandover, HandedFile
from station.domain.paper_parts import (
    Change,
    DangerousItem,
    Entry,
    GoneItem,
    Relative,
    Service,
    Statement,
    StoredItem,
    choices,
)
from station.domain.paper_words import CLASSES
from station.domain.papers import (
    BelongingsList,
    HandoverForm,
    HandoverKind,
    IntakeForm,
    LeavingDeclaration,
    LeavingForm,
    RefusalNotice,
    TerminationNotice,
)
from station.domain.voucher_papers import IdentityLetter, TransferSheet, VoucherSlip
from station.domain.whole_file_papers import FileContents, FileEntry, StayOnCover
from tests.documents.paper_facts import (
    ARRIVAL_WAYS,
    ARRIVED,
    ASKING_REASONS,
    BEARER,
    IMPRINT,
    KIN,
    LEAVING_WAYS,
    LEFT,
    LEGS,
    QR_TEXT,
    REFUSAL_GROUNDS,
    STATION,
    TERMINATION_GROUNDS,
    photograph,
)


def contents():
    yield FileContents(
        IMPRINT,
        BEARER,
        stays=(StayOnCover("202611048", "2026-11-20 22:05", "2026-11-22 08:30", "乘车凭证返乡"),),
        entries=(
            FileEntry("求助登记表", "202611048", "2026-11-20", "3", "打印 1 份"),
            FileEntry("交接表（入站）", "未编号", "2026-11-20", "4", "未打印"),
            FileEntry("接领人证件影印件", "附件 1", "2026-11-22", "5", "王大山"),
        ),
        pages="5",
        bound_at="2026-11-23 09:10",
        clerk="陈静",
        note="另有 1 件装订人无权查阅，未装订。",
    )


def compare():
    yield CompareHandover(
        IMPRINT,
        office="云川市民政局",
        system="困难群众数据库",
        purpose="核对受助人员是否已享受低保、特困供养待遇",
        who="2026-11-21 在站人员",
        lines="37 人",
        columns="序号、批次内编号、姓名、证件类型、证件号码",
        files=(HandedFile("2026-11-21 10:05", "工作簿", "37", "3b751bae" * 8, "陈静"),),
    )


def archive():
    yield ArchiveList(
        IMPRINT,
        year="2026年度",
        rows=(
            (
                *("JZ·2026-D10-0001", "202611048", "王强", "2026-11-20", "2026-11-22", "17"),
                *("10年", "2036-12-31", "2026-03", "2026-12-01", "陈静", "在库"),
            ),
        ),
        total="共 1 件：在库 1 件。",
        approval="云川市档案局 2026-01-05 云档〔2026〕1号",
        clerk="陈静",
    )
    yield DestructionPaper(
        IMPRINT,
        rows=(
            (
                *("JZ·2026-D10-0001", "202611048", "2026-11-22", "17"),
                *("10年", "2036-12-31", "2026-03", "在库"),
            ),
        ),
        reason="保管期满",
        state="待批准",
        proposed="陈静　2037-01-10 09:10",
        decided="",
        note="",
        approval="云川市档案局 2026-01-05 云档〔2026〕1号",
    )
    yield LoanSlip(
        IMPRINT,
        BEARER,
        archive_number="JZ·2026-D10-0001",
        box="2026-03",
        pages="17",
        borrower="刘敏",
        unit="云川市民政局",
        purpose="信访核查",
        lent_at="2026-12-03 09:10",
        due_on="2026-12-10",
        returned_at="",
        note="",
        clerk="陈静",
    )


def arrival():
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


def leaving():
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


def journey():
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

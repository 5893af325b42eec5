"""The papers of a patient, and of a bill from its review to its payment; as they usually are."""

from datetime import date, datetime

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
from station.domain.claim_notices import TEXT, CutNoticeLine, CutNoticePaper
from station.domain.claim_papers import JointSheetLine, JointSheetPaper, MinutesPaper
from station.domain.death_papers import LETTER, NOTICE, DeathForm, DeathLetter, DeathNotice
from station.domain.paper_parts import (
    Entry,
)
from station.domain.treatment_papers import TreatmentPaper
from station.domain.vital_curves import PaperCurve, VitalsPaper
from tests.documents.paper_facts import (
    ARRIVED,
    BEARER,
    DAY,
    IMPRINT,
    RARE_NAME,
    photograph,
)


def joint():
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


def notice():
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


def batch():
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


def patient():
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

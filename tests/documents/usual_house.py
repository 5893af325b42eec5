"""The papers of the house: shift, rounds, goods, meals, medicines; as they usually are."""

from datetime import date, datetime

from station.domain.beds import Found
from station.domain.chart_papers import ChartPaper, PaperBar
from station.domain.goods_papers import GoodsDay, GoodsDayLine, GoodsPaperLine, GoodsReceipt
from station.domain.meal_papers import MealPaper, MealPaperLine
from station.domain.medicines_papers import (
    DosePaperLine,
    KeptPaperLine,
    MedicinePaper,
    OrderPaperLine,
)
from station.domain.night_count import NightTotals
from station.domain.roll_call import OutLine, RollCallLine, RollCallPaper
from station.domain.round_papers import RoundPaper, RoundPaperLine
from station.domain.sheet_papers import MonthSheetPaper, SheetPaperRow, notes_words
from station.domain.sheet_template_text import template_of
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
from station.settings import read_return
from tests.documents.paper_facts import ARRIVED, BEARER, IMPRINT, NIGHT, RARE_NAME


def chart():
    months = [("2026-09", (12, 5, 3)), ("10", (9, 4, 0)), ("11", (2, 0, 1))]
    yield ChartPaper(
        IMPRINT,
        title="按月和求助原因的入站人次",
        period="2026-09-01 至 2026-11-30",
        counted="期间入站的人次",
        total="36 人次，计 34 人，其中 2 人不止一次",
        note="",
        unit="人次",
        bars=tuple(PaperBar(foot, counts, str(sum(counts)), 20, 8) for foot, counts in months),
        heads=("月份", "合计"),
        rows=tuple((foot, str(sum(counts))) for foot, counts in months),
        parts=("务工不着", "走失", "流浪"),
        line="床位数",
        ring="夜间清点",
        limit=(1, "期限"),
    )


def shift():
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


def rounds():
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


def roll_call():
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


def goods():
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


def meals():
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


def medicines():
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


def month():
    template = template_of(read_return("henan_month"))
    rows = tuple(
        SheetPaperRow(
            group.title if at == 0 else "", row.label, int(bool(row.within)), ("7", "", "7")
        )
        for group in template.groups
        for at, row in enumerate(group.rows)
    )
    yield MonthSheetPaper(
        IMPRINT,
        title=template.title,
        unit_name="报送单位（盖章）：云川市救助管理站",
        writer="填报人：陈静",
        handed_in="报送时间：2026-10-04",
        period="2026年9月（2026-09-01 至 2026-09-30）",
        unit="人",
        heads=tuple(column.head for column in template.columns),
        rows=rows,
        notes=notes_words((*template.notes, "救助编号 202611048 年龄不详。")),
        signers=template.signers,
        findings=(),
        corrections=(),
        state="已报送",
        seal="3f9a01bc77e2d410",
    )

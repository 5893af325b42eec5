"""Bills as two hospitals send them in, built cell by cell; every name and amount is invented.

`FAULTS` is the list of what is wrong in them on purpose. Everything else is clean, also what
looks odd: two boxes of a drug twice a day, four infusions on one day, a refund with its line.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from io import BytesIO

from openpyxl import Workbook

from station.domain.bill_checks import BillFacts, OtherBill, check
from station.domain.bill_findings import FindingCode, FindingWeight
from station.domain.letters import LetterRecord
from station.domain.people import Sex

LINE_TITLES = ("项目编码", "项目名称", "费用类别", "单位", "数量", "单价", "金额")
BED = ("CW01", "普通病房床位费", "床位费", "床日", 1, 38)
NURSING = ("HL02", "II级护理", "护理费", "日", 1, 20)
DRUG = ("YP455", "甲钴胺片", "药品费", "盒", 2, 27.4)
INFUSION = ("ZL40", "静脉输液", "治疗费", "组", 1, 9)
CT = ("JC11", "胸部CT平扫", "检查费", "次", 1, 210)
PLATE = ("CL21", "钢板(国产)", "材料费", "套", 1, 4200)
COSMETIC = ("QT77", "面部祛斑", "其他", "次", 1, 300)
WARD = ("CW09", "特需(单人间)床位费", "床位费", "床日", 2, 420)


def letter_of(number: str, name: str, admitted: datetime, issued: datetime) -> LetterRecord:
    """What the station's letter says; of the sex it says nothing."""
    who = (name, Sex.UNKNOWN, None, None)
    return LetterRecord(
        1, number, 1, "市第九人民医院", *who, admitted, issued, *[None] * 4, "冻伤", ""
    )


@dataclass(frozen=True)
class Patient:
    """One bill to write; `lines` are (days after admission, service, amount or None)."""

    letter: str
    name: str
    admitted: date
    days: int
    invoice: str
    extra: tuple = ()
    charged_days: int | None = None
    more_total: float = 0
    more_claim: float = 0
    insured: float = 0
    letter_name: str | None = None
    late_days: int = 0
    faults: frozenset = field(default_factory=frozenset)

    @property
    def discharged(self) -> date:
        return self.admitted + timedelta(days=self.days)

    @property
    def lines(self) -> list:
        beds = self.days if self.charged_days is None else self.charged_days
        nights = [(n, service, None) for n in range(beds) for service in (BED, NURSING)]
        return [*nights, *((*each, None)[:3] for each in self.extra)]

    @property
    def total(self) -> float:
        return round(sum(amount_of(*each[1:]) for each in self.lines) + self.more_total, 2)

    @property
    def claimed(self) -> float:
        return round(self.total - self.insured + self.more_claim, 2)


def amount_of(service, amount):
    return round(service[4] * service[5], 2) if amount is None else amount


def _patient(serial: int, name: str, days: int, **more) -> Patient:
    return Patient(
        letter=f"救介〔2026〕{serial:03d}号",
        name=name,
        admitted=date(2026, 7, 1) + timedelta(days=serial * 3),
        days=days,
        invoice=f"9900{serial:04d}",
        **more,
    )


C = FindingCode
GENERAL = (
    _patient(
        1, "纪某", 3, letter_name="纪长顺", late_days=3, faults={C.NAME_DIFFERS, C.LETTER_LATE}
    ),
    _patient(2, "齐小满", 2, extra=((0, COSMETIC),), faults={C.EXCLUDED_SERVICE}),
    _patient(3, "程三妹", 9, extra=((2, DRUG), (4, INFUSION), (2, DRUG)), late_days=1),
    _patient(4, "苗旺", 3, extra=((6, CT),), faults={C.OUTSIDE_STAY}),
    _patient(5, "贝水生", 8, extra=((1, (*BED[:4], -1, 38)),), faults={C.REFUND_PAIRED}),
    _patient(
        6,
        "储大有",
        4,
        extra=((1, PLATE), (1, PLATE)),
        more_claim=100,
        faults={C.DUPLICATE_LINE, C.CLAIM_DIFFERS},
    ),
    _patient(7, "𬭎小满", 5, extra=((1, PLATE), (0, CT)), insured=2500.5),
    _patient(
        8,
        "苟平安",
        3,
        charged_days=0,
        extra=((0, BED, 78), (0, NURSING)),
        faults={C.AMOUNT_DIFFERS, C.BED_DAYS_DIFFER, C.DUPLICATE_INVOICE},
    ),
    replace(_patient(9, "贾来喜", 3, faults={C.DUPLICATE_INVOICE}), invoice="99000008"),
    _patient(10, "幸福来", 3, extra=((0, WARD),), faults={C.SPECIAL_WARD, C.BED_DAYS_DIFFER}),
    replace(_patient(11, "查某某(无介绍信)", 3, faults={C.NO_LETTER}), letter=""),
    _patient(12, "符有财", 4, more_total=50, faults={C.SUM_DIFFERS}),
    _patient(13, "冼 阿妹", 4, extra=((0, INFUSION),) * 1 + ((1, INFUSION), (0, INFUSION))),
)
MENTAL = (
    _patient(21, "阿依古丽·买买提", 14, extra=((0, DRUG), (3, INFUSION), (0, DRUG))),
    _patient(22, "尚一飞", 45, more_claim=100, faults={C.CLAIM_DIFFERS, C.DUPLICATE_INVOICE}),
    replace(_patient(23, "仇四海", 21, faults={C.DUPLICATE_INVOICE}), invoice="99000022"),
    _patient(
        24,
        "田小军",
        14,
        extra=((20, CT), (1, (*BED[:4], -1, 38))),
        insured=100,
        faults={C.OUTSIDE_STAY, C.REFUND_PAIRED},
    ),
    _patient(25, "单小雨", 16, charged_days=14, faults={C.BED_DAYS_DIFFER}),
    _patient(26, "区大年", 3, late_days=3, faults={C.LETTER_LATE}),
    _patient(
        27,
        "赵某",
        5,
        letter_name="钱多多",
        faults={C.LETTER_OF_OTHER_PERSON},
        extra=((0, COSMETIC),),
    ),
    replace(_patient(28, "罗某某(无介绍信)", 4, faults={C.NO_LETTER}), letter=""),
)
MENTAL = tuple(
    replace(each, faults=each.faults | {C.EXCLUDED_SERVICE}) if each.name == "赵某" else each
    for each in MENTAL
)


def letters(patients) -> dict[str, LetterRecord]:
    """The station's own register of letters for these patients, by number."""
    found = {}
    for each in patients:
        if each.letter:
            at = datetime.combine(each.admitted, datetime.min.time())
            name = each.letter_name or each.name
            issued = at + timedelta(days=each.late_days)
            found[each.letter] = letter_of(each.letter, name, at, issued)
    return found


def summary_book(patients, title="市第九人民医院流浪乞讨人员医疗费用结算汇总表（2026年第3季度）"):
    """A summary sheet of all bills beside a sheet of all lines; real numbers and days."""
    book = Workbook()
    sheet = book.active
    sheet.title = "结算汇总"
    sheet.append([title])
    sheet.append(
        [
            "序号",
            "介绍信编号",
            "姓名",
            "性别",
            "入院日期",
            "出院日期",
            "诊断",
            "总费用",
            "医保支付",
            "申请结算金额",
            "发票号",
        ]
    )
    for serial, p in enumerate(patients, 1):
        stay = (p.admitted, p.discharged)
        money = (p.total, p.insured, p.claimed)
        sheet.append([serial, p.letter or None, p.name, "男", *stay, "冻伤", *money, p.invoice])
    sums = [round(sum(getattr(p, w) for p in patients), 2) for w in ("total", "insured", "claimed")]
    sheet.append(["合计", *[None] * 6, *sums])
    items = book.create_sheet("费用明细")
    items.append(["介绍信编号", "姓名", "计费日期", *LINE_TITLES])
    for p in patients:
        for after, service, amount in p.lines:
            day = p.admitted + timedelta(days=after)
            items.append([p.letter or p.name, p.name, day, *service, amount_of(service, amount)])
    return as_bytes(book)


def patient_book(patients):
    """A sheet a patient: labels above, days and amounts as text, totals below."""
    book = Workbook()
    book.remove(book.active)
    for serial, p in enumerate(patients, 1):
        sheet = book.create_sheet(f"{serial:02d}{p.name[:2]}")
        letter = p.letter or "未见"
        sheet.append(["姓名:", p.name, "介绍信:", letter, "发票号", p.invoice])
        stay = (f"{p.admitted:%Y.%m.%d}", "出院", f"{p.discharged:%Y.%m.%d}")
        sheet.append(["入院", *stay, "诊断", "精神分裂症"])
        sheet.append(["项目名称", "类别", "日期", "数量", "单位", "单价(元)", "金额(元)", "编码"])
        for after, (code, name, category, unit, quantity, price), amount in p.lines:
            day = p.admitted + timedelta(days=after)
            said = amount_of((0, 0, 0, 0, quantity, price), amount)
            row = [name, category, f"{day:%m-%d}", quantity, unit, f"{price:,.2f}", f"{said:,.2f}"]
            sheet.append([*row, code])
        for words, money in zip(
            ("合计", "医保统筹支付", "申请财政结算"), (p.total, p.insured, p.claimed), strict=True
        ):
            sheet.append([words, *[None] * 5, f"{money:,.2f}"])
    return as_bytes(book)


def as_bytes(book: Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def findings_of(bills, known, **facts):
    """All findings of bills, each with its bill, checked against these letters."""
    found = []
    for bill in bills:
        same = tuple(
            OtherBill(other.invoice, other.letter, other.asked_fen)
            for other in bills
            if other is not bill and other.invoice == bill.invoice
        )
        beside = BillFacts(letter=known.get(bill.letter), same_invoice=same, **facts)
        found += [(bill, finding) for finding in check(bill, beside)]
    return found


def accused(found):
    """By name, the codes of all that is called wrong."""
    said: dict[str, set] = {}
    for bill, finding in found:
        if finding.weight is FindingWeight.FAULT or finding.code is FindingCode.REFUND_PAIRED:
            said.setdefault(bill.name, set()).add(finding.code)
    return said

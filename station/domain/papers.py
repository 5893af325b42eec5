"""What each paper says: frozen records, ready to be drawn.

Everything arrives finished: names as printed, ages as words, codes as their names, times in station
time. A renderer adds the layout and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from station.domain.paper_parts import (
    Bearer,
    Choice,
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
)
from station.domain.problems import Trouble
from station.domain.veil import VEIL


class PaperKind(StrEnum):
    """The papers of the house, as the audit and the number series name them."""

    INTAKE = "intake"  # 求助登记表
    BELONGINGS = "belongings"  # 安全检查与物品寄存清单
    REFUSAL = "refusal"  # 不予救助通知书
    DECLARATION = "declaration"  # 自行离站声明书
    LEAVING = "leaving"  # 在站服务及离站登记表
    TERMINATION = "termination"  # 终止救助通知书
    HANDOVER = "handover"  # 交接表
    VOUCHER = "voucher"  # 乘车换票凭证
    TRANSFER = "transfer"  # 中转告知单
    LETTER = "letter"  # 身份说明函
    CASH = "cash"  # 小额现金签领单
    EXTENSION = "extension"  # 延期救助备案表
    CLASS_CHANGE = "class_change"  # 救助类别变更审批表
    CARD = "card"  # 受助人员识别卡
    SHIFT = "shift"  # 交接班记录
    TREATMENT = "treatment"  # 救治介绍信
    ROUNDS = "rounds"  # 巡查单
    ROLL_CALL = "roll_call"  # 应急清点单
    JOINT_SHEET = "joint_sheet"  # 联合审核表
    MINUTES = "minutes"  # 会议纪要
    CUT_NOTICE = "cut_notice"  # 医疗费用审核结果告知书
    VITALS = "vitals"  # 生命体征曲线图
    DEATH = "death"  # 死亡情况登记表
    DEATH_LETTER = "death_letter"  # 死亡告知函
    DEATH_NOTICE = "death_notice"  # 死亡公告
    GOODS = "goods"  # 物资发放签收单
    GOODS_DAY = "goods_day"  # 物资发放日清单
    MEALS = "meals"  # 用餐统计表
    SETTLEMENT = "settlement"  # 医疗费用结算审核表
    PAYMENT = "payment_request"  # 拨款申请
    MEDICINES = "medicines"  # 给药记录
    SEARCH_NOTICE = "search_notice"  # 寻亲公告
    INQUIRY = "inquiry"  # 协查函
    INQUIRY_CHASE = "inquiry_chase"  # 催办函
    INQUIRY_REGISTER = "inquiry_register"  # 协查登记簿
    PACKAGE_REGISTER = "package_register"  # 上报登记簿
    SHORTCOMING_LIST = "shortcoming_list"  # 问题清单
    TRACING_REQUEST = "request"  # 寻人请求登记表
    GUARDIANSHIP = "guardianship"  # 监护情况登记表
    FAMILY_ASSESSMENT = "family_assessment"  # 家庭监护评估表
    HARM_REPORT = "harm_report"  # 侵害未成年人强制报告表
    RETURN_VISIT = "return_visit"  # 回访记录
    MINOR_LOOKS = "minor_looks"  # 未成年人档案查阅登记表
    DOSSIER = "dossier"  # 寻亲档案
    FACES = "faces"  # 人脸比对台账
    SAMPLE_REQUEST = "sample_request"  # 采样申请函
    SAMPLE_HANDOVER = "sample_handover"  # 检材移交清单
    SAMPLE_CUSTODY = "sample_custody"  # 检材流转记录
    SAMPLE_CHASE = "sample_chase"  # 检材比对结果催办函
    MINOR_SAMPLES = "minor_samples"  # 未成年人检材情况表
    SETTLE_APPLICATION = "settle_application"  # 落户安置申请
    SETTLE_APPROVAL = "settle_approval"  # 落户安置审批表
    CARE_HANDOVER = "care_handover"  # 托养交接表
    CARE_VISIT = "care_visit"  # 托养探访记录
    URGING = "urging"  # 逾期事项催办函
    OVERDUE_REPORT = "overdue_report"  # 逾期事项报告
    FILE_CONTENTS = "file_contents"  # 卷内目录
    MONTH_SHEET = "month_sheet"  # 月报表
    ARCHIVE_LIST = "archive_list"  # 归档目录
    ARCHIVE_LOAN = "archive_loan"  # 档案借阅单
    CHART = "chart"  # 统计图表
    COMPARE_HANDOVER = "compare_handover"  # 信息核对交接单
    DESTRUCTION = "destruction"  # 档案销毁清册


class PaperTrouble(Trouble):
    """Why a paper cannot be printed: what it would say has not happened."""

    NOT_FOUND = "paper.not_found"
    NOT_REFUSED = "paper.not_refused"
    NOTHING_CHECKED = "paper.nothing_checked"
    CAME_ALONE = "paper.came_alone"
    NO_LEAVING = "paper.no_leaving"
    NOT_OWN_WISH = "paper.not_own_wish"
    NOT_TERMINATED = "paper.not_terminated"
    NOBODY_RECEIVES = "paper.nobody_receives"
    NO_PREVIEW = "paper.no_preview"
    MINORS_FILE = "paper.minors_file"
    HAS_LEFT = "paper.has_left"
    NOT_LOWERED = "paper.not_lowered"
    NOT_REVIEWED = "paper.not_reviewed"
    ON_PAPER = "paper.on_paper"
    IDENTIFIED = "paper.identified"
    NOTHING_MEASURED = "paper.nothing_measured"


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """One sheet that left the printer; copy 0 is the original, later ones say 补打.

    `subject` is what the paper was made of: `intake:12`, `leaving:7`, `extension:3`. A check
    code that differs from the original's says that the facts have changed in between.
    """

    paper: PaperKind
    number: str
    copy: int
    check_code: str
    printed_at: datetime
    clerk: str
    subject: str
    person_id: int | None
    name: str

    def veiled(self) -> SheetRecord:
        """That the sheet is genuine, and not of whom it speaks."""
        return replace(self, name=VEIL)


@dataclass(frozen=True, slots=True)
class Issued:
    """What every paper has: its kind, who issues it under which number, what heads its pages."""

    kind: ClassVar[PaperKind]

    imprint: Imprint

    @property
    def subject(self) -> str:
        """Whom or what the paper is about, as its further pages are headed."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Paper(Issued):
    """A paper that speaks of one person."""

    bearer: Bearer

    @property
    def subject(self) -> str:
        return f"{self.bearer.name}　{self.bearer.rescue_number}"


@dataclass(frozen=True, slots=True)
class IntakeForm(Paper):
    """求助登记表 (民发〔2014〕132号 annex 1); the five blocks of 民政部令第24号 article 3."""

    kind: ClassVar = PaperKind.INTAKE

    arrived_at: datetime
    other_names: str
    ethnic_group: str
    born: str
    education: str
    accent: str
    household_place: str
    residence: str
    identity_papers: str
    identity_unable: str  # block one: why the above cannot be stated
    relief: Statement  # block two: 低保 or 五保
    reasons: tuple[Choice, ...]
    course: Statement  # block three: reason, time, course
    relatives: tuple[Relative, ...]
    relatives_unable: str  # block four
    belongings: Statement  # block five
    ways: tuple[Choice, ...]  # how the person came
    brought_by: str
    found: str
    inspection: tuple[Entry, ...]
    decision: tuple[Choice, ...]
    classes: tuple[Choice, ...]
    bed: str
    clerk: str
    leader_opinion: str
    photo: bytes | None = None  # JPEG
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class BelongingsList(Paper):
    """安全检查与物品寄存清单: the safety check and the things the station keeps."""

    kind: ClassVar = PaperKind.BELONGINGS

    checked_at: datetime | None  # None: nobody has checked yet
    checked_where: str
    checker: str
    checker_sex: str
    dangers: tuple[DangerousItem, ...]
    items: tuple[StoredItem, ...]
    cash_fen: int
    clerk: str
    kept_with_person: str = ""
    gone: tuple[GoneItem, ...] = ()
    photos: int = 0  # how many photographs of the things the station keeps


@dataclass(frozen=True, slots=True)
class RefusalNotice(Paper):
    """不予救助通知书 (国务院令第381号 article 6: the reasons must be given)."""

    kind: ClassVar = PaperKind.REFUSAL

    asked_at: datetime
    grounds: tuple[Choice, ...]
    facts: str
    advice: str
    basis: str
    remedy: str
    clerk: str
    leader: str


@dataclass(frozen=True, slots=True)
class LeavingDeclaration(Paper):
    """自行离站声明书 (民发〔2014〕132号 annex 3)."""

    kind: ClassVar = PaperKind.DECLARATION

    arrived_at: datetime
    leaves_at: datetime | None  # None: written in by hand at the door
    reason: str
    destination: str
    declaration: str
    goods_returned: str
    witness: str


@dataclass(frozen=True, slots=True)
class LeavingForm(Paper):
    """在站服务及离站登记表 (民发〔2014〕132号 annex 4)."""

    kind: ClassVar = PaperKind.LEAVING

    arrived_at: datetime
    left_at: datetime | None  # None: written in by hand at the door
    days: int
    care_class: str
    bed: str
    services: tuple[Service, ...]
    ways: tuple[Choice, ...]
    destination: str
    voucher_number: str
    legs: tuple[Leg, ...]
    amount_fen: int | None
    fetcher: Party | None
    goods_returned: str
    remarks: str
    clerk: str
    leader: str


@dataclass(frozen=True, slots=True)
class TerminationNotice(Paper):
    """终止救助通知书 (民发〔2014〕132号 annex 5)."""

    kind: ClassVar = PaperKind.TERMINATION

    arrived_at: datetime
    ends_at: datetime | None  # None: written in by hand when the notice is given
    grounds: tuple[Choice, ...]
    facts: str
    goods_returned: str
    basis: str
    remedy: str
    clerk: str
    leader: str


class HandoverKind(StrEnum):
    """Which way a person is handed over, and so how the form is headed."""

    FROM_POLICE = "from_police"  # 民发〔2015〕158号 annex 1
    FROM_UNIT = "from_unit"  # 城管, hospital, another station
    TO_KIN = "to_kin"
    TO_UNIT = "to_unit"  # station, hospital, care institution


@dataclass(frozen=True, slots=True)
class HandoverForm(Paper):
    """交接表: one person goes from one side's care into the other's, signed by both."""

    kind: ClassVar = PaperKind.HANDOVER

    imprint: Imprint
    direction: HandoverKind
    bearer: Bearer
    at: datetime | None  # None: written in by hand at the hand-over
    place: str
    giver: Party
    receiver: Party
    reason: str
    found: str  # when and where found; the way for a journey home
    description: str  # looks, clothes, speech
    condition: str  # body and mind at the hand-over
    goods: str
    papers: str  # documents handed over
    undertaking: str  # what the receiving side takes on
    remarks: str = ""
    confirmed_by: str = ""  # police or committee that confirmed a minor's kin
    photo: bytes | None = None  # JPEG


@dataclass(frozen=True, slots=True)
class CashReceipt(Paper):
    """小额现金签领单: a short city fare, up to the limit of the station's policy."""

    kind: ClassVar = PaperKind.CASH

    amount_fen: int
    limit_fen: int
    purpose: str
    basis: str
    payer: str
    approver: str


@dataclass(frozen=True, slots=True)
class ExtensionFiling(Paper):
    """延期救助备案表: a stay longer than the limit, reported to the department above."""

    kind: ClassVar = PaperKind.EXTENSION

    arrived_at: datetime
    limit_day: date
    until: date
    care_class: str
    reasons: tuple[Choice, ...]
    facts: str
    measures: str
    basis: str
    superior: str
    clerk: str
    leader: str


@dataclass(frozen=True, slots=True)
class ClassChange(Paper):
    """救助类别变更审批表: a class lowered in protection, which takes two people (分类救助)."""

    kind: ClassVar = PaperKind.CLASS_CHANGE

    arrived_at: datetime
    changed_at: datetime
    before: tuple[Choice, ...]  # none ticked: confirmed for the first time
    proposed: str
    after: tuple[Choice, ...]
    capacity: str
    self_care: str
    facts: str
    reason: str
    duties: str
    basis: str
    clerk: str
    second: str


@dataclass(frozen=True, slots=True)
class PersonCard(Paper):
    """受助人员识别卡: the rescue number as a code that opens the file; nothing else is in it."""

    kind: ClassVar = PaperKind.CARD

    since: date
    qr: str
    station_phone: str
    remarks: str = ""
    photo: bytes | None = None  # JPEG

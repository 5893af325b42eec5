"""落户安置申请 with the list of its papers, and 落户安置审批表."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from station.domain.paper_words import NOTHING
from station.domain.papers import Paper, PaperKind
from station.domain.resettlement import FilePaper, SettleLine, needed

BASIS = (
    "民政部、公安部《关于加强生活无着的流浪乞讨人员身份查询和照料安置工作的意见》"
    "（民发〔2015〕158号）"
)
REQUEST = (
    "受助人员{name}（救助编号{rescue}）于{admitted}入站救助。经查询核对和公开寻亲，截至{day}已在站{days}天，"
    f"仍未查明身份、户籍所在地和亲属。根据{BASIS}，现申请为其办理户口登记，请予审核办理。"
)
ENCLOSED = "所附材料如下，共应附{all}份，已附{held}份。"
OFFICE_BLANK = "________________（公安机关）"
WHAT_IT_SHOWS: Mapping[FilePaper, tuple[str, str]] = {
    FilePaper.APPLICATION: ("入户申请审批表", "申请事项、理由和申请单位意见"),
    FilePaper.COLLECTIVE_BOOK: ("集体户口簿", "落户地址和户主单位"),
    FilePaper.PLAN: ("安置方案（已备案）", "落户后的去向和供养渠道"),
    FilePaper.RESCUE_FILE: ("救助档案", "入站、救助和滞留的经过"),
    FilePaper.PHOTO: ("近期照片", "本人现在的相貌"),
    FilePaper.FINGERPRINTS: ("指纹", "供核对是否已有户籍"),
    FilePaper.NOTICE: ("寻亲公告材料", "已公开寻亲，无人认领"),
    FilePaper.POLICE_QUERY: ("公安机关查询和人像比对结果", "未查到户籍登记"),
    FilePaper.DNA: ("DNA比对材料", "未比中亲属"),
    FilePaper.HEALTH: ("体检和年龄鉴定材料", "健康状况和推定年龄"),
    FilePaper.NAME_AND_BIRTH: ("拟用姓名和出生日期说明", "拟登记的姓名、出生日期及依据"),
    FilePaper.GUARDIANSHIP: ("监护决定书", "未成年人由谁监护"),
}
"""How each paper of the file is called on paper, and what it shows to whoever decides."""


@dataclass(frozen=True, slots=True)
class FileSheet:
    """One line of the list of papers: what it is, what it shows, whether it is there."""

    name: str
    shows: str
    said: str


@dataclass(frozen=True, slots=True)
class SettleApplication(Paper):
    """落户安置申请 to the police (民发〔2015〕158号): who it is, why, and what is enclosed."""

    kind: ClassVar = PaperKind.SETTLE_APPLICATION

    to: str
    text: str
    found: str
    looks: str
    proposed: str
    early: str
    enclosed: str
    sheets: tuple[FileSheet, ...]
    station_phone: str
    clerk: str
    photo: bytes | None = None  # JPEG


@dataclass(frozen=True, slots=True)
class SettleApproval(Paper):
    """落户安置审批表: what the leader of the house reads and decides before the police do."""

    kind: ClassVar = PaperKind.SETTLE_APPROVAL

    admitted: str
    eligible: str
    found: str
    looks: str
    reason: str
    sheets: str
    early: str
    note: str
    basis: str
    clerk: str
    approved: str
    leader: str


def file_sheets(line: SettleLine) -> tuple[FileSheet, ...]:
    """The papers that a file needs, in its order, with what is said of each."""
    return tuple(
        FileSheet(*WHAT_IT_SHOWS[paper], _said(line, paper)) for paper in needed(minor=line.minor)
    )


def _said(line: SettleLine, paper: FilePaper) -> str:
    note = line.papers.get(paper)
    if note is None:
        return "缺"
    if note.facts.held:
        return f"已附　{note.facts.reference}".strip()
    return f"未附：{note.facts.reason}"


def enclosed(line: SettleLine) -> str:
    """How many papers belong to the file, and how many of them lie in it."""
    return ENCLOSED.format(all=len(needed(minor=line.minor)), held=_held(line))


def sheets_in_short(line: SettleLine) -> str:
    """The papers in one paragraph: how many there are, which are left out and why, which lack."""
    names = {paper: WHAT_IT_SHOWS[paper][0] for paper in FilePaper}
    without = "；".join(
        f"{names[paper]}（{note.facts.reason}）"
        for paper, note in line.papers.items()
        if not note.facts.held
    )
    lacking = "、".join(names[paper] for paper in line.missing)
    count = f"应附{len(needed(minor=line.minor))}份，已附{_held(line)}份"
    return f"{count}。未附及原因：{without or NOTHING}。尚缺：{lacking or NOTHING}。"


def _held(line: SettleLine) -> int:
    kinds = needed(minor=line.minor)
    return sum(note.facts.held for paper, note in line.papers.items() if paper in kinds)

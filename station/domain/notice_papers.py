"""寻亲公告 for everybody to see; 协查函 with its slip, and 催办函, for other units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.paper_parts import Entry
from station.domain.papers import Issued, Paper, PaperKind

NOTICE = (
    "现有受助人员一名在本站接受救助，身份不明，正在寻找亲属。请其亲属或者知情人见到本公告后与本站联系，"
    "也可以向当地公安机关、民政部门提供线索。"
)
CALL = "认识这个人吗？请与本站联系"
INQUIRY = (
    "为查明下列受助人员的身份和户籍所在地，根据民政部、公安部《关于加强生活无着的流浪乞讨人员身份查询"
    "和照料安置工作的意见》（民发〔2015〕158号），请贵单位协助核查。"
)
QUESTION = "请协助核查该人员的身份、户籍所在地和亲属联系方式。"
"""What a letter asks for when nobody writes something else."""
DEADLINE = "请于{until}前将核查结果填入回执，盖章后寄回或者传真至本站；提前查明的，请随时电话告知。"
CHASE = (
    "本站{sent}以《协查函》（{number}）请贵单位协助核查受助人员{name}（救助编号{rescue}）的身份，请求于"
    "{due}前函复。至今未收到答复。该人员仍在本站滞留，为尽快查明身份、送其返乡，现予催办（第{count}次）。"
)
CHASE_UNTIL = "请于{until}前函复；尚在核查中的，请先告知进展和承办人。"
ANSWERS = ("查明身份", "提供线索", "查无此人", "已转其他单位")


@dataclass(frozen=True, slots=True)
class SearchNoticePaper(Issued):
    """寻亲公告: what everybody may know; `name` is empty where it may not be said."""

    kind: ClassVar = PaperKind.SEARCH_NOTICE

    name: str
    lines: tuple[Entry, ...]
    text: str
    station_phone: str
    station_address: str
    photo: bytes | None = None  # JPEG

    @property
    def subject(self) -> str:
        return self.name

    @property
    def said(self) -> tuple[Entry, ...]:
        """All lines, the name first where there is one."""
        return (Entry("姓名", self.name), *self.lines) if self.name else self.lines


@dataclass(frozen=True, slots=True)
class InquiryPaper(Paper):
    """协查函: who it may be, what is asked, until when, and the slip for the answer."""

    kind: ClassVar = PaperKind.INQUIRY

    to: str
    admitted: str
    found: str
    looks: str
    clues: str
    question: str
    until: date
    answers: tuple[str, ...]
    station_phone: str
    station_address: str
    clerk: str
    photo: bytes | None = None  # JPEG


@dataclass(frozen=True, slots=True)
class InquiryChase(Paper):
    """催办函: the answer that was asked for has not come."""

    kind: ClassVar = PaperKind.INQUIRY_CHASE

    to: str
    question: str
    text: str
    more: str
    until: date
    station_phone: str
    clerk: str


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter of the register: no name, only the rescue number of whom it is about."""

    number: str
    sent: str
    to: str
    rescue_number: str
    until: str
    chased: str
    answer: str
    clerk: str


@dataclass(frozen=True, slots=True)
class InquiryRegister(Issued):
    """协查登记簿: every letter of a period, its day, its chases, its answer."""

    kind: ClassVar = PaperKind.INQUIRY_REGISTER

    period: str
    rows: tuple[LetterRow, ...]
    total: str

    @property
    def subject(self) -> str:
        return self.period

"""What the papers of a sample say: asked for, handed over, chased, and through whose hands it went.

What the police have answered stands on a paper only for whoever may know it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.dna import (
    CustodyEntry,
    CustodyStep,
    DnaStandingKind,
    ExcuseGround,
    SampleCondition,
    SampleKind,
    SampleResult,
    StepFacts,
)
from station.domain.dna_records import ChainProof, MinorLine, SampleLine, minors_count
from station.domain.paper_words import BLANK, SEXES, UNKNOWN, years_words
from station.domain.papers import Issued, Paper, PaperKind

REQUEST = (
    "下列受助人员身份不明。根据民政部、公安部《关于加强生活无着的流浪乞讨人员身份查询和照料安置工作的意见》"
    "（民发〔2015〕158号），现请贵单位派员免费采集其生物检材，录入全国打拐DNA信息库比对，并将比对结果函告本站。"
)
MINORS_REQUEST = "该人员为来历不明的未成年人，请优先、即时采集。"
HANDED = (
    "下列检材由本站采集、封存，现移交贵单位送检入库比对，双方当面核对检材编号、封号和外观。"
    "请于收到后一个月内将比对结果函告本站。"
)
CHASE = (
    "本站{handed}以《检材移交清单》（{number}）向贵单位移交下列检材，比对结果应于{due}前函告本站，"
    "至今未收到答复。为尽快查明上述人员身份、送其返乡，现予催办（第{count}次）。"
)
CHASE_END = "请贵单位核实办理进展，尽快函告比对结果；尚在检验中的，请先告知检验单位和预计时间。"
WHOLE = "经逐条验算：流转记录链完整，全站共 {count} 条记录，未发现改动、缺失或添加。"
BROKEN = (
    "经逐条验算：流转记录链不完整！全站共 {count} 条记录，第 {numbers} 条处验算不符，记录被改动、"
    "删除或添加过。本件不能证明检材流转过程。"
)
KEPT_BACK = "比对结果不在本件显示"
BREAKS = "验算不符"

STEPS: Mapping[CustodyStep, str] = {
    CustodyStep.NEEDED: "提出采样",
    CustodyStep.SCHEDULED: "约定采样",
    CustodyStep.EXCUSED: "批准免采",
    CustodyStep.NEEDED_AGAIN: "恢复采样",
    CustodyStep.TAKEN: "采样",
    CustodyStep.CORRECTED: "更正采样记录",
    CustodyStep.STORED: "封存入柜",
    CustodyStep.DISCARDED: "作废销毁",
    CustodyStep.HANDED_OVER: "移交公安",
    CustodyStep.RECEIPT: "收到回执",
    CustodyStep.RECEIVED: "检验单位接收",
    CustodyStep.IN_DATABASE: "录入数据库",
    CustodyStep.CHASED: "催办",
    CustodyStep.ANSWERED: "公安答复",
}
KINDS: Mapping[SampleKind, str] = {
    SampleKind.BLOOD: "血样",
    SampleKind.SWAB: "口腔拭子",
    SampleKind.HAIR: "毛发",
    SampleKind.OTHER: "其他检材",
}
CONDITIONS: Mapping[SampleCondition, str] = {
    SampleCondition.INTACT: "完好",
    SampleCondition.DOUBTFUL: "存疑",
    SampleCondition.DAMAGED: "破损",
}
RESULTS: Mapping[SampleResult, str] = {
    SampleResult.NO_MATCH: "未比中",
    SampleResult.MATCH: "比中",
    SampleResult.UNUSABLE: "检材不可用",
}
GROUNDS: Mapping[ExcuseGround, str] = {
    ExcuseGround.KNOWN_KIN: "亲属已明",
    ExcuseGround.REFUSED_BY_GUARDIAN: "监护人拒绝",
    ExcuseGround.INFANT: "年龄过小",
    ExcuseGround.MEDICAL: "身体原因",
    ExcuseGround.OTHER: "其他",
}
STANDINGS: Mapping[DnaStandingKind, str] = {
    DnaStandingKind.MISSING: "缺检材",
    DnaStandingKind.EXCUSED: "已批准免采",
    DnaStandingKind.SAMPLED: "已采样",
    DnaStandingKind.NOT_NEEDED: "身份已明",
}
"""How a child stands, what is to be done first."""


@dataclass(frozen=True, slots=True)
class SampleRequestPaper(Paper):
    """采样申请函: the police are asked to take a sample; the slip says how it was taken."""

    kind: ClassVar = PaperKind.SAMPLE_REQUEST

    to: str
    admitted: str
    found: str
    looks: str
    why: str
    text: str
    station_phone: str
    clerk: str
    photo: bytes | None = None  # JPEG


@dataclass(frozen=True, slots=True)
class SamplePaperLine:
    """One sample on a sheet or in a letter, with the words that identify it."""

    number: str
    name: str
    rescue_number: str
    person: str
    kind: str
    seal: str
    taken: str
    condition: str


@dataclass(frozen=True, slots=True)
class SampleHandoverPaper(Issued):
    """检材移交清单: several samples go to one police office; its receipt is torn off."""

    kind: ClassVar = PaperKind.SAMPLE_HANDOVER

    unit: str
    handed: str
    receiver: str
    receiver_number: str
    lines: tuple[SamplePaperLine, ...]
    clerk: str
    station_phone: str
    remarks: str = ""

    @property
    def subject(self) -> str:
        return self.unit


@dataclass(frozen=True, slots=True)
class CustodyPaperLine:
    """One entry of the custody log; `hash` is whole, `holds` says whether it proves itself."""

    number: str
    when: str
    entered: str
    step: str
    people: str
    said: str
    hash: str
    holds: bool = True


@dataclass(frozen=True, slots=True)
class CustodyPaper(Paper):
    """检材流转记录: every entry with its hash, and whether the whole chain holds."""

    kind: ClassVar = PaperKind.SAMPLE_CUSTODY

    sample: str
    about: str
    lines: tuple[CustodyPaperLine, ...]
    proved_at: str
    proof: str
    whole: bool
    clerk: str


@dataclass(frozen=True, slots=True)
class SampleChasePaper(Issued):
    """催办函: the month is over and the police have not answered about these samples."""

    kind: ClassVar = PaperKind.SAMPLE_CHASE

    to: str
    text: str
    lines: tuple[SamplePaperLine, ...]
    more: str
    station_phone: str
    clerk: str

    @property
    def subject(self) -> str:
        return self.to


@dataclass(frozen=True, slots=True)
class MinorPaperLine:
    """One child: sampled, excused or missing, and why."""

    name: str
    rescue_number: str
    person: str
    admitted: str
    standing: str
    sample: str
    why: str


@dataclass(frozen=True, slots=True)
class MinorSamplesPaper(Issued):
    """未成年人检材情况表: every child here at one moment, those without a sample first."""

    kind: ClassVar = PaperKind.MINOR_SAMPLES

    at: str
    tally: str
    lines: tuple[MinorPaperLine, ...]
    clerk: str

    @property
    def subject(self) -> str:
        return self.at


def sample_line(line: SampleLine) -> SamplePaperLine:
    """A sample as sheets and letters name it."""
    taken = line.sample.taken
    years = years_words(line.age, estimated=line.age_estimated)
    return SamplePaperLine(
        line.sample.number,
        line.name,
        line.rescue_number,
        f"{SEXES.get(line.sex, UNKNOWN)} {years}",
        KINDS[taken.kind] if taken and taken.kind else BLANK,
        taken.seal if taken else BLANK,
        _moment(taken.happened_at) if taken else BLANK,
        CONDITIONS[taken.condition] if taken and taken.condition else BLANK,
    )


def custody_lines(entries: Iterable[CustodyEntry], *, shown: bool) -> Iterator[CustodyPaperLine]:
    """The log as paper says it; `shown` is False for who may not know what was answered."""
    for entry in entries:
        facts = entry.facts
        people = "、".join(filter(None, (entry.clerk, entry.second)))
        yield CustodyPaperLine(
            str(entry.number),
            _moment(facts.happened_at),
            _moment(entry.entered_at),
            STEPS[facts.step],
            people,
            "；".join(_said(facts, shown=shown)),
            entry.hash,
            entry.holds,
        )


def _said(facts: StepFacts, *, shown: bool) -> Iterator[str]:
    """What an entry says, each thing with its name."""
    if facts.step is CustodyStep.ANSWERED:
        told = RESULTS[facts.result] if facts.result and shown else KEPT_BACK
        yield f"比对结果：{told}"
    planned = _moment(facts.planned_for) if facts.planned_for else ""
    named = (
        ("约定时间", planned),
        ("公安机关", facts.unit),
        ("采样人" if facts.kind else "对方", facts.by_whom),
        ("在场人", facts.with_whom),
        ("检材", KINDS[facts.kind] if facts.kind else ""),
        ("封号", facts.seal),
        ("外观", CONDITIONS[facts.condition] if facts.condition else ""),
        ("存放", facts.place),
        ("编号", facts.reference),
        ("理由", GROUNDS[facts.ground] if facts.ground else ""),
        ("说明", facts.text),
        ("扫描件", f"SHA-256 {facts.file_hash[:16]}…" if facts.file_hash else ""),
    )
    yield from (f"{name}：{text}" for name, text in named if text)


def proof_words(proof: ChainProof) -> str:
    """Whether the chain is whole, as a sentence; where it breaks, at which entries."""
    if not proof.broken:
        return WHOLE.format(count=proof.entries)
    return BROKEN.format(count=proof.entries, numbers="、".join(map(str, proof.broken)))


def minor_paper_line(line: MinorLine) -> MinorPaperLine:
    """A child as the list says it."""
    standing = line.standing
    years = years_words(standing.age, estimated=standing.age_estimated)
    excuse = (
        GROUNDS[standing.ground] if standing.ground else "",
        standing.excuse,
        f"批准：{standing.excused_by}" if standing.excused_by else "",
    )
    return MinorPaperLine(
        line.name,
        line.rescue_number,
        f"{SEXES.get(line.sex, UNKNOWN)} {years}",
        f"{line.admitted_at:%Y-%m-%d}",
        STANDINGS[standing.kind],
        standing.number,
        "；".join(filter(None, excuse)),
    )


def tally_words(lines: Sequence[MinorLine]) -> str:
    """How many children there are, and how many of each standing."""
    counts = minors_count(lines)
    told = "；".join(f"{words} {counts[kind]} 人" for kind, words in STANDINGS.items())
    return f"未成年人共 {len(lines)} 人：{told}"


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"

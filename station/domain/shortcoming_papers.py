"""问题清单: the list as it goes up, with the sums of each village in front."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from station.domain.papers import Issued, PaperKind
from station.domain.shortcomings import (
    Shortcoming,
    ShortcomingSource,
    ShortcomingState,
    ShortcomingStepKind,
    VillageSum,
)

SUM_HEADS = ("所在村（社区）", "发现", "待交办", "整改中", "待复查", "已销号", "逾期", "销号率")
LINE_HEADS = ("序号", "编号", "所在村（社区）", "问题", "责任人", "时限", "整改情况", "状态")
TOTAL = "合计"
SOURCES = {
    ShortcomingSource.SWEEP: "排查",
    ShortcomingSource.INSPECTION: "检查",
    ShortcomingSource.PUBLIC: "群众反映",
    ShortcomingSource.FROM_ABOVE: "上级反馈",
    ShortcomingSource.OWN_CHECK: "自查",
    ShortcomingSource.SENT_BACK: "上报退回",
    ShortcomingSource.OTHER: "其他",
}
STATES = {
    ShortcomingState.FOUND: "待交办",
    ShortcomingState.ASSIGNED: "整改中",
    ShortcomingState.MENDED: "待复查",
    ShortcomingState.CLEARED: "已销号",
    ShortcomingState.WITHDRAWN: "已撤销",
}


@dataclass(frozen=True, slots=True)
class ShortcomingEntry:
    """One line of the paper."""

    number: str
    village: str
    what: str
    owner: str
    due: str
    mended: str
    state: str


@dataclass(frozen=True, slots=True)
class ShortcomingPaper(Issued):
    """问题清单 of what was found in some days."""

    kind: ClassVar = PaperKind.SHORTCOMING_LIST

    period: str
    sums: tuple[tuple[str, ...], ...]
    rows: tuple[ShortcomingEntry, ...]
    total: str

    @property
    def subject(self) -> str:
        return self.period


def sum_cells(name: str, each: VillageSum) -> tuple[str, ...]:
    """A village, or all of them, as a row of the paper."""
    counts = (each.found, each.unassigned, each.mending, each.to_check, each.cleared, each.late)
    rate = "—" if each.rate is None else f"{each.rate}%"
    return (name, *map(str, counts), rate)


def entries(lines: Iterable[Shortcoming]) -> Iterator[ShortcomingEntry]:
    """The lines as they stand on paper, each with what was done about it last."""
    for line in lines:
        steps = reversed(line.steps)
        done = (each for each in steps if each.deed.kind is ShortcomingStepKind.MEND)
        mended = next(done, None)
        source = f"{line.facts.found_on:%m-%d} {SOURCES[line.facts.source]}"
        yield ShortcomingEntry(
            line.number,
            line.facts.village,
            f"{line.facts.what}（{source}）",
            line.owner,
            f"{line.due:%Y-%m-%d}" if line.due else "",
            f"{mended.deed.text}（{mended.at:%m-%d}）" if mended else "",
            _state(line),
        )


def _state(line: Shortcoming) -> str:
    at = f" {line.since:%m-%d}" if line.since and not line.is_open else ""
    return STATES[line.state] + at

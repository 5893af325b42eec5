"""上报登记簿: what went up to the authority, with the answer; nobody is named on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from station.domain.package_records import PackageLine
from station.domain.packages import PackageState, period_words
from station.domain.papers import Issued, PaperKind

_STATES = {
    PackageState.MADE: "未报",
    PackageState.SENT: "待回执",
    PackageState.RECEIVED: "已回执",
    PackageState.WITHDRAWN: "撤回",
}


@dataclass(frozen=True, slots=True)
class PackageEntry:
    """One package of the register."""

    number: str
    period: str
    title: str
    rows: str
    sent: str
    answer: str
    check: str
    clerk: str


@dataclass(frozen=True, slots=True)
class PackageRegister(Issued):
    """上报登记簿: every package made in a time, whether it went up, and what was refused."""

    kind: ClassVar = PaperKind.PACKAGE_REGISTER

    period: str
    rows: tuple[PackageEntry, ...]
    total: str

    @property
    def subject(self) -> str:
        return self.period


def register_rows(lines: Iterable[PackageLine]) -> Iterator[PackageEntry]:
    """The lines of the diary as they stand on paper."""
    for line in lines:
        yield PackageEntry(
            line.number,
            period_words(line.since, line.until),
            line.title,
            str(line.rows),
            f"{line.sent_at:%m-%d %H:%M}" if line.sent_at else "",
            _answer(line),
            line.sha256[:16],
            line.sent_by or line.made_by,
        )


def _answer(line: PackageLine) -> str:
    if line.state is not PackageState.RECEIVED:
        return _STATES[line.state]
    return f"入库{line.accepted}，退回{line.rejected}"


def register_total(lines: Iterable[PackageLine]) -> str:
    """How many packages, how many of them were answered, how many rows were refused."""
    found = list(lines)
    live = [line for line in found if line.state is not PackageState.WITHDRAWN]
    answered = sum(line.state is PackageState.RECEIVED for line in live)
    rejected = sum(line.rejected for line in live)
    return f"上报包 {len(live)} 个，已回执 {answered} 个，退回 {rejected} 行"

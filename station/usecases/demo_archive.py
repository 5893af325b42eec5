"""The archive of a demonstration station: files on the shelf, two of them lent, a register."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from station.domain.archive import ArchiveLine, LoanFacts, RetentionKind
from station.domain.demo import InventedPerson, InventedStay
from station.domain.intake import HowCame, SelfCare
from station.domain.leaving import LeavingWay
from station.domain.people import IdentitySource, Sex
from station.usecases.archive import FileStay, LendFile, SetRetention
from station.usecases.archive_lists import ArchiveOfYear
from station.usecases.demo_forms import arrival_form, without_things
from station.usecases.demo_living import Living, admit
from station.usecases.destruction import ProposeDestruction
from station.usecases.intake import Admitted

_FILED, _LENT, _PROPOSED = 20, 12, 2
"""So many days ago."""
_SHELVED = 6
_YEARS = 10
_OLD = (
    InventedPerson("何建军", Sex.MALE, date(1961, 5, 2), "341222", "", "皖北", "右手缺一指", ()),
    InventedPerson("许桂兰", Sex.FEMALE, date(1958, 9, 7), "411628", "", "豫东", "戴眼镜", ()),
)
"""Who came long ago, for the register of what may be destroyed."""
_BORROWERS = (("刘敏", "市审计局"), ("陈静", "站办公室"))


class DemoArchive:
    """Two files of long ago, some of this year, the authority's approval, a register that waits."""

    def __init__(self, year: Living, now: datetime) -> None:
        self._year, self._now = year, now
        self._old: list[Admitted] = []

    def plan(self) -> int:
        """Let the two come and go long ago, plan the rest; answers how many stays that makes."""
        began = self._now.replace(year=self._now.year - _YEARS - 2, month=3, day=5, hour=9)
        for days, who in enumerate(_OLD):
            came = began + timedelta(days=days)
            self._year.long_ago(came, partial(self._come, who))
            self._year.long_ago(came + timedelta(days=2), self._go)
        ago = {days: self._now - timedelta(days=days) for days in (_FILED, _LENT, _PROPOSED)}
        self._year.later(ago[_FILED], self._file)
        self._year.later(ago[_LENT], self._lend)
        self._year.later(ago[_PROPOSED], self._propose)
        return len(_OLD)

    def _come(self, person: InventedPerson) -> None:
        stay = InventedStay(
            self._year.time,
            HowCame.SELF,
            "",
            "火车站广场",
            "no_work",
            SelfCare.FULL,
            None,
            LeavingWay.OWN_WISH,
            refused=False,
        )
        arrival = arrival_form(person, stay, f"demo-long-ago-{len(self._old)}")
        self._old.append(admit(self._year, person, without_things(arrival)))

    def _go(self) -> None:
        self._year.prove(self._old[-1], IdentitySource.DOCUMENT)
        self._year.depart(self._old[-1], LeavingWay.OWN_WISH)

    def _file(self) -> None:
        today = self._year.time.date()
        approved = (today - timedelta(days=200), "云川市档案局")
        rule = (_YEARS, "云档函〔2026〕18号", *approved)
        self._year.let_leader(SetRetention("demo-retention", RetentionKind.ORDINARY, *rule))
        for number, old in enumerate(self._old):
            self._shelve(old.stay_id, f"{old.rescue_number[:4]}-01", number)
        lines = [each for each in self._lines() if each.kind is RetentionKind.ORDINARY]
        for number, line in enumerate(lines[:_SHELVED], len(self._old)):
            self._shelve(line.stay_id, f"{line.left_at.year}-01", number)

    def _shelve(self, stay_id: int, box: str, number: int) -> None:
        reason = "旧档补归，缺件已注明"
        self._year.do(FileStay(f"demo-file-{number}", stay_id, box, 12 + number, reason))

    def _lend(self) -> None:
        filed = [each for each in self._lines() if each.filed is not None]
        for number, (line, who) in enumerate(zip(filed, _BORROWERS, strict=False)):
            due = self._year.time.date() + timedelta(days=7 + 14 * number)
            facts = LoanFacts(who[0], "核对救助经费", due, who[1])
            self._year.do(LendFile(f"demo-loan-{number}", line.stay_id, facts))

    def _lines(self) -> tuple[ArchiveLine, ...]:
        return self._year.ask(ArchiveOfYear(self._year.time.year)).lines

    def _propose(self) -> None:
        stays = tuple(old.stay_id for old in self._old)
        self._year.do(ProposeDestruction("demo-destruction", "保管期满，无继续保存价值", stays))

"""应急清点单: everybody who is in the house now, to be called out at the assembly point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from station.domain.assistance import AssistanceClass
from station.domain.bed_board import Mark, ResidentCard
from station.domain.gate import OutNow
from station.domain.paper_words import SEXES, UNKNOWN
from station.domain.papers import Issued, PaperKind
from station.domain.round_papers import CLASSES
from station.domain.stays import OUT_OF_HOUSE, StayState


@dataclass(frozen=True, slots=True)
class RollCallLine:
    """One resident who is in the house; the last two are filled in at the assembly point."""

    bed: str
    name: str
    sex: str
    age: str
    assistance_class: str
    help: str
    present: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class OutLine:
    """One resident whom nobody need look for: where they are, and until when."""

    name: str
    place: str
    since: str
    expected_back: str


@dataclass(frozen=True, slots=True)
class RollCallPaper(Issued):
    """应急清点单 of one moment: those in the house in bed order, then those who are out."""

    kind: ClassVar = PaperKind.ROLL_CALL

    at: str
    tally: str
    needs: str
    lines: tuple[RollCallLine, ...]
    out: tuple[OutLine, ...]

    @property
    def subject(self) -> str:
        return f"{self.at}　{self.tally}"


_HELP = {
    Mark.DISABLED: "行动不便，须搀扶或抬送",
    Mark.MINOR: "未成年人，须带领",
    Mark.MENTAL: "须专人看护",
    Mark.PREGNANT: "孕妇",
    Mark.INFECTIOUS: "传染隔离，分开安置",
    Mark.FEVER: "发热",
}
_CARED_FOR = frozenset({Mark.DISABLED, Mark.MINOR, Mark.MENTAL})
_PLACES = {
    StayState.ON_LEAVE: "请假外出",
    StayState.IN_HOSPITAL: "住院",
    StayState.WITH_POLICE: "在公安机关",
    StayState.IN_CARE: "托养",
}


def help_words(card: ResidentCard) -> str:
    """What somebody needs on the way out; who is protected is never left to go alone."""
    told = [words for mark, words in _HELP.items() if mark in card.marks]
    if card.assistance_class is AssistanceClass.PROTECTIVE and not _CARED_FOR & set(card.marks):
        told.insert(0, "须有人陪同")
    return "；".join(told)


def in_house(seen: Iterable[tuple[ResidentCard, str]]) -> list[tuple[ResidentCard, str]]:
    """Those who are in the house by the book, with their bed."""
    return [(card, bed) for card, bed in seen if card.state not in OUT_OF_HOUSE]


def roll_lines(seen: Iterable[tuple[ResidentCard, str]]) -> Iterator[RollCallLine]:
    """The rows to call out, in the order given."""
    for card, bed in seen:
        yield RollCallLine(
            bed or "未安排",
            card.name,
            SEXES.get(card.sex, UNKNOWN),
            "" if card.age is None else str(card.age),
            CLASSES[card.assistance_class],
            help_words(card),
        )


def out_lines(out: Iterable[OutNow]) -> Iterator[OutLine]:
    """Those who are out, with the time they should be back."""
    for each in out:
        back = "" if each.expected_back is None else f"{each.expected_back:%m-%d %H:%M}"
        yield OutLine(each.name, _PLACES[each.state], f"{each.since:%m-%d %H:%M}", back)


def tally_words(seen: Sequence[object], out: Iterable[OutNow]) -> str:
    """How many have to be found, and how many need not be looked for."""
    counted = Counter(each.state for each in out)
    away = [f"{words} {counted[state]} 人" for state, words in _PLACES.items() if counted[state]]
    return "；".join([f"应在站内 {len(seen)} 人", *away])


def needs_words(seen: Iterable[tuple[ResidentCard, str]]) -> str:
    """How many need hands, so that somebody is sent to them first."""
    counted = Counter(mark for card, _bed in seen for mark in card.marks)
    told = (
        (Mark.DISABLED, "行动不便"),
        (Mark.MINOR, "未成年人"),
        (Mark.MENTAL, "须专人看护"),
        (Mark.INFECTIOUS, "传染隔离"),
    )
    return "；".join(f"{words} {counted[mark]} 人" for mark, words in told if counted[mark]) or "无"

"""What the lists of samples, hand-over sheets and children say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from station.domain.dna import DnaStanding, DnaStandingKind, Sample, StepFacts
from station.domain.identity import ADULT_AGE
from station.domain.people import IdentityState, Sex
from station.domain.veil import VEIL

MINORS_ORDER = (
    DnaStandingKind.MISSING,
    DnaStandingKind.EXCUSED,
    DnaStandingKind.SAMPLED,
    DnaStandingKind.NOT_NEEDED,
)
"""How children are listed: of whom a sample is missing first."""


@dataclass(frozen=True, slots=True)
class SampleLine:
    """One sample for lists: whose it is, where it is, and since when.

    `result_shown` is False for who may not know the result; then `sample` has none.
    """

    sample: Sample
    name: str
    rescue_number: str
    stay_id: int | None
    age: int | None
    sex: Sex = Sex.UNKNOWN
    admitted_at: datetime | None = None
    in_station: bool = False
    sheet_id: int | None = None
    sheet: str = ""
    identity_state: IdentityState = IdentityState.UNKNOWN
    result_shown: bool = True
    age_estimated: bool = False

    @property
    def person_id(self) -> int:
        """Whose it is."""
        return self.sample.person_id

    @property
    def is_minor(self) -> bool:
        """Known to be under eighteen."""
        return self.age is not None and self.age < ADULT_AGE

    def veiled(self) -> SampleLine:
        """That there is a sample in this state, and not whose."""
        entries = tuple(
            replace(each, facts=StepFacts(each.facts.step, each.facts.happened_at))
            for each in self.sample.entries
        )
        return replace(self, name=VEIL, sample=replace(self.sample, entries=entries))

    def proved(self, broken: frozenset[int]) -> SampleLine:
        """The line whose entries say whether the chain holds; at `broken` it does not."""
        entries = tuple(
            replace(each, holds=each.number not in broken) for each in self.sample.entries
        )
        return replace(self, sample=replace(self.sample, entries=entries))

    def for_handling(self) -> SampleLine:
        """What has to be known to handle a sample: no ground, no note, no result."""
        entries = tuple(
            replace(each, facts=replace(each.facts, text="", ground=None, reference=""))
            for each in self.sample.entries
        )
        bare = replace(self, sample=replace(self.sample, entries=entries))
        return bare.without_result()

    def without_result(self) -> SampleLine:
        """The line for who may not know what the police have answered."""
        entries = tuple(each.without_result() for each in self.sample.entries)
        return replace(self, sample=replace(self.sample, entries=entries), result_shown=False)


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """One hand-over sheet: to whom, when, how many samples, and the receipt for them.

    `handed_to` took the samples, `receiver` has signed for them (the same until a receipt says
    another name).
    """

    id: int
    number: str
    unit: str
    handed_at: datetime
    clerk: str
    handed_to: str = ""
    receiver: str = ""
    receiver_number: str = ""
    receipt: str = ""
    copies: tuple[int, ...] = ()
    lines: tuple[SampleLine, ...] = ()

    def with_lines(self, lines: tuple[SampleLine, ...]) -> SheetRecord:
        """The sheet with these lines instead: veiled ones, or without results."""
        return replace(self, lines=lines)


@dataclass(frozen=True, slots=True)
class ReceiptCopy:
    """The picture of a sheet's receipt; the small one is a JPEG of at most 160 pixels a side.

    It is empty for who may not look at somebody on the sheet.
    """

    id: int
    taken_at: datetime
    clerk: str
    thumbnail: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChainProof:
    """How many entries the custody log has, and at which numbers it does not hold."""

    entries: int
    broken: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardLine:
    """Somebody who owes a sample, or one sample: what the desk goes through, the owed first.

    `late` says that the day is over by which the sample, or the answer about it, was due.
    """

    standing: DnaStanding
    name: str
    rescue_number: str
    sex: Sex
    line: SampleLine | None = None
    late: bool = False

    @property
    def person_id(self) -> int:
        """Who it is."""
        return self.standing.person_id

    @property
    def is_urgent(self) -> bool:
        """Whether it comes first: what is late, and a minor's missing sample at once."""
        missing = self.standing.kind is DnaStandingKind.MISSING
        return self.late or (missing and self.standing.is_minor and self.line is None)

    @property
    def key(self) -> str:
        """What the line is known by: the sample, else the person."""
        return f"s{self.line.sample.id}" if self.line else f"p{self.person_id}"

    def with_line(self, line: SampleLine) -> BoardLine:
        """The same with its sample as this clerk may see it."""
        return replace(self, line=line)

    def veiled(self) -> BoardLine:
        """That somebody owes a sample, or has one, and not who."""
        line = self.line.veiled() if self.line else None
        return replace(self, name=VEIL, standing=self.standing.bare(), line=line)

    def without_excuse(self) -> BoardLine:
        """The line for who may not look into the side-file of a minor."""
        return replace(self, standing=self.standing.without_excuse())


@dataclass(frozen=True, slots=True)
class MinorLine:
    """One child in the station's care: sampled, excused or missing, and why."""

    standing: DnaStanding
    name: str
    rescue_number: str
    stay_id: int
    sex: Sex
    admitted_at: datetime

    @property
    def person_id(self) -> int:
        """Who it is."""
        return self.standing.person_id

    def veiled(self) -> MinorLine:
        """How many there are and how they stand, and not who."""
        return replace(self, name=VEIL, standing=self.standing.bare())

    def without_excuse(self) -> MinorLine:
        """The line for who may not look into the side-file of a minor."""
        return replace(self, standing=self.standing.without_excuse())


def minors_count(lines: Iterable[MinorLine]) -> Mapping[DnaStandingKind, int]:
    """How many children stand how, those of whom nobody has a sample first."""
    counts = Counter(line.standing.kind for line in lines)
    return {kind: counts[kind] for kind in MINORS_ORDER}

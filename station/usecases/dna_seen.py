"""What is asked about samples: lists, one sample's log, the proof of the chain, the children."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.clock_kinds import ClockKind
from station.domain.clocks import LATE
from station.domain.dna import DnaStanding, DnaTrouble, SampleState
from station.domain.dna_records import BoardLine, ChainProof, MinorLine, SampleLine, SheetRecord
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import dna, dna_lists, dna_standings
from station.storage.dna import DnaSample
from station.usecases import files, minors_access
from station.usecases.clocks import unveiled_clocks
from station.usecases.dna_lines import keep_sample, shown, unexcused
from station.usecases.dna_sheets import seen
from station.usecases.work import Read, Work


@dataclass(frozen=True, slots=True)
class SampleList(Read[tuple[SampleLine, ...]]):
    """Which samples are there, and where? The newest first; `person_id` asks for one person's.

    `open_only` leaves out those of which nothing more is expected.
    """

    needs: ClassVar = Permission.DNA_SEE
    person_id: int | None = None
    state: SampleState | None = None
    open_only: bool = False

    def run(self, work: Work) -> tuple[SampleLine, ...]:
        if self.person_id is not None:
            files.keep(work, self.person_id, "person_id")
        where = () if self.person_id is None else (DnaSample.person_id == self.person_id,)
        found = dna_lists.lines(work.session, work.today, *where)
        if self.state is not None:
            found = [each for each in found if each.sample.state is self.state]
        if self.open_only:
            found = [each for each in found if each.sample.is_open]
        return shown(work, found)


@dataclass(frozen=True, slots=True)
class SampleBoard(Read[tuple[BoardLine, ...]]):
    """Who is here and owes a sample, and where is every sample? The owed first."""

    needs: ClassVar = Permission.DNA_SEE

    def run(self, work: Work) -> tuple[BoardLine, ...]:
        found = dna_standings.board(work.session, work.today)
        lines = {line.sample.id: line for line in shown(work, [e.line for e in found if e.line])}
        seen = [each.with_line(lines[each.line.sample.id]) if each.line else each for each in found]
        late = _late(work)
        told = [replace(each, late=each.key in late) for each in seen]
        return files.veil(work, unexcused(work, told))


@dataclass(frozen=True, slots=True)
class SampleNamed(Read[SampleLine]):
    """Which sample bears this number, of the station or on the seal? Raises Refused."""

    needs: ClassVar = Permission.DNA_SEE
    number: str

    def run(self, work: Work) -> SampleLine:
        ids = dna_lists.sample_ids(work.session, self.number.strip())
        if len(ids) != 1:
            raise Refused(Problem(DnaTrouble.NOT_FOUND, "number"))
        (found,) = dna_lists.lines(work.session, work.today, DnaSample.id == ids[0])
        files.keep(work, found.person_id, "number")
        return shown(work, [found])[0]


@dataclass(frozen=True, slots=True)
class CustodyLog(Read[SampleLine]):
    """Through whose hands has a sample gone? Every entry says whether the chain holds there."""

    needs: ClassVar = Permission.DNA_SEE
    sample_id: int

    def run(self, work: Work) -> SampleLine:
        found = dna_lists.lines(work.session, work.today, DnaSample.id == self.sample_id)
        if not found:
            raise Refused(Problem(DnaTrouble.NOT_FOUND, "sample_id"))
        keep_sample(work, found[0], "sample_id")
        broken = frozenset(dna.broken_links(work.session))
        return shown(work, [found[0].proved(broken)])[0]


@dataclass(frozen=True, slots=True)
class CustodyProof(Read[ChainProof]):
    """Is the custody log whole? How many entries it has, and at which numbers it does not hold."""

    needs: ClassVar = Permission.DNA_SEE

    def run(self, work: Work) -> ChainProof:
        last = dna.last_number(work.session)
        return ChainProof(last, tuple(dna.broken_links(work.session)))


@dataclass(frozen=True, slots=True)
class SheetList(Read[tuple[SheetRecord, ...]]):
    """Which samples went to the police when, on which sheet, and is the receipt there?"""

    needs: ClassVar = Permission.DNA_SEE

    def run(self, work: Work) -> tuple[SheetRecord, ...]:
        return seen(work, dna_lists.sheets(work.session, work.today))


@dataclass(frozen=True, slots=True)
class MinorsSampled(Read[tuple[MinorLine, ...]]):
    """Every child in the station's care: sampled, excused or missing? 民发〔2015〕158号."""

    needs: ClassVar = Permission.DNA_SEE

    def run(self, work: Work) -> tuple[MinorLine, ...]:
        found = dna_standings.minors(work.session, work.today)
        return files.veil(work, unexcused(work, found))


@dataclass(frozen=True, slots=True)
class StandingOf(Read[DnaStanding]):
    """How does somebody stand with the rule that those of unknown origin are sampled?"""

    needs: ClassVar = Permission.DNA_SEE
    person_id: int

    def run(self, work: Work) -> DnaStanding:
        files.keep(work, self.person_id, "person_id")
        found = dna_standings.standings(work.session, [self.person_id], work.today)
        if self.person_id not in found:
            raise Refused(Problem(DnaTrouble.NOT_FOUND, "person_id"))
        told = found[self.person_id]
        if told.is_minor:
            minors_access.keep(work, self.person_id, "person_id")
        return told


def _late(work: Work) -> frozenset[str]:
    """The keys of lines whose day is over: nobody was asked for a sample, or none was answered."""
    late = [each for each in unveiled_clocks(work) if each.state in LATE]
    return frozenset(
        f"s{each.subject.thing_id}" if each.subject.thing == "sample" else f"p{each.person_id}"
        for each in late
        if each.kind in (ClockKind.DNA_REQUEST, ClockKind.DNA_ANSWER)
    )

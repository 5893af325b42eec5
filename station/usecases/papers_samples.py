"""The papers of samples: request, hand-over sheet, custody record, chase letter, children."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from station.domain.dna import CustodyStep, DnaTrouble
from station.domain.dna_papers import (
    CHASE,
    MINORS_REQUEST,
    CustodyPaper,
    MinorSamplesPaper,
    SampleChasePaper,
    SampleHandoverPaper,
    SampleRequestPaper,
    custody_lines,
    minor_paper_line,
    proof_words,
    sample_line,
    tally_words,
)
from station.domain.dna_records import SampleLine
from station.domain.paper_words import BLANK, NOTHING, described
from station.domain.papers import Issued
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage.intake import Intake
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.dna_lines import line_of
from station.usecases.dna_seen import CustodyLog, CustodyProof, MinorsSampled
from station.usecases.dna_sheets import sheet_of
from station.usecases.paper_head import bearer, imprint, person_of, photo_of, plate
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintSampleRequest(Write[PrintedPaper]):
    """Print 采样申请函 of a sample that the police were asked for, with the slip for them."""

    needs: ClassVar = Permission.DNA_SEE
    sample_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, sample_request(work, self.sample_id))


@dataclass(frozen=True, slots=True)
class PrintSampleHandover(Write[PrintedPaper]):
    """Print 检材移交清单 of a sheet, for several people, with the receipt to be signed."""

    needs: ClassVar = Permission.DNA_SEE
    sheet_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, _handover(work, self.sheet_id))


@dataclass(frozen=True, slots=True)
class PrintSampleCustody(Write[PrintedPaper]):
    """Print 检材流转记录: the log of a sample, proved as it is printed.

    What the police answered is on it only when the clerk may know it.
    """

    needs: ClassVar = Permission.DNA_SEE
    sample_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, sample_custody(work, self.sample_id))


@dataclass(frozen=True, slots=True)
class PrintSampleChase(Write[PrintedPaper]):
    """Print the letter of the last chase, with every sample of the sheet still unanswered then."""

    needs: ClassVar = Permission.DNA_SEE
    sample_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, sample_chase(work, self.sample_id))


@dataclass(frozen=True, slots=True)
class PrintMinorSamples(Write[PrintedPaper]):
    """Print 未成年人检材情况表 of this moment: every child, who has no sample first."""

    needs: ClassVar = Permission.DNA_SEE

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, _minors(work))


@dataclass(frozen=True, slots=True)
class SampleRequestPreview(Read[bytes]):
    """What would 采样申请函 look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.DNA_SEE
    sample_id: int

    def run(self, work: Work) -> bytes:
        return draft(sample_request(work, self.sample_id).paper)


@dataclass(frozen=True, slots=True)
class SampleHandoverPreview(Read[bytes]):
    """What would 检材移交清单 look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.DNA_SEE
    sheet_id: int

    def run(self, work: Work) -> bytes:
        return draft(_handover(work, self.sheet_id).paper)


@dataclass(frozen=True, slots=True)
class SampleCustodyPreview(Read[bytes]):
    """What would 检材流转记录 look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.DNA_SEE
    sample_id: int

    def run(self, work: Work) -> bytes:
        return draft(sample_custody(work, self.sample_id).paper)


@dataclass(frozen=True, slots=True)
class SampleChasePreview(Read[bytes]):
    """What would the letter of the last chase look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.DNA_SEE
    sample_id: int

    def run(self, work: Work) -> bytes:
        return draft(sample_chase(work, self.sample_id).paper)


@dataclass(frozen=True, slots=True)
class MinorSamplesPreview(Read[bytes]):
    """What would 未成年人检材情况表 look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.DNA_SEE

    def run(self, work: Work) -> bytes:
        return draft(_minors(work).paper)


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper, what it was made of, and of whom it speaks where it speaks of one."""

    paper: Issued
    subject: str
    person_id: int | None = None
    stay_id: int | None = None


def _printed(work: Work, made: MadePaper) -> PrintedPaper:
    work.about(stay_id=made.stay_id)
    return print_paper(work, made.paper, made.subject, made.person_id)


def _line(work: Work, sample_id: int) -> SampleLine:
    line = line_of(work, sample_id)
    files.keep(work, line.person_id, "sample_id")
    return line


def sample_request(work: Work, sample_id: int) -> MadePaper:
    """采样申请函 of a sample that the police were asked for."""
    line = _line(work, sample_id)
    need = line.sample.last(CustodyStep.NEEDED)
    if need is None or not need.unit:
        raise Refused(Problem(DnaTrouble.NOT_ASKED, "sample_id"))
    person, day = person_of(work, line.person_id), need.happened_at.date()
    stay = None if line.stay_id is None else work.session.get_one(Stay, line.stay_id)
    arrival = work.session.get(Intake, stay.intake_id) if stay and stay.intake_id else None
    found = (_moment(arrival.found_at), arrival.found_place) if arrival else ()
    paper = SampleRequestPaper(
        imprint(work, line.sample.number, day),
        bearer(person, day, line.rescue_number, leaves=False),
        to=need.unit,
        admitted=_moment(line.admitted_at) or BLANK,
        found=" ".join(filter(None, found)) or BLANK,
        looks=described(person.description),
        why=need.text or NOTHING,
        text=MINORS_REQUEST if line.is_minor else "",
        station_phone=plate(work).phone,
        clerk=line.sample.entries[0].clerk,
        photo=photo_of(work, person),
    )
    return MadePaper(paper, f"sample_request:{line.sample.id}", person.id, line.stay_id)


def _handover(work: Work, sheet_id: int) -> MadePaper:
    sheet = sheet_of(work, sheet_id)
    paper = SampleHandoverPaper(
        imprint(work, sheet.number, sheet.handed_at.date()),
        unit=sheet.unit,
        handed=_moment(sheet.handed_at),
        receiver=sheet.handed_to,
        receiver_number=sheet.receiver_number,
        lines=tuple(map(sample_line, sheet.lines)),
        clerk=sheet.clerk,
        station_phone=plate(work).phone,
    )
    for line in sheet.lines:
        work.about(person_id=line.person_id, stay_id=line.stay_id)
    return MadePaper(paper, f"sample_sheet:{sheet.id}")


def sample_custody(work: Work, sample_id: int) -> MadePaper:
    """检材流转记录, with what this clerk may know of it."""
    line, proof = CustodyLog(sample_id).run(work), CustodyProof().run(work)
    sample, shown = line.sample, line.result_shown
    person, about = person_of(work, line.person_id), sample_line(line)
    after = f"；承接 {sample.previous}" if sample.previous else ""
    paper = CustodyPaper(
        imprint(work, sample.number, work.today),
        bearer(person, work.today, line.rescue_number, leaves=False),
        sample=sample.number,
        about=f"{about.kind}；封号 {about.seal}；{about.condition}{after}",
        lines=tuple(custody_lines(sample.entries, shown=shown)),
        proved_at=_moment(work.now),
        proof=proof_words(proof),
        whole=not proof.broken,
        clerk=work.clerk.name,
    )
    subject = f"{'sample' if shown else 'sample_bare'}:{sample.id}"
    return MadePaper(paper, subject, person.id, line.stay_id)


def sample_chase(work: Work, sample_id: int) -> MadePaper:
    """The letter of the last chase of a sample's sheet."""
    line = _line(work, sample_id)
    chases = [e for e in line.sample.entries if e.facts.step is CustodyStep.CHASED]
    if not chases or line.sheet_id is None:
        raise Refused(Problem(DnaTrouble.NOT_CHASED, "sample_id"))
    sheet, last = sheet_of(work, line.sheet_id), chases[-1]
    day = last.facts.happened_at.date()
    due = sheet.handed_at + timedelta(days=work.policy.dna_answer_days)
    waiting = [each for each in sheet.lines if _waited(each, last.facts.happened_at)]
    paper = SampleChasePaper(
        imprint(work, line.sheet, day),
        to=sheet.unit,
        text=CHASE.format(
            handed=_day(sheet.handed_at), number=sheet.number, due=_day(due), count=len(chases)
        ),
        lines=tuple(map(sample_line, waiting)),
        more=last.facts.text,
        station_phone=plate(work).phone,
        clerk=last.clerk,
    )
    return MadePaper(paper, f"sample_chase:{last.number}", line.person_id, line.stay_id)


def _waited(line: SampleLine, when: datetime) -> bool:
    """Whether nothing had been heard of a sample at that time."""
    heard = line.sample.last(CustodyStep.ANSWERED)
    return heard is None or heard.happened_at > when


def _minors(work: Work) -> MadePaper:
    lines = MinorsSampled().run(work)
    paper = MinorSamplesPaper(
        imprint(work, f"JCQK{work.now:%Y%m%d%H%M}", work.today),
        at=_moment(work.now),
        tally=tally_words(lines),
        lines=tuple(map(minor_paper_line, lines)),
        clerk=work.clerk.name,
    )
    return MadePaper(paper, f"minor_samples:{paper.imprint.number}")


def _moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M}" if at else ""


def _day(at: datetime) -> str:
    return f"{at.year}年{at.month}月{at.day}日"

"""Old registers come in: looked at first, then all of them or nothing, and never twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from station.domain.ledger import LedgerReading, Repeat
from station.domain.ledger_import import (
    CompletedStay,
    LedgerResult,
    ListedRepeat,
    ListedRow,
    OfferedPair,
    RecognisedStay,
    StoredDoubt,
)
from station.domain.ledger_why import PersonWhy
from station.domain.permissions import Permission
from station.domain.veil import VEIL
from station.exchange.ledger_report import write_report
from station.storage import ledger_brought, people, restricted
from station.usecases import files
from station.usecases.ledger_plan import FileRead, Files, Pace, Plan, make_plan, read_files
from station.usecases.ledger_store import store
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PreviewLedger(Read[LedgerResult]):
    """What would come of bringing these registers in? Nothing is written.

    `files` are names with contents. Raises Refused (WorkbookTrouble with the name of the file),
    Cancelled.
    """

    needs: ClassVar = Permission.LEDGER_IMPORT
    files: Files = field(repr=False)

    def run(self, work: Work) -> LedgerResult:
        pace = Pace(work, phases=2)
        return _veiled(work, _result(make_plan(work, read_files(work, self.files, pace), pace)))


@dataclass(frozen=True, slots=True)
class ImportLedger(Write[LedgerResult]):
    """Bring registers in: every true stay once, in one transaction, or nothing at all.

    Who is surely known is recognised; who may be known becomes a person of their own and is
    offered to a clerk as a pair. A stay that is there already is not added again; one that was
    left open is completed when a later row tells how it ended. While the rows are written other
    desks can look at everything and register nobody.
    Raises Refused, Conflict, Cancelled.
    """

    needs: ClassVar = Permission.LEDGER_IMPORT
    files: Files

    def run(self, work: Work) -> LedgerResult:
        pace = Pace(work, phases=3)
        read = read_files(work, self.files, pace)
        people.hold_register(work.session)
        plan = make_plan(work, read, pace)
        store(work, plan, pace)
        return _veiled(work, _result(plan))


@dataclass(frozen=True, slots=True)
class LedgerDoubts(Read[list[StoredDoubt]]):
    """Which doubtful cells of imported stays has nobody looked at yet (`open` False: have been)?"""

    needs: ClassVar = Permission.LEDGER_IMPORT
    open: bool = True
    limit: int = 500

    def run(self, work: Work) -> list[StoredDoubt]:
        found = ledger_brought.stored_doubts(work.session, is_open=self.open, limit=self.limit)
        return list(files.veil(work, found))


@dataclass(frozen=True, slots=True)
class SettleDoubts(Write[int]):
    """Note that these doubtful cells were looked at; answers how many were still open."""

    needs: ClassVar = Permission.LEDGER_IMPORT
    cell_ids: tuple[int, ...]

    def run(self, work: Work) -> int:
        return ledger_brought.settle(work.session, self.cell_ids, work.now, work.clerk.id)


def _veiled(work: Work, result: LedgerResult) -> LedgerResult:
    """The result without whom of the files that are kept from the clerk it has recognised."""
    if not work.hidden:
        return result
    names = restricted.written_of(work.session, work.hidden)
    recognised = tuple(
        replace(each, known_as=VEIL)
        if each.person_id in work.hidden or each.known_as in names
        else each
        for each in result.recognised
    )
    offered = tuple(
        each
        for each in result.offered
        if each.other_id not in work.hidden and each.other_name not in names
    )
    return replace(result, recognised=recognised, offered=offered)


def ledger_report(result: LedgerResult) -> bytes:
    """The report on all files of a result as .xlsx; sheets of several files bear the file's name.

    Doubts that only the comparison with the database showed are in it.
    """
    several = len(result.readings) > 1
    named = [_named(name, reading) if several else reading for name, reading in result.readings]
    return write_report(
        LedgerReading(
            rows_read=sum(reading.rows_read for reading in named),
            stays=tuple(stay for reading in named for stay in reading.stays),
            repeats=tuple(repeat for reading in named for repeat in reading.repeats),
            not_stays=tuple(row for reading in named for row in reading.not_stays),
            doubts=tuple(
                listed.doubt(f"{listed.file} {listed.sheet}" if several else listed.sheet)
                for listed in result.doubtful
            ),
        ),
        result,
    )


def _named(file: str, reading: LedgerReading) -> LedgerReading:
    def there(sheet: str) -> str:
        return f"{file} {sheet}"

    def repeat(line: Repeat) -> Repeat:
        stay = replace(line.stay, sheet=there(line.stay.sheet))
        return Repeat(stay, (there(line.of[0]), line.of[1]))

    return replace(
        reading,
        repeats=tuple(repeat(line) for line in reading.repeats),
        not_stays=tuple(replace(row, sheet=there(row.sheet)) for row in reading.not_stays),
    )


def _result(plan: Plan) -> LedgerResult:
    recognised = tuple(_recognised(plan))
    not_stays = tuple(_not_stays(plan.files))
    repeats = tuple(_repeats(plan.files))
    return LedgerResult(
        rows_read=sum(file.reading.rows_read for file in plan.files),
        stays_added=len(plan.stays),
        stays_already_there=plan.already_there,
        people_added=len(plan.newcomers),
        people_recognised=len(recognised),
        candidates=len(plan.offers),
        not_stays=len(not_stays),
        repeats=len(repeats),
        doubtful=tuple(plan.doubts),
        recognised=recognised,
        offered=tuple(_offered(plan)),
        completed=tuple(
            CompletedStay(each.place, each.there.stay_id, each.there.rescue_number)
            for each in plan.completions
        ),
        not_stay_rows=not_stays,
        repeat_rows=repeats,
        readings=tuple((file.name, file.reading) for file in plan.files),
    )


def _recognised(plan: Plan) -> Iterator[RecognisedStay]:
    for each in plan.stays:
        if each.why is not PersonWhy.NEW:
            name = each.stay.person.name
            yield RecognisedStay(each.place, name, each.known_as, each.one.person_id, each.why)


def _offered(plan: Plan) -> Iterator[OfferedPair]:
    for offer in plan.offers:
        newcomer, other = offer.newcomer, offer.other
        yield OfferedPair(
            newcomer.place,
            newcomer.person.name,
            other.names[0] if other.names else "",
            newcomer.one.person_id,
            other.person_id,
            offer.match.score,
            offer.match.reasons,
        )


def _not_stays(files: Sequence[FileRead]) -> Iterator[ListedRow]:
    for file in files:
        for row in file.reading.not_stays:
            yield ListedRow(file.name, row.sheet, row.row, row.kind, row.text)


def _repeats(files: Sequence[FileRead]) -> Iterator[ListedRepeat]:
    for file in files:
        for repeat in file.reading.repeats:
            sheet, row = repeat.of
            yield ListedRepeat(file.name, repeat.stay.sheet, repeat.stay.row, sheet, row)

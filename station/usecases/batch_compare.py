"""信息核对: put a list of names together, write it for the office, see how far each has come."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field, replace
from typing import ClassVar

from station.domain.batch_compare import (
    MARK_LENGTH,
    MARK_SIGNS,
    SENT_PARTS,
    SERIES,
    CompareAsked,
    CompareBatch,
    CompareForm,
    CompareLine,
    ComparePick,
    CompareTrouble,
    CompareWho,
    Gathered,
    asked_problems,
    compare_number,
    gather,
    who_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.exchange.compare_sheet import write_compare
from station.storage import batch_compare as rows
from station.storage import numbers, restricted
from station.storage.base import add_all
from station.storage.batch_compare import CompareBatchRow, CompareLineRow, CompareWritingRow
from station.usecases import files
from station.usecases.paper_head import plate
from station.usecases.reported import stays_of
from station.usecases.work import Read, Work, Write

_SYSTEMS = "compare_systems"


@dataclass(frozen=True, slots=True)
class ComparePreview(Read[Gathered]):
    """Who would go into a batch, who would not, and why? Nothing is written."""

    needs: ClassVar = Permission.COMPARE_EXPORT
    who: CompareWho
    personal: bool = False

    def run(self, work: Work) -> Gathered:
        found = _gathered(work, _meant(work, self.who), personal=self.personal)
        return Gathered(files.veil(work, found.sent), files.veil(work, found.left_out))


@dataclass(frozen=True, slots=True)
class MakeCompareBatch(Write[CompareBatch]):
    """Put a batch together as it is to go out: who, for which office, what for.

    Each person stands in it once, under a mark drawn by lot. Restricted files and whoever has no
    number to compare are left out and told of. Repeating it with the same `client_id` changes
    nothing. 个人信息保护法 第六条.
    """

    needs: ClassVar = Permission.COMPARE_EXPORT
    client_id: str
    who: CompareWho
    asked: CompareAsked

    def run(self, work: Work) -> CompareBatch:
        if known := rows.by_client_id(work.session, CompareBatchRow, self.client_id):
            return batch_of(work, known.id)
        if found := asked_problems(self.asked):
            raise Refused(found)
        who = _meant(work, self.who)
        gathered = _gathered(work, who, personal=self.asked.personal)
        if not gathered.sent:
            left = len(gathered.left_out)
            raise Refused(Problem(CompareTrouble.NOBODY_TO_SEND, "pick", {"left_out": left}))
        row = self._batch(work, who)
        lines = [*_marked(gathered.sent), *gathered.left_out]
        add_all(work.session, CompareLineRow, [_values(row.id, each) for each in lines])
        made = batch_of(work, row.id)
        work.found.update(number=made.number, sent=made.sent, held_back=made.held_back)
        return made

    def _batch(self, work: Work, who: CompareWho) -> CompareBatchRow:
        serial = numbers.next_number(work.session, SERIES, str(work.today.year))
        row = CompareBatchRow(
            client_id=self.client_id,
            number=compare_number(work.today.year, serial),
            office=self.asked.office.strip(),
            system=self.asked.system.strip(),
            purpose=self.asked.purpose.strip(),
            personal=self.asked.personal,
            pick=who.pick,
            since=who.since,
            until=who.until,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        return row


@dataclass(frozen=True, slots=True)
class WrittenCompare:
    """A file for the office, named by the batch and by nobody in it."""

    content: bytes = field(repr=False)
    file_name: str
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ExportCompareBatch(Write[WrittenCompare]):
    """Write a batch into a file that leaves the house; the trace has its hash and how many.

    The same batch in the same form gives the same bytes. When somebody's file was restricted
    since, the batch does not leave the house any more.
    """

    needs: ClassVar = Permission.COMPARE_EXPORT
    client_id: str
    batch_id: int
    form: CompareForm = CompareForm.WORKBOOK

    def run(self, work: Work) -> WrittenCompare:
        batch, content = written(work, self.batch_id, self.form)
        sha256 = hashlib.sha256(content).hexdigest()
        if not rows.by_client_id(work.session, CompareWritingRow, self.client_id):
            row = CompareWritingRow(
                client_id=self.client_id,
                batch_id=batch.id,
                form=self.form,
                sha256=sha256,
                rows=batch.sent,
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
            work.session.add(row)
        work.found.update(number=batch.number, rows=batch.sent, sha256=sha256)
        work.found.update(held_back=batch.held_back, system=batch.asked.system)
        return WrittenCompare(content, f"{batch.number}{self.form.ending}", batch.sent, sha256)


@dataclass(frozen=True, slots=True)
class CompareBatches(Read[tuple[CompareBatch, ...]]):
    """Which batches are there, and how far has each come? The latest first.

    `still` asks for those that are open, or for those that are closed.
    """

    needs: ClassVar = Permission.COMPARE_REVIEW
    still: bool | None = None

    def run(self, work: Work) -> tuple[CompareBatch, ...]:
        return rows.batches(work.session, still=self.still)


@dataclass(frozen=True, slots=True)
class CompareLines(Read[tuple[CompareLine, ...]]):
    """Who stands in a batch, and who was left out why? In the order in which it goes out."""

    needs: ClassVar = Permission.COMPARE_REVIEW
    batch_id: int

    def run(self, work: Work) -> tuple[CompareLine, ...]:
        batch_of(work, self.batch_id)
        found = rows.lines(work.session, batch_id=self.batch_id)
        names = rows.names_of(work.session, {each.person_id for each in found if each.left_out})
        return files.veil(
            work, [replace(each, name=names.get(each.person_id, each.name)) for each in found]
        )


@dataclass(frozen=True, slots=True)
class CompareSystems(Read[tuple[tuple[str, str], ...]]):
    """Which systems may be asked, each with its office? Those that were asked before come first."""

    needs: ClassVar = Permission.COMPARE_EXPORT

    def run(self, work: Work) -> tuple[tuple[str, str], ...]:
        asked = rows.systems(work.session)
        known = {system for system, _office in asked}
        starting = ((code.name, code.extra[0]) for code in work.codes[_SYSTEMS])
        return (*asked, *(each for each in starting if each[0] not in known))


def batch_of(work: Work, batch_id: int) -> CompareBatch:
    """One batch as the list shows it. Raises Refused when there is none."""
    found = rows.batches(work.session, ids=[batch_id])
    if not found:
        raise Refused(Problem(CompareTrouble.NOT_FOUND, "batch_id"))
    return found[0]


def written(work: Work, batch_id: int, form: CompareForm) -> tuple[CompareBatch, bytes]:
    """The batch with the file that goes out; refused when a file in it was restricted since."""
    batch = batch_of(work, batch_id)
    lines = [each for each in rows.lines(work.session, batch_id=batch.id) if each.place]
    shut = restricted.restricted_among(work.session, {each.person_id for each in lines})
    if shut:
        data = {"count": len(shut)}
        raise Refused(Problem(CompareTrouble.RESTRICTED_SINCE, "batch_id", data))
    return batch, write_compare(batch, lines, form, plate(work).name)


def _meant(work: Work, who: CompareWho) -> CompareWho:
    """The choice with its days; of chosen stays those of their admission."""
    if found := who_problems(who, work.today):
        raise Refused(found)
    if who.pick is not ComparePick.CHOSEN:
        return who
    numbers_ = tuple(dict.fromkeys(each.strip() for each in who.stays if each.strip()))
    known = rows.admitted_between(work.session, numbers_)
    missing = [each for each in numbers_ if each not in known]
    if missing or not known:
        data = {"number": "、".join(missing)}
        raise Refused(Problem(CompareTrouble.NO_SUCH_STAY, "stays", data))
    days = [each.date() for each in known.values()]
    return replace(who, since=min(days), until=max(days), stays=numbers_)


def _gathered(work: Work, who: CompareWho, *, personal: bool) -> Gathered:
    return gather(
        stays_of(work, who.scope(), SENT_PARTS),
        who,
        lambda people: restricted.restricted_among(work.session, people),
        personal=personal,
    )


def _marked(lines: tuple[CompareLine, ...]) -> list[CompareLine]:
    """The lines with marks drawn by lot: nobody can tell from one who it is."""
    marks: dict[str, None] = {}
    while len(marks) < len(lines):
        marks["".join(secrets.choice(MARK_SIGNS) for _ in range(MARK_LENGTH))] = None
    return [replace(each, mark=mark) for each, mark in zip(lines, marks, strict=True)]


def _values(batch_id: int, line: CompareLine) -> dict[str, object]:
    restricted_ = line.left_out is not None
    return {
        "batch_id": batch_id,
        "person_id": line.person_id,
        "stay_id": line.stay_id,
        "place": line.place,
        "mark": line.mark or None,
        "name": "" if restricted_ else line.name,
        "document_kind": line.document_kind,
        "document_number": "" if restricted_ else line.document_number,
        "born": line.born,
        "sex": line.sex,
        "left_out": line.left_out,
    }

"""Destroying files whose period is over: proposed by one clerk, decided by another.

What a destruction does, and what it cannot do. In one transaction every word by which these
persons could be known is taken out of the books: names, papers, addresses, photographs, what was
said and written of them, what families asked, what was sent and compared and came back
(`storage.erasing`; `storage.erasing_plan` says of every table what becomes of it and why). Their
stays stay as anonymous rows, with days, codes and sums, so that counts of years that are over come
out the same. The register itself is kept for ever.

Sealed records keep their hashes: lines of the trace, the custody of samples, submitted month sheets
and signed hand-overs lose the words alone, and `storage.blanking` tells the hash of what is left,
itself sealed by the line of this deed. The files of packages that name somebody are thrown away.

Somebody with a stay that is not over, not filed or not yet due is not destroyed at all; records
that were merged into theirs go with them, and cannot be taken apart again. Notes of the house that
only mention a name may speak of somebody else of that name: the clerk who decides sees them and
says whether the name is taken out. What the files of others say of a destroyed person stays there.

Out of reach are backups and exported files that were made before, and papers: they are to be thrown
away by hand, and so are drafts on other desks. The file of an embedded database is overwritten
where something was deleted; PostgreSQL frees the room of old rows when it vacuums.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from station.domain.archive import FileLack
from station.domain.destruction import (
    RULE,
    SERIES,
    DestructionRecord,
    DestructionState,
    DestructionTrouble,
    DueFile,
    Obstacle,
    decision_problems,
    own_obstacles,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.tracing_requests import RequestState
from station.exchange.package_spool import without
from station.storage import (
    archive,
    archive_lacks,
    audit,
    blanking,
    erasing,
    erasing_sealed,
    numbers,
)
from station.storage import destruction as rows
from station.storage.archive import ArchiveFile
from station.storage.destruction import Destruction, DestructionFile
from station.storage.stays import Stay
from station.storage.tracing_requests import TracingRequest
from station.usecases import files
from station.usecases.archive_lists import lines_of_stays
from station.usecases.work import Read, Work, Write

_ENDED = frozenset({RequestState.CLOSED, RequestState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class FilesDue(Read[tuple[DueFile, ...]]):
    """Which filed stays are past their approved period, and what stands against destroying them?"""

    needs: ClassVar = Permission.ARCHIVE_KEEP

    def run(self, work: Work) -> tuple[DueFile, ...]:
        return files.veil(work, due_files(work))


@dataclass(frozen=True, slots=True)
class Destructions(Read[tuple[DestructionRecord, ...]]):
    """Which registers of files to be destroyed are there, the latest first?"""

    needs: ClassVar = Permission.ARCHIVE_KEEP

    def run(self, work: Work) -> tuple[DestructionRecord, ...]:
        return rows.records(work.session)


@dataclass(frozen=True, slots=True)
class ProposeDestruction(Write[DestructionRecord]):
    """Put files that are due on a register for another clerk to decide about, with the reason.

    With no stays named, all that are due and stand in nobody's way.
    """

    needs: ClassVar = Permission.ARCHIVE_KEEP
    client_id: str
    reason: str
    stay_ids: tuple[int, ...] = ()

    def run(self, work: Work) -> DestructionRecord:
        query = select(Destruction.id).where(Destruction.client_id == self.client_id)
        if known := work.session.scalar(query):
            return _record(work, known)
        if not self.reason.strip():
            raise Refused(Problem(DestructionTrouble.REASON_MISSING, "reason"))
        due = {each.line.stay_id: each for each in due_files(work)}
        chosen = self.stay_ids or tuple(s for s, each in due.items() if not each.obstacles)
        _require_free(due, chosen)
        serial = numbers.next_number(work.session, SERIES, str(work.today.year))
        row = Destruction(
            client_id=self.client_id,
            number=f"XH{work.today.year}{serial:03d}",
            state=DestructionState.PROPOSED,
            reason=self.reason.strip(),
            proposed_at=work.now,
            proposed_by_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        for stay_id in sorted(set(chosen)):
            filed = due[stay_id].line.filed
            assert filed is not None
            work.session.add(DestructionFile(destruction_id=row.id, file_id=filed.id))
        work.session.flush()
        work.found["number"], work.found["files"] = row.number, len(set(chosen))
        return _record(work, row.id)


@dataclass(frozen=True, slots=True)
class DecideDestruction(Write[DestructionRecord]):
    """Destroy the files of a register, or refuse it with a reason. It cannot be undone.

    Only another clerk than the one who proposed it may decide, and types the register's number to
    confirm. What has come up since (a hold, a loan, a bill, a request, another stay) refuses it.
    `names_in_notes` takes the names out of the notes of the house too.
    """

    needs: ClassVar = Permission.ARCHIVE_DESTROY
    destruction_id: int
    approved: bool
    confirmed: str = ""
    note: str = ""
    names_in_notes: bool = True

    def run(self, work: Work) -> DestructionRecord:
        row = work.session.get(Destruction, self.destruction_id, with_for_update=True)
        if row is None:
            raise Refused(Problem(DestructionTrouble.NOT_FOUND, "destruction_id"))
        if row.state is not DestructionState.PROPOSED:
            data = {"number": row.number}
            raise Refused(Problem(DestructionTrouble.DECIDED_ALREADY, "destruction_id", data))
        own = work.clerk.id is None or row.proposed_by_id == work.clerk.id
        found = tuple(
            decision_problems(
                number=row.number,
                confirmed=self.confirmed,
                approved=self.approved,
                note=self.note,
                own=own,
            )
        )
        if found:
            raise Refused(found)
        row.state = DestructionState.DESTROYED if self.approved else DestructionState.REFUSED
        row.decided_at, row.decided_by_id = work.now, work.clerk.id
        row.note = self.note.strip()
        work.session.flush()
        work.found["number"] = row.number
        if self.approved:
            self._destroy(work)
        return _record(work, row.id)

    def _destroy(self, work: Work) -> None:
        stay_ids = _record(work, self.destruction_id).stay_ids
        due = {each.line.stay_id: each for each in due_files(work, waiting=False)}
        _require_free(due, stay_ids)
        if any(due[stay_id].person_id in work.hidden for stay_id in stay_ids):
            raise Refused(Problem(DestructionTrouble.OBSTACLE, "destruction_id"))
        people = {due[stay_id].person_id for stay_id in stay_ids}
        touched = self._erase(work, people)
        for stay_id in stay_ids:
            filed = archive.file_of_stay(work.session, stay_id, lock=True)
            assert filed is not None
            filed.destroyed_at = work.now
        work.session.flush()
        work.found["files"], work.found["rows"] = len(stay_ids), touched

    def _erase(self, work: Work, people: Collection[int]) -> int:
        session, owned = work.session, erasing.owned_by(work.session, people)

        def thinned(part: bytes) -> bytes:
            return without(part, owned.people, owned.stays)

        erasing_sealed.thin_out(session, owned.stays, thinned)
        touched = erasing.erase(session, self.destruction_id, owned, notes=self.names_in_notes)
        sealed = blanking.sealed(session).get(self.destruction_id, blanking.NOTHING)
        work.found[audit.BLANKED] = sealed._asdict()
        return touched


def due_files(work: Work, *, waiting: bool = True) -> list[DueFile]:
    """Filed stays past their approved period; `waiting` ones on a register count as an obstacle."""
    query = select(ArchiveFile.stay_id).where(ArchiveFile.destroyed_at.is_(None))
    lines = lines_of_stays(work, list(work.session.scalars(query)))
    due = [line for line in lines if line.is_over(work.today)]
    ids = {line.stay_id for line in due}
    people = {line.person_id for line in due}
    kept = _with_other_stays(work, people, ids)
    asked = _sought(work, people)
    lacks = archive_lacks.lacks(work.session, ids) if ids else {}
    proposed = rows.proposed(work.session) if waiting else frozenset()
    found = []
    for line in due:
        obstacles = [*own_obstacles(line)]
        obstacles += [Obstacle.OTHER_STAY] * (line.person_id in kept)
        obstacles += [Obstacle.BILL_OPEN] * (FileLack.BILL_OPEN in lacks.get(line.stay_id, ()))
        obstacles += [Obstacle.REQUEST_OPEN] * (line.person_id in asked)
        obstacles += [Obstacle.PROPOSED] * (line.stay_id in proposed)
        found.append(DueFile(line, tuple(obstacles)))
    return _of_whole_persons(found)


def _of_whole_persons(found: list[DueFile]) -> list[DueFile]:
    """Whoever is held back by one file is held back by all."""
    held = {each.person_id for each in found if set(each.obstacles) - {Obstacle.PROPOSED}}
    return [
        DueFile(each.line, (Obstacle.OTHER_STAY,))
        if each.person_id in held and not each.obstacles
        else each
        for each in found
    ]


def _with_other_stays(work: Work, people: Collection[int], due: Collection[int]) -> frozenset[int]:
    """Those who have a stay that must be kept: not over, not filed, or not yet due."""
    destroyed = select(ArchiveFile.stay_id).where(ArchiveFile.destroyed_at.is_not(None))
    alike = rows.people_with(work.session, people)
    query = select(Stay.person_id).where(
        Stay.person_id.in_(alike), Stay.id.not_in(due), Stay.id.not_in(destroyed)
    )
    return frozenset(work.session.scalars(query))


def _sought(work: Work, people: Collection[int]) -> frozenset[int]:
    query = select(TracingRequest.person_id).where(
        TracingRequest.person_id.in_(people), TracingRequest.state.not_in(_ENDED)
    )
    return frozenset(each for each in work.session.scalars(query) if each is not None)


def _require_free(due: dict[int, DueFile], chosen: Collection[int]) -> None:
    """Refuse what is not due, what is held back, and a person by halves."""
    if not chosen:
        raise Refused(Problem(DestructionTrouble.NOTHING_CHOSEN, "stay_ids"))
    for stay_id in chosen:
        each = due.get(stay_id)
        if each is None:
            raise Refused(Problem(DestructionTrouble.NOT_DUE, "stay_ids", rule=RULE))
        if each.obstacles:
            data = {"number": each.line.rescue_number, "why": each.obstacles[0]}
            raise Refused(Problem(DestructionTrouble.OBSTACLE, "stay_ids", data, rule=RULE))
    people = {due[stay_id].person_id for stay_id in chosen}
    for stay_id, each in due.items():
        if each.person_id in people and stay_id not in chosen:
            data = {"number": each.line.rescue_number, "why": Obstacle.OTHER_STAY}
            raise Refused(Problem(DestructionTrouble.OBSTACLE, "stay_ids", data, rule=RULE))


def _record(work: Work, destruction_id: int) -> DestructionRecord:
    found = rows.record(work.session, destruction_id)
    if found is None:
        raise Refused(Problem(DestructionTrouble.NOT_FOUND, "destruction_id"))
    return found

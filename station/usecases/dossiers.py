"""Opening the dossier of somebody whom nobody can name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from station.domain.dossiers import Dossier
from station.domain.outside_queries import QueryLine
from station.domain.people import PersonTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.tracing import LedgerLine, newest_first
from station.storage import people, stays_lists, tracing_lines
from station.storage.intake import Intake
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.clocks import clocks_of
from station.usecases.dossier_ledgers import others
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class OpenDossier(Write[Dossier]):
    """Open somebody's dossier. Looking is a deed: it leaves its line in the audit.

    A merged person's number opens the survivor's. 未成年人网络保护条例 第三十六条.
    """

    needs: ClassVar = Permission.TRACING_SEE
    person_id: int

    def run(self, work: Work) -> Dossier:
        found = dossier_of(work, self.person_id)
        work.about(person_id=found.record.id)
        return found


@dataclass(frozen=True, slots=True)
class DossierFile(Read[Dossier]):
    """What does somebody's dossier say now, after it was opened?"""

    needs: ClassVar = Permission.TRACING_SEE
    person_id: int

    def run(self, work: Work) -> Dossier:
        found = dossier_of(work, self.person_id)
        files.guard(work, found.record.id, "person_id")
        return found


def dossier_of(work: Work, person_id: int) -> Dossier:
    """The dossier of a person, or of who the person was merged into; raises Refused."""
    session = work.session
    living = people.living_id(session, person_id)
    record = people.record(session, living) if living is not None else None
    if living is None or record is None:
        raise Refused(Problem(PersonTrouble.NOT_FOUND, "person_id"))
    files.keep(work, living, "person_id")
    found = session.execute(
        select(Stay.id, Intake.found_at, Intake.found_place)
        .outerjoin(Intake, Intake.id == Stay.intake_id)
        .where(Stay.person_id == living)
        .order_by(Stay.left_at.is_(None).desc(), Stay.admitted_at.desc(), Stay.id.desc())
        .limit(1)
    ).first()
    stay_id, found_at, found_place = found or (None, None, "")
    queries = tracing_lines.queries(session, living, work.policy.query_answer_days)
    albums = (tracing_lines.pictures, tracing_lines.portraits)
    return Dossier(
        record=record,
        stay=stays_lists.one(session, stay_id, work.now) if stay_id else None,
        found_at=found_at,
        found_place=found_place or "",
        clocks=tuple(clocks_of(work, stay_id)) if stay_id else (),
        ledger=ledger_of(work, living, queries),
        queries=queries,
        interviews=tracing_lines.interviews(session, living),
        clues=tracing_lines.clues(session, living),
        marks=tracing_lines.marks(session, living),
        pictures=tuple(picture for album in albums for picture in album(session, living)),
    )


def ledger_of(work: Work, person_id: int, queries: Iterable[QueryLine]) -> tuple[LedgerLine, ...]:
    """Every question about a person, whoever keeps its record, the latest first."""
    own = [line.ledger_line(work.now) for line in queries if line.struck is None]
    return newest_first([*own, *others(work, person_id)])

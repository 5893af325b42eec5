"""The notes of dossiers as they are read: by person, and across people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, aliased

from station.domain.body_marks import MarkFacts, MarkLine, PictureFacts, PictureKind, PictureLine
from station.domain.clocks import ClockSubject
from station.domain.clues import (
    ClueFacts,
    ClueFilter,
    ClueLine,
    InterviewFacts,
    InterviewLine,
    Struck,
)
from station.domain.names import fold, sound_key
from station.domain.outside_queries import AnswerFacts, AnswerLine, QueryFacts, QueryLine, due_of
from station.domain.tracing import QueryKind
from station.storage.accounts import ClerkRow
from station.storage.people import Person, Photo
from station.storage.stays import Stay
from station.storage.tracing import (
    BodyMark,
    Clue,
    DossierPicture,
    Interview,
    Kept,
    OutsideQuery,
    QueryAnswer,
)

_striker = aliased(ClerkRow)


def _of_dossier(row: type[Kept]) -> Select[*tuple[Any, ...]]:
    return (
        select(row, ClerkRow.name, _striker.name)
        .outerjoin(ClerkRow, ClerkRow.id == row.clerk_id)
        .outerjoin(_striker, _striker.id == row.struck_by_id)
    )


def _struck(row: Kept, striker: str | None) -> Struck | None:
    if row.struck_at is None:
        return None
    return Struck(row.struck_at, striker or "", row.struck_why)


def interviews(session: Session, person_id: int) -> tuple[InterviewLine, ...]:
    """The talks with a person, the latest first."""
    query = _of_dossier(Interview).where(Interview.person_id == person_id)
    return tuple(
        InterviewLine(
            row.id,
            row.person_id,
            row.happened_at,
            row.entered_at,
            clerk or "",
            InterviewFacts(row.said, row.place, row.language, row.recording),
            _struck(row, striker),
        )
        for row, clerk, striker in session.execute(
            query.order_by(Interview.happened_at.desc(), Interview.id.desc())
        )
    )


def clues(session: Session, person_id: int) -> tuple[ClueLine, ...]:
    """The clues of a person, the latest first."""
    query = _of_dossier(Clue).where(Clue.person_id == person_id)
    found = session.execute(query.order_by(Clue.happened_at.desc(), Clue.id.desc()))
    return tuple(_clue(row, clerk, striker) for row, clerk, striker in found)


def clues_of_all(
    session: Session, wanted: ClueFilter, hidden: Collection[int], limit: int
) -> tuple[ClueLine, ...]:
    """The clues of all people that fit, the latest first; of `hidden` ones none are looked at."""
    query = _of_dossier(Clue).where(Clue.struck_at.is_(None), Clue.person_id.not_in(hidden))
    if text := wanted.text.strip():
        sound = sound_key(text)
        fits = [Clue.fold.contains(fold(text), autoescape=True)]
        if len(text) > 1 and sound:
            fits.append(Clue.sound.contains(sound, autoescape=True))
        query = query.where(or_(*fits))
    if wanted.kind is not None:
        query = query.where(Clue.kind == wanted.kind)
    if wanted.rating is not None:
        query = query.where(Clue.rating == wanted.rating)
    query = query.order_by(Clue.happened_at.desc(), Clue.id.desc()).limit(limit)
    found = session.execute(query).all()
    whose = _whose(session, {row.person_id for row, _, _ in found})
    return tuple(_clue(row, clerk, striker, whose) for row, clerk, striker in found)


def _clue(
    row: Clue, clerk: str | None, striker: str | None, whose: dict[int, _Whose] | None = None
) -> ClueLine:
    of = (whose or {}).get(row.person_id, _Whose())
    return ClueLine(
        row.id,
        row.person_id,
        ClueFacts(row.kind, row.text, row.rating, row.heard, row.meaning),
        row.happened_at,
        row.entered_at,
        clerk or "",
        row.interview_id,
        of.name,
        of.number,
        of.here,
        _struck(row, striker),
    )


@dataclass(frozen=True, slots=True)
class _Whose:
    """A person with the rescue number of the newest stay, and whether it goes on."""

    name: str = ""
    number: str = ""
    here: bool = True
    stay_id: int | None = None


def _whose(session: Session, person_ids: Collection[int]) -> dict[int, _Whose]:
    query = (
        select(Person.id, Person.name, Stay.rescue_number, Stay.left_at, Stay.id)
        .outerjoin(Stay, Stay.person_id == Person.id)
        .where(Person.id.in_(person_ids))
        .order_by(Stay.admitted_at, Stay.id)
    )
    return {
        row[0]: _Whose(row[1], row[2] or "", row[4] is not None and row[3] is None, row[4])
        for row in (session.execute(query) if person_ids else ())
    }


def queries(session: Session, person_id: int, days: int) -> tuple[QueryLine, ...]:
    """Every query about a person, the latest first; `days` is the usual time for an answer."""
    query = _of_dossier(OutsideQuery).where(OutsideQuery.person_id == person_id)
    order = OutsideQuery.happened_at.desc(), OutsideQuery.id.desc()
    return _query_lines(session, session.execute(query.order_by(*order)).all(), days)


def query(session: Session, query_id: int, days: int) -> QueryLine:
    """One query with its answers."""
    found = session.execute(_of_dossier(OutsideQuery).where(OutsideQuery.id == query_id)).all()
    return _query_lines(session, found, days)[0]


def queries_of_kind(
    session: Session, kind: QueryKind, since: datetime, until: datetime, days: int
) -> tuple[QueryLine, ...]:
    """Every query of one kind in a time (`until` is not in it), struck ones too, oldest first."""
    at = OutsideQuery.happened_at
    query = _of_dossier(OutsideQuery).where(OutsideQuery.kind == kind, at >= since, at < until)
    return _query_lines(session, session.execute(query.order_by(at, OutsideQuery.id)).all(), days)


def waiting_of_open_stays(
    session: Session, days: int, stay_id: int | None = None
) -> list[tuple[ClockSubject, QueryLine]]:
    """The queries about people who are here, with whom they are about."""
    query = (
        _of_dossier(OutsideQuery)
        .join(Stay, Stay.person_id == OutsideQuery.person_id)
        .where(Stay.left_at.is_(None), OutsideQuery.struck_at.is_(None))
    )
    if stay_id is not None:
        query = query.where(Stay.id == stay_id)
    found = session.execute(query.order_by(OutsideQuery.id)).all()
    whose = _whose(session, {row.person_id for row, _, _ in found})
    lines = _query_lines(session, found, days, whose)
    return [(_subject(line, whose[line.person_id]), line) for line in lines]


def _subject(line: QueryLine, of: _Whose) -> ClockSubject:
    return ClockSubject(
        of.stay_id, line.person_id, of.name, of.number, thing="query", thing_id=line.id
    )


def _query_lines(
    session: Session,
    found: Sequence[Found[*tuple[Any, ...]]],
    days: int,
    whose: Mapping[int, _Whose] | None = None,
) -> tuple[QueryLine, ...]:
    """The lines of queries; `whose` they are, if it is known already."""
    if whose is None:
        whose = _whose(session, {row.person_id for row, _, _ in found})
    answered = _answers(session, [row.id for row, _, _ in found])
    lines = []
    for row, clerk, striker in found:
        facts = QueryFacts(
            row.kind, row.whom, row.how, row.reason, row.reference, row.asked_by, row.due
        )
        answers, of = tuple(answered[row.id]), whose[row.person_id]
        lines.append(
            QueryLine(
                row.id,
                row.person_id,
                facts,
                row.happened_at,
                row.entered_at,
                clerk or "",
                due_of(row.happened_at, facts, answers, days),
                answers,
                of.name,
                of.number,
                _struck(row, striker),
            )
        )
    return tuple(lines)


def _answers(session: Session, query_ids: Collection[int]) -> dict[int, list[AnswerLine]]:
    query = (
        select(QueryAnswer, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == QueryAnswer.clerk_id)
        .where(QueryAnswer.query_id.in_(query_ids))
        .order_by(QueryAnswer.entered_at, QueryAnswer.id)
    )
    found: dict[int, list[AnswerLine]] = defaultdict(list)
    for row, clerk in session.execute(query) if query_ids else ():
        facts = AnswerFacts(row.outcome, row.text, row.answered_by, row.due)
        line = AnswerLine(facts, row.happened_at, row.entered_at, clerk or "")
        found[row.query_id].append(line)
    return found


def marks(session: Session, person_id: int) -> tuple[MarkLine, ...]:
    """The marks of a person in the order of their numbers; a struck one keeps its number."""
    query = _of_dossier(BodyMark).where(BodyMark.person_id == person_id).order_by(BodyMark.id)
    return tuple(
        MarkLine(
            row.id,
            row.person_id,
            number,
            MarkFacts(row.side, row.x, row.y, row.kind, row.text, row.size_mm),
            row.happened_at,
            row.entered_at,
            clerk or "",
            _struck(row, striker),
        )
        for number, (row, clerk, striker) in enumerate(session.execute(query), 1)
    )


def pictures(session: Session, person_id: int) -> tuple[PictureLine, ...]:
    """The pictures besides the portraits, the latest first."""
    query = _of_dossier(DossierPicture).where(DossierPicture.person_id == person_id)
    order = DossierPicture.happened_at.desc(), DossierPicture.id.desc()
    return tuple(
        PictureLine(
            row.id,
            row.person_id,
            PictureFacts(row.kind, row.shows),
            row.happened_at,
            row.entered_at,
            clerk or "",
            row.mark_id,
            _struck(row, striker),
        )
        for row, clerk, striker in session.execute(query.order_by(*order))
    )


def portraits(session: Session, person_id: int) -> tuple[PictureLine, ...]:
    """The person's own photographs, the latest first."""
    query = (
        select(Photo.id, Photo.person_id, Photo.taken_at, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == Photo.clerk_id)
        .where(Photo.person_id == person_id)
        .order_by(Photo.taken_at.desc(), Photo.id.desc())
    )
    facts = PictureFacts(PictureKind.PORTRAIT)
    return tuple(
        PictureLine(photo_id, of, facts, at, at, clerk or "")
        for photo_id, of, at, clerk in session.execute(query)
    )

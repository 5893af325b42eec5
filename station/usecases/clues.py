"""Talks and clues: written down at once, looked for across people, struck out with a reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from station.domain.clues import (
    FINDABLE,
    ClueFacts,
    ClueFilter,
    ClueKind,
    ClueLine,
    ClueRating,
    ClueTrouble,
    InterviewFacts,
    Noted,
    clue_problems,
    interview_problems,
    with_words,
)
from station.domain.names import fold, sound_key
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import tracing, tracing_lines
from station.storage.people import Person
from station.storage.tracing import Clue, Interview, Kept
from station.usecases import files
from station.usecases.people import survivor
from station.usecases.people_changes import search_again
from station.usecases.work import Read, Work, Write

_MOST = 200


@dataclass(frozen=True, slots=True)
class RecordInterview(Write[int]):
    """Write down a talk with the clues that came out of it; answers its id.

    Repeating it with the same `client_id` changes nothing. What was heard is searched for at once.
    """

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    person_id: int
    facts: InterviewFacts
    clues: tuple[ClueFacts, ...] = ()
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        if known := tracing.by_client_id(work.session, Interview, self.client_id):
            return known.id
        found = [*interview_problems(self.facts)]
        found += [problem for each in self.clues for problem in clue_problems(each)]
        if found:
            raise Refused(found)
        person = survivor(work, self.person_id)
        row = Interview(
            client_id=self.client_id,
            person_id=person.id,
            happened_at=self.happened_at or work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            said=self.facts.said.strip(),
            place=self.facts.place.strip(),
            language=self.facts.language.strip(),
            recording=self.facts.recording.strip(),
        )
        work.session.add(row)
        work.session.flush()
        for number, clue in enumerate(self.clues):
            _add_clue(
                work,
                person,
                clue,
                f"{self.client_id}-{number}",
                at=row.happened_at,
                interview_id=row.id,
            )
        _search(work, person, self.clues)
        return row.id


@dataclass(frozen=True, slots=True)
class NoteClue(Write[int]):
    """Write down a clue, or with `replaces_id` the same one anew: other words, another rating.

    Answers its id; the one before stays readable, struck out with `reason`. A place, a word, a
    song, a dish or a school joins what the person is found by, and the search runs again.
    """

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    person_id: int
    facts: ClueFacts
    replaces_id: int | None = None
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        if known := tracing.by_client_id(work.session, Clue, self.client_id):
            return known.id
        if found := clue_problems(self.facts):
            raise Refused(found)
        person = survivor(work, self.person_id)
        interview_id, at = None, self.happened_at or work.now
        if self.replaces_id is not None:
            before = strike(work, Noted.CLUE, self.replaces_id, self.reason)
            assert isinstance(before, Clue)
            if before.person_id != person.id:
                raise Refused(Problem(ClueTrouble.OF_ANOTHER, "replaces_id"))
            interview_id, at = before.interview_id, self.happened_at or before.happened_at
        row = _add_clue(work, person, self.facts, self.client_id, at=at, interview_id=interview_id)
        row.replaces_id = self.replaces_id
        work.session.flush()
        _search(work, person, (self.facts,))
        return row.id


@dataclass(frozen=True, slots=True)
class StrikeOut(Write[int]):
    """Strike out a note of a dossier that should not stand there, with the reason.

    It stays readable with who struck it out and why. Answers the id of the note.
    """

    needs: ClassVar = Permission.TRACING_WRITE
    what: Noted
    note_id: int
    reason: str

    def run(self, work: Work) -> int:
        return strike(work, self.what, self.note_id, self.reason).id


@dataclass(frozen=True, slots=True)
class ClueSearch(Read[tuple[ClueLine, ...]]):
    """Who else has said this? Clues of all people, by letter or by sound, the latest first."""

    needs: ClassVar = Permission.TRACING_SEE
    wanted: ClueFilter = field(default_factory=ClueFilter)

    def run(self, work: Work) -> tuple[ClueLine, ...]:
        found = tracing_lines.clues_of_all(work.session, self.wanted, work.hidden, _MOST)
        return files.veil(work, found)


def strike(work: Work, what: Noted, note_id: int, reason: str) -> Kept:
    """Strike a note out within the deed that is under way; raises Refused."""
    row: Kept | None = tracing.kept_locked(work.session, what, note_id)
    if row is None:
        raise Refused(Problem(ClueTrouble.NOT_FOUND, "note_id"))
    files.keep(work, row.person_id, "note_id")
    work.about(person_id=row.person_id)
    if row.struck_at is not None:
        raise Refused(Problem(ClueTrouble.STRUCK_ALREADY, "note_id", {"at": row.struck_at}))
    if not reason.strip():
        raise Refused(Problem(ClueTrouble.REASON_MISSING, "reason"))
    row.struck_at, row.struck_by_id, row.struck_why = work.now, work.clerk.id, reason.strip()
    work.session.flush()
    return row


def _add_clue(
    work: Work,
    person: Person,
    facts: ClueFacts,
    client_id: str,
    *,
    at: datetime,
    interview_id: int | None,
) -> Clue:
    text = facts.text.strip()
    row = Clue(
        client_id=client_id,
        person_id=person.id,
        interview_id=interview_id,
        happened_at=at,
        entered_at=work.now,
        clerk_id=work.clerk.id,
        kind=facts.kind,
        rating=facts.rating,
        text=text,
        heard=facts.heard.strip(),
        meaning=facts.meaning.strip(),
        fold=fold(f"{text} {facts.meaning} {facts.heard}"),
        sound=sound_key(f"{text} {facts.meaning}"),
    )
    work.session.add(row)
    return row


def _search(work: Work, person: Person, clues: tuple[ClueFacts, ...]) -> None:
    """Let the new words find; what led nowhere adds none."""
    for clue in clues:
        if clue.rating is ClueRating.RULED_OUT:
            continue
        if clue.kind in FINDABLE:
            person.place_words = with_words(person.place_words, clue.text)
        elif clue.kind is ClueKind.ACCENT and not person.accent:
            person.accent = clue.text.strip()
    search_again(work, person)

"""What a register would destroy, looked at before it is decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import func, select

from station.domain.destruction import (
    DestructionOutlook,
    DestructionTrouble,
    MentionPlace,
    NoteMention,
    excerpt,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import destruction, erasing
from station.storage.erasing_notes import Note, notes_with
from station.storage.people import Person
from station.usecases import files
from station.usecases.archive_lists import lines_of_stays
from station.usecases.work import Read, Work

_PLACES = {each.value: each for each in MentionPlace}
_WRITTEN_BY_US = "[{"


@dataclass(frozen=True, slots=True)
class LookAhead(Read[DestructionOutlook]):
    """Whose files stand on a register, and which notes of the house speak of them?

    Files that are kept from this clerk stand there without who it is, and notes about them are not
    shown. `namesakes` are others of the same name, who may be meant by a note as well.
    """

    needs: ClassVar = Permission.ARCHIVE_KEEP
    destruction_id: int

    def run(self, work: Work) -> DestructionOutlook:
        record = destruction.record(work.session, self.destruction_id)
        if record is None:
            raise Refused(Problem(DestructionTrouble.NOT_FOUND, "destruction_id"))
        lines = lines_of_stays(work, record.stay_ids)
        open_ = {line.person_id for line in lines} - work.hidden
        owned = erasing.owned_by(work.session, open_)
        notes = tuple(
            NoteMention(_PLACES.get(note.table, MentionPlace.OTHER), found)
            for note in notes_with(work.session, owned.words)
            if (found := _spoken(note, owned))
        )
        others = select(func.count()).where(
            Person.name.in_(owned.words.names),
            Person.id.not_in(owned.people),
            Person.merged_into_id.is_(None),
        )
        namesakes = work.session.scalar(others) or 0
        return DestructionOutlook(record, files.veil(work, lines), notes, namesakes)


def _spoken(note: Note, owned: erasing.Owned) -> str:
    """The place of a note that speaks of somebody; nothing where the program has written it."""
    pattern = owned.words.pattern
    found = pattern.search(note.text) if pattern is not None else None
    if found is None or note.text[:1] in _WRITTEN_BY_US:
        return ""
    return excerpt(note.text, *found.span())

"""Looking at one person: the file, the photograph, and what an identity number says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.identity import (
    ADULT_AGE,
    Finding,
    IdFinding,
    IdKind,
    IdNumber,
    accent_differs,
    differences,
    read_id_number,
)
from station.domain.people import PersonFacts, PersonRecord, PersonTrouble, Sex
from station.domain.permissions import Permission
from station.domain.person_sheet import IdReading, PersonSheet
from station.domain.problems import Problem, Refused
from station.storage import merging, outside_numbers, person_sheet, restricted
from station.storage import people as rows
from station.storage.people import Photo
from station.storage.people_keys import RESIDENT_NUMBERS
from station.usecases import files
from station.usecases.people_changes import clues_of_record
from station.usecases.search import candidates
from station.usecases.stay_lists import repeat_aid
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class OpenPerson(Write[PersonSheet]):
    """Open somebody's file. Looking is a deed: it leaves its line in the audit, like every view.

    A merged person's number opens the survivor's file. 未成年人网络保护条例 第三十六条.
    """

    needs: ClassVar = Permission.PEOPLE_OPEN
    person_id: int

    def run(self, work: Work) -> PersonSheet:
        sheet = _sheet(work, self.person_id)
        work.about(person_id=sheet.record.id)
        return sheet


@dataclass(frozen=True, slots=True)
class PersonFile(Read[PersonSheet]):
    """What does somebody's file say now, after it was opened?

    A minor's file is refused unless the trace says that this clerk had to do with the child in
    the last day (`OpenPerson`, or the sheet of the stay).
    """

    needs: ClassVar = Permission.PEOPLE_OPEN
    person_id: int

    def run(self, work: Work) -> PersonSheet:
        sheet = _sheet(work, self.person_id)
        files.guard(work, sheet.record.id, "person_id")
        return sheet


@dataclass(frozen=True, slots=True)
class IdFacts(Read[IdReading]):
    """What does this number say, and does it differ from what was typed beside it?

    Nothing is filled in or overwritten; both are shown.
    """

    needs: ClassVar = Permission.PEOPLE_FIND
    number: str
    sex: Sex = Sex.UNKNOWN
    born: date | None = None
    area: str = ""
    accent: str = ""

    def run(self, work: Work) -> IdReading:
        return read_against(work, self)


@dataclass(frozen=True, slots=True)
class PhotoOf(Read[bytes]):
    """The photograph as JPEG, whole or small."""

    needs: ClassVar = Permission.PEOPLE_FIND
    photo_id: int
    small: bool = False

    def run(self, work: Work) -> bytes:
        photo = work.session.get(Photo, self.photo_id)
        if photo is None:
            raise Refused(Problem(PersonTrouble.NOT_FOUND, "photo_id"))
        files.keep(work, photo.person_id, "photo_id")
        return photo.thumbnail if self.small else photo.jpeg


def _sheet(work: Work, person_id: int) -> PersonSheet:
    living = rows.living_id(work.session, person_id)
    record = rows.record(work.session, living) if living is not None else None
    if record is None:
        raise Refused(Problem(PersonTrouble.NOT_FOUND, "person_id"))
    found = candidates(work, clues_of_record(record), record.id)
    age = record.age(work.today)
    return PersonSheet(
        asked_id=person_id,
        record=record,
        minor=age is not None and age < ADULT_AGE,
        repeat=repeat_aid(work, record.id),
        relatives=person_sheet.relatives(work.session, record.id),
        ids=tuple(
            read_against(work, facts_beside(document.number, record))
            for document in record.documents
            if document.kind in RESIDENT_NUMBERS
        ),
        candidates=tuple(hit for hit in found if hit.strong),
        merges=tuple(merging.merges_of(work.session, record.id)),
        outside=outside_numbers.of_person(work.session, record.id),
        restriction=restricted.record(work.session, record.id, work.now),
    )


def facts_beside(number: str, record: PersonRecord | PersonFacts) -> IdFacts:
    """The question what a number says beside all else that is known of a person."""
    return IdFacts(number, record.sex, record.born, record.area, record.description.accent)


def read_against(work: Work, said: IdFacts) -> IdReading:
    """A number read with the county codes of all years, against what was written beside it."""
    areas = work.codes.areas
    read = read_id_number(said.number, work.today, areas)
    issued = areas.area_of(read.area_code, read.born) if read.area_code else None
    typed = differences(read, said.sex.value, said.born, said.area or None, areas)
    return IdReading(
        number=read,
        area=issued.name if issued else "",
        area_now=tuple(place.name for place in areas.now(issued)) if issued else (),
        findings=read.findings or _no_number(read),
        differences=(*typed, *accent_differs(read, said.accent, areas)),
    )


def _no_number(read: IdNumber) -> tuple[Finding, ...]:
    """What stands in the field of the number and is none: a letter O for a zero, a word."""
    wrong = read.kind is IdKind.NOT_A_NUMBER and read.written.strip()
    return (Finding(IdFinding.NOT_A_NUMBER, {}),) if wrong else ()

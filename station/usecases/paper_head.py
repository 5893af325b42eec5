"""The head of a paper: who issues it under which number, and of whom it speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from station.domain.codes import CodeList
from station.domain.paper_parts import Bearer, Imprint
from station.domain.paper_words import (
    BLANK,
    SEXES,
    UNKNOWN,
    age_words,
    masked,
    moment_words,
)
from station.domain.papers import Issued, Paper, PaperKind, PaperTrouble
from station.domain.people import DocumentKind, PersonRecord
from station.domain.problems import Problem, Refused
from station.storage import papers, people
from station.storage.accounts import ClerkRow
from station.storage.intake import Intake
from station.storage.people import Photo
from station.storage.policy import NamePlate
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.work import Work

NOT_ADMITTED = "未入站"
UNNUMBERED = "未编号"
"""What a draft says where the printed sheet gets its number."""
_NUMBER_OF_PERSON = (DocumentKind.RESIDENT_ID, DocumentKind.TEMPORARY_ID)


@dataclass(frozen=True, slots=True)
class Filled:
    """A paper with everything filled in, and what it was made of.

    `person` is None where the paper speaks of somebody whom the book does not know.
    """

    paper: Paper
    subject: str
    person: PersonRecord | None
    stay_id: int | None = None

    @property
    def person_id(self) -> int | None:
        """Of whom the paper speaks."""
        return self.person.id if self.person else None


def refuse(trouble: PaperTrouble, place: str, rule: str = "") -> Refused:
    """The answer to a paper whose fact does not exist."""
    return Refused(Problem(trouble, place, rule=rule))


def plate(work: Work) -> NamePlate:
    """The station's name plate."""
    return work.session.scalars(select(NamePlate)).one()


def person_of(work: Work, person_id: int) -> PersonRecord:
    """The person a paper is about."""
    found = people.record(work.session, person_id)
    if found is None:
        raise refuse(PaperTrouble.NOT_FOUND, "person_id")
    return found


def imprint(work: Work, number: str, day: date) -> Imprint:
    """The station's name with the number and the day of a paper."""
    return Imprint(plate(work).name, number, day)


def first_day(work: Work, kind: PaperKind, subject: str) -> date:
    """The day of a paper that bears no date of its own: when it was first printed."""
    original = papers.first(work.session, kind, subject)
    return original.printed_at.date() if original else work.today


def bearer(person: PersonRecord, day: date, rescue_number: str, *, leaves: bool) -> Bearer:
    """The person as a form's first rows name them; age as of a day.

    The identity number is masked on a paper that leaves the house in somebody's hands.
    """
    numbers = (d.number for kind in _NUMBER_OF_PERSON for d in person.documents if d.kind is kind)
    number = next(numbers, "")
    return Bearer(
        name=person.name,
        sex=SEXES.get(person.sex, UNKNOWN),
        age=age_words(person, day),
        rescue_number=rescue_number or NOT_ADMITTED,
        id_number=(masked(number) if leaves else number) or UNKNOWN,
    )


def legal_basis(grounds: CodeList, ticked: Iterable[str], otherwise: str) -> str:
    """The regulations behind the ticked grounds; `otherwise` when a ground names none."""
    bases = (grounds.extra(code, "basis") for code in ticked)  # noqa: S610  a list, not Django
    named = "、".join(dict.fromkeys(filter(None, bases)))
    return f"依据{named}。" if named else otherwise


def clerk_name(work: Work, clerk_id: int | None) -> str:
    """The name of a clerk as it stands on paper; empty for none, so that it is signed by hand."""
    if clerk_id is None:
        return ""
    return work.session.get_one(ClerkRow, clerk_id).name


def photo_of(work: Work, person: PersonRecord) -> bytes | None:
    """The newest photograph as JPEG."""
    if person.photo_id is None:
        return None
    return work.session.get_one(Photo, person.photo_id).jpeg


def found_words(work: Work, stay: Stay | None) -> str:
    """When and where somebody was found before they came, as the door wrote it down."""
    arrival = work.session.get(Intake, stay.intake_id) if stay and stay.intake_id else None
    if arrival is None:
        return BLANK
    at = moment_words(arrival.found_at) if arrival.found_at else ""
    return " ".join(filter(None, (at, arrival.found_place))) or BLANK


def keep_preview(work: Work, filled: Filled, place: str, show: Callable[[Issued], bytes]) -> bytes:
    """A paper to look at, for whoever may look into the file that it is made of.

    Raises Refused for a restricted file, and for a minor's whom this clerk has not opened.
    """
    files.keep(work, filled.person_id, place)
    if (one := filled.person) and not files.may_look(work, one.id, one.born):
        raise refuse(PaperTrouble.MINORS_FILE, place, files.RULE)
    return show(filled.paper)

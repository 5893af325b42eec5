"""A person, and all that proves who they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from station.domain.identity import age_on
from station.domain.problems import Trouble


class Sex(StrEnum):
    """GB/T 2261.1—2003."""

    UNKNOWN = "0"
    MALE = "1"
    FEMALE = "2"
    UNSTATED = "9"


class IdentityState(StrEnum):
    """How sure the station is of who a person is; may become disputed from any state."""

    UNKNOWN = "unknown"
    CLAIMED = "claimed"
    PROBABLE = "probable"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"


class NameKind(StrEnum):
    """Where a name comes from."""

    PRINTED = "printed"
    USED = "used"
    GIVEN_HERE = "given_here"
    TEMPORARY = "temporary"


class DocumentKind(StrEnum):
    """What kind of identity document a number belongs to; numbers are unique within a kind."""

    RESIDENT_ID = "resident_id"
    TEMPORARY_ID = "temporary_id"
    HOUSEHOLD_BOOK = "household_book"
    RESIDENCE_PERMIT = "residence_permit"
    HK_MACAO_PERMIT = "hk_macao_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    FOREIGN_RESIDENT = "foreign_resident"
    PASSPORT = "passport"
    DISABILITY_CARD = "disability_card"
    OTHER = "other"


class DocumentSeen(StrEnum):
    """How the station came to know the number."""

    ORIGINAL = "original"
    COPY = "copy"
    POLICE = "police"
    TOLD = "told"


class BornPrecision(StrEnum):
    """How exactly the birth date is known; an estimated age is stored as the first of a year."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ESTIMATED = "estimated"
    UNKNOWN = "unknown"


class PersonTrouble(Trouble):
    """What is wrong with a person's record, or with two of them."""

    NOT_SEARCHED = "person.not_searched"
    NOT_FOUND = "person.not_found"
    DOCUMENT_TAKEN = "person.document_taken"
    BORN_IN_FUTURE = "person.born_in_future"
    SAME_PERSON = "person.same_person"
    ALREADY_MERGED = "person.already_merged"
    DECIDED_DIFFERENT = "person.decided_different"
    BOTH_IN_STATION = "person.both_in_station"
    NOT_MERGED = "person.not_merged"
    REASON_MISSING = "person.reason_missing"


@dataclass(frozen=True, slots=True)
class PersonName:
    """One of a person's names, as written."""

    text: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class PersonDocument:
    """One identity document of a person."""

    id: int
    kind: DocumentKind
    number: str
    seen: DocumentSeen


@dataclass(frozen=True, slots=True)
class Description:
    """What can be seen and heard of a person when nothing else is known; heights in cm."""

    accent: str = ""
    place_words: str = ""
    marks: str = ""
    build: str = ""
    height_cm: int | None = None
    clothing: str = ""


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """All that the station knows of one person, without stays."""

    id: int
    name: str
    sex: Sex
    born: date | None
    born_precision: BornPrecision
    identity_state: IdentityState
    ethnic_group: str
    area: str
    household_address: str
    residence: str
    education: str
    marital: str
    description: Description
    names: tuple[PersonName, ...]
    documents: tuple[PersonDocument, ...]
    photo_id: int | None
    merged_into: int | None
    created_at: datetime
    version: int

    def age(self, day: date) -> int | None:
        """Full years (周岁) on a day; None when the birth date is not known at all."""
        return None if self.born is None else age_on(self.born, day)

    @property
    def age_estimated(self) -> bool:
        """Whether the age was judged by eye (目测)."""
        return self.born_precision is BornPrecision.ESTIMATED

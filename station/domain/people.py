"""A person, and all that proves who they are."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum

from station.domain.identity import age_on
from station.domain.problems import Problem, Trouble


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


class OutsideNumberKind(StrEnum):
    """What is kept elsewhere under a number: none of it is a paper, and none proves anything."""

    FINGERPRINTS = "fingerprints"
    POLICE_QUERY = "police_query"
    FACE_QUERY = "face_query"
    DNA = "dna"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OutsideNumber:
    """A number of police or another station, as written; `unit` is whose it is."""

    id: int
    kind: OutsideNumberKind
    number: str
    unit: str
    noted_at: datetime
    clerk: str


class IdentitySource(StrEnum):
    """What a judgement of somebody's identity rests on."""

    SAID = "said"
    ACQUAINTANCE = "acquaintance"
    OTHER_STATION = "other_station"
    FACE_QUERY = "face_query"
    DOCUMENT = "document"
    POLICE = "police"
    DNA = "dna"
    KIN = "kin"


PROVING_SOURCES = frozenset(
    {IdentitySource.DOCUMENT, IdentitySource.POLICE, IdentitySource.DNA, IdentitySource.KIN}
)
"""Only these confirm an identity; any but the person's own word makes it probable."""


class BornPrecision(StrEnum):
    """How exactly the birth date is known; what is not known to the day is stored as `youngest`."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ESTIMATED = "estimated"
    UNKNOWN = "unknown"


class CameraTrouble(Trouble):
    """Why the camera of this computer sends no picture."""

    NOT_THERE = "camera.not_there"
    IN_USE = "camera.in_use"
    NOT_ALLOWED = "camera.not_allowed"
    BROKE_OFF = "camera.broke_off"


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
    BOTH_HAVE_VOUCHER = "person.both_have_voucher"
    NOT_MERGED = "person.not_merged"
    LATER_MERGE_FIRST = "person.later_merge_first"
    NOT_ENTERED_LATER = "person.not_entered_later"
    REASON_MISSING = "person.reason_missing"
    NAME_MISSING = "person.name_missing"
    NAME_THERE = "person.name_there"
    NAME_TOO_LONG = "person.name_too_long"
    NUMBER_MISSING = "person.number_missing"
    NUMBER_THERE = "person.number_there"
    AGE_IMPOSSIBLE = "person.age_impossible"
    HEIGHT_IMPOSSIBLE = "person.height_impossible"
    CODE_UNKNOWN = "person.code_unknown"
    SOURCE_TOO_WEAK = "person.source_too_weak"
    PHOTO_NOT_A_PICTURE = "person.photo_not_a_picture"
    PHOTO_TOO_LARGE = "person.photo_too_large"
    PHOTO_TRUNCATED = "person.photo_truncated"


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
    identity_source: IdentitySource | None = None
    identity_note: str = ""

    def age(self, day: date) -> int | None:
        """Full years (周岁) on a day; None when the birth date is not known at all."""
        return None if self.born is None else age_on(self.born, day)

    @property
    def age_estimated(self) -> bool:
        """Whether the age was judged by eye (目测)."""
        return self.born_precision is BornPrecision.ESTIMATED


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What a clerk writes down of a person; codes as in resources/codes, empty when unknown.

    Somebody without a name gets a temporary one. Of `born` only what `born_precision` says
    counts; `age` is an estimate in full years (目测) and is used when `born` is not given.
    """

    name: str = ""
    name_kind: NameKind = NameKind.USED
    sex: Sex = Sex.UNKNOWN
    born: date | None = None
    born_precision: BornPrecision = BornPrecision.DAY
    age: int | None = None
    ethnic_group: str = ""
    area: str = ""
    household_address: str = ""
    residence: str = ""
    education: str = ""
    marital: str = ""
    description: Description = field(default_factory=Description)


def facts_of_record(record: PersonRecord) -> PersonFacts:
    """The facts of a record as they stand, ready to be written again."""
    kinds = {each.text: each.kind for each in record.names}
    same = {field.name for field in fields(PersonFacts)} - {"name_kind", "age"}
    facts = {name: getattr(record, name) for name in same}
    return PersonFacts(**facts, name_kind=kinds.get(record.name, NameKind.USED))


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document as shown or told, its number as written."""

    kind: DocumentKind
    number: str
    seen: DocumentSeen = DocumentSeen.TOLD


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Everything that can be known of somebody who is registered for the first time."""

    facts: PersonFacts = field(default_factory=PersonFacts)
    names: tuple[PersonName, ...] = ()
    documents: tuple[NewDocument, ...] = ()


@dataclass(frozen=True, slots=True)
class Searched:
    """The proof that somebody was looked for before a new record is made.

    `text` is what was searched for, `seen` the persons among the answers that the clerk looked
    at and judged to be somebody else.
    """

    text: str
    seen: frozenset[int] = frozenset()


OLDEST_AGE = 130
LONGEST_NAME = 60
"""Characters; the longest names of the country's peoples have about thirty."""
_HEIGHTS = range(20, 261)


def youngest(born: date, precision: BornPrecision, today: date) -> date:
    """The last birth date that fits what is known, but none to come.

    Somebody of whom only the year is known comes of age when there is no doubt left, and not on
    the first of January. 未成年人保护法 第四条: what serves a minor best goes first.
    """
    match precision:
        case BornPrecision.MONTH:
            last = monthrange(born.year, born.month)[1]
            return min(born.replace(day=last), max(born, today))
        case BornPrecision.YEAR:
            return min(born.replace(month=12, day=31), max(born, today))
        case _:
            return born


def born_years_before(day: date, years: int) -> date:
    """The youngest birth date of somebody who is so many full years old on a day."""
    last = monthrange(day.year - years, day.month)[1]
    return date(day.year - years, day.month, min(day.day, last))


def born_of(facts: PersonFacts, today: date) -> tuple[date | None, BornPrecision]:
    """The birth date as it is stored: the youngest that fits what is known.

    An age that nobody reaches tells no birth.
    """
    if facts.born is None:
        if facts.age is None or facts.age not in range(OLDEST_AGE + 1):
            return None, BornPrecision.UNKNOWN
        return born_years_before(today, facts.age), BornPrecision.ESTIMATED
    match facts.born_precision:
        case BornPrecision.MONTH | BornPrecision.YEAR | BornPrecision.ESTIMATED as precision:
            return youngest(facts.born, precision, today), precision
        case _:
            return facts.born, BornPrecision.DAY


def born_still(
    facts: PersonFacts, known: tuple[date | None, BornPrecision], today: date
) -> tuple[date | None, BornPrecision]:
    """The birth after a change: an estimate that is left as it was makes nobody younger."""
    born, precision = known
    left = (
        facts.born is None
        and born is not None
        and precision is BornPrecision.ESTIMATED
        and facts.age == age_on(born, today)
    )
    return known if left else born_of(facts, today)


def name_problems(name: str) -> tuple[Problem, ...]:
    """What is no name for its length: a whole story, or what a stuck key wrote."""
    if len(name) <= LONGEST_NAME:
        return ()
    data = {"most": LONGEST_NAME, "length": len(name)}
    return (Problem(PersonTrouble.NAME_TOO_LONG, "name", data),)


def fact_problems(facts: PersonFacts, today: date) -> tuple[Problem, ...]:
    """What cannot be: an endless name, a birth to come, an age or a height nobody has."""
    found = list(name_problems(facts.name))
    born_later = facts.born is not None and facts.born > today
    if born_later:
        found.append(Problem(PersonTrouble.BORN_IN_FUTURE, "born", {"born": facts.born}))
    age = facts.age if facts.born is None else age_on(facts.born, today)
    if age is not None and age not in range(OLDEST_AGE + 1) and not born_later:
        place = "age" if facts.born is None else "born"
        found.append(Problem(PersonTrouble.AGE_IMPOSSIBLE, place, {"age": age}))
    height = facts.description.height_cm
    if height is not None and height not in _HEIGHTS:
        data = {"least": _HEIGHTS.start, "most": _HEIGHTS.stop - 1}
        found.append(Problem(PersonTrouble.HEIGHT_IMPOSSIBLE, "height_cm", data))
    return tuple(found)


def identity_problems(
    state: IdentityState, source: IdentitySource, reason: str
) -> tuple[Problem, ...]:
    """Whether a source carries a judgement: one's own word makes a claim, no more."""
    if state in {IdentityState.DISPUTED, IdentityState.UNKNOWN} and not reason.strip():
        return (Problem(PersonTrouble.REASON_MISSING, "reason"),)
    weak = (state is IdentityState.PROBABLE and source is IdentitySource.SAID) or (
        state is IdentityState.CONFIRMED and source not in PROVING_SOURCES
    )
    return (Problem(PersonTrouble.SOURCE_TOO_WEAK, "source", {"state": state}),) if weak else ()

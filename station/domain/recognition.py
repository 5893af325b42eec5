"""Whom a row of an old register speaks of: somebody known for sure, somebody new, or perhaps.

Sure is only what could not be otherwise: the same sound identity number (GB 11643 check
character right), the same rescue number under the same name, or name, exact birth date, sex and
county together. Everything less makes a new person and an offer to a clerk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from station.domain.identity import IdFinding, IdKind, IdNumber, read_id_number
from station.domain.ledger import Doubtful, LedgerPerson
from station.domain.ledger_why import PersonWhy
from station.domain.matching import NEAR_YEARS, Clues, Match, compare
from station.domain.names import fold, is_unknown_name, pinyin_key
from station.domain.people import BornPrecision, Sex
from station.domain.search import STRONG_SCORE, Known, LastStay

MOST_OFFERED = 5
"""So many likely others are kept for one new person; more would not be looked through."""

_MOST_NEAR = 200
_COUNTY, _BEFORE_TAIL, _LAST_FOUR = 6, 14, 4
_WHOLE, _SHORTEST_WHOLE = 18, 17
_IMPOSSIBLE = frozenset({IdFinding.BIRTH_DATE_IMPOSSIBLE, IdFinding.BORN_IN_FUTURE})
_SEXES = frozenset({Sex.MALE, Sex.FEMALE})
_SEX_NAMES = {Sex.MALE: "男", Sex.FEMALE: "女"}

Facts = tuple[str, date, Sex, str]
Near = tuple[str, str]
Key = TypeVar("Key")


def is_sound(number: IdNumber) -> bool:
    """Whether a number has all its characters, the right check character and a real day."""
    possible = not any(finding.code in _IMPOSSIBLE for finding in number.findings)
    return number.is_complete and number.check_digit_ok is True and possible


@dataclass(slots=True, eq=False)
class Acquaintance:
    """Somebody the station knows, or of whom an earlier row told (`person_id` None).

    It grows with every row that is put to the same person.
    """

    person_id: int | None
    names: tuple[str, ...]
    numbers: tuple[IdNumber, ...]
    sex: Sex
    born: date | None
    born_precision: BornPrecision
    area: str
    rescue_numbers: tuple[str, ...] = ()
    last_stay: LastStay | None = None
    place_in_list: int = 0
    has_learned: bool = False

    @property
    def born_year(self) -> int:
        """The birth year as search keys have it: 0 when it is not known."""
        return self.born.year if self.born else 0

    @classmethod
    def of_row(cls, person: LedgerPerson, rescue_number: str) -> Acquaintance:
        """Take somebody from a row."""
        return cls(
            None,
            _names_of(person),
            _numbers_of(person),
            person.sex,
            person.born,
            person.born_precision,
            person.area,
            tuple(filter(None, (rescue_number,))),
        )

    @classmethod
    def of_known(cls, known: Known) -> Acquaintance:
        """Take somebody from the database."""
        return cls(
            known.id,
            tuple(name for name in known.names if not is_unknown_name(name)),
            tuple(read_id_number(number) for number in known.numbers),
            known.sex,
            known.born,
            known.born_precision,
            known.area,
            known.rescue_numbers,
            known.last_stay,
        )

    @property
    def sound_numbers(self) -> frozenset[str]:
        return frozenset(number.normalized for number in self.numbers if is_sound(number))

    @property
    def clues(self) -> Clues:
        return Clues(
            names=self.names,
            id_numbers=tuple(number.normalized for number in self.numbers),
            sex=self.sex.value,
            born=self.born,
            born_exact=self.born_precision is BornPrecision.DAY,
            area=self.area or None,
        )

    def facts(self) -> Iterator[Facts]:
        """Yield what must agree for certainty without a number; nothing when part of it is open.

        A birth date that came out of a masked or wrong number is no exact one.
        """
        whole = self.born is not None and self.born_precision is BornPrecision.DAY
        if not whole or self.sex not in _SEXES or (self.numbers and not self.sound_numbers):
            return
        assert self.born is not None
        areas = [self.area, *(n.area_code or "" for n in self.numbers if is_sound(n))]
        counties = {area for area in areas if len(area) == _COUNTY and not area.endswith("00")}
        for name in dict.fromkeys(map(fold, self.names)):
            for county in sorted(counties):
                yield name, self.born, self.sex, county

    def near(self) -> Iterator[Near]:
        """Yield the keys under which somebody alike would stand."""
        for name in self.names:
            yield "name", fold(name)
            yield "sound", pinyin_key(name)
        if self.born is not None and self.born_precision is BornPrecision.DAY:
            yield "born", self.born.isoformat()
        for number in self.numbers:
            yield from _near_numbers(number)


def _near_numbers(number: IdNumber) -> Iterator[Near]:
    text = number.normalized
    for piece in slip_keys(text):
        yield "slip", piece
    if number.last_four:
        yield "four", number.last_four
    if "*" not in text[:_COUNTY]:
        yield "mask" if "*" in text else "first", text[:_COUNTY]


def slip_keys(number: str) -> tuple[str, ...]:
    """Give county, birth and tail of a number two by two: a slip in one leaves the others whole.

    Holds as well for a number of which one digit was left out. Nothing for other writings.
    """
    if "*" in number or len(number) < _SHORTEST_WHOLE:
        return ()
    county, tail = number[:_COUNTY], number[-_LAST_FOUR:]
    return f"{number[:_BEFORE_TAIL]}-", f"{county}-{tail}", f"-{number[_COUNTY - _WHOLE :]}"


def _sought(key: Near, *, masked: bool) -> Near:
    """A masked number is looked for among whole ones, and the other way round."""
    kind, value = key
    return ("first" if masked else "mask", value) if kind in {"mask", "first"} else key


class Acquaintances:
    """All who may be meant, those of the database and those of earlier rows."""

    def __init__(self, known: Iterable[Acquaintance] = ()) -> None:
        self._by_number: dict[str, list[Acquaintance]] = {}
        self._by_rescue_number: dict[str, list[Acquaintance]] = {}
        self._by_facts: dict[Facts, list[Acquaintance]] = {}
        self._near: dict[Near, list[Acquaintance]] = {}
        self._count = 0
        for one in known:
            self.add(one)

    def add(self, one: Acquaintance) -> None:
        """Remember somebody; whoever comes later is compared with them."""
        self._count += 1
        one.place_in_list = self._count
        self._index(one)

    def _index(self, one: Acquaintance) -> None:
        for number in one.sound_numbers:
            _put(self._by_number, number, one)
        for rescue_number in one.rescue_numbers:
            _put(self._by_rescue_number, rescue_number, one)
        for facts in one.facts():
            _put(self._by_facts, facts, one)
        for key in one.near():
            _put(self._near, key, one)

    def recognise(
        self, person: LedgerPerson, rescue_number: str
    ) -> tuple[Acquaintance, PersonWhy] | None:
        """Tell who the person of a row surely is, and why; None when it is not sure."""
        row = Acquaintance.of_row(person, rescue_number)
        for number in row.sound_numbers:
            if bearers := self._by_number.get(number):
                same_name = [one for one in bearers if _share_name(one, row)]
                return (same_name or bearers)[0], PersonWhy.SAME_ID_NUMBER
        if not row.names:
            return None
        numbered = self._by_rescue_number.get(rescue_number, ()) if rescue_number else ()
        if one := _only(one for one in numbered if _share_name(one, row) and _agree(one, row)):
            return one, PersonWhy.SAME_RESCUE_NUMBER
        alike = [one for facts in row.facts() for one in self._by_facts.get(facts, ())]
        if one := _only(one for one in alike if _agree(one, row)):
            return one, PersonWhy.SAME_FACTS
        return None

    def learn(self, one: Acquaintance, person: LedgerPerson, rescue_number: str) -> None:
        """Add what another row says of somebody; what is known already is never overwritten."""
        row = Acquaintance.of_row(person, rescue_number)
        before = one.names, one.numbers
        one.names = tuple(dict.fromkeys((*one.names, *row.names)))
        known = {number.normalized for number in one.numbers}
        one.numbers += tuple(n for n in row.numbers if n.normalized not in known)
        one.rescue_numbers = tuple(dict.fromkeys((*one.rescue_numbers, *row.rescue_numbers)))
        one.has_learned = one.has_learned or (one.names, one.numbers) != before
        if one.person_id is None:
            if one.sex not in _SEXES:
                one.sex = row.sex
            if _finer(row.born_precision, one.born_precision):
                one.born, one.born_precision = row.born, row.born_precision
            one.area = one.area or row.area
        self._index(one)

    def alike(self, one: Acquaintance) -> list[tuple[Acquaintance, Match]]:
        """Find those known before somebody new who may be the same, the likeliest first."""
        masked = any("*" in number.normalized for number in one.numbers)
        near: dict[Acquaintance, None] = {}
        for key in one.near():
            bearers = self._near.get(_sought(key, masked=masked), ())[-_MOST_NEAR:]
            enough = _ENOUGH.get(key[0])
            near.update((o, None) for o in bearers if enough is None or enough(one, o))
        clues = one.clues
        found = [
            (other, match)
            for other in near
            if other.place_in_list < one.place_in_list
            and (match := compare(clues, other.clues)).score >= STRONG_SCORE
        ]
        found.sort(key=lambda pair: (-pair[1].score, pair[0].place_in_list))
        return found[:MOST_OFFERED]


def contradictions(one: Acquaintance, row: LedgerPerson) -> Iterator[tuple[Doubtful, str]]:
    """Tell what a row says otherwise than is known of its person: the row's word / what is known.

    Behind the row's sex stands that of a sound identity number, which may settle it.
    """
    if one.sex in _SEXES and row.sex in _SEXES and one.sex is not row.sex:
        number = row.id_number
        told = number.sex if number is not None and is_sound(number) else None
        by_number = f"（身份证号码：{_SEX_NAMES[Sex(told)]}）" if told else ""
        both = f"{_SEX_NAMES[row.sex]} / {_SEX_NAMES[one.sex]}{by_number}"
        yield Doubtful.PERSON_SEX_DIFFERS, both
    if one.born is not None and row.born is not None and _births_differ(one, row):
        yield Doubtful.PERSON_BORN_DIFFERS, f"{_born(row)} / {_born(one)}"


def _births_differ(one: Acquaintance, row: LedgerPerson) -> bool:
    """Whether two days differ, or years by more than a birthday can make."""
    assert one.born is not None
    assert row.born is not None
    if one.born_precision is row.born_precision is BornPrecision.DAY:
        return one.born != row.born
    rough = BornPrecision.ESTIMATED in {one.born_precision, row.born_precision}
    return abs(one.born.year - row.born.year) > (NEAR_YEARS if rough else 1)


def _born(who: Acquaintance | LedgerPerson) -> str:
    assert who.born is not None
    return str(who.born if who.born_precision is BornPrecision.DAY else who.born.year)


def _put(index: dict[Key, list[Acquaintance]], key: Key, one: Acquaintance) -> None:
    bearers = index.setdefault(key, [])
    if one not in bearers[-1:]:
        bearers.append(one)


def _only(found: Iterable[Acquaintance]) -> Acquaintance | None:
    """The one who is found; nobody when there are two."""
    different = list(dict.fromkeys(found))
    return different[0] if len(different) == 1 else None


def _share_name(one: Acquaintance, other: Acquaintance) -> bool:
    return not {*map(fold, one.names)}.isdisjoint(map(fold, other.names))


def _near_birth(one: Acquaintance, other: Acquaintance) -> bool:
    if one.born is None or other.born is None:
        return False
    return abs(one.born.year - other.born.year) <= NEAR_YEARS


def _same_county(one: Acquaintance, other: Acquaintance) -> bool:
    return bool(one.area) and one.area == other.area


def _birth_or_county(one: Acquaintance, other: Acquaintance) -> bool:
    return _near_birth(one, other) or _same_county(one, other)


def _birth_and_county(one: Acquaintance, other: Acquaintance) -> bool:
    return _near_birth(one, other) and _same_county(one, other)


def _part_is_open(one: Acquaintance, other: Acquaintance) -> bool:
    return not all(number.is_complete for number in (*one.numbers, *other.numbers))


_ENOUGH: Mapping[str, Callable[[Acquaintance, Acquaintance], bool]] = {
    "name": _birth_or_county,
    "sound": _birth_and_county,
    "four": _part_is_open,
}
"""What must come to a key before a comparison can reach a strong score."""


def _agree(one: Acquaintance, other: Acquaintance) -> bool:
    """Whether no sound number speaks against the two being one."""
    mine, theirs = one.sound_numbers, other.sound_numbers
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _finer(new: BornPrecision, old: BornPrecision) -> bool:
    order = list(BornPrecision)
    return order.index(new) < order.index(old)


def _names_of(person: LedgerPerson) -> tuple[str, ...]:
    name = "" if person.is_unknown else person.name
    return tuple(filter(None, (name, person.alias)))


def _numbers_of(person: LedgerPerson) -> tuple[IdNumber, ...]:
    number = person.id_number
    return () if number is None or number.kind is IdKind.NOT_A_NUMBER else (number,)

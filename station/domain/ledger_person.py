"""Who a row of a register speaks of: name, sex, birth, ID number and home, each as far as told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from station.domain.areas import Areas
from station.domain.codes import CodeList
from station.domain.descriptions import accent_place
from station.domain.identity import (
    Finding,
    IdFinding,
    IdKind,
    IdNumber,
    age_on,
    check_character,
    read_id_number,
)
from station.domain.ledger import Doubtful, Field, LedgerPerson, Moment
from station.domain.ledger_dates import Hints, read_moment
from station.domain.ledger_rows import RowCells
from station.domain.ledger_words import (
    Age,
    NameReading,
    plain,
    read_age,
    read_ethnic_group,
    read_name,
    read_sex,
    says_nothing,
    speaks_of_accent,
)
from station.domain.people import BornPrecision, Sex, born_years_before, youngest

_LEAST_AGE_GAP = 2
_CENTURY = 100
_SEX_NAMES = {Sex.MALE: "男", Sex.FEMALE: "女"}
_ID_REASONS = {
    IdFinding.CHECK_DIGIT_WRONG: Doubtful.ID_CHECK_DIGIT_WRONG,
    IdFinding.BIRTH_DATE_IMPOSSIBLE: Doubtful.ID_BIRTH_DATE_IMPOSSIBLE,
    IdFinding.BORN_IN_FUTURE: Doubtful.ID_BIRTH_DATE_IMPOSSIBLE,
    IdFinding.AREA_UNKNOWN: Doubtful.ID_AREA_UNKNOWN,
    IdFinding.AREA_GONE_BEFORE_BIRTH: Doubtful.ID_AREA_GONE_BEFORE_BIRTH,
    IdFinding.CONVERTED_FROM_15: Doubtful.ID_CONVERTED_FROM_15,
    IdFinding.MASKED: Doubtful.ID_MASKED,
    IdFinding.LENGTH_WRONG: Doubtful.ID_LENGTH_WRONG,
}


@dataclass(frozen=True, eq=False)
class LedgerBooks:
    """The lists by which words become codes; places are looked up once for each spelling."""

    areas: Areas
    ethnic_groups: CodeList
    how_came: CodeList
    causes: CodeList
    leaving_ways: CodeList
    area_of: Callable[[str], str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "area_of", lru_cache(maxsize=20_000)(self._area_of))

    def _area_of(self, text: str) -> str:
        found = self.areas.read_place(text)
        return found[0].code if len(found) == 1 else ""


@dataclass(frozen=True, slots=True)
class PersonReader:
    """Reads the person of one row."""

    row: RowCells
    hints: Hints
    books: LedgerBooks

    def read(self, arrived: Moment | None) -> LedgerPerson:
        name = self._name()
        number = self._id_number()
        sex = self._sex(name, number)
        age = self._age(number, arrived)
        born, precision = self._born(number, age, arrived)
        place, accent = self._home()
        return LedgerPerson(
            name=name.name,
            alias=name.alias,
            is_unknown=name.is_unknown,
            sex=sex,
            born=born,
            born_precision=precision,
            age=age.years if age else None,
            age_estimated=age.estimated if age else False,
            id_number=number,
            ethnic_group=self._ethnic_group(),
            place=place,
            area=self.books.area_of(place) if place else "",
            accent=accent,
        )

    def _home(self) -> tuple[str, str]:
        """Read the home, or the accent that somebody wrote down for want of one."""
        text = self.row.said(Field.PLACE)
        if not speaks_of_accent(text):
            return text, ""
        self.row.doubt(Field.PLACE, accent_place(text), Doubtful.ACCENT_FOR_PLACE)
        return "", text

    def _name(self) -> NameReading:
        text = self.row.text(Field.NAME)
        if not text:
            self.row.doubt(Field.NAME, "", Doubtful.NAME_MISSING)
            return NameReading("", is_unknown=True)
        reading = read_name(text)
        reason = Doubtful.SAME_AS_ABOVE if self.row.points_above(Field.NAME) else reading.reason
        if reason:
            self.row.doubt(Field.NAME, reading.name, reason)
        return reading

    def _id_number(self) -> IdNumber | None:
        """Read the ID number; one that a spreadsheet took for a number has lost its tail."""
        value, text = self.row.value(Field.ID_NUMBER), self.row.text(Field.ID_NUMBER)
        if not text or says_nothing(text):
            return None
        if isinstance(value, float) or re.fullmatch(r"\d\.\d+[Ee]\+?1\d", plain(text)):
            self.row.doubt(Field.ID_NUMBER, "", Doubtful.ID_DIGITS_LOST)
            return None
        number = self._in_likely_century(read_id_number(text, self.hints.today, self.books.areas))
        reasons = [_ID_REASONS[f.code] for f in number.findings if f.code in _ID_REASONS]
        if number.kind is IdKind.NOT_A_NUMBER:
            reasons.append(Doubtful.ID_NOT_A_NUMBER)
        if self.row.points_above(Field.ID_NUMBER):
            reasons.append(Doubtful.SAME_AS_ABOVE)
        for reason in dict.fromkeys(reasons):
            self.row.doubt(Field.ID_NUMBER, number.normalized, reason)
        return number

    def _in_likely_century(self, number: IdNumber) -> IdNumber:
        """Read a 15-digit number of a child, which someone shortened, as one of this century.

        The old form was for births of the 1900s only; the age in the row decides.
        """
        age = read_age(self.row.text(Field.AGE))
        if number.kind is not IdKind.OLD15 or number.born is None or age is None:
            return number
        by_number = age_on(number.born, self.hints.previous or self.hints.today)
        if abs(by_number - _CENTURY - age.years) >= _LEAST_AGE_GAP:
            return number
        first = f"{number.normalized[:6]}20{number.normalized[8:17]}"
        full = read_id_number(first + check_character(first), self.hints.today, self.books.areas)
        findings = (*full.findings, Finding(IdFinding.CONVERTED_FROM_15))
        return replace(full, written=number.written, kind=IdKind.OLD15, findings=findings)

    def _sex(self, name: NameReading, number: IdNumber | None) -> Sex:
        """Read the sex; what the ID number says otherwise is shown, and fills only a blank."""
        about = Field.SEX if Field.SEX in self.row.layout else Field.SEX_AND_AGE
        text = self.row.text(about)
        first = text[:1] if about is Field.SEX_AND_AGE else text
        read = read_sex(first) if first else Sex.UNKNOWN
        if read is None:
            self.row.doubt(about, "", Doubtful.SEX_UNREADABLE)
        sex = read if read in _SEX_NAMES else name.sex
        told = (
            Sex(number.sex)
            if number and number.sex and number.check_digit_ok is not False
            else None
        )
        if told and sex in _SEX_NAMES and told is not sex:
            self.row.doubt(about, f"{_SEX_NAMES[sex]} / {_SEX_NAMES[told]}", Doubtful.SEX_DIFFERS)
        if told and sex not in _SEX_NAMES:
            self.row.doubt(about, _SEX_NAMES[told], Doubtful.SEX_FROM_ID_NUMBER)
            return told
        return sex or Sex.UNKNOWN

    def _age(self, number: IdNumber | None, arrived: Moment | None) -> Age | None:
        about = Field.AGE if Field.AGE in self.row.layout else Field.SEX_AND_AGE
        text = self.row.text(about)
        if about is Field.SEX_AND_AGE:
            text = text[1:].strip(" ,，/、.")
        if not text or says_nothing(text):
            return None
        age = read_age(text)
        if age is None:
            self.row.doubt(about, "", Doubtful.AGE_UNREADABLE)
        elif age.estimated:
            self.row.doubt(about, age.years, Doubtful.AGE_ESTIMATED)
        elif number and number.born and number.check_digit_ok is not False and arrived:
            by_number = age_on(number.born, arrived.day)
            if abs(by_number - age.years) >= _LEAST_AGE_GAP:
                self.row.doubt(about, f"{age.years} / {by_number}", Doubtful.AGE_DIFFERS)
        return age

    def _born(
        self, number: IdNumber | None, age: Age | None, arrived: Moment | None
    ) -> tuple[date | None, BornPrecision]:
        """Take the birth from a sound ID number, its own column, or the age, in this order."""
        by_number = number.born if number and number.check_digit_ok is not False else None
        told = read_moment(self.row.value(Field.BORN), Hints(self.hints.today)).moment
        if by_number:
            if told and told.day != by_number:
                self.row.doubt(Field.BORN, told, Doubtful.BORN_DIFFERS)
            return by_number, BornPrecision.DAY
        if told:
            return told.day, BornPrecision.DAY
        if age is None or arrived is None:
            return None, BornPrecision.UNKNOWN
        if age.months:
            months = arrived.day.year * 12 + arrived.day.month - 1 - age.years * 12 - age.months
            first = date(months // 12, months % 12 + 1, 1)
            return youngest(first, BornPrecision.MONTH, arrived.day), BornPrecision.MONTH
        precision = BornPrecision.ESTIMATED if age.estimated else BornPrecision.YEAR
        return born_years_before(arrived.day, age.years), precision

    def _ethnic_group(self) -> str:
        text = self.row.said(Field.ETHNIC_GROUP)
        code = read_ethnic_group(text, self.books.ethnic_groups) if text else ""
        if text and not code:
            self.row.doubt(Field.ETHNIC_GROUP, "", Doubtful.ETHNIC_GROUP_UNKNOWN)
        return code

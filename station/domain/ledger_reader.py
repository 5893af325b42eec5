"""From the cells of one row to the stay that they tell, with a doubt for all that is not sure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from station.domain import fen
from station.domain.areas import Areas
from station.domain.assistance import AssistanceClass
from station.domain.codes import CodeList
from station.domain.identity import IdFinding, IdKind, IdNumber, age_on, read_id_number
from station.domain.ledger import Doubt, Doubtful, Field, LedgerPerson, LedgerStay, Moment, trace_of
from station.domain.ledger_dates import Hints, MomentReading, read_clock, read_moment, with_clock
from station.domain.ledger_rows import Cells
from station.domain.ledger_words import (
    Age,
    Certainty,
    NameReading,
    is_ditto,
    is_other_class,
    plain,
    read_age,
    read_class,
    read_ethnic_group,
    read_name,
    read_sex,
    read_word,
    says_nothing,
)
from station.domain.people import BornPrecision, Sex

_CENT_NOISE = 1e-6
_SHORTEST_NUMBER = 4
_LEAST_AGE_GAP = 2
_SPAN = re.compile(r"\s*(?:--+|—+|–|~|～|至|到)\s*")
_STILL_HERE = re.compile(r"在站|未离|住院|在院")
_NO_MONEY = re.compile(r"自[付费理]|自己?购票|自行购票|免(费|票)?|本人付.*|家属付.*|/|-+|—+")
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
class Above:
    """What the row above said: its values, for ditto marks, and its arrival and departure."""

    values: Mapping[Field, object]
    arrived: Moment | None = None
    left: Moment | None = None


@dataclass(slots=True)
class RowReader:
    """Reads one row; `doubts` grows while it does."""

    sheet: str
    row: int
    cells: Cells
    layout: Mapping[Field, tuple[str, str]]
    hints: Hints
    above: Above | None
    books: LedgerBooks
    doubts: list[Doubt] = field(default_factory=list)

    def read(self, written: tuple[tuple[str, str], ...]) -> LedgerStay:
        """Read the whole row; `written` is what stands in it, under its titles."""
        arrived = self._arrived()
        left = self._left(arrived)
        person = self._person(arrived)
        rescue_number = self._rescue_number()
        way, words = self._leaving_way(left)
        told = arrived if self._tells_arrival else None
        return LedgerStay(
            sheet=self.sheet,
            row=self.row,
            written=written,
            trace=trace_of(rescue_number, person, plain(self.text(Field.AGE)), told, left),
            serial=self.text(Field.SERIAL),
            rescue_number=rescue_number,
            person=person,
            arrived=arrived,
            how_came=self._word(Field.HOW_CAME, "how_came", self.books.how_came),
            cause=self._word(Field.CAUSE, "causes", self.books.causes),
            assistance_class=self._class(),
            bed=self.said(Field.BED),
            health=self.text(Field.HEALTH),
            hospital=self.said(Field.HOSPITAL),
            left=left,
            leaving_way=way,
            leaving_words=words,
            destination=self.said(Field.DESTINATION),
            amount_fen=self._amount(),
            clerk=self.text(Field.CLERK),
            remarks=self.text(Field.REMARKS),
            doubts=tuple(self.doubts),
            layout=self.layout,
        )

    # --- cells ---

    def value(self, about: Field) -> object:
        """Take the value of a cell; a ditto mark is answered by the row above."""
        cell = self.cells.get(about)
        if cell is None:
            return None
        if isinstance(cell.value, str) and is_ditto(cell.value):
            return self.above.values.get(about) if self.above else None
        return cell.value

    def text(self, about: Field) -> str:
        """Take the text of a cell, trimmed; a ditto mark is answered by the row above."""
        cell = self.cells.get(about)
        value = self.value(about)
        if cell is not None and value is cell.value:
            return cell.text.strip()
        return str(value).strip() if value is not None else ""

    def said(self, about: Field) -> str:
        """Take the text, empty when it only says that nothing is known."""
        text = self.text(about)
        return "" if says_nothing(text) else text

    def doubt(self, about: Field, read_as: object, reason: Doubtful) -> None:
        """Note that a cell is doubtful; a cell that is missing is noted with an empty text."""
        cell = self.cells.get(about)
        column, title = self.layout.get(about, ("", ""))
        self.doubts.append(
            Doubt(
                self.sheet,
                self.row,
                column,
                title,
                cell.text if cell else "",
                "" if read_as is None else str(read_as),
                reason,
            )
        )

    def _points_above(self, about: Field) -> bool:
        cell = self.cells.get(about)
        return cell is not None and isinstance(cell.value, str) and is_ditto(cell.value)

    # --- days ---

    @property
    def _tells_arrival(self) -> bool:
        """Whether the arrival was read from the row, and not put in from around it."""
        guessed = {Doubtful.DATE_MISSING, Doubtful.DATE_UNREADABLE}
        return not any(
            doubt.reason in guessed and doubt.column == self.layout.get(Field.ARRIVED, ("", ""))[0]
            for doubt in self.doubts
        )

    def _arrived(self) -> Moment | None:
        """Read the arrival; when there is none that can be read, the row above lends its day."""
        if self._points_above(Field.ARRIVED):
            return self._as_above(Field.ARRIVED, self.above.arrived if self.above else None)
        reading = self._read_day(Field.ARRIVED, Field.ARRIVED_CLOCK, 0, None)
        if reading.moment is None:
            near = self.hints.previous or self.hints.anchor
            lent = Moment.of(near) if near else None
            self.doubt(Field.ARRIVED, lent, reading.reason or Doubtful.DATE_MISSING)
            return lent
        reason = reading.reason or self._outside_sheet(reading.moment)
        if reason:
            self.doubt(Field.ARRIVED, reading.moment, reason)
        return reading.moment

    def _left(self, arrived: Moment | None) -> Moment | None:
        if self._points_above(Field.LEFT):
            return self._as_above(Field.LEFT, self.above.left if self.above else None)
        reading = self._read_day(Field.LEFT, Field.LEFT_CLOCK, 1, arrived.day if arrived else None)
        if reading.reason:
            self.doubt(Field.LEFT, reading.moment, reading.reason)
        left = reading.moment
        if left is not None and arrived is not None and self._tells_arrival:
            both_clocks = left.clock_known and arrived.clock_known
            if left.day < arrived.day or (both_clocks and left.at < arrived.at):
                self.doubt(Field.LEFT, left, Doubtful.LEFT_BEFORE_ARRIVED)
        return left

    def _as_above(self, about: Field, above: Moment | None) -> Moment | None:
        """Take the day of the row above; its hour is not this person's."""
        day = Moment.of(above.day) if above else None
        self.doubt(about, day, Doubtful.SAME_AS_ABOVE if day else Doubtful.NOTHING_ABOVE)
        return day

    def _read_day(
        self, about: Field, clock: Field, which: int, arrived: date | None
    ) -> MomentReading:
        """Read a day from its own column, or from one that holds arrival and departure."""
        value = self.value(about)
        if about not in self.cells and Field.ARRIVED_AND_LEFT in self.cells:
            halves = _SPAN.split(self.text(Field.ARRIVED_AND_LEFT))
            value = halves[which] if which < len(halves) else None
        reading = read_moment(value, self.hints, arrived)
        hour = read_clock(self.value(clock))
        if reading.moment is not None and hour is not None:
            return MomentReading(with_clock(reading.moment, hour), reading.reason)
        return reading

    def _outside_sheet(self, arrived: Moment) -> Doubtful | None:
        """Find an arrival that the month over the sheet does not explain (the one before may)."""
        if self.hints.year is None:
            return None
        if self.hints.month is None:
            far = abs(arrived.day.year - self.hints.year) > 1
            return Doubtful.DATE_OUTSIDE_SHEET if far else None
        months = (arrived.day.year - self.hints.year) * 12 + arrived.day.month - self.hints.month
        return None if months in {-1, 0} else Doubtful.DATE_OUTSIDE_SHEET

    # --- the person ---

    def _person(self, arrived: Moment | None) -> LedgerPerson:
        name = self._name()
        number = self._id_number()
        sex = self._sex(name, number)
        age = self._age(number, arrived)
        born, precision = self._born(number, age, arrived)
        place = self.said(Field.PLACE)
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
        )

    def _name(self) -> NameReading:
        text = self.text(Field.NAME)
        if not text:
            self.doubt(Field.NAME, "", Doubtful.NAME_MISSING)
            return NameReading("", is_unknown=True)
        reading = read_name(text)
        reason = Doubtful.SAME_AS_ABOVE if self._points_above(Field.NAME) else reading.reason
        if reason:
            self.doubt(Field.NAME, reading.name, reason)
        return reading

    def _id_number(self) -> IdNumber | None:
        """Read the ID number; one that a spreadsheet took for a number has lost its tail."""
        value, text = self.value(Field.ID_NUMBER), self.text(Field.ID_NUMBER)
        if not text or says_nothing(text):
            return None
        if isinstance(value, float) or re.fullmatch(r"\d\.\d+[Ee]\+?1\d", plain(text)):
            self.doubt(Field.ID_NUMBER, "", Doubtful.ID_DIGITS_LOST)
            return None
        number = read_id_number(text, self.hints.today, self.books.areas)
        reasons = [_ID_REASONS[f.code] for f in number.findings if f.code in _ID_REASONS]
        if number.kind is IdKind.NOT_A_NUMBER:
            reasons.append(Doubtful.ID_NOT_A_NUMBER)
        if self._points_above(Field.ID_NUMBER):
            reasons.append(Doubtful.SAME_AS_ABOVE)
        for reason in dict.fromkeys(reasons):
            self.doubt(Field.ID_NUMBER, number.normalized, reason)
        return number

    def _sex(self, name: NameReading, number: IdNumber | None) -> Sex:
        """Read the sex; what the ID number says otherwise is shown, and fills only a blank."""
        about = Field.SEX if Field.SEX in self.cells else Field.SEX_AND_AGE
        text = self.text(about)
        first = text[:1] if about is Field.SEX_AND_AGE else text
        read = read_sex(first) if first else Sex.UNKNOWN
        if read is None:
            self.doubt(about, "", Doubtful.SEX_UNREADABLE)
        sex = read if read in _SEX_NAMES else name.sex
        told = (
            Sex(number.sex)
            if number and number.sex and number.check_digit_ok is not False
            else None
        )
        if told and sex in _SEX_NAMES and told is not sex:
            self.doubt(about, f"{_SEX_NAMES[sex]} / {_SEX_NAMES[told]}", Doubtful.SEX_DIFFERS)
        if told and sex not in _SEX_NAMES:
            self.doubt(about, _SEX_NAMES[told], Doubtful.SEX_FROM_ID_NUMBER)
            return told
        return sex or Sex.UNKNOWN

    def _age(self, number: IdNumber | None, arrived: Moment | None) -> Age | None:
        about = Field.AGE if Field.AGE in self.cells else Field.SEX_AND_AGE
        text = self.text(about)
        if about is Field.SEX_AND_AGE:
            text = text[1:].strip(" ,，/、.")
        if not text or says_nothing(text):
            return None
        age = read_age(text)
        if age is None:
            self.doubt(about, "", Doubtful.AGE_UNREADABLE)
        elif number and number.born and number.check_digit_ok is not False and arrived:
            by_number = age_on(number.born, arrived.day)
            if abs(by_number - age.years) >= _LEAST_AGE_GAP:
                self.doubt(about, f"{age.years} / {by_number}", Doubtful.AGE_DIFFERS)
        return age

    def _born(
        self, number: IdNumber | None, age: Age | None, arrived: Moment | None
    ) -> tuple[date | None, BornPrecision]:
        """Take the birth from a sound ID number, its own column, or the age, in this order."""
        by_number = number.born if number and number.check_digit_ok is not False else None
        told = read_moment(self.value(Field.BORN), Hints(self.hints.today)).moment
        if by_number:
            if told and told.day != by_number:
                self.doubt(Field.BORN, told, Doubtful.BORN_DIFFERS)
            return by_number, BornPrecision.DAY
        if told:
            return told.day, BornPrecision.DAY
        if age is None or arrived is None:
            return None, BornPrecision.UNKNOWN
        if age.months:
            months = arrived.day.year * 12 + arrived.day.month - 1 - age.years * 12 - age.months
            return date(months // 12, months % 12 + 1, 1), BornPrecision.MONTH
        precision = BornPrecision.ESTIMATED if age.estimated else BornPrecision.YEAR
        return date(arrived.day.year - age.years, 1, 1), precision

    def _ethnic_group(self) -> str:
        text = self.said(Field.ETHNIC_GROUP)
        code = read_ethnic_group(text, self.books.ethnic_groups) if text else ""
        if text and not code:
            self.doubt(Field.ETHNIC_GROUP, "", Doubtful.ETHNIC_GROUP_UNKNOWN)
        return code

    # --- the rest ---

    def _rescue_number(self) -> str:
        """Read the number; a bare 1, 2, 3 counts the rows, and 同上 is nobody's number."""
        if self._points_above(Field.NUMBER):
            self.doubt(Field.NUMBER, "", Doubtful.SAME_AS_ABOVE)
            return ""
        text = plain(self.said(Field.NUMBER))
        return "" if text.isdecimal() and len(text) < _SHORTEST_NUMBER else text

    def _word(self, about: Field, name: str, codes: CodeList) -> str:
        """Put words under a code; guessed and unknown words are doubtful, and kept."""
        text = self.said(about)
        if not text:
            return ""
        code, certainty = read_word(text, name, codes)
        if certainty is Certainty.GUESSED:
            self.doubt(about, codes.name(code), Doubtful.WORD_GUESSED)
        elif certainty is Certainty.UNKNOWN:
            self.doubt(about, "", Doubtful.WORD_UNKNOWN)
        return code

    def _leaving_way(self, left: Moment | None) -> tuple[str, str]:
        words = self.said(Field.LEAVING_WAY)
        if _STILL_HERE.search(words) and left is None:
            return "", words
        way = self._word(Field.LEAVING_WAY, "leaving_ways", self.books.leaving_ways)
        if words and left is None:
            self.doubt(Field.LEAVING_WAY, words, Doubtful.LEFT_WITHOUT_DATE)
        return way, words

    def _class(self) -> AssistanceClass | None:
        text = self.said(Field.ASSISTANCE_CLASS)
        found = read_class(text)
        if text and found is None and not is_other_class(text):
            self.doubt(Field.ASSISTANCE_CLASS, "", Doubtful.WORD_UNKNOWN)
        return found

    def _amount(self) -> int | None:
        value, text = self.value(Field.AMOUNT), self.text(Field.AMOUNT)
        if isinstance(value, float):
            text = f"{value:.2f}" if abs(value * 100 - round(value * 100)) < _CENT_NOISE else text
        if not text or says_nothing(text) or _NO_MONEY.fullmatch(plain(text)):
            return None
        try:
            amount = fen.read(text)
        except fen.NotMoney:
            amount = -1
        if amount < 0:
            self.doubt(Field.AMOUNT, "", Doubtful.AMOUNT_UNREADABLE)
            return None
        return amount

"""From the cells of one row to the stay that they tell, with a doubt for all that is not sure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from station.domain import fen
from station.domain.assistance import AssistanceClass
from station.domain.codes import CodeList
from station.domain.ledger import Doubtful, Field, LedgerStay, Moment, trace_of
from station.domain.ledger_dates import Hints, MomentReading, read_clock, read_moment, with_clock
from station.domain.ledger_person import LedgerBooks, PersonReader
from station.domain.ledger_rows import RowCells
from station.domain.ledger_words import (
    Certainty,
    is_other_class,
    plain,
    read_class,
    read_word,
    says_nothing,
)

_CENT_NOISE = 1e-6
_SHORTEST_NUMBER = 4
_SPAN = re.compile(r"\s*(?:--+|—+|–|~|～|至|到)\s*")
_STILL_HERE = re.compile(r"在站|未离|住院|在院")
_NO_MONEY = re.compile(r"自[付费理]|自己?购票|自行购票|免(费|票)?|本人付.*|家属付.*|/|-+|—+")


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads one row."""

    row: RowCells
    hints: Hints
    books: LedgerBooks

    def read(self, written: tuple[tuple[str, str], ...]) -> LedgerStay:
        """Read the whole row; `written` is what stands in it, under its titles."""
        arrived = self._arrived()
        left = self._left(arrived)
        person = PersonReader(self.row, self.hints, self.books).read(arrived)
        rescue_number = self._rescue_number()
        way, words = self._leaving_way(left)
        told = arrived if self._tells_arrival else None
        return LedgerStay(
            sheet=self.row.sheet,
            row=self.row.number,
            written=written,
            trace=trace_of(rescue_number, person, plain(self.row.text(Field.AGE)), told, left),
            serial=self.row.text(Field.SERIAL),
            rescue_number=rescue_number,
            person=person,
            arrived=arrived,
            how_came=self._word(Field.HOW_CAME, "how_came", self.books.how_came),
            cause=self._word(Field.CAUSE, "causes", self.books.causes),
            assistance_class=self._class(),
            bed=self.row.said(Field.BED),
            health=self.row.text(Field.HEALTH),
            hospital=self.row.said(Field.HOSPITAL),
            left=left,
            leaving_way=way,
            leaving_words=words,
            destination=self.row.said(Field.DESTINATION),
            amount_fen=self._amount(),
            clerk=self.row.text(Field.CLERK),
            remarks=self.row.text(Field.REMARKS),
            doubts=tuple(self.row.doubts),
            layout=self.row.layout,
        )

    # --- days ---

    @property
    def _tells_arrival(self) -> bool:
        """Whether the arrival was read from the row, and not put in from around it."""
        guessed = {Doubtful.DATE_MISSING, Doubtful.DATE_UNREADABLE}
        return not any(
            doubt.reason in guessed
            and doubt.column == self.row.layout.get(Field.ARRIVED, ("", ""))[0]
            for doubt in self.row.doubts
        )

    def _arrived(self) -> Moment | None:
        """Read the arrival; when there is none that can be read, the row above lends its day."""
        if self.row.points_above(Field.ARRIVED):
            return self._as_above(Field.ARRIVED, self.row.above.arrived if self.row.above else None)
        reading = self._read_day(Field.ARRIVED, Field.ARRIVED_CLOCK, 0, None)
        if reading.moment is None:
            near = self.hints.previous or self.hints.anchor
            lent = Moment.of(near) if near else None
            self.row.doubt(Field.ARRIVED, lent, reading.reason or Doubtful.DATE_MISSING)
            return lent
        reason = reading.reason or self._outside_sheet(reading.moment)
        if reason:
            self.row.doubt(Field.ARRIVED, reading.moment, reason)
        return reading.moment

    def _left(self, arrived: Moment | None) -> Moment | None:
        if self.row.points_above(Field.LEFT):
            return self._as_above(Field.LEFT, self.row.above.left if self.row.above else None)
        reading = self._read_day(Field.LEFT, Field.LEFT_CLOCK, 1, arrived.day if arrived else None)
        if reading.reason:
            self.row.doubt(Field.LEFT, reading.moment, reading.reason)
        left = reading.moment
        if left is not None and arrived is not None and self._tells_arrival:
            both_clocks = left.clock_known and arrived.clock_known
            if left.day < arrived.day or (both_clocks and left.at < arrived.at):
                self.row.doubt(Field.LEFT, left, Doubtful.LEFT_BEFORE_ARRIVED)
        return left

    def _as_above(self, about: Field, above: Moment | None) -> Moment | None:
        """Take the day of the row above; its hour is not this person's."""
        day = Moment.of(above.day) if above else None
        self.row.doubt(about, day, Doubtful.SAME_AS_ABOVE if day else Doubtful.NOTHING_ABOVE)
        return day

    def _read_day(
        self, about: Field, clock: Field, which: int, arrived: date | None
    ) -> MomentReading:
        """Read a day from its own column, or from one that holds arrival and departure."""
        value = self.row.value(about)
        if about not in self.row.cells and Field.ARRIVED_AND_LEFT in self.row.cells:
            halves = _SPAN.split(self.row.text(Field.ARRIVED_AND_LEFT))
            value = halves[which] if which < len(halves) else None
        reading = read_moment(value, self.hints, arrived)
        hour = read_clock(self.row.value(clock))
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

    # --- the rest ---

    def _rescue_number(self) -> str:
        """Read the number; a bare 1, 2, 3 counts the rows, and 同上 is nobody's number."""
        if self.row.points_above(Field.NUMBER):
            self.row.doubt(Field.NUMBER, "", Doubtful.SAME_AS_ABOVE)
            return ""
        text = plain(self.row.said(Field.NUMBER))
        return "" if text.isdecimal() and len(text) < _SHORTEST_NUMBER else text

    def _word(self, about: Field, name: str, codes: CodeList) -> str:
        """Put words under a code; guessed and unknown words are doubtful, and kept."""
        text = self.row.said(about)
        if not text:
            return ""
        code, certainty = read_word(text, name, codes)
        if certainty is Certainty.GUESSED:
            self.row.doubt(about, codes.name(code), Doubtful.WORD_GUESSED)
        elif certainty is Certainty.UNKNOWN:
            self.row.doubt(about, "", Doubtful.WORD_UNKNOWN)
        return code

    def _leaving_way(self, left: Moment | None) -> tuple[str, str]:
        """Read how somebody left: in its column, or as words where the place or day belongs."""
        words = self.row.said(Field.LEAVING_WAY)
        if _STILL_HERE.search(words) and left is None:
            return "", words
        if words:
            if left is None:
                self.row.doubt(Field.LEAVING_WAY, words, Doubtful.LEFT_WITHOUT_DATE)
            return self._word(Field.LEAVING_WAY, "leaving_ways", self.books.leaving_ways), words
        for about in (Field.DESTINATION, Field.LEFT) if left is not None else ():
            text = self.row.text(about)
            code, certainty = read_word(text, "leaving_ways", self.books.leaving_ways)
            if text and certainty is not Certainty.UNKNOWN:
                name = self.books.leaving_ways.name(code)
                self.row.doubt(about, name, Doubtful.WORD_GUESSED)
                return code, text
        return "", ""

    def _class(self) -> AssistanceClass | None:
        text = self.row.said(Field.ASSISTANCE_CLASS)
        found = read_class(text)
        if text and found is None and not is_other_class(text):
            self.row.doubt(Field.ASSISTANCE_CLASS, "", Doubtful.WORD_UNKNOWN)
        return found

    def _amount(self) -> int | None:
        value, text = self.row.value(Field.AMOUNT), self.row.text(Field.AMOUNT)
        if isinstance(value, float):
            text = f"{value:.2f}" if abs(value * 100 - round(value * 100)) < _CENT_NOISE else text
        if not text or says_nothing(text) or _NO_MONEY.fullmatch(plain(text)):
            return None
        try:
            amount = fen.read(text)
        except fen.NotMoney:
            amount = -1
        if amount < 0:
            self.row.doubt(Field.AMOUNT, "", Doubtful.AMOUNT_UNREADABLE)
            return None
        return amount

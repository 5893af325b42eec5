"""Registers of paper letters come in: looked at first, all of them or nothing, never twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import ClassVar

from station.domain.hospitals import HospitalFacts, kind_of_name
from station.domain.ledger_words import plain
from station.domain.letter_register import (
    LetterDoubt,
    LetterDoubtful,
    LetterField,
    PaperLetter,
    RegisterReading,
    RegisterResult,
)
from station.domain.letters import SERIES, LetterRecord, LetterSource, year_and_serial
from station.domain.names import fold, is_unknown_name
from station.domain.people import Sex
from station.domain.permissions import Permission
from station.domain.problems import Refused
from station.domain.veil import VEIL
from station.exchange.letter_register import read_letters
from station.exchange.workbook import open_untrusted
from station.storage import hospitals, letters, letters_people, numbers, people
from station.storage.base import add_all
from station.storage.hospitals import Hospital
from station.storage.letters import TreatmentLetter
from station.storage.letters_people import Namesake
from station.usecases.work import Read, Work, Write

Files = tuple[tuple[str, bytes], ...]
_A_DAY = timedelta(days=1)
_KNOWN = frozenset({Sex.MALE, Sex.FEMALE})


@dataclass(frozen=True, slots=True)
class PreviewLetters(Read[RegisterResult]):
    """What would come of bringing these registers of letters in? Nothing is written.

    `files` are names with contents. Raises Refused (WorkbookTrouble with the name of the file).
    """

    needs: ClassVar = Permission.LEDGER_IMPORT
    files: Files = field(repr=False)

    def run(self, work: Work) -> RegisterResult:
        return _Plan(work, read_registers(work, self.files)).result()


@dataclass(frozen=True, slots=True)
class ImportLetters(Write[RegisterResult]):
    """Bring registers of letters in: each letter once, hospitals as they are needed.

    A letter keeps its number, and the station's own go on behind the highest of the year. It is
    linked to a person of the book when one alone bears the name, is of that sex and was in the
    station on that day; anybody else of the name is a doubt. Raises Refused.
    """

    needs: ClassVar = Permission.LEDGER_IMPORT
    files: Files = field(repr=False)

    def run(self, work: Work) -> RegisterResult:
        read = read_registers(work, self.files)
        work.found["files"] = [hashlib.sha256(content).hexdigest() for _name, content in self.files]
        people.hold_register(work.session)
        plan = _Plan(work, read)
        plan.store()
        return plan.result()


def read_registers(work: Work, files: Files) -> list[RegisterReading]:
    """Read every file before the database is touched; raises Refused naming the bad one."""
    found = []
    for done, (name, data) in enumerate(files):
        work.progress.step(done, len(files))
        try:
            found.append(read_letters(open_untrusted(data), work.today, name))
        except Refused as refused:
            named = (replace(p, data={**p.data, "file": name}) for p in refused.problems)
            raise Refused(named) from None
    return found


@dataclass(frozen=True, slots=True)
class _Link:
    person_id: int
    stay_id: int


class _Plan:
    """What of the readings is new, compared with all that is there."""

    def __init__(self, work: Work, readings: Sequence[RegisterReading]) -> None:
        self._work, self._readings = work, readings
        self._doubts = [doubt for reading in readings for doubt in reading.doubts]
        told = [letter for reading in readings for letter in reading.letters]
        self._there = letters.by_numbers(work.session, [letter.key for letter in told])
        self._hospitals = {plain(r.name): r.id for r in hospitals.records(work.session)}
        self._known = 0
        self._new = list(self._unknown(told))
        self._links = dict(self._linked())
        self._added = self._hospitals_missing()

    def result(self) -> RegisterResult:
        """What the clerk is told."""
        return RegisterResult(
            rows_read=sum(reading.rows_read for reading in self._readings),
            letters_added=len(self._new),
            letters_already_there=self._known,
            linked=sum(link.person_id not in self._work.hidden for link in self._links.values()),
            not_letters=sum(reading.not_letters for reading in self._readings),
            hospitals_added=tuple(self._added),
            doubtful=tuple(self._doubts),
        )

    def store(self) -> None:
        """Write hospitals and letters, and let the own numbers go on behind."""
        for name in self._added:
            row = Hospital()
            hospitals.put(row, HospitalFacts(name, kind_of_name(name)))
            self._work.session.add(row)
            self._work.session.flush()
            self._hospitals[plain(name)] = row.id
        add_all(self._work.session, TreatmentLetter, [self._row(each) for each in self._new])
        highest: dict[int, int] = {}
        for each in self._new:
            if said := year_and_serial(each.number):
                highest[said[0]] = max(highest.get(said[0], 0), said[1])
        for year, used in sorted(highest.items()):
            numbers.raise_to(self._work.session, SERIES, str(year), used)

    def _row(self, letter: PaperLetter) -> dict[str, object]:
        link = self._links.get(letter.key)
        return {
            "client_id": f"register:{letter.key}",
            "number": letter.number,
            "number_key": letter.key,
            "hospital_id": self._hospitals[plain(letter.hospital)],
            "person_id": link.person_id if link else None,
            "stay_id": link.stay_id if link else None,
            "name": letter.name,
            "sex": letter.sex,
            "brought_by": letter.brought_by,
            "admitted_at": letter.admitted_at,
            "issued_at": letter.issued_at,
            "entered_at": self._work.now,
            "diagnosis": letter.diagnosis,
            "remarks": letter.remarks,
            "source": LetterSource.REGISTER,
            "clerk_id": self._work.clerk.id,
            "version": 1,
        }

    def _unknown(self, told: Sequence[PaperLetter]) -> Iterator[PaperLetter]:
        seen: dict[str, PaperLetter] = {}
        for letter in told:
            there = self._there.get(letter.key)
            if letter.key in seen:
                self._doubt(letter, LetterField.NUMBER, seen[letter.key].name, _TWICE)
            elif there is None:
                seen[letter.key] = letter
                yield letter
            elif _is_same(letter, there):
                self._known += 1
            else:
                name = VEIL if there.person_id in self._work.hidden else there.name
                self._doubt(letter, LetterField.NUMBER, name, LetterDoubtful.NUMBER_TAKEN)

    def _linked(self) -> Iterator[tuple[str, _Link]]:
        """Who is surely meant; of hidden files nothing is said, their letters are veiled by it."""
        named = {each.key: fold(each.name) for each in self._new if not _is_nameless(each)}
        known = letters_people.namesakes(self._work.session, named.values())
        for letter in self._new:
            alike = [
                one for one in known.get(named.get(letter.key, ""), ()) if _sex_fits(letter, one)
            ]
            if not alike:
                continue
            here = [one for one in alike if _was_here(letter, one)]
            stay_id = here[0].stay_id if here else None
            if len({one.person_id for one in alike}) == 1 and len(here) == 1 and stay_id:
                yield letter.key, _Link(here[0].person_id, stay_id)
            elif count := len({one.person_id for one in alike} - self._work.hidden):
                self._doubt(letter, LetterField.NAME, str(count), LetterDoubtful.PERSON_UNSURE)

    def _hospitals_missing(self) -> list[str]:
        wanted: Mapping[str, str] = {plain(each.hospital): each.hospital for each in self._new}
        return [name for key, name in wanted.items() if key not in self._hospitals]

    def _doubt(
        self, letter: PaperLetter, about: LetterField, read_as: str, reason: LetterDoubtful
    ) -> None:
        written = letter.number if about is LetterField.NUMBER else letter.name
        place = (letter.file, letter.sheet, letter.row, "")
        self._doubts.append(LetterDoubt(*place, about, written, read_as, reason))


_TWICE = LetterDoubtful.NUMBER_TWICE


def _is_same(letter: PaperLetter, there: LetterRecord) -> bool:
    """Whether the book has this very letter; a note behind a name makes no other one."""
    return (
        fold(letter.name) == fold(there.name)
        and plain(letter.hospital) == plain(there.hospital)
        and letter.admitted_at.date() == there.admitted_at.date()
    )


def _is_nameless(letter: PaperLetter) -> bool:
    return is_unknown_name(letter.name)


def _sex_fits(letter: PaperLetter, one: Namesake) -> bool:
    return not {letter.sex, one.sex} <= _KNOWN or letter.sex is one.sex


def _was_here(letter: PaperLetter, one: Namesake) -> bool:
    """Whether a stay covers the day on which the letter's patient was brought to hospital."""
    if one.admitted_at is None:
        return False
    day = letter.admitted_at.date()
    until = one.left_at.date() if one.left_at else day
    return one.admitted_at.date() - _A_DAY <= day <= until

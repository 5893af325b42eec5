"""Paper letters come in once, keep their numbers, and are linked to whom they surely mean."""

from __future__ import annotations

from datetime import datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import Workbook
from sqlalchemy.orm import Session

from station.domain.hospitals import HospitalKind
from station.domain.letter_records import LetterFilter
from station.domain.letter_register import LetterDoubtful as D
from station.domain.letters import LetterFacts, LetterSource, letter_key
from station.domain.people import Sex
from station.domain.problems import Refused
from station.domain.workbook import WorkbookTrouble
from station.storage import letters
from station.usecases.hospitals import HospitalList
from station.usecases.letter_lists import LetterList, WhoLiesWhere
from station.usecases.letter_register import ImportLetters, PreviewLetters
from station.usecases.letters import IssueLetter, Patient
from tests import make, residents

HEADER = ["介绍信编号", "姓名", "性别", "送治医院", "送医日期", "开具日期"]
CAME = datetime(2026, 11, 20)


def register(*rows) -> tuple[tuple[str, bytes], ...]:
    book = Workbook()
    for row in (HEADER, *rows):
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return (("登记簿.xlsx", out.getvalue()),)


def row(number, name="周明", sex="男", hospital="市精神卫生中心", came=CAME):
    return [f"救介〔2026〕{number:03}号", name, sex, hospital, came, came]


def resident(station, name, since, **facts) -> None:
    make.stay(station, of_person=residents.person(station, name, **facts).id, admitted_at=since)


def test_letters_come_in_once_and_the_own_numbers_go_on_behind(do, ask, open_station, clock):
    files = register(row(1), row(34, "无名氏", hospital="市 第三人民医院"))
    preview = ask(PreviewLetters(files))
    assert ask(LetterList()).letters == ()
    done = do(ImportLetters(files))
    assert done == preview
    assert (done.letters_added, done.linked, done.doubtful) == (2, 0, ())
    assert done.hospitals_added == ("市精神卫生中心", "市第三人民医院")
    kinds = {each.name: each.facts.kind for each in ask(HospitalList())}
    assert kinds["市精神卫生中心"] is HospitalKind.MENTAL
    again = do(ImportLetters(files))
    assert (again.letters_added, again.letters_already_there) == (0, 2)
    assert again.hospitals_added == ()
    line = ask(LetterList(LetterFilter(text="034"))).letters[0]
    assert (line.source, line.late, line.rescue_number) == (LetterSource.REGISTER, False, "")
    assert ask(WhoLiesWhere()) == ()
    hospital = ask(HospitalList())[0].id
    facts = LetterFacts(clock.now, "高热")
    issued = do(IssueLetter("a", hospital, Patient(name="王某"), facts))
    assert issued.number == "救介〔2026〕035号"
    with Session(open_station.engine) as session:
        known = letters.by_numbers(session, {letter_key("救介[2026]1"), letter_key(issued.number)})
    assert {each.number for each in known.values()} == {"救介〔2026〕001号", issued.number}


def test_a_letter_is_linked_when_one_person_fits_beyond_doubt(do, ask, open_station, clock):
    before = clock.now - timedelta(days=30)
    resident(open_station, "周明", before)
    resident(open_station, "孙燚", before, sex=Sex.FEMALE)
    resident(open_station, "郑二", clock.now)
    for _ in range(2):
        resident(open_station, "田军", before)
    files = register(
        row(1),
        row(2, "孙燚"),
        row(3, "郑二", came=datetime(2026, 11, 1)),
        row(4, "田军"),
        row(5, "何人"),
    )
    done = do(ImportLetters(files))
    assert (done.letters_added, done.linked) == (5, 1)
    told = {(doubt.written, doubt.read_as, doubt.reason) for doubt in done.doubtful}
    assert told == {("郑二", "1", D.PERSON_UNSURE), ("田军", "2", D.PERSON_UNSURE)}
    linked = ask(LetterList(LetterFilter(linked=True))).letters
    assert [line.letter.name for line in linked] == ["周明"]
    assert linked[0].rescue_number


def test_a_number_that_the_book_has_for_somebody_else_is_left_out(do, ask):
    do(ImportLetters(register(row(1))))
    done = do(ImportLetters(register(row(1, "李四"), row(2))))
    assert (done.letters_added, done.letters_already_there) == (1, 0)
    (doubt,) = done.doubtful
    assert (doubt.reason, doubt.read_as, doubt.left_out) == (D.NUMBER_TAKEN, "周明", True)
    names = {line.letter.name for line in ask(LetterList()).letters}
    assert names == {"周明"}


def test_one_bad_file_keeps_all_of_them_out_and_is_named(do, ask):
    bad = {
        "空.xlsx": b"",
        "截断.xlsx": register(row(1))[0][1][:900],
        "文字.xlsx": b"no workbook",
    }
    for name, data in bad.items():
        with pytest.raises(Refused) as refused:
            do(ImportLetters((*register(row(1)), (name, data))))
        (problem,) = refused.value.problems
        assert isinstance(problem.code, WorkbookTrouble)
        assert problem.data["file"] == name
    assert ask(LetterList()).letters == ()
    assert ask(HospitalList()) == ()

"""Whatever is printed goes through one door: drawn first, then counted, and found again."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace
from datetime import date

import pytest
from PIL import UnidentifiedImageError
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from station.domain.intake import HowCame
from station.domain.papers import PaperKind, PaperTrouble
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused
from station.domain.topics import Topic
from station.storage.intake import Intake
from station.storage.numbers import Serial
from station.storage.papers import Printing
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases.audit import AuditTrail
from station.usecases.papers import (
    FindPaper,
    PaperPreview,
    PrintHandover,
    PrintHistory,
    PrintIntakeForm,
)
from station.usecases.printing import pictures
from station.usecases.stay_lists import OpenStaySheet
from tests import make
from tests.pdf_text import words

NAME = "㛃䶮𬭎·𠅤"
BY_POLICE = {"how_came": HowCame.POLICE, "escort_unit": "城东派出所"}


@pytest.fixture(autouse=True)
def _plate(open_station):
    make.name_plate(open_station)


@pytest.fixture
def stay(open_station):
    stay_id = make.stay(open_station, NAME, door=BY_POLICE)
    with Session(open_station.engine) as session:
        return session.get_one(Stay, stay_id)


def rows(station):
    with Session(station.engine) as session:
        return list(session.scalars(select(Printing).order_by(Printing.id)))


def test_the_first_print_is_the_original_and_later_ones_say_so(open_station, do, clock, stay):
    first = do(PrintIntakeForm(stay.intake_id))
    clock.pass_(hours=2)
    again = do(PrintIntakeForm(stay.intake_id))
    third = do(PrintIntakeForm(stay.intake_id))
    assert [first.copy, again.copy, third.copy] == [0, 1, 2]
    assert "补打" not in words(first.pdf)
    assert "补打第2份2026-11-2104:41" in words(again.pdf)
    assert "补打第3份" in words(third.pdf)
    assert first.check_code == again.check_code == third.check_code
    assert f"校验码{first.check_code}" in words(first.pdf)
    kept = rows(open_station)
    assert [row.copy for row in kept] == [0, 1, 2]
    assert kept[1].sha256 == hashlib.sha256(again.pdf).hexdigest()
    assert (kept[0].paper, kept[0].subject) == ("intake", f"intake:{stay.intake_id}")


def test_a_copy_of_changed_facts_carries_another_code(open_station, do, stay):
    first = do(PrintIntakeForm(stay.intake_id))
    with Session(open_station.engine) as session, session.begin():
        session.execute(update(Intake).values(needs="返乡车票"))
    again = do(PrintIntakeForm(stay.intake_id))
    assert (again.number, again.copy) == (first.number, 1)
    assert again.check_code != first.check_code
    assert "返乡车票" in words(again.pdf)


def test_kinds_and_persons_are_counted_apart(open_station, do, stay):
    other = make.stay(open_station, "李四", door=BY_POLICE)
    with Session(open_station.engine) as session:
        second = session.get_one(Stay, other).intake_id
    assert do(PrintIntakeForm(stay.intake_id)).copy == 0
    assert do(PrintHandover(stay.intake_id)).copy == 0
    assert do(PrintIntakeForm(second)).copy == 0


def test_a_print_that_fails_uses_up_neither_number_nor_copy(open_station, do, ask, stay):
    photo = make.photo(open_station, stay.person_id, jpeg=b"no picture at all")
    with pytest.raises(UnidentifiedImageError):
        do(PrintHandover(stay.intake_id))
    assert rows(open_station) == []
    assert ask(AuditTrail()) == []
    with Session(open_station.engine) as session:
        assert session.scalars(select(Serial)).all() == []
        assert session.get_one(Intake, stay.intake_id).handover_number == ""
    make.photo(open_station, stay.person_id)
    printed = do(PrintHandover(stay.intake_id))
    assert (printed.number, printed.copy) == ("20260001-JJ", 0)
    assert photo


def test_two_desks_that_print_one_paper_never_both_print_the_original(open_station, clerk, stay):
    copies, conflicts = [], []
    gate = threading.Barrier(2)

    def print_it() -> None:
        gate.wait()
        try:
            copies.append(open_station.do(PrintIntakeForm(stay.intake_id), clerk).answer.copy)
        except Conflict as conflict:
            conflicts.append(conflict)

    desks = [threading.Thread(target=print_it) for _ in range(2)]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()
    assert len(copies) + len(conflicts) == 2
    assert sorted(copies) == list(range(len(copies)))
    assert [row.copy for row in rows(open_station)] == sorted(copies)


def test_a_preview_is_marked_and_leaves_nothing(open_station, ask, stay):
    text = words(ask(PaperPreview(PaperKind.HANDOVER, stay.intake_id)))
    assert "预览·未签发" in text
    assert NAME in text
    assert "未编号" in text
    assert rows(open_station) == []
    assert ask(AuditTrail()) == []
    with pytest.raises(Refused) as caught:
        ask(PaperPreview(PaperKind.VOUCHER, 1))
    assert [problem.code for problem in caught.value.problems] == [PaperTrouble.NO_PREVIEW]


def test_a_preview_is_shown_as_pictures(ask, stay):
    pages = pictures(ask(PaperPreview(PaperKind.INTAKE, stay.intake_id)))
    assert (pages[0].wide, pages[0].high) == (794, 1123)


def test_a_minors_paper_is_traced_and_looked_at_only_by_who_opened_the_file(
    open_station, do, ask, leader, clock
):
    stay_id = make.stay(open_station, "阿依·古丽", door=BY_POLICE, born=date(2014, 5, 1))
    with Session(open_station.engine) as session:
        stay = session.get_one(Stay, stay_id)
    preview = PaperPreview(PaperKind.INTAKE, stay.intake_id)
    with pytest.raises(Refused) as caught:
        ask(preview)
    (problem,) = caught.value.problems
    assert (problem.code, problem.rule[:8]) == (PaperTrouble.MINORS_FILE, "未成年人网络保护")
    do(OpenStaySheet(stay_id))
    assert ask(preview)
    with pytest.raises(Refused):
        ask(preview, leader)
    do(PrintIntakeForm(stay.intake_id))
    line = ask(AuditTrail())[0]
    assert (line.act, line.person_id, line.stay_id) == ("PrintIntakeForm", stay.person_id, stay_id)
    clock.pass_(hours=25)
    with pytest.raises(Refused):
        ask(preview)


def test_printing_needs_its_permission_and_says_what_changed(open_station, clerk, stay):
    reader = replace(clerk, permissions=frozenset({Permission.STAYS_SEE}))
    with pytest.raises(NotAllowed):
        open_station.do(PrintIntakeForm(stay.intake_id), reader)
    with pytest.raises(NotAllowed):
        open_station.ask(PaperPreview(PaperKind.INTAKE, stay.intake_id), reader)
    with pytest.raises(NotAllowed):
        open_station.ask(FindPaper("1"), reader)
    assert open_station.ask(PrintHistory(stay.person_id), reader) == ()
    assert Topic.PAPERS in open_station.do(PrintIntakeForm(stay.intake_id), clerk).topics


def test_the_history_names_every_sheet_newest_first(do, ask, clock, stay):
    original = do(PrintIntakeForm(stay.intake_id))
    clock.pass_(minutes=5)
    do(PrintIntakeForm(stay.intake_id))
    do(PrintHandover(stay.intake_id))
    sheets = ask(PrintHistory(stay.person_id))
    assert [(sheet.paper, sheet.copy) for sheet in sheets] == [
        (PaperKind.HANDOVER, 0),
        (PaperKind.INTAKE, 1),
        (PaperKind.INTAKE, 0),
    ]
    assert (sheets[1].name, sheets[1].clerk, sheets[1].printed_at) == (NAME, "陈静", clock.now)
    assert sheets[2].number == original.number
    assert ask(PrintHistory(subject=f"intake:{stay.intake_id}")) == sheets


@pytest.mark.parametrize("written", ["{}", " {} ", "校验码 {}"])
def test_a_sheet_is_found_by_its_code_however_it_is_typed(do, ask, stay, written):
    code = do(PrintIntakeForm(stay.intake_id)).check_code
    for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", " ")):
        (sheet,) = ask(FindPaper(written.format(typed)))
        assert (sheet.person_id, sheet.name, sheet.check_code) == (stay.person_id, NAME, code)


def test_a_sheet_is_found_by_its_number_and_nothing_by_nonsense(do, ask, stay):
    number = do(PrintHandover(stay.intake_id)).number
    (sheet,) = ask(FindPaper(f" {number} "))
    assert sheet.paper is PaperKind.HANDOVER
    for nonsense in ("", " ", "%", "'; --", "ZZ-ZZ-ZZ"):
        assert ask(FindPaper(nonsense)) == ()


def test_a_paper_names_the_person_as_the_book_does_now(open_station, do, stay):
    with Session(open_station.engine) as session, session.begin():
        session.get_one(Person, stay.person_id).name = "买买提·𠅤"
    assert "买买提·𠅤" in words(do(PrintIntakeForm(stay.intake_id)).pdf)

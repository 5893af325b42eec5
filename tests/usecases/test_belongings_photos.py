"""Photographs of things handed in: kept with the list, never lost, seen when things go back."""

from __future__ import annotations

import hashlib
from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy.orm import Session

from station.domain.belongings import BelongingLine, BelongingTrouble
from station.domain.intake import ArrivalFacts, HowCame
from station.domain.papers import PaperKind
from station.domain.people import PersonTrouble
from station.domain.problems import Conflict, Refused
from station.domain.stays import StayTrouble
from station.storage.stays import Stay
from station.usecases.audit import AuditTrail
from station.usecases.belongings import RegisterBelongings
from station.usecases.belongings_photos import (
    AddBelongingPhotos,
    BelongingPhotoOf,
    BelongingPhotos,
)
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.papers import PaperPreview, PrintBelongingsList
from station.usecases.person_sheet import OpenPerson
from tests import make
from tests.pdf_text import words


def picture(colour: str = "#886644", size: tuple[int, int] = (900, 600)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def intake_id(open_station):
    return _intake(open_station, make.stay(open_station))


def _intake(station, stay_id):
    with Session(station.engine) as session:
        return session.get_one(Stay, stay_id).intake_id


def test_photographs_are_of_the_whole_list_or_of_one_line(intake_id, do, ask):
    (bag,) = do(RegisterBelongings(intake_id, (BelongingLine("双肩包"),)))
    do(AddBelongingPhotos(intake_id, (picture(), picture("#224466"))))
    do(AddBelongingPhotos(intake_id, (picture("#336633"),), belonging_id=bag))
    found = ask(BelongingPhotos(intake_id))
    assert [(each.line, each.thing) for each in found] == [(0, ""), (0, ""), (1, "双肩包")]
    assert {each.clerk for each in found} == {"陈静"}
    whole = Image.open(BytesIO(ask(BelongingPhotoOf(found[2].id))))
    assert (whole.format, whole.size) == ("JPEG", (900, 600))
    assert max(Image.open(BytesIO(found[2].thumbnail)).size) == 160


def test_a_better_photograph_leaves_the_earlier_one_in_the_book(intake_id, do, ask):
    (bag,) = do(RegisterBelongings(intake_id, (BelongingLine("双肩包"),)))
    (blurred,) = do(AddBelongingPhotos(intake_id, (picture(),), belonging_id=bag))
    do(AddBelongingPhotos(intake_id, (picture("#224466"),), replaces_id=blurred))
    before, after = ask(BelongingPhotos(intake_id))
    assert (before.id, before.replaced, after.replaced, after.line) == (blurred, True, False, 1)
    assert ask(BelongingPhotoOf(blurred))


def test_of_two_desks_that_replace_the_same_photograph_the_second_is_told(intake_id, do):
    (blurred,) = do(AddBelongingPhotos(intake_id, (picture(),)))
    do(AddBelongingPhotos(intake_id, (picture("#224466"),), replaces_id=blurred))
    with pytest.raises(Conflict):
        do(AddBelongingPhotos(intake_id, (picture("#336633"),), replaces_id=blurred))


def test_what_is_no_picture_is_refused_and_nothing_of_it_is_kept(intake_id, do, ask):
    with pytest.raises(Refused) as caught:
        do(AddBelongingPhotos(intake_id, (picture(), b"no picture")))
    (problem,) = caught.value.problems
    assert (problem.code, problem.place) == (PersonTrouble.PHOTO_NOT_A_PICTURE, "things_photos")
    assert ask(BelongingPhotos(intake_id)) == ()


@pytest.mark.parametrize("wrong", ["line", "replaced", "none"])
def test_a_photograph_belongs_to_the_list_it_is_said_to_be_of(open_station, intake_id, do, wrong):
    other = _intake(open_station, make.stay(open_station, "李四"))
    (bag,) = do(RegisterBelongings(other, (BelongingLine("布袋"),)))
    (photo,) = do(AddBelongingPhotos(other, (picture(),)))
    deeds = {
        "line": AddBelongingPhotos(intake_id, (picture(),), belonging_id=bag),
        "replaced": AddBelongingPhotos(intake_id, (picture(),), replaces_id=photo),
        "none": AddBelongingPhotos(intake_id, ()),
    }
    with pytest.raises(Refused) as caught:
        do(deeds[wrong])
    codes = {each.code for each in caught.value.problems}
    assert codes <= {BelongingTrouble.PHOTO_NOT_FOUND, BelongingTrouble.NOTHING_CHOSEN}


def test_the_door_keeps_photographs_of_the_things_with_the_arrival(open_station, do, ask):
    make.name_plate(open_station)
    arrival = Arrival(
        "door-1",
        ArrivalFacts(HowCame.SELF),
        person_id=make.person(open_station, "赵大"),
        belongings=(BelongingLine("编织袋"),),
        things_photos=(picture(), picture("#224466")),
    )
    admitted = do(Admit(Admission(arrival)))
    assert len(ask(BelongingPhotos(admitted.intake_id))) == 2
    assert "已拍照2张" in words(do(PrintBelongingsList(admitted.intake_id)).pdf)
    do(AddBelongingPhotos(admitted.intake_id, (picture(),)))
    draft = ask(PaperPreview(PaperKind.BELONGINGS, admitted.intake_id))
    assert "已拍照3张" in words(draft)


def test_a_childs_things_are_seen_only_after_the_file_was_opened(open_station, clerk, leader):
    stay_id = make.stay(open_station, "小满", born=date(2018, 5, 1))
    intake_id = _intake(open_station, stay_id)
    (photo,) = open_station.do(AddBelongingPhotos(intake_id, (picture(),)), leader).answer
    for question in (BelongingPhotos(intake_id), BelongingPhotoOf(photo)):
        with pytest.raises(Refused) as caught:
            open_station.ask(question, clerk)
        assert caught.value.problems[0].code is StayTrouble.MINORS_FILE
    with Session(open_station.engine) as session:
        child = session.get_one(Stay, stay_id).person_id
    open_station.do(OpenPerson(child), clerk)
    assert open_station.ask(BelongingPhotos(intake_id), clerk)


def test_each_photograph_leaves_its_line_in_the_trace_with_the_hash_of_the_picture(
    intake_id, do, ask
):
    taken = picture()
    do(AddBelongingPhotos(intake_id, (taken,)))
    line = ask(AuditTrail())[0]
    assert line.act == "AddBelongingPhotos"
    assert hashlib.sha256(taken).hexdigest() in line.request
    assert len(line.request) < 300

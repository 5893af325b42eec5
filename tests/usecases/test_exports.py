"""A list that leaves the program as a workbook."""

from __future__ import annotations

import io

import openpyxl
import pytest
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.founding import HouseKind
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed
from station.domain.resident_lines import LineOrder, LineSort
from station.domain.stays import StayFilter
from station.storage.policy import NamePlate
from station.usecases.audit import AuditTrail
from station.usecases.exports import ExportStays
from tests import make
from tests.conftest import NOW


@pytest.fixture(autouse=True)
def _plate(open_station):
    with Session(open_station.engine) as session, session.begin():
        session.add(
            NamePlate(
                name="云川市救助管理站",
                short_name="云",
                area="341202",
                kind=HouseKind.RESCUE_STATION,
                founded_at=NOW,
            )
        )


def sheet_of(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content)).active


def test_the_list_is_there_as_it_was_asked_for(open_station, clerk):
    for name in ("王强", "㛃䶮𬭎·阿卜杜拉"):
        make.stay(open_station, name)
    exported = open_station.do(ExportStays(StayFilter()), clerk).answer
    sheet = sheet_of(exported.content)
    assert exported.rows == 2
    assert sheet["A1"].value == "云川市救助管理站 救助人员名单"
    assert "共 2 人次；范围：在站" in sheet["A2"].value
    assert {sheet["B5"].value, sheet["B6"].value} == {"王强", "㛃䶮𬭎·阿卜杜拉"}
    (line,) = open_station.ask(AuditTrail(act="ExportStays"), clerk)
    assert line.clerk == "陈静"


def test_the_rows_stand_as_the_list_was_sorted(open_station, clerk):
    for name in ("陈二", "阿依", "包大"):
        make.stay(open_station, name)
    by_name = LineOrder(LineSort.NAME, descending=True)
    exported = open_station.do(ExportStays(order=by_name), clerk).answer
    sheet = sheet_of(exported.content)
    assert [sheet[f"B{row}"].value for row in (5, 6, 7)] == ["陈二", "包大", "阿依"]


def test_a_name_never_becomes_a_formula(open_station, clerk):
    make.stay(open_station, "=1+1")
    exported = open_station.do(ExportStays(), clerk).answer
    cell = sheet_of(exported.content)["B5"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_without_the_right_nothing_leaves(open_station):
    other = Clerk(1, "x", "x", frozenset({Permission.STAYS_SEE}))
    with pytest.raises(NotAllowed):
        open_station.do(ExportStays(), other)

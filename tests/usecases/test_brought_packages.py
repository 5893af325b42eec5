"""A round trip by a second station: its people come in row by row, each decided by a clerk."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest

from station.domain.brought_packages import BroughtDecision, BroughtTrouble
from station.domain.mapping_reader import read_mapping
from station.domain.package_files import PackageHead
from station.domain.package_rows import row_of
from station.domain.people import IdentityState, Sex
from station.domain.problems import Refused
from station.exchange.package import write_package
from station.usecases.brought_packages import (
    BroughtMatches,
    BroughtPackages,
    BroughtPeople,
    ImportPackage,
    LeaveBrought,
    TakeBrought,
)
from station.usecases.person_sheet import PersonFile
from tests import make
from tests.conftest import NOW
from tests.usecases.test_packages import TEXT

MORE = """
[[columns]]
head = "性别"
name = "sex"
kind = "code"
field = "sex"
codes = "sexes"
[[columns]]
head = "出生"
name = "born"
kind = "date"
field = "born"
date_form = "YYYYMMDD"
[[columns]]
head = "证件"
name = "document_number"
field = "document_number"
[codes.sexes]
1 = "M"
2 = "F"
"""
PHRASE = "the-other-station-knows-it"


def theirs(*rows: tuple[str, ...], passphrase: str = "") -> bytes:
    """A package as the other station makes it."""
    mapping = read_mapping("persons", TEXT + MORE)
    made = [row_of(mapping, 7, 8, ("", *row[:2], "", *row[2:])) for row in rows]
    day = NOW.date()
    head = PackageHead("邻市救助管理站", "370100", "202611", day, day, NOW, "station 1")
    target = BytesIO()
    write_package(target, mapping, head, made, passphrase=passphrase)
    return target.getvalue()


def refusal(do, deed) -> str:
    with pytest.raises(Refused) as caught:
        do(deed)
    return caught.value.problems[0].code


def test_each_row_is_taken_over_as_who_it_is_or_left_with_a_reason(open_station, do, ask):
    known = make.person(open_station, "周以前", sex=Sex.FEMALE, born=date(1949, 12, 31))
    content = theirs(
        ("JN-1", "周以前", "F", "19491231", ""),
        ("JN-2", "吴新来", "M", "19870000", "护照E1234567"),
        ("JN-3", "郑不来", "M", "", ""),
        passphrase=PHRASE,
    )
    assert refusal(do, ImportPackage("i0", "包.zip", content)) == "package.passphrase_missing"
    line = do(ImportPackage("i1", "包.zip", content, PHRASE))
    assert (line.station, line.rows, line.open) == ("邻市救助管理站", 3, 3)
    assert do(ImportPackage("i2", "包 (1).zip", content, PHRASE)).id == line.id
    one, two, three = ask(BroughtPeople(line.id))
    assert (two.sex, two.born, two.number) == ("1", "1987", "护照E1234567")
    assert isinstance(ask(BroughtMatches(one.id)), tuple)
    assert do(TakeBrought(one.id, known)) == known
    record = ask(PersonFile(do(TakeBrought(two.id)))).record
    assert (record.name, record.identity_state) == ("吴新来", IdentityState.CLAIMED)
    assert refusal(do, LeaveBrought(three.id, " ")) == BroughtTrouble.REASON_MISSING
    do(LeaveBrought(three.id, "本人不愿转来"))
    assert refusal(do, TakeBrought(three.id)) == BroughtTrouble.DECIDED
    taken = BroughtDecision.TAKEN
    decided = [each.decision for each in ask(BroughtPeople(line.id))]
    assert decided == [taken, taken, BroughtDecision.LEFT]
    assert ask(BroughtPackages())[0].open == 0

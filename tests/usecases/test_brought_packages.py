"""A round trip by a second station: its people come in row by row, each decided by a clerk."""

from __future__ import annotations

import shutil
from datetime import date
from io import BytesIO

import pytest
from sqlalchemy.orm import Session

from station.domain.brought_packages import BroughtDecision, BroughtTrouble
from station.domain.intake import ArrivalFacts, HowCame, MentalState, Mobility, SelfCare
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.mapping_reader import read_mapping
from station.domain.package_files import PackageHead
from station.domain.package_rows import row_of
from station.domain.people import (
    BornPrecision,
    DocumentKind,
    DocumentSeen,
    IdentityState,
    NewDocument,
    NewPerson,
    PersonFacts,
    Searched,
    Sex,
)
from station.domain.problems import Refused
from station.exchange.package import write_package
from station.storage import report_marks
from station.storage.engine import open_engine
from station.usecases.brought_packages import (
    BroughtMatches,
    BroughtPackages,
    BroughtPeople,
    ImportPackage,
)
from station.usecases.brought_people import ExpectedArrivals, LeaveBrought, TakeBrought
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.leaving import LetLeave
from station.usecases.package_mappings import KeepMapping
from station.usecases.packages import MakePackage
from station.usecases.person_sheet import PersonFile
from station.usecases.report_marks import MarkStay
from station.usecases.work import Station
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


def theirs(*rows: tuple[str, ...], passphrase: str = "", more: str = "") -> bytes:
    """A package as the other station makes it."""
    mapping = read_mapping("persons", TEXT + MORE + more)
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


@pytest.fixture
def theirs_station(sqlite_template, clock, codes, tmp_path):
    """The other house: its own books on the same day."""
    shutil.copy(sqlite_template, tmp_path / "theirs.db")
    engine = open_engine(f"sqlite:///{tmp_path / 'theirs.db'}")
    station = Station(engine, clock, codes, desk="desk-1", home=str(tmp_path))
    make.name_plate(station, name="邻市救助管理站")
    yield station
    engine.dispose()


WHO = PersonFacts(
    name="阿依夏·吐尔逊𠮷",
    sex=Sex.FEMALE,
    born=date(1958, 3, 1),
    born_precision=BornPrecision.MONTH,
    ethnic_group="05",
    area="653101",
    household_address="喀什市某街 1 号",
    education="80",
    marital="30",
)
DOOR = ArrivalFacts(
    HowCame.SELF,
    cause="lost",
    cause_text="下错车",
    mental_state=MentalState.DOUBTFUL,
    self_care=SelfCare.PARTLY,
    mobility=Mobility.WITH_HELP,
)
PLAN = LeavingPlan(
    LeavingWay.HANDED_OVER,
    destination="云川市救助管理站",
    receiver_unit="云川市救助管理站",
    receiver_person="孙接收",
    receiver_receipt="云救收9号",
    destination_contact="0532-555-0142",
    service_form_signed_at=NOW,
)
TRANSFER = """
[[columns]]
head = "名状"
name = "name_state"
kind = "code"
field = "name_state"
[[columns]]
head = "民族"
name = "ethnic_group"
kind = "code"
field = "ethnic_group"
code_list = "ethnic_groups"
[[columns]]
head = "户籍"
name = "area"
kind = "code"
field = "area"
code_list = "areas"
"""
PLAIN = (
    *("household_address", "education", "marital", "cause", "cause_text", "mental_state"),
    *("self_care", "mobility", "document_kind", "marks"),
)


def column(name: str) -> str:
    kind = "" if name in {"household_address", "cause_text"} else 'kind = "code"\n'
    parted = 'separator = ";"\n' if name == "marks" else ""
    return f'[[columns]]\nhead = "{name}"\nname = "{name}"\nfield = "{name}"\n{kind}{parted}'


def test_who_goes_from_one_house_to_another_is_typed_once(
    theirs_station, open_station, do, ask, clerk
):
    """A admits, hands over and sends; B takes over and admits: the fields of both are equal."""
    there = lambda deed: theirs_station.do(deed, clerk).answer  # noqa: E731
    papers = (NewDocument(DocumentKind.RESIDENT_ID, "653101195803010028", DocumentSeen.ORIGINAL),)
    arrival = Arrival("f1", DOOR, person=NewPerson(WHO, (), papers), searched=Searched(WHO.name))
    admitted = there(Admit(Admission(arrival)))
    there(MarkStay(admitted.stay_id, frozenset({"mentally_ill"})))
    there(LetLeave(admitted.stay_id, LeavingWay.HANDED_OVER, plan=PLAN))
    text = TEXT.replace("longest = 6", "longest = 60")
    text = "".join((text, MORE, TRANSFER, *map(column, PLAIN)))
    there(KeepMapping("m", "transfer", "转站", text))
    made = there(MakePackage("p", "transfer", NOW.date(), NOW.date(), passphrase=PHRASE))

    line = do(ImportPackage("i", made.file_name, made.content, PHRASE))
    (row,) = ask(BroughtPeople(line.id))
    taken = do(TakeBrought(row.id))
    (expected,) = ask(ExpectedArrivals())
    assert (expected.person_id, expected.station, expected.key) == (
        taken,
        "邻市救助管理站",
        row.key,
    )
    record, other = (
        ask(PersonFile(taken)).record,
        theirs_station.ask(PersonFile(admitted.person_id), clerk).record,
    )
    for name in ("name", "sex", "born", "born_precision", "ethnic_group", "area", "education",
                 "marital", "household_address"):  # fmt: skip
        assert getattr(record, name) == getattr(other, name), name
    assert [(d.kind, d.number) for d in record.documents] == [
        (d.kind, d.number) for d in other.documents
    ]
    said = expected.said
    assert (said.text("cause"), said.text("cause_text")) == (DOOR.cause, DOOR.cause_text)
    assert (said.mental_state, said.self_care, said.mobility) == (
        DOOR.mental_state, DOOR.self_care, DOOR.mobility,
    )  # fmt: skip
    assert "邻市救助管理站" in record.identity_note
    here = do(Admit(Admission(Arrival("f2", DOOR, taken))))
    assert ask(ExpectedArrivals()) == ()
    (row,) = ask(BroughtPeople(line.id))
    assert (row.decision, row.person_id) == (BroughtDecision.CAME, taken)
    with Session(open_station.engine) as session:
        assert report_marks.of_stay(session, here.stay_id) == {"mentally_ill"}


def test_what_is_known_of_our_person_stays_and_what_is_not_is_filled_in(open_station, do, ask):
    known = make.person(open_station, "周以前", sex=Sex.FEMALE, area="110101")
    line = do(ImportPackage("i", "包.zip", theirs(("JN-1", "周一前", "M", "19491231", "护照E1"))))
    (row,) = ask(BroughtPeople(line.id))
    assert do(TakeBrought(row.id, known)) == known
    record = ask(PersonFile(known)).record
    assert (record.name, record.sex, record.area) == ("周以前", Sex.FEMALE, "110101")
    assert {each.text for each in record.names} == {"周一前"}
    assert [each.number for each in record.documents] == ["护照E1"]
    do(LeaveBrought(row.id, "没有来"))
    assert ask(ExpectedArrivals()) == ()

"""A mapping is data: what it says wrong is told with its place, and what it says right is done."""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from station.domain.assistance import AssistanceClass
from station.domain.dna import DnaStandingKind
from station.domain.intake import HowCame, MentalState, Mobility
from station.domain.mapping_fields import HealthSeen, Incomplete, health_seen
from station.domain.mapping_fields_beside import FIELDS
from station.domain.mapping_reader import code_problems, read_mapping
from station.domain.mappings import MappingTrouble
from station.domain.package_checks import RowChecks, RowTrouble
from station.domain.package_rows import deletion, row_of, rows_of
from station.domain.package_said import said_of
from station.domain.people import BornPrecision, DocumentKind, IdentityState, Sex
from station.domain.problems import Refused, Weight
from station.domain.reported import ReportedStay, ReportScope
from station.domain.sheet_counting import rows_of as sheet_rows
from station.domain.sheet_template_text import template_of
from station.domain.stays import StayState
from station.settings import RESOURCES

TEXT = (RESOURCES / "returns" / "persons.toml").read_text("utf-8")
PERSONS = read_mapping("persons", TEXT)

STAY = ReportedStay(
    stay_id=7,
    person_id=3,
    intake_id=5,
    rescue_number="2026-0007",
    name="叶尔肯·别克",
    nameless=False,
    identity_state=IdentityState.CONFIRMED,
    sex=Sex.MALE,
    born=date(1949, 12, 31),
    born_precision=BornPrecision.DAY,
    age=76,
    ethnic_group="17",
    document_kind=DocumentKind.RESIDENT_ID,
    document_number="11010519491231002X",
    area="110105",
    same_province=False,
    household_address="",
    residence="",
    education="71",
    marital="",
    admitted_at=datetime(2026, 9, 3, 21, 5),
    left_at=datetime(2026, 9, 6, 9, 30),
    state=StayState.LEFT,
    days=4,
    all_days=4,
    how_came=HowCame.POLICE,
    brought_by="",
    found_place="",
    cause="stolen",
    cause_text="",
    signs=frozenset(),
    mental_state=MentalState.DISORDER,
    self_care=None,
    mobility=None,
    capacity=None,
    assistance_class=AssistanceClass.PROTECTIVE,
    leaving_way="kin",
    destination="",
    destination_area="110105",
    crosses_province=True,
    in_hospital=False,
    in_care=False,
    dna=DnaStandingKind.NOT_NEEDED,
    dna_excuse="",
    noticed_on=None,
    fare_fen=12_350,
    nth_stay=1,
)


SHIPPED = {
    code: read_mapping(code, (RESOURCES / "returns" / f"{code}.toml").read_text("utf-8"))
    for code in ("persons", "medical", "minors")
}


def cells(stay: ReportedStay) -> dict[str, str]:
    (row,) = rows_of(PERSONS, [stay])
    return dict(zip(PERSONS.heads, row.cells, strict=True))


def wrong(codes, stay: ReportedStay) -> set[tuple[str, str, bool]]:
    (row,) = rows_of(PERSONS, [stay])
    found = RowChecks(PERSONS, codes).of(row)
    return {(problem.code, problem.place, problem.weight is Weight.STOP) for problem in found}


def test_a_stay_becomes_the_authority_s_row(codes):
    assert code_problems(PERSONS, codes) == ()
    (row,) = rows_of(PERSONS, [STAY])
    assert row.key == "2026-0007"
    assert row.numbered(PERSONS, 12)[:5] == ("12", "2026-0007", "叶尔肯·别克", "1", "1")
    assert row.cells[5:13] == (
        *("17", "01", "11010519491231002X", "19491231", "", "110105", "71"),
        "2026-09-03 21:05",
    )
    assert row.cells[13:] == (
        *("2", "05", "2", "3;4", "38", "0", "", "2026-09-06 09:30", "03"),
        *("110105", "123.50", ""),
    )
    assert wrong(codes, STAY) == set()


def test_what_is_not_known_is_left_open_as_the_authority_wants_it():
    estimated = replace(STAY, born_precision=BornPrecision.ESTIMATED, ethnic_group="", fare_fen=0)
    row = cells(estimated)
    assert (row["出生日期"], row["目测年龄"], row["票款(元)"]) == ("19490000", "76", "")
    assert row["备注"] == "民族未查明"
    month = replace(STAY, born_precision=BornPrecision.MONTH)
    assert cells(month)["出生日期"] == "19491200"
    assert cells(replace(STAY, nameless=True))["姓名状态*"] == "3"


def test_each_fault_of_a_row_is_told_with_its_column(codes):
    stay = replace(
        STAY,
        name="=王" + "强" * 60,
        document_number="110105194912310021",
        area="999999",
        destination_area="110103",
        cause="from_the_moon",
        left_at=datetime(2026, 9, 3, 21, 0),
        assistance_class=None,
        rescue_number="2026\x01",
    )
    assert wrong(codes, stay) == {
        (RowTrouble.TOO_LONG, "姓名*", True),
        (RowTrouble.LIKE_A_FORMULA, "姓名*", False),
        (RowTrouble.ID_NUMBER, "证件号码", True),
        (RowTrouble.AREA_UNKNOWN, "户籍区划", True),
        (RowTrouble.AREA_WITHDRAWN, "去向区划", False),
        (RowTrouble.CODE_UNKNOWN, "求助原因*", True),
        (RowTrouble.BEFORE, "离站时间", True),
        (RowTrouble.REQUIRED, "救助类别*", True),
        (RowTrouble.NO_CHARACTER, "救助编号*", True),
    }
    excused = replace(STAY, dna=DnaStandingKind.EXCUSED)
    assert wrong(codes, excused) == {(RowTrouble.REQUIRED, "备注", True)}
    private = replace(STAY, name="\ue234", document_kind=None)
    assert wrong(codes, private) == {
        (RowTrouble.PRIVATE_CHARACTER, "姓名*", False),
        (RowTrouble.REQUIRED, "证件类型", True),
    }
    checks = RowChecks(PERSONS, codes)
    first, again = [checks.of(row) for row in rows_of(PERSONS, [STAY, STAY])]
    assert (first, [problem.code for problem in again]) == ((), [RowTrouble.KEY_TWICE])


def test_a_row_that_is_taken_back_bears_the_sign(codes):
    (row,) = rows_of(PERSONS, [STAY])
    gone = deletion(PERSONS, row)
    assert (gone.key, gone.cells[-1], gone.deleted) == (row.key, "删除", True)
    assert gone.digest != row.digest
    assert deletion(PERSONS, gone) == gone
    assert row_of(PERSONS, 7, 3, row.numbered(PERSONS, 4)) == row
    assert RowChecks(PERSONS, codes).of(gone) == ()
    assert PERSONS.place_of(5001) == (2, 1)
    assert PERSONS.name_of("370100", "202609", 2) == "370100_202609_02.xlsx"


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ('title = "', "title = ", MappingTrouble.NOT_TOML, "text"),
        ('target = "blank"', 'target = "pdf"', MappingTrouble.NOT_ONE_OF, "file, target"),
        ("rows_per_file = 5000", "rows_per_file = 0", MappingTrouble.OUT_OF_RANGE, "file, rows"),
        ('police = "2"', 'sheriff = "2"', MappingTrouble.UNKNOWN_CODE, "codes.how_came"),
        ('field = "fare_fen"', 'field = "fare"', MappingTrouble.UNKNOWN_FIELD, "票款"),
        ('field = "fare_fen"', "fields = 1", MappingTrouble.UNKNOWN_WORD, "fields"),
        ('codes = "dna"', 'codes = "rna"', MappingTrouble.UNKNOWN_LIST, "DNA采集"),
        ('name = "{area}_', 'name = "{name}_', MappingTrouble.FILE_NAME, "file, name"),
        ('name = "{area}_', 'name = "../{area}_', MappingTrouble.FILE_NAME, "file, name"),
        ('not_before = "入站', 'not_before = "进站', MappingTrouble.UNKNOWN_COLUMN, "not_before"),
        ('head = "民族"', 'head = "备注"', MappingTrouble.HEAD_TWICE, "columns"),
        ('"YYYYMMDD"\nnote', '"DMY"\nnote', MappingTrouble.DATE_FORM, "出生日期"),
        ("longest = 60", 'longest = "60"', MappingTrouble.WRONG_KIND, "姓名"),
        ("longest = 60", "longest = true", MappingTrouble.WRONG_KIND, "姓名"),
        ('values = ["3"]', "values = [3]", MappingTrouble.WRONG_KIND, "values"),
        ('kind = "persons"\n', "", MappingTrouble.NOT_ONE_OF, "kind"),
        ('kind = "persons"', 'kind = "medical"', MappingTrouble.KIND, "kind"),
        ('name = "fare"', 'name = "2 fare"', MappingTrouble.NAME, "票款"),
        ('name = "fare"', 'name = "dna"', MappingTrouble.NAME_TWICE, "columns"),
        ('= "{station}"', '= "{password}"', MappingTrouble.NOT_ONE_OF, "labels"),
        ("longest = 20\n", "hashed = true\n", MappingTrouble.HASH_KEY_MISSING, "hash_key"),
        (
            "longest = 60",
            "longest = 60\nhashed = true",
            MappingTrouble.HASH_KEY_MISSING,
            "hash_key",
        ),
    ],
)
def test_a_slip_in_a_template_is_told_with_its_place(old, new, code, place):
    assert old in TEXT
    with pytest.raises(Refused) as refused:
        read_mapping("persons", TEXT.replace(old, new, 1))
    (problem, *_) = refused.value.problems
    assert problem.code == code
    assert place in problem.place


@pytest.mark.parametrize("code", SHIPPED)
def test_codes_go_there_and_back(codes, code):
    mapping = SHIPPED[code]
    assert code_problems(mapping, codes) == ()
    told = set(re.findall(r"\w+", mapping.text.partition("version =")[0]))
    assert set(FIELDS[mapping.facts]) <= told
    assert len(mapping.labels) == (4 if code == "persons" else 0)
    for at, column in enumerate(mapping.columns):
        for theirs in set(column.codes.values()):
            written = ["" if n != at else theirs for n in range(len(mapping.columns))]
            said = said_of(mapping, written)[column.source]
            ours = said if isinstance(said, tuple) else (said,)
            assert [column.codes[each] for each in ours] == [theirs]


def test_another_station_s_row_is_read_in_our_codes():
    (row,) = rows_of(PERSONS, [replace(STAY, born_precision=BornPrecision.ESTIMATED)])
    said = said_of(PERSONS, row.cells)
    assert (said["name"], said["how_came"], said["sex"]) == ("叶尔肯·别克", "police", "1")
    assert said["person_classes"] == ("elderly", "mental")
    assert said["born"] == Incomplete(date(1949, 1, 1))
    assert (said["admitted_at"], said["left_at"]) == (STAY.admitted_at, STAY.left_at)
    assert (said["fare_fen"], said["estimated_age"]) == (12_350, 76)
    assert "row_number" not in said


HASHED = TEXT.replace('key = "救', 'hash_key = "甲乙约定"\nkey = "救', 1)
"""The words that two houses have agreed on stand in the mapping."""


def test_names_and_numbers_go_out_as_hashes_that_two_houses_share(codes):
    text = HASHED.replace("longest = 60\n", "hashed = true\n", 1)
    mapping = read_mapping("persons", text.replace("longest = 20\n", "hashed = true\n", 1))
    assert "甲乙约定" not in repr(mapping) + mapping.sent_text
    assert read_mapping("persons", mapping.sent_text).columns == mapping.columns
    assert PERSONS.sent_text == PERSONS.text
    (row,) = rows_of(mapping, [STAY])
    number, name = row.cells[1:3]
    said = hmac.new("甲乙约定".encode(), "叶尔肯·别克".encode(), hashlib.sha256).hexdigest()
    assert (name, row.key) == (said, number)
    assert (len(number), STAY.rescue_number in "".join(row.cells)) == (64, False)
    assert RowChecks(mapping, codes).of(row) == ()
    (same,) = rows_of(
        mapping, [replace(STAY, name=" 叶尔肯·别克　", rescue_number="２０２６-0007")]
    )
    assert same.cells[1:3] == (number, name)
    (empty,) = rows_of(mapping, [replace(STAY, name="")])
    assert empty.cells[2] == ""
    assert {"name", "rescue_number"} & said_of(mapping, row.cells).keys() == set()
    other = read_mapping("persons", mapping.text.replace("甲乙约定", "另行约定"))
    (theirs,) = rows_of(other, [STAY])
    assert theirs.cells[2] != name


@pytest.mark.parametrize("head", ["证件号码", "出生日期", "DNA采集", "备注"])
def test_what_is_checked_looked_up_or_put_together_is_not_hashed(head):
    before, _, after = HASHED.partition(f'head = "{head}')
    with pytest.raises(Refused) as refused:
        read_mapping("persons", f'{before}hashed = true\nhead = "{head}{after}')
    assert MappingTrouble.NOT_HASHED in {each.code for each in refused.value.problems}


def test_agreed_words_that_would_go_out_with_the_package_are_refused():
    text = HASHED.replace('hash_key = "甲乙约定"', '"hash_key" = "甲乙约定"')
    with pytest.raises(Refused) as refused:
        read_mapping("persons", text)
    assert [each.code for each in refused.value.problems] == [MappingTrouble.HASH_KEY_MISSING]


MARKS = st.frozensets(
    st.sampled_from(
        ["critically_ill", "mentally_ill", "intellectual_disability", "physical_disability"]
    )
)
OF_SHEET = {
    HealthSeen.CRITICAL: "critical",
    HealthSeen.MENTAL: "mental",
    HealthSeen.MENTAL_DISABILITY: "intellectual",
    HealthSeen.LIMBS: "physical",
}

HENAN = template_of((RESOURCES / "returns" / "henan_month.toml").read_text("utf-8"))
SEPTEMBER = ReportScope.of_days(date(2026, 9, 1), date(2026, 9, 30))


@settings(max_examples=50, deadline=None)
@given(
    MARKS,
    st.frozensets(st.sampled_from(["mental", "critical", "fever"])),
    st.none() | st.sampled_from(MentalState),
    st.none() | st.sampled_from(Mobility),
)
def test_a_package_says_the_same_of_health_as_the_month_sheet(marks, signs, mental, mobility):
    stay = replace(STAY, marks=marks, signs=signs, mental_state=mental, mobility=mobility)
    counted = [row.code for row in sheet_rows(HENAN, stay, SEPTEMBER) if row.group == "health"]
    assert counted == [OF_SHEET.get(health_seen(stay), "healthy")]

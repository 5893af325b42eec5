from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.areas import Areas
from station.domain.assistance import OWN_WAGES_AGE
from station.domain.identity import (
    ADULT_AGE,
    ELDERLY_AGE,
    NO_CAPACITY_AGE,
    IdFinding,
    IdKind,
    age_on,
    check_character,
    differences,
    read_id_number,
)
from station.domain.policy import DEFAULTS

TABLE = Path(__file__).parents[2] / "resources" / "codes" / "areas.tsv"
TODAY = date(2026, 4, 1)


@pytest.fixture(scope="module")
def areas():
    return Areas.from_text(TABLE.read_text("utf-8"))


def codes_of(number):
    return [finding.code for finding in number.findings]


@pytest.mark.parametrize("number", ["11010519491231002X", "440524188001010014"])
def test_the_examples_of_the_standard_have_the_right_check_character(number):
    read = read_id_number(number)
    assert read.check_digit_ok
    assert read.expected_check == number[-1] == check_character(number[:17])


@pytest.mark.parametrize(
    ("text", "kind", "normalized"),
    [
        pytest.param("11010519491231002X", IdKind.FULL, "11010519491231002X", id="as it is"),
        pytest.param("11010519491231002x", IdKind.FULL, "11010519491231002X", id="small x"),
        pytest.param(
            "１１０１０５１９４９１２３１００２Ｘ",
            IdKind.FULL,
            "11010519491231002X",
            id="full width",
        ),
        pytest.param(
            " 430523 19550604 3484", IdKind.FULL, "430523195506043484", id="blanks between groups"
        ),
        pytest.param(
            "110105-19491231-002X", IdKind.FULL, "11010519491231002X", id="dashes between groups"
        ),
        pytest.param(
            "320829890615175", IdKind.OLD15, "320829198906151751", id="the older fifteen digits"
        ),
        pytest.param(
            "3412221987****3516", IdKind.MASKED, "3412221987****3516", id="month and day masked"
        ),
        pytest.param(
            "341222********3516", IdKind.MASKED, "341222********3516", id="the birth masked"
        ),
        pytest.param(
            "13010219480523****", IdKind.MASKED, "13010219480523****", id="the end masked"
        ),
        pytest.param("***1234", IdKind.MASKED, "**************1234", id="a short mask and a tail"),
        pytest.param(
            "3412＊＊123X", IdKind.MASKED, "3412**********123X", id="full-width stars, too few"
        ),
        pytest.param(
            "320829890615***", IdKind.MASKED, "32082919890615****", id="fifteen digits masked"
        ),
        pytest.param("1234", IdKind.PARTIAL, "1234", id="the last four"),
        pytest.param("123x", IdKind.PARTIAL, "123X", id="the last four with x"),
        pytest.param("1101051949123100", IdKind.PARTIAL, "1101051949123100", id="two missing"),
        pytest.param("不详", IdKind.NOT_A_NUMBER, "不详", id="words"),
        pytest.param(
            "34122270****01X", IdKind.MASKED, "3412221970****01X*", id="masked fifteen with an x"
        ),
        pytest.param(" / ", IdKind.NOT_A_NUMBER, "/", id="a stroke"),
        pytest.param("", IdKind.NOT_A_NUMBER, "", id="nothing"),
        pytest.param(
            "X1010519491231002", IdKind.NOT_A_NUMBER, "X1010519491231002", id="x in front"
        ),
    ],
)
def test_a_number_is_read_however_it_is_written(text, kind, normalized):
    read = read_id_number(text)
    assert (read.kind, read.normalized) == (kind, normalized)
    assert read.written == text


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        pytest.param("11010519491231002X", [], id="nothing to say"),
        pytest.param("110105194912310021", [IdFinding.CHECK_DIGIT_WRONG], id="wrong check digit"),
        pytest.param(
            "341225198702301515", [IdFinding.BIRTH_DATE_IMPOSSIBLE], id="the thirtieth of February"
        ),
        pytest.param("110101203001010014", [IdFinding.BORN_IN_FUTURE], id="born in the future"),
        pytest.param("999999199001010019", [IdFinding.AREA_UNKNOWN], id="no such county"),
        pytest.param(
            "320829890615175",
            [IdFinding.CONVERTED_FROM_15, IdFinding.AREA_ABOLISHED],
            id="old number of a county that is gone",
        ),
        pytest.param(
            "110103201501011236", [IdFinding.AREA_GONE_BEFORE_BIRTH], id="county gone before birth"
        ),
        pytest.param("***1234", [IdFinding.MASKED], id="masked"),
        pytest.param("1101051949123100", [IdFinding.LENGTH_WRONG], id="two digits missing"),
        pytest.param("1234", [], id="the last four are no fault"),
        pytest.param("不详", [], id="words are no number and no fault"),
    ],
)
def test_what_is_to_be_said_about_a_number(text, findings, areas):
    found = codes_of(read_id_number(text, TODAY, areas))
    assert [f for f in found if f is not IdFinding.CHECK_DIGIT_WRONG or f in findings] == findings


def test_a_wrong_check_digit_says_which_was_expected():
    (finding,) = read_id_number("110105194912310021").findings
    assert finding.data == {"expected": "X", "given": "1"}


def test_a_withdrawn_county_is_named_with_its_successor(areas):
    read = read_id_number("320829198906151751", TODAY, areas)
    (finding,) = read.findings
    assert finding.data["name"] == "江苏省淮安市洪泽县"
    assert finding.data["now"] == ("江苏省淮安市洪泽区",)


@pytest.mark.parametrize(
    ("text", "born", "sex", "area"),
    [
        pytest.param("11010519491231002X", date(1949, 12, 31), "2", "110105", id="all of it"),
        pytest.param("341225198702301515", None, "1", "341225", id="no date that never was"),
        pytest.param("13010219480523****", date(1948, 5, 23), None, "130102", id="the end masked"),
        pytest.param("341222********3516", None, "1", "341222", id="the birth masked"),
        pytest.param("***1234", None, "1", None, id="only the tail"),
        pytest.param("1234", None, None, None, id="the last four alone"),
    ],
)
def test_what_a_number_tells(text, born, sex, area):
    read = read_id_number(text)
    assert (read.born, read.sex, read.area_code) == (born, sex, area)


@pytest.mark.parametrize(
    ("text", "full", "fits"),
    [
        ("***002X", "11010519491231002X", True),
        ("002X", "11010519491231002X", True),
        ("110105********002X", "11010519491231002X", True),
        ("110106********002X", "11010519491231002X", False),
        ("11010519491231002X", "11010519491231002X", True),
        ("0021", "11010519491231002X", False),
    ],
)
def test_a_piece_of_a_number_fits_a_full_one(text, full, fits):
    assert read_id_number(text).matches(full) is fits


def test_nothing_typed_differs_from_nothing():
    assert differences(read_id_number("11010519491231002X")) == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param({"typed_sex": "2"}, [], id="the same sex"),
        pytest.param({"typed_sex": "1"}, [IdFinding.SEX_DIFFERS], id="another sex"),
        pytest.param({"typed_sex": "0"}, [], id="sex not known"),
        pytest.param({"typed_born": date(1949, 12, 31)}, [], id="the same birth"),
        pytest.param(
            {"typed_born": date(1949, 12, 30)}, [IdFinding.BORN_DIFFERS], id="another day"
        ),
        pytest.param({"typed_area": "110105"}, [], id="the same county"),
        pytest.param({"typed_area": "110000"}, [], id="the larger place"),
        pytest.param({"typed_area": "341225"}, [IdFinding.AREA_DIFFERS], id="another place"),
        pytest.param(
            {"typed_sex": "1", "typed_born": date(1950, 1, 1), "typed_area": "120000"},
            [IdFinding.SEX_DIFFERS, IdFinding.BORN_DIFFERS, IdFinding.AREA_DIFFERS],
            id="everything",
        ),
    ],
)
def test_what_the_number_says_otherwise_than_what_was_typed(typed, expected):
    found = differences(read_id_number("11010519491231002X"), **typed)
    assert [finding.code for finding in found] == expected


def test_a_county_and_its_successor_are_no_difference(areas):
    number = read_id_number("320829198906151751")
    assert differences(number, typed_area="320813", areas=areas) == ()
    assert differences(number, typed_area="320813")[0].code is IdFinding.AREA_DIFFERS


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        pytest.param(date(2008, 4, 2), date(2026, 4, 1), 17, id="the day before the birthday"),
        pytest.param(date(2008, 4, 1), date(2026, 4, 1), 18, id="the birthday"),
        pytest.param(date(2008, 2, 29), date(2026, 2, 28), 17, id="leap day child in February"),
        pytest.param(date(2008, 2, 29), date(2026, 3, 1), 18, id="leap day child in March"),
        pytest.param(date(2026, 4, 1), date(2026, 4, 1), 0, id="newborn"),
    ],
)
def test_full_years_of_age(born, day, age):
    assert age_on(born, day) == age


def test_the_age_bands_of_the_law_are_kept_apart():
    assert (NO_CAPACITY_AGE, OWN_WAGES_AGE, ADULT_AGE, ELDERLY_AGE) == (8, 16, 18, 60)
    assert (DEFAULTS.stay_limit_from_age, DEFAULTS.leave_alone_from_age) == (16, 16)


births = st.dates(date(1900, 1, 1), date(2026, 3, 31))
counties = st.integers(110000, 659999).map(str)
sequences = st.integers(0, 999).map("{:03}".format)


@given(counties, births, sequences)
def test_a_number_made_by_the_rule_reads_back(area, born, sequence):
    seventeen = f"{area}{born:%Y%m%d}{sequence}"
    read = read_id_number(seventeen + check_character(seventeen), TODAY)
    assert read.findings == ()
    assert (read.area_code, read.born) == (area, born)
    assert read.sex == ("1" if int(sequence) % 2 else "2")


@given(counties, births, sequences, st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_never_passes_the_check(area, born, sequence, place, shift):
    seventeen = f"{area}{born:%Y%m%d}{sequence}"
    wrong = str((int(seventeen[place]) + shift) % 10)
    slipped = seventeen[:place] + wrong + seventeen[place + 1 :]
    assert check_character(slipped) != check_character(seventeen)


@given(counties, st.dates(date(1900, 1, 1), date(1999, 12, 31)), sequences)
def test_an_old_number_is_the_new_one_without_century_and_check(area, born, sequence):
    seventeen = f"{area}{born:%Y%m%d}{sequence}"
    read = read_id_number(f"{area}{born:%y%m%d}{sequence}")
    assert read.normalized == seventeen + check_character(seventeen)


@given(st.text())
def test_any_text_is_read_without_an_error_and_kept(text):
    assert read_id_number(text, TODAY).written == text


@given(births, st.integers(0, 40000))
def test_nobody_gets_younger(born, days):
    later = born + timedelta(days=days)
    assert 0 <= age_on(born, later) <= age_on(born, later + timedelta(days=1))

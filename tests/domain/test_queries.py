from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.areas import Areas
from station.domain.queries import Query, read_query

TABLE = Path(__file__).parents[2] / "resources" / "codes" / "areas.tsv"


@pytest.fixture(scope="module")
def areas():
    return Areas.from_text(TABLE.read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("王强", {"name": "王强"}, id="a name"),
        pytest.param("叶尔肯.别克", {"name": "叶尔肯·别克"}, id="a name with a dot"),
        pytest.param("wangqiang", {"pinyin": "wangqiang"}, id="pinyin"),
        pytest.param("Wang Qiang", {"pinyin": "wangqiang"}, id="pinyin in two words"),
        pytest.param("Lǚ Bù", {"pinyin": "lvbu"}, id="pinyin with tones"),
        pytest.param("wxm", {"pinyin": "wxm", "initials": "wxm"}, id="initials"),
        pytest.param(
            "abdlmmt", {"pinyin": "abdlmmt", "initials": "abdlmmt"}, id="initials of a long name"
        ),
        pytest.param(
            "abdl·mmt", {"pinyin": "abdlmmt", "initials": "abdlmmt"}, id="initials with a dot"
        ),
        pytest.param("202604001", {"rescue_number": "202604001"}, id="a number of an old ledger"),
        pytest.param("2026-0012", {"rescue_number": "2026-0012"}, id="a rescue number"),
        pytest.param("101-4", {"bed": "101-4"}, id="a bed"),
        pytest.param("男3-5", {"bed": "男3-5"}, id="a bed of the men's rooms"),
        pytest.param("370203-2026-0412", {"voucher": "370203-2026-0412"}, id="a voucher"),
        pytest.param("女", {"sex": "2"}, id="a sex"),
        pytest.param("约39岁左右", {"age": 39}, id="an age"),
        pytest.param("1987年生", {"born_year": 1987}, id="a year of birth"),
        pytest.param("1987年3月生", {"born_year": 1987}, id="a month of birth"),
        pytest.param("左眉疤", {"words": ("左眉疤",)}, id="a mark"),
        pytest.param("王强39岁男", {"name": "王强", "age": 39, "sex": "1"}, id="without blanks"),
        pytest.param(
            "王强 左眉疤 驼背",
            {"name": "王强", "words": ("左眉疤", "驼背")},
            id="name and description",
        ),
        pytest.param("", {}, id="nothing"),
        pytest.param("   ", {}, id="blanks"),
    ],
)
def test_what_was_typed_is_recognised(text, expected, areas):
    assert read_query(text, areas) == Query(text, **expected)


@pytest.mark.parametrize(
    ("text", "normalized"),
    [
        pytest.param("11010519491231002x", "11010519491231002X", id="a full number"),
        pytest.param("430523 19550604 3484", "430523195506043484", id="in groups"),
        pytest.param(
            "３２０８２９８９０６１５１７５", "320829198906151751", id="fifteen, full width"
        ),
        pytest.param("341222********3516", "341222********3516", id="masked"),
        pytest.param("***1234", "**************1234", id="a tail behind a mask"),
        pytest.param("1234", "1234", id="the last four"),
        pytest.param("王强 123X", "123X", id="beside a name"),
        pytest.param("34122519870203156", "34122519870203156", id="a digit too few"),
    ],
)
def test_an_identity_number_is_recognised(text, normalized, areas):
    assert read_query(text, areas).id_number.normalized == normalized


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("云救票〔2026〕0049号", ("云", 2026, 49)),
        ("云救票[2026]0049号", ("云", 2026, 49)),
        ("云救票［２０２６］００４９号", ("云", 2026, 49)),
        ("云救票（2026）49", ("云", 2026, 49)),
        ("云救票 〔2026〕 0049 号", ("云", 2026, 49)),
        ("云救票20260049", ("云", 2026, 49)),
        ("救票〔2026〕0049", ("", 2026, 49)),
        ("〔2026〕0049号", ("", 2026, 49)),
        ("2026〕0049", ("", 2026, 49)),
        ("(2026)0049", ("", 2026, 49)),
    ],
)
def test_a_voucher_number_is_read_as_it_is_printed(text, number, areas):
    assert read_query(text, areas) == Query(text, voucher_number=number)


@pytest.mark.parametrize(
    "text",
    [
        "1987-03-11",
        "1987-3-11",
        "1987.3.11",
        "1987/03/11",
        "1987年3月11日",
        "1987年 3月 11日",
        "1987年03月11日出生",
        "１９８７年３月１１号",
        "1987.03.11生",
    ],
)
def test_a_birth_date_is_read_however_it_is_written(text, areas):
    assert read_query(text, areas) == Query(text, born_on=date(1987, 3, 11))


def test_eight_digits_may_be_a_birth_date_and_a_rescue_number(areas):
    both = {"born_on": date(1987, 3, 11), "rescue_number": "19870311"}
    assert read_query("19870311", areas) == Query("19870311", **both)


@pytest.mark.parametrize("text", ["王强 19870311 男", "王强1987-3-11男", "男 王强 1987年3月11日"])
def test_a_birth_date_stands_beside_a_name(text, areas):
    query = read_query(text, areas)
    assert (query.name, query.born_on, query.sex) == ("王强", date(1987, 3, 11), "1")
    assert not query.says_only_what_many_are


@pytest.mark.parametrize(
    "text",
    [
        "19871311",
        "1987-02-30",
        "20260403-BY",
        "202604031",
        "341222 19870312 3512",
        "370203-2026-0412",
        "2026-0412",
        "3412221987031",
    ],
)
def test_what_is_no_day_or_a_piece_of_a_number_is_no_birth_date(text, areas):
    assert read_query(text, areas).born_on is None


@pytest.mark.parametrize("text", ["王 1987", "1987 王", "wang 1987", "王强 1987"])
def test_four_digits_beside_a_name_may_be_a_year_of_birth(text, areas):
    query = read_query(text, areas)
    assert (query.born_year, query.id_number.normalized) == (1987, "1987")


@pytest.mark.parametrize("text", ["1987", "男 1987", "王强 3512", "王强 2031"])
def test_other_four_digits_are_no_year(text, areas):
    assert read_query(text, areas).born_year is None


@pytest.mark.parametrize("text", ["20260049", "2026年 0049", "370203-2026-0412", "2026-0049"])
def test_other_numbers_are_no_printed_voucher_number(text, areas):
    assert read_query(text, areas).voucher_number is None


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("男 40多岁 四川", (40, 49)),
        ("男 四十多岁 四川人", (40, 49)),
        ("四川男45岁", (45, None)),
        ("女 45岁", (45, None)),
        ("四川人", (None, None)),
    ],
)
def test_what_many_people_are_is_told_from_what_one_person_is(text, ages, areas):
    query = read_query(text, areas)
    assert query.says_only_what_many_are
    assert (query.age, query.age_most) == ages


@pytest.mark.parametrize("text", ["王强 45岁", "左眉疤 男 45岁", "王强 四川", "101-4 男", "wq 男"])
def test_a_name_a_mark_or_a_number_singles_somebody_out(text, areas):
    assert not read_query(text, areas).says_only_what_many_are


def test_name_place_age_and_sex_at_once(areas):
    query = read_query("王强 阜阳 39岁 男", areas)
    assert (query.name, query.age, query.sex) == ("王强", 39, "1")
    assert [area.code for area in query.areas] == ["341200"]


def test_the_place_may_come_first(areas):
    query = read_query("阜阳 王强", areas)
    assert query.name == "王强"
    assert [area.code for area in query.areas] == ["341200"]


def test_a_place_alone_may_be_a_name(areas):
    query = read_query("安康", areas)
    assert query.name == "安康"
    assert "610900" in [area.code for area in query.areas]


def test_an_accent_names_a_place(areas):
    query = read_query("阜阳口音 左眉疤", areas)
    assert query.name == ""
    assert [area.code for area in query.areas] == ["341200"]
    assert query.words == ("阜阳口音", "左眉疤")


def test_without_a_table_of_places_a_place_is_a_word():
    assert read_query("王强 阜阳") == Query("王强 阜阳", name="王强", words=("阜阳",))


@pytest.mark.parametrize(
    ("text", "empty"), [("", True), ("，", True), ("王", False), ("12", False)]
)
def test_an_empty_query(text, empty):
    assert read_query(text).is_empty is empty


@given(st.text(max_size=30))
def test_anything_may_be_typed(text):
    assert read_query(text).text == text


@pytest.mark.parametrize(
    ("text", "region", "provinces"),
    [
        ("皖北", "皖北", ["340000"]),
        ("皖北人", "皖北", ["340000"]),
        ("豫东南", "豫东南", ["410000"]),
        ("川东 男 40多岁", "川东", ["510000"]),
        ("关中", "关中", ["610000"]),
        ("东北", "东北", ["210000", "220000", "230000"]),
        ("东北的", "东北", ["210000", "220000", "230000"]),
        ("东北话", "东北", ["210000", "220000", "230000"]),
        ("东北三省", "东北", ["210000", "220000", "230000"]),
        ("江浙一带", "江浙", ["320000", "330000"]),
    ],
)
def test_a_part_of_the_country_is_a_place_and_nobody_s_name(text, region, provinces, areas):
    query = read_query(text, areas)
    assert (query.name, query.region) == ("", region)
    assert [area.code for area in query.areas] == provinces
    assert query.says_only_what_many_are


def test_a_part_of_the_country_stands_beside_a_name_and_in_an_accent(areas):
    assert read_query("皖北 王强", areas).name == "王强"
    heard = read_query("皖北口音 左眉疤", areas)
    assert (heard.name, heard.region, heard.words) == ("", "皖北", ("皖北口音", "左眉疤"))


def test_a_part_of_the_country_may_be_a_name_when_it_begins_with_a_surname(areas):
    query = read_query("苏北", areas)
    assert (query.name, query.region, query.areas[0].code) == ("苏北", "苏北", "320000")


@pytest.mark.parametrize(
    ("text", "code"),
    [("湘西", "433100"), ("陇南", "621200"), ("云南", "530000"), ("安徽北部", "340000")],
)
def test_what_has_a_code_is_no_mere_region(text, code, areas):
    query = read_query(text, areas)
    assert (query.region, query.areas[0].code) == ("", code)


def test_a_way_of_speaking_names_its_place(areas):
    query = read_query("四川话", areas)
    assert (query.name, query.areas[0].code) == ("", "510000")

from datetime import date
from pathlib import Path

import pytest

from station.domain.areas import Areas, short_name, within

TABLE = Path(__file__).parents[2] / "resources" / "codes" / "areas.tsv"


@pytest.fixture(scope="module")
def areas():
    return Areas.from_text(TABLE.read_text("utf-8"))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        pytest.param("341225", "安徽省阜阳市阜南县", id="a county in its prefecture"),
        pytest.param("110101", "北京市东城区", id="a district of a municipality"),
        pytest.param("429004", "湖北省仙桃市", id="a city straight under its province"),
        pytest.param("441900", "广东省东莞市", id="a city without counties"),
        pytest.param("330113", "浙江省杭州市临平区", id="new in 2021"),
        pytest.param("659012", "新疆维吾尔自治区白杨市", id="new in 2023"),
        pytest.param("653228", "新疆维吾尔自治区和田地区和康县", id="new in 2024"),
        pytest.param("500233", "重庆市忠县", id="a county of a municipality"),
    ],
)
def test_a_place_in_force_has_its_full_name(areas, code, name):
    area = areas.area_of(code)
    assert area.name == name
    assert area.in_force
    assert areas.now(area) == (area,)


@pytest.mark.parametrize(
    ("code", "name", "now"),
    [
        pytest.param("110103", "北京市崇文区", ["北京市东城区"], id="joined to another"),
        pytest.param("310108", "上海市闸北区", ["上海市静安区"], id="joined in Shanghai"),
        pytest.param(
            "320829", "江苏省淮安市洪泽县", ["江苏省淮安市洪泽区"], id="became a district"
        ),
        pytest.param(
            "542121", "西藏自治区昌都地区昌都县", ["西藏自治区昌都市卡若区"], id="took another name"
        ),
        pytest.param(
            "342127",
            "安徽省阜阳地区阜南县",
            ["安徽省阜阳市阜南县"],
            id="its prefecture was renumbered",
        ),
        pytest.param("512201", None, ["重庆市万州区"], id="Sichuan that is Chongqing today"),
        pytest.param("330103", "浙江省杭州市下城区", ["浙江省杭州市拱墅区"], id="joined in 2021"),
    ],
)
def test_a_withdrawn_code_names_who_followed(areas, code, name, now):
    area = areas.area_of(code)
    assert not area.in_force
    assert name is None or area.name == name
    assert [successor.name for successor in areas.now(area)] == now


def test_nearly_every_withdrawn_county_of_the_years_of_id_numbers_leads_to_a_living_one(areas):
    gone = [
        area
        for code in {code.code for code in areas.codes}
        if not (area := areas.get(code)).in_force and area.county and area.valid_until >= "1985"
    ]
    without = [area.code for area in gone if not areas.now(area)]
    assert len(gone) > 2000
    assert len(without) < 10


def test_every_successor_has_a_code(areas):
    known = {code.code for code in areas.codes}
    assert {s for code in areas.codes for s in code.successors} <= known


@pytest.mark.parametrize(
    ("born", "name"),
    [
        pytest.param(date(2000, 1, 1), "河北省邢台市襄都区", id="a code in force has today's name"),
        pytest.param(None, "河北省邢台市襄都区", id="without a birth the newest"),
    ],
)
def test_a_code_with_two_names(areas, born, name):
    assert areas.area_of("130502", born).name == name


def test_a_number_of_the_whole_city_is_answered_with_the_city(areas):
    assert areas.area_of("440301").name == "广东省深圳市"


@pytest.mark.parametrize("code", ["999999", "000000", "", "34122"])
def test_a_code_never_given_is_unknown(areas, code):
    assert areas.area_of(code) is None


def test_a_birth_after_the_end_of_a_county_is_noticed(areas):
    area = areas.area_of("110103")
    assert area.gone_before(date(2015, 1, 1))
    assert not area.gone_before(date(2010, 12, 31))


@pytest.mark.parametrize(
    ("code", "parent"), [("341225", "341200"), ("341200", "340000"), ("110101", "110000")]
)
def test_the_larger_place(areas, code, parent):
    assert areas.parent(code).code == parent


def test_a_province_has_no_larger_place(areas):
    assert areas.parent("340000") is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("341225", "341225", id="the whole number"),
        pytest.param("3412", "341200", id="the beginning of a number"),
        pytest.param("阜南", "341225", id="a name in short"),
        pytest.param("临平", "330113", id="a new district"),
        pytest.param("funan", "341225", id="full pinyin"),
        pytest.param("安徽省阜阳市", "341200", id="the path"),
    ],
)
def test_the_first_place_offered(areas, typed, code):
    assert areas.search(typed)[0].code == code


def test_initials_offer_the_place_among_the_first(areas):
    assert "341225" in [area.code for area in areas.search("fnx", 10)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("安徽省阜南县", ["341225"], id="a path that skips the prefecture"),
        pytest.param("江苏省洪泽县", ["320829"], id="a county that is gone stays what was written"),
        pytest.param("山东省德州市", ["371400"], id="a city in force before one of the same name"),
        pytest.param("阜阳口音", ["341200"], id="a place in other words"),
        pytest.param("新疆维", ["650000"], id="a name cut off by the cell"),
        pytest.param("黑龙江省哈尔", ["230000"], id="no county hides inside a longer name"),
        pytest.param("北京市东城区", ["110101"], id="a district of a municipality"),
        pytest.param("朝阳", ["110105", "211300", "220104"], id="every place the word may mean"),
        pytest.param("不详", [], id="no place"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_place_is_read_from_words(areas, text, codes):
    assert sorted(area.code for area in areas.read_place(text)) == codes


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("阜阳市", "阜阳"),
        ("内蒙古自治区", "内蒙古"),
        ("广西壮族自治区", "广西"),
        ("新疆维吾尔自治区", "新疆"),
        ("黔东南苗族侗族自治州", "黔东南"),
        ("积石山保安族东乡族撒拉族自治县", "积石山"),
        ("沙县", "沙县"),
        ("和田地区", "和田"),
    ],
)
def test_how_people_say_a_place(own, said):
    assert short_name(own) == said


@pytest.mark.parametrize(
    ("code", "larger", "inside"),
    [
        ("341225", "341200", True),
        ("341225", "340000", True),
        ("341225", "341225", True),
        ("341225", "341221", False),
        ("340000", "341200", False),
    ],
)
def test_inside(code, larger, inside):
    assert within(code, larger) is inside

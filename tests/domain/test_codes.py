from datetime import date
from pathlib import Path

import pytest

from station.domain.codes import CodeList

CODES = Path(__file__).parents[2] / "resources" / "codes"
HEADER = "code\tname\tvalid_from\tvalid_until\tsuccessor"


def read(name):
    return CodeList.from_text((CODES / f"{name}.tsv").read_text("utf-8"))


def code_lists():
    return sorted(path.stem for path in CODES.glob("*.tsv") if path.stem != "workdays")


@pytest.mark.parametrize("name", code_lists())
def test_every_list_can_be_read_and_names_each_code(name):
    codes = read(name)
    assert len(codes) > 0
    assert all(code.code and code.name for code in codes)
    assert all(code.name == code.name.strip() for code in codes)


@pytest.mark.parametrize("name", [n for n in code_lists() if n != "areas"])
def test_no_list_gives_a_code_or_a_name_twice(name):
    codes = read(name)
    assert len({code.code for code in codes}) == len(codes) == len({code.name for code in codes})


@pytest.mark.parametrize("name", ["how_came", "causes", "leaving_ways"])
def test_no_word_of_an_old_ledger_means_two_codes(name):
    codes = read(name)
    words = [word for c in codes for word in [c.name, *c.extra[-1].split("|")] if word]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("sexes", "2", "女性"),
        ("ethnic_groups", "05", "维吾尔族"),
        ("ethnic_groups", "36", "毛南族"),
        ("marital", "30", "丧偶"),
        ("health", "38", "神经或精神疾病"),
        ("occupations", "27", "农民"),
        ("education", "83", "小学肄业"),
        ("household_types", "2", "农业家庭户口"),
        ("how_came", "patrol", "街面救助"),
        ("leaving_ways", "without_formalities", "擅自离站"),
    ],
)
def test_an_official_code_has_its_official_name(name, code, expected):
    assert read(name).name(code) == expected


def test_the_56_groups_have_the_two_letter_codes_of_gb_t_3304():
    groups = read("ethnic_groups")
    letters = [groups.extra(code.code, "letters") for code in groups]
    assert len([word for word in letters if word]) == 56
    assert groups.extra("04", "letters") == "ZA"


@pytest.mark.parametrize(
    ("name", "word", "code"),
    [
        ("leaving_ways", "凭票返乡", "voucher"),
        ("leaving_ways", "转未保中心", "institution"),
        ("how_came", "街面巡查", "patrol"),
        ("how_came", " 公安护送 ", "police"),
        ("causes", "家庭矛盾离家出走", "family_conflict"),
    ],
)
def test_a_word_of_an_old_ledger_finds_its_code(name, word, code):
    found = read(name).written_as(word)
    assert found is not None
    assert found.code == code


def test_a_word_nobody_listed_finds_nothing():
    assert read("causes").written_as("想看海") is None


@pytest.mark.parametrize("name", ["refusal_grounds", "termination_grounds"])
def test_every_ground_but_the_open_one_cites_its_law(name):
    grounds = read(name)
    assert all(grounds.extra(code.code, "basis") for code in grounds if code.code != "other")


@pytest.fixture
def dated():
    return CodeList.from_text(
        f"{HEADER}\n"
        "1\t旧名\t1983\t2010\t\n"
        "1\t新名\t2010\t\t\n"
        "2\t已撤\t1990-03-01\t1999-06-30\t1\n"
        "3\t华山\t\t\t"
    )


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        pytest.param("1", None, "新名", id="without a day the newest name"),
        pytest.param("1", date(2000, 1, 1), "旧名", id="on an old day the old name"),
        pytest.param("1", date(2010, 5, 1), "新名", id="in the year of the change the new one"),
        pytest.param("2", date(2026, 1, 1), "已撤", id="a retired code keeps its name"),
        pytest.param("9", None, "9", id="an unknown code names itself"),
    ],
)
def test_the_name_of_a_code(dated, code, day, name):
    assert dated.name(code, day) == name


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        pytest.param(date(1990, 2, 28), "13", id="the day before it begins"),
        pytest.param(date(1990, 3, 1), "123", id="its first day"),
        pytest.param(date(1999, 6, 30), "123", id="its last day"),
        pytest.param(date(1999, 7, 1), "13", id="the day after it ended"),
    ],
)
def test_only_codes_in_force_may_be_chosen(dated, day, codes):
    assert "".join(code.code for code in dated.valid_on(day)) == codes


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("3", "华山", id="the number"),
        pytest.param("山", "华山", id="a piece of the name"),
        pytest.param("hs", "华山", id="initials"),
        pytest.param("huashan", "华山", id="full pinyin"),
        pytest.param("HuaSh", "华山", id="the beginning of pinyin"),
        pytest.param("xm", "新名", id="initials of a name in force"),
    ],
)
def test_a_code_is_found_by_what_is_typed(dated, typed, first):
    assert dated.search(typed)[0].name == first


def test_an_empty_box_offers_what_is_in_force(dated):
    assert [code.name for code in dated.search(" ")] == ["新名", "华山"]


def test_a_search_gives_no_more_than_asked(dated):
    assert len(dated.search("名", limit=1)) == 1


def test_another_table_is_refused_by_its_header():
    with pytest.raises(ValueError, match="not a code list"):
        CodeList.from_text("day\tkind\tname\n2026-01-01\trest\t元旦")


def test_the_calendar_has_the_free_days_and_the_worked_weekends_of_three_years():
    lines = (CODES / "workdays.tsv").read_text("utf-8").splitlines()[1:]
    days = {day: kind for day, kind, _ in (line.split("\t") for line in lines)}
    assert {day[:4] for day in days} == {"2024", "2025", "2026"}
    assert days["2026-02-17"] == "rest"
    assert days["2026-02-28"] == "work"
    assert date(2026, 2, 28).weekday() == 5
    assert set(days.values()) == {"rest", "work"}

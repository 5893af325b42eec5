from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.matching import (
    WEIGHTS,
    Clues,
    MatchReason,
    Strength,
    compare,
    compare_names,
)
from station.domain.people import IdentityState, Sex
from station.domain.request_matching import likeliest_first
from station.domain.search import Hit

HIM = Clues(
    names=("王强",),
    id_numbers=("341225198702031516",),
    sex="1",
    born=date(1987, 2, 3),
    area="341225",
    accent="阜阳口音",
    place_words="家在颍河边刘庄",
    marks="左眉有一道疤痕，右手缺小指",
    rescue_numbers=("2026-0012",),
)


def reasons(ours, theirs):
    return [reason.code for reason in compare(ours, theirs).reasons]


@pytest.mark.parametrize(
    ("theirs", "expected"),
    [
        pytest.param("341225198702031516", MatchReason.SAME_ID, id="the same number"),
        pytest.param(
            "３４１２２５ 19870203 1516",
            MatchReason.SAME_ID,
            id="the same number, written otherwise",
        ),
        pytest.param(
            "341225198702031517", MatchReason.ID_LAST_DIGIT_DIFFERS, id="another check digit"
        ),
        pytest.param("341225198702041516", MatchReason.ID_ONE_DIGIT_OFF, id="one digit off"),
        pytest.param("34122519870203156", MatchReason.ID_ONE_DIGIT_OFF, id="one digit left out"),
        pytest.param("341225198702031561", MatchReason.ID_DIGITS_SWAPPED, id="two digits swapped"),
        pytest.param(
            "34122519870203****", MatchReason.ID_MASK_FITS, id="a masked number that fits"
        ),
        pytest.param("***1516", MatchReason.ID_LAST_FOUR, id="a tail behind a mask"),
        pytest.param("1516", MatchReason.ID_LAST_FOUR, id="the last four"),
        pytest.param("110105194912310021", MatchReason.ID_DIFFERS, id="quite another number"),
        pytest.param("34122619870203****", MatchReason.ID_DIFFERS, id="a mask that does not fit"),
    ],
)
def test_how_two_numbers_compare(theirs, expected):
    assert reasons(Clues(id_numbers=HIM.id_numbers), Clues(id_numbers=(theirs,))) == [expected]


@pytest.mark.parametrize("nothing", ["不详", "/", "", "99"])
def test_no_number_is_no_reason(nothing):
    assert reasons(Clues(id_numbers=HIM.id_numbers), Clues(id_numbers=(nothing,))) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("王强", "王强", MatchReason.SAME_NAME, id="the same"),
        pytest.param(
            "叶尔肯・别克", "叶尔肯.别克", MatchReason.SAME_NAME, id="dots of two keyboards"
        ),
        pytest.param(
            "張偉", "张伟", MatchReason.SAME_NAME_OTHERWISE_WRITTEN, id="traditional and simplified"
        ),
        pytest.param(
            "古丽娜尔·吐尔逊",
            "古丽娜尔吐尔逊",
            MatchReason.SAME_NAME_OTHERWISE_WRITTEN,
            id="with and without a dot",
        ),
        pytest.param("王强", "汪强", MatchReason.SAME_SOUND, id="other characters, one sound"),
        pytest.param("张宁", "臧林", MatchReason.NEAR_SOUND, id="one sound in dialect"),
        pytest.param("王小明", "王小民", MatchReason.NEAR_SOUND, id="ming and min"),
        pytest.param("王小明", "王大明", MatchReason.ONE_CHARACTER_DIFFERS, id="one character"),
        pytest.param(
            "阿卜杜拉·买买提",
            "阿卜杜拉",
            MatchReason.PART_OF_NAME,
            id="a name without the father's",
        ),
        pytest.param("巴特尔", "李巴特尔", MatchReason.PART_OF_NAME, id="without the surname"),
        pytest.param("王小明", "吴兴梅", MatchReason.SAME_INITIALS, id="only initials"),
        pytest.param("王小明", "李大山", None, id="nothing alike"),
        pytest.param("", "王强", None, id="no name"),
    ],
)
def test_how_two_names_compare(one, other, expected):
    assert compare_names(one, other) is expected


@pytest.mark.parametrize(("one", "other"), [("不详", "不详"), ("无名氏", "无名氏（男3号）")])
def test_two_people_without_a_name_do_not_share_one(one, other):
    assert reasons(Clues(names=(one,)), Clues(names=(other,))) == []


def test_an_alias_counts_and_only_the_best_pair_does():
    ours = Clues(names=("王强", "二牛"))
    theirs = Clues(names=("汪强", "二牛"))
    (reason,) = compare(ours, theirs).reasons
    assert reason.code is MatchReason.SAME_NAME
    assert reason.data == {"ours": "二牛", "theirs": "二牛"}


@pytest.mark.parametrize(
    ("born", "exact", "expected"),
    [
        pytest.param(date(1987, 2, 3), True, [MatchReason.SAME_BORN], id="the same day"),
        pytest.param(date(1987, 1, 1), False, [MatchReason.BORN_NEAR], id="the year, by eye"),
        pytest.param(date(1987, 2, 3), False, [MatchReason.BORN_NEAR], id="a year is no day"),
        pytest.param(date(1990, 1, 1), True, [MatchReason.BORN_NEAR], id="three years off"),
        pytest.param(date(1993, 1, 1), True, [], id="six years off says nothing"),
        pytest.param(date(1960, 1, 1), False, [MatchReason.BORN_FAR], id="a generation off"),
        pytest.param(None, True, [], id="not known"),
    ],
)
def test_how_two_births_compare(born, exact, expected):
    assert reasons(Clues(born=HIM.born), Clues(born=born, born_exact=exact)) == expected


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        pytest.param("341225", [MatchReason.SAME_COUNTY], id="the county"),
        pytest.param("341221", [MatchReason.SAME_PREFECTURE], id="the prefecture"),
        pytest.param("341200", [MatchReason.SAME_PREFECTURE], id="only the prefecture is known"),
        pytest.param("340100", [MatchReason.SAME_PROVINCE], id="the province"),
        pytest.param("110105", [], id="another province"),
        pytest.param(None, [], id="not known"),
    ],
)
def test_how_two_places_compare(area, expected):
    assert reasons(Clues(area="341225"), Clues(area=area)) == expected


@pytest.mark.parametrize(
    ("sex", "expected"),
    [
        ("1", [MatchReason.SAME_SEX]),
        ("2", [MatchReason.SEX_DIFFERS]),
        ("0", []),
        ("9", []),
        (None, []),
    ],
)
def test_how_two_sexes_compare(sex, expected):
    assert reasons(Clues(sex="1"), Clues(sex=sex)) == expected


def test_the_words_two_descriptions_share_are_named():
    theirs = Clues(accent="听口音像阜阳", place_words="刘庄，靠颍河边", marks="左眉疤")
    found = {reason.code: reason.data for reason in compare(HIM, theirs).reasons}
    assert found[MatchReason.SAME_ACCENT] == {"words": ("阜阳",)}
    assert found[MatchReason.SAME_PLACE_WORD] == {"words": ("刘庄", "颍河边")}
    assert found[MatchReason.SAME_MARK] == {"words": ("左眉疤",)}


def test_a_rescue_number_finds_its_person():
    assert reasons(HIM, Clues(rescue_numbers=("2026-0012",))) == [MatchReason.SAME_RESCUE_NUMBER]


def test_the_strongest_reason_comes_first_and_the_score_is_the_sum():
    match = compare(HIM, HIM)
    assert match.reasons[0].code is MatchReason.SAME_ID
    assert match.score == sum(WEIGHTS[reason.code] for reason in match.reasons)
    assert match.has(MatchReason.SAME_NAME, MatchReason.NEAR_SOUND)
    assert not match.has(MatchReason.SEX_DIFFERS)


@pytest.mark.parametrize(
    ("code", "strength"),
    [
        (MatchReason.SAME_ID, Strength.STRONG),
        (MatchReason.SAME_SOUND, Strength.STRONG),
        (MatchReason.SAME_COUNTY, Strength.WEAK),
        (MatchReason.SEX_DIFFERS, Strength.AGAINST),
    ],
)
def test_how_strong_a_reason_is(code, strength):
    everything = [
        *compare(HIM, replace(HIM, names=("汪强",))).reasons,
        *compare(HIM, replace(HIM, sex="2")).reasons,
    ]
    assert next(r for r in everything if r.code is code).strength is strength


def test_the_likelier_person_stands_first():
    asked = Clues(names=("王强",), born=date(1987, 1, 1), born_exact=False, sex="1", area="341200")
    crowd = {
        "himself": HIM,
        "a namesake from elsewhere": Clues(
            ("王强",), sex="1", born=date(1960, 1, 1), area="110105"
        ),
        "a woman of that name": Clues(("王强",), sex="2", born=date(1987, 5, 5), area="341225"),
        "somebody else": Clues(("李山",), sex="1", born=date(1987, 2, 3), area="341225"),
    }
    ranked = sorted(crowd, key=lambda who: -compare(asked, crowd[who]).score)
    assert ranked[0] == "himself"
    assert ranked[-1] in {"somebody else", "a woman of that name"}


def test_every_reason_has_a_weight():
    assert set(WEIGHTS) == set(MatchReason)


texts = st.text(max_size=8)


@given(texts, texts, texts, texts)
def test_comparing_is_the_same_from_both_sides(name, other, number, other_number):
    a = Clues(names=(name,), id_numbers=(number,), marks=name)
    b = Clues(names=(other,), id_numbers=(other_number,), marks=other)
    assert compare(a, b).score == compare(b, a).score


def test_of_those_who_fit_as_well_the_nearer_age_stands_first():
    sought = Clues(sex="1", born=date(1950, 6, 1), born_exact=False, marks="左眉疤")

    def hit(person_id: int, year: int | None) -> Hit:
        born = date(year, 2, 3) if year else None
        match = compare(sought, Clues(sex="1", born=born, marks="左眉疤"))
        state = IdentityState.CLAIMED
        return Hit(
            person_id, "", Sex.MALE, born, False, state, 0, match.reasons, None, None, minor=False
        )

    hits = [hit(1, 1951), hit(2, 1953), hit(3, 1950), hit(4, 1949), hit(5, None)]
    assert [each.person_id for each in sorted(hits, key=likeliest_first)] == [3, 4, 1, 2, 5]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.names import (
    fold,
    initials_key,
    is_unknown_name,
    normalise,
    pinyin_key,
    sort_key,
    sound_key,
    syllables,
    temporary_name,
    typed_pinyin,
    wildcard_keys,
)

DOTS = "・•．.·‧∙⋅。"


@pytest.mark.parametrize("dot", DOTS)
def test_every_dot_becomes_the_middle_dot(dot):
    assert normalise(f"叶尔肯{dot}别克") == "叶尔肯\u00b7别克"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("王强", "王强", id="a plain name stays"),
        pytest.param("王　强", "王强", id="a name padded to three characters"),
        pytest.param("  王 强\n", "王强", id="blanks around and between"),
        pytest.param("叶尔肯 . 别克", "叶尔肯·别克", id="blanks around the dot"),
        pytest.param("·古丽··吐尔逊·", "古丽·吐尔逊", id="leading, double and trailing dots"),
        pytest.param("Ｊｏｈｎ  Ｓｍｉｔｈ", "John Smith", id="full-width Latin keeps one blank"),
        pytest.param("J. Smith", "J·Smith", id="a dot between Latin words"),
        pytest.param("王\u200b强\ufeff", "王强", id="invisible marks"),
        pytest.param("无名氏(男12号)", "无名氏（男12号）", id="brackets as on paper"),
        pytest.param("𬭎㛃䶮𠅤", "𬭎㛃䶮𠅤", id="rare characters stay"),
        pytest.param("張偉", "張偉", id="traditional characters stay"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_name_in_one_spelling(written, name):
    assert normalise(written) == name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("張偉", "张伟", id="traditional"),
        pytest.param("萧建国", "肖建国", id="a surname the papers wrote in two ways"),
        pytest.param("傅强", "付强", id="another such surname"),
        pytest.param("李喆", "李哲", id="a variant in the given name"),
        pytest.param("叶尔肯·别克", "叶尔肯 别克", id="with and without the dot"),
        pytest.param("John Smith", "JOHN SMITH", id="large and small letters"),
    ],
)
def test_two_spellings_have_one_key(one, other):
    assert fold(one) == fold(other)


def test_different_names_have_different_keys():
    assert fold("王强") != fold("汪强")


@pytest.mark.parametrize(
    ("name", "pinyin", "initials"),
    [
        ("王小明", "wangxiaoming", "wxm"),
        ("曾犇", "zengben", "zb"),
        ("单小华", "shanxiaohua", "sxh"),
        ("仇英", "qiuying", "qy"),
        ("解放", "xiefang", "xf"),
        ("朴信惠", "piaoxinhui", "pxh"),
        ("区志强", "ouzhiqiang", "ozq"),
        ("盖丽", "geli", "gl"),
        ("查良", "zhaliang", "zl"),
        ("任强", "renqiang", "rq"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("万俟卨", "moqixie", "mqx"),
        ("欧阳峰", "ouyangfeng", "oyf"),
        ("吕布", "lvbu", "lb"),
        ("禤垚", "xuanyao", "xy"),
        ("亓犇", "qiben", "qb"),
        ("叶尔肯·别克", "yeerkenbieke", "yekbk"),
        ("单增·卓玛", "danzengzhuoma", "dzzm"),
        ("John Smith", "johnsmith", "js"),
        ("宋䶮", "songyan", "sy"),
        ("罗㛃", "luojie", "lj"),
        ("𬭎", "hong", "h"),
        ("", "", ""),
    ],
)
def test_how_a_name_is_read(name, pinyin, initials):
    assert pinyin_key(name) == pinyin
    assert initials_key(name) == initials


def test_a_surname_alone_is_read_as_the_character():
    assert syllables("单") == ("dan",)


@pytest.mark.parametrize("character", "𬭎㛃䶮𠅤")
def test_a_rare_character_has_a_reading(character):
    assert pinyin_key(character).isascii()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("张丽", "脏丽"),
        ("陈强", "岑强"),
        ("石磊", "司磊"),
        ("刘宁", "牛林"),
        ("胡斌", "符兵"),
        ("黄刚", "房干"),
        ("孟芳", "闷方"),
    ],
)
def test_names_that_dialects_do_not_keep_apart(one, other):
    assert sound_key(one) == sound_key(other)


def test_names_that_any_dialect_keeps_apart():
    assert sound_key("王强") != sound_key("李强")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Wang Xiaoming", "wangxiaoming"),
        ("Lǚ Bù", "lvbu"),
        ("lü bu", "lvbu"),
        ("LYU BU", "lvbu"),
        ("xi'an", "xian"),
        ("wáng", "wang"),
    ],
)
def test_typed_pinyin_meets_the_key(typed, key):
    assert typed_pinyin(typed) == key


def test_a_list_is_sorted_by_syllables():
    names = ["张三", "李四", "梁五", "阿依", "李丽", "曾六"]
    assert sorted(names, key=sort_key) == ["阿依", "李丽", "李四", "梁五", "曾六", "张三"]


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("王小明", {"*小明", "王*明", "王小*"}),
        ("王伟", {"*伟", "王*"}),
        ("王", set()),
        ("", set()),
    ],
)
def test_one_character_left_open(name, keys):
    assert set(wildcard_keys(name)) == keys


UNKNOWN = """
不详 无名氏 无名女 无名男 未知 不明 佚名 无名氏(男12号) 无名氏（女3号） 哑女 哑巴 聋哑男
(不能言语) 不会说话 姓名不详 身份不明 无名 某男 无名男3 / — ？ 无 不祥 不详（男） 未登记
"""


@pytest.mark.parametrize("words", [*UNKNOWN.split(), "", "  "])
def test_words_that_say_no_name_is_known(words):
    assert is_unknown_name(words)


@pytest.mark.parametrize(
    "name",
    [
        "王强",
        "吴明",
        "吴名",
        "李某",
        "张某某",
        "石石头",
        "阿约尔古",
        "王强(哑女)",
        "莫不详细",
        "John",
    ],
)
def test_words_that_are_a_name(name):
    assert not is_unknown_name(name)


@pytest.mark.parametrize(
    ("sex", "number", "name"),
    [("1", 12, "无名氏（男12号）"), ("2", 3, "无名氏（女3号）"), ("0", 7, "无名氏（7号）")],
)
def test_the_name_a_station_gives(sex, number, name):
    assert temporary_name(sex, number) == name
    assert is_unknown_name(name)
    assert normalise(name) == name


han = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=6)


@given(st.text())
def test_a_normalised_name_stays_as_it_is(text):
    once = normalise(text)
    assert normalise(once) == once


@given(han, han, st.sampled_from(DOTS))
def test_exactly_one_dot_between_two_parts(first, second, dot):
    assert normalise(f"{dot} {first} {dot}{dot} {second} {dot}") == f"{first}·{second}"


@given(han)
def test_no_han_character_is_ever_lost(name):
    assert normalise(name) == name
    assert len(syllables(name)) == len(name)


@given(han)
def test_a_slip_in_one_character_shares_a_key(name):
    slipped = "龘" + name[1:]
    assert len(name) == 1 or set(wildcard_keys(name)) & set(wildcard_keys(slipped))

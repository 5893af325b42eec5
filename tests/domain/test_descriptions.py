import pytest

from station.domain.descriptions import (
    accent_place,
    marks_in,
    shared_marks,
    shared_words,
    speaks_of_a_mark,
)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        pytest.param("左眉疤", "左眉疤", id="in short"),
        pytest.param("左眉毛上有一道疤痕", "左眉疤", id="at length"),
        pytest.param("左侧眉骨刀疤约3厘米", "左眉疤", id="with its size"),
        pytest.param("脸上有颗黑痣", "脸痣", id="without a side"),
        pytest.param("右手小指缺失", "右指缺", id="a finger that is missing"),
        pytest.param("右前臂纹身龙", "右臂纹身", id="a tattoo"),
        pytest.param("走路跛行", "跛", id="a limp needs no place"),
        pytest.param("聋哑", "哑", id="cannot speak"),
    ],
)
def test_a_mark_however_it_is_written(text, mark):
    assert mark in marks_in(text)


def test_each_clause_is_a_mark_of_its_own():
    assert marks_in("左眉疤，右手纹身") == {"左眉疤", "眉疤", "右手纹身", "手纹身"}


@pytest.mark.parametrize("text", ["", "中等身材", "穿蓝色上衣"])
def test_words_that_are_no_mark(text):
    assert marks_in(text) == frozenset()
    assert not speaks_of_a_mark(text)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        pytest.param("左眉疤", "左眉有疤痕", ("左眉疤",), id="as exact as both"),
        pytest.param("左眉疤", "眉上有疤", ("眉疤",), id="as exact as the vaguer one"),
        pytest.param("左眉疤", "右眉疤", ("眉疤",), id="sides mixed up"),
        pytest.param("左眉疤", "左眉痣", (), id="another sign"),
    ],
)
def test_marks_that_two_texts_share(one, other, shared):
    assert shared_marks(one, other) == shared


@pytest.mark.parametrize(
    "text",
    ["阜阳口音", "阜阳", "疑似阜阳口音", "操阜阳一带口音", "听口音像阜阳", "阜阳方言", "阜阳话"],
)
def test_the_place_in_an_accent(text):
    assert accent_place(text) == "阜阳"


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        pytest.param("家在颍河边刘庄", "刘庄，颍河", ("刘庄", "颍河"), id="two words"),
        pytest.param("老家附近有学校", "学校附近", (), id="words that everybody says"),
        pytest.param("一条河", "那条路", (), id="one character is too little"),
        pytest.param("", "刘庄", (), id="nothing"),
    ],
)
def test_words_that_two_texts_share(one, other, words):
    assert shared_words(one, other) == words

"""What a search notice says of somebody, what it never says, and why."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.intake import TriageSign
from station.domain.people import (
    BornPrecision,
    Description,
    IdentityState,
    NameKind,
    PersonName,
    PersonRecord,
    Sex,
)
from station.domain.problems import Weight
from station.domain.public_facts import (
    KnownFacts,
    PublicField,
    PublicTrouble,
    Withheld,
    compose,
    public_problems,
    sieved,
)

F, W = PublicField, Withheld
DAY = date(2026, 11, 22)


def person(name="无名氏（男1号）", **said) -> PersonRecord:
    facts = {
        "id": 1,
        "name": name,
        "sex": Sex.MALE,
        "born": date(1976, 11, 30),
        "born_precision": BornPrecision.ESTIMATED,
        "identity_state": IdentityState.UNKNOWN,
        "ethnic_group": "",
        "area": "",
        "household_address": "",
        "residence": "",
        "education": "",
        "marital": "",
        "description": Description(),
        "names": (),
        "documents": (),
        "photo_id": 7,
        "merged_into": None,
        "created_at": datetime(2026, 11, 21),
        "version": 1,
    }
    return PersonRecord(**{**facts, **said})


def facts(record=None, **said) -> KnownFacts:
    return KnownFacts(record or person(), DAY, **said)


def test_a_notice_says_what_kin_could_recognise_somebody_by():
    seen = Description("鲁西南口音", "曹县 大集", "左眉有疤", "偏瘦", 168, "蓝色棉袄")
    text = compose(
        facts(
            person(description=seen),
            ethnic_group="汉族",
            found_day=date(2026, 11, 20),
            found_place="火车站南广场",
        ),
        words="会唱豫剧。",
    )
    assert text.lines == (
        (F.NAME, "不详"),
        (F.SEX, "男"),
        (F.AGE, "约 49 岁"),
        (F.ETHNIC_GROUP, "汉族"),
        (F.HEIGHT, "约 168 厘米"),
        (F.BUILD, "偏瘦"),
        (F.ACCENT, "鲁西南口音"),
        (F.PLACE_WORDS, "曹县 大集"),
        (F.MARKS, "左眉有疤"),
        (F.CLOTHING, "蓝色棉袄"),
        (F.FOUND_DAY, "2026年11月20日"),
        (F.FOUND_PLACE, "火车站南广场"),
        (F.WORDS, "会唱豫剧。"),
    )
    assert (text.photo_id, text.left_out) == (7, ())


@pytest.mark.parametrize(
    ("clause", "why"),
    [
        ("患有精神分裂症", W.HEALTH),
        ("智力低下", W.HEALTH),
        ("疑似癫痫发作", W.HEALTH),
        ("怀孕五个月", W.HEALTH),
        ("在市三院住院", W.HEALTH),
        ("ＨＩＶ阳性", W.HEALTH),
        ("说被丈夫殴打", W.VIOLENCE),
        ("被拐卖来此", W.VIOLENCE),
        ("已采血样", W.SAMPLE),
        ("ｄｎａ未比中", W.SAMPLE),
        ("住3号床", W.WHEREABOUTS),
        ("身份证 3702 0319 8703 0212", W.NUMBER),
        ("电话１３８００００１２３４", W.NUMBER),
        ("由王小明送来", W.OTHER_PERSON),
        ("小明是他儿子", W.OTHER_PERSON),
    ],
)
def test_a_clause_that_must_not_go_out_is_taken_out_with_its_reason(clause, why):
    said, taken = sieved(f"左眉有疤，{clause}；会唱豫剧。", facts(others=("王小明",)))
    assert said == "左眉有疤，会唱豫剧。"
    assert taken == ((clause, why),)


@pytest.mark.parametrize(
    "clause",
    [
        "手术疤痕长 5 厘米",
        "左腿跛行",
        "缺右手食指",
        "身高一米六",
        "家有七口人",
    ],
)
def test_what_kin_know_somebody_by_stays(clause):
    assert sieved(clause, facts()) == (clause, ())


def test_of_a_minor_no_name_goes_out_in_any_line():
    child = person(
        "㛃䶮𬭎",
        born=date(2018, 5, 1),
        born_precision=BornPrecision.YEAR,
        identity_state=IdentityState.CLAIMED,
        names=(PersonName("王小红", NameKind.USED),),
        description=Description(marks="书包上写着王 小红，左手有痣", accent="小红说川话"),
    )
    text = compose(facts(child, found_place="解放路小学门口"), words="䶮𬭎爱唱歌；会跳绳")
    said = "".join(line for _field, line in text.lines)
    assert not set("红𬭎") & set(said)
    assert (text.says(F.MARKS), text.says(F.WORDS)) == ("左手有痣", "会跳绳")
    assert text.says(F.FOUND_PLACE) == "解放路小学门口"
    assert [(each.line, each.why) for each in text.left_out] == [
        (F.NAME, W.MINOR),
        (F.ACCENT, W.MINOR),
        (F.MARKS, W.MINOR),
        (F.WORDS, W.MINOR),
    ]
    assert all(each.rule == "未成年人保护法 第一百零三条" for each in text.left_out)
    grown = compose(facts(person("张三", identity_state=IdentityState.CLAIMED)))
    assert grown.says(F.NAME) == "张三（自称）"


def test_whoever_has_fled_from_somebody_is_not_said_to_be_here_without_a_reason():
    known = facts(signs=frozenset({TriageSign.DOMESTIC_VIOLENCE}), found_place="幸福里 3 号楼下")
    text = compose(known)
    assert text.says(F.FOUND_PLACE) == ""
    assert [(each.line, each.why) for each in text.left_out] == [(F.FOUND_PLACE, W.ENDANGERS)]
    (problem,) = public_problems(known, text)
    assert (problem.code, problem.weight) == (PublicTrouble.ENDANGERS, Weight.REASON)
    assert [each.code for each in public_problems(facts(restricted=True), text)] == [
        PublicTrouble.ENDANGERS
    ]


def test_no_photograph_and_somebody_identified_ask_for_a_reason():
    known = facts(person("王强", photo_id=None, identity_state=IdentityState.CONFIRMED))
    assert [each.code for each in public_problems(known, compose(known))] == [
        PublicTrouble.IDENTIFIED,
        PublicTrouble.NO_PHOTO,
    ]


def test_what_the_clerk_leaves_out_and_what_is_never_public_is_told_beside():
    known = facts(private=frozenset({F.HEALTH, F.BED, F.SAMPLES, F.DOCUMENTS, F.RELATIVES}))
    text = compose(known, chosen=frozenset({F.AGE, F.PHOTO}))
    assert (text.says(F.AGE), text.photo_id) == ("", None)
    assert {each.line: each.why for each in text.left_out} == {
        F.AGE: W.CHOSEN,
        F.PHOTO: W.CHOSEN,
        F.HEALTH: W.HEALTH,
        F.SAMPLES: W.SAMPLE,
        F.DOCUMENTS: W.NUMBER,
        F.RELATIVES: W.OTHER_PERSON,
        F.BED: W.WHEREABOUTS,
    }


_SECRETS = st.sampled_from(
    ["王小红", "小红", "精神病", "13800001234", "370203198703021234", "HIV", "家暴", "DNA", "12床"]
)
_MARKS = st.sampled_from([*"，、；。！\n ", ""])
_PLAIN = st.text("左右眉手有疤痣红帽棉袄唱歌", max_size=8)


@given(st.lists(st.tuples(_PLAIN, _SECRETS, _PLAIN, _MARKS), max_size=6))
def test_no_secret_gets_through_wherever_it_stands(parts):
    words = "".join("".join(each) for each in parts)
    child = person("王小红", born=date(2018, 5, 1))
    text = compose(facts(child), words=words)
    said = "".join(text.says(F.WORDS).split())
    hidden = ("小红", "精神病", "1380", "3702", "HIV", "家暴", "DNA", "床")
    assert not [each for each in hidden if each in said]
    taken = "".join(each.text for each in text.left_out)
    kept = [sign for sign in words if not sign.isspace() and sign not in "，、；。！"]
    both = [sign for sign in taken + said if not sign.isspace() and sign not in "，、；。！"]
    assert sorted(both) == sorted([*kept, *"王小红"])

"""Inquiry letters: several at once, each with its number and day, chased, answered, closed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from station.domain.clocks import ClockKind, ClockState
from station.domain.inquiries import (
    Addressee,
    Asked,
    InquiryFacts,
    InquiryFilter,
    InquiryResult,
    InquiryState,
    InquiryTrouble,
    LetterWay,
)
from station.domain.people import IdentityState
from station.domain.problems import Refused
from station.storage.stays import Stay
from station.usecases.clocks import ClockList
from station.usecases.inquiries import (
    AnswerInquiry,
    ChaseInquiry,
    CloseInquiry,
    InquiryList,
    WriteInquiries,
)
from station.usecases.papers_search import PrintInquiry, PrintInquiryChase
from tests import make
from tests.pdf_text import words

POLICE = Asked(Addressee.POLICE, "曹县公安局刑侦大队")
HOME = Asked(Addressee.CIVIL_AFFAIRS, "曹县民政局")
STATION = Asked(Addressee.STATION, "菏泽市救助管理站")
QUESTION = InquiryFacts("请协助核查该人员身份", "自称曹县人，会唱豫剧", LetterWay.FAX)


@pytest.fixture
def person_id(open_station) -> int:
    stay_id = make.stay(open_station, "无名氏（男1号）", identity_state=IdentityState.UNKNOWN)
    with Session(open_station.engine) as session:
        person_id = session.get_one(Stay, stay_id).person_id
    make.photo(open_station, person_id)
    return person_id


def codes(error) -> set:
    return {problem.code for problem in error.value.problems}


def clocks(ask) -> list:
    found = ask(ClockList(kind=ClockKind.INQUIRY_ANSWER))
    return [*found.overdue, *found.today, *found.later]


def test_letters_go_to_several_places_at_once_each_with_its_own_number(
    do, ask, open_station, person_id, clock
):
    deed = WriteInquiries("b1", person_id, (POLICE, HOME, STATION), QUESTION)
    letters = do(deed)
    assert do(deed) == letters
    assert [each.number for each in letters] == [
        "协查〔2026〕001号",
        "协查〔2026〕002号",
        "协查〔2026〕003号",
    ]
    day = clock.now.date() + timedelta(days=15)
    assert {(each.answer_by, each.state) for each in letters} == {(day, InquiryState.OPEN)}
    assert all(each.photo_id for each in letters)
    assert [each.due.date() for each in clocks(ask)] == [day] * 3
    assert [each.asked for each in ask(InquiryList())] == [STATION, HOME, POLICE]
    for asked, facts, trouble in (
        ((), QUESTION, InquiryTrouble.NOBODY_ASKED),
        ((Asked(Addressee.POLICE, " "),), QUESTION, InquiryTrouble.UNIT_MISSING),
        ((HOME, HOME), QUESTION, InquiryTrouble.ASKED_TWICE),
        ((HOME,), InquiryFacts(" "), InquiryTrouble.QUESTION_MISSING),
        (
            (HOME,),
            InquiryFacts("何人", answer_by=clock.now.date()),
            InquiryTrouble.ANSWER_DAY_PAST,
        ),
    ):
        with pytest.raises(Refused) as refused:
            do(WriteInquiries("b2", person_id, asked, facts))
        assert codes(refused) == {trouble}


def test_a_letter_is_chased_answered_late_and_closed_and_its_clock_follows(
    do, ask, open_station, person_id, clock
):
    police, home, _station = do(WriteInquiries("b1", person_id, (POLICE, HOME, STATION), QUESTION))
    clock.pass_(days=16)
    assert {each.state for each in clocks(ask)} == {ClockState.OVERDUE}
    chased = do(ChaseInquiry("c1", police.id, "请尽快函复"))
    assert do(ChaseInquiry("c1", police.id, "请尽快函复")) == chased
    assert chased.answer_by == clock.now.date() + timedelta(days=7)
    assert not chased.is_late(clock.now.date())
    assert len([each for each in clocks(ask) if each.state is ClockState.OVERDUE]) == 2

    with pytest.raises(Refused) as refused:
        do(CloseInquiry("x0", home.id, " "))
    assert codes(refused) == {InquiryTrouble.REASON_MISSING}
    assert do(CloseInquiry("x1", home.id, "已由公安答复")).state is InquiryState.CLOSED
    with pytest.raises(Refused) as refused:
        do(ChaseInquiry("c2", home.id))
    assert codes(refused) == {InquiryTrouble.NOT_OPEN}
    late = do(AnswerInquiry("a1", home.id, InquiryResult.NOT_KNOWN))
    assert late.state is InquiryState.ANSWERED

    with pytest.raises(Refused) as refused:
        do(AnswerInquiry("a2", police.id, InquiryResult.IDENTIFIED))
    assert codes(refused) == {InquiryTrouble.WORDS_MISSING}
    early = police.sent_at - timedelta(days=1)
    with pytest.raises(Refused) as refused:
        do(AnswerInquiry("a2", police.id, InquiryResult.NOT_KNOWN, happened_at=early))
    assert codes(refused) == {InquiryTrouble.BEFORE_LETTER}
    done = do(
        AnswerInquiry(
            "a2", police.id, InquiryResult.IDENTIFIED, "系曹县张三", "李警官", "曹公函〔2026〕8号"
        )
    )
    assert done.answer is not None
    assert done.answer.facts.reference == "曹公函〔2026〕8号"
    open_ones = ask(InquiryList(InquiryFilter(open_only=True)))
    assert [each.asked for each in open_ones] == [STATION]
    assert [each.subject.thing_id for each in clocks(ask)] == [open_ones[0].id]
    assert ask(InquiryList(InquiryFilter(year=2025))) == ()
    assert len(ask(InquiryList(InquiryFilter(person_id=person_id, year=2026)))) == 3


def test_the_letter_has_its_slip_and_the_chase_names_what_was_asked(
    do, open_station, person_id, clock
):
    make.name_plate(open_station)
    (letter,) = do(WriteInquiries("b1", person_id, (POLICE,), QUESTION))
    told = words(do(PrintInquiry(letter.id)).pdf)
    for part in ("曹县公安局刑侦大队：", "回　执", "2026年12月6日", "会唱豫剧", letter.number):
        assert "".join(part.split()) in "".join(told.split())
    with pytest.raises(Refused) as refused:
        do(PrintInquiryChase(letter.id))
    assert codes(refused) == {InquiryTrouble.NOT_CHASED}
    clock.pass_(days=16)
    do(ChaseInquiry("c1", letter.id, "请电话告知承办人。"))
    clock.pass_(days=8)
    do(ChaseInquiry("c2", letter.id))
    told = "".join(words(do(PrintInquiryChase(letter.id)).pdf).split())
    for part in ("第2次", "请求于2026年12月14日前函复", "请于2026年12月22日前函复"):
        assert part in told

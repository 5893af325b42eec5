"""What a dossier's records say on paper: each line of 寻亲档案 and of 人脸比对台账 in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime

from station.domain import dna_papers
from station.domain.body_marks import MarkLine, PictureKind
from station.domain.clocks import LATE, Clock, ClockState
from station.domain.clues import ClueKind, ClueLine, ClueRating, InterviewLine, Struck
from station.domain.dna import (
    CustodyEntry,
    CustodyStep,
)
from station.domain.dna_records import SampleLine
from station.domain.dossier_papers import (
    AskedRow,
    ClueRow,
    FaceRow,
    LimitRow,
    MarkSpot,
    StepRow,
    TalkRow,
)
from station.domain.inquiries import InquiryLine, InquiryResult, InquiryState, InquiryStepKind
from station.domain.notice_papers import LetterRow
from station.domain.outside_queries import Outcome, QueryLine
from station.domain.paper_words import NOTHING, line, moment_words
from station.domain.search_notices import NoticeChannel, PostingRecord, SearchNotice
from station.domain.shift_papers import CLOCKS
from station.domain.tracing import LedgerLine, LedgerTone, QueryKind

SYSTEMS: Mapping[QueryKind, str] = {
    QueryKind.POLICE: "公安信息查询",
    QueryKind.HOUSEHOLD: "户籍查询",
    QueryKind.FACE: "人脸比对",
    QueryKind.FINGERPRINT: "指纹比对",
    QueryKind.STATION: "站间查询",
    QueryKind.PHONE: "电话查询",
    QueryKind.MEDIA: "媒体寻亲",
    QueryKind.TIP: "群众线索",
}
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.NOTHING: "无结果",
    Outcome.TRACE: "有线索",
    Outcome.MATCH: "比中",
    Outcome.PROMISED: "约期再答",
    Outcome.NO_ANSWER: "未获答复",
}
CLUE_KINDS: Mapping[ClueKind, str] = {
    ClueKind.WORD: "词语",
    ClueKind.ACCENT: "口音",
    ClueKind.PLACE: "地名",
    ClueKind.SONG: "歌曲",
    ClueKind.FOOD: "吃食",
    ClueKind.SCHOOL: "就学",
    ClueKind.NAME: "人名",
    ClueKind.OTHER: "其他",
}
RATINGS: Mapping[ClueRating, str] = {
    ClueRating.STRONG: "强",
    ClueRating.MEDIUM: "中",
    ClueRating.WEAK: "弱",
    ClueRating.RULED_OUT: "已排除",
}
PICTURES: Mapping[PictureKind, str] = {
    PictureKind.PORTRAIT: "人像",
    PictureKind.WHOLE: "全身",
    PictureKind.MARK: "体表特征",
    PictureKind.CLOTHING: "衣着",
    PictureKind.THINGS: "随身物品",
    PictureKind.WITH_OTHERS: "与他人合影",
    PictureKind.OTHER: "其他",
}
CHANNELS: Mapping[NoticeChannel, str] = {
    NoticeChannel.NATIONAL: "全国救助寻亲网",
    NoticeChannel.TOUTIAO: "今日头条寻人",
    NoticeChannel.TELEVISION: "电视",
    NoticeChannel.RADIO: "广播",
    NoticeChannel.NEWSPAPER: "报纸",
    NoticeChannel.WEBSITE: "网站",
    NoticeChannel.WECHAT: "微信公众号",
    NoticeChannel.POLICE: "公安机关",
    NoticeChannel.BOARD: "公告栏",
    NoticeChannel.OTHER: "其他",
}
RESULTS: Mapping[InquiryResult, str] = {
    InquiryResult.IDENTIFIED: "查明身份",
    InquiryResult.CLUE: "提供线索",
    InquiryResult.NOT_KNOWN: "查无此人",
    InquiryResult.PASSED_ON: "已转其他单位",
}
ALL_TOLD = "现有记录已全部列出"
KEPT = "打印人无权查看"
"""What stands in the place of something that whoever prints may not know."""


def limit_rows(limits: Iterable[Clock]) -> Iterator[LimitRow]:
    """Each limit with the day it began, its end, the day it was kept, and how it stands."""
    for clock in limits:
        stopped = moment_words(clock.stopped_at) if clock.stopped_at else ""
        due = f"{clock.due:%Y-%m-%d}" if clock.whole_day else moment_words(clock.due)
        started = moment_words(clock.started)
        yield LimitRow(CLOCKS[clock.kind], started, due, stopped, _standing(clock))


def _standing(clock: Clock) -> str:
    if clock.stopped_at is not None:
        return "逾期办结" if clock.stopped_at > clock.due else "按期办结"
    if clock.state in LATE:
        return "逾期未办"
    return {ClockState.CHASED: "已催办", ClockState.PAUSED: "中止"}.get(clock.state, "办理中")


def mark_spots(marks: Iterable[MarkLine]) -> Iterator[MarkSpot]:
    """The marks that stand, as they are drawn."""
    for mark in marks:
        facts, seen = mark.facts, f"{mark.happened_at:%Y-%m-%d} {mark.clerk}"
        yield MarkSpot(mark.number, facts.side, facts.x, facts.y, facts.words, seen)


def _day_and_time(at: datetime) -> str:
    """A moment in two lines, as a narrow column has it."""
    return f"{at:%Y-%m-%d}\n{at:%H:%M}"


def talk_rows(talks: Iterable[InterviewLine]) -> Iterator[TalkRow]:
    """The talks, the first one first."""
    for talk in sorted(talks, key=lambda each: (each.happened_at, each.id)):
        facts = talk.facts
        recording = f"录音：{facts.recording}" if facts.recording else ""
        where = line(facts.place, facts.language, recording)
        yield TalkRow(_day_and_time(talk.happened_at), where, facts.said, talk.clerk)


def clue_rows(clues: Iterable[ClueLine]) -> Iterator[ClueRow]:
    """The clues that stand, the strongest first."""
    order = list(ClueRating)
    for clue in sorted(clues, key=lambda each: (order.index(each.facts.rating), each.id)):
        facts = clue.facts
        points = f"可能指向：{facts.meaning}" if facts.meaning else ""
        heard = "；".join(filter(None, (facts.heard, points)))
        on = f"{clue.happened_at:%Y-%m-%d}"
        yield ClueRow(CLUE_KINDS[facts.kind], facts.text, RATINGS[facts.rating], heard, on)


def asked_rows(queries: Iterable[QueryLine]) -> Iterator[AskedRow]:
    """Every question, the first one first; one that was struck out stands there with why."""
    for query in sorted(queries, key=lambda each: (each.happened_at, each.id)):
        facts = query.facts
        reason = f"事由：{facts.reason}" if facts.reason else ""
        number = f"编号：{facts.reference}" if facts.reference else ""
        asked = "；".join(filter(None, (facts.whom, facts.how, reason, number)))
        yield AskedRow(
            _day_and_time(query.happened_at),
            SYSTEMS.get(facts.kind, facts.kind.value),
            asked,
            answer_words(query),
            query.asked_by,
        )


def answer_words(query: QueryLine) -> str:
    """All that came back, each with its day; and that the question does not count any more."""
    said = [
        line(
            f"{each.happened_at:%Y-%m-%d} {OUTCOMES[each.facts.outcome]}",
            each.facts.text,
            f"答复人 {each.facts.answered_by}" if each.facts.answered_by else "",
        )
        for each in query.answers
    ]
    if not said and query.struck is None:
        said = [f"待复，{query.due:%Y-%m-%d} 前"]
    return "；".join([*said, *_struck(query.struck)])


def _struck(struck: Struck | None) -> list[str]:
    return [f"已划去（{struck.reason}，{struck.clerk}）"] if struck else []


def notice_rows(notices: Iterable[SearchNotice]) -> Iterator[StepRow]:
    """Where each notice was posted, refreshed and withdrawn; one that never went out too."""
    for notice in notices:
        if not notice.postings:
            at = _day_and_time(notice.entered_at)
            yield StepRow(notice.number, at, "拟稿", "未发布", notice.clerk)
        for posting in notice.postings:
            yield _posting(notice.number, posting)


def _posting(number: str, posting: PostingRecord) -> StepRow:
    place = posting.place
    where = line(" ".join(filter(None, (CHANNELS[place.channel], place.name))), place.link)
    became = [f"最近更新 {posting.refreshed_at:%Y-%m-%d}"] if posting.refreshed_at else []
    if posting.withdrawn_at:
        became.append(f"{posting.withdrawn_at:%Y-%m-%d} 撤回 {posting.note}".strip())
    text = "；".join([where, *became])
    return StepRow(number, _day_and_time(posting.posted_at), "发布", text, posting.clerk)


def letter_rows(letters: Iterable[InquiryLine]) -> Iterator[StepRow]:
    """Each letter with its chases and its answer, the first one first."""
    done = {InquiryStepKind.CHASED: "催办", InquiryStepKind.CLOSED: "不再等候"}
    for letter in sorted(letters, key=lambda each: (each.sent_at, each.id)):
        sent = f"{letter.asked.unit}；限 {letter.answer_by:%Y-%m-%d} 前函复"
        if letter.state is InquiryState.OPEN:
            sent += "，尚未收到答复"
        yield StepRow(letter.number, _day_and_time(letter.sent_at), "发函", sent, letter.clerk)
        for step in letter.steps:
            facts = step.facts
            result = RESULTS[facts.result] if facts.result else ""
            said = line(result, facts.text, facts.answered_by, facts.reference, empty="")
            at = _day_and_time(facts.happened_at)
            yield StepRow(letter.number, at, done.get(facts.kind, "答复"), said, step.clerk)


def register_rows(letters: Iterable[InquiryLine], today: date) -> Iterator[LetterRow]:
    """Each letter in one line, the first one first; what an answer says is not told."""
    for letter in sorted(letters, key=lambda each: (each.sent_at, each.id)):
        chases = letter.chases
        last = f"{chases[-1].facts.happened_at:%m-%d}" if chases else "—"
        yield LetterRow(
            letter.number,
            f"{letter.sent_at:%Y-%m-%d}",
            letter.asked.unit,
            letter.rescue_number or "—",
            letter.answer_by.isoformat(),
            f"{len(chases)}次，{last}" if chases else last,
            _came(letter, today),
            letter.clerk,
        )


def _came(letter: InquiryLine, today: date) -> str:
    """What came of a letter: the day and the kind of its answer, or that it waits."""
    if (answer := letter.answer) is not None:
        result = RESULTS[answer.facts.result] if answer.facts.result else "已答复"
        return f"{answer.facts.happened_at:%m-%d} {result}"
    if letter.state is InquiryState.CLOSED:
        return "不再等候"
    return "逾期未复" if letter.is_late(today) else "待复"


def register_total(letters: Collection[InquiryLine], today: date) -> str:
    """How many letters, answers, and days that are over."""
    answered = sum(each.answer is not None for each in letters)
    late = sum(each.is_late(today) for each in letters)
    return f"发函 {len(letters)} 份，已答复 {answered} 份，逾期未复 {late} 份"


def sample_rows(samples: Iterable[SampleLine]) -> Iterator[StepRow]:
    """Each step of each sample, the first one first; an answer only for whoever may know it."""
    for sample in sorted(samples, key=lambda each: each.sample.id):
        for entry in sample.sample.entries:
            yield _custody(sample, entry)


def _custody(sample: SampleLine, entry: CustodyEntry) -> StepRow:
    facts = entry.facts
    parts = (
        dna_papers.KINDS[facts.kind] if facts.kind else "",
        facts.unit,
        facts.by_whom,
        f"在场 {facts.with_whom}" if facts.with_whom else "",
        f"封签 {facts.seal}" if facts.seal else "",
        dna_papers.CONDITIONS[facts.condition] if facts.condition else "",
        facts.place,
        facts.reference,
        dna_papers.RESULTS[facts.result] if facts.result else "",
        facts.text,
        f"批准 {entry.second}" if entry.second else "",
    )
    text = line(*parts, empty="")
    if facts.step is CustodyStep.ANSWERED and not sample.result_shown:
        text = f"结果：{KEPT}"
    at = _day_and_time(facts.happened_at)
    return StepRow(sample.sample.number, at, dna_papers.STEPS[facts.step], text, entry.clerk)


def request_rows(ledger: Iterable[LedgerLine]) -> Iterator[StepRow]:
    """The families' requests that were held against this person, and how each was judged."""
    words = {LedgerTone.FOUND: "很可能或已核验", LedgerTone.DONE: "不是此人"}
    for each in sorted(ledger, key=lambda one: (one.at, one.thing_id or 0)):
        if each.kind is not QueryKind.REQUEST:
            continue
        number, _blank, sought = each.how.partition(" ")
        who = line(f"寻找人 {each.whom}", f"所寻 {sought}" if sought else "")
        text = "；".join(filter(None, (who, each.result)))
        yield StepRow(
            number, _day_and_time(each.at), words.get(each.tone, "待研判"), text, each.clerk
        )


def face_rows(queries: Iterable[QueryLine]) -> Iterator[FaceRow]:
    """The ledger of faces, numbered from the first."""
    for number, query in enumerate(queries, 1):
        facts = query.facts
        yield FaceRow(
            str(number),
            _day_and_time(query.happened_at),
            " ".join(filter(None, (query.name, query.number))),
            facts.reason,
            line(facts.whom, facts.reference),
            answer_words(query),
            query.asked_by,
        )


def faces_total(queries: Iterable[QueryLine]) -> str:
    """How often, of how many people, and how many of it were struck out."""
    found = list(queries)
    people = len({each.person_id for each in found})
    struck = sum(each.struck is not None for each in found)
    return f"比对 {len(found)} 次，涉及 {people} 人；其中划去 {struck} 次" if found else NOTHING


def period_words(since: date, until: date) -> str:
    """Both days, which are included."""
    return f"{since.isoformat()} 至 {until.isoformat()}"


def left_out_words(struck: int, pictures: int, *, samples: bool) -> str:
    """What is not on the paper and why: nothing is left away in silence."""
    told = (
        f"已划去的谈话、线索、特征和照片共 {struck} 条未列出，留存于系统" if struck else "",
        f"另有照片 {pictures} 张未列出" if pictures else "",
        "" if samples else f"DNA 检材：{KEPT}",
    )
    return "；".join(filter(None, told)) or ALL_TOLD

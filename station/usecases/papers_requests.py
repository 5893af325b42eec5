"""寻人请求登记表: a family's request on paper, beside the one whom it may mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from station.domain.identity import age_on
from station.domain.matching import Strength
from station.domain.paper_parts import Choice, Entry
from station.domain.paper_words import BLANK, NOTHING, SEXES, UNKNOWN
from station.domain.people import BornPrecision, Sex
from station.domain.permissions import Permission
from station.domain.request_matching import FieldLine, RequestMatch
from station.domain.request_papers import (
    FIELDS,
    LIKELIHOODS,
    PROOFS,
    REASONS,
    SOURCES,
    VERDICTS,
    ComparedField,
    ComparedPerson,
    RequestPaper,
)
from station.domain.tracing_requests import LOOKING, RequestRecord, RequestState, RequestStep
from station.storage.people import Photo
from station.storage.tracing_requests import RequestPhoto
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.tracing_requests import MatchSheet, RequestSheet, RequestSheetAnswer
from station.usecases.work import Read, Work, Write

_STATES = {
    RequestState.VERIFIED: "已核实，待接领",
    RequestState.REUNITED: "已团聚",
    RequestState.FOLLOWED_UP: "已回访",
    RequestState.CLOSED: "已办结",
    RequestState.WITHDRAWN: "已撤回",
}
_STRENGTHS = {Strength.STRONG: "相符", Strength.WEAK: "相近", Strength.AGAINST: "不符"}


@dataclass(frozen=True, slots=True)
class PrintRequest(Write[PrintedPaper]):
    """Print a request beside the one whom it may mean, for both to sign. 民发〔2014〕132号."""

    needs: ClassVar = Permission.PAPERS_PRINT
    request_id: int

    def run(self, work: Work) -> PrintedPaper:
        sheet = RequestSheet(self.request_id).run(work)
        match = beside(sheet)
        paper = request_paper(work, sheet, match)
        person_id = match.person_id if match is not None else None
        return print_paper(work, paper, f"tracing_request:{self.request_id}", person_id)


@dataclass(frozen=True, slots=True)
class RequestPreview(Read[bytes]):
    """What would a request look like on paper? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.TRACING_SEE
    request_id: int

    def run(self, work: Work) -> bytes:
        sheet = RequestSheet(self.request_id).run(work)
        return draft(request_paper(work, sheet, beside(sheet)))


def beside(sheet: RequestSheetAnswer) -> RequestMatch | None:
    """Whom the paper lays beside the request: who was verified, else the likeliest one left."""
    verified = sheet.record.line.verified
    if verified is not None:
        return next((each for each in sheet.matches if each.person_id == verified), None)
    return next(iter(sheet.matches), None)


def request_paper(
    work: Work, sheet: RequestSheetAnswer, match: RequestMatch | None
) -> RequestPaper:
    """The request as a paper; files that are kept from the clerk are not on it."""
    record = sheet.record
    line = record.line
    step = next((s for s in reversed(record.steps) if s.kind is RequestStep.VERIFIED), None)
    if line.verified is None:
        step = None
    photo = work.session.get(RequestPhoto, line.photo_id) if line.photo_id is not None else None
    verified = ""
    if step is not None:
        verified = f"{line.seeker.id_number}　{_moment(step.happened_at)}　{step.clerk}"
    return RequestPaper(
        imprint(work, line.number, line.told_at.date()),
        line.name or UNKNOWN,
        tuple(_seeker(record)),
        tuple(_told(work, record)),
        record.sought.story or BLANK,
        "正在查找" if line.state in LOOKING else _STATES[line.state],
        _compared(work, match) if match is not None else None,
        len([each for each in sheet.matches if each is not match]),
        tuple(Choice(words, step is not None and p in step.proofs) for p, words in PROOFS.items()),
        verified,
        step.text if step is not None else "",
        work.clerk.name,
        photo.jpeg if photo is not None else None,
    )


def _seeker(record: RequestRecord) -> Iterator[Entry]:
    line, seeker = record.line, record.line.seeker
    yield Entry("姓名", seeker.name)
    yield Entry("与被寻人关系", seeker.relation or BLANK)
    yield Entry("联系电话", seeker.phone or BLANK)
    yield Entry("身份证件号", seeker.id_number or BLANK)
    yield Entry("住址", seeker.address or BLANK)
    yield Entry("请求方式", f"{SOURCES[line.source]}　{_moment(line.told_at)}　{line.clerk}")


def _told(work: Work, record: RequestRecord) -> Iterator[Entry]:
    line, sought = record.line, record.sought
    facts, said = sought.facts, sought.facts.description
    names = "、".join(filter(None, (line.name, *sought.other_names)))
    yield Entry("姓名", names or UNKNOWN)
    yield Entry("性别", SEXES.get(line.sex, UNKNOWN))
    yield Entry("出生、年龄", _born(line.born, line.born_precision, work.today))
    yield Entry("身份证号", sought.id_number or BLANK)
    home = (_area(work, facts.area), facts.household_address)
    yield Entry("籍贯", " ".join(filter(None, home)) or BLANK)
    missing = (sought.missing_since.isoformat() if sought.missing_since else "", sought.last_seen)
    yield Entry("走失时间地点", " ".join(filter(None, missing)) or BLANK)
    yield Entry("口音", said.accent or BLANK)
    yield Entry("常提到", said.place_words or BLANK)
    yield Entry("体貌特征", "；".join(filter(None, (said.marks, said.build))) or BLANK)
    yield Entry("衣着", said.clothing or BLANK)


def _compared(work: Work, match: RequestMatch) -> ComparedPerson:
    answer = MatchSheet(match.request_id, match.person_id).run(work)
    hit, stay = match.hit, match.hit.last_stay
    where = "未曾入站"
    if stay is not None:
        until = f"{_moment(stay.left_at)} 离站" if stay.left_at is not None else f"在站 {stay.bed}"
        where = f"{stay.rescue_number}　{_moment(stay.admitted_at)} 入站　{until}".strip()
    photo = None if hit.photo_id is None else work.session.get_one(Photo, hit.photo_id).jpeg
    reasons = "；".join(REASONS[each.code] for each in hit.why if each.code in REASONS)
    fields = (_field(work, each) for each in answer.fields)
    notice = f"（寻亲公告{match.notice}正在发布）" if match.notice else ""
    return ComparedPerson(
        hit.name,
        where,
        f"{LIKELIHOODS[match.likelihood]}{notice}",
        reasons or NOTHING,
        tuple(each for each in fields if each.sought or each.found),
        _judged(match),
        photo,
    )


def _judged(match: RequestMatch) -> str:
    """What a clerk said of a match, when, by what it is seen."""
    if match.verdict is None or match.decided_at is None:
        return "尚未判断"
    changed = "（判断后情况有变，需重新判断）" if match.again else ""
    words = (f"{VERDICTS[match.verdict]}{changed}", match.reason, match.decided_by)
    return "　".join(filter(None, (*words, _moment(match.decided_at))))


def _field(work: Work, line: FieldLine) -> ComparedField:
    agrees = _STRENGTHS[line.strength] if line.strength is not None else ""
    sides = (_side(work, line.field, line.sought), _side(work, line.field, line.found))
    return ComparedField(FIELDS[line.field], *sides, agrees)


def _side(work: Work, field: str, told: object) -> str:
    if field == "born" and isinstance(told, tuple):
        born, precision = told
        return _born(born, precision, work.today) if born is not None else ""
    if field == "area":
        return _area(work, str(told or ""))
    if isinstance(told, Sex):
        return SEXES.get(told, "")
    if isinstance(told, tuple):
        return "、".join(filter(None, told))
    if isinstance(told, date):
        return told.isoformat()
    return "" if told is None else str(told)


def _born(born: date | None, precision: BornPrecision, today: date) -> str:
    if born is None:
        return UNKNOWN
    age = f"{age_on(born, today)} 岁"
    match precision:
        case BornPrecision.DAY:
            return f"{born.isoformat()}（{age}）"
        case BornPrecision.MONTH:
            return f"{born:%Y-%m}（{age}）"
        case BornPrecision.YEAR:
            return f"{born.year} 年（{age}）"
        case _:
            return f"约 {age}"


def _area(work: Work, code: str) -> str:
    area = work.codes.areas.area_of(code) if code else None
    return area.name if area is not None else code


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"

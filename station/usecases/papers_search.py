"""寻亲公告 as a page and as a picture, 协查函 with its slip, 催办函: gathered and printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from station.documents import search_notice
from station.domain.inquiries import InquiryLine, InquiryStepRecord, InquiryTrouble
from station.domain.notice_papers import (
    ANSWERS,
    CHASE,
    NOTICE,
    InquiryChase,
    InquiryPaper,
    SearchNoticePaper,
)
from station.domain.paper_parts import Entry
from station.domain.paper_words import BLANK, NOTHING, described
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.public_facts import TITLES, PublicField, PublicText
from station.domain.search_notices import SearchNotice, SearchNoticeTrouble
from station.storage import search_notices
from station.storage.people import Photo
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.inquiries import letter_line
from station.usecases.paper_head import (
    Filled,
    bearer,
    found_words,
    imprint,
    person_of,
    plate,
)
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.search_notices import SearchNoticeDraft
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintSearchNotice(Write[PrintedPaper]):
    """Print a notice for the wall, with the text that goes out now."""

    needs: ClassVar = Permission.PAPERS_PRINT
    notice_id: int

    def run(self, work: Work) -> PrintedPaper:
        notice = _open_notice(work, self.notice_id)
        paper = notice_paper(work, notice.text, notice.number)
        return print_paper(work, paper, f"search_notice:{notice.id}", notice.person_id)


@dataclass(frozen=True, slots=True)
class NoticePicture:
    """A notice as a picture to be sent or posted: a PNG file, and a name for it without anybody's.

    It leaves the house, so its making stands in the trace.
    """

    png: bytes = field(repr=False)
    file_name: str


@dataclass(frozen=True, slots=True)
class MakeNoticePicture(Write[NoticePicture]):
    """Make the picture of a notice, with the text that goes out now."""

    needs: ClassVar = Permission.PAPERS_PRINT
    notice_id: int

    def run(self, work: Work) -> NoticePicture:
        notice = _open_notice(work, self.notice_id)
        work.about(person_id=notice.person_id, stay_id=notice.stay_id)
        paper = notice_paper(work, notice.text, notice.number)
        return NoticePicture(search_notice.picture(paper), f"{notice.number}.png")


@dataclass(frozen=True, slots=True)
class SearchNoticePreview(Read[bytes]):
    """What would somebody's notice look like now? A PDF that is marked as not issued.

    `words` and `left_out` are the clerk's, as in `SearchNoticeDraft`.
    """

    needs: ClassVar = Permission.TRACING_SEE
    person_id: int
    words: str | None = None
    left_out: frozenset[PublicField] | None = None

    def run(self, work: Work) -> bytes:
        found = SearchNoticeDraft(self.person_id, self.words, self.left_out).run(work)
        number = found.notice.number if found.notice else "未编号"
        return draft(notice_paper(work, found.text, number))


@dataclass(frozen=True, slots=True)
class PrintInquiry(Write[PrintedPaper]):
    """Print a letter with the slip for its answer."""

    needs: ClassVar = Permission.PAPERS_PRINT
    letter_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, inquiry_paper(work, self.letter_id))


@dataclass(frozen=True, slots=True)
class PrintInquiryChase(Write[PrintedPaper]):
    """Print the last letter that chases an answer."""

    needs: ClassVar = Permission.PAPERS_PRINT
    letter_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, chase_paper(work, self.letter_id))


@dataclass(frozen=True, slots=True)
class InquiryPreview(Read[bytes]):
    """What would a letter, or its chase, look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    letter_id: int
    chase: bool = False

    def run(self, work: Work) -> bytes:
        fill = chase_paper if self.chase else inquiry_paper
        return draft(fill(work, self.letter_id).paper)


def notice_paper(work: Work, text: PublicText, number: str) -> SearchNoticePaper:
    """The notice as everybody sees it; nothing that the rules keep back is in it."""
    station = plate(work)
    photo = None if text.photo_id is None else work.session.get_one(Photo, text.photo_id).jpeg
    return SearchNoticePaper(
        imprint(work, number, work.today),
        text.says(PublicField.NAME),
        tuple(Entry(TITLES[each], said) for each, said in text.lines if each is not _NAME),
        NOTICE,
        station.phone,
        station.address,
        photo,
    )


def any_notice(work: Work, notice_id: int) -> SearchNoticePaper:
    """A notice with its newest text, one that is closed too."""
    found = search_notices.notices(work.session, ids=[notice_id])
    if not found:
        raise Refused(Problem(SearchNoticeTrouble.NOT_FOUND, "notice_id"))
    return notice_paper(work, found[0].text, found[0].number)


_NAME = PublicField.NAME


def inquiry_paper(work: Work, letter_id: int) -> Filled:
    """协查函: what another unit needs to find somebody, and nothing of health."""
    line = letter_line(work, letter_id)
    person = person_of(work, line.person_id)
    station = plate(work)
    stay = None if line.stay_id is None else work.session.get_one(Stay, line.stay_id)
    day = line.sent_at.date()
    paper = InquiryPaper(
        imprint(work, line.number, day),
        bearer(person, day, line.rescue_number, leaves=False),
        to=line.asked.unit,
        admitted=_moment(stay.admitted_at) if stay else BLANK,
        found=found_words(work, stay),
        looks=described(person.description),
        clues=line.clues or NOTHING,
        question=line.question,
        until=line.first_answer_by,
        answers=ANSWERS,
        station_phone=station.phone,
        station_address=station.address,
        clerk=line.clerk,
        photo=_photo(work, line),
    )
    return Filled(paper, f"inquiry:{line.id}", person, line.stay_id)


def chase_paper(work: Work, letter_id: int) -> Filled:
    """催办函 of the last chase."""
    line = letter_line(work, letter_id)
    if not line.chases:
        raise Refused(Problem(InquiryTrouble.NOT_CHASED, "letter_id"))
    person = person_of(work, line.person_id)
    count, last = len(line.chases), line.chases[-1]
    day = last.facts.happened_at.date()
    paper = InquiryChase(
        imprint(work, line.number, day),
        bearer(person, day, line.rescue_number, leaves=False),
        to=line.asked.unit,
        question=line.question,
        text=CHASE.format(
            sent=_day(line.sent_at),
            number=line.number,
            name=line.name,
            rescue=line.rescue_number or BLANK,
            due=_day(_due_before(line, last)),
            count=count,
        ),
        more=last.facts.text,
        until=line.answer_by,
        station_phone=plate(work).phone,
        clerk=last.clerk,
    )
    return Filled(paper, f"inquiry_chase:{last.id}", person, line.stay_id)


def _due_before(line: InquiryLine, last: InquiryStepRecord) -> datetime:
    """The day that had been named before the last chase named its own."""
    before = [each.facts.answer_by for each in line.chases if each.id != last.id]
    day = next((each for each in reversed(before) if each), line.first_answer_by)
    return datetime.combine(day, datetime.min.time())


def _open_notice(work: Work, notice_id: int) -> SearchNotice:
    found = search_notices.notices(work.session, ids=[notice_id])
    if not found:
        raise Refused(Problem(SearchNoticeTrouble.NOT_FOUND, "notice_id"))
    notice = found[0]
    files.keep(work, notice.person_id, "notice_id")
    if notice.closed_at is not None:
        data = {"number": notice.number, "closed_at": notice.closed_at}
        raise Refused(Problem(SearchNoticeTrouble.CLOSED, "notice_id", data))
    return notice


def _printed(work: Work, filled: Filled) -> PrintedPaper:
    work.about(stay_id=filled.stay_id)
    return print_paper(work, filled.paper, filled.subject, filled.person_id)


def _photo(work: Work, line: InquiryLine) -> bytes | None:
    return None if line.photo_id is None else work.session.get_one(Photo, line.photo_id).jpeg


def _moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M}" if at else ""


def _day(at: datetime) -> str:
    return f"{at.year}年{at.month}月{at.day}日"

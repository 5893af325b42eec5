"""寻亲档案 of one person, and 人脸比对台账 of a period or a person: gathered and printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain import dossier_rows as rows
from station.domain.body_marks import PictureKind, PictureLine
from station.domain.dossier_papers import DossierPaper, FacePaper, Photograph, StepRow
from station.domain.dossiers import Dossier
from station.domain.inquiries import InquiryFilter
from station.domain.outside_queries import FACE_RULE, QueryLine
from station.domain.paper_words import (
    BLANK,
    IDENTITIES,
    NOTHING,
    described,
    line,
    moment_words,
)
from station.domain.periods import require_order
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed
from station.domain.tracing import QueryKind
from station.storage import dna_lists, inquiries, restricted, search_notices
from station.storage.dna import DnaSample
from station.storage.people import Photo
from station.storage.tracing import DossierPicture
from station.usecases import dna_lines, files
from station.usecases.dossiers import dossier_of
from station.usecases.outside_queries import face_lines
from station.usecases.paper_head import Filled, bearer, imprint, photo_of
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write

_PICTURES = 30
"""So many pictures are printed; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class PrintDossier(Write[PrintedPaper]):
    """Print 寻亲档案 as it stands today, to be signed and filed; every later day is a new paper.

    What of DNA this clerk may not see is not on it, and the paper says so. 民发〔2015〕158号.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    person_id: int

    def run(self, work: Work) -> PrintedPaper:
        filled = dossier_paper(work, self.person_id)
        work.about(stay_id=filled.stay_id)
        return print_paper(work, filled.paper, filled.subject, filled.person_id)


@dataclass(frozen=True, slots=True)
class DossierPreview(Read[bytes]):
    """What would somebody's 寻亲档案 look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    person_id: int

    def run(self, work: Work) -> bytes:
        filled = dossier_paper(work, self.person_id)
        assert filled.person_id is not None
        files.guard(work, filled.person_id, "person_id")
        return draft(filled.paper)


@dataclass(frozen=True, slots=True)
class PrintFaces(Write[PrintedPaper]):
    """Print 人脸比对台账: of one person, or of everybody from `since` to `until`, both included.

    Without `since` it begins with this month; nobody of a restricted file is named on the list of
    everybody. 个人信息保护法 第二十六条.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    person_id: int | None = None
    since: date | None = None
    until: date | None = None

    def run(self, work: Work) -> PrintedPaper:
        paper, person_id = faces_paper(work, self.person_id, self.since, self.until)
        return print_paper(work, paper, f"faces:{paper.imprint.number}", person_id)


@dataclass(frozen=True, slots=True)
class FacesPreview(Read[bytes]):
    """What would 人脸比对台账 look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    person_id: int | None = None
    since: date | None = None
    until: date | None = None

    def run(self, work: Work) -> bytes:
        paper, person_id = faces_paper(work, self.person_id, self.since, self.until)
        if person_id is not None:
            files.guard(work, person_id, "person_id")
        return draft(paper)


def _opened(work: Work, person_id: int) -> Dossier:
    """The dossier, for whoever may see how people are traced."""
    if Permission.TRACING_SEE not in work.clerk.permissions:
        raise NotAllowed(Permission.TRACING_SEE)
    return dossier_of(work, person_id)


def dossier_paper(work: Work, person_id: int) -> Filled:
    """寻亲档案 as it stands today, with what of DNA this clerk may see."""
    found = _opened(work, person_id)
    person, stay = found.record, found.stay
    rescue = stay.rescue_number if stay else ""
    album, samples = found.album, _samples(work, person.id)
    notices = search_notices.notices(work.session, person_id=person.id)
    letters = inquiries.lines(work.session, InquiryFilter(person.id))
    struck = sum(
        each.struck is not None
        for notes in (found.interviews, found.clues, found.marks, found.pictures)
        for each in notes
    )
    more = max(0, len(album) - _PICTURES)
    found_at = moment_words(found.found_at) if found.found_at else ""
    said = person.description.place_words
    looks = (described(person.description), f"所说词语：{said}" if said else "")
    names = dict.fromkeys(each.text for each in person.names if each.text != person.name)
    paper = DossierPaper(
        imprint=imprint(work, f"{rescue or person.id}-XQ{work.today:%Y%m%d}", work.today),
        bearer=bearer(person, work.today, rescue, leaves=False),
        identity=IDENTITIES[person.identity_state],
        names="、".join(names) or NOTHING,
        admitted=moment_words(stay.admitted_at) if stay else BLANK,
        found=line(found_at, found.found_place),
        looks="；".join(filter(None, looks)),
        limits=tuple(rows.limit_rows(found.limits)),
        marks=tuple(rows.mark_spots(found.standing_marks)),
        talks=tuple(rows.talk_rows(found.talks)),
        clues=tuple(rows.clue_rows(found.notebook)),
        asked=tuple(rows.asked_rows(found.queries)),
        notices=tuple(rows.notice_rows(notices)),
        letters=tuple(rows.letter_rows(letters)),
        samples=samples or (),
        requests=tuple(rows.request_rows(found.ledger)),
        pictures=tuple(_photograph(work, each) for each in album[:_PICTURES]),
        remark=rows.left_out_words(struck, more, samples=samples is not None),
        photo=photo_of(work, person),
    )
    subject = f"dossier:{person.id}:{work.today.isoformat()}"
    return Filled(paper, subject, person, stay.id if stay else None)


def _samples(work: Work, person_id: int) -> tuple[StepRow, ...] | None:
    """The steps of the samples as this clerk may see them; None for whoever sees none."""
    if Permission.DNA_SEE not in work.clerk.permissions:
        return None
    found = dna_lists.lines(work.session, work.today, DnaSample.person_id == person_id)
    return tuple(rows.sample_rows(dna_lines.shown(work, found)))


def _photograph(work: Work, picture: PictureLine) -> Photograph:
    facts, session = picture.facts, work.session
    if facts.kind is PictureKind.PORTRAIT:
        jpeg = session.get_one(Photo, picture.id).jpeg
    else:
        jpeg = session.get_one(DossierPicture, picture.id).jpeg
    words = line(rows.PICTURES[facts.kind], facts.shows)
    return Photograph(jpeg, words, line(moment_words(picture.taken_at), picture.clerk))


def faces_paper(
    work: Work, person_id: int | None, since: date | None, until: date | None
) -> tuple[FacePaper, int | None]:
    """The ledger of one person, whole unless days are named, or of everybody."""
    require_order(since, until or work.today)
    last = until or work.today
    if person_id is not None:
        found = _opened(work, person_id)
        first = since or min((last, *(q.happened_at.date() for q in found.queries)))
        own = (q for q in reversed(found.queries) if q.facts.kind is QueryKind.FACE)
        queries = tuple(q for q in own if first <= q.happened_at.date() <= last)
        rescue = found.stay.rescue_number if found.stay else ""
        whose = f"{found.record.name}　{rescue}".strip()
        return _face_paper(work, whose, (first, last), queries, rescue), found.record.id
    if Permission.TRACING_SEE not in work.clerk.permissions:
        raise NotAllowed(Permission.TRACING_SEE)
    first = since or last.replace(day=1)
    kept = restricted.hidden_from(work.session, None, work.now)
    queries = tuple(
        each.veiled() if each.person_id in kept else each for each in face_lines(work, first, last)
    )
    return _face_paper(work, "全站", (first, last), queries, ""), None


def _face_paper(
    work: Work, whose: str, days: tuple[date, date], queries: tuple[QueryLine, ...], rescue: str
) -> FacePaper:
    stem = f"{rescue}-" if rescue else ""
    number = f"{stem}RL{days[0]:%Y%m%d}-{days[1]:%Y%m%d}"
    return FacePaper(
        imprint=imprint(work, number, work.today),
        whose=whose,
        period=rows.period_words(*days),
        rule=FACE_RULE,
        rows=tuple(rows.face_rows(queries)),
        total=rows.faces_total(queries),
    )

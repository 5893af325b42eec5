"""寻亲公告: write the text that the rules allow, publish, refresh, withdraw, see what is out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.domain.public_facts import (
    KnownFacts,
    PublicField,
    PublicText,
    compose,
    public_problems,
)
from station.domain.search_notices import (
    SERIES,
    Place,
    PostingStep,
    SearchNotice,
    SearchNoticeTrouble,
    WithdrawReason,
    notice_number,
    place_problems,
    step_problems,
    withdraw_problems,
)
from station.storage import numbers, search_notices
from station.storage.search_notices import (
    NoticePosting,
    NoticePostingStep,
    NoticeTextRow,
    SearchNoticeRow,
)
from station.usecases import files
from station.usecases.people import survivor
from station.usecases.search_notices_facts import known_facts
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class WriteSearchNotice(Write[SearchNotice]):
    """Make the text of somebody's notice from what is known now; a first text gets a number.

    `words` are added by the clerk, `left_out` are lines left out on top of those that the rules
    keep back. What was published keeps its older text until it is refreshed.
    """

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    person_id: int
    words: str = ""
    left_out: frozenset[PublicField] = frozenset()

    def run(self, work: Work) -> SearchNotice:
        if known := search_notices.text_by_client_id(work.session, self.client_id):
            return _notice(work, known.notice_id)
        person = survivor(work, self.person_id)
        files.keep(work, person.id, "person_id")
        facts = known_facts(work, [person.id])[person.id]
        text = compose(facts, self.words, self.left_out)
        stops = [each for each in public_problems(facts, text) if each.weight is Weight.STOP]
        if stops:
            raise Refused(stops)
        row = search_notices.open_of(work.session, person.id) or self._opened(work, person.id)
        _add_text(work, row.id, text, (self.words, self.left_out), self.client_id)
        return _notice(work, row.id)

    def _opened(self, work: Work, person_id: int) -> SearchNoticeRow:
        year = work.today.year
        serial = numbers.next_number(work.session, SERIES, str(year))
        row = SearchNoticeRow(
            client_id=self.client_id,
            number=notice_number(year, serial),
            person_id=person_id,
            stay_id=search_notices.last_stay(work.session, person_id),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        return row


@dataclass(frozen=True, slots=True)
class PublishSearchNotice(Write[SearchNotice]):
    """Write down that a notice was posted at one or more places; the clock of the day stops.

    Somebody whom it may endanger, somebody identified, and a notice without a photograph ask for a
    `reason`. 民发〔2015〕158号; 反家庭暴力法 第五条.
    """

    needs: ClassVar = Permission.TRACING_PUBLISH
    client_id: str
    notice_id: int
    places: tuple[Place, ...]
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> SearchNotice:
        if known := search_notices.posted_under(work.session, self.client_id):
            return _notice(work, known)
        row = _open(work, self.notice_id)
        notice = _notice(work, row.id)
        facts = known_facts(work, [row.person_id])[row.person_id]
        found = list(place_problems(self.places, [each.place for each in notice.out], work.now))
        found += public_problems(facts, notice.text)
        if against := [each for each in found if _counts(each, self.reason)]:
            raise Refused(against)
        text = search_notices.newest_text(work.session, row.id)
        for line, place in enumerate(self.places, start=1):
            posting = NoticePosting(
                client_id=self.client_id,
                line=line,
                notice_id=row.id,
                text_id=text.id,
                channel=place.channel,
                name=place.name.strip(),
                link=place.link.strip(),
                reason=self.reason.strip(),
                happened_at=place.at or self.happened_at or work.now,
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
            work.session.add(posting)
        work.session.flush()
        return _notice(work, row.id)


@dataclass(frozen=True, slots=True)
class RefreshSearchNotice(Write[SearchNotice]):
    """Write down that a notice was put out anew, everywhere or at some places, with today's text.

    Each month as a rule. 民发〔2015〕158号.
    """

    needs: ClassVar = Permission.TRACING_PUBLISH
    client_id: str
    notice_id: int
    postings: tuple[int, ...] = ()
    note: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> SearchNotice:
        if known := search_notices.posted_under(work.session, self.client_id):
            return _notice(work, known)
        row = _open(work, self.notice_id)
        notice = _notice(work, row.id)
        when = self.happened_at or work.now
        wanted = self.postings or tuple(each.id for each in notice.out)
        if found := step_problems(notice.postings, wanted, when):
            raise Refused(found)
        text = _renewed(work, row, self.client_id)
        for posting_id in dict.fromkeys(wanted):
            step = NoticePostingStep(
                client_id=self.client_id,
                posting_id=posting_id,
                kind=PostingStep.REFRESHED,
                text_id=text.id,
                note=self.note.strip(),
                happened_at=when,
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
            work.session.add(step)
        work.session.flush()
        return _notice(work, row.id)


@dataclass(frozen=True, slots=True)
class WithdrawSearchNotice(Write[SearchNotice]):
    """Write down where a notice was taken back and why; a draft is given up the same way.

    `postings` are the places, all of them when empty. Taken back everywhere, a notice is closed:
    its number stays, and who is looked for again gets a new one.
    """

    needs: ClassVar = Permission.TRACING_PUBLISH
    client_id: str
    notice_id: int
    reason: WithdrawReason | None
    postings: tuple[int, ...] = ()
    note: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> SearchNotice:
        if known := search_notices.posted_under(work.session, self.client_id):
            return _notice(work, known)
        row = _open(work, self.notice_id)
        notice = _notice(work, row.id)
        when = self.happened_at or work.now
        wanted = self.postings or tuple(each.id for each in notice.out)
        found = list(withdraw_problems(self.reason, self.note))
        if notice.postings or self.postings:
            found += step_problems(notice.postings, wanted, when)
        if found:
            raise Refused(found)
        for posting_id in dict.fromkeys(wanted):
            step = NoticePostingStep(
                client_id=self.client_id,
                posting_id=posting_id,
                kind=PostingStep.WITHDRAWN,
                reason=self.reason,
                note=self.note.strip(),
                happened_at=when,
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
            work.session.add(step)
        if {each.id for each in notice.out} <= set(wanted):
            row.closed_at = when
        work.session.flush()
        return _notice(work, row.id)


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """What somebody's notice would say now, what is kept back, and what speaks against it.

    `notice` is the one that is a draft or out already, with what the clerk chose for it.
    """

    person_id: int
    name: str
    text: PublicText
    problems: tuple[Problem, ...]
    notice: SearchNotice | None = None
    words: str = ""
    left_out: frozenset[PublicField] = frozenset()


@dataclass(frozen=True, slots=True)
class SearchNoticeDraft(Read[NoticeDraft]):
    """What would the notice of this person say, and what stays in the house, and why?

    Without `words` and `left_out` the clerk's choice of the last text holds.
    """

    needs: ClassVar = Permission.TRACING_SEE
    person_id: int
    words: str | None = None
    left_out: frozenset[PublicField] | None = None

    def run(self, work: Work) -> NoticeDraft:
        files.keep(work, self.person_id, "person_id")
        facts = known_facts(work, [self.person_id]).get(self.person_id)
        if facts is None:
            raise Refused(Problem(SearchNoticeTrouble.NOT_FOUND, "person_id"))
        row = search_notices.open_of(work.session, self.person_id)
        words, chosen = self.words or "", self.left_out or frozenset()
        notice = None
        if row is not None:
            notice = _notice(work, row.id)
            last = search_notices.newest_text(work.session, row.id)
            words = last.words if self.words is None else self.words
            chosen = search_notices.chosen_of(last) if self.left_out is None else self.left_out
        text = compose(facts, words, chosen)
        problems = public_problems(facts, text)
        return NoticeDraft(self.person_id, facts.person.name, text, problems, notice, words, chosen)


@dataclass(frozen=True, slots=True)
class SearchNoticeList(Read[tuple[SearchNotice, ...]]):
    """Which notices are there, where are they out, which say less than is known? Latest first.

    `is_open` asks for drafts and what is out, or for what was withdrawn.
    """

    needs: ClassVar = Permission.TRACING_SEE
    is_open: bool | None = None
    person_id: int | None = None

    def run(self, work: Work) -> tuple[SearchNotice, ...]:
        found = search_notices.notices(work.session, person_id=self.person_id, is_open=self.is_open)
        return files.veil(work, _compared(work, found))


def _add_text(
    work: Work,
    notice_id: int,
    text: PublicText,
    choice: tuple[str, frozenset[PublicField]],
    client_id: str,
) -> NoticeTextRow:
    """Write down what a notice says from now on, within the deed that is under way."""
    words, left_out = choice
    row = NoticeTextRow(
        client_id=client_id,
        notice_id=notice_id,
        lines=search_notices.written(text),
        photo_id=text.photo_id,
        words=words.strip(),
        left_out=" ".join(sorted(left_out)),
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )
    work.session.add(row)
    work.session.flush()
    return row


def _renewed(work: Work, row: SearchNoticeRow, client_id: str) -> NoticeTextRow:
    """The text that goes out now: a new one where more is known than the last one says."""
    last = search_notices.newest_text(work.session, row.id)
    facts = known_facts(work, [row.person_id])[row.person_id]
    chosen = search_notices.chosen_of(last)
    text = compose(facts, last.words, chosen)
    if text.same_for_all == search_notices.text_of(last).same_for_all:
        return last
    return _add_text(work, row.id, text, (last.words, chosen), f"{client_id}-text")


def _compared(work: Work, found: tuple[SearchNotice, ...]) -> tuple[SearchNotice, ...]:
    """Tell of each that is open whether more is known now than it says."""
    running = [each for each in found if each.closed_at is None]
    facts = known_facts(work, {each.person_id for each in running})
    chosen = search_notices.chosen(work.session, [each.id for each in running])
    return tuple(
        replace(each, changed=_is_changed(each, facts[each.person_id], chosen[each.id]))
        if each.id in chosen
        else each
        for each in found
    )


def _is_changed(notice: SearchNotice, facts: KnownFacts, chosen: frozenset[PublicField]) -> bool:
    now = compose(facts, notice.words, chosen)
    return now.same_for_all != notice.text.same_for_all


def _counts(problem: Problem, reason: str) -> bool:
    return problem.weight is Weight.STOP or (problem.weight is Weight.REASON and not reason.strip())


def _open(work: Work, notice_id: int) -> SearchNoticeRow:
    row = search_notices.locked(work.session, notice_id)
    if row is None:
        raise Refused(Problem(SearchNoticeTrouble.NOT_FOUND, "notice_id"))
    work.about(person_id=row.person_id, stay_id=row.stay_id)
    files.keep(work, row.person_id, "notice_id")
    if row.closed_at is not None:
        data = {"number": row.number, "closed_at": row.closed_at}
        raise Refused(Problem(SearchNoticeTrouble.CLOSED, "notice_id", data))
    return row


def _notice(work: Work, notice_id: int) -> SearchNotice:
    found = search_notices.notices(work.session, ids=[notice_id])
    work.about(person_id=found[0].person_id)
    return files.veil(work, _compared(work, found))[0]

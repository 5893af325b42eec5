"""巡查单: the paper of the rounds of a shift, blank or as they were written down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar

from station.domain.bed_board import ResidentCard
from station.domain.permissions import Permission
from station.domain.round_papers import (
    MISSED,
    RoundPaper,
    RoundPaperLine,
    blank_line,
    entry_line,
    rule_words,
    tasks_words,
)
from station.domain.round_times import Due, RoundFacts, missed, rounds_due
from station.domain.rounds import RoundEntry
from station.domain.shift_papers import shift_words
from station.domain.shifts import ShiftSpan, shift_at
from station.domain.spot_checks import spot_check
from station.domain.veil import VEIL
from station.storage import alarms as tasks
from station.storage import restricted, rounds, rounds_facts
from station.usecases.alarms import alarming
from station.usecases.bed_view import look
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.rounds import in_bed_order, watched
from station.usecases.spot_checks import drawn_times
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintRoundSheet(Write[PrintedPaper]):
    """Print 巡查单 of a shift: `blank` to take along, otherwise as it stands in the book.

    `moment` is any moment of the shift, now when left out. Nobody of a restricted file is named.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    moment: datetime | None = None
    blank: bool = False

    def run(self, work: Work) -> PrintedPaper:
        paper = round_paper(work, self.moment or work.now, blank=self.blank)
        return print_paper(work, paper, f"rounds:{paper.imprint.number}", None)


@dataclass(frozen=True, slots=True)
class RoundSheetPreview(Read[bytes]):
    """What would 巡查单 of a shift look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    moment: datetime | None = None
    blank: bool = False

    def run(self, work: Work) -> bytes:
        return draft(round_paper(work, self.moment or work.now, blank=self.blank))


def round_paper(work: Work, moment: datetime, *, blank: bool) -> RoundPaper:
    """The paper of a shift, in bed order, a row a round and one for every look beside."""
    shift = shift_at(moment, work.policy)
    early = timedelta(minutes=work.policy.round_early_minutes)
    looks = rounds.entries(work.session, shift.begins - early, shift.ends)
    facts = rounds_facts.facts(work.session, shift.begins, shift.ends, looks)
    house = look(work, min(work.now, shift.ends - timedelta(minutes=1)))
    kept = restricted.hidden_from(work.session, None, work.now)
    lines: list[RoundPaperLine] = []
    people, gone = 0, 0
    for card, bed in in_bed_order(work, house):
        known = facts.get(card.stay_id)
        if known is None:
            continue
        people += 1
        shown = replace(card, name=VEIL) if card.person_id in kept else card
        known = watched(known, card)
        gone += len(missed(known, shift, work.now, work.policy))
        born = house.residents[card.stay_id][1].born
        seen = tuple(alarming(work, each, born) for each in known.entries)
        if card.person_id in kept:
            seen = tuple(each.veiled() for each in seen)
        rows = _Rows(work, shown, bed, replace(known, entries=seen), shift)
        lines += rows.blank() if blank else rows.written()
    number = f"XC{shift.begins:%Y%m%d%H}{'K' if blank else ''}"
    named = shift_words(shift.shift)
    made = [each for each in looks if each.counts]
    drawn = _spot_words(work, shift, looks, facts)
    return RoundPaper(
        imprint=imprint(work, number, shift.begins.date()),
        shift=f"{named}　{shift.begins:%m-%d %H:%M} 至 {shift.ends:%m-%d %H:%M}",
        house=f"{people} 人",
        lines=tuple(lines),
        tally="" if blank else "；".join([_tally(work, made, gone), *drawn]),
        signed="" if blank else _signed(made),
        note=rule_words(work.policy),
    )


def _tally(work: Work, made: list[RoundEntry], gone: int) -> str:
    open_tasks = tasks_words(tasks.open_tasks(work.session, work.policy, work.now))
    skipped = sum(bool(each.skipped) for each in made)
    return f"已查 {len(made) - skipped} 次，跳过 {skipped} 次，漏查 {gone} 次；{open_tasks}"


def _spot_words(
    work: Work, shift: ShiftSpan, looks: list[RoundEntry], facts: Mapping[int, RoundFacts]
) -> Iterator[str]:
    """Each drawn time that has come, and how many of those in the house were seen then."""
    for at in drawn_times(work, shift):
        here = [stay_id for stay_id, known in facts.items() if known.here(at)]
        spot = spot_check(at, looks, here)
        yield f"抽查 {spot.at:%H:%M} 已查 {spot.seen}/{spot.present} 人"


def _signed(made: list[RoundEntry]) -> str:
    signed: dict[tuple[str, datetime], int] = {}
    for each in made:
        if each.signed_at is not None:
            key = (each.signed_by, each.signed_at)
            signed[key] = signed.get(key, 0) + 1
    told = [f"{name} {at:%Y-%m-%d %H:%M}（{n} 条）" for (name, at), n in sorted(signed.items())]
    unsigned = sum(not each.signed for each in made)
    return "；".join([*told, f"未签名 {unsigned} 条"] if unsigned else told) or "无"


@dataclass(frozen=True)
class _Rows:
    """The rows of one resident."""

    work: Work
    card: ResidentCard
    bed: str
    facts: RoundFacts
    shift: ShiftSpan

    def _due(self) -> tuple[Due, ...]:
        return rounds_due(self.facts, self.shift, self.work.policy)

    def _first(self, due: Due) -> RoundPaperLine:
        kind = self.facts.class_at(due.at)
        return blank_line(self.bed, self.card.name, kind, due)

    def blank(self) -> Iterator[RoundPaperLine]:
        """Rows to be filled in."""
        return map(self._first, self._due())

    def written(self) -> Iterator[RoundPaperLine]:
        """Each round with its looks; a look beside a round has a row without a due time."""
        policy, left = self.work.policy, list(self.facts.entries)
        gone = missed(self.facts, self.shift, self.work.now, policy)
        for due in self._due():
            first = self._first(due)
            within = [each for each in left if each.happened_at < due.closes]
            left = [each for each in left if each not in within]
            if not within:
                yield replace(first, remark=MISSED if due.at in gone else "")
            for number, entry in enumerate(within):
                yield entry_line(replace(first, due="") if number else first, entry, policy)
        plain = RoundPaperLine(self.bed, self.card.name, "", "")
        for entry in left:
            yield entry_line(plain, entry, policy)

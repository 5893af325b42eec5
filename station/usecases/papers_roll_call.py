"""应急清点单: the list of everybody in the house, for a fire, a flood or an earthquake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.roll_call import (
    RollCallPaper,
    in_house,
    needs_words,
    out_lines,
    roll_lines,
    tally_words,
)
from station.storage import gate, restricted
from station.usecases.bed_view import look
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.rounds import in_bed_order
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintRollCall(Write[PrintedPaper]):
    """Print 应急清点单 of this moment: who must be found, in bed order, and who is out.

    Nobody of a restricted file is named; the bed and the help that is needed are told.
    """

    needs: ClassVar = Permission.PAPERS_PRINT

    def run(self, work: Work) -> PrintedPaper:
        paper = roll_call(work)
        return print_paper(work, paper, f"roll_call:{paper.imprint.number}", None)


@dataclass(frozen=True, slots=True)
class RollCallPreview(Read[bytes]):
    """What would 应急清点单 look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT

    def run(self, work: Work) -> bytes:
        return draft(roll_call(work))


def roll_call(work: Work) -> RollCallPaper:
    """Who is in the house by the book, and who is out, as the paper says it."""
    kept = restricted.hidden_from(work.session, None, work.now)
    house = look(work, None)
    seen = [
        (card.veiled() if card.person_id in kept else card, bed)
        for card, bed in in_house(in_bed_order(work, house))
    ]
    out = [
        each.veiled() if each.person_id in kept else each
        for each in gate.out_now(work.session, work.now)
    ]
    return RollCallPaper(
        imprint=imprint(work, f"QD{work.now:%Y%m%d%H%M}", work.today),
        at=f"{work.now:%Y-%m-%d %H:%M}",
        tally=tally_words(seen, out),
        needs=needs_words(seen),
        lines=tuple(roll_lines(seen)),
        out=tuple(out_lines(out)),
    )

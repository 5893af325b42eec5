"""用餐统计表: the paper of a meal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from station.domain.meal_papers import (
    MEALS,
    MealPaper,
    cost_words,
    figure_rows,
    meal_lines,
    told_words,
    total_words,
)
from station.domain.meals import MealKind, day_of, meal_at
from station.domain.permissions import Permission
from station.storage import restricted
from station.usecases.meals import sheet
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write

_LETTERS = dict(zip(MealKind, "ABCD", strict=True))


@dataclass(frozen=True, slots=True)
class PrintMealSheet(Write[PrintedPaper]):
    """Print 用餐统计表, of today's next meal unless named; no restricted file is named on it."""

    needs: ClassVar = Permission.PAPERS_PRINT
    day: date | None = None
    kind: MealKind | None = None

    def run(self, work: Work) -> PrintedPaper:
        paper = _paper(work, self.day, self.kind)
        return print_paper(work, paper, f"meals:{paper.imprint.number}", None)


@dataclass(frozen=True, slots=True)
class MealSheetPreview(Read[bytes]):
    """What would 用餐统计表 look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    day: date | None = None
    kind: MealKind | None = None

    def run(self, work: Work) -> bytes:
        return draft(_paper(work, self.day, self.kind))


def _paper(work: Work, day: date | None, kind: MealKind | None) -> MealPaper:
    kind = kind or meal_at(work.now, work.policy)
    day = day or day_of(work.now, kind)
    found = sheet(work, day, kind)
    kept = restricted.hidden_from(work.session, None, work.now)
    portions = tuple(each.veiled() if each.person_id in kept else each for each in found.portions)
    shown = replace(found, portions=portions)
    return MealPaper(
        imprint=imprint(work, f"YC{day:%Y%m%d}{_LETTERS[kind]}", day),
        meal=f"{day.isoformat()} {MEALS[kind]}",
        told=told_words(shown),
        figures=figure_rows(shown),
        total=total_words(shown),
        cost=cost_words(shown),
        lines=meal_lines(shown),
        clerk=shown.clerk,
    )

"""用餐统计表: the figures of a meal for the kitchen, with the names to tick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from station.domain.fen import written
from station.domain.meals import Diet, MealKind, MealSheet, Portion, PortionPart
from station.domain.papers import Issued, PaperKind

MEALS: Mapping[MealKind, str] = {
    MealKind.BREAKFAST: "早餐",
    MealKind.LUNCH: "午餐",
    MealKind.SUPPER: "晚餐",
    MealKind.NIGHT: "夜餐",
}
DIETS: Mapping[Diet, str] = {
    Diet.USUAL: "普通",
    Diet.HALAL: "清真",
    Diet.SOFT: "软食、流食",
    Diet.DIABETIC: "糖尿病",
    Diet.CHILD: "儿童",
    Diet.INFANT: "婴幼儿",
    Diet.OTHER: "其他",
}
PARTS: Mapping[PortionPart, str] = {
    PortionPart.PLANNED: "",
    PortionPart.LATER: "后到",
    PortionPart.EXTRA: "加餐",
}


@dataclass(frozen=True, slots=True)
class MealPaperLine:
    """One portion: where it goes, to whom, how it is cooked, whether it was given."""

    bed: str
    name: str
    diet: str
    remark: str
    given: str


@dataclass(frozen=True, slots=True)
class MealPaper(Issued):
    """用餐统计表 of one meal."""

    kind: ClassVar = PaperKind.MEALS

    meal: str
    told: str
    figures: tuple[tuple[str, str], ...]
    total: str
    cost: str
    lines: tuple[MealPaperLine, ...]
    clerk: str

    @property
    def subject(self) -> str:
        return self.meal


def remark_words(diets: Sequence[str], allergies: Sequence[str]) -> str:
    """What the kitchen has to mind of one portion: the diet in its own words, what to leave out."""
    said = [*diets, *(f"过敏：{each}" for each in allergies)]
    return "；".join(said)


def figure_rows(sheet: MealSheet) -> tuple[tuple[str, str], ...]:
    """How many portions of each diet, and of the staff."""
    counted = sheet.figures()
    rows = [(DIETS[diet], str(counted[diet])) for diet in Diet if counted[diet]]
    if sheet.staff:
        rows.append(("工作人员", str(sheet.staff)))
    return tuple(rows)


def told_words(sheet: MealSheet) -> str:
    """When the kitchen was told, and by whom; empty while it was not."""
    if sheet.handed_at is None:
        return "尚未报餐"
    return f"{sheet.handed_at:%Y-%m-%d %H:%M} 报餐，{sheet.clerk}"


def total_words(sheet: MealSheet) -> str:
    """All portions, those that came later among them, and who is away."""
    added = f"（其中后加 {len(sheet.added)} 份）" if sheet.added else ""
    return f"合计 {sheet.total} 份{added}；在册不在站 {sheet.away} 人"


def cost_words(sheet: MealSheet) -> str:
    """What it costs by the station's own standard."""
    fen = sheet.cost_fen
    return f"每份 {written(fen)} 元，合计 {written(fen * sheet.total)} 元（本站标准）"


def meal_lines(sheet: MealSheet) -> tuple[MealPaperLine, ...]:
    """A row a portion, in bed order, what was added behind."""
    return tuple(map(_line, sheet.portions))


def _line(portion: Portion) -> MealPaperLine:
    remark = "；".join(filter(None, (PARTS[portion.part], portion.reason, portion.remark)))
    given = f"{portion.given_at:%H:%M} {portion.given_by}" if portion.given_at else ""
    if (left := portion.not_eaten) is not None:
        given = f"未用：{left.reason}" if left.reason else "未用"
    return MealPaperLine(portion.bed, portion.name, DIETS[portion.diet], remark, given)

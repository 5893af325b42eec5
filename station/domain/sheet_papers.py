"""A month sheet as it leaves the house: on paper and in the workbook, word for word the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from station.domain.batches import period_words
from station.domain.month_sheets import Correction, CorrectionKind, MonthSheet, SheetState
from station.domain.papers import Issued, PaperKind
from station.domain.sheet_findings import SheetFinding, SheetFindingKind

NOT_SUBMITTED = "尚未报送"
STATES: Mapping[SheetState, str] = {
    SheetState.OPEN: NOT_SUBMITTED,
    SheetState.CHECKED: "已校验，尚未报送",
    SheetState.SUBMITTED: "已报送",
    SheetState.ACCEPTED: "上级已接收",
    SheetState.RETURNED: "上级退回，尚未重新报送",
    SheetState.LOCKED: "已锁定",
    SheetState.UNLOCKED: "已解锁，尚未重新报送",
}
FINDINGS: Mapping[SheetFindingKind, str] = {
    SheetFindingKind.IN_NO_ROW: "{place}：{count}人次未归入任何一项",
    SheetFindingKind.IN_TWO_ROWS: "{place}：{count}人次重复归入",
    SheetFindingKind.TYPED_SUM: "{place}（填报数）：分项之和{sum}，合计{whole}",
    SheetFindingKind.TYPED_PART: "{place}（填报数）：其中项{part}，大于所属项{whole}",
    SheetFindingKind.NOT_KNOWN: "{place}：{count}人次未填或不详",
    SheetFindingKind.DATES: "{count}人次日期不可能成立",
    SheetFindingKind.ID_NUMBER: "{count}人次公民身份号码有误",
    SheetFindingKind.ID_SAYS_OTHER: "{count}人次身份号码与登记的性别或出生日期不符",
    SheetFindingKind.NO_DOCUMENT: "{count}人次身份已核实而无证件号码",
    SheetFindingKind.TWICE: "{count}条记录为同一人且时间重叠",
}
FIELDS: Mapping[str, str] = {
    "sex": "性别",
    "identity_state": "身份核实",
    "born_precision": "出生日期精度",
    "ethnic_group": "民族",
    "document_kind": "证件",
    "document_number": "证件号码",
    "area": "户籍地",
    "household_address": "户籍地址",
    "education": "文化程度",
    "marital": "婚姻状况",
    "state": "期末所在",
    "how_came": "入站途径",
    "cause": "求助原因",
    "mental_state": "精神状况",
    "self_care": "自理能力",
    "mobility": "行动能力",
    "capacity": "行为能力",
    "assistance_class": "救助类别",
    "leaving_way": "离站方式",
    "destination": "去向",
    "destination_area": "去向地",
    "dna": "DNA样本",
    "signs": "入站甄别",
    "marks": "上报标记",
    "age": "年龄",
    "days": "本期在站天数",
    "all_days": "入站以来天数",
    "fare_fen": "路费",
    "nth_stay": "一年内第几次",
    "nameless": "无名氏",
    "minor": "未成年人",
    "same_province": "本省籍",
    "crosses_province": "跨省",
    "in_hospital": "住院",
    "in_care": "托养",
    "restricted": "受限档案",
    "came": "本期入站",
    "left": "本期离站",
    "noticed": "寻亲公告",
    "noticed_within": "本期寻亲公告",
}
CORRECTIONS: Mapping[CorrectionKind, str] = {
    CorrectionKind.ADDED: "补入",
    CorrectionKind.REMOVED: "剔除",
    CorrectionKind.CHANGED: "更改",
    CorrectionKind.WITHDRAWN: "撤回",
}


@dataclass(frozen=True, slots=True)
class SheetPaperRow:
    """One line of the form: the title of its group where that begins, and what stands in it."""

    title: str
    label: str
    depth: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonthSheetPaper(Issued):
    """月报表 as the printed form stands, and behind it what was explained and corrected."""

    kind: ClassVar = PaperKind.MONTH_SHEET

    title: str
    unit_name: str
    writer: str
    handed_in: str
    period: str
    unit: str
    heads: tuple[str, ...]
    rows: tuple[SheetPaperRow, ...]
    notes: str
    signers: tuple[str, ...]
    findings: tuple[tuple[str, str, str], ...]  # what, its explanation, by whom
    corrections: tuple[tuple[str, ...], ...]  # how, number, name, out of, into, what changed
    state: str
    seal: str

    @property
    def subject(self) -> str:
        return f"{self.title}　{self.period}"


def notes_words(notes: Sequence[str]) -> str:
    """The notes under the form, one behind the other."""
    told = "　".join(f"{number}. {note}" for number, note in enumerate(notes, start=1))
    return f"注：{told}" if told else ""


def paper_rows(sheet: MonthSheet) -> tuple[SheetPaperRow, ...]:
    """The lines of the form with the title of a group at its first one."""
    found, before = [], ""
    for line in sheet.lines:
        title = line.title if line.group != before else ""
        before = line.group
        cells = tuple(figure_words(each, line.decimals) for each in line.figures)
        unit = f"（{line.unit}）" if line.unit and line.unit != sheet.unit else ""
        label = line.label if line.unit in line.label else line.label + unit
        found.append(SheetPaperRow(title, label, line.depth, cells))
    return tuple(found)


def figure_words(figure: Decimal | None, decimals: int) -> str:
    """A figure as it is written; nothing where there is none."""
    if figure is None:
        return ""
    places = max(decimals, -int(figure.as_tuple().exponent))
    return f"{figure:.{places}f}"


def finding_words(sheet: MonthSheet, finding: SheetFinding) -> str:
    """What was found, in one line."""
    told = {name: str(fact) for name, fact in finding.data.items()}
    told |= {"count": str(len(finding.names)), "place": _place(sheet, finding.place)}
    return FINDINGS[finding.kind].format(**told)


def _place(sheet: MonthSheet, place: str) -> str:
    code, _, column = place.partition("/")
    titles = {line.group: line.title for line in sheet.lines}
    labels = {line.row: line.label for line in sheet.lines}
    heads = {told: head for told, head, _ in sheet.columns}
    name = titles.get(code) or labels.get(code) or FIELDS.get(code, code)
    return f"{heads[column]}{name}" if column in heads else name


def correction_row(correction: Correction, changed: str) -> tuple[str, ...]:
    """One late change as a line of the list."""
    told = f"{correction.period} {CORRECTIONS[correction.kind]}"
    return (
        f"{told}（函报）" if correction.by_letter else told,
        correction.name.number,
        correction.name.name,
        "、".join(correction.rows_before),
        "、".join(correction.rows_after),
        changed,
    )


def sheet_period(sheet: MonthSheet) -> str:
    """The month or quarter with its days."""
    name = period_words(str(sheet.period).replace("-Q", "Q"))
    return f"{name}（{sheet.first} 至 {sheet.last}）"

"""巡查单 as a paper: a blank one to take along, and what was written down, printed alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from station.domain.alarms import CareTask
from station.domain.assistance import AssistanceClass
from station.domain.papers import Issued, PaperKind
from station.domain.policy import Policy
from station.domain.round_times import Due
from station.domain.rounds import Bowel, Meal, Mood, RoundEntry, Seen, Skin, Sleep
from station.domain.vitals import Alarm, Consciousness, written


@dataclass(frozen=True, slots=True)
class RoundPaperLine:
    """One row: whom to look in on when, and what was seen; all but the first four may be blank."""

    bed: str
    name: str
    assistance_class: str
    due: str
    made: str = ""
    temperature: str = ""
    pulse: str = ""
    pressure: str = ""
    breathing: str = ""
    oxygen: str = ""
    meal: str = ""
    mood: str = ""
    remark: str = ""
    clerk: str = ""


@dataclass(frozen=True, slots=True)
class RoundPaper(Issued):
    """巡查单 of one shift, a row a round; a blank one says nothing of what was seen."""

    kind: ClassVar = PaperKind.ROUNDS

    shift: str
    house: str
    lines: tuple[RoundPaperLine, ...]
    tally: str
    signed: str
    note: str

    @property
    def subject(self) -> str:
        return f"{self.shift}　{self.house}"


CLASSES: Mapping[AssistanceClass | None, str] = {
    AssistanceClass.OPEN: "开放",
    AssistanceClass.SUPPORTIVE: "帮扶",
    AssistanceClass.PROTECTIVE: "保护",
    None: "未定",
}
_MEALS = {Meal.ALL: "吃完", Meal.HALF: "吃一半", Meal.NONE: "未吃"}
_MOODS = {
    Mood.CALM: "平稳",
    Mood.LOW: "低落",
    Mood.SILENT: "少语",
    Mood.RESTLESS: "烦躁",
    Mood.WEAK: "乏力",
}
_SEEN: Mapping[object, str] = {
    Sleep.GOOD: "睡得好",
    Sleep.POOR: "睡得差",
    Sleep.NONE: "未睡",
    Bowel.NORMAL: "大便正常",
    Bowel.LOOSE: "腹泻",
    Bowel.NONE: "未排便",
    Skin.SOUND: "皮肤完好",
    Skin.RED: "皮肤发红",
    Skin.SORE: "压疮",
    Skin.WOUND: "伤口",
    Consciousness.ALERT: "清醒",
    Consciousness.CONFUSED: "意识模糊",
    Consciousness.VOICE: "呼唤有反应",
    Consciousness.PAIN: "疼痛有反应",
    Consciousness.UNRESPONSIVE: "无反应",
}
_NAMES = {"pain": "疼痛", "weight": "体重", "glucose": "血糖"}
MISSED = "漏查"


def blank_line(bed: str, name: str, kind: AssistanceClass | None, due: Due) -> RoundPaperLine:
    """A row to be filled in beside the bed."""
    return RoundPaperLine(bed, name, CLASSES[kind], f"{due.at:%H:%M}")


def entry_line(first: RoundPaperLine, entry: RoundEntry, policy: Policy) -> RoundPaperLine:
    """A row as it was written down, with both times when it was written down late."""
    vitals, seen = entry.seen.vitals, entry.seen
    pressure = f"{vitals.systolic}/{vitals.diastolic}" if vitals.systolic else ""
    temperature = "" if vitals.temperature is None else written("temperature", vitals.temperature)
    late = [f"补记于 {entry.entered_at:%m-%d %H:%M}"] if entry.late(policy) else []
    return RoundPaperLine(
        first.bed,
        first.name,
        first.assistance_class,
        first.due,
        f"{entry.happened_at:%H:%M}",
        temperature,
        str(vitals.pulse or ""),
        pressure,
        str(vitals.breathing or ""),
        str(vitals.oxygen or ""),
        "" if seen.meal is None else _MEALS[seen.meal],
        "" if seen.mood is None else _MOODS[seen.mood],
        "；".join([*_remarks(entry), *late]),
        entry.clerk,
    )


def _remarks(entry: RoundEntry) -> Iterator[str]:
    if entry.skipped:
        yield f"跳过：{entry.skipped}"
    if entry.as_before:
        yield "同上次"
    if entry.alarms:
        yield "报警：" + "、".join(map(_alarm, entry.alarms))
    yield from _seen_words(entry.seen)
    if entry.corrects is not None:
        yield f"更正：{entry.reason}"


def _seen_words(seen: Seen) -> Iterator[str]:
    vitals = seen.vitals
    told = (vitals.consciousness, seen.sleep, seen.bowel, seen.skin)
    yield from (_SEEN[member] for member in told if member is not None)
    for sign, name in _NAMES.items():
        value = getattr(vitals, sign)
        if value is not None:
            yield f"{name} {written(sign, value)}"
    happened = (("跌倒", seen.fall), ("有自伤言语", seen.self_harm), (seen.note, bool(seen.note)))
    yield from (words for words, is_so in happened if is_so)


_SIGNS = {
    "temperature": "体温",
    "pulse": "脉搏",
    "systolic": "收缩压",
    "diastolic": "舒张压",
    "breathing": "呼吸",
    "oxygen": "血氧",
    "consciousness": "意识",
    "pain": "疼痛",
    "glucose": "血糖",
    "score": "预警评分",
}


def _alarm(alarm: Alarm) -> str:
    value = written(alarm.sign, alarm.value) if alarm.limit else ""
    return f"{_SIGNS[alarm.sign]} {value}".strip()


def rule_words(policy: Policy) -> str:
    """From when on a look asks for more, in the station's own numbers."""
    fever, high = (
        written("temperature", tenths)
        for tenths in (policy.fever_tenths, policy.alarm_fever_tenths)
    )
    return (
        f"体温 {fever} ℃起隔离观察，{policy.measure_again_minutes} 分钟内复测；{high} ℃起叫医生；"
        f"连续 {policy.meals_missed} 餐未进食、跌倒、有自伤言语，立即处置并登记。"
    )


def tasks_words(tasks: Iterable[CareTask]) -> str:
    """How many tasks after alarms are still open."""
    count = sum(1 for _each in tasks)
    return f"未办结处置 {count} 项" if count else "无未办结处置"

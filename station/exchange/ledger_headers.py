"""The words that stations write over the columns of their registers, and what they mean.

No two stations use the same words, so a column is known by any of its usual titles, by a longer
title that holds one, or by a group title over a short one (离站情况 over 时间). Columns whose
title says nothing to us are kept with the row as written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from station.domain.ledger import Field

# The better title of a field comes first: when two columns claim one field, its rank decides.
_TITLES = """
serial: 序号 序 顺序号 序列 项次 行号 NO
number: 登记编号 救助编号 登记号 救助号 求助编号 求助登记号 受助编号 受助人员编号 登记表编号
number: 求助登记表编号 台账编号 台账号 档案编号 档案号 流水号 编号 号码
name: 姓名 受助人姓名 求助人姓名 受助人员姓名 求助人员姓名 救助对象姓名 被救助人姓名 人员姓名
name: 流浪人员姓名 受助人 求助人 受助人员 求助人员 救助对象 被救助人 救助人员 名字 姓名或代号
name: 称呼
sex: 性别 男女
sex_and_age: 性别年龄 年龄性别
age: 年龄 岁数 周岁 年纪 估计年龄 大致年龄
born: 出生日期 出生年月日 出生年月 出生时间 生日 出生
ethnic_group: 民族 族别
id_number: 公民身份号码 身份证号码 身份证号 居民身份证号码 居民身份证号 身份证件号码 身份证件号
id_number: 证件号码 证件号 有效证件号码 有效证件号 身份号码 身份证 证号 证件
place: 户籍地 户籍地址 户籍所在地 户口所在地 户籍 户口 家庭住址 家庭地址 家庭详细地址 家庭所在地
place: 详细地址 住址 地址 籍贯 原籍 流出地 来源地 常住地 居住地 家住何处 家住 何地人
arrived: 求助时间 求助日期 入站时间 入站日期 进站时间 进站日期 来站时间 来站日期 到站时间
arrived: 到站日期 入住时间 入住日期 接收时间 接收日期 接站时间 救助时间 救助日期 受助时间
arrived: 受助日期 接待时间 接待日期 入站 进站 来站 登记时间 登记日期 日期 时间
arrived_clock: 入站时刻 进站时刻 来站时刻 到站时刻 求助时刻 入站钟点
arrived_and_left: 在站时间 在站起止时间 起止时间 起止日期 在站日期 救助起止时间 在站期间
how_came: 来站方式 来站途径 来站渠道 入站方式 进站方式 到站方式 求助方式 求助途径 求助渠道
how_came: 来站情况 来源 来历 何处送来 护送单位 移送单位 送站单位 送来单位 护送人或单位 救助来源
how_came: 送站人
cause: 求助原因 求助事由 求助缘由 救助原因 救助事由 受助原因 困难原因 流浪原因 来站原因 事由
cause: 原因
assistance_class: 救助类型 救助类别 救助分类 分类救助 管理类型 类型 类别 分类
bed: 床位 床号 床位号 床铺 房间号 房间 房号 房床号 房间床位 宿舍 住宿床位 住宿房间
health: 健康状况 身体状况 健康情况 身体情况 健康 病情
hospital: 送医医院 就诊医院 收治医院 送治医院 送医情况 医院 送医
left: 离站时间 离站日期 出站时间 出站日期 离开时间 离开日期 返乡时间 返乡日期 送返时间 送返日期
left: 遣送时间 离站 出站
left_clock: 离站时刻 出站时刻 离开时刻 离站钟点
leaving_way: 离站方式 离开方式 出站方式 离站形式 返乡方式 离站类型 离站原因 离站情况 处理结果
leaving_way: 救助结果 处置结果 处理方式 处理情况 处置情况 安置方式 安置情况 结果
destination: 去向 离站去向 目的地 前往地 返乡地 返回地 返乡目的地 到达地 去往 去往地 何往 送往地
destination: 车票到达站 送返地 前往何处
amount: 车票金额 票款金额 车票款 票款 票价 车票费 车票费用 购票金额 购票费用 车费 路费 返乡车费
amount: 乘车费 乘车费用 交通费 交通费用 票金额 资助金额 救助金额 金额 费用
clerk: 经办人 经办 登记人 登记员 接待人 接待员 接待人员 值班人 值班员 值班人员 经手人 办理人
clerk: 记录人 工作人员 承办人 责任人
remarks: 备注 附注 备考 说明 其他情况 其它情况 其他 情况说明 注
other: 联系电话 电话 联系方式 手机 文化程度 婚姻状况 职业 携带物品 随身物品 物品 签名 签字 照片
other: 体貌特征 特征 在站天数 天数 救助天数 次数 求助次数 车次 起点站 乘车区间 家属姓名 家属电话
other: 家属 亲属姓名 亲属联系方式 监护人 护送人 联系人 身高 口音 衣着
"""


def _by_title() -> dict[str, tuple[Field, int]]:
    """Turn the table round; the first mention of a title counts."""
    found: dict[str, tuple[Field, int]] = {}
    ranks: dict[str, int] = {}
    for line in _TITLES.strip().splitlines():
        field, _, titles = line.partition(":")
        for title in titles.split():
            found.setdefault(title, (Field(field), ranks.get(field, 0)))
            ranks[field] = ranks.get(field, 0) + 1
    return found


_EXACT: Mapping[str, tuple[Field, int]] = _by_title()
# A title with one of these is about somebody else than the person helped, or a hospital's stay.
_OTHERS = re.compile(
    r"家属|亲属|监护|联系人|护送人(?!或)|接领|领取|接送|陪同|医生|主治|站长|领导|审批|审核"
    r"|[入出住]院(时间|日期)"
)
# Short titles that mean nothing without the group above them.
_GENERIC = re.compile(
    r"时间|日期|方式|原因|编号|号码|金额|地点|地址|单位|情况|类型|类别|[年月日时分]|时刻|钟点|人员|结果|"
    r"去向|形式|渠道|途径|事由|票款|费用"
)
_VAGUE = re.compile(rf"{_GENERIC.pattern}|[入进来离出]站")
_DATE_PARTS = frozenset("年月日时分")
_GROUP_WORDS = re.compile(
    r".*(情况|信息|登记|栏|资料)|(入|进|来|到|离|出)站|求助|救助|返乡|离开|受助人员?|求助人员?"
)
_GROUP_TAIL = re.compile(r"(基本)?(情况|信息|登记|栏|资料)$")
# Titles that no list can hold, by their first and last words.
_PATTERNS = (
    (re.compile(r"(离|出|返|送返|遣).*(时间|日期).*"), Field.LEFT),
    (re.compile(r"(入|进|来|到|接|求助|救助|受助).*(时间|日期).*"), Field.ARRIVED),
    (re.compile(r"(离|出|返).*(方式|形式|途径|原因|结果)"), Field.LEAVING_WAY),
    (re.compile(r"(入|进|来|到).*(方式|形式|途径|渠道)"), Field.HOW_CAME),
    (re.compile(r"(入|进|来|到|求助|救助).*(原因|事由|缘由)"), Field.CAUSE),
)
_LONGEST_TITLE = 14
_FAR = 100
"""Added to the rank of a title that is only like one of the list."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a register: its title as a clerk would say it, and what it is about.

    `rank` is how good the title is among those of its field (0 best), `part` one of 年月日时分
    when a date is spread over several columns.
    """

    index: int
    title: str
    field: Field
    rank: int = 0
    part: str = ""


def bare(text: object) -> str:
    """Take a title without blanks, line breaks, brackets and signs."""
    plain = unicodedata.normalize("NFKC", str(text)) if isinstance(text, str) else ""
    return re.sub(r"[\W_]+", "", plain).upper()


@lru_cache(maxsize=4096)
def field_of(text: str) -> tuple[Field, int] | None:
    """Tell the field of a title and the rank of the words, or None when it says nothing."""
    whole = bare(text)
    if not whole or len(whole) > _LONGEST_TITLE:
        return None
    short = bare(re.sub(r"[(（\[【].*?[)）\]】]", "", text))
    for title in (whole, short):
        if title in _EXACT:
            return _EXACT[title]
    if _OTHERS.search(short):
        return (Field.OTHER, 0)
    for pattern, field in _PATTERNS:
        if pattern.fullmatch(short):
            return field, _FAR
    inside = [title for title in _EXACT if title in short and not _VAGUE.fullmatch(title)]
    best = max(inside, key=lambda title: (len(title), short.endswith(title)), default="")
    if len(best) < 2 or len(best) * 4 < len(short):  # noqa: PLR2004
        return None
    field, rank = _EXACT[best]
    is_group = field is Field.NAME and _GROUP_TAIL.search(short) is not None
    return (Field.OTHER, 0) if is_group else (field, rank + _FAR)


def looks_like_header(cells: Sequence[object]) -> bool:
    """Whether a row holds titles: three different ones at least, and hardly anything else."""
    filled = [cell for cell in cells if cell is not None]
    if sum(isinstance(cell, str) and bare(cell) in _EXACT for cell in filled) < 2:  # noqa: PLR2004
        return False
    known = [found for cell in filled if isinstance(cell, str) and (found := field_of(cell))]
    exact = {field for field, rank in known if rank < _FAR}
    telling = exact & {Field.NAME, Field.ID_NUMBER, Field.ARRIVED, Field.NUMBER, Field.SERIAL}
    fields = {field for field, _ in known}
    return len(fields) >= 3 and bool(telling) and len(known) * 2 >= len(filled)  # noqa: PLR2004


def looks_like_groups(cells: Sequence[object]) -> bool:
    """Whether a row holds only group titles, as over the columns of leaving."""
    filled = [cell for cell in cells if cell is not None]
    return bool(filled) and all(
        isinstance(cell, str) and _GROUP_WORDS.fullmatch(bare(cell)) is not None for cell in filled
    )


def looks_like_subtitles(above: Sequence[object], cells: Sequence[object]) -> bool:
    """Whether a row under the titles holds the second line of a two-line header."""
    filled = {i: cell for i, cell in enumerate(cells) if cell is not None}
    if not filled or not all(isinstance(cell, str) for cell in filled.values()):
        return False
    said = [bare(cell) for cell in filled.values()]
    if not all(_GENERIC.fullmatch(word) or field_of(word) for word in said):
        return False
    main = [above[i] if i < len(above) else None for i in filled]
    return all(
        title is None or _GROUP_WORDS.fullmatch(bare(title)) is not None or field_of(str(title))
        for title in main
    ) and any(title is None or _GROUP_WORDS.fullmatch(bare(title)) for title in main)


def columns_of(lines: Sequence[Sequence[str | None]]) -> tuple[Column, ...]:
    """Name the columns under one to three lines of titles, groups already spread to the right."""
    width = max(map(len, lines), default=0)
    columns = []
    for index in range(width):
        words = [line[index] for line in lines if index < len(line)]
        said = [word for word in words if word is not None and bare(word)]
        if said:
            columns.append(_column(index, said))
    return _one_per_field(columns)


def _column(index: int, said: Sequence[str]) -> Column:
    """Read the lowest title; a short one is joined with its group."""
    lowest = bare(said[-1])
    group = _GROUP_TAIL.sub("", bare(said[-2])) if len(said) > 1 else ""
    title = said[-1] if not (group and _GENERIC.fullmatch(lowest)) else f"{group}{lowest}"
    title = " ".join(title.split())
    if lowest in _DATE_PARTS and group:
        found = field_of(f"{group}时间") or field_of(group)
        if found:
            return Column(index, title, found[0], found[1], lowest)
    found = field_of(title) or (field_of(said[-1]) if title != said[-1] else None)
    field, rank = found or (Field.OTHER, 0)
    return Column(index, title, field, rank)


def _one_per_field(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Settle rival titles: 编号 alone counts the rows, 日期 beside 时间 is day and clock."""
    fields = {column.field for column in columns}
    settled = []
    for column in columns:
        field = column.field
        if field is Field.NUMBER and Field.SERIAL not in fields and bare(column.title) == "编号":
            field = Field.SERIAL
        settled.append(Column(column.index, column.title, field, column.rank, column.part))
    for day, clock in ((Field.ARRIVED, Field.ARRIVED_CLOCK), (Field.LEFT, Field.LEFT_CLOCK)):
        settled = _day_and_clock(settled, day, clock)
    return tuple(settled)


def _day_and_clock(columns: Sequence[Column], day: Field, clock: Field) -> list[Column]:
    """Of 入站日期 beside 入站时间 the second is the clock; other rivals go by rank."""
    rivals = [c for c in columns if c.field is day and not c.part]
    has_day = any("日期" in c.title for c in rivals)
    best = min(
        rivals, key=lambda c: ("日期" not in c.title if has_day else False, c.rank), default=None
    )
    changed = []
    for column in columns:
        field = column.field
        if column in rivals and column is not best:
            is_clock = best is not None and "日期" in best.title and "时间" in column.title
            beside = best is not None and column.index == best.index + 1
            field = clock if is_clock and beside else Field.OTHER
        changed.append(Column(column.index, column.title, field, column.rank, column.part))
    return changed

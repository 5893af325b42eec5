"""Invented people for a demonstration station: the same for the same seed, and nobody real.

Names are put together from lists; identity numbers carry the order numbers 997 and 998, which
are kept for people of a hundred years and more, on birth dates of younger ones: their check
digits hold, and no living person has such a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from station.domain.identity import check_character
from station.domain.intake import HowCame, SelfCare
from station.domain.leaving import LeavingWay
from station.domain.people import Sex

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_MEN = "建国 志强 卫东 小军 德福 永贵 长顺 大勇 海涛 文斌 满仓 石头 二牛 来福 根生 春生 保国 守义"
_WOMEN = "桂兰 秀英 玉珍 春梅 小红 海燕 来弟 金凤 素芬 彩霞 月娥 冬梅 雪莲 翠平 美玲 巧云 爱华 春燕"
_RARE = ("马㛃", "龙䶮", "陈𬭎", "阿依努尔·买买提", "扎西多吉", "古丽·𠅤", "仝犇")
_COUNTIES = (
    *("341222", "341204", "411627", "412826", "371702", "371722", "420116", "430623", "511921"),
    *("520526", "530111", "610524", "621226", "140821", "130635", "210224", "230523", "360428"),
)
_PLACES = (
    *("火车站东广场", "汽车站候车厅", "人民医院急诊门口", "建设路天桥下", "菜市场南门"),
    *("高速服务区", "城隍庙前", "大学西门"),
)
_MARKS = (
    *("左眉旧疤", "右手小指弯曲", "左臂纹身“忍”", "跛行", "驼背", "门牙缺一颗", "右耳后痣"),
    *("花白长须", "灰棉服解放鞋"),
)
_ACCENTS = ("皖北", "豫东", "鲁西南", "川东", "黔西", "陕南", "赣北", "闽南")
_CAUSES = ("no_work", "kin_not_found", "stolen", "lost", "vagrant", "begging")
_UNITS = ("城东派出所", "车站派出所", "城管一中队", "开发区派出所")


@dataclass(frozen=True, slots=True)
class InventedStay:
    """One stay to come: when, how, and how it ends; `left_at` None for who is there now."""

    arrived_at: datetime
    how_came: HowCame
    unit: str
    place: str
    cause: str
    self_care: SelfCare
    left_at: datetime | None
    way: LeavingWay
    refused: bool


@dataclass(frozen=True, slots=True)
class InventedPerson:
    """One person with the stays of a year."""

    name: str
    sex: Sex
    born: date
    area: str
    id_number: str
    accent: str
    marks: str
    stays: tuple[InventedStay, ...]


def invented_people(
    count: int, seed: int, now: datetime, causes: Sequence[str] = _CAUSES
) -> Iterator[InventedPerson]:
    """People with a plausible year behind them; about one in nine is in the station now."""
    chance = Random(seed)  # noqa: S311  a game, not a secret
    names: set[str] = set()
    for number in range(count):
        sex = chance.choices((Sex.MALE, Sex.FEMALE), (3, 1))[0]
        born = _born(chance, now)
        unknown = chance.random() < 0.06  # noqa: PLR2004
        name = "" if unknown else _name(chance, sex, names, number)
        area = "" if unknown else chance.choice(_COUNTIES)
        yield InventedPerson(
            name=name,
            sex=sex,
            born=born,
            area=area,
            id_number="" if not area or chance.random() < 0.3 else _id_number(area, born, sex),  # noqa: PLR2004
            accent=chance.choice(_ACCENTS),
            marks=chance.choice(_MARKS),
            stays=tuple(_stays(chance, now, born, causes, present=number % 9 == 0)),
        )


def _born(chance: Random, now: datetime) -> date:
    age = chance.choices(
        (chance.randint(6, 17), chance.randint(18, 59), chance.randint(60, 84)), (1, 12, 4)
    )[0]
    return date(now.year - age, chance.randint(1, 12), chance.randint(1, 28))


def _name(chance: Random, sex: Sex, taken: set[str], number: int) -> str:
    if number % 40 == 5 and number // 40 < len(_RARE):  # noqa: PLR2004
        return _RARE[number // 40]
    given = (_MEN if sex is Sex.MALE else _WOMEN).split()
    name = chance.choice(_SURNAMES) + chance.choice(given)
    while name in taken:
        name = chance.choice(_SURNAMES) + chance.choice(given) + chance.choice("一明华东平")
        name = name[:3] if chance.random() < 0.5 else name[0] + name[1] + name[-1]  # noqa: PLR2004
        number += 1
        if number > len(taken) + 5000:
            break
    taken.add(name)
    return name


def _id_number(area: str, born: date, sex: Sex) -> str:
    first = f"{area}{born:%Y%m%d}{'997' if sex is Sex.MALE else '998'}"
    return first + check_character(first)


def _stays(
    chance: Random, now: datetime, born: date, causes: Sequence[str], *, present: bool
) -> Iterator[InventedStay]:
    times = 1 + (chance.random() < 0.15) + (chance.random() < 0.05)  # noqa: PLR2004
    day = now - timedelta(days=chance.randint(45, 360), minutes=chance.randint(0, 1400))
    minor = now.year - born.year < 18  # noqa: PLR2004
    for _ in range(times):
        length = timedelta(days=chance.choice((1, 1, 2, 2, 3, 4, 6, 9)), hours=chance.randint(1, 9))
        if day + length < now - timedelta(days=40):
            yield _stay(chance, day, day + length, causes, minor=minor)
        day += length + timedelta(days=chance.choice((12, 25, 60, 110)))
    if present:
        since = now - timedelta(
            days=chance.choice((0, 0, 1, 1, 2, 3, 4, 5, 7, 8, 12, 31)),
            minutes=chance.randint(30, 1300),
        )
        yield _stay(chance, since, None, causes, minor=minor)


def _stay(
    chance: Random, arrived: datetime, left: datetime | None, causes: Sequence[str], *, minor: bool
) -> InventedStay:
    how = chance.choices(
        (HowCame.SELF, HowCame.POLICE, HowCame.URBAN_MANAGEMENT, HowCame.CITIZEN, HowCame.PATROL),
        (5, 6, 2, 1, 2),
    )[0]
    way = chance.choices(
        (LeavingWay.OWN_WISH, LeavingWay.VOUCHER, LeavingWay.KIN, LeavingWay.ESCORTED), (3, 6, 3, 1)
    )[0]
    return InventedStay(
        arrived_at=arrived.replace(second=0, microsecond=0),
        how_came=how,
        unit=chance.choice(_UNITS),
        place=chance.choice(_PLACES),
        cause=chance.choice(causes),
        self_care=chance.choices((SelfCare.FULL, SelfCare.PARTLY, SelfCare.NONE), (8, 2, 1))[0],
        left_at=left.replace(second=0, microsecond=0) if left else None,
        way=LeavingWay.KIN if minor else way,
        refused=left is not None and not minor and chance.random() < 0.05,  # noqa: PLR2004
    )

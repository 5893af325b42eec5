"""Parts of the country that have a name and no code: 皖北, 川东, 关中, 东北.

People tell where somebody comes from, or what an accent sounds like, in such words. They stand
for provinces (GB/T 2260, two digits): where in a province 皖北 ends is written nowhere.
"""

from __future__ import annotations

import re

from station.domain.descriptions import accent_place

_PROVINCES = {
    "冀": "13",
    "晋": "14",
    "蒙": "15",
    "辽": "21",
    "吉": "22",
    "黑": "23",
    "苏": "32",
    "浙": "33",
    "皖": "34",
    "闽": "35",
    "赣": "36",
    "鲁": "37",
    "豫": "41",
    "鄂": "42",
    "湘": "43",
    "粤": "44",
    "桂": "45",
    "琼": "46",
    "渝": "50",
    "川": "51",
    "蜀": "51",
    "黔": "52",
    "贵": "52",
    "滇": "53",
    "藏": "54",
    "陕": "61",
    "秦": "61",
    "甘": "62",
    "陇": "62",
    "青": "63",
    "宁": "64",
    "新": "65",
    "疆": "65",
}
_NAMED = {
    "东北": "21 22 23",
    "东三省": "21 22 23",
    "关外": "21 22 23",
    "关东": "21 22 23",
    "华北": "11 12 13 14 15",
    "西北": "61 62 63 64 65",
    "华东": "31 32 33 34 35 36 37",
    "华中": "41 42 43",
    "华南": "44 45 46",
    "西南": "50 51 52 53 54",
    "关中": "61",
    "中原": "41",
    "胶东": "37",
    "齐鲁": "37",
    "徽州": "34",
    "潮汕": "44",
    "岭南": "44 45",
    "两广": "44 45",
    "两湖": "42 43",
    "江汉": "42",
    "江浙": "32 33",
    "江浙沪": "31 32 33",
    "江淮": "32 34",
    "苏皖": "32 34",
    "川渝": "50 51",
    "巴蜀": "50 51",
    "云贵": "52 53",
    "云贵川": "51 52 53",
    "陕甘": "61 62",
    "陕甘宁": "61 62 64",
    "南疆": "65",
    "北疆": "65",
    "内蒙": "15",
}
_PART = re.compile(rf"(?P<province>[{''.join(_PROVINCES)}])(?:[东西]?[南北]|[东西中])")
_AROUND = re.compile(r"(?:一带|那边|附近|地区|农村|山区|老家|三省|的|部|籍|人)+$")
_ALSO_SURNAMES = frozenset("冀吉苏鲁桂甘宁秦")


def read_region(words: str) -> tuple[str, tuple[str, ...]] | None:
    """The name of a region and the codes of its provinces: 皖北人 is 皖北, 340000."""
    bare = accent_place(words)
    name = bare if bare in _NAMED else _AROUND.sub("", bare)
    part = _PART.fullmatch(name)
    digits = (part and _PROVINCES[part["province"]]) or _NAMED.get(name)
    return (name, tuple(f"{two}0000" for two in digits.split())) if digits else None


def may_be_a_name(region: str) -> bool:
    """Whether somebody may be called so: 苏北, 鲁南; nobody's surname is 皖."""
    return region[0] in _ALSO_SURNAMES

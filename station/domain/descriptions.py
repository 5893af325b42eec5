"""What can be heard and seen of a person when nothing else is known, made comparable.

Clerks write the same scar in a dozen ways; a mark becomes side, part of the body and sign, so
that 左眉有一道疤痕 and 左眉疤 meet.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SIDES = "左|右|双"
_PARTS = {
    "眉": "眉毛|眉骨|眉",
    "额": "额头|前额|额",
    "脸": "面部|脸部|脸颊|面颊|脸|面",
    "眼": "眼睛|眼角|眼皮|眼",
    "耳": "耳朵|耳垂|耳",
    "鼻": "鼻子|鼻梁|鼻",
    "唇": "嘴唇|嘴角|上唇|下唇|嘴|唇",
    "下巴": "下巴|下颌",
    "牙": "门牙|牙齿|牙",
    "头": "头顶|头部|后脑|头皮|头",
    "颈": "脖子|脖颈|颈部|颈",
    "肩": "肩膀|肩部|肩",
    "臂": "手臂|胳膊|上臂|前臂|小臂|大臂|臂",
    "指": "手指|拇指|大拇指|食指|中指|无名指|小指|指",
    "手": "手背|手腕|手掌|手",
    "胸": "胸口|胸部|胸前|胸",
    "腹": "腹部|肚子|肚皮|腹",
    "背": "后背|背部|背",
    "腰": "腰部|腰",
    "腿": "大腿|小腿|膝盖|腿部|腿",
    "脚": "脚踝|脚背|脚趾|脚|足",
}
_SIGNS = {
    "疤": "疤痕|伤疤|刀疤|伤痕|瘢痕|烫伤|烧伤|疤",
    "痣": "黑痣|红痣|痣",
    "纹身": "纹身|文身|刺青",
    "胎记": "胎记",
    "缺": "残缺|缺失|缺损|断了|断|缺|截肢",
    "跛": "瘸|跛",
    "盲": "失明|盲|瞎",
    "畸形": "畸形|变形|弯曲",
}
# These say where by themselves.
_WHOLE = {"跛": "跛行|跛脚|瘸腿|瘸|跛", "哑": "聋哑|哑巴|哑|不能言语|不会说话", "盲": "失明|盲|瞎"}

_CLAUSE = re.compile(r"[，,、。；;！\s]+")
_ACCENT = re.compile(
    r"(一带|地区|那边|附近)?(的)?(口音|方言|土话|话|腔)$|^(疑似|好像|听着像|听口音|操|讲|像|是)"
)
_HAN_RUN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_COMMON_WORDS = frozenset(
    [
        "附近",
        "旁边",
        "地方",
        "学校",
        "村子",
        "村里",
        "家里",
        "我家",
        "他家",
        "老家",
        "一个",
        "有个",
        "那边",
        "里面",
        "门口",
        "不清",
        "不详",
        "记得",
        "可能",
    ]
)
_SHORTEST_WORD = 2


def _spelling(words: dict[str, str]) -> tuple[re.Pattern[str], dict[str, str]]:
    plain = {word: name for name, words_ in words.items() for word in words_.split("|")}
    longest_first = sorted(plain, key=len, reverse=True)
    return re.compile("|".join(longest_first)), plain


_PART, _PLAIN_PART = _spelling(_PARTS)
_SIGN, _PLAIN_SIGN = _spelling(_SIGNS)
_ALONE, _PLAIN_ALONE = _spelling(_WHOLE)


@lru_cache(maxsize=4096)
def marks_in(text: str) -> frozenset[str]:
    """The marks a text speaks of, each as side, part and sign: 左眉疤, 额痣, 跛.

    A mark with a side is there without its side too, for the text that leaves it out.
    """
    found: set[str] = set()
    for clause in _CLAUSE.split(text):
        parts, sign = _PART.findall(clause), _SIGN.search(clause)
        if parts and sign:
            # 右手小指缺失 is about the finger: the last part named is the exact one.
            name = _PLAIN_PART[parts[-1]] + _PLAIN_SIGN[sign.group()]
            side = re.search(_SIDES, clause)
            found |= {name, side.group() + name} if side else {name}
        elif alone := _ALONE.search(clause):
            found.add(_PLAIN_ALONE[alone.group()])
    return frozenset(found)


def shared_marks(one: str, other: str) -> tuple[str, ...]:
    """The marks both texts speak of, as exactly as both say: 左眉疤 rather than 眉疤."""
    both = marks_in(one) & marks_in(other)
    return tuple(sorted(m for m in both if not any(m != n and n.endswith(m) for n in both)))


def speaks_of_a_mark(text: str) -> bool:
    """Whether words typed into a search box describe a person rather than name one."""
    return bool(marks_in(text)) or "口音" in text or _SIGN.search(text) is not None


@lru_cache(maxsize=4096)
def accent_place(text: str) -> str:
    """The place in words about an accent: 疑似阜阳一带口音 is 阜阳."""
    bare, before = "".join(text.split()), ""
    while bare != before:
        bare, before = _ACCENT.sub("", bare), bare
    return bare


def shared_words(one: str, other: str) -> tuple[str, ...]:
    """The longest Han words of two letters or more that stand in both texts."""
    pieces: set[str] = set()
    for run in _HAN_RUN.findall(one):
        for start in range(len(run)):
            for end in range(len(run), start + _SHORTEST_WORD - 1, -1):
                if run[start:end] in other:
                    pieces.add(run[start:end])
                    break
    pieces -= _COMMON_WORDS
    whole = [p for p in pieces if not any(p != q and p in q for q in pieces)]
    return tuple(sorted(whole))

"""Names: written one way, and the keys by which a person is found under another spelling.

What the clerk typed is kept by the caller; everything here is for comparing and sorting.
GB 18030—2022 level 3 asks that every character survives, so nothing is ever cut or dropped
from a normalised name except blanks, doubled dots and invisible marks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from station.domain.readings import SURNAME_READINGS, VARIANTS

MIDDLE_DOT = "\u00b7"
# What keyboards, fonts and other systems put where a middle dot belongs.
_DOTS = "\u00b7.\u2022\u2027\u2219\u22c5\u30fb\u16eb\u2e31\u25cf\u02d9\u0387\u3002"
_RUN = re.compile(rf"[\s{re.escape(_DOTS)}]+")
_SYLLABLE_VOWEL = re.compile(r"[aeiouv]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\ue000-\uf8ff]")

_FINALS = (("ang", "an"), ("eng", "en"), ("ing", "in"))
_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
# In the south f and hu are one sound: 黄/房, 胡/符.
_F_AS_H = {"fa": "hua", "fan": "huan", "fei": "hui", "fen": "hun", "fo": "huo", "fou": "hou"}

_NOTES = re.compile(
    r"[（(\[【].*?[)）\]】]|\d+|第?[一二三四五六七八九十]+号|[号#?？/／\\_*.·、，,:：—-]+"
)
_SEX_WORD = r"(男|女)?(性|子|孩|婴|童|人|士|尸)?"
_UNKNOWN = re.compile(
    rf"((姓名|身份|名字|本人|该人)?(不详|不祥|未知|不知|不明|不清|不知道|未详|未报|未登记|未提供|待查|暂无|"
    rf"说不清|无法查明|无法核实|拒绝透露|拒不提供|不肯说|不配合)(姓名|身份)?(的)?{_SEX_WORD}"
    rf"|无(姓)?名(氏)?{_SEX_WORD}|某(某|某某)?{_SEX_WORD}|佚名|匿名|未名"
    rf"|无|空|没有|哑(巴)?{_SEX_WORD}|聋哑{_SEX_WORD}"
    rf"|(不能|不会|无法|不)(言语|说话|讲话|表达)(的)?{_SEX_WORD}|(男|女)(性|子|孩|婴|童|士|尸)?)"
)


@lru_cache(maxsize=8192)
def normalise(name: str) -> str:
    """The name in one spelling: half-width, one U+00B7 for any dot, no padding between Han.

    `王　强` is `王强`; `叶尔肯. 别克` is `叶尔肯·别克`; words in Latin letters keep one blank.
    """
    text = unicodedata.normalize("NFKC", name)
    text = "".join(c for c in text if unicodedata.category(c) not in {"Cf", "Cc"} or c.isspace())
    text = _RUN.sub(_joint, text).strip(f" {MIDDLE_DOT}")
    return text.replace("(", "（").replace(")", "）") if _HAN.search(text) else text


def _joint(run: re.Match[str]) -> str:
    if any(dot in run.group() for dot in _DOTS):
        return MIDDLE_DOT
    before, after = run.string[: run.start()][-1:], run.string[run.end() :][:1]
    return "" if _HAN.match(before) or _HAN.match(after) else " "


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The search key of a name: no dots or blanks, variants as the plain character, small."""
    return "".join(c for c in normalise(name) if c.isalnum()).translate(VARIANTS).casefold()


@cache
def _reading(character: str) -> str:
    """The common toneless reading of one character; ü is v; no Han is itself."""
    from pypinyin import Style, lazy_pinyin

    return lazy_pinyin(character, style=Style.NORMAL)[0].casefold()


@lru_cache(maxsize=8192)
def syllables(name: str) -> tuple[str, ...]:
    """The toneless readings of a name, surname read as a surname; a Latin word is one syllable."""
    plain = normalise(name).translate(VARIANTS)
    surname = _surname(plain)
    read = list(SURNAME_READINGS[surname]) if surname else []
    for piece in re.findall(r"[0-9A-Za-z]+|\w", plain[len(surname) :]):
        read.append(piece.casefold() if piece.isascii() else _reading(piece))
    return tuple(read)


def _surname(plain: str) -> str:
    """A surname with a reading of its own; names with a dot have none, they start otherwise."""
    if MIDDLE_DOT in plain or len(plain) < 2:  # noqa: PLR2004
        return ""
    return next((plain[:n] for n in (2, 1) if len(plain) > n and plain[:n] in SURNAME_READINGS), "")


def pinyin_key(name: str) -> str:
    """The syllables joined: `王小明` is `wangxiaoming`."""
    return "".join(syllables(name))


def initials_key(name: str) -> str:
    """The first letter of every syllable: `王小明` is `wxm`."""
    return "".join(syllable[0] for syllable in syllables(name))


def sound_key(name: str) -> str:
    """The syllables without the differences that dialects do not make: zh/z, n/l, an/ang, f/h."""
    return "".join(_dialect(syllable) for syllable in syllables(name))


@cache
def _dialect(syllable: str) -> str:
    for ending, plain in _FINALS:
        if syllable.endswith(ending):
            syllable = syllable.removesuffix(ending) + plain
    for beginning, plain in _INITIALS:
        if syllable.startswith(beginning) and _SYLLABLE_VOWEL.search(syllable):
            return plain + syllable.removeprefix(beginning)
    return _F_AS_H.get(syllable, "h" + syllable[1:] if syllable[:1] == "f" else syllable)


def typed_pinyin(text: str) -> str:
    """Pinyin as typed, made comparable with `pinyin_key`: small, joined, toneless, ü as v."""
    marked = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(c for c in marked.replace("u\u0308", "v") if c.isalpha())
    return re.sub(r"([ln])yu", r"\1v", bare)


def sort_key(name: str) -> str:
    """The order of a Chinese list of names: by syllables, then by the characters."""
    return f"{' '.join(syllables(name))} {fold(name)}"


def wildcard_keys(name: str) -> tuple[str, ...]:
    """The folded name with one character left open: `王小明` is `*小明`, `王*明`, `王小*`.

    Two names that share a key differ in at most that one character.
    """
    folded = fold(name)
    if len(folded) < 2:  # noqa: PLR2004
        return ()
    return tuple(f"{folded[:i]}*{folded[i + 1 :]}" for i in range(len(folded)))


@lru_cache(maxsize=8192)
def is_unknown_name(text: str) -> bool:
    """Whether the words say that no name is known: 不详, 无名氏(男12号), 哑女, /, or nothing."""
    words = unicodedata.normalize("NFKC", text)
    outside = _bare(_NOTES.sub("", words))
    said = outside or _bare(re.sub(r"[()（）\[\]【】\d/?*_.—-]|号", "", words))
    return not said or _UNKNOWN.fullmatch(said) is not None


def _bare(words: str) -> str:
    return "".join(words.split())


def temporary_name(sex: str, number: int) -> str:
    """The name a station gives to someone without one, by GB/T 2261.1 sex code and number."""
    return f"无名氏（{ {'1': '男', '2': '女'}.get(sex, '') }{number}号）"

"""Counties, prefectures and provinces (GB/T 2260), with those that are gone and who followed.

The first six digits of an identity number are the county of its first issue. They never
change, so a code that was withdrawn in 1983 still has to be told in today's words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from station.domain.codes import Code, CodeList

_GROUPS = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|"
    "柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各"
)
_ETHNIC_SUFFIX = re.compile(rf"(({_GROUPS})族?)*自治[县州旗区]$")
_SELF_RULE = re.compile(r"自治[县州旗区]$")
_SUFFIX = re.compile(r"(特别行政区|特区|林区|矿区|新区|地区|[省市县区旗盟州])$")
_SHORTEST_NAME = 2
_LONGEST_TEXT = 60
_OF_WHOLE_PREFECTURE = ("00", "01")


class Area(NamedTuple):
    """One place under one code; `name` is the full path, `own` its last part."""

    code: str
    name: str
    province: str
    prefecture: str
    county: str
    valid_from: str
    valid_until: str
    successors: tuple[str, ...]

    @property
    def own(self) -> str:
        return self.county or self.prefecture or self.province

    @property
    def in_force(self) -> bool:
        return not self.valid_until

    def gone_before(self, born: date) -> bool:
        """Whether the code was withdrawn before a birth, so that nobody can have got it then."""
        return bool(self.valid_until) and int(self.valid_until[:4]) < born.year


def short_name(own: str) -> str:
    """A place's name without its rank, as people say it: 阜阳, 内蒙古, 大理; 沙县 stays 沙县."""
    for rank in (_ETHNIC_SUFFIX, _SELF_RULE, _SUFFIX):
        stripped = rank.sub("", own)
        if stripped != own and len(stripped) >= _SHORTEST_NAME:
            return stripped
    return own


@dataclass(frozen=True, eq=False)
class Areas:
    """All divisions that ever had a code, found by code, by what is typed, or in running text."""

    codes: CodeList

    @classmethod
    def from_text(cls, text: str) -> Areas:
        """Read areas.tsv; raises ValueError when it is no code list."""
        return cls(CodeList.from_text(text))

    def get(self, code: str) -> Area | None:
        """The newest entry of a code."""
        found = self.codes.get(code)
        return _area(found) if found else None

    def area_of(self, code: str, born: date | None = None) -> Area | None:
        """The place of the first six digits of a number; a code given twice goes by the birth.

        Digits of a whole prefecture (….00, ….01) are answered with the prefecture.
        """
        history = self.codes.history(code)
        if not history and code[4:] in _OF_WHOLE_PREFECTURE:
            history = self.codes.history(f"{code[:4]}00") or self.codes.history(f"{code[:2]}0000")
        if not history:
            return None
        if born is not None and not history[-1].in_force:
            history = tuple(c for c in history if not _area(c).gone_before(born)) or history[-1:]
        return _area(history[-1])

    def now(self, area: Area) -> tuple[Area, ...]:
        """What a place is called today: itself, its successors' successors, or nothing known."""
        found: dict[str, Area] = {}
        waiting, seen = [area], {area.code}
        while waiting:
            place = waiting.pop(0)
            if place.in_force:
                found[place.code] = place
            followers = () if place.in_force else place.successors
            later = [self.get(code) for code in followers if code not in seen]
            seen.update(followers)
            waiting.extend(successor for successor in later if successor)
        return tuple(found.values())

    def parent(self, code: str) -> Area | None:
        """The prefecture of a county, the province of a prefecture; None for a province."""
        if code[4:] != "00" and (prefecture := self.get(f"{code[:4]}00")):
            return prefecture
        return self.get(f"{code[:2]}0000") if code[2:] != "0000" else None

    def search(self, typed: str, limit: int = 20) -> tuple[Area, ...]:
        """Places for a box to choose from: number, own name, pinyin or initials; best first."""
        if any(_is_han(c) for c in typed):
            return self._search_words(typed, limit)
        return tuple(_area(code) for code in self._own_names.search(typed, limit))

    def _search_words(self, typed: str, limit: int) -> tuple[Area, ...]:
        own = [_area(code) for code in self._own_names.search(typed, limit)]
        paths = (
            [_area(code) for code in self.codes.search(typed, limit)] if len(own) < limit else []
        )
        return tuple(dict.fromkeys((*own, *paths)))[:limit]

    def read_place(self, text: str) -> tuple[Area, ...]:
        """The places that words may mean (江苏省洪泽县, 阜阳口音); one when it is sure.

        The place that most letters speak for wins; places in force go before those that are
        gone, and the larger one of the same name before the smaller one inside it.
        """
        hits = self._hits("".join(text.split())[:_LONGEST_TEXT])
        covered = {area: self._covered(area, hits) for area, _ in hits.values()}
        most = max(covered.values(), default=0)
        best = [area for area, letters in covered.items() if letters == most]
        best = [area for area in best if area.in_force] or _latest(best)
        return tuple(a for a in best if not any(_inside(a, b) for b in best))

    def _hits(self, text: str) -> dict[tuple[str, str], tuple[Area, set[int]]]:
        """Every place whose name stands in the text, with the letters it covers."""
        hits: dict[tuple[str, str], tuple[Area, set[int]]] = {}
        for start, end in combinations(range(len(text) + 1), 2):
            for code in self._words.get(text[start:end], ()):
                _, letters = hits.setdefault((code.code, code.name), (_area(code), set()))
                letters.update(range(start, end))
        return hits

    def _covered(self, area: Area, hits: dict[tuple[str, str], tuple[Area, set[int]]]) -> int:
        """Letters of the text that speak for a place: its own words and those of its parents."""
        parts = {area.province, area.prefecture, area.county} - {""}
        letters: set[int] = set()
        for other, its_letters in hits.values():
            if other.code[:2] == area.code[:2] and other.own in parts:
                letters |= its_letters
        return len(letters)

    @cached_property
    def _own_names(self) -> CodeList:
        """The same codes under the last part of their names."""
        return CodeList(
            tuple(code._replace(name=_area(code).own) for code in self.codes), self.codes.columns
        )

    @cached_property
    def _words(self) -> Mapping[str, tuple[Code, ...]]:
        words: dict[str, tuple[Code, ...]] = {}
        for code in self.codes:
            own = _area(code).own
            for word in {own, short_name(own)}:
                words[word] = (*words.get(word, ()), code)
        return words


def _area(code: Code) -> Area:
    """The own columns province, prefecture and county make the path, whatever `name` says."""
    province, prefecture, county = code.extra
    return Area(
        code.code,
        province + prefecture + county,
        province,
        prefecture,
        county,
        code.valid_from,
        code.valid_until,
        code.successors,
    )


def _latest(areas: Sequence[Area]) -> list[Area]:
    last = max((area.valid_until for area in areas), default="")
    return [area for area in areas if area.valid_until == last]


def _inside(area: Area, larger: Area) -> bool:
    return area.code != larger.code and within(area.code, larger.code)


def within(code: str, larger: str) -> bool:
    """Whether one code is the other or lies inside it: 341225 is within 341200 and 340000."""
    return code.startswith(larger.removesuffix("00").removesuffix("00"))


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"

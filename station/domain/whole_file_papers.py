"""卷内目录: what lies in the file of one person, in which order, on which pages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from station.domain.papers import Paper, PaperKind

BOUND = "卷内副本"
"""Stands on each bound sheet, so that nobody takes it for the one that was signed."""
NOT_BOUND = "未装订"
NOT_ALLOWED = "装订人无权查阅此件，未装订。"
CANNOT = "此件已不能按当时的内容重新生成，以纸质原件为准。"
WAS_PRINTED = "曾于 {at} 由 {clerk} 打印，编号 {number}，校验码 {code}。"
CHANGED = "内容在打印后有变更"
NEVER_PRINTED = "未打印"
PRINTED = "打印 {count} 份"
WITHOUT_NUMBER = "—"
STILL_HERE = "在站"
HELD_BACK = "另有 {count} 件装订人无权查阅，未装订。"


class PictureTitle(StrEnum):
    """What a picture in the file shows, as the contents name it."""

    PORTRAIT = "本人照片"
    THINGS = "寄存物品照片"
    TRACING = "寻亲照片"
    RECEIPT = "检材移交回执影印件"
    FETCHER = "接领人证件影印件"


@dataclass(frozen=True, slots=True)
class StayOnCover:
    """One stay as the cover names it."""

    rescue_number: str
    admitted: str
    left: str
    way: str


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One thing in the file: what it is, its number and day, and the page it begins on."""

    title: str
    number: str
    day: str
    page: str
    note: str


@dataclass(frozen=True, slots=True)
class FileContents(Paper):
    """卷内目录 of one person, or of one stay of theirs; `pages` is how many the whole file has."""

    kind: ClassVar = PaperKind.FILE_CONTENTS

    stays: tuple[StayOnCover, ...]
    entries: tuple[FileEntry, ...]
    pages: str
    bound_at: str
    clerk: str
    note: str = ""

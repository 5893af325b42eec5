"""信息核对交接单: how many lines went to which office, what for, with which hash; names nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.papers import Issued, PaperKind

FILE_HEADS = ("序号", "导出时间", "格式", "行数", "SHA-256", "经办人")
TERMS = (
    "本批名单依照《个人信息保护法》第六条、第二十八条提供，只含完成上述核对所必需的信息，不含救助编号。"
    "接收单位仅可用于上述用途，不得转作他用或者向第三方提供；核对结果按批次内编号回填后退回，"
    "名单在核对完毕后按规定销毁。"
)


@dataclass(frozen=True, slots=True)
class HandedFile:
    """One file of the batch as it was written."""

    at: str
    form: str
    rows: str
    sha256: str
    clerk: str


@dataclass(frozen=True, slots=True)
class CompareHandover(Issued):
    """信息核对交接单 of one batch; `columns` are the heads of what goes out."""

    kind: ClassVar = PaperKind.COMPARE_HANDOVER

    office: str
    system: str
    purpose: str
    who: str
    lines: str
    columns: str
    files: tuple[HandedFile, ...]

    @property
    def subject(self) -> str:
        return self.office

"""What a field offers of residents and of hospitals: found by number, name and pinyin."""

from __future__ import annotations

from collections.abc import Sequence

from station.desktop.code_field import Codes
from station.domain.codes import Code, CodeList
from station.domain.hospitals import HospitalRecord
from station.domain.stays import StaySummary


class Known:
    """A list of a field that is told later what it offers; empty until then."""

    def __init__(self) -> None:
        self._list = CodeList(())
        self.codes = Codes(self.search, self.name)

    def take(self, codes: Sequence[Code]) -> None:
        """Offer these from now on."""
        self._list = CodeList(tuple(codes))

    def name(self, code: str) -> str:
        """What somebody or something of this number is called."""
        return self._list.name(code)

    def search(self, text: str) -> Sequence[Code]:
        """Those whose number, name or pinyin begins like this, the best first."""
        return self._list.search(text)


def as_resident(stay: StaySummary) -> Code:
    """A resident as a field offers them, by the rescue number."""
    return Code(stay.rescue_number, stay.name)


def as_hospital(hospital: HospitalRecord) -> Code:
    """A hospital as a field offers it, by its number on the list."""
    return Code(str(hospital.id), hospital.name)

"""Who works here, as the list of a field: found by number, name and pinyin."""

from __future__ import annotations

from collections.abc import Sequence

from station.desktop.code_field import Codes
from station.domain.codes import Code, CodeList
from station.domain.restricted import Colleague


class ColleagueList:
    """What a field offers of those who work here; empty until `take` has been told them."""

    def __init__(self) -> None:
        self._list = CodeList(())
        self.codes = Codes(self.search, self.name)

    def take(self, colleagues: Sequence[Colleague]) -> None:
        """Offer these from now on."""
        self._list = CodeList(tuple(Code(each.login, each.name) for each in colleagues))

    def name(self, login: str) -> str:
        """What somebody of this number is called."""
        return self._list.name(login)

    def search(self, text: str) -> Sequence[Code]:
        """Those whose number, name or pinyin begins like this, the best first."""
        return self._list.search(text)

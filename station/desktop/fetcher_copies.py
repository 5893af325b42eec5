"""The copies of fetchers' papers: taken while somebody is fetched, seen on the sheet later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.desk import Desk
from station.desktop.layout import column
from station.desktop.pictures import Pictures, Shot
from station.domain.leaving import FetcherCopyRecord
from station.usecases.fetcher_copies import FetcherCopies, OpenFetcherCopy
from station.wording import shown


class CopiesOfPapers(QWidget):
    """Small pictures for those who let people leave; a large one is a look that is traced."""

    taken = Signal(object)
    """A new copy as JPEG."""
    covers = Signal(bool)

    def __init__(self, desk: Desk, name: str, *, may_add: bool) -> None:
        super().__init__()
        self._desk = desk
        self._stay_id: int | None = None
        may_add = may_add and desk.may(FetcherCopies)
        self.pictures = Pictures(name, self.tr("Fetcher's paper"), self._whole, may_add=may_add)
        self.pictures.taken.connect(lambda picture, _replaces: self.taken.emit(picture))
        self.pictures.covers.connect(self.covers)
        column(self.pictures, parent=self)

    def open(self, stay_id: int | None) -> None:
        """Turn to a stay and ask for its copies; None for no stay."""
        if stay_id != self._stay_id:
            self._stay_id = stay_id
            self.pictures.close_all()
            self.pictures.show_shots(())
        if stay_id is not None and self._desk.may(FetcherCopies):
            question = FetcherCopies(stay_id)
            self._desk.ask(self, question, lambda found: self._show(stay_id, found))

    def start(self) -> None:
        """Put the keyboard where a copy is dropped or pasted."""
        self.pictures.start()

    def _show(self, stay_id: int, found: Sequence[FetcherCopyRecord]) -> None:
        if stay_id == self._stay_id:
            self.pictures.show_shots([self._shot(copy) for copy in found])

    def _shot(self, copy: FetcherCopyRecord) -> Shot:
        when = shown.moment(copy.taken_at, self._desk.now().date())
        told = self.tr("Paper of {name} · {when} · {clerk}")
        words = told.format(name=copy.fetcher, when=when, clerk=copy.clerk)
        return Shot(copy.id, copy.thumbnail, copy.fetcher, words, may_replace=False)

    def _whole(self, key: int, then: Callable[[bytes], object]) -> None:
        self._desk.do(self, OpenFetcherCopy(key), then)

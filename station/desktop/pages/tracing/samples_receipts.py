"""The pictures of a sheet's receipt: taken by camera, from a file, pasted; seen large."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.tracing_samples import Samples as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, holder
from station.desktop.parts import Button
from station.desktop.pictures import Pictures, Shot
from station.domain.dna_records import ReceiptCopy
from station.usecases.dna_sheets import KeepReceipt, OpenReceipt, ReceiptCopies
from station.wording import shown

_PENDING = 0
"""Stands for the picture that is not kept yet; what is kept counts from one."""
_ACROSS = 4


class ReceiptPictures(QWidget):
    """Small pictures in the panel; `over` is the place of the camera and of a large one."""

    taken = Signal(object)
    """A new picture as JPEG: it is kept when its form is done."""
    covers = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sheet_id: int | None = None
        self._kept: tuple[Shot, ...] = ()
        self._pending = b""
        may_add = desk.may(KeepReceipt)
        self.pictures = Pictures(
            Names.RECEIPTS, self.tr("Receipt"), self._whole, may_add=may_add, across=_ACROSS
        )
        self.pictures.taken.connect(lambda picture, _replaces: self._take(picture))
        self.pictures.covers.connect(self.covers)
        self.over = holder(column(self.pictures.camera, self.pictures.card))
        way = Button(
            Names.PICTURE,
            self.tr("Picture of the receipt"),
            shortcut="V",
            press=self.pictures.start,
        )
        column(*((way,) if may_add else ()), self.pictures, gap=t.SPACE_1, parent=self)

    def open(self, sheet_id: int | None) -> None:
        """Turn to a sheet and ask for its pictures; None where no sheet is."""
        self.setVisible(sheet_id is not None)
        if sheet_id != self._sheet_id:
            self._sheet_id, self._kept = sheet_id, ()
            self.forget()
        if sheet_id is not None:
            question = ReceiptCopies(sheet_id)
            self._desk.ask(self, question, lambda found: self._show(sheet_id, found))

    def forget(self) -> None:
        """Let go a picture that was not kept, and put camera and large picture away."""
        self._pending = b""
        self.pictures.close_all()
        self._show_shots()

    def _take(self, picture: bytes) -> None:
        self._pending = picture
        self._show_shots()
        self.taken.emit(picture)

    def _show(self, sheet_id: int, found: tuple[ReceiptCopy, ...]) -> None:
        if sheet_id == self._sheet_id:
            self._kept = tuple(self._shot(copy) for copy in found)
            self._show_shots()

    def _show_shots(self) -> None:
        new = self.tr("not kept yet")
        pending = (Shot(_PENDING, self._pending, new, new, may_replace=False),)
        self.pictures.show_shots((*self._kept, *(pending if self._pending else ())))

    def _shot(self, copy: ReceiptCopy) -> Shot:
        today = self._desk.now().date()
        when, day = shown.moment(copy.taken_at, today), shown.day(copy.taken_at.date(), today)
        told = self.tr("Receipt · {when} · {clerk}").format(when=when, clerk=copy.clerk)
        return Shot(copy.id, copy.thumbnail, day, told, may_replace=False)

    def _whole(self, key: int, then: Callable[[bytes], object]) -> None:
        if key == _PENDING:
            then(self._pending)
        else:
            self._desk.do(self, OpenReceipt(key), then)

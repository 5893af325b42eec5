"""A clerk at the page of going home, for the tests that drive it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from sqlalchemy.orm import Session

from station.desktop.controls.dialog import Dialog
from station.desktop.controls.travel import Travel as Names
from station.desktop.pages.travel import TravelPage
from station.desktop.window import Window
from station.domain.belongings import BelongingKind, SignedHow
from station.storage.belongings import Belonging
from station.storage.stays import Stay
from station.storage.vouchers import Voucher
from tests.usecases.vouchers_desk import LEADER, TravelDesk


class At:
    """A clerk at the page."""

    def __init__(self, window: Window, qtbot) -> None:
        self.window, self._qtbot = window, qtbot
        page = window.page()
        assert isinstance(page, TravelPage)
        self.page = page

    def until(self, said: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(said()))

    def seen(self, name: str, kind: type[QWidget] = QWidget) -> QWidget | None:
        found = (w for w in self.window.findChildren(kind, name) if w.isVisible())
        return next(found, None)

    def get(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        self.until(lambda: self.seen(name, kind))
        found = self.seen(name, kind)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        self.until(lambda: (b := self.seen(name, QAbstractButton)) and b.isEnabled())
        button = self.get(name, QAbstractButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        """Type into a field; QTest cannot type Chinese, so the text is put in as an edit."""
        edit = self.get(name, QLineEdit)
        assert isinstance(edit, QLineEdit)
        edit.setFocus()
        edit.setText(text)
        edit.textEdited.emit(text)

    def text(self, name: str) -> str:
        label = self.get(name, QLabel)
        assert isinstance(label, QLabel)
        return label.text()

    def says(self, words: str) -> bool:
        return any(words in w.text() for w in self.window.findChildren(QLabel) if w.isVisible())

    def open(self, stay_id: int) -> None:
        self.window.show_page("travel", stay_id)
        self.until(lambda: self.page.leaving.person is not None)
        self.until(lambda: self.seen(Names.COUNTS) and self.page.leaving.checks.isVisible())
        self.until(lambda: self.says("before leaving"))

    def way(self, code: str) -> None:
        self.press(f"{Names.WAY}_{code}")

    def answer(self, reason: str = "", second: bool = False) -> None:
        """Fill in the box that asks, and press its verb."""
        self.until(lambda: QApplication.activeModalWidget() is not None)
        box = QApplication.activeModalWidget()
        assert box is not None
        texts = {Dialog.REASON: reason}
        if second:
            texts |= {Dialog.CLERK: LEADER.login, Dialog.PASSWORD: LEADER.password}
        for name, text in texts.items():
            edit = box.findChild(QLineEdit, name)
            if edit is not None:
                edit.setText(text)
                edit.textEdited.emit(text)
        button = box.findChild(QAbstractButton, Dialog.ACT)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def stay_row(house: TravelDesk, stay_id: int) -> Stay:
    with Session(house.station.engine) as session:
        return session.get_one(Stay, stay_id)


def voucher_of(house: TravelDesk, stay_id: int) -> Voucher | None:
    with Session(house.station.engine) as session:
        rows = session.query(Voucher).filter_by(stay_id=stay_id).order_by(Voucher.id.desc())
        return rows.first()


def store(house: TravelDesk, stay_id: int, *names: str) -> None:
    with Session(house.station.engine) as session, session.begin():
        stay = session.get_one(Stay, stay_id)
        now = house.station.clock()
        for line, name in enumerate(names, 1):
            session.add(
                Belonging(
                    intake_id=stay.intake_id,
                    line=line,
                    kind=BelongingKind.ORDINARY,
                    name=name,
                    quantity=1,
                    features="",
                    amount_fen=0,
                    bag="W-0318",
                    place="",
                    received_at=now,
                    received_by_id=1,
                    signed_in=SignedHow.HAND,
                    signed_in_witness="",
                    signed_in_at=now,
                )
            )

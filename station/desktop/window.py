"""The frame round all pages: rail, search, banners, status line. It knows no page by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget
from shiboken6 import isValid

from station.desktop.controls.window import Window as Names
from station.desktop.desk import Desk, Running
from station.desktop.keys_sheet import KeysSheet, page_key
from station.desktop.layout import column, empty, holder, row
from station.desktop.look import look
from station.desktop.offer import Offer, offered
from station.desktop.page import Page
from station.desktop.parts import Banner, Button
from station.desktop.rail import Rail
from station.desktop.search_box import Finder, SearchBox
from station.desktop.status import Standing, StatusLine, TopBar
from station.desktop.tab_order import step
from station.domain.problems import Conflict, Refused, Unavailable, UnavailableReason
from station.wording.sentences import failure_at_work, sentence

CLOCK_MS = 5_000


class Window(QWidget):
    """Shows one page at a time, each made when it is first opened.

    What is refused goes to its field; what the surroundings refuse stands in a banner that pushes
    the page down and stays until it is solved; our own mistakes go to `broke`.
    """

    lock = Signal()
    broke = Signal(object)

    def __init__(self, desk: Desk, pages: Sequence[Offer], find: Finder | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self._offers = {page.name: page for page in offered(pages, desk.holds)}
        self._pages: dict[str, Page] = {}
        self._running: Running | None = None
        self._again: Callable[[], object] | None = None
        self._says: UnavailableReason | None = None
        """What of the surroundings the banner is about."""
        self._keys: KeysSheet | None = None
        self._beneath: tuple[QWidget, QWidget | None]
        self.rail = Rail(tuple(self._offers.values()))
        self.search = SearchBox(find)
        self.top = TopBar(self.search, desk.clerk.name)
        self.status = StatusLine()
        self._stack = QStackedWidget()
        self._banners = column(gap=4, margin=(16, 8, 16, 0))
        self._banner_box = holder(self._banners)
        self._banner_box.hide()
        self._lay_out()
        self._connect()
        self._make_keys()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's name
        return step(self, forward=next) or super().focusNextPrevChild(next)

    def start(self) -> None:
        """Open the first page."""
        if self._offers:
            self.show_page(next(iter(self._offers)))

    def show_page(self, name: str, subject: object = None) -> None:
        """Bring a page to the front, and show `subject` on it when there is one."""
        if name not in self._offers:
            return
        self._close_keys()
        before = self.page()
        page = self._page(name)
        if before is not None and before is not page:
            before.leave()
            self._clear_banners()
        self._stack.setCurrentWidget(self._frame_of(page))
        self.rail.mark(name)
        page.take_keyboard()
        if subject is not None:
            page.take(subject)

    def page(self) -> Page | None:
        """Give the page in front."""
        return next((p for p in self._pages.values() if p.isVisibleTo(self)), None)

    def show_keys(self) -> None:
        """Show the list of keys in place of the page, or the page again."""
        if self._keys is not None:
            self._close_keys()
            return
        front, hand = self.page(), self.focusWidget()
        self._beneath = self._stack.currentWidget(), hand
        pages = [self._offers[name].load() for name in self.rail.names()]
        self._keys = KeysSheet(pages, type(front) if front else None, self._stack.width())
        self._keys.left.connect(self._close_keys)
        self._stack.setCurrentIndex(self._stack.addWidget(self._keys))
        self._keys.start()

    def show_standing(self, standing: Standing) -> None:
        """Say how the station stands, in both bars."""
        self.status.show_standing(standing, self.desk.now().date())
        self.top.show_shift(standing.shift)

    def show_banner(
        self, kind: str, text: str, second: str = "", again: Callable[[], object] | None = None
    ) -> None:
        """Say something that stays until it is solved; `again` tries once more (F5)."""
        self._clear_banners()
        buttons = []
        if again is not None:
            button = Button(Names.BANNER_AGAIN, self.tr("Again"), key="F5", press=self._reload)
            buttons.append(button)
        self._again = again
        close = Button(Names.BANNER_CLOSE, self.tr("Seen"), "quiet", press=self._clear_banners)
        self._banners.addWidget(
            Banner(kind, text, *buttons, close, second=second, name=Names.BANNER)
        )
        self._banner_box.show()

    def _lay_out(self) -> None:
        right = column(self.top, self._banner_box, self._stack, self.status, gap=0)
        right.setStretch(2, 1)
        row(self.rail, right, gap=0, parent=self)

    def _connect(self) -> None:
        self.rail.pressed.connect(self.show_page)
        self.search.found.connect(self._show_found)
        self.top.lock.connect(self.lock)
        self.status.stop.connect(self._stop)
        self.status.keys.connect(self.show_keys)
        self.desk.failed.connect(self._failed)
        self.desk.recovered.connect(self._recovered)
        self.desk.worked.connect(self._worked)
        self.desk.working.connect(self._show_work)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_keyboard)
        clock = QTimer(self, interval=CLOCK_MS)
        clock.timeout.connect(lambda: self.top.show_time(self.desk.now()))
        clock.start()
        self.top.show_time(self.desk.now())

    def _make_keys(self) -> None:
        self._key("F1", self.show_keys)
        self._key("Ctrl+K", self._go_search)
        self._key("Ctrl+L", self.lock.emit)
        self._key("F5", self._reload)
        for number, name in enumerate(self.rail.names(), 1):
            self._key(page_key(number), partial(self.show_page, name))
        self._escape = self._key("Esc", self._stop)
        self._escape.setEnabled(False)
        for offer in self._offers.values():
            for keys, method in offer.summons().items():
                self._key(keys, self._summons(offer.name, method))

    def _summons(self, name: str, method: str) -> Callable[[], None]:
        def summon() -> None:
            self.show_page(name)
            self._page(name).verbs[method].trigger()

        return summon

    def _key(self, keys: str, do: Callable[[], Any]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(do)
        return shortcut

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            page = self._offers[name].load()(self.desk)
            page.leads_to.connect(self.show_page)
            page.said.connect(self.status.say)
            self._pages[name] = page
            self._stack.addWidget(_scrolled(page) if look().zoom > 1 else page)
        return self._pages[name]

    def _frame_of(self, page: Page) -> QWidget:
        for i in range(self._stack.count()):
            widget = self._stack.widget(i)
            if widget is page or widget.isAncestorOf(page):
                return widget
        return page

    def _keep_keyboard(self, before: QWidget | None, now: QWidget | None) -> None:
        """Give the keyboard back when a page behind takes it: Qt lets one whose data come late.

        What is typed next would go into a field that nobody sees.
        """
        if now is None or before is None or not self._stack.isAncestorOf(now):
            return
        if self._stack.currentWidget().isAncestorOf(now):
            return  # a form that opens has the keyboard before it is painted
        if isValid(before) and before.isVisible():
            before.setFocus()

    def _close_keys(self) -> None:
        if self._keys is None:
            return
        page, hand = self._beneath
        sheet, self._keys = self._keys, None
        self._stack.setCurrentWidget(page)
        self._stack.removeWidget(sheet)
        sheet.deleteLater()
        if hand is not None and isValid(hand):
            hand.setFocus()

    def _show_found(self, name: str, subject: object) -> None:
        self.search.clearFocus()  # what was found takes the keyboard when it is there
        self.show_page(name, subject)

    def _go_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _reload(self) -> None:
        again = self._again
        self._clear_banners()
        if again is not None:
            again()
        elif (page := self.page()) is not None:
            page.reload()

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _show_work(self, running: Running | None) -> None:
        self._running = running
        self._escape.setEnabled(running is not None)
        self.status.show_work(running)

    def _failed(self, owner: QObject, error: Exception) -> None:
        if isinstance(error, Refused):
            page = _page_of(owner) or self.page()
            left = page.take_problems(error.problems) if page is not None else error.problems
            if page is not self.page():
                left = error.problems  # nobody sees the fields of a page behind
            if left:
                first, *rest = [sentence(problem) for problem in left]
                self.show_banner("error", first, "\n".join(rest))
            return
        page = _page_of(owner)
        if isinstance(error, Conflict) and page is not None and page.take_conflict(owner):
            return
        known = failure_at_work(error)
        if known is None:
            self.broke.emit(error)
            return
        if page is not None:
            page.missed()
        reason = error.reason if isinstance(error, Unavailable) else None
        if reason is not None and reason is self._says:
            return  # the banner stands; the keyboard may be on its button
        front = self.page()
        self.show_banner("error", *known, again=None if front is None else front.reload)
        self._says = reason

    def _recovered(self) -> None:
        if self._says is UnavailableReason.DATABASE_LOST:
            self._reload()
            self.status.say(self.tr("The database server answers again"))

    def _worked(self) -> None:
        """What could not be done for a while has been done: nothing is left to say about it."""
        if self._says is not None:
            self._clear_banners()

    def _clear_banners(self) -> None:
        self._again = None
        self._says = None
        self._banner_box.hide()
        empty(self._banners)


def _page_of(owner: QObject) -> Page | None:
    """Find the page on which whoever asked stands."""
    here: QObject | None = owner
    while here is not None and not isinstance(here, Page):
        here = here.parent()
    return here


def _scrolled(page: Page) -> QScrollArea:
    """In large print the page scrolls; rail, bars and status line do not."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(page)
    return area

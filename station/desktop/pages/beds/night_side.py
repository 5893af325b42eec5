"""What stands beside the list of the night: progress, sums that add up, differences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout

from station.desktop import tokens as t
from station.desktop.controls.beds import Beds
from station.desktop.layout import column, frame, hairline, row
from station.desktop.look import px
from station.desktop.pages.beds.deed_form import told
from station.desktop.pages.beds.night_table import Counted
from station.desktop.painted import ClockBar
from station.desktop.parts import Button, label
from station.domain.beds import Found
from station.domain.night_count import Difference, NightSheet, NightTotals
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate


def progress_card(counted: int, total: int) -> QFrame:
    """How many of how many are counted."""
    number = label(f"{counted}/{total}", "number", name=Beds.NIGHT_PROGRESS)
    left = total - counted
    words = (
        translate("NightSide", "{n} still to count").format(n=left)
        if left
        else translate("NightSide", "everybody is counted")
    )
    head = row(number, label(words, "second"), None, gap=t.SPACE_3)
    return frame(column(head, ClockBar(counted / total if total else 0), margin=t.SPACE_3))


def signed_card(sheet: NightSheet, today: datetime) -> QFrame:
    """Who signed and when: the figure of the night, never changed."""
    words = translate("NightSide", "Signed by {name}, counted {time}").format(
        name=sheet.signed_by, time=shown.moment(sheet.at, today.date())
    )
    notes = [label(sheet.note, "second", wrap=True)] if sheet.note else []
    return frame(
        column(
            told("lock", "text_2", words, "strong"),
            *notes,
            label(
                translate(
                    "NightSide", "A signed count is not changed; differences are settled below."
                ),
                "second",
                wrap=True,
            ),
            margin=t.SPACE_3,
        ),
        name=Beds.NIGHT_SIGNED,
    )


def totals_card(book: NightTotals, found: NightTotals) -> QFrame:
    """The sums of book and round; when everybody is counted both end in the same number."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(px(t.SPACE_1))
    grid.setColumnStretch(0, 1)
    for at, text in ((1, translate("NightSide", "book")), (2, translate("NightSide", "round"))):
        grid.addWidget(label(text, "small", right=True, width=56), 0, at)
    for line, place in enumerate(Found, 1):
        there = found.found[place]
        grid.addWidget(label(named(place), "second"), line, 0)
        grid.addWidget(label(str(book.expected[place]), "second", right=True), line, 1)
        missing = place is Found.MISSING and there > 0
        grid.addWidget(label(str(there), "danger" if missing else "strong", right=True), line, 2)
    last = len(Found) + 1
    grid.addWidget(hairline(), last, 0, 1, 3)
    grid.addWidget(label(translate("NightSide", "Residents"), "strong"), last + 1, 0)
    grid.addWidget(label(str(book.residents), "strong", right=True), last + 1, 1)
    grid.addWidget(label(str(found.residents), "strong", right=True), last + 1, 2)
    return frame(column(grid, margin=t.SPACE_3))


def differences_card(counted: Iterable[Counted]) -> QFrame | None:
    """Who is not where the book says, at once; None when all agrees."""
    lines = [
        told(
            "overdue" if each.found is Found.MISSING else "info",
            "danger" if each.found is Found.MISSING else "warn",
            _difference(each.line.bed, each.line.name, each.line.expected, each.found),
        )
        for each in counted
        if each.differs and each.found is not None
    ]
    if not lines:
        return None
    head = row(
        label(translate("NightSide", "Not as in the book"), "heading"),
        label(str(len(lines)), "accent"),
        None,
    )
    return frame(column(head, *lines, gap=t.SPACE_1, margin=t.SPACE_3))


def open_card(
    open_ones: Sequence[Difference],
    settle: Callable[[Difference], object],
    gone: Callable[[Difference], object],
    today: datetime,
) -> QFrame | None:
    """Differences of signed nights that nobody has settled yet, each with its buttons."""
    if not open_ones:
        return None
    lines = []
    for each in open_ones:
        night = shown.day(each.night, today.date())
        words = f"{night} {_difference(each.bed, each.name, each.expected, each.found)}"
        button = Button(
            Beds.settle(each.line_id),
            translate("NightSide", "Settle"),
            "row",
            press=partial(settle, each),
        )
        buttons = [button]
        if each.found is Found.MISSING:
            text = translate("NightSide", "Gone")
            buttons.append(Button(Beds.gone(each.line_id), text, "row", press=partial(gone, each)))
        line = row(label(words, wrap=True), *buttons)
        line.setStretch(0, 1)
        lines.append(line)
    head = row(
        label(translate("NightSide", "To be settled"), "heading"),
        label(str(len(lines)), "accent"),
        None,
    )
    return frame(column(head, *lines, margin=t.SPACE_3))


def _difference(bed: str, name: str, expected: Found, found: Found) -> str:
    form = translate("NightSide", "{bed} {name}: {found}; in the book {expected}")
    return form.format(bed=bed, name=name, expected=named(expected), found=named(found)).strip()

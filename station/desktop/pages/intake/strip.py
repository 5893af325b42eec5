"""The strip over the form: the six sections and how each stands; the people of one arrival."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QWidget

from station.desktop import tokens as t
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, holder, row
from station.desktop.look import px
from station.desktop.pages.intake.section import Section, SectionState
from station.desktop.parts import Sign, label, restyle


class Strip(QFrame):
    """Each section is pressed to go there; Ctrl and its digit do the same."""

    pressed = Signal(int)
    person_pressed = Signal(int)

    def __init__(self, sections: int) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._entries = [_Entry(i) for i in range(sections)]
        for i, entry in enumerate(self._entries):
            entry.pressed.connect(lambda i=i: self.pressed.emit(i))
        self._people = row(gap=t.SPACE_1)
        self._people_line = holder(row(self._people, None))
        self._people_line.hide()
        entries = row(*self._entries, None, gap=0)
        lines = column(entries, self._people_line, gap=2, margin=(6, 1, 4, 1), parent=self)
        # The window does not grow for a word in the strip.
        lines.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumHeight(px(t.CONTROL) + 4)

    def show_states(self, sections: Sequence[Section], current: int) -> None:
        """Say of each section how it stands; the one with the caret is being filled in."""
        for i, (entry, section) in enumerate(zip(self._entries, sections, strict=True)):
            entry.show_state(section.short, section.state(), here=i == current)

    def show_people(self, names: Sequence[str], current: int) -> None:
        """Show who came together; one alone needs no line."""
        empty(self._people)
        self._people_line.setVisible(len(names) > 1)
        if len(names) == 1:
            return
        for i, name in enumerate(names):
            button = QPushButton(name)
            button.setObjectName(Intake.person(i + 1))
            button.setProperty("kind", "choice")
            button.setCheckable(True)
            button.setChecked(i == current)
            button.toggled.connect(lambda _on, i=i: self.person_pressed.emit(i))
            self._people.addWidget(button)


class DraftMark(QWidget):
    """Says when the draft was last put on the disk; nothing before the first time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._text = label("", "second", name=Intake.DRAFT_MARK)
        row(Sign("draft", "warn"), self._text, gap=6, parent=self)
        self.hide()

    def show_kept(self) -> None:
        words = self.tr("Draft kept {when} · survives a power cut")
        self._text.setText(words.format(when=f"{self._desk.now():%H:%M:%S}"))
        self.show()


class _Entry(QPushButton):
    """The name of a section and its state in a word; pressed it leads there."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName(Intake.section(number + 1))
        self.setToolTip(f"Ctrl+{number + 1}")
        self.setProperty("kind", "quiet")
        self.setAutoDefault(False)
        self._title: QLabel = label("", "second")
        self._sign = Sign("stop", "danger", t.ICON_SMALL)
        self._state: QLabel = label("", "small")
        for part in (self._title, self._state):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line: QHBoxLayout = row(
            self._title, self._sign, self._state, gap=5, margin=(6, 0, 6, 0), parent=self
        )
        self._sign.hide()
        self.setFixedHeight(px(t.CONTROL))

    def show_state(self, title: str, state: SectionState, *, here: bool) -> None:
        """Show how the section stands; `here` while the caret is in it."""
        text, role = state.text, state.role
        self._title.setText(title)
        if state.errors:
            text = self.tr("error %n", "", state.errors)
        elif here and role != "danger":
            text, role = self.tr("being filled"), "accent"
        self._sign.setVisible(role == "danger")
        self._state.setText(text)
        restyle(self._state, role=role)
        restyle(self._title, role="accent" if here else "second")
        self.setAccessibleName(f"{title} {text}")
        self.setMinimumWidth(self._line.sizeHint().width())

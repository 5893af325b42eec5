"""The meals of a day: figures for the kitchen, who came later, what was given and what was left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from station.desktop import dialogs
from station.desktop import tokens as t
from station.desktop.actions import SAVE_KEY, on_key, on_save
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField, records
from station.desktop.controls.meals import Meals
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, empty, frame, holder, row
from station.desktop.page import to_the_edge
from station.desktop.pages.rounds.meal_cards import figures_card, marks_card, month_card
from station.desktop.pages.rounds.meal_rows import PortionView, portion_columns
from station.desktop.parts import Button, label
from station.desktop.print_out import PrintOut
from station.desktop.side_panel import WithSidePanel
from station.desktop.table import RecordTable
from station.domain.codes import Code, CodeList
from station.domain.meals import (
    MarkKind,
    MealDay,
    MealKind,
    MealSheet,
    Portion,
)
from station.domain.problems import Refused
from station.domain.stays import StayFilter, StayPage
from station.domain.typed import read_whole
from station.usecases.meals import AddPortion, GiveMeal, HandMeal, MarkPortion, MealMonth, MealOf
from station.usecases.papers_meals import PrintMealSheet
from station.usecases.stay_lists import ResidentList
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate

_MOST_RESIDENTS = 1000
_LAST_NIGHT = timedelta(days=1)


class MealsPart(QWidget):
    """Left the portions of one meal, Space ticks one or takes a tick back; right the figures."""

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._sheet: MealSheet | None = None
        self._day: date | None = None
        """An earlier day, or tomorrow, that is looked at; None follows the clock."""
        self._hand_id, self._add_id = uuid4().hex, uuid4().hex
        self._residents = CodeList(())
        self.rows: RecordTable[Portion] = RecordTable(
            portion_columns(self._verb), lambda each: (each.stay_id, each.part, each.id or 0), self
        )
        self.view = PortionView(Meals.LIST, self.rows)
        self.view.say_when_empty(self.tr("Nobody is in the house who eats here."))
        self.view.pressed_verb.connect(self._press)
        self.view.not_eaten.connect(self._ask_not_eaten)
        self.view.all_given.connect(self._ask_all)
        self.out = PrintOut(desk)
        self._meal = ChoiceField(
            Meals.MEAL, self.tr("Meal"), [(kind, named(kind)) for kind in MealKind], place="meal"
        )
        self._meal.settled.connect(self.reload)
        self._shown_day = label("", "strong", name=Meals.DAY)
        self._state = label("", "second", wrap=True, name=Meals.STATE)
        self.form = self._make_form()
        self._cards = column()
        self._lay_out()

    def reload(self) -> None:
        """Ask again for the meal that is shown, and the month."""
        self.desk.ask(self, MealOf(self._day, self._meal.value()), self._show)
        self.desk.ask(self, ResidentList(StayFilter(), limit=_MOST_RESIDENTS), self._offer)

    def start(self) -> None:
        """Put the keyboard on the portions of the day."""
        if self._day is not None:
            self._day = None
            self.reload()
        self._both.show_main()
        self.view.setFocus()

    # --- making -------------------------------------------------------------------------------

    def _make_form(self) -> Form:
        residents = records(self._find, self._name)
        form = Form(
            [
                CodeField(Meals.WHO, self.tr("Who"), residents, place="stay_id"),
                LineField(Meals.REASON, self.tr("Reason"), place="reason"),
            ],
            columns=1,
            label_width=56,
        )
        form.finished.connect(self.add)
        return form

    def _lay_out(self) -> None:
        self._staff = LineField(
            Meals.STAFF, self.tr("Staff"), place="staff", width=56, read=read_whole
        )
        words = self.tr("Tell the kitchen")
        self._hand = Button(Meals.HAND, words, "primary", key=SAVE_KEY, press=self._ask_hand)
        words = self.tr("Not eaten")
        self._left = Button(Meals.NOT_EATEN, words, key="N", press=self._ask_not_eaten)
        words = self.tr("All are given")
        self._all = Button(Meals.GIVE_ALL, words, "primary", key="A", press=self._ask_all)
        self._print = Button(Meals.PRINT, self.tr("Print"), press=self.print_out)
        head = row(self._meal, None, self._staff.caption, self._staff, self._hand)
        for each in (self._left, self._all, self._print):
            head.addWidget(each)
        before = Button(
            Meals.BEFORE, self.tr("Day before"), key="Ctrl+PgUp", press=lambda: self._step(-1)
        )
        self._after = Button(
            Meals.AFTER, self.tr("Day after"), key="Ctrl+PgDown", press=lambda: self._step(1)
        )
        on_key("Ctrl+PgUp", self, lambda: self._step(-1))
        on_key("Ctrl+PgDown", self, lambda: self._step(1))
        told = row(self._shown_day, self._state, before, self._after)
        told.setStretch(1, 1)
        main = column(self._meal.caption, head, told, self.view)
        self._meal.caption.hide()
        main.setStretch(3, 1)
        body = holder(main)
        on_save(body, self._ask_hand)
        add = Button(Meals.ADD, self.tr("Add the portion"), key=SAVE_KEY, press=self.add)
        self._adding = frame(
            column(
                label(self.tr("Came later, or a second portion"), "heading"),
                self.form,
                row(None, add),
                margin=t.SPACE_3,
            )
        )
        on_save(self._adding, self.add)
        side = column(self._adding, self._cards, None)
        self._both = WithSidePanel(
            Meals.TABS, body, self.tr("Portions"), side, self.tr("Figures"), t.SIDE_PANEL
        )
        column(to_the_edge(self.out), self._both, parent=self).setStretch(1, 1)
        self._follow()

    def _verb(self, portion: Portion) -> str:
        if portion.id is None or not self.desk.may(GiveMeal):
            return ""
        return self.tr("Given") if portion.is_open else self.tr("Take back")

    # --- showing ------------------------------------------------------------------------------

    def _show(self, sheet: MealSheet) -> None:
        today = self.desk.now().date()
        if sheet.id is None and sheet.day < today - _LAST_NIGHT:
            sheet = replace(sheet, portions=(), away=0)  # who was there then is not known any more
        self._sheet = sheet
        self._shown_day.setText(shown.day(sheet.day, today))
        self._after.setEnabled(sheet.day <= today)
        self._meal.show_value(sheet.kind)
        self.rows.show(sheet.portions)
        if self.view.current() is None and sheet.portions:
            self.view.selectRow(0)
        self._follow()
        self.desk.ask(self, MealMonth(sheet.day), self._show_cards)

    def _show_cards(self, days: Sequence[MealDay]) -> None:
        empty(self._cards)
        if self._sheet is not None:
            self._cards.addWidget(figures_card(self._sheet))
            if any(each.marks for each in self._sheet.portions):
                self._cards.addWidget(marks_card(self._sheet))
        if days:
            self._cards.addWidget(month_card(days))

    def _follow(self) -> None:
        """Let only those deeds be done that are possible now."""
        sheet = self._sheet
        told = sheet is not None and sheet.id is not None
        may = self.desk.may(HandMeal)
        can_tell = may and not told and not self._is_past()
        self._hand.setVisible(can_tell)
        self._staff.set_optional_shown(can_tell)
        self._all.setVisible(may and told)
        self._left.setVisible(may and told)
        self._adding.setVisible(may and told)
        there = sheet is not None and (told or not self._is_past())
        self._print.setEnabled(there and self.desk.may(PrintMealSheet))
        if sheet is None:
            return
        if sheet.handed_at is None and self._is_past():
            self._state.setText(self.tr("The kitchen was told of no such meal on this day."))
            return
        if sheet.handed_at is None:
            words = self.tr("Not told yet: {n} portions for who is in the house now.")
            if sheet.kind is MealKind.NIGHT:
                words = self.tr("Not told yet: {n} portions for who came too late for supper.")
            self._state.setText(words.format(n=len(sheet.portions)))
            return
        words = self.tr("Told at {at} by {clerk}: {n} portions, given {given}.")
        at = shown.moment(sheet.handed_at, self.desk.now().date())
        said = words.format(at=at, clerk=sheet.clerk, n=sheet.total, given=sheet.given)
        if sheet.not_eaten:
            said += self.tr("Not eaten: {n}.").format(n=sheet.not_eaten)
        self._state.setText(said)

    def _is_past(self) -> bool:
        """Whether the day is too long ago for the kitchen to be told of it."""
        now = self.desk.now().date()
        return self._sheet is not None and self._sheet.day < now - _LAST_NIGHT

    def _step(self, days: int) -> None:
        if self._sheet is None or (days > 0 and not self._after.isEnabled()):
            return
        self._day = self._sheet.day + timedelta(days=days)
        self.reload()

    def _offer(self, page: StayPage) -> None:
        self._residents = CodeList(
            tuple(Code(str(each.id), f"{each.name} {each.bed}".strip()) for each in page.stays)
        )

    def _find(self, text: str) -> Sequence[Code]:
        return self._residents.search(text)

    def _name(self, stay_id: str) -> str:
        return self._residents.name(stay_id)

    # --- the deeds ----------------------------------------------------------------------------

    def _ask_hand(self) -> None:
        sheet = self._sheet
        if not self._hand.isVisibleTo(self):
            return
        try:
            staff = self._staff.value() or 0
        except Refused as refused:
            self._staff.show_problems(refused.problems)
            return
        if sheet is None:
            return
        asked = Asked(
            self.tr("Tell the kitchen: {meal}").format(meal=named(sheet.kind)),
            self.tr("%n portion(s), those of the staff too.", "", len(sheet.portions) + staff),
            self.tr("Tell"),
            self.tr("Look again"),
            follows=self.tr("The figures never change then; who comes later is added by name."),
            danger=False,
        )
        deed = HandMeal(self._hand_id, sheet.day, sheet.kind, staff)
        dialogs.ask(self, asked, lambda _given: self.desk.do(self, deed, self._handed))

    def _handed(self, sheet: MealSheet) -> None:
        self._hand_id = uuid4().hex
        self._staff.clear()
        self._show(sheet)
        self.said.emit(self.tr("The kitchen is told."))
        self.view.setFocus()

    def _press(self, portion: Portion) -> None:
        """Tick a portion; a tick, or that it was not eaten, is taken back with the reason."""
        if portion.is_open:
            self._give_one(portion)
            return
        asked = Asked(
            self.tr("Take back: {name}").format(name=portion.name),
            self.tr("The portion is open again; what was ticked stays in the book."),
            self.tr("Take back"),
            self.tr("Look again"),
            reason=True,
            danger=False,
        )
        self._mark(portion, MarkKind.TAKEN_BACK, asked, self.tr("Taken back."))

    def _ask_not_eaten(self) -> None:
        portion: Portion | None = self.view.current()
        if portion is None or not self._left.isVisibleTo(self):
            return
        asked = Asked(
            self.tr("Not eaten: {name}").format(name=portion.name),
            self.tr("Say why: away, asleep, no appetite. The kitchen's figures stay."),
            self.tr("Write down"),
            self.tr("Look again"),
            reason=True,
            danger=False,
        )
        self._mark(portion, MarkKind.NOT_EATEN, asked, self.tr("Written down."))

    def _mark(self, portion: Portion, kind: MarkKind, asked: Asked, said: str) -> None:
        if (portion_id := portion.id) is None:
            return
        client_id = uuid4().hex

        def answered(given: Answer) -> None:
            self._give(MarkPortion(client_id, portion_id, kind, given.reason), said)

        dialogs.ask(self, asked, answered)

    def _give_one(self, portion: Portion) -> None:
        sheet = self._sheet
        if sheet is None or sheet.id is None or portion.id is None:
            return
        words = self.tr("Given to {name}.").format(name=portion.name)
        self._give(GiveMeal(sheet.id, (portion.id,)), words)
        at = self.view.currentIndex().row() + 1
        if at < self.rows.rowCount():
            self.view.selectRow(at)

    def _ask_all(self) -> None:
        sheet = self._sheet
        if sheet is None or sheet.id is None or not self._all.isVisibleTo(self):
            return
        if not sheet.left:
            self.said.emit(self.tr("Nothing is left to tick."))
            return
        asked = Asked(
            self.tr("All are given"),
            self.tr("%n portion(s) are ticked as given now.", "", sheet.left),
            self.tr("Tick all"),
            self.tr("Look again"),
            danger=False,
        )
        deed, words = GiveMeal(sheet.id), self.tr("All portions are ticked.")
        dialogs.ask(self, asked, lambda _given: self._give(deed, words))

    def _give(self, deed: Write[MealSheet], words: str) -> None:
        def done(sheet: MealSheet) -> None:
            self._show(sheet)
            self.said.emit(words)
            self.view.setFocus()

        self.desk.do(self, deed, done)

    def add(self) -> None:
        """Add a portion for whoever is named, a second one with its reason."""
        sheet = self._sheet
        try:
            values = self.form.values()
        except Refused:
            return
        if sheet is None or sheet.id is None or values["stay_id"] is None:
            self.form.start()
            return
        stay_id, reason = int(values["stay_id"]), values["reason"] or ""
        self.desk.do(self, AddPortion(self._add_id, sheet.id, stay_id, reason), self._added)

    def _added(self, sheet: MealSheet) -> None:
        self._add_id = uuid4().hex
        self.form.clear()
        self._show(sheet)
        self.said.emit(self.tr("One portion more."))

    def print_out(self) -> None:
        """Print the sheet of the meal for the kitchen."""
        sheet = self._sheet
        if sheet is not None:
            self.desk.do(self, PrintMealSheet(sheet.day, sheet.kind), self.out.print_sheet)

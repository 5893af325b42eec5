"""What hospitals may charge: the price lists with search, and a workbook that brings more in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.controls.bills import Bills as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_file, choose_target
from station.desktop.layout import BAR, Scrolling, column, empty, holder, row
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.pages.hospital.bills_lines import price_words
from station.desktop.pages.hospital.bills_price_forms import PriceForms, kind_words
from station.desktop.parts import Banner, Button, label
from station.desktop.saved_file import save_file
from station.desktop.table import PAGE, Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.bill_records import PricesImported
from station.domain.prices import PriceListed, PriceRow
from station.domain.problems import Problem, Refused
from station.domain.workbook import LARGEST_FILE, WorkbookTrouble
from station.usecases.prices import ImportPrices, PreviewPrices, PriceLines, PriceTemplate
from station.usecases.prices_typed import EndPrice, TypePrice
from station.usecases.work import Write
from station.wording import shown
from station.wording.sentences import sentence

_WAIT_MS = 200

_WIDE = 540
"""The panel with the form of a price, two fields side by side: all of it is seen at once."""


class BillsPrices(QWidget):
    """The newest rows first; the template tells which columns a price list has."""

    left = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.search = LineEdit()
        self.search.setObjectName(Names.PRICE_SEARCH)
        self.search.setPlaceholderText(self.tr("Code or name of a service"))
        self.search.setAccessibleName(self.tr("Find a price"))
        self.search.setFixedWidth(px(240))
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self.reload)
        self.search.textEdited.connect(lambda _text: self._wait.start())
        self.table: RecordTable[PriceListed] = RecordTable(
            self._columns(), lambda each: each.id, self, more=self._more
        )
        self.view = RecordView(Names.PRICES, self.table, t.ROW_DENSE)
        self.view.say_when_empty(
            self.tr("No price stands here. Save the template, fill it in, and bring it in.")
        )
        self.view.found_by(self.search)
        on_key("Ctrl+F", self, self.search.setFocus)
        self._trouble = Banner("error", "", name=Names.PRICE_TROUBLE)
        self._trouble.hide()
        self._form: DeedForm | None = None
        self._opened = column()
        self._side = Scrolling(holder(column(self._opened, None)), t.SIDE_PANEL)
        self._side.hide()
        self.forms = PriceForms(desk, self)
        self.forms.opens.connect(self._open)
        self.forms.sends.connect(self._send)
        self.view.chosen.connect(lambda _price: self._let_end())
        self._lay_out()

    def start(self) -> None:
        """Begin with the rows; Ctrl+F searches them."""
        self._trouble.hide()
        self.reload()
        self.view.setFocus()

    def reload(self) -> None:
        """Ask anew for the rows that hold the text."""
        question = PriceLines(self.search.text(), limit=PAGE)
        self._desk.ask(self, question, self.table.show, seat="prices")

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what is wrong at the field it was typed in; of a file above the rows."""
        left = tuple(problems)
        if self._form is not None:
            left = self._form.form.show_problems(left)
        self._trouble.text.setText("\n".join(map(sentence, left)))
        self._trouble.setVisible(bool(left))
        return ()

    def choose(self) -> None:
        """Choose the workbook of a price list."""
        choose_file(self, self.tr("A price list"), self.tr("Workbooks (*.xlsx)"), self.read)

    def read(self, file: Path) -> None:
        """Look a price list through; nothing is written before the clerk has seen what comes."""
        self._close()
        try:
            with file.open("rb") as opened:
                content = opened.read(LARGEST_FILE + 1)
        except OSError:
            problem = Problem(WorkbookTrouble.UNREACHABLE, data={"file": file.name})
            self.take_problems([problem])
            return
        question = PreviewPrices(file.name, content)
        self._desk.ask(
            self,
            question,
            lambda found: self._preview(found, content),
            title=self.tr("Looking through"),
        )

    def end(self) -> None:
        """End the row in front with a day."""
        price = self.view.current()
        if price is not None and self._desk.may(EndPrice):
            self.forms.end(price)

    def save_template(self) -> None:
        """Save the workbook that is filled in for a price list."""
        self._desk.ask(self, PriceTemplate(), self._save_template)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _let_end(self) -> None:
        self._end.setEnabled(self._desk.may(EndPrice) and self.view.current() is not None)

    def _open(self, form: DeedForm) -> None:
        self._close()
        width = _WIDE if form.objectName() == Names.PRICE_FORM else t.SIDE_PANEL
        self._side.widget().setFixedWidth(px(width))
        self._side.setFixedWidth(px(width) + px(BAR))
        self._form = form
        form.left.connect(self._leave_form)
        self._opened.addWidget(form)
        self._side.show()
        form.start()

    def _close(self) -> None:
        empty(self._opened)
        self._form = None
        self._trouble.hide()
        self._side.hide()

    def _leave_form(self) -> None:
        self._close()
        self.view.setFocus()

    def _send(self, deed: Write[PriceListed], words: str) -> None:
        def done(price: PriceListed) -> None:
            self._close()
            self.reload()
            self.view.go_to(price.id)
            self.view.setFocus()
            self.said.emit(words)

        self._trouble.hide()
        self._desk.do(self, deed, done)

    def _save_template(self, content: bytes) -> None:
        def write(path: Path) -> None:
            try:
                save_file(path, content)
            except Refused as refused:
                self._desk.failed.emit(self, refused)
                return
            self.said.emit(self.tr("Saved as {file}.").format(file=path.name))

        kinds = self.tr("Workbooks (*.xlsx)")
        choose_target(self, self.tr("Template"), kinds, "prices.xlsx", write)

    def _preview(self, found: PricesImported, content: bytes) -> None:
        count = found.services + found.exclusions + found.ceilings
        if found.is_known or not count:
            self.said.emit(self.tr("Nothing new: this list is in already."))
            return
        told = [
            self.tr("%n price(s)", "", found.services),
            self.tr("%n row(s) of words that are not paid", "", found.exclusions),
            self.tr("%n ceiling(s)", "", found.ceilings),
        ]
        lines = ["、".join(told)]
        if found.there:
            lines.append(self.tr("%n row(s) are on the lists already.", "", found.there))
        if found.ended:
            lines.append(self.tr("%n price(s) end where new ones begin.", "", found.ended))
        title = self.tr("So “{file}” would come in").format(file=found.file)
        form = DeedForm(Names.PRICE_PREVIEW, title, "\n".join(lines), [], self.tr("Bring it in"))
        form.acted.connect(lambda _said: self._bring(found.file, content))
        self._open(form)

    def _bring(self, name: str, content: bytes) -> None:
        deed = ImportPrices(name, content)
        self._desk.do(self, deed, self._came_in, title=self.tr("Bringing prices in"))

    def _came_in(self, found: PricesImported) -> None:
        self._leave_form()
        self.reload()
        count = found.services + found.exclusions + found.ceilings
        self.said.emit(self.tr("%n row(s) came in; check the open bills anew.", "", count))

    def _more(self, last: PriceListed) -> None:
        question = PriceLines(self.search.text(), before_id=last.id, limit=PAGE)
        self._desk.ask(self, question, self.table.append, seat="more")

    def _lay_out(self) -> None:
        hint = self.tr("A row counts from its own days on; the newest that holds goes first.")
        back = Button(Names.PRICES_BACK, self.tr("List"), key="Esc", press=self.left.emit)
        template = Button(
            Names.PRICE_TEMPLATE,
            self.tr("Save the template…"),
            shortcut="T",
            press=self.save_template,
        )
        bring = Button(
            Names.PRICE_IMPORT,
            self.tr("Bring a price list in…"),
            "primary",
            shortcut="I",
            press=self.choose,
        )
        template.setEnabled(self._desk.may(PriceTemplate))
        bring.setEnabled(self._desk.may(ImportPrices))
        words = self.tr("Type a price…")
        typed = Button(Names.TYPE_PRICE, words, shortcut="N", press=self.forms.type_one)
        typed.setEnabled(self._desk.may(TypePrice))
        self._end = Button(Names.END_PRICE, self.tr("End it…"), shortcut="E", press=self.end)
        self._end.setEnabled(False)
        layout = column(
            row(label(hint, "second"), None, self.search),
            self._trouble,
            row(self.view, self._side),
            row(back, None, self._end, typed, template, bring),
            parent=self,
        )
        layout.setStretch(2, 1)

    def _columns(self) -> tuple[Column[PriceListed], ...]:
        right = Align.RIGHT
        return (
            Column(self.tr("Kind"), _kind, 104),
            Column(self.tr("Code"), lambda each: each.code or "—", 112),
            Column(self.tr("Service"), lambda each: each.name),
            Column(self.tr("Unit"), lambda each: each.unit or "—", 64, least=True),
            Column(self.tr("Price or ceiling"), _most, 112, right),
            Column(
                self.tr("A day"), lambda each: str(each.most_per_day or "—"), 64, right, least=True
            ),
            Column(self.tr("Class"), lambda each: each.catalogue or "—", 56, least=True),
            Column(self.tr("Valid"), _valid, 184),
            Column(self.tr("Hospital"), lambda each: each.hospital or "—", 124, least=True),
            Column(self.tr("Why"), _why, 152, least=True),
        )


def _kind(each: PriceListed) -> Cell:
    kind = "plain" if each.kind is PriceRow.SERVICE else "code"
    return Cell(chips=((kind, kind_words(each.kind)),))


def _most(each: PriceListed) -> str:
    if each.most_fen is not None:
        return shown.money(each.most_fen)
    return price_words(each.price_myriadths)


def _why(each: PriceListed) -> str:
    return " · ".join(filter(None, (each.ended, each.why)))


def _valid(each: PriceListed) -> str:
    if each.valid_from is None and each.valid_until is None:
        return "—"
    since = shown.full_day(each.valid_from) if each.valid_from else "…"
    until = shown.full_day(each.valid_until) if each.valid_until else "…"
    words = QCoreApplication.translate("BillsList", "{since} to {until}")
    return words.format(since=since, until=until)

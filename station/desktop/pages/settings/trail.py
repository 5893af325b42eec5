"""Who did what, when: the trace with its filters, and the proof that nobody has changed it."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from station.desktop import tokens as t
from station.desktop.code_field import CodeField, Codes
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import row
from station.desktop.look import look, px
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button, EmptyState, label, restyle
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.desktop.typed_fields import DayField
from station.domain.codes import Code
from station.domain.problems import Refused
from station.usecases.audit import AuditLine, AuditProof, AuditTrail
from station.usecases.person_sheet import OpenPerson
from station.wording import shown
from station.wording.act_words import ACTS, act_words
from station.wording.requests import door, requested

_DAY = timedelta(days=1)


class TrailSection(Section):
    """The lines of the trace, newest first."""

    name = "trail"
    needs = AuditTrail

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = RecordTable(
            self._columns(), key=lambda each: each.number, parent=self, more=self._more
        )
        self.view = RecordView(Names.TRAIL, self.table, t.ROW_DENSE)
        self.view.opened.connect(self._open_person)
        self.form = Form(
            [
                DayField(Names.TRAIL_SINCE, self.tr("Since"), desk.now, place="since"),
                DayField(Names.TRAIL_UNTIL, self.tr("Until"), desk.now, place="until"),
                LineField(Names.TRAIL_CLERK, self.tr("Clerk"), place="clerk", width=160),
                CodeField(Names.TRAIL_ACT, self.tr("What"), _acts(), place="act"),
            ],
            columns=3 if look().zoom == 1 else 2,
        )
        self.form.setMaximumWidth(px(900))
        self.form.finished.connect(self.reload)
        ask = Button(Names.TRAIL_ASK, self.tr("Show"), press=self.reload)
        prove = Button(Names.TRAIL_PROVE, self.tr("Prove the chain"), press=self.prove)
        self._proved = label("", "second", name=Names.TRAIL_PROVED)
        self._empty = EmptyState(
            "search",
            self.tr("No line of this kind"),
            self.tr("Empty fields show everything, the newest first."),
        )
        self.compose(
            self.tr("Each line holds the seal of the one before it: a change or a gap shows."),
            self.form,
            row(92, ask, None, self._proved, prove, gap=t.SPACE_2),
            self.view,
            self._empty,
            grows=(self.view, self._empty),
        )
        self._show([])

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("TrailSection", "Trace")

    def reload(self) -> None:
        self._ask()

    def start(self) -> None:
        self.form.start()

    def prove(self) -> None:
        """Compute every seal again."""
        self.desk.ask(self, AuditProof(), self._show_proof, title=self.tr("Proving the trace"))

    def _ask(self, before: int | None = None) -> None:
        try:
            said = self.form.values()
        except Refused:
            return
        since = datetime.combine(said["since"], time()) if said["since"] else None
        until = datetime.combine(said["until"], time()) + _DAY if said["until"] else None
        question = AuditTrail(
            clerk=said["clerk"] or "",
            act=said["act"] or "",
            since=since,
            until=until,
            before=before,
        )
        if before is None:
            self.desk.ask(self, question, self._show)
        else:
            self.desk.ask(self, question, self.table.append, seat="more")

    def _show(self, found: list[AuditLine]) -> None:
        self.table.show(found)
        self.view.setVisible(bool(found))
        self._empty.setVisible(not found)

    def _open_person(self, line: AuditLine) -> None:
        if line.person_id is not None and self.desk.may(OpenPerson):
            self.leads_to.emit("residents", line.person_id)

    def _more(self, last: AuditLine) -> None:
        self._ask(last.number)

    def _show_proof(self, broken: tuple[int, ...]) -> None:
        if broken:
            words = self.tr("Changed or missing at line {numbers}")
            self._proved.setText(words.format(numbers=", ".join(map(str, broken))))
        else:
            self._proved.setText(self.tr("The chain holds from the first line to the last"))
        restyle(self._proved, role="danger" if broken else "second")

    def _columns(self) -> tuple[Column[AuditLine], ...]:
        return (
            Column(
                self.tr("Line"),
                lambda each: str(each.number),
                width=72,
                align=Align.RIGHT,
                tone="text_3",
            ),
            Column(self.tr("When"), self._when, width=190),
            Column(
                self.tr("Clerk"),
                lambda each: Cell(each.clerk or self.tr("at the door"), strong=True),
                width=110,
            ),
            Column(
                self.tr("What"),
                lambda each: Cell(act_words(each.act), small=door(each.request)),
                width=200,
            ),
            Column(self.tr("Desk"), lambda each: each.desk, width=120, tone="text_2", least=True),
            Column(self.tr("About"), _about, width=76, tone="text_2"),
            Column(
                self.tr("Asked for"),
                lambda each: requested(each.request),
                tone="text_3",
                least=True,
            ),
        )

    def _when(self, line: AuditLine) -> Cell:
        today = self.desk.now().date()
        late = shown.late_entry(line.entered_at, line.happened_at, today)
        return Cell(shown.moment(line.happened_at, today), small=late)


def _about(line: AuditLine) -> str:
    return "" if line.person_id is None else f"#{line.person_id}"


def _acts() -> Codes:
    listed = [Code(act, act_words(act)) for act in ACTS]

    def search(typed: str) -> list[Code]:
        wanted = typed.strip().casefold()
        return [code for code in listed if wanted in code.name.casefold() or not wanted]

    return Codes(search, act_words)
